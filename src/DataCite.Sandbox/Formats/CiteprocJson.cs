using System.Text.Json;
using System.Text.Json.Nodes;
using DataCite.Sandbox.Text;

namespace DataCite.Sandbox.Formats;

/// <summary>CSL JSON.</summary>
internal static class CiteprocJson
{
    private const string UnavailableName = ":(unav)";

    // What CSL has no place for, or has in another form.
    private static readonly HashSet<string> LeftOut =
    [
        "nameType", "type", "@type", "id", "@id", "name", "familyName", "givenName", "affiliation", "nameIdentifiers", "contributorType",
    ];

    /// <summary>The record.</summary>
    public static JsonObject Write(DoiMetadata doi)
    {
        var container = doi.Container;
        var creators = doi.Items("creators").ToList();
        return JsonNodes.Object(
            ("type", Type(doi)),
            ("id", doi.Id),
            ("categories", JsonNodes.ArrayOrNull(doi.Subjects.Select(subject => (JsonNode?)subject))),
            ("language", doi.Text("language")),
            ("author", creators is [var only] && only.Text("name") == UnavailableName ? null : Names(creators)),
            ("contributor", Names(doi.Items("contributors"))),
            ("editor", Names(doi.Items("contributors").Where(person => person.Text("contributorType") == "Editor"))),
            ("translator", Names(doi.Items("contributors").Where(person => person.Text("contributorType") == "Translator"))),
            ("issued", DateParts(doi.Date("Issued") ?? doi.PublicationYear ?? string.Empty)),
            ("abstract", doi.First("descriptions", "description")),
            ("container-title", ContainerTitle(doi)),
            ("DOI", doi.Doi),
            ("volume", container.Text("volume")),
            ("issue", container.Text("issue")),
            ("number", container.Text("number")),
            ("chapter-number", container.Text("chapterNumber")),
            ("edition", container.Text("edition")),
            ("page", doi.Pages),
            ("page-first", container.Text("firstPage")),
            ("publisher", doi.PublisherName),
            ("title", doi.Title),
            ("URL", doi.Text("url")),
            ("copyright", doi.First("rightsList", "rights")),
            ("version", doi.Text("version")));
    }

    /// <summary>The type; software with a version is a book, the only type that citation styles show a version of.</summary>
    public static string? Type(DoiMetadata doi)
        => doi.Type("resourceTypeGeneral") == "Software" && !string.IsNullOrEmpty(doi.Text("version")) ? "book" : doi.Type("citeproc");

    /// <summary>The title of the container; of an article without one the publisher.</summary>
    public static string? ContainerTitle(DoiMetadata doi)
    {
        if (doi.Container.ValueKind == JsonValueKind.Object)
            return doi.Container.Text("title");
        return doi.Type("citeproc") == "article-journal" ? doi.PublisherName : null;
    }

    /// <summary>Year, month and day by their places in the text, whatever the text is; what is no number there is left out.</summary>
    public static JsonObject DateParts(string date)
    {
        var parts = DateNumbers(date).Select(number => (JsonNode)number);
        return new JsonObject { ["date-parts"] = new JsonArray(new JsonArray([.. parts])) };
    }

    /// <summary>The numbers of <see cref="DateParts"/>.</summary>
    public static IEnumerable<int> DateNumbers(string date)
        => new[] { (0, 4), (5, 2), (8, 2) }.Select(place => Number(date, place)).Where(number => number != 0);

    private static int Number(string date, (int Start, int Length) place)
    {
        var number = 0;
        foreach (var c in date.Skip(place.Start).Take(place.Length).TakeWhile(char.IsAsciiDigit))
            number = (number * 10) + (c - '0');
        return number;
    }

    private static JsonArray? Names(IEnumerable<JsonElement> people) => JsonNodes.ArrayOrNull(people.Select(Name));

    private static JsonObject Name(JsonElement person)
    {
        var family = person.Text("familyName");
        return JsonNodes.Object(
        [
            .. from property in person.EnumerateObject()
               where !LeftOut.Contains(property.Name)
               select (property.Name, JsonNodes.Of(property.Value)),
            ("family", family),
            ("given", person.Text("givenName")),
            ("literal", string.IsNullOrEmpty(family) ? person.Text("name") : null),
        ]);
    }
}
