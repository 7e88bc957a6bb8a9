using System.Text.Json;

namespace DataCite.PowerShell.Tests;

/// <summary>What became of one Pester test.</summary>
/// <param name="File">The name of its file.</param>
/// <param name="Name">The names of its Describe, Context and It blocks.</param>
/// <param name="Outcome"><c>Passed</c>, <c>Failed</c>, <c>Skipped</c>, <c>Inconclusive</c> or <c>NotRun</c>, as Pester says.</param>
/// <param name="Message">Why it failed or was skipped.</param>
/// <param name="Milliseconds">How long it took.</param>
public sealed record PesterResult(string File, string Name, string Outcome, string Message, double Milliseconds)
{
    private bool IsSkipped => Outcome is "Skipped" or "Inconclusive";

    /// <summary>Why the test was skipped; null when it was not.</summary>
    public string? SkipReason => !IsSkipped ? null : Message.Length > 0 ? Message : "The test gives no reason.";

    /// <summary>What went wrong; null when the test passed or was skipped.</summary>
    public string? Failure => Outcome == "Passed" || IsSkipped ? null : $"{Outcome}: {Message}";

    /// <summary>Reads what Invoke-PesterFiles.ps1 wrote.</summary>
    public static IReadOnlyList<PesterResult> ReadAll(string path) => JsonSerializer.Deserialize<List<PesterResult>>(System.IO.File.ReadAllBytes(path)) ?? [];
}
