namespace DataCite.Jobs;

/// <summary>What an export writes, and where.</summary>
/// <param name="Path">The file or the folder.</param>
/// <param name="Format">Its format.</param>
internal sealed record ExportPlan(string Path, DoiFileFormat Format)
{
    /// <summary>The filters and options, as a text: an export that was stopped goes on only with the same ones.</summary>
    public required string Scope { get; init; }

    /// <summary>Where it is written: the path, or what that is a symbolic link to.</summary>
    public string Target { get; init; } = Path;

    /// <summary>Whether a file that is there is replaced when the export is complete.</summary>
    public bool Overwrites { get; init; }

    /// <summary>The journal; null for one beside the unfinished file, which is removed at the end.</summary>
    public string? JobPath { get; init; }

    /// <summary>Whether an export that was stopped can go on behind its last complete page.</summary>
    public bool CanGoOn { get; init; }

    /// <summary>Whether several ranges of the list are read at the same time.</summary>
    public bool HasRanges { get; init; }

    /// <summary>What stands between the cells of a table in text.</summary>
    public char Delimiter { get; init; } = ',';

    /// <summary>Where it is written until it is complete.</summary>
    public string PartPath => Target + ".part";

    /// <summary>Where a table is written, once all of its rows are known.</summary>
    public string TablePath => PartPath + ".table";

    /// <summary>An empty file that is there while the files of a folder are moved to their place.</summary>
    public string MovingPath => PartPath + ".moving";

    /// <summary>The journal that is used.</summary>
    public string JournalPath => JobPath ?? PartPath + ".job";

    /// <summary>All files and folders that the export makes beside its journal.</summary>
    public IReadOnlyList<string> OwnPaths => [Target, PartPath, MovingPath, TablePath, TablePath + SupplementaryCharacters.Extension, JobLock.PathOf(PartPath)];
}
