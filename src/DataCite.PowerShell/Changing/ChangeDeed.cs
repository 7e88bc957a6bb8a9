using DataCite.Metadata;
using DataCite.PowerShell.Minting;

namespace DataCite.PowerShell.Changing;

/// <summary>What a change does, in sentences for a question and for -WhatIf: which DOI, where, as whom, and each value, old and new.</summary>
internal static class ChangeDeed
{
    private const int LongestValue = 200;

    /// <summary>The change with its edits, one on each line.</summary>
    /// <param name="verb">What is done: "Change", "Hide".</param>
    /// <param name="change">The change.</param>
    /// <param name="connection">Where.</param>
    /// <param name="consequence">What follows from it, in a sentence; null for nothing.</param>
    public static string Of(string verb, DoiChange change, DataCiteConnection connection, string? consequence = null)
        => string.Join(Environment.NewLine, [
            $"{verb} {DoiDeed.Of(change.Base!)} {DoiDeed.At(connection)}{(consequence is null ? "." : $": {consequence}")}{Removals(change)}",
            .. change.Edits.Select(static edit => "  " + Line(edit))]);

    /// <summary>An edit on one line, with long values cut.</summary>
    public static string Line(DoiEdit edit)
    {
        var text = edit.ToString();
        return text.Length <= 2 * LongestValue || edit.Kind is not DoiEditKind.Set
            ? Cut(text, 2 * LongestValue) : $"{edit.Path}: {Cut(PrintableText.Of(edit.Old), LongestValue)} → {Cut(PrintableText.Of(edit.New), LongestValue)}";
    }

    /// <summary>Why there is nothing to do.</summary>
    public static string Nothing(DoiChange change) => $"Nothing to do: {DoiDeed.Of(change.Base!)} is {StateWords.Of(change.Base!.State)} already, and has the values asked for.";

    private static string Removals(DoiChange change) => change.Removed switch
    {
        0 => string.Empty,
        1 => " It removes 1 value.",
        var removed => $" It removes {removed} values.",
    };

    private static string Cut(string text, int length) => text.Length <= length ? text : text[..length] + "…";
}
