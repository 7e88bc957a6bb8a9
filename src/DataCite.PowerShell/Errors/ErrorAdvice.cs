using System.Management.Automation;

namespace DataCite.PowerShell.Errors;

/// <summary>Puts the advice of an error where PowerShell shows it.</summary>
internal static class ErrorAdvice
{
    // The first version whose view of errors has a line for RecommendedAction; before, only Get-Error shows it.
    private static readonly bool IsShownApart = typeof(PSObject).Assembly.GetName().Version >= new Version(7, 5);

    /// <summary>What happened and what to do, both in the default view, each once.</summary>
    /// <param name="problem">What happened.</param>
    /// <param name="advice">What to do.</param>
    /// <param name="missing">The part of the advice that <paramref name="problem"/> does not hold; all of it when left out.</param>
    public static ErrorDetails Join(string problem, string advice, string? missing = null)
        => new(IsShownApart ? problem : Append(problem, missing ?? advice)) { RecommendedAction = advice };

    private static string Append(string problem, string advice)
    {
        if (advice.Length == 0)
            return problem;
        // Below a list, not at the end of its last point.
        return $"{problem}{(problem.Contains('\n', StringComparison.Ordinal) ? '\n' : ' ')}{advice}";
    }
}
