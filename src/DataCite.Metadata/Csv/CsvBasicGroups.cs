using System.Globalization;

namespace DataCite.Metadata;

/// <summary>The columns of names, addresses, titles, publisher and type.</summary>
internal static class CsvBasicGroups
{
    private const string Lang = "Lang";

    public static CsvGroup Doi { get; } = Value(
        "Doi", "doi", "The DOI name, bare or as an address. Without it a new name is made.", "10.5072/river-2024",
        CsvTexts.Doi, static record => record.Doi, static (record, doi) => record.Doi = doi);

    public static CsvGroup Url { get; } = Value(
        "Url", "url", "The landing page: http, https or ftp.", "https://example.org/data/1",
        CsvTexts.Url, static record => record.Url, static (record, url) => record.Url = url, "LandingPage", "LandingPageUrl");

    public static CsvGroup Title { get; } = new CsvListGroup<TitleEntry>(
        "Title", static record => record.Titles,
        static entry => entry.Require("") is not { } text ? null : new TitleEntry(text)
        {
            TitleType = entry.Parse("Type", CsvTexts.Term(Vocabularies.TitleType)),
            Lang = entry.Parse(Lang, CsvTexts.Language),
        },
        static (title, row) =>
        {
            row.Write("", title.Title);
            row.Write("Type", title.TitleType);
            row.Write(Lang, title.Lang);
        },
        [
            new("", "titles[].title", "The title; further ones in Title2, Title3 …", "River levels 2024"),
            new("Type", "titles[].titleType", "Empty for a main title, else a term of titleType.", "Subtitle"),
            new(Lang, "titles[].lang", "Language of the title.", "en"),
        ])
    {
        NumbersFirst = false,
        Synonyms = ["Titles", "MainTitle"],
    };

    public static CsvGroup Publisher { get; } = new CsvValueGroup(
        "Publisher",
        static (entry, record) =>
        {
            if (entry.Require("") is null || entry.Parse("", PublisherBuilder.Parse) is not { } publisher)
                return;
            record.Publisher = publisher;
            publisher.Lang = entry.Parse(Lang, CsvTexts.Language);
            if (entry.Parse("Ror", NameIdentifierBuilder.FromRor) is { } ror)
            {
                (publisher.PublisherIdentifier, publisher.PublisherIdentifierScheme, publisher.SchemeUri)
                    = (ror.NameIdentifier, ror.NameIdentifierScheme, ror.SchemeUri);
            }
        },
        static (record, row) =>
        {
            row.WriteName("", record.Publisher?.Name);
            if (string.Equals(record.Publisher?.PublisherIdentifierScheme, NameIdentifierBuilder.Ror, StringComparison.OrdinalIgnoreCase))
                row.Write("Ror", record.Publisher!.PublisherIdentifier);
            row.Write(Lang, record.Publisher?.Lang);
        },
        [
            new("", "publisher.name", "Who makes the resource available; may end with an identifier in angle brackets.", "Example Repository"),
            new("Ror", "publisher.publisherIdentifier", "ROR id of the publisher.", "https://ror.org/04z8jg394"),
            new(Lang, "publisher.lang", "Language of the publisher's name.", "en"),
        ])
    {
        Synonyms = ["PublisherName"],
    };

    public static CsvGroup PublicationYear { get; } = new CsvValueGroup(
        "PublicationYear",
        static (entry, record) =>
        {
            var reformatted = false;
            if (entry.Parse("", text => SpreadsheetHabits.ParseYear(text, out reformatted).ToString("0000", CultureInfo.InvariantCulture)) is not { } year)
                return;
            record.PublicationYear = int.Parse(year, NumberStyles.None, CultureInfo.InvariantCulture);
            if (reformatted)
                entry.Warn(
                    "", CsvFindingCodes.YearReformatted, $"a spreadsheet has written the year as a number; it is read as {year}.", year);
        },
        static (record, row) => row.Write("", record.PublicationYear?.ToString("0000", CultureInfo.InvariantCulture)),
        [new("", "publicationYear", "The year in which the resource was or will be made public.", "2024")])
    {
        Synonyms = ["Year"],
    };

    public static CsvGroup ResourceType { get; } = new CsvValueGroup(
        "ResourceType",
        static (entry, record) => record.Types = new ResourceTypes
        {
            ResourceTypeGeneral = entry.Parse("", CsvTexts.Term(Vocabularies.ResourceTypeGeneral)),
            ResourceType = entry.Text("Text"),
        },
        static (record, row) =>
        {
            row.Write("", record.Types?.ResourceTypeGeneral);
            row.Write("Text", record.Types?.ResourceType);
        },
        [
            new("", "types.resourceTypeGeneral", "A term of resourceTypeGeneral.", "Dataset"),
            new("Text", "types.resourceType", "The type in your own words.", "Gauge readings"),
        ])
    {
        Synonyms = ["ResourceTypeGeneral", "Type"],
    };

    public static CsvGroup Language { get; } = Value(
        "Language", "language", "Language of the resource.", "en",
        CsvTexts.Language, static record => record.Language, static (record, language) => record.Language = language);

    public static CsvGroup Version { get; } = Value(
        "Version", "version", "Version of the resource.", "1.2",
        static text => text, static record => record.Version, static (record, version) => record.Version = version);

    public static CsvGroup Size { get; } = Texts("Size", "Sizes", "sizes[]", "A size in words.", "14 MB", static record => record.Sizes);

    public static CsvGroup Format { get; } = Texts(
        "Format", "Formats", "formats[]", "A format, best as a media type.", "text/csv", static record => record.Formats);

    private static CsvValueGroup Value(
        string name, string property, string description, string example, Func<string, string> parse, Func<DoiRecord, string?> get, Action<DoiRecord, string?> set,
        params string[] synonyms)
        => new(
            name, (entry, record) => set(record, entry.Parse("", parse)), (record, row) => row.Write("", get(record)),
            [new CsvColumn("", property, description, example)])
        {
            Synonyms = [.. synonyms],
        };

    private static CsvListGroup<string> Texts(string name, string plural, string property, string description, string example, Func<DoiRecord, List<string>> list)
        => new(name, list, static entry => entry.Text(""), static (text, row) => row.Write("", text), [new CsvColumn("", property, description, example) { Several = CsvSeveral.BetweenSemicolons }])
        {
            Synonyms = [plural],
        };
}
