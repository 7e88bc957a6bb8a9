using System.Collections.Immutable;

namespace DataCite.Metadata;

/// <summary>The columns of subjects, dates, descriptions, rights and funding.</summary>
internal static class CsvDetailGroups
{
    private const string Lang = "Lang";
    private const string Information = "Information";

    public static CsvGroup Subject { get; } = new CsvListGroup<SubjectEntry>(
        "Subject", static record => record.Subjects,
        static entry => entry.Text("") is null && entry.Text("Code") is null && entry.Require("") is null ? null : new SubjectEntry
        {
            Subject = entry.Text(""),
            SubjectScheme = entry.Text("Scheme"),
            SchemeUri = entry.Parse("SchemeUri", CsvTexts.Uri),
            ValueUri = entry.Parse("ValueUri", CsvTexts.Uri),
            ClassificationCode = entry.Text("Code"),
            Lang = entry.Parse(Lang, CsvTexts.Language),
        },
        static (subject, row) =>
        {
            row.Write("", subject.Subject);
            row.Write("Scheme", subject.SubjectScheme);
            row.Write("SchemeUri", subject.SchemeUri);
            row.Write("ValueUri", subject.ValueUri);
            row.Write("Code", subject.ClassificationCode);
            row.Write(Lang, subject.Lang);
        },
        [
            new("", "subjects[].subject", "A keyword or a term of a scheme.", "Hydrology") { Several = CsvSeveral.BetweenSemicolons },
            new("Scheme", "subjects[].subjectScheme", "Name of the scheme.", "Dewey Decimal Classification") { IsShared = true },
            new("SchemeUri", "subjects[].schemeUri", "Address of the scheme.", "https://dewey.info/") { IsShared = true },
            new("ValueUri", "subjects[].valueUri", "Address of the term.", "https://dewey.info/class/551/"),
            new("Code", "subjects[].classificationCode", "Code of the term, for schemes that have codes.", "551.48"),
            new(Lang, "subjects[].lang", "Language of the term.", "en") { IsShared = true },
        ])
    {
        Synonyms = ["Subjects", "Keyword", "Keywords", "Tag", "Tags"],
    };

    /// <summary>One group for each type of date: <c>DateIssued</c>.</summary>
    public static ImmutableArray<CsvGroup> Dates { get; } = [.. Vocabularies.DateType.Terms.Select(DateOf)];

    public static ImmutableArray<CsvGroup> Descriptions { get; } =
    [
        .. Vocabularies.DescriptionType.Terms.Select(static type => DescriptionOf(type == "Other" ? "OtherDescription" : type, type)),
    ];

    public static CsvGroup Rights { get; } = new CsvListGroup<RightsEntry>(
        "Rights", static record => record.RightsList, ReadRights, WriteRights,
        [
            new("", "rightsList[].rights", "An SPDX id or the address of a licence, which is completed; or a statement in words.",
                "CC-BY-4.0"),
            new("Uri", "rightsList[].rightsUri", "Address of the statement, where it is no licence.", "https://example.org/terms"),
            new(Lang, "rightsList[].lang", "Language of the statement.", "en"),
        ])
    {
        Synonyms = ["License", "Licenses", "Licence", "Licences"],
    };

    public static CsvGroup Funder { get; } = new CsvListGroup<FundingReference>(
        "Funder", static record => record.FundingReferences, ReadFunding,
        static (funding, row) =>
        {
            row.WriteName("", funding.FunderName);
            row.Write("Identifier", funding.FunderIdentifier);
            row.Write("IdentifierType", funding.FunderIdentifierType);
            row.Write("AwardNumber", funding.AwardNumber);
            row.Write("AwardUri", funding.AwardUri);
            row.Write("AwardTitle", funding.AwardTitle);
        },
        [
            new("", "fundingReferences[].funderName", "Name of the funder; may end with an identifier in angle brackets.", "Example Fund") { Several = CsvSeveral.BetweenSemicolons },
            new("Identifier", "fundingReferences[].funderIdentifier", "A ROR id, a Crossref Funder ID, an ISNI or a GRID.",
                "https://ror.org/04wxnsj81"),
            new("IdentifierType", "fundingReferences[].funderIdentifierType",
                "A term of funderIdentifierType, if it is not clear from the identifier.",
                "ROR"),
            new("AwardNumber", "fundingReferences[].awardNumber", "The funder's code for the award.", "EX-2024-7"),
            new("AwardUri", "fundingReferences[].awardUri", "Address of a page about the award.", "https://example.org/awards/7"),
            new("AwardTitle", "fundingReferences[].awardTitle", "Title of the award.", "Rivers of the north"),
        ])
    {
        Synonyms = ["Funders", "Funding", "FunderName"],
    };

