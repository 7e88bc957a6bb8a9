using System.Text.Json.Nodes;

namespace DataCite.Metadata.Tests.Validation;

/// <summary>One way to spoil a record in one place.</summary>
/// <param name="Name">What it does.</param>
/// <param name="Code">The finding that it must lead to.</param>
/// <param name="Fits">The places that can be spoiled so.</param>
/// <param name="Apply">Spoils one of them and says where the finding must be.</param>
internal sealed record RecordMutation(string Name, string Code, Func<JsonPlace, bool> Fits, Func<JsonPlace, string> Apply)
{
    internal static IReadOnlyList<RecordMutation> All { get; } =
    [
        new("an unknown key", FindingCodes.UnknownKey, _ => true, place =>
        {
            place.Owner["zzqqxx"] = "value";
            return place.OwnerPath.Length == 0 ? "zzqqxx" : place.OwnerPath + ".zzqqxx";
        }),
        new("a term in capitals", FindingCodes.TermSpelling, IsTerm, place => Replace(place, place.Text.ToUpperInvariant())),
        new("a term that nobody knows", FindingCodes.TermUnknown, IsTerm, place => Replace(place, "Zzqqxxzzqqxx")),
        new("space around a text", FindingCodes.TextSurroundedBySpace, IsText, place => Replace(place, " " + place.Text)),
        new("a control character", FindingCodes.TextControlCharacter, IsFreeText, place => Replace(place, place.Text + "\u0007!")),
        new("a lost character", FindingCodes.TextReplacementCharacter, IsFreeText, place => Replace(place, place.Text + "\uFFFD")),
        new("an object for a text", FindingCodes.ShapeUnexpected, IsText, place => Replace(place, new JsonObject { ["x"] = 1 })),
        new("text in a list of objects", FindingCodes.TextDropped, IsParts, place =>
        {
            place.Value.AsArray().Add("text");
            return $"{place.Path}[{place.Value.AsArray().Count - 1}]";
        }),
        new(
            "text for objects", FindingCodes.ShapeRefused, place => place.Attribute.RefusesText && place.OwnerPath.Length == 0,
            place => Replace(place, "text")),
        new("a mandatory value left out", FindingCodes.MandatoryMissing, IsMandatory, place =>
        {
            place.Remove();
            return place.Path;
        }),
        new("a date of no form", FindingCodes.DateForm, Has(TextFormat.Date), place => Replace(place, "last summer")),
        new("a day that never was", FindingCodes.DateImpossible, Has(TextFormat.Date), place => Replace(place, "2023-02-30")),
        new("a locale for a language", FindingCodes.LanguageInvalid, Has(TextFormat.LanguageTag), place => Replace(place, "en_US")),
        new("an address without its scheme", FindingCodes.UriInvalid, Has(TextFormat.Uri), place => Replace(place, "example.org")),
        new("a broken escape in an address", FindingCodes.UriInvalid, place => IsMetadata(place) && place.Attribute.IsXsdUri, place =>
            Replace(place, "https://example.org/100%")),
        new(
            "an empty term", FindingCodes.TermUnknown, place => IsTerm(place) && place.Attribute.Obligation != Obligation.Mandatory,
            place => Replace(place, string.Empty)),
        new("a year of two digits", FindingCodes.YearInvalid, IsYear, place => Replace(place, "24")),
        new("a latitude off the earth", FindingCodes.CoordinateRange, Has(TextFormat.Latitude), place => Replace(place, 200)),
        new("a longitude in words", FindingCodes.CoordinateForm, Has(TextFormat.Longitude), place => Replace(place, "east")),
        new("a mistyped ORCID", FindingCodes.IdentifierCheckDigit, place => place.Text == "https://orcid.org/0000-0002-1825-0097", place =>
            Replace(place, "https://orcid.org/0000-0002-1825-0079")),
        new("a mistyped ROR id", FindingCodes.IdentifierCheckDigit, place => place.Text == "https://ror.org/04wxnsj81", place =>
            Replace(place, "https://ror.org/04wxnsj18")),
        new("a DOI that is none", FindingCodes.IdentifierForm, IsRelatedDoi, place => Replace(place, "a river")),
        new("a DOI given as a URL", FindingCodes.IdentifierTypeMismatch, IsRelatedDoi, place =>
        {
            place.Owner["relatedIdentifierType"] = "URL";
            return place.OwnerPath + ".relatedIdentifierType";
        }),
        new("an unknown licence", FindingCodes.LicenseUnknown, place => place.Attribute.Name == "rightsIdentifier", place =>
            Replace(place, "house-rules")),
        new("a url that the server refuses", FindingCodes.UrlInvalid, place => place.Path == "url", place => Replace(place, "example.org")),
    ];

    private static string Replace(JsonPlace place, JsonNode value)
    {
        place.Value = value;
        return place.Path;
    }

    private static bool IsMetadata(JsonPlace place) => place.Attribute.Role == AttributeRole.Metadata;

    private static bool IsTerm(JsonPlace place) => IsMetadata(place) && place.Attribute.Vocabulary is not null
        && place.Text.Any(char.IsAsciiLetterLower);

    private static bool IsText(JsonPlace place) => IsMetadata(place) && place.Attribute.Shape == ValueShape.Text
        && place.Value.GetValueKind() == System.Text.Json.JsonValueKind.String && place.Path.Contains('.', StringComparison.Ordinal)
        && place.Definition != SchemaParts.NameIdentifier;

    private static bool IsFreeText(JsonPlace place) => IsText(place) && place.Attribute.Format == TextFormat.Free
        && place.Attribute.Name is "title" or "subject" or "description" or "name" or "familyName" or "funderName" or "awardTitle"
            or "geoLocationPlace" or "dateInformation" or "resourceType";

    private static bool IsParts(JsonPlace place) => IsMetadata(place) && place.Attribute.Shape == ValueShape.PartList;

    // The name of a contributor may be made of family and given name.
    private static bool IsMandatory(JsonPlace place) => place.Attribute.Obligation == Obligation.Mandatory
        && !(place.Definition == SchemaParts.Contributor && place.Attribute.Name == "name") && place.Owner.Count > 1;

    private static bool IsYear(JsonPlace place) => place.Attribute.Shape == ValueShape.Year;

    private static bool IsRelatedDoi(JsonPlace place) => place.Attribute.Name == "relatedIdentifier";

    private static Func<JsonPlace, bool> Has(TextFormat format) => place => IsMetadata(place) && place.Attribute.Format == format;
}
