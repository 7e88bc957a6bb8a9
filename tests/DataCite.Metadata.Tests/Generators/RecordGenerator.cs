using System.Globalization;

namespace DataCite.Metadata.Tests.Generators;

/// <summary>
/// Makes records that are valid for publishing, with every attribute of the schema in varied combinations and texts in many scripts. The
/// same seed always gives the same record.
/// </summary>
internal sealed class RecordGenerator(int seed)
{
    private readonly Random _random = new(seed);
    private readonly TextGenerator _text = new(seed);

    public static DoiRecord Valid(int seed) => new RecordGenerator(seed).Make();

    private DoiRecord Make()
    {
        var record = new DoiRecord
        {
            Doi = NewName(),
            Url = $"https://example.org/item/{_random.Next(100_000)}",
            SchemaVersion = MetadataSchema.Namespace,
            Creators = Some(1, 5, Creator),
            Titles = [new TitleEntry(_text.Phrase()) { Lang = Maybe(_text.Language) }, .. Some(0, 3, Title)],
            Publisher = Publisher(),
            PublicationYear = _random.Next(1900, 2027),
            Types = new ResourceTypes { ResourceTypeGeneral = Term(Vocabularies.ResourceTypeGeneral), ResourceType = Maybe(_text.Phrase) },
            Subjects = Some(0, 5, Subject),
            Contributors = Some(0, 4, Contributor),
            Dates = Some(0, 4, Date),
            AlternateIdentifiers = Some(0, 2, AlternateIdentifier),
            RelatedIdentifiers = Some(0, 4, RelatedIdentifier),
            RelatedItems = Some(0, 2, RelatedItem),
            Sizes = Some(0, 2, () => $"{_random.Next(1, 999)} MB"),
            Formats = Some(0, 2, () => Pick("text/csv", "application/x-netcdf", "image/tiff")),
            RightsList = Some(0, 2, Rights),
            Descriptions = Some(0, 3, Description),
            GeoLocations = Some(0, 3, new PlaceGenerator(_random, _text).Make),
            FundingReferences = Some(0, 3, Funding),
        };
        if (Chance(0.5))
            record.Language = LanguageTag.KeptByServer(_text.Language()); // the server keeps no region of it
        if (Chance(0.3))
            record.Version = $"{_random.Next(9)}.{_random.Next(9)}";
        return record;
    }

    private string NewName() => $"10.5072/{DoiSuffix.FromNumber(_random.Next(DoiSuffix.MaxNumber))}";

    private Creator Creator() => Chance(0.7) ? Fill(new Creator(), person: true) : Fill(new Creator(), person: false);

    private Contributor Contributor()
    {
        var contributor = Fill(new Contributor(), person: Chance(0.7));
        contributor.ContributorType = Term(Vocabularies.ContributorType);
        return contributor;
    }

    private T Fill<T>(T agent, bool person)
        where T : Creator
    {
        if (person)
        {
            (agent.FamilyName, agent.GivenName) = (_text.Word(), _text.Word());
            agent.Name = $"{agent.FamilyName}, {agent.GivenName}";
            agent.NameType = Maybe(() => "Personal");
            agent.Affiliation = Some(0, 2, Affiliation);
            agent.NameIdentifiers = Some(0, 1, () => NameIdentifier("https://orcid.org/0000-0002-1825-0097", "ORCID", "https://orcid.org"));
        }
        else
        {
            agent.Name = _text.Phrase();
            agent.NameType = "Organizational";
            agent.Lang = Maybe(_text.Language);
            agent.NameIdentifiers = Some(0, 1, () => NameIdentifier("https://ror.org/04wxnsj81", "ROR", "https://ror.org"));
        }

        return agent;
    }

    private static NameIdentifierEntry NameIdentifier(string identifier, string scheme, string uri)
        => new() { NameIdentifier = identifier, NameIdentifierScheme = scheme, SchemeUri = uri };

    private Affiliation Affiliation() => Chance(0.5)
        ? new Affiliation(_text.Phrase())
        : new Affiliation(_text.Phrase())
        {
            AffiliationIdentifier = "https://ror.org/04wxnsj81",
            AffiliationIdentifierScheme = "ROR",
            SchemeUri = Maybe(() => "https://ror.org"),
        };

    private TitleEntry Title() => new(_text.Phrase()) { TitleType = Term(Vocabularies.TitleType), Lang = Maybe(_text.Language) };

    private Publisher Publisher() => Chance(0.5)
        ? new Publisher(_text.Phrase())
        : new Publisher(_text.Phrase())
        {
            PublisherIdentifier = "https://ror.org/04z8jg394",
            PublisherIdentifierScheme = "ROR",
            SchemeUri = "https://ror.org/",
            Lang = Maybe(_text.Language),
        };

    private SubjectEntry Subject() => Chance(0.6)
        ? new SubjectEntry(_text.Phrase()) { Lang = Maybe(_text.Language) }
        : new SubjectEntry(_text.Phrase())
        {
            SubjectScheme = "Dewey Decimal Classification",
            SchemeUri = "https://dewey.info/",
            ValueUri = Maybe(() => $"https://dewey.info/class/{_random.Next(100, 999)}/"),
            ClassificationCode = Maybe(() => _random.Next(100, 999).ToString(CultureInfo.InvariantCulture)),
        };

