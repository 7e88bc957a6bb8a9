using System.Globalization;
using System.Text.Json;
using DataCite.Metadata;

namespace DataCite.Sandbox.Generation;

/// <summary>One made-up record, written as the API would answer it.</summary>
internal sealed class SampleRecord(int index, Random random, DateTimeOffset created, string? awkwardSuffix)
{
    private static readonly (string Repository, string Prefix)[] Homes =
    [
        ("demo.repo", "10.5072"), ("demo.repo", "10.5072"), ("lake.data", "10.82201"), ("demo.repo", "10.5072"), ("lake.data", "10.82202"),
    ];

    private readonly (string Repository, string Prefix) _home = awkwardSuffix is null ? Homes[index % Homes.Length] : Homes[0];

    private string State
        => awkwardSuffix is not null ? "findable" : (index % 7) switch { 3 => "draft", 5 => "registered", _ => "findable" };

    private string Subject => SampleText.Subjects[index % SampleText.Subjects.Length];

    // Once every type has had its turn, drafts have nothing but their name yet.
    private bool IsBare => State == "draft" && index >= SampleText.ResourceTypes.Length;

    private int Year => created.Year - (index % 3);

    public void Write(Utf8JsonWriter writer)
    {
        var suffix = awkwardSuffix ?? DoiSuffix.FromNumber(random.Next(DoiSuffix.MaxNumber));
        writer.WriteStartObject();
        writer.WriteString("type", "dois");
        writer.WriteStartObject("attributes");
        writer.WriteString("doi", $"{_home.Prefix}/{suffix}");
        writer.WriteString("state", State);
        WriteDates(writer);
        if (IsBare)
            writer.WriteString("source", "api");
        else
            WriteMetadata(writer);
        writer.WriteEndObject();
        writer.WriteStartObject("relationships");
        writer.WriteStartObject("client");
        writer.WriteStartObject("data");
        writer.WriteString("id", _home.Repository);
        writer.WriteString("type", "clients");
        writer.WriteEndObject();
        writer.WriteEndObject();
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private void WriteDates(Utf8JsonWriter writer)
    {
        writer.WriteString("created", created.UtcDateTime);
        writer.WriteString("updated", created.AddDays(random.Next(0, 20)).UtcDateTime);
        if (State == "draft")
            writer.WriteNull("registered");
        else
            writer.WriteString("registered", created.AddSeconds(2).UtcDateTime);
    }

    private void WriteMetadata(Utf8JsonWriter writer)
    {
        var (language, title) = SampleText.Titles[index % SampleText.Titles.Length];
        writer.WriteString("url", $"https://{_home.Repository.Split('.')[0]}.example.org/records/{index}");
        writer.WriteString("schemaVersion", MetadataSchema.Namespace);
        writer.WriteString("source", index % 4 == 0 ? "fabricaForm" : "api");
        writer.WriteNumber("publicationYear", Year);
        writer.WriteString("language", language);
        writer.WriteString("version", index % 3 == 0 ? $"{1 + (index % 4)}.0" : null);
        WriteList(writer, "titles", w => w.WriteString("title", string.Format(CultureInfo.InvariantCulture, title, Subject)));
        WritePublisher(writer);
        writer.WriteStartObject("types");
        writer.WriteString("resourceTypeGeneral", SampleText.ResourceTypes[index % SampleText.ResourceTypes.Length]);
        if (index % 4 == 1)
            writer.WriteString("resourceType", "Field notes");
        writer.WriteEndObject();
        SamplePeople.Write(writer, index);
        WriteSubjectsAndText(writer);
        WriteLinks(writer);
        WriteCounts(writer);
    }

    private void WritePublisher(Utf8JsonWriter writer)
    {
        writer.WriteStartObject("publisher");
        writer.WriteString("name", _home.Repository == "demo.repo" ? "Demo University Data Repository" : "Lakeside Data Archive");
        if (index % 3 == 0)
        {
            writer.WriteString("publisherIdentifier", SampleText.Institutions[_home.Repository == "demo.repo" ? 0 : 1].Ror);
            writer.WriteString("publisherIdentifierScheme", "ROR");
            writer.WriteString("schemeUri", "https://ror.org/");
        }

        writer.WriteEndObject();
    }

    private void WriteSubjectsAndText(Utf8JsonWriter writer)
    {
        WriteList(writer, "subjects", w => w.WriteString("subject", Subject), w =>
        {
            w.WriteString("subject", index % 2 == 0 ? "FOS: Earth and related environmental sciences" : "FOS: Other humanities");
            w.WriteString("subjectScheme", "Fields of Science and Technology (FOS)");
        });
        WriteList(writer, "dates", w =>
        {
            w.WriteString("date", Year.ToString(CultureInfo.InvariantCulture));
            w.WriteString("dateType", "Issued");
        }, w =>
        {
            w.WriteString("date", $"{Year - 1}-04-01/{Year - 1}-09-30");
            w.WriteString("dateType", "Collected");
        });
        WriteList(writer, "descriptions", w =>
        {
            w.WriteString("description", $"Made-up record about {Subject}. Line one.\nLine two, with a tab\tand quotes \"so\".");
            w.WriteString("descriptionType", "Abstract");
        });
        var licence = SampleText.Licences[index % SampleText.Licences.Length];
        WriteList(writer, "rightsList", w =>
        {
            w.WriteString("rights", licence.Name);
            w.WriteString("rightsUri", licence.Uri);
            w.WriteString("schemeUri", "https://spdx.org/licenses/");
            w.WriteString("rightsIdentifier", licence.Id);
            w.WriteString("rightsIdentifierScheme", "SPDX");
        });
        writer.WriteStartArray("sizes");
        writer.WriteStringValue($"{index + 1} MB");
        writer.WriteEndArray();
        writer.WriteStartArray("formats");
        writer.WriteStringValue("text/csv");
        writer.WriteEndArray();
    }

    private void WriteLinks(Utf8JsonWriter writer)
    {
        WriteList(writer, "alternateIdentifiers", w =>
        {
            w.WriteString("alternateIdentifier", $"LOCAL-{index:D4}");
            w.WriteString("alternateIdentifierType", "Local accession number");
        });
        WriteList(writer, "relatedIdentifiers", w =>
        {
            w.WriteString("relationType", index % 2 == 0 ? "IsPartOf" : "References");
            w.WriteString("relatedIdentifier", "10.5072/series/media");
            w.WriteString("relatedIdentifierType", "DOI");
        });
        var funder = SampleText.Funders[index % SampleText.Funders.Length];
        WriteList(writer, "fundingReferences", w =>
        {
            w.WriteString("awardTitle", "Long-term observation");
            w.WriteString("funderName", funder.Name);
            w.WriteString("awardNumber", $"HV-{1000 + index}");
            w.WriteString("funderIdentifier", funder.Id);
            w.WriteString("funderIdentifierType", funder.Type);
        });
        WriteList(writer, "geoLocations", w =>
        {
            w.WriteString("geoLocationPlace", "Harrow Valley");
            w.WriteStartObject("geoLocationPoint");
            w.WriteNumber("pointLatitude", 54.25 + (index % 10));
            w.WriteNumber("pointLongitude", -2.5 - (index % 10));
            w.WriteEndObject();
        });
    }

    private void WriteCounts(Utf8JsonWriter writer)
    {
        writer.WriteNumber("viewCount", State == "findable" ? index * 3 : 0);
        writer.WriteNumber("downloadCount", State == "findable" ? index : 0);
        writer.WriteNumber("citationCount", State == "findable" ? index % 5 : 0);
        writer.WriteNumber("referenceCount", index % 2);
        writer.WriteNumber("partOfCount", 1 - (index % 2));
        if (State == "findable")
            WriteUsage(writer);
    }

    // Two months of views and one of downloads, and all citations in one year: they add up to the counts.
    private void WriteUsage(Utf8JsonWriter writer)
    {
        var (month, next) = (created.ToString("yyyy-MM", CultureInfo.InvariantCulture), created.AddMonths(1).ToString("yyyy-MM", CultureInfo.InvariantCulture));
        WritePeriods(writer, "viewsOverTime", "yearMonth", (month, index * 2), (next, index));
        WritePeriods(writer, "downloadsOverTime", "yearMonth", (next, index));
        WritePeriods(writer, "citationsOverTime", "year", (created.ToString("yyyy", CultureInfo.InvariantCulture), index % 5));
    }

    private static void WritePeriods(Utf8JsonWriter writer, string name, string period, params (string When, int Total)[] entries)
        => WriteList(writer, name, [.. entries.Where(static entry => entry.Total > 0).Select(entry => (Action<Utf8JsonWriter>)(w =>
        {
            w.WriteString(period, entry.When);
            w.WriteNumber("total", entry.Total);
        }))]);

    private static void WriteList(Utf8JsonWriter writer, string name, params Action<Utf8JsonWriter>[] items)
    {
        writer.WriteStartArray(name);
        foreach (var item in items)
        {
            writer.WriteStartObject();
            item(writer);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
