namespace DataCite.Metadata;

/// <summary>Parts of a record that a row surely keeps; see <see cref="CsvPlainValue"/>.</summary>
internal static class CsvPlainParts
{
    public static bool IsCreator(Creator creator) => IsAgent(creator);

    public static bool IsContributor(Contributor contributor)
        => IsAgent(contributor) && Vocabularies.ContributorType.Contains(contributor.ContributorType);

    public static bool IsTitle(TitleEntry title)
        => IsWhole(title) && !string.IsNullOrEmpty(title.Title) && CsvPlainValue.IsText(title.Title)
            && CsvPlainValue.IsTerm(Vocabularies.TitleType, title.TitleType) && CsvPlainValue.IsLanguage(title.Lang);

    public static bool IsPublisher(Publisher publisher)
        => IsWhole(publisher) && CsvPlainValue.IsName(publisher.Name) && CsvPlainValue.IsLanguage(publisher.Lang)
            && IsRorOrNothing(publisher.PublisherIdentifier, publisher.PublisherIdentifierScheme, publisher.SchemeUri);

    // The other types are derived again.
    public static bool IsType(ResourceTypes types)
        => IsWhole(types) && CsvPlainValue.IsTerm(Vocabularies.ResourceTypeGeneral, types.ResourceTypeGeneral) && CsvPlainValue.IsText(types.ResourceType);

    public static bool IsSubject(SubjectEntry subject)
        => IsWhole(subject) && !string.IsNullOrEmpty(subject.Subject) && CsvPlainValue.IsOne(subject.Subject) && CsvPlainValue.IsText(subject.SubjectScheme)
            && CsvPlainValue.IsAddress(subject.SchemeUri) && CsvPlainValue.IsAddress(subject.ValueUri) && CsvPlainValue.IsText(subject.ClassificationCode)
            && CsvPlainValue.IsLanguage(subject.Lang);

    public static bool IsDate(DateEntry date)
        => IsWhole(date) && Vocabularies.DateType.Contains(date.DateType) && CsvPlainValue.IsDate(date.Date) && CsvPlainValue.IsText(date.DateInformation);

    public static bool IsDescription(DescriptionEntry description)
        => IsWhole(description) && Vocabularies.DescriptionType.Contains(description.DescriptionType) && !string.IsNullOrEmpty(description.Description)
            && CsvPlainValue.IsText(description.Description) && CsvPlainValue.IsLanguage(description.Lang);

    public static bool IsAlternateIdentifier(AlternateIdentifierEntry alternate)
        => IsWhole(alternate) && !string.IsNullOrEmpty(alternate.AlternateIdentifier) && CsvPlainValue.IsOne(alternate.AlternateIdentifier)
            && CsvPlainValue.IsIdentifier(alternate.AlternateIdentifier)
            && !string.IsNullOrEmpty(alternate.AlternateIdentifierType) && CsvPlainValue.IsText(alternate.AlternateIdentifierType);

    public static bool IsRelatedIdentifier(RelatedIdentifierEntry related)
        => IsWhole(related) && related is { RelatedIdentifierType: { } type, RelatedIdentifier: { Length: > 0 } identifier, RelatedMetadataScheme: null, SchemeUri: null, SchemeType: null }
            && Vocabularies.RelatedIdentifierType.Contains(type) && Vocabularies.RelationType.Contains(related.RelationType)
            && CsvPlainValue.IsTerm(Vocabularies.ResourceTypeGeneral, related.ResourceTypeGeneral) && CsvPlainValue.IsText(related.RelationTypeInformation)
            && CsvPlainValue.IsOne(identifier) && CsvPlainValue.IsIdentifier(identifier)
            && RelatedIdentifierSyntax.FindProblem(type, identifier) is null && RelatedIdentifierTypes.Normalize(type, identifier) == identifier;

