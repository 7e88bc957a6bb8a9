using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using DataCite.Metadata;
using DataCite.Sandbox.Text;

namespace DataCite.Sandbox.Attributes;

/// <summary>Metadata as DataCite XML, in both directions.</summary>
internal static partial class MetadataXml
{
    private static readonly string[] Obligatory = ["creators", "titles", "publisher", "publicationYear"];

    /// <summary>The XML of a draft's metadata, as base64 in JSON; null when the metadata cannot be written as XML.</summary>
    public static byte[]? Generate(string name, Func<DoiAttribute, ReadOnlyMemory<byte>> value)
    {
        var json = JsonBytes.Write(writer =>
        {
            writer.WriteStartObject();
            writer.WriteString("doi", name.ToUpperInvariant());
            foreach (var (attribute, (stored, _)) in MetadataShapes.Metadata)
            {
                writer.WritePropertyName(attribute);
                if (attribute is "creators" or "contributors" or "relatedItems")
                    PersonNamesInXml.Rewriter.Write(JsonBytes.Parse(value(stored)), writer);
                else
                    writer.WriteRawValue(value(stored).Span);
            }

            writer.WriteEndObject();
        });
        try
        {
            var xml = WithObligatory(DataCiteXml.Write(DoiRecord.Parse(json)).Xml);
            return AsJson(CoordinatesInXml.Restore(xml, JsonBytes.Parse(value(DoiAttribute.GeoLocations))));
        }
        catch (MetadataFormatException)
        {
            // A draft may hold metadata that no XML can say; it has none then.
            return null;
        }
    }

    /// <summary>Reads <c>xml</c>. Text in no known format is dropped without an error.</summary>
    public static SuppliedXml Read(string encoded, string name)
    {
        var text = Decode(encoded).TrimStart('\uFEFF').Trim();
        if (text.StartsWith('{'))
            return new SuppliedXml(null, ReadJson(text), null);
        if (!text.StartsWith('<'))
            return new SuppliedXml(null, null, null);
        var version = Namespace().Match(text) is { Success: true } match ? match.Value : null;
        try
        {
            var attributes = DataCiteXml.Read(text).Record.ToUtf8Json(AttributeScope.Writable);
            var reader = new Utf8JsonReader(attributes.Span);
            return new SuppliedXml(WithIdentifier(text, name), XmlConversion.Convert(JsonElement.ParseValue(ref reader)), version);
        }
        catch (MetadataFormatException)
        {
            // Kept as it is for a draft (facts §2.7); publishing it then fails for want of metadata.
            return new SuppliedXml(text, null, version);
        }
    }

    /// <summary>The text of XML as it is stored; null when there is none.</summary>
    public static string? Stored(ReadOnlyMemory<byte>? kept)
        => kept is { Length: > 6 } json ? Decode(Encoding.ASCII.GetString(json.Span)).TrimStart('\uFEFF') : null;

    /// <summary>XML as it is stored: base64, in quotes.</summary>
    public static byte[] AsJson(string xml) => Encoding.ASCII.GetBytes($"\"{Convert.ToBase64String(Encoding.UTF8.GetBytes(xml))}\"");

    // Lenient, as the server's decoder is: what is not base64 is passed over.
    private static string Decode(string encoded)
    {
        var kept = new StringBuilder(encoded.Length);
        foreach (var c in encoded)
        {
            if (char.IsAsciiLetterOrDigit(c) || c is '+' or '/')
                kept.Append(c);
        }

        kept.Length -= kept.Length % 4 == 1 ? 1 : 0;
        while (kept.Length % 4 != 0)
            kept.Append('=');
        return Encoding.UTF8.GetString(Convert.FromBase64String(kept.ToString()));
    }

    // The server writes these elements even when there is nothing to put into them, and its validator then says so of them (facts §2.8).
    private static string WithObligatory(string xml)
    {
        var document = XDocument.Parse(xml, LoadOptions.PreserveWhitespace);
        var previous = document.Root!.Elements().First();
        var isWhole = true;
        foreach (var name in Obligatory.Select(name => document.Root.Name.Namespace + name))
        {
            if (document.Root.Element(name) is not { } element)
            {
                isWhole = false;
                element = new XElement(name);
                previous.AddAfterSelf(new XText("\n  "), element);
            }

            previous = element;
        }

        return isWhole ? xml : $"{document.Declaration}\n{document.Root.ToString(SaveOptions.DisableFormatting)}\n";
    }

    private static JsonElement? ReadJson(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text, JsonBytes.ReaderOptions);
            var root = document.RootElement;
            return root.Member("titles") is null && root.Member("creators") is null ? null : root.Clone();
        }
        catch (JsonException)
        {
            // Text in no known format (T15).
            return null;
        }
    }

    private static string WithIdentifier(string xml, string name)
        => Identifier().Replace(xml, match => $"{match.Groups[1].Value}{name.ToUpperInvariant().Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal)}{match.Groups[2].Value}", 1);

    [GeneratedRegex(@"(<(?:\w+:)?identifier\b[^>]*>)[^<]*(</(?:\w+:)?identifier>)")]
    private static partial Regex Identifier();

    [GeneratedRegex(@"http://datacite\.org/schema/kernel-[\d.]+")]
    private static partial Regex Namespace();
}
