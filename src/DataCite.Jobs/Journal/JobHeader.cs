using DataCite.Metadata;

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

    /// <summary>Requires that a job which was begun before is this one.</summary>
    /// <param name="begun">What the journal says; null where nothing was begun.</param>
    /// <param name="path">The journal.</param>
    /// <exception cref="JobException">It is another one.</exception>
    public void RequireSame(JobHeader? begun, string path)
    {
        if (begun is null)
            return;
        foreach (var (what, was, asked) in new[] { ("command", begun.Command, Command), ("account", begun.Account, Account), ("system", begun.System, System) })
        {
            if (!IsSame(was, asked))
                throw new JobException(
                    JobProblem.Foreign, $"The job '{path}' was begun with the {what} {PrintableText.Of(was)}, and not with {PrintableText.Of(asked)}. Nothing was sent.",
                    $"Go on with the same {what}, or give -JobPath another file to begin a new job.");
        }

        // The words of the server, in which the filters are kept, say nothing to who gave parameters.
        if (begun.Scope is { } scope && !IsSame(scope, Scope ?? string.Empty))
            throw new JobException(
                JobProblem.Foreign, $"The job '{path}' was begun with other filters or options. Nothing was sent.",
                "Go on with the same filters and options, or give -JobPath another file to begin a new job.");
    }

    private static bool IsSame(string was, string asked) => string.Equals(was, asked, StringComparison.OrdinalIgnoreCase);
}
