using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using DataCite.Sandbox;
using DataCite.Sandbox.Model;

namespace DataCite.Soak;

/// <summary>What a run left behind, compared with what was told.</summary>
internal sealed partial record WriteRunResult
{
    /// <summary>The run.</summary>
    public required WriteRun Run { get; init; }

    /// <summary>DOIs at the sandbox.</summary>
    public required int Created { get; init; }

    /// <summary>DOIs in the output.</summary>
    public required int Reported { get; init; }

    /// <summary>DOIs that errors and warnings name.</summary>
    public required int Named { get; init; }

    /// <summary>Errors that are not about an uncertain outcome: the row was refused or could not be sent.</summary>
    public required IReadOnlyDictionary<string, int> OtherErrors { get; init; }

    /// <summary>DOIs that exist and that nobody was told of.</summary>
    public required IReadOnlyList<string> Missing { get; init; }

    /// <summary>DOIs in the output, or in a warning as created, that do not exist.</summary>
    public required IReadOnlyList<string> False { get; init; }

    /// <summary>DOIs in the output more than once.</summary>
    public required IReadOnlyList<string> Twice { get; init; }

    /// <summary>Rows that have more than one DOI.</summary>
    public required IReadOnlyList<string> Doubled { get; init; }

    /// <summary>Uncertain DOIs for which the command in the error gives another answer than the sandbox.</summary>
    public required IReadOnlyList<string> Unsettled { get; init; }

    /// <summary>How long it took.</summary>
    public required TimeSpan Duration { get; init; }

    /// <summary>Whether every DOI is accounted for.</summary>
    public bool IsGood => Missing.Count + False.Count + Twice.Count + Doubled.Count + Unsettled.Count == 0;

    /// <summary>Compares the sandbox with what was told.</summary>
    public static WriteRunResult Compare(WriteRun run, SandboxServer sandbox, WhatWasTold told, TimeSpan duration)
    {
        var created = sandbox.Records.Names.ToHashSet(StringComparer.OrdinalIgnoreCase);
        var reported = told.Output.ToHashSet(StringComparer.OrdinalIgnoreCase);
        var named = told.Errors.Where(static error => error.Id == "OutcomeUncertain").Select(static error => error.Message).Concat(told.Warnings)
            .SelectMany(static text => Name().Matches(text).Select(static match => match.Value)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var uncertain = told.Uncertain.ToHashSet(StringComparer.OrdinalIgnoreCase);
        var settled = told.Settled.ToHashSet(StringComparer.OrdinalIgnoreCase);
        return new WriteRunResult
        {
            Run = run,
            Created = created.Count,
            Reported = reported.Count,
            Named = named.Count,
            OtherErrors = told.Errors.Where(static error => error.Id != "OutcomeUncertain").CountBy(static error => error.Id).ToDictionary(),
            Missing = [.. created.Where(name => !reported.Contains(name) && !named.Contains(name))],
            False = [.. reported.Concat(named.Except(uncertain, StringComparer.OrdinalIgnoreCase)).Where(name => !created.Contains(name))],
            Twice = [.. told.Output.CountBy(static name => name, StringComparer.OrdinalIgnoreCase).Where(static name => name.Value > 1).Select(static name => name.Key)],
            Doubled = [.. sandbox.Records.ReadAll().Select(TitleOf).CountBy(static title => title).Where(static title => title.Value > 1).Select(static title => title.Key)],
            Unsettled = [.. uncertain.Where(name => settled.Contains(name) != created.Contains(name))],
            Duration = duration,
        };
    }

    /// <summary>Prints a table, and what is wrong below it.</summary>
    public static void Print(IReadOnlyList<WriteRunResult> results, TextWriter writer)
    {
        writer.WriteLine("| stopped after | created | reported | named as created or uncertain | other errors | told of and missing | doubled | not told | not settled | s |");
        writer.WriteLine("| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |");
        foreach (var result in results)
        {
            var errors = string.Join(", ", result.OtherErrors.Select(static error => $"{error.Value} {error.Key}"));
            writer.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {result.Run.StopAfterWrites?.ToString(CultureInfo.InvariantCulture) ?? "-"} | {result.Created} | {result.Reported} | {result.Named} | {errors} | {result.False.Count + result.Twice.Count} | {result.Doubled.Count} | {result.Missing.Count} | {result.Unsettled.Count} | {result.Duration.TotalSeconds:0} |"));
        }

        foreach (var result in results.Where(static result => !result.IsGood))
            writer.WriteLine($"seed {result.Run.FaultSeed}: {result.Describe()}");
    }

    /// <summary>The DOIs that are not accounted for, by fault.</summary>
    public string Describe() => string.Join("; ", new (string What, IReadOnlyList<string> Names)[]
    {
        ("not told", Missing), ("told and not there", False), ("written twice", Twice), ("rows with two DOIs", Doubled), ("not settled", Unsettled),
    }.Where(static group => group.Names.Count > 0).Select(static group => $"{group.What}: {string.Join(", ", group.Names)}"));

    private static string TitleOf(string resource)
    {
        using var document = JsonDocument.Parse(resource);
        return document.RootElement.GetProperty("attributes").GetProperty("titles")[0].GetProperty("title").GetString()!;
    }

    [GeneratedRegex(@"10\.5072/[0-9a-z-]+")]
    private static partial Regex Name();
}
