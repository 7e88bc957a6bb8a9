namespace DataCite.PowerShell.Completion;

/// <summary>Offers nothing for a value that only the user knows: without a completer PowerShell offers the files of the folder.</summary>
public sealed class FreeTextCompleter : LocalCompleter
{
    private protected override string NothingFits => "Type the value: there is no list of possible values.";

    private protected override IEnumerable<Suggestion> Values() => [];
}
