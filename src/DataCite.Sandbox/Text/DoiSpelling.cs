namespace DataCite.Sandbox.Text;

/// <summary>How the server spells the names of DOIs.</summary>
internal static class DoiSpelling
{
    /// <summary>The name in lower case, by ASCII rules.</summary>
    public static string AsciiLower(string name)
        => string.Create(name.Length, name, static (target, source) =>
        {
            for (var i = 0; i < source.Length; i++)
                target[i] = char.IsAsciiLetterUpper(source[i]) ? (char)(source[i] | 0x20) : source[i];
        });
}
