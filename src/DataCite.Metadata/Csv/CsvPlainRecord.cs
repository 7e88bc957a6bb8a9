namespace DataCite.Metadata;

/// <summary>
/// Tells from the form of the values whether a table row surely keeps all of a record. Most records have such values. To read each row again and to
/// compare takes several times as long as to write it.
/// </summary>
internal static class CsvPlainRecord
{
    // A header has a number of five digits at most.
    private const int MostEntries = 9_999;

    /// <summary>Whether a row surely keeps the record. If not, reading the row again tells what it does not hold.</summary>
    public static bool IsKept(DoiRecord record)
        => record.AdditionalProperties.Count == 0 && record.RelatedItems.Count == 0 && record.ContentUrl.Count == 0
            && IsName(record.Doi) && CsvPlainValue.IsAddress(record.Url) && CsvPlainValue.IsText(record.Version) && CsvPlainValue.IsLanguage(record.Language)
            && record.PublicationYear is null or (>= 1000 and <= 9999)
            && (record.Publisher is not { } publisher || CsvPlainParts.IsPublisher(publisher))
            && (record.Types is not { } types || CsvPlainParts.IsType(types))
            && AreKept(record.Creators, CsvPlainParts.IsCreator) && AreKept(record.Titles, CsvPlainParts.IsTitle) && AreKept(record.Subjects, CsvPlainParts.IsSubject)
            && AreKept(record.Contributors, CsvPlainParts.IsContributor) && AreKept(record.Dates, CsvPlainParts.IsDate)
            && AreKept(record.AlternateIdentifiers, CsvPlainParts.IsAlternateIdentifier) && AreKept(record.RelatedIdentifiers, CsvPlainParts.IsRelatedIdentifier)
            && AreKept(record.Sizes, IsListed) && AreKept(record.Formats, IsListed) && AreKept(record.RightsList, CsvPlainParts.IsRights)
            && AreKept(record.Descriptions, CsvPlainParts.IsDescription) && AreKept(record.GeoLocations, CsvPlainParts.IsPlace)
            && AreKept(record.FundingReferences, CsvPlainParts.IsFunding);

    private static bool IsName(string? doi) => doi is null || (CsvPlainValue.IsText(doi) && DoiName.TryParse(doi, out var name) && name.Value == doi);

    private static bool IsListed(string text) => text.Length > 0 && CsvPlainValue.IsOne(text);

    private static bool AreKept<T>(List<T> list, Predicate<T> isKept)
        where T : class
        => list.Count <= MostEntries && list.TrueForAll(item => item is not null && isKept(item));
}
