using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;

namespace DataCite.Metadata;

/// <summary>
/// The licences of the SPDX License List that data, software and publications bear, with names and addresses as the server writes them
/// (facts §5.4). Kept in <c>spdx-licenses.tsv</c>; read when first asked for.
/// </summary>
public static class SpdxLicenses
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
    /// <c>/legalcode</c>, <c>/deed.en</c> and a final slash; or null.
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
        return Match(id) ?? FindSpelling(id) ?? Find(EditDistance.FindNearest(id, List.Value.All.Reverse().Select(license => license.Id)));
    }

    /// <summary>The licence of which the text is the id with other punctuation: <c>CC BY 4.0</c>; or null.</summary>
    internal static SpdxLicense? FindSpelling(string text) => List.Value.ByFoldedId.GetValueOrDefault(Vocabulary.Fold(text));

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
        var deed = folded.IndexOf("/deed", StringComparison.Ordinal);
        if (deed > 0)
            folded = folded[..deed];
        folded = folded.TrimEnd('/');
        return folded.EndsWith("/legalcode", StringComparison.Ordinal) ? folded[..^10] : folded;
    }

    private sealed class Index(ImmutableArray<SpdxLicense> all)
    {
        public ImmutableArray<SpdxLicense> All { get; } = all;

        public FrozenDictionary<string, SpdxLicense> ById { get; }
            = all.ToFrozenDictionary(license => license.Id, StringComparer.OrdinalIgnoreCase);

        // A name or an address may be that of several ids ("GPL-3.0", "GPL-3.0-only"): the first is the general one.
        public FrozenDictionary<string, SpdxLicense> ByName { get; } = First(all, license => license.Name);

        public FrozenDictionary<string, SpdxLicense> ByAddress { get; } = First(all, license => FoldAddress(license.Url));

        public FrozenDictionary<string, SpdxLicense> ByFoldedId { get; } = First(all, license => Vocabulary.Fold(license.Id));

        private static FrozenDictionary<string, SpdxLicense> First(ImmutableArray<SpdxLicense> all, Func<SpdxLicense, string> key)
            => all.DistinctBy(key, StringComparer.OrdinalIgnoreCase).ToFrozenDictionary(key, StringComparer.OrdinalIgnoreCase);
    }
}
