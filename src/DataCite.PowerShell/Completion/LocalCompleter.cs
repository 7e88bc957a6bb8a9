using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;
using DataCite.Metadata;

namespace DataCite.PowerShell.Completion;

/// <summary>Completes a word from values that are at hand: no long wait, no errors, whatever is on the command line.</summary>
public abstract class LocalCompleter : IArgumentCompleter
{
    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters)
    {
        var typed = (wordToComplete ?? string.Empty).Trim('\'', '"');
        var word = Fold(typed);
        CompletionResult[] found = [.. Values(fakeBoundParameters, typed)
            .Where(value => Fits(value, word))
            .DistinctBy(static value => value.Value, StringComparer.OrdinalIgnoreCase)
            .Select(value => new CompletionResult(Write(value.Value), value.Value, CompletionResultType.ParameterValue, PrintableText.Of(value.Explanation)))];
        // With no result at all PowerShell offers the files of the folder, which are never meant here.
        return found.Length > 0 ? found : [Nothing(typed)];
    }

    /// <summary>The values to choose from, the likelier ones first.</summary>
    private protected abstract IEnumerable<Suggestion> Values();

    /// <summary>The values to choose from, with what is already on the command line.</summary>
    private protected virtual IEnumerable<Suggestion> Values(IDictionary bound) => Values();

    /// <summary>The values to choose from, with what is already on the command line and what is typed of the word.</summary>
    private protected virtual IEnumerable<Suggestion> Values(IDictionary bound, string typed) => Values(bound);

    /// <summary>A value as it stands on the command line.</summary>
    private protected virtual string Write(string value) => Quote(value);

    /// <summary>What is shown when nothing fits; the word stays as it is.</summary>
    private protected virtual string NothingFits => "Nothing known here begins like this.";

    /// <summary>Spaces and hyphens do not matter: <c>is p</c> is IsPartOf, <c>CC BY</c> is CC-BY-4.0.</summary>
    private static string Fold(string text) => string.Concat(text.Where(static c => c is not (' ' or '-' or '_')));

    // By its name too, where the value is a code.
    private static bool Fits(Suggestion value, string word)
        => Fold(value.Value).StartsWith(word, StringComparison.OrdinalIgnoreCase)
            || (value.HasName && word.Length > 2 && Fold(value.Explanation).StartsWith(word, StringComparison.OrdinalIgnoreCase));

    private CompletionResult Nothing(string typed)
        => new(typed.Length == 0 ? " " : Quote(typed), typed.Length == 0 ? "(none)" : typed, CompletionResultType.ParameterValue, NothingFits);

    private static string Quote(string value)
        => value.All(static c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '/' or '_' or ':') ? value : $"'{CodeGeneration.EscapeSingleQuotedStringContent(value)}'";
}
