namespace DataCite.Metadata;

/// <summary>
/// A name with an identifier in angle brackets at its end: <c>Example University &lt;https://ror.org/04wxnsj81&gt;</c>. A bracket at the end that belongs to
/// the name has a backslash before it: <c>Particles &lt;5 µm\&gt;</c>.
/// </summary>
internal static class BracketedText
{
    private const string EscapedEnd = @"\>";

    /// <summary>A name without an identifier, as a text that is read as this name.</summary>
    public static string Escape(string name)
        => name.EndsWith('>') && (name.Contains('<', StringComparison.Ordinal) || name.EndsWith(EscapedEnd, StringComparison.Ordinal)) ? name[..^1] + EscapedEnd : name;

    /// <summary>The name and the identifier, null when there are no brackets.</summary>
    /// <exception cref="MetadataValueException">The brackets do not match, or hold nothing.</exception>
    public static (string Name, string? Identifier) Split(string text, string what)
    {
        var trimmed = text.Trim();
        if (trimmed.EndsWith(EscapedEnd, StringComparison.Ordinal))
            return (trimmed[..^EscapedEnd.Length] + '>', null);
        var start = trimmed.LastIndexOf('<');
        if (!trimmed.EndsWith('>'))
        {
            return start < 0 || !LooksLikeIdentifier(trimmed[(start + 1)..])
                ? (trimmed, null)
                : throw Broken(text, what, "a closing '>' is missing at the end");
        }

        // A name may end with the character; a forgotten '<' shows in the identifier before it.
        if (start < 0 && IdentifierInText.Find(trimmed) is null && !trimmed.Contains("://", StringComparison.Ordinal))
            return (trimmed, null);
        if (start < 0)
            throw Broken(text, what, "the opening '<' is missing");
        var identifier = trimmed[(start + 1)..^1].Trim();
        if (identifier.Length == 0)
            throw Broken(text, what, "the angle brackets are empty");
        return (trimmed[..start].Trim(), identifier);
    }

    private static bool LooksLikeIdentifier(string text)
        => text.StartsWith("http", StringComparison.OrdinalIgnoreCase) || NameIdentifierSyntax.FindScheme(text.Trim()) is not null;

    private static MetadataValueException Broken(string text, string what, string problem) => new(
        "name", text, $"{PrintableText.Quote(text)} is no {what} with an identifier: {problem}. Write it as 'Name <https://…>'.",
        FindingCodes.IdentifierForm);
}
