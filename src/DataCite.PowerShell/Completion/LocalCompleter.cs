using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;

namespace DataCite.PowerShell.Completion;

/// <summary>Completes a word from values that are at hand: no network, no errors, whatever is on the command line.</summary>
public abstract class LocalCompleter : IArgumentCompleter
{
    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters)
    {
        var word = (wordToComplete ?? string.Empty).Trim('\'', '"');
        return [.. Values()
            .Where(value => value.StartsWith(word, StringComparison.OrdinalIgnoreCase))
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .Select(static value => new CompletionResult(Quote(value), value, CompletionResultType.ParameterValue, value))];
    }

    /// <summary>The values to choose from.</summary>
    private protected abstract IEnumerable<string> Values();

    private static string Quote(string value)
        => value.All(static c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '/' or '_' or ':') ? value : $"'{CodeGeneration.EscapeSingleQuotedStringContent(value)}'";
}
