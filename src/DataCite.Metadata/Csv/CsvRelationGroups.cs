using System.Globalization;

namespace DataCite.Metadata;

/// <summary>The columns of identifiers and of related resources.</summary>
internal static class CsvRelationGroups
{
    public static CsvGroup AlternateIdentifier { get; } = new CsvListGroup<AlternateIdentifierEntry>(
        "AlternateIdentifier", static record => record.AlternateIdentifiers,
        static entry => entry.Require("") is null || entry.Require("Type") is not { } type || entry.Identifier("") is not { } identifier
            ? null
            : new AlternateIdentifierEntry { AlternateIdentifier = identifier, AlternateIdentifierType = type },
        static (alternate, row) =>
        {
            row.Write("", alternate.AlternateIdentifier);
            row.Write("Type", alternate.AlternateIdentifierType);
        },
        [
            new("", "alternateIdentifiers[].alternateIdentifier", "Another identifier of the same resource.", "EX-000123")
            {
                Several = CsvSeveral.BetweenSpacedSemicolons,
            },
            new("Type", "alternateIdentifiers[].alternateIdentifierType", "Its kind, in your own words; needed.", "accession number")
            {
                IsShared = true,
            },
        ])
    {
        Synonyms = ["AlternateIdentifiers"],
    };

    public static CsvGroup RelatedIdentifier { get; } = new CsvListGroup<RelatedIdentifierEntry>(
        "RelatedIdentifier", static record => record.RelatedIdentifiers, ReadRelated,
        static (related, row) =>
        {
            row.Write("", related.RelatedIdentifier);
            row.Write("Relation", related.RelationType);
            row.Write("RelationInformation", related.RelationTypeInformation);
            row.Write("Type", related.RelatedIdentifierType);
            row.Write("ResourceType", related.ResourceTypeGeneral);
        },
        [
            new("", "relatedIdentifiers[].relatedIdentifier", "The identifier of a related resource.", "10.5072/river-2023")
            {
                Several = CsvSeveral.BetweenSpacedSemicolons,
            },
            new("Relation", "relatedIdentifiers[].relationType", "The relation of this resource to it; required. A term of relationType.",
                "IsNewVersionOf")
            {
                IsShared = true,
            },
            new("RelationInformation", "relatedIdentifiers[].relationTypeInformation", "Explanation of the relation Other.", "printed in"),
            new("Type", "relatedIdentifiers[].relatedIdentifierType",
                "A term of relatedIdentifierType, if it is not clear from the identifier.",
                "DOI")
            {
                IsShared = true,
            },
            new("ResourceType", "relatedIdentifiers[].resourceTypeGeneral", "What it is. A term of resourceTypeGeneral.", "Dataset") { IsShared = true },
        ])
    {
        Synonyms = ["RelatedIdentifiers"],
    };

    public static CsvGroup RelatedItem { get; } = new CsvListGroup<RelatedItem>(
        "RelatedItem", static record => record.RelatedItems, ReadItem,
        static (item, row) =>
        {
            row.Write("Title", item.Titles.FirstOrDefault()?.Title);
            row.Write("Type", item.RelatedItemType);
            row.Write("Relation", item.RelationType);
            row.Write("Identifier", item.RelatedItemIdentifier?.RelatedItemIdentifier);
            row.Write("IdentifierType", item.RelatedItemIdentifier?.RelatedItemIdentifierType);
            row.Write("Year", item.PublicationYear);
            row.Write("Volume", item.Volume);
            row.Write("Issue", item.Issue);
            row.Write("FirstPage", item.FirstPage);
            row.Write("LastPage", item.LastPage);
            row.Write("Publisher", item.Publisher);
        },
        [
            new("Title", "relatedItems[].titles[0].title", "Title of a related resource, such as the journal; required.",
                "Journal of Examples"),
            new("Type", "relatedItems[].relatedItemType", "What it is; needed. A term of resourceTypeGeneral.", "Journal"),
            new("Relation", "relatedItems[].relationType", "The relation of this resource to it; required. A term of relationType.",
                "IsPublishedIn"),
            new("Identifier", "relatedItems[].relatedItemIdentifier.relatedItemIdentifier", "Its identifier.", "0077-5606"),
            new("IdentifierType", "relatedItems[].relatedItemIdentifier.relatedItemIdentifierType",
                "A term of relatedIdentifierType, if it is not clear from the identifier.",
                "ISSN"),
            new("Year", "relatedItems[].publicationYear", "Its year of publication.", "2023"),
            new("Volume", "relatedItems[].volume", "Its volume.", "12"),
            new("Issue", "relatedItems[].issue", "Its issue.", "3"),
            new("FirstPage", "relatedItems[].firstPage", "First page in it.", "101"),
            new("LastPage", "relatedItems[].lastPage", "Last page in it.", "119"),
            new("Publisher", "relatedItems[].publisher", "Its publisher.", "Example Press"),
        ]);

    private static RelatedIdentifierEntry? ReadRelated(CsvEntry entry)
    {
        if (entry.Require("") is null || entry.Require("Relation") is null || entry.Identifier("") is null)
            return null;
        var relation = entry.Parse("Relation", CsvTexts.Term(Vocabularies.RelationType));
        var type = entry.Parse("Type", CsvTexts.Term(Vocabularies.RelatedIdentifierType));
        var resourceType = entry.Parse("ResourceType", CsvTexts.Term(Vocabularies.ResourceTypeGeneral));
        return relation is null
            ? null
            : entry.Parse("", identifier => RelatedIdentifierBuilder.Create(identifier, relation, type, resourceType, entry.Text("RelationInformation")));
    }

    private static RelatedItem? ReadItem(CsvEntry entry)
    {
        if (entry.Require("Title") is not { } title || entry.Require("Type") is null || entry.Require("Relation") is null)
            return null;
        return new RelatedItem
        {
            Titles = [new TitleEntry(title)],
            RelatedItemType = entry.Parse("Type", CsvTexts.Term(Vocabularies.ResourceTypeGeneral)),
            RelationType = entry.Parse("Relation", CsvTexts.Term(Vocabularies.RelationType)),
            RelatedItemIdentifier = ReadItemIdentifier(entry),
            PublicationYear = entry.Parse("Year", static text => SpreadsheetHabits.ParseYear(text, out _).ToString("0000", CultureInfo.InvariantCulture)),
            Volume = entry.Text("Volume"),
            Issue = entry.Text("Issue"),
            FirstPage = entry.Text("FirstPage"),
            LastPage = entry.Text("LastPage"),
            Publisher = entry.Text("Publisher"),
        };
    }

    private static RelatedItemIdentifierEntry? ReadItemIdentifier(CsvEntry entry)
    {
        var type = entry.Parse("IdentifierType", CsvTexts.Term(Vocabularies.RelatedIdentifierType));
        // The relation plays no part in what is taken from it here.
        return entry.Parse("Identifier", text => RelatedIdentifierBuilder.Create(SpreadsheetHabits.CheckNumber(text), "IsPartOf", type)) is { } related
            ? new RelatedItemIdentifierEntry { RelatedItemIdentifier = related.RelatedIdentifier, RelatedItemIdentifierType = related.RelatedIdentifierType }
            : null;
    }
}