    private DateEntry Date() => new()
    {
        Date = Pick("2020", "2020-05", "2020-05-17", "2020-01-01/2020-12-31", "2020-05-17T10:00:00Z", "-0024/-0022"),
        DateType = Term(Vocabularies.DateType),
        DateInformation = Maybe(_text.Phrase),
    };

    private AlternateIdentifierEntry AlternateIdentifier()
        => new() { AlternateIdentifier = _random.Next().ToString(CultureInfo.InvariantCulture), AlternateIdentifierType = "accession number" };

    private RelatedIdentifierEntry RelatedIdentifier()
    {
        var relation = Term(Vocabularies.RelationType);
        var isMetadata = relation is "HasMetadata" or "IsMetadataFor";
        return new RelatedIdentifierEntry
        {
            RelatedIdentifier = $"10.5072/{DoiSuffix.FromNumber(_random.Next(DoiSuffix.MaxNumber))}",
            RelatedIdentifierType = "DOI",
            RelationType = relation,
            RelationTypeInformation = relation == "Other" ? _text.Phrase() : null,
            ResourceTypeGeneral = Maybe(() => Term(Vocabularies.ResourceTypeGeneral)),
            RelatedMetadataScheme = isMetadata ? "DDI-L" : null,
            SchemeUri = isMetadata ? "https://www.ddialliance.org/Specification/DDI-Lifecycle/3.1/XMLSchema/" : null,
            SchemeType = isMetadata ? "XSD" : null,
        };
    }

    private RelatedItem RelatedItem() => new()
    {
        RelatedItemType = Pick("Journal", "Book", "Collection"),
        RelationType = Pick("IsPublishedIn", "IsPartOf", "Cites"),
        RelatedItemIdentifier = Chance(0.5)
            ? new RelatedItemIdentifierEntry { RelatedItemIdentifier = "1234-5679", RelatedItemIdentifierType = "ISSN" }
            : null,
        Creators = Some(0, 2, () => new Creator(_text.Phrase()) { NameType = Maybe(() => "Organizational") }),
        Titles = Some(1, 2, () => new TitleEntry(_text.Phrase())),
        PublicationYear = Maybe(() => _random.Next(1900, 2027).ToString(CultureInfo.InvariantCulture)),
        Volume = Maybe(() => _random.Next(1, 99).ToString(CultureInfo.InvariantCulture)),
        Issue = Maybe(() => _random.Next(1, 12).ToString(CultureInfo.InvariantCulture)),
        Number = "7",
        NumberType = Maybe(() => Term(Vocabularies.NumberType)),
        FirstPage = Maybe(() => "12"),
        LastPage = Maybe(() => "19"),
        Publisher = Maybe(_text.Phrase),
        Edition = Maybe(() => "2nd"),
        Contributors = Some(0, 1, () => new Contributor { Name = _text.Phrase(), ContributorType = Term(Vocabularies.ContributorType) }),
    };

    private RightsEntry Rights()
    {
        var license = SpdxLicenses.Find(Pick("CC-BY-4.0", "CC0-1.0", "MIT", "Apache-2.0"))!;
        return new RightsEntry
        {
            Rights = license.Name,
            RightsUri = license.Url,
            RightsIdentifier = license.Id.ToLowerInvariant(),
            RightsIdentifierScheme = SpdxLicenses.Scheme,
            SchemeUri = SpdxLicenses.SchemeUri,
            Lang = Maybe(_text.Language),
        };
    }

    private DescriptionEntry Description() => new()
    {
        Description = string.Join(Pick("<br>", "\n", " "), Some(1, 4, _text.Phrase)),
        DescriptionType = Term(Vocabularies.DescriptionType),
        Lang = Maybe(_text.Language),
    };

    private FundingReference Funding() => new()
    {
        FunderName = _text.Phrase(),
        FunderIdentifier = "https://doi.org/10.13039/501100000780",
        FunderIdentifierType = "Crossref Funder ID",
        SchemeUri = Maybe(() => "https://www.crossref.org/services/funder-registry/"),
        AwardNumber = Maybe(() => $"{_random.Next(100_000)}"),
        AwardUri = Maybe(() => $"https://example.org/award/{_random.Next(100_000)}"),
        AwardTitle = Maybe(_text.Phrase),
    };

    private List<T> Some<T>(int least, int most, Func<T> make) => [.. Enumerable.Range(0, _random.Next(least, most + 1)).Select(_ => make())];

    private string? Maybe(Func<string> make) => Chance(0.5) ? make() : null;

    private bool Chance(double probability) => _random.NextDouble() < probability;

    private string Term(Vocabulary vocabulary) => vocabulary.Terms[_random.Next(vocabulary.Terms.Length)];

    private string Pick(params string[] choices) => choices[_random.Next(choices.Length)];
}
