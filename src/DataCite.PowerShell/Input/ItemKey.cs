using System.Buffers.Binary;
using System.Collections;
using System.Globalization;
using System.Management.Automation;
using System.Security.Cryptography;
using System.Text;
using DataCite.Client;
using DataCite.Metadata;

namespace DataCite.PowerShell.Input;

/// <summary>
/// What identifies an item from one run to the next. The name of its DOI is derived from it, so that the second run, or one at the same time, asks for the
/// same name: the server has each name once, and knows it at once, however far its index lags behind.
/// </summary>
/// <param name="Property">The column or property: <c>Url</c>.</param>
/// <param name="Value">Its value.</param>
internal sealed record ItemKey(string Property, string Value)
{
    private const string UrlProperty = "Url";
    private const string Alphabet = "0123456789abcdefghjkmnpqrstvwxyz";
    private const int Letters = 12;

    // The only column that a table gives a number, and most leave out for the first.
    private bool IsAlternateIdentifier => Property.TrimEnd('1').Equals("AlternateIdentifier", StringComparison.OrdinalIgnoreCase);

    private bool IsUrl => Property.Equals(UrlProperty, StringComparison.OrdinalIgnoreCase);

    /// <summary>The key of an item; null when it has no value there.</summary>
    /// <param name="input">The item, as it came.</param>
    /// <param name="record">What became of it.</param>
    /// <param name="property">The column or property; null for the address.</param>
    public static ItemKey? Of(object? input, DoiRecord record, string? property)
    {
        var key = property ?? UrlProperty;
        var value = ValueOf(input, key) ?? (key.Equals(UrlProperty, StringComparison.OrdinalIgnoreCase) ? record.Url : null);
        return string.IsNullOrWhiteSpace(value) ? null : new ItemKey(key, value.Trim());
    }

    /// <summary>The suffix of the name: 60 bits of a hash of the key, in the letters of DataCite's own suffixes.</summary>
    public string Suffix
    {
        get
        {
            var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{Property.ToLowerInvariant()}\n{Value}"));
            var bits = BinaryPrimitives.ReadUInt64LittleEndian(hash);
            var suffix = new StringBuilder(Letters + 2);
            for (var i = 0; i < Letters; i++, bits /= (ulong)Alphabet.Length)
                suffix.Append(i is 4 or 8 ? "-" : string.Empty).Append(Alphabet[(int)(bits % (ulong)Alphabet.Length)]);
            return suffix.ToString();
        }
    }

    /// <summary>The query for DOIs that have the key in their metadata; null when they do not hold it.</summary>
    public string? Query => IsUrl ? QueryText.AnyOf("url", [Value])
        : IsAlternateIdentifier ? QueryText.AnyOf("identifiers.identifier", [Value])
        : null;

    /// <summary>Whether a DOI has the key in its metadata.</summary>
    public bool Fits(DoiRecord record)
        => IsUrl ? string.Equals(record.Url, Value, StringComparison.Ordinal)
            : IsAlternateIdentifier && record.AlternateIdentifiers.Exists(entry => string.Equals(entry.AlternateIdentifier, Value, StringComparison.Ordinal));

    /// <summary>How the key is shown.</summary>
    public override string ToString() => $"{PrintableText.Of(Property)} '{PrintableText.Of(Value)}'";

    private static string? ValueOf(object? input, string property) => PowerShellJson.Plain(input) switch
    {
        IDictionary table => Text(table.Keys.Cast<object>().FirstOrDefault(key => property.Equals(key.ToString(), StringComparison.OrdinalIgnoreCase)) is { } found ? table[found] : null),
        null or string or DoiRecord => null,
        var item => Text(PSObject.AsPSObject(item).Properties[property]?.Value),
    };

    private static string? Text(object? value) => PowerShellJson.Plain(value) switch
    {
        null => null,
        string text => text,
        IFormattable number and not (DateTime or DateTimeOffset) => number.ToString(null, CultureInfo.InvariantCulture),
        var other => DateText.Of(other),
    };
}
