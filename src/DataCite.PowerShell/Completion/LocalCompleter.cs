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
        var word = Fold((wordToComplete ?? string.Empty).Trim('\'', '"'));
        return [.. Values()
            .Where(value => Fold(value).StartsWith(word, StringComparison.OrdinalIgnoreCase))
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .Select(value => new CompletionResult(Write(value), value, CompletionResultType.ParameterValue, value))];
    }

    /// <summary>The values to choose from, the likelier ones first.</summary>
    private protected abstract IEnumerable<string> Values();

    /// <summary>A value as it stands on the command line.</summary>
    private protected virtual string Write(string value) => Quote(value);

    /// <summary>Spaces and hyphens do not matter: <c>is p</c> is IsPartOf, <c>CC BY</c> is CC-BY-4.0.</summary>
    private static string Fold(string text) => string.Concat(text.Where(static c => c is not (' ' or '-' or '_')));

    private static string Quote(string value)
        => value.All(static c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '/' or '_' or ':') ? value : $"'{CodeGeneration.EscapeSingleQuotedStringContent(value)}'";
}
