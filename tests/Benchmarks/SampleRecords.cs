using System.Globalization;
using DataCite.Metadata;

namespace DataCite.Benchmarks;

/// <summary>Complete, valid records of the size that repositories deposit.</summary>
internal static class SampleRecords
{
    public static ReadOnlyMemory<byte>[] Make(int count) => [.. Enumerable.Range(0, count).Select(static i => MakeOne(i).ToUtf8Json())];

    private static DoiRecord MakeOne(int number) => new()
    {
        Doi = $"10.5072/{DoiSuffix.FromNumber(number)}",
        Url = $"https://repository.example.org/records/{number}",
        SchemaVersion = MetadataSchema.Namespace,
        Creators = [.. Enumerable.Range(0, 4).Select(Person)],
        Titles = [new TitleEntry($"River levels at gauge {number}") { Lang = "en" }, new TitleEntry("Pegelstände") { Lang = "de", TitleType = "TranslatedTitle" }],
        Publisher = new Publisher("Example Repository"),
        PublicationYear = 2000 + (number % 24),
        Types = new ResourceTypes { ResourceTypeGeneral = "Dataset", ResourceType = "Time series" },
        Subjects = [new SubjectEntry("hydrology"), new SubjectEntry("rivers") { Lang = "en" }, new SubjectEntry("gauging stations")],
        Dates = [new DateEntry { Date = "2023-01-01/2023-12-31", DateType = "Collected" }, new DateEntry { Date = "2024-02-01", DateType = "Issued" }],
        Language = "en",
        Contributors = [new Contributor { Name = "Example University", NameType = "Organizational", ContributorType = "HostingInstitution" }],
        RelatedIdentifiers =
        [
            new RelatedIdentifierEntry { RelatedIdentifier = $"10.5072/related-{number}", RelatedIdentifierType = "DOI", RelationType = "IsPartOf" },
            new RelatedIdentifierEntry { RelatedIdentifier = $"https://example.org/code/{number}", RelatedIdentifierType = "URL", RelationType = "IsSupplementTo" },
        ],
        RightsList = [new RightsEntry { Rights = "Creative Commons Attribution 4.0 International", RightsUri = "https://creativecommons.org/licenses/by/4.0/legalcode", RightsIdentifier = "cc-by-4.0", RightsIdentifierScheme = "SPDX", SchemeUri = "https://spdx.org/licenses/" }],
        Descriptions = [new DescriptionEntry { Description = string.Concat(Enumerable.Repeat("Water levels in centimetres, measured every fifteen minutes. ", 12)).Trim(), DescriptionType = "Abstract", Lang = "en" }],
        GeoLocations = [new GeoLocation { GeoLocationPlace = "Example Valley", GeoLocationPoint = new GeoLocationPoint { PointLatitude = 47.5, PointLongitude = 8.25 } }],
        FundingReferences = [new FundingReference { FunderName = "Example Foundation", AwardNumber = number.ToString(CultureInfo.InvariantCulture) }],
        Sizes = ["1.2 MB"],
        Formats = ["text/csv"],
        Version = "1.0",
    };

    private static Creator Person(int number) => new($"Family{number}, Given")
    {
        NameType = "Personal",
        GivenName = "Given",
        FamilyName = $"Family{number}",
        NameIdentifiers = [new NameIdentifierEntry { NameIdentifier = "https://orcid.org/0000-0002-1825-0097", NameIdentifierScheme = "ORCID", SchemeUri = "https://orcid.org" }],
        Affiliation = [new Affiliation("Example University") { AffiliationIdentifier = "https://ror.org/02mhbdp94", AffiliationIdentifierScheme = "ROR", SchemeUri = "https://ror.org" }],
    };
}
