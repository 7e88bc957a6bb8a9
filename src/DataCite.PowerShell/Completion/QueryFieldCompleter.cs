using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;
using DataCite.Client;

namespace DataCite.PowerShell.Completion;

/// <summary>Completes the name of a field as the last word of a query: <c>'publisher:x titl</c>. The quote stays open for the value.</summary>
public sealed class QueryFieldCompleter : IArgumentCompleter
{
    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters)
    {
        var text = (wordToComplete ?? string.Empty).Trim('\'', '"');
        var start = text.LastIndexOfAny([' ', '(', '+', '-', '!']) + 1;
        var (before, word) = (CodeGeneration.EscapeSingleQuotedStringContent(text[..start]), text[start..]);
        var found = QueryFields.Completions(word)
            .Select(name => new CompletionResult($"'{before}{name}:", name, CompletionResultType.ParameterValue, $"{name}:value or {name}:\"several words\""))
            .ToArray();
        return found.Length > 0 || text.Length == 0 ? found
            : [new CompletionResult($"'{CodeGeneration.EscapeSingleQuotedStringContent(text)}", text, CompletionResultType.ParameterValue, "No field begins like this.")];
    }
}
