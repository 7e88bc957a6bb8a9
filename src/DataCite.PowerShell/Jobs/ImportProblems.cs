using System.Management.Automation;
using DataCite.Metadata;
using DataCite.PowerShell.Changing;
using DataCite.PowerShell.Errors;

namespace DataCite.PowerShell.Jobs;

/// <summary>Why items without a DOI are not imported.</summary>
internal static class ImportProblems
{
    private const int MostShown = 10;

    /// <summary>Why an item without a DOI cannot be used; null where it can. Without a journal a second run would make a second DOI of it.</summary>
    public static CmdletInputException? FindNameless(ImportMode mode, bool hasJournal)
    {
        if (mode is not ImportMode.Create)
            return new CmdletInputException(
                ErrorIds.DoiNameInvalid, ErrorCategory.InvalidData, "The item has no DOI. Nothing was sent.", "Give it one. To create DOIs with new names, use -Mode Create and -JobPath.");
        return hasJournal ? null : new CmdletInputException(
            ErrorIds.ArgumentsContradict, ErrorCategory.InvalidArgument, "The item has no DOI, and without a journal a second run would create a second DOI for it. Nothing was sent.",
            "Add -JobPath import.job: it holds the names that are made up.");
    }

    /// <summary>The error of an item that has neither a DOI nor metadata.</summary>
    public static CmdletInputException Empty() => new(
        ErrorIds.MetadataUnreadable, ErrorCategory.InvalidData, "The item is empty: it has no DOI and no metadata. Nothing was sent.", "Remove it, or describe the DOI in it.");

    /// <summary>The error of items whose DOIs the job has created, and that are not in the file any more.</summary>
    public static CmdletInputException Altered(IReadOnlyList<string> gone) => new(
        ErrorIds.SourceChanged, ErrorCategory.InvalidData,
        $"Rows without a DOI, for which the job has created DOIs or may have ({gone.Count}), are not in the file any more, or have other values now: {string.Join(", ", gone.Take(MostShown).Select(static doi => PrintableText.Of(doi)))}"
            + $"{(gone.Count > MostShown ? ", …" : string.Empty)}. They would be created a second time. Nothing was sent.",
        "Write those DOIs into the rows, or give the rows their old values again. New rows are a job of their own.") { IsFinal = true };

    /// <summary>The warning of the same where the file was not checked before.</summary>
    public static string AlteredUnchecked(IReadOnlyList<string> gone)
        => $"The job has created DOIs, or may have ({gone.Count}), whose rows are not in the file any more or have other values now: {string.Join(", ", gone.Take(MostShown).Select(static doi => PrintableText.Of(doi)))}"
            + $"{(gone.Count > MostShown ? ", …" : string.Empty)}. Look whether they are wanted, and delete those that are not with Remove-DataCiteDoi.";
}
