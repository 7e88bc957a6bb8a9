using System.Text.Json.Nodes;

namespace DataCite.Soak;

/// <summary>One case: what is asked, and how the server answers.</summary>
internal sealed record HostileAnswer
{
    /// <summary>Its number in the run.</summary>
    public required int Number { get; init; }

    /// <summary>What is wrong with it.</summary>
    public required string Kind { get; init; }

    /// <summary>What is asked: a name of a command in the worker.</summary>
    public required string Command { get; init; }

    /// <summary>How many rows the list has that is asked for.</summary>
    public required int Rows { get; init; }

    /// <summary>What may come of it.</summary>
    public required HostileOutcome Expected { get; init; }

    /// <summary>How many requests get the bad answer; later ones get a good one.</summary>
    public required int Times { get; init; }

    /// <summary>The bytes of the answer, made from the good one.</summary>
    public required Func<AskedFor, JsonObject, IEnumerable<byte[]>> Send { get; init; }

    /// <summary>After how many milliseconds the command is stopped; null for never.</summary>
    public int? StopAfter { get; init; }

    /// <summary>Whether a list is asked for.</summary>
    public bool IsOfList => Command is "list" or "sorted" or "all" or "prefixes";
}
