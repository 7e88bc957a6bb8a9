using System.Text.RegularExpressions;

namespace DataCite.PowerShell.Errors;

/// <summary>Cuts words that nobody reads to their end out of messages: a file in the place of a DOI would fill the screen.</summary>
internal static partial class LongWords
{
    private const int Kept = 200;

    /// <summary>The text, of whose longest words the beginning is left.</summary>
    public static string Cut(string text) => text.Length <= Kept ? text : LongWord().Replace(text, static word => $"{word.Value.AsSpan(0, Kept)}…");

    [GeneratedRegex(@"\S{300}\S+", RegexOptions.CultureInvariant)]
    private static partial Regex LongWord();
}
