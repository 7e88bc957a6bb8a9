using DataCite.Metadata;

namespace DataCite.PowerShell.Completion;

/// <summary>Completes codes of languages (ISO 639-1), by code or English name.</summary>
public sealed class LanguageCompleter : LocalCompleter
{
    private protected override IEnumerable<Suggestion> Values() => Languages.All.Select(static language => Suggestion.Named(language.Code, language.Name));
}
