namespace DataCite.Soak;

/// <summary>What the user of a run was told.</summary>
internal sealed record WhatWasTold
{
    /// <summary>The DOIs in the output.</summary>
    public IReadOnlyList<string> Output { get; init; } = [];

    /// <summary>The errors.</summary>
    public IReadOnlyList<ToldError> Errors { get; init; } = [];

    /// <summary>Warnings, from the stream and from the host.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];

    /// <summary>The DOIs that the commands in errors and warnings ask for: it is open whether they exist.</summary>
    public IReadOnlyList<string> Uncertain { get; init; } = [];

    /// <summary>What the commands that errors and warnings name found afterwards: the DOIs that exist.</summary>
    public IReadOnlyList<string> Settled { get; init; } = [];

    /// <summary>One error.</summary>
    /// <param name="Id">The first part of its id.</param>
    /// <param name="Message">Its text.</param>
    public sealed record ToldError(string Id, string Message);
}