    // A licence is completed from the SPDX list. What a statement in words may be taken for is found out by reading it.
    public static bool IsRights(RightsEntry rights)
        => IsWhole(rights) && CsvPlainValue.IsLanguage(rights.Lang) && SpdxLicenses.Find(rights.RightsIdentifier) is { } license
            && rights.RightsIdentifier!.AsSpan().SequenceEqual(license.Id.ToLowerInvariant()) && IsOrNothing(rights.Rights, license.Name)
            && IsOrNothing(rights.RightsUri, license.Url) && IsOrNothing(rights.RightsIdentifierScheme, SpdxLicenses.Scheme)
            && IsOrNothing(rights.SchemeUri, SpdxLicenses.SchemeUri);

    public static bool IsPlace(GeoLocation location)
        => IsWhole(location) && location.GeoLocationPolygon.Count == 0 && CsvPlainValue.IsText(location.GeoLocationPlace)
            && (!string.IsNullOrEmpty(location.GeoLocationPlace) || location.GeoLocationPoint is not null || location.GeoLocationBox is not null)
            && (location.GeoLocationPoint is not { } point || (IsWhole(point) && IsPoint(point.PointLatitude, point.PointLongitude)))
            && (location.GeoLocationBox is not { } box
                || (IsWhole(box) && IsPoint(box.SouthBoundLatitude, box.WestBoundLongitude) && IsPoint(box.NorthBoundLatitude, box.EastBoundLongitude)
                    && box.SouthBoundLatitude <= box.NorthBoundLatitude));

    public static bool IsFunding(FundingReference funding)
        => IsWhole(funding) && CsvPlainValue.IsName(funding.FunderName) && CsvPlainValue.IsIdentifier(funding.AwardNumber) && CsvPlainValue.IsAddress(funding.AwardUri)
            && CsvPlainValue.IsText(funding.AwardTitle)
            && (funding is { FunderIdentifier: null, FunderIdentifierType: null, SchemeUri: null }
                || (funding.FunderIdentifierType is { } scheme && NameIdentifierScheme.UriOf(scheme) is not null && Vocabularies.FunderIdentifierType.Contains(scheme)
                    && CsvPlainValue.IsOfScheme(scheme, funding.FunderIdentifier, scheme, funding.SchemeUri)));

    private static bool IsAgent(Creator agent)
        => IsWhole(agent) && CsvPlainValue.IsNameOfAgent(agent.Name) && CsvPlainValue.IsTerm(Vocabularies.NameType, agent.NameType)
            && CsvPlainValue.IsText(agent.GivenName) && CsvPlainValue.IsText(agent.FamilyName) && CsvPlainValue.IsLanguage(agent.Lang)
            && agent.NameIdentifiers switch
            {
                [] => true,
                [{ } one] => IsWhole(one) && CsvPlainValue.IsOfScheme(
                    agent.NameType == "Personal" ? NameIdentifierScheme.Orcid : NameIdentifierScheme.Ror, one.NameIdentifier, one.NameIdentifierScheme, one.SchemeUri)
                    && (agent.NameType == "Personal" || (agent.NameType == "Organizational" && agent.Affiliation.Count == 0)),
                _ => false,
            }
            && agent.Affiliation.TrueForAll(IsAffiliation);

    private static bool IsAffiliation(Affiliation affiliation)
        => affiliation is not null && IsWhole(affiliation) && CsvPlainValue.IsName(affiliation.Name)
            && IsRorOrNothing(affiliation.AffiliationIdentifier, affiliation.AffiliationIdentifierScheme, affiliation.SchemeUri);

    private static bool IsRorOrNothing(string? identifier, string? scheme, string? schemeUri)
        => (identifier is null && scheme is null && schemeUri is null) || CsvPlainValue.IsOfScheme(NameIdentifierScheme.Ror, identifier, scheme, schemeUri);

    private static bool IsPoint(double? latitude, double? longitude)
        => CsvPlainValue.AreDegrees(latitude, Earth.LargestLatitude) && CsvPlainValue.AreDegrees(longitude, Earth.LargestLongitude);

    private static bool IsOrNothing(string? text, string expected) => string.IsNullOrEmpty(text) || text == expected;

    private static bool IsWhole(MetadataPart part) => part.AdditionalProperties is not { Count: > 0 };
}
