using System.Collections.Immutable;

namespace DataCite.Metadata;

/// <summary>
/// The columns that a table of deposits may have, as data: reading and writing rows, the nearest name of a mistyped header, and the guide all
/// come from here.
/// </summary>
internal static class CsvTable
{
    /// <summary>The columns by the things that they describe, in the order in which they are written.</summary>
    public static ImmutableArray<CsvGroup> Groups { get; } =
    [
        CsvBasicGroups.Doi, CsvBasicGroups.Url, CsvBasicGroups.Title, CsvAgentGroups.Creator, CsvBasicGroups.Publisher, CsvBasicGroups.PublicationYear,
        CsvBasicGroups.ResourceType, CsvDetailGroups.Subject, CsvAgentGroups.Contributor, .. CsvDetailGroups.Dates, CsvBasicGroups.Language,
        CsvRelationGroups.AlternateIdentifier, CsvRelationGroups.RelatedIdentifier, CsvRelationGroups.RelatedItem, CsvBasicGroups.Size, CsvBasicGroups.Format,
        CsvBasicGroups.Version, CsvDetailGroups.Rights, .. CsvDetailGroups.Descriptions, CsvPlaceGroup.GeoLocation, CsvDetailGroups.Funder,
    ];

    /// <summary>Whether a header without a number names a list of which each value gets a column of its own: <c>Creator</c>, <c>Keywords</c>.</summary>
    public static bool IsList(string header)
    {
        ArgumentNullException.ThrowIfNull(header);
        return CsvHeader.FindList(header) is not null;
    }

    /// <summary>
    /// Puts headers into the order of the table: for the columns of a file whose rows do not all have the same ones. Unknown headers come last.
    /// </summary>
    public static IEnumerable<string> Order(IEnumerable<string> headers)
    {
        ArgumentNullException.ThrowIfNull(headers);
        return headers
            .Select(static header => (header, place: CsvHeader.Find(header)))
            .OrderBy(static item => item.place is null ? int.MaxValue : Groups.IndexOf(item.place.Group))
            .ThenBy(static item => item.place?.Number ?? 0)
            .ThenBy(static item => item.place?.Repetition ?? 0)
            .ThenBy(static item => item.place is null ? 0 : item.place.Group.Columns.IndexOf(item.place.Column))
            .Select(static item => item.header);
    }
}
