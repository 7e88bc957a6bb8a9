using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;

namespace DataCite.Metadata;

/// <summary>
/// The licences of the SPDX License List that data, software and publications use, with names and addresses as the server writes them.
/// They are kept in <c>spdx-licenses.tsv</c> and read on first use.
/// </summary>
internal static class SpdxLicenses
{
    /// <summary>What the server writes as <c>rightsIdentifierScheme</c>.</summary>
    public const string Scheme = "SPDX";

    /// <summary>What the server writes as <c>schemeUri</c>.</summary>
    public const string SchemeUri = "https://spdx.org/licenses/";

    private static readonly Lazy<Index> List = new(Read);

    /// <summary>All licences, by id.</summary>
    public static ImmutableArray<SpdxLicense> All => List.Value.All;

    /// <summary>The licence of that id in any case, or null.</summary>
    public static SpdxLicense? Find(string? id)
        => id is not null && List.Value.ById.TryGetValue(id.Trim(), out var license) ? license : null;

    /// <summary>
    /// The licence that a text means: by its id, its full name, or its address with or without <c>https:</c>, <c>www.</c>,
    /// <c>/legalcode.de</c>, <c>/deed.en</c> and a final slash; or null.
    /// </summary>
    public static SpdxLicense? Match(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        return Find(text)
            ?? List.Value.ByName.GetValueOrDefault(text.Trim())
            ?? List.Value.ByAddress.GetValueOrDefault(FoldAddress(text));
    }

    /// <summary>The licence whose id a mistyped id most likely means, or null when none is near.</summary>
    public static SpdxLicense? Nearest(string? id)
    {
        if (string.IsNullOrWhiteSpace(id))
            return null;
        // Of equally near ones the last is the newest version: the list is in the order of the ids.
        return Match(id) ?? FindSpelling(id) ?? FindCommonName(id) ?? Find(EditDistance.FindNearest(id, List.Value.All.Reverse().Select(license => license.Id)));
    }

    /// <summary>The licence of which the text is the id with other punctuation: <c>CC BY 4.0</c>; or null.</summary>
    internal static SpdxLicense? FindSpelling(string text) => List.Value.ByFoldedId.GetValueOrDefault(FoldedText.Of(text));

    /// <summary>CC0 by one of its common names. It has had one version only, and goes without.</summary>
    internal static SpdxLicense? FindCommonName(string text)
        => FoldedText.Of(text).ToUpperInvariant() is "CC0" or "CCZERO" or "CREATIVECOMMONSZERO" ? Find("CC0-1.0") : null;

    private static Index Read()
    {
        using var resource = typeof(SpdxLicenses).Assembly.GetManifestResourceStream("DataCite.Metadata.Schema.spdx-licenses.tsv")
            ?? throw new InvalidOperationException("The list of SPDX licences is missing from the assembly.");
        using var reader = new StreamReader(resource, Encoding.UTF8);
        var licenses = ImmutableArray.CreateBuilder<SpdxLicense>();
        reader.ReadLine(); // the headings
        while (reader.ReadLine() is { } line)
        {
            var cells = line.Split('\t');
            licenses.Add(new SpdxLicense(cells[0], cells[1], cells[2]));
        }

        return new Index(licenses.ToImmutable());
    }

    private static string FoldAddress(string address)
    {
        var folded = address.Trim().ToLowerInvariant();
        folded = folded.StartsWith("https://", StringComparison.Ordinal) ? folded[8..]
            : folded.StartsWith("http://", StringComparison.Ordinal) ? folded[7..]
            : folded;
        if (folded.StartsWith("www.", StringComparison.Ordinal))
            folded = folded[4..];
        foreach (var page in (ReadOnlySpan<string>)["/deed", "/legalcode"])
        {
            // With the language of the page behind it, or the kind of file: /legalcode.de, /legalcode.txt
            var at = folded.IndexOf(page, StringComparison.Ordinal);
            if (at > 0 && (at + page.Length == folded.Length || folded[at + page.Length] is '.' or '/' or '#' or '?'))
                folded = folded[..at];
        }

        return folded.TrimEnd('/');
    }

    private sealed class Index(ImmutableArray<SpdxLicense> all)
    {
        public ImmutableArray<SpdxLicense> All { get; } = all;

        public FrozenDictionary<string, SpdxLicense> ById { get; }
            = all.ToFrozenDictionary(license => license.Id, StringComparer.OrdinalIgnoreCase);

        // A name or an address may be that of several ids ("GPL-3.0", "GPL-3.0-only"): the first is the general one.
        public FrozenDictionary<string, SpdxLicense> ByName { get; } = First(all, license => license.Name);

        public FrozenDictionary<string, SpdxLicense> ByAddress { get; } = First(all, license => FoldAddress(license.Url));

        public FrozenDictionary<string, SpdxLicense> ByFoldedId { get; } = First(all, license => FoldedText.Of(license.Id));

        private static FrozenDictionary<string, SpdxLicense> First(ImmutableArray<SpdxLicense> all, Func<SpdxLicense, string> key)
            => all.DistinctBy(key, StringComparer.OrdinalIgnoreCase).ToFrozenDictionary(key, StringComparer.OrdinalIgnoreCase);
    }
}
