using System.Diagnostics.CodeAnalysis;

namespace DataCite.Metadata;

/// <summary>
/// The name of a DOI, <c>10.5072/3mfp-6m52</c>: a prefix and a suffix. Two names that differ only in the case of ASCII letters are
/// the same name (DOI Handbook §2.4). The case of letters outside ASCII is never changed, because the server does not change it either.
/// </summary>
public sealed class DoiName : IEquatable<DoiName>, IComparable<DoiName>, IParsable<DoiName>
{
    /// <summary>The characters that DataCite accepts in the suffix of a new DOI, besides ASCII letters and digits.</summary>
    public const string SuffixPunctuation = "-._;()/:*~$=";

    private readonly int _slash;

    internal DoiName(string value, int slash)
    {
        Value = value;
        _slash = slash;
        Key = ToAsciiLower(value);
    }

    /// <summary>The name as it was written, without resolver address or <c>doi:</c>.</summary>
    public string Value { get; }

    /// <summary>The name with its ASCII letters in lower case: the spelling that the API uses in <c>id</c>.</summary>
    public string Key { get; }

    /// <summary>What stands before the first slash, <c>10.5072</c>.</summary>
    public string Prefix => Value[.._slash];

    /// <summary>What stands after the first slash; never empty, and may itself contain slashes.</summary>
    public string Suffix => Value[(_slash + 1)..];

    /// <summary>The address at which the DOI resolves, <c>https://doi.org/10.5072/3mfp-6m52</c>.</summary>
    public Uri ResolverUri => new("https://doi.org/" + DoiNamePath.Encode(this));

    /// <summary>The name as a percent-encoded URL path that survives URL normalisation: dots, double slashes and all.</summary>
    public string ToPath() => DoiNamePath.Encode(this);

    /// <summary>
    /// Whether the API reads a path that ends like this name as one of its sub-resources (<c>…/media</c>, <c>…/get-url</c>), so that
    /// the DOI must be requested with <c>ids=</c> instead.
    /// </summary>
    public bool IsShadowedByRoute => DoiNamePath.IsShadowedByRoute(this);

    /// <summary>
    /// Why DataCite would refuse to create this DOI, or null when the name is acceptable. Existing DOIs may have names that cannot be created
    /// today, with characters such as <c>+</c> or <c>#</c>. They can still be read and updated.
    /// </summary>
    public string? FindCreationProblem()
    {
        var registrant = Prefix.AsSpan(3);
        if (registrant.Length is < 4 or > 5 || registrant.ContainsAnyExceptInRange('0', '9'))
            return $"the prefix '{Prefix}' is not '10.' and four or five digits, as DataCite requires of a new DOI";

        foreach (var c in Suffix)
        {
            if (!char.IsAsciiLetterOrDigit(c) && !SuffixPunctuation.Contains(c))
                return $"the suffix contains {DoiNameParser.Describe(c)}; a new DOI may contain only letters A-Z, digits and {SuffixPunctuation}";
        }

        return null;
    }

    /// <summary>Reads a DOI name written as <c>10.x/y</c>, <c>doi:10.x/y</c> or as the address of a resolver.</summary>
    /// <exception cref="DoiNameException">The text is not a DOI name; the message says why.</exception>
    public static DoiName Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return TryParse(text, out var name, out var problem) ? name : throw new DoiNameException(text, problem);
    }

    /// <summary>Reads a DOI name; <paramref name="problem"/> says precisely what is wrong when there is none.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out DoiName? name, [NotNullWhen(false)] out string? problem)
        => DoiNameParser.TryParse(text, out name, out problem);

    /// <inheritdoc cref="TryParse(string?, out DoiName?, out string?)"/>
    public static bool TryParse(string? text, [NotNullWhen(true)] out DoiName? name) => TryParse(text, out name, out _);

    /// <summary>
    /// Makes a new name the way DataCite does. Nothing is reserved: the name is only very unlikely to be taken (one in 10⁹).
    /// </summary>
    /// <param name="prefix">A prefix, <c>10.5072</c>, or a prefix with a shoulder, <c>10.5072/ds</c>, which gives <c>10.5072/ds-xxxx-xxxx</c>.</param>
    /// <exception cref="DoiNameException">The prefix or shoulder cannot begin a new DOI.</exception>
    public static DoiName Mint(string prefix)
    {
        ArgumentNullException.ThrowIfNull(prefix);
        var trimmed = prefix.Trim().TrimEnd('/');
        var start = trimmed.Contains('/', StringComparison.Ordinal) ? trimmed + "-" : trimmed + "/";
        var name = TryParse(start + DoiSuffix.Mint(), out var parsed, out var problem) ? parsed : throw new DoiNameException(prefix, problem);
        return name.FindCreationProblem() is { } refusal ? throw new DoiNameException(prefix, refusal) : name;
    }

    /// <inheritdoc/>
    public bool Equals(DoiName? other) => other is not null && string.Equals(Key, other.Key, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as DoiName);

    /// <inheritdoc/>
    public override int GetHashCode() => string.GetHashCode(Key, StringComparison.Ordinal);

    /// <inheritdoc/>
    public int CompareTo(DoiName? other) => string.CompareOrdinal(Key, other?.Key);

    /// <summary>The name as it was written.</summary>
    public override string ToString() => Value;

    /// <summary>Whether both are the same name.</summary>
    public static bool operator ==(DoiName? left, DoiName? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether the names differ.</summary>
    public static bool operator !=(DoiName? left, DoiName? right) => !(left == right);

    /// <summary>Order by <see cref="Key"/>.</summary>
    public static bool operator <(DoiName? left, DoiName? right) => string.CompareOrdinal(left?.Key, right?.Key) < 0;

    /// <summary>Order by <see cref="Key"/>.</summary>
    public static bool operator >(DoiName? left, DoiName? right) => string.CompareOrdinal(left?.Key, right?.Key) > 0;

    /// <summary>Order by <see cref="Key"/>.</summary>
    public static bool operator <=(DoiName? left, DoiName? right) => !(left > right);

    /// <summary>Order by <see cref="Key"/>.</summary>
    public static bool operator >=(DoiName? left, DoiName? right) => !(left < right);

    static DoiName IParsable<DoiName>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<DoiName>.TryParse(string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out DoiName result)
        => TryParse(s, out result);

    internal static string ToAsciiLower(string value)
    {
        if (!value.AsSpan().ContainsAnyInRange('A', 'Z'))
            return value;
        return string.Create(value.Length, value, static (target, source) =>
        {
            for (var i = 0; i < source.Length; i++)
                target[i] = char.IsAsciiLetterUpper(source[i]) ? (char)(source[i] | 0x20) : source[i];
        });
    }
}
