namespace DataCite.Sandbox.Search.Documents;

/// <summary>ROR ids as the index writes them.</summary>
internal static class RorIdentifiers
{
    private const string Host = "ror.org/";

    /// <summary><c>ror.org/05bp8ka05</c> for that, its address or the bare id; nothing is checked, as on the server.</summary>
    public static string ToIndexForm(string text)
    {
        var id = text.AsSpan();
        if (id.StartsWith("https://"))
            id = id["https://".Length..];
        else if (id.StartsWith("http://"))
            id = id["http://".Length..];
        return id.StartsWith(Host) ? id.ToString() : string.Concat(Host, id);
    }
}
