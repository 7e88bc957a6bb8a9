namespace DataCite.Soak;

/// <summary>What a user got in one case.</summary>
internal sealed record AnswerSeen
{
    /// <summary>The number of the case.</summary>
    public int Number { get; init; }

    /// <summary>How many objects were written.</summary>
    public int Rows { get; init; }

    /// <summary>How many different names they have.</summary>
    public int Distinct { get; init; }

    /// <summary>How many have no name.</summary>
    public int Unnamed { get; init; }

    /// <summary>A name that nobody asked for; empty for none.</summary>
    public string Foreign { get; init; } = string.Empty;

    /// <summary>Whether characters that steer a terminal came into a view or a message.</summary>
    public bool Steers { get; init; }

    /// <summary>The errors, whether they ended the command or not.</summary>
    public IReadOnlyList<Problem> Errors { get; init; } = [];

    /// <summary>How long it took.</summary>
    public int Milliseconds { get; init; }

    /// <summary>How many milliseconds stopping took; null when the command ended by itself.</summary>
    public double? Stopped { get; init; }

    /// <summary>Whether the command did not come to an end.</summary>
    public bool IsHung { get; init; }

    /// <summary>The most memory that the process had during the case; elsewhere than on Linux, the most so far.</summary>
    public int Megabytes { get; init; }

    /// <summary>One error.</summary>
    /// <param name="Id">The first part of its id.</param>
    /// <param name="Type">The type of its exception.</param>
    /// <param name="Message">Its text.</param>
    public sealed record Problem(string Id, string Type, string Message);
}
