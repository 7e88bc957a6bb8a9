using System.Text.Json;
using DataCite.Sandbox.Attributes;
using DataCite.Sandbox.Model;
using DataCite.Sandbox.Text;

namespace DataCite.Sandbox.Routes.Dois.Reading;

/// <summary>
/// The identifiers that an answer shows: those that repeat the address, or the DOI in the upper case in which it is stored, are left out
///. They stay in the record and in its XML.
/// </summary>
internal static class ShownIdentifiers
{
    public static void Write(StoredDoi doi, DoiAttribute attribute, Utf8Buffer target)
    {
        var start = target.Length;
        doi.Write(attribute, target);
        if (target.Span[start..].SequenceEqual("[]"u8))
            return;
        var member = attribute == DoiAttribute.Identifiers ? "identifier" : "alternateIdentifier";
        var hidden = new[] { doi.Name.ToUpperInvariant(), doi.Url };
        var items = doi.Element(attribute);
        if (items.ValueKind != JsonValueKind.Array || !items.EnumerateArray().Any(item => IsHidden(item)))
            return;
        target.RemoveLast(target.Length - start);
        using var writer = target.OpenWriter();
        writer.WriteStartArray();
        foreach (var item in items.EnumerateArray().Where(item => !IsHidden(item)))
            item.WriteTo(writer);
        writer.WriteEndArray();

        bool IsHidden(JsonElement item) => item.Text(member) is { } text && hidden.Contains(text, StringComparer.Ordinal);
    }
}
