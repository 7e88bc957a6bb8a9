using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using DataCite.Metadata;
using DataCite.Sandbox.Text;

namespace DataCite.Sandbox.Attributes;

/// <summary>
/// What the server makes of metadata that it reads from XML, and only of that: it tidies names, identifiers, dates and text which it takes
/// as they are in JSON.
/// </summary>
internal static partial class XmlConversion
{
    /// <summary>The attributes of the XML as the server stores them.</summary>
    public static JsonElement Convert(JsonElement attributes)
    {
        var record = JsonObject.Create(attributes)!;
        foreach (var person in Items(record, "creators").Concat(Items(record, "contributors")))
            ConvertPerson(person);
        foreach (var title in Items(record, "titles"))
            Tidy(title, "title");
        foreach (var description in Items(record, "descriptions"))
            TidyLines(description, "description");
        foreach (var item in Items(record, "relatedItems"))
            ConvertRelatedItem(item);
        foreach (var related in Items(record, "relatedIdentifiers").Where(static item => Text(item, "relatedIdentifierType") == "DOI"))
            related["relatedIdentifier"] = Text(related, "relatedIdentifier")?.ToLowerInvariant();
        foreach (var rights in Items(record, "rightsList").Where(static item => Text(item, "rightsIdentifier") is null))
        {
            // In JSON an address alone is not looked at.
            if (SpdxLicenses.Match(Text(rights, "rightsUri")) is { } licence)
                rights["rightsIdentifier"] = licence.Id;
        }

        ConvertDates(record);
        using var document = JsonDocument.Parse(record.ToJsonString());
        return document.RootElement.Clone();
    }

    private static void ConvertPerson(JsonObject person)
    {
        foreach (var identifier in Items(person, "nameIdentifiers"))
        {
            var scheme = Text(identifier, "nameIdentifierScheme")?.ToUpperInvariant();
            if (scheme is "ORCID" && OrcidForm().Match(Text(identifier, "nameIdentifier") ?? string.Empty) is { Success: true } orcid)
                (identifier["nameIdentifier"], identifier["schemeUri"]) = ("https://orcid.org/" + orcid.Value.ToUpperInvariant(), "https://orcid.org");
            else if (scheme is "ROR" && Ror(Text(identifier, "nameIdentifier")) is { } ror)
                (identifier["nameIdentifier"], identifier["schemeUri"]) = (ror, "https://ror.org");
        }

        foreach (var affiliation in Items(person, "affiliation"))
        {
            if (Text(affiliation, "affiliationIdentifierScheme") == "ROR" && Ror(Text(affiliation, "affiliationIdentifier")) is { } ror)
                affiliation["affiliationIdentifier"] = ror;
        }

        // A comma makes a name look personal, unless the XML says otherwise.
        if (Text(person, "name")?.Split(", ") is [var family, var given] && family.Length > 0 && given.Length > 0
            && Text(person, "nameType") is null or "Personal" && Text(person, "familyName") is null && Text(person, "givenName") is null)
            (person["nameType"], person["givenName"], person["familyName"]) = ("Personal", given, family);
    }

    // Both lists of people are always there (facts §0).
    private static void ConvertRelatedItem(JsonObject item)
    {
        foreach (var title in Items(item, "titles"))
            Tidy(title, "title");
        foreach (var list in new[] { "creators", "contributors" })
        {
            item[list] ??= new JsonArray();
            foreach (var person in Items(item, list))
                ConvertPerson(person);
        }
    }

    private static void ConvertDates(JsonObject record)
    {
        foreach (var date in Items(record, "dates"))
            Squeeze(date, "date");
        var dates = Items(record, "dates").Where(static date => EdtfDates.Keeps(Text(date, "date") ?? string.Empty))
            .Select(static date => date.DeepClone()).ToList();
        if (record["publicationYear"] is { } year && dates.TrueForAll(static date => Text(date.AsObject(), "dateType") != "Issued"))
            dates.Add(new JsonObject { ["date"] = year.ToString(), ["dateType"] = "Issued" });
        record["dates"] = new JsonArray([.. dates]);
    }

    private static void Tidy(JsonObject item, string name)
    {
        ReduceMarkup(item, name);
        Squeeze(item, name);
    }

    // Lines of a description stay.
    private static void TidyLines(JsonObject item, string name)
    {
        ReduceMarkup(item, name);
        if (Text(item, name) is { } text)
            item[name] = Blanks().Replace(text, " ").Trim();
    }

    private static void Squeeze(JsonObject item, string name)
    {
        if (Text(item, name) is { } text)
            item[name] = WhiteSpace().Replace(text, " ").Trim();
    }

    private static void ReduceMarkup(JsonObject item, string name)
    {
        if (Text(item, name) is { } text)
            item[name] = Markup().Replace(text, static tag => IsKept(tag.Groups[1].Value) ? tag.Value : string.Empty);
    }

    private static bool IsKept(string element)
        => element.ToLowerInvariant() is "strong" or "em" or "b" or "i" or "code" or "pre" or "sub" or "sup" or "br";

    private static string? Ror(string? identifier)
        => RorForm().Match(identifier ?? string.Empty) is { Success: true } id ? "https://ror.org/" + id.Value.ToLowerInvariant() : null;

    private static IEnumerable<JsonObject> Items(JsonObject parent, string name)
        => parent[name] is JsonArray list ? list.OfType<JsonObject>() : [];

    private static string? Text(JsonObject item, string name)
        => item[name] is JsonValue value && value.TryGetValue(out string? text) ? text : null;

    [GeneratedRegex(@"\d{4}-\d{4}-\d{4}-\d{3}[\dXx]\z")]
    private static partial Regex OrcidForm();

    [GeneratedRegex(@"0[a-zA-Z0-9]{6}\d{2}\z")]
    private static partial Regex RorForm();

    [GeneratedRegex(@"[ \t]+")]
    private static partial Regex Blanks();

    [GeneratedRegex(@"\s+")]
    private static partial Regex WhiteSpace();

    [GeneratedRegex("</?([a-zA-Z][a-zA-Z0-9]*)[^>]*>")]
    private static partial Regex Markup();
}
