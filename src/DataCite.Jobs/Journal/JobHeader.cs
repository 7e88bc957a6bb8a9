namespace DataCite.Jobs;

/// <summary>The first line of a journal: what the job is. It holds no secret.</summary>
/// <param name="Command">The command that does the work: <c>Set-DataCiteDoi</c>.</param>
/// <param name="Account">The account id.</param>
/// <param name="System">The address of the system.</param>
internal sealed record JobHeader(string Command, string Account, string System)
{
    /// <summary>The version of the format that this version of the module writes, and the newest that it reads.</summary>
    public const int Format = 1;

    /// <summary>What is read or written, as a text; null where the items say it.</summary>
    public string? Scope { get; init; }

    /// <summary>When the job was begun, by the clock of the machine.</summary>
    public DateTimeOffset Begun { get; init; }
}
