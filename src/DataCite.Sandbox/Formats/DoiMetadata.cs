using System.Text;
using System.Text.Json;
using DataCite.Metadata;
using DataCite.Sandbox.Search.Documents;
using DataCite.Sandbox.Text;

namespace DataCite.Sandbox.Formats;

/// <summary>The metadata of a DOI as the formats need them: read once, with what may be absent made harmless.</summary>
internal sealed class DoiMetadata(IDoiEntry entry)
{
    private readonly Dictionary<string, JsonElement> _attributes = new(StringComparer.Ordinal);

    /// <summary>The stored DOI.</summary>
    public IDoiEntry Entry => entry;

    /// <summary>The name in upper case, as all formats but the API's own JSON write it.</summary>
    public string Doi { get; } = string.Create(entry.Name.Length, entry.Name, static (target, name) =>
    {
        for (var i = 0; i < name.Length; i++)
            target[i] = char.IsAsciiLetterLower(name[i]) ? (char)(name[i] - 32) : name[i];
    });

    /// <summary>The name in lower case as an address, with unsafe characters percent-encoded.</summary>
    public string Id => "https://doi.org/" + EncodeAddress(entry.Name);

    /// <summary>The first title.</summary>
    public string? Title => First("titles", "title");

    /// <summary>The publisher's name.</summary>
    public string? PublisherName => Attribute("publisher").Text("name") ?? Attribute("publisher").AsText();

    /// <summary>The year of publication as text.</summary>
    public string? PublicationYear => Text("publicationYear");

    /// <summary>The texts of the subjects.</summary>
    public IEnumerable<string?> Subjects => Items("subjects").Select(subject => subject.Text("subject"));

    /// <summary>The first abstract.</summary>
    public string? Abstract => Items("descriptions").FirstOrDefault(item => item.Text("descriptionType") == "Abstract").Text("description");

    /// <summary>What the resource was published in; undefined when nothing is known.</summary>
    public JsonElement Container
        => Attribute("container") is { ValueKind: JsonValueKind.Object } container && container.EnumerateObject().Any()
            ? container
            : default;

    /// <summary>One of the types: resourceTypeGeneral, resourceType, schemaOrg, citeproc, bibtex, ris; derived when not stored.</summary>
    public string? Type(string name)
    {
        var types = Attribute("types");
        if (types.Text(name) is { } stored)
            return stored;
        var derived = ResourceTypeDerivation.Derive(types.Text("resourceTypeGeneral"), types.Text("resourceType"));
        return types.Text("resourceTypeGeneral") is null ? null : name switch
        {
            "schemaOrg" => derived.SchemaOrg,
            "citeproc" => derived.Citeproc,
            "bibtex" => derived.Bibtex,
            "ris" => derived.Ris,
            _ => null,
        };
    }

    /// <summary>An attribute; undefined when there is none.</summary>
    public JsonElement Attribute(string name)
    {
        if (_attributes.TryGetValue(name, out var known))
            return known;
        var json = entry.Attribute(name);
        JsonElement value = default;
        if (!json.IsEmpty)
        {
            var reader = new Utf8JsonReader(json.Span);
            value = JsonElement.ParseValue(ref reader);
        }

        return _attributes[name] = value;
    }

    /// <summary>An attribute that is text, or a number as it is written.</summary>
    public string? Text(string name) => Attribute(name).AsText();

    /// <summary>An attribute that is a list of objects.</summary>
    public IEnumerable<JsonElement> Items(string name)
        => Attribute(name).Items().Where(item => item.ValueKind == JsonValueKind.Object);

    /// <summary>The first item's property; null when the first item lacks it.</summary>
    public string? First(string name, string property) => Items(name).FirstOrDefault().Text(property);

    /// <summary>The first date of a type.</summary>
    public string? Date(string type) => Items("dates").FirstOrDefault(date => date.Text("dateType") == type).Text("date");

    /// <summary>First and last page with a hyphen between.</summary>
    public string? Pages => Container.Text("firstPage") is { Length: > 0 } first
        ? Container.Text("lastPage") is { } last ? $"{first}-{last}" : first
        : null;

    /// <summary>An address of a DOI or anything else with an http address; null for other identifiers.</summary>
    public static string? ToAddress(string? identifier)
    {
        if (identifier is null)
            return null;
        if (DoiName.TryParse(identifier, out var doi))
            return "https://doi.org/" + EncodeAddress(doi.Key);
        return Uri.TryCreate(identifier, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? identifier : null;
    }

    private static string EncodeAddress(string name)
    {
        var address = new StringBuilder(name.Length);
        foreach (var b in Encoding.UTF8.GetBytes(name))
        {
            var c = (char)b;
            if (char.IsAsciiLetterOrDigit(c) || "-._~:/?#[]@!$&'()*+,;=".Contains(c))
                address.Append(c);
            else
                address.Append('%').Append(b.ToString("X2", System.Globalization.CultureInfo.InvariantCulture));
        }

        return address.ToString();
    }
}