    private static CsvListGroup<DateEntry> DateOf(string type) => new(
        "Date" + type, static record => record.Dates,
        entry =>
        {
            if (entry.Require("") is null || entry.Parse("", text => SpreadsheetHabits.ParseDate(text, type)) is not { } date)
                return null;
            date.DateInformation = entry.Text(Information);
            return date;
        },
        static (date, row) =>
        {
            row.Write("", date.Date);
            row.Write(Information, date.DateInformation);
        },
        [
            new("", "dates[].date", $"A date of type {type}, or a period.", type is "Collected" or "Coverage" ? "2024-01-01/2024-03-31" : "2024-05-17"),
            new(Information, "dates[].dateInformation", "Explanation of it in words.", "first release"),
        ])
    {
        NumbersFirst = false,
        Selects = date => date.DateType == type,
    };

    private static CsvListGroup<DescriptionEntry> DescriptionOf(string name, string type) => new(
        name, static record => record.Descriptions,
        entry => entry.Require("") is not { } text ? null : new DescriptionEntry
        {
            Description = text,
            DescriptionType = type,
            Lang = entry.Parse(Lang, CsvTexts.Language),
        },
        static (description, row) =>
        {
            row.Write("", description.Description);
            row.Write(Lang, description.Lang);
        },
        [
            new("", "descriptions[].description", $"A description of type {type}.", "Water levels at twelve gauges."),
            new(Lang, "descriptions[].lang", "Language of the description.", "en"),
        ])
    {
        NumbersFirst = false,
        Selects = description => description.DescriptionType == type,
        Synonyms = type == "Abstract" ? ["Description"] : [],
    };

    private static RightsEntry? ReadRights(CsvEntry entry)
    {
        var rights = entry.Text("") is null ? entry.Parse("Uri", RightsBuilder.Parse) : entry.Parse("", RightsBuilder.Parse);
        if (rights is null)
        {
            if (entry.Text("") is null && entry.Text("Uri") is null)
                entry.Require("");
            return null;
        }

        if (entry.Parse("Uri", CsvTexts.Uri) is { } uri && rights.RightsIdentifier is null)
            rights.RightsUri = uri;
        rights.Lang = entry.Parse(Lang, CsvTexts.Language);
        return rights;
    }

    private static void WriteRights(RightsEntry rights, CsvEntryWriter row)
    {
        if (SpdxLicenses.Find(rights.RightsIdentifier) is { } license)
        {
            row.Write("", license.Id);
        }
        else
        {
            row.Write("", rights.Rights);
            row.Write("Uri", rights.RightsUri);
        }

        row.Write(Lang, rights.Lang);
    }

    private static FundingReference? ReadFunding(CsvEntry entry)
    {
        if (entry.Require("") is not { } name || entry.Parse("", FundingBuilder.Parse) is not { } named)
            return null;
        var type = entry.Parse("IdentifierType", CsvTexts.Term(Vocabularies.FunderIdentifierType));
        var funding = entry.Text("Identifier") is null
            ? named
            : entry.Parse("Identifier", identifier => FundingBuilder.Create(name, SpreadsheetHabits.CheckNumber(identifier), type));
        if (funding is null)
            return null;
        funding.AwardNumber = entry.Identifier("AwardNumber");
        funding.AwardUri = entry.Parse("AwardUri", CsvTexts.Uri);
        funding.AwardTitle = entry.Text("AwardTitle");
        return funding;
    }
}
