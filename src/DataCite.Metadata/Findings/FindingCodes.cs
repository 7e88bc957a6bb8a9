namespace DataCite.Metadata;

/// <summary>The kinds of findings. Scripts may filter by them: they do not change between versions.</summary>
public static class FindingCodes
{
    /// <summary>Something that the schema requires is missing.</summary>
    public const string MandatoryMissing = "MandatoryMissing";

    /// <summary>A recommended property is missing. Only when recommendations are asked for.</summary>
    public const string RecommendedMissing = "RecommendedMissing";

    /// <summary>Text, a number or a list stands where an object belongs. The server refuses it in any state, for drafts too.</summary>
    public const string ShapeRefused = "ShapeRefused";

    /// <summary>Text stands in a list of objects: the server drops it and reports no error.</summary>
    public const string TextDropped = "TextDropped";

    /// <summary>A value has another shape than the schema's, and the server drops it or makes something else of it.</summary>
    public const string ShapeUnexpected = "ShapeUnexpected";

    /// <summary>A single object or text stands where the schema has a list; the server makes a list of it.</summary>
    public const string ListExpected = "ListExpected";

    /// <summary>A key that the server does not know: it drops the value and reports no error.</summary>
    public const string UnknownKey = "UnknownKey";

    /// <summary>A key stands twice in one object: only the last one counts.</summary>
    public const string DuplicateKey = "DuplicateKey";

    /// <summary>
    /// <c>identifiers</c> and <c>alternateIdentifiers</c> differ. The server stores them as one value, so one of them is lost.
    /// </summary>
    public const string AttributeOverridden = "AttributeOverridden";

    /// <summary>A term that is not in its controlled list.</summary>
    public const string TermUnknown = "TermUnknown";

    /// <summary>A term of a controlled list in a spelling that the server does not accept: <c>dataset</c> for <c>Dataset</c>.</summary>
    public const string TermSpelling = "TermSpelling";

    /// <summary>An object without its main text, such as an empty name, title or description. The schema accepts many of these.</summary>
    public const string TextEmpty = "TextEmpty";

    /// <summary>A text begins or ends with white space, which the server keeps.</summary>
    public const string TextSurroundedBySpace = "TextSurroundedBySpace";

    /// <summary>A text is longer than the server accepts.</summary>
    public const string TextTooLong = "TextTooLong";

    /// <summary>A text holds a character that XML cannot hold, or that rewrites the terminal it is shown on.</summary>
    public const string TextControlCharacter = "TextControlCharacter";

    /// <summary>A text holds half of a surrogate pair: it was cut in the middle of a character.</summary>
    public const string TextUnpairedSurrogate = "TextUnpairedSurrogate";

    /// <summary>A text holds U+FFFD: it was once read with a wrong encoding, and a character is lost.</summary>
    public const string TextReplacementCharacter = "TextReplacementCharacter";

    /// <summary>A year that is not four digits.</summary>
    public const string YearInvalid = "YearInvalid";

    /// <summary>Not a language tag of BCP 47; the server drops it, or refuses the record.</summary>
    public const string LanguageInvalid = "LanguageInvalid";

    /// <summary>A language tag of which the server keeps the first part only: <c>pt</c> of <c>pt-BR</c>.</summary>
    public const string LanguageShortened = "LanguageShortened";

    /// <summary>A date in none of the forms that the schema documents.</summary>
    public const string DateForm = "DateForm";

    /// <summary>A date that the server's library does not read: DataCite loses it where it reads metadata from XML.</summary>
    public const string DateNotRead = "DateNotRead";

    /// <summary>A date that is in no calendar: 30 February.</summary>
    public const string DateImpossible = "DateImpossible";

    /// <summary>A range of dates that ends before it begins.</summary>
    public const string DateRangeReversed = "DateRangeReversed";

    /// <summary>A date without a type: the server takes it for the date of issue.</summary>
    public const string DateTypeMissing = "DateTypeMissing";

    /// <summary>A contributor to a related item without a type: the server takes it for Other.</summary>
    public const string ContributorTypeMissing = "ContributorTypeMissing";

    /// <summary>A description without a type: the server takes it for an abstract.</summary>
    public const string DescriptionTypeMissing = "DescriptionTypeMissing";

    /// <summary>Not an absolute URI.</summary>
    public const string UriInvalid = "UriInvalid";

    /// <summary>The URL of the DOI is not valid or not complete. It must begin with http, https or ftp and must not contain spaces.</summary>
    public const string UrlInvalid = "UrlInvalid";

    /// <summary>The address of the DOI is the DOI itself.</summary>
    public const string UrlIsDoi = "UrlIsDoi";

    /// <summary>An identifier whose check digit says that it was mistyped.</summary>
    public const string IdentifierCheckDigit = "IdentifierCheckDigit";

    /// <summary>An identifier that does not look like its type.</summary>
    public const string IdentifierForm = "IdentifierForm";

    /// <summary>An ORCID iD or a ROR id that is not written as an address, so that services do not link it.</summary>
    public const string IdentifierNotLinked = "IdentifierNotLinked";

    /// <summary>An identifier inside a name, of which it becomes a part.</summary>
    public const string IdentifierInName = "IdentifierInName";

    /// <summary>An identifier that is of another type than it is said to be: a DOI given as a URL.</summary>
    public const string IdentifierTypeMismatch = "IdentifierTypeMismatch";

    /// <summary>An identifier without the scheme that it is from.</summary>
    public const string SchemeMissing = "SchemeMissing";

    /// <summary>A scheme or type without the identifier that it is of.</summary>
    public const string IdentifierMissing = "IdentifierMissing";

    /// <summary>A person with an organization's identifier, or the other way round.</summary>
    public const string NameTypeContradiction = "NameTypeContradiction";

    /// <summary>Family and given name that contradict the name; the server makes the name of its XML from them.</summary>
    public const string NameContradiction = "NameContradiction";

    /// <summary>A contributor type of kernel-3 that has become a property of its own: Funder.</summary>
    public const string ContributorTypeRetired = "ContributorTypeRetired";

    /// <summary>Two relations to the same resource of which only one can be true.</summary>
    public const string RelationContradiction = "RelationContradiction";

    /// <summary>A relation of a resource to itself.</summary>
    public const string RelationToItself = "RelationToItself";

    /// <summary>The same relation to the same resource twice.</summary>
    public const string RelationDuplicate = "RelationDuplicate";

    /// <summary>A coordinate that is no number.</summary>
    public const string CoordinateForm = "CoordinateForm";

    /// <summary>A coordinate that is not on the earth.</summary>
    public const string CoordinateRange = "CoordinateRange";

    /// <summary>Latitude and longitude stand in each other's place.</summary>
    public const string CoordinateSwapped = "CoordinateSwapped";

    /// <summary>A box whose south is north of its north, or whose west and east were exchanged.</summary>
    public const string BoxReversed = "BoxReversed";

    /// <summary>A polygon of fewer than four points.</summary>
    public const string PolygonTooShort = "PolygonTooShort";

    /// <summary>A polygon whose last point is not its first.</summary>
    public const string PolygonOpen = "PolygonOpen";

    /// <summary>A polygon with a point inside it that is not the last entry, or with more than one.</summary>
    public const string PolygonInnerPoint = "PolygonInnerPoint";

    /// <summary>Rights that claim to be an SPDX licence and are none.</summary>
    public const string LicenseUnknown = "LicenseUnknown";

    /// <summary>Rights that name a licence, but not in the way by which the server knows it.</summary>
    public const string LicenseNotIdentified = "LicenseNotIdentified";

    /// <summary>A list of titles without a main one: every title has a type.</summary>
    public const string TitleMainMissing = "TitleMainMissing";

    /// <summary>The types of other formats do not match the type of the resource; the server would keep them as they are.</summary>
    public const string DerivedTypesStale = "DerivedTypesStale";

    /// <summary>A DOI name that cannot be created, for example because of characters that new names may not have.</summary>
    public const string DoiInvalid = "DoiInvalid";

    /// <summary>A DOI name that ends in punctuation, which is most likely the end of a sentence.</summary>
    public const string DoiEnding = "DoiEnding";

    /// <summary>A DOI name that ends like a route of the API (<c>/media</c>), so that it cannot be read by its path.</summary>
    public const string DoiShadowed = "DoiShadowed";

    /// <summary>A schema version that the server no longer supports: kernel 3 or older.</summary>
    public const string SchemaVersionRetired = "SchemaVersionRetired";

    /// <summary>A schema version with which the server reports only "metadata is invalid", not what is wrong.</summary>
    public const string SchemaVersionUnchecked = "SchemaVersionUnchecked";

    /// <summary>A record of more than 10 MB, which the server does not accept.</summary>
    public const string RecordTooLarge = "RecordTooLarge";

    /// <summary>An <c>xml</c> that is not Base64: the server would drop it and report no error.</summary>
    public const string XmlNotBase64 = "XmlNotBase64";

    /// <summary>The XML is not valid by the schema at this place. The server would refuse it.</summary>
    public const string XmlRefused = "XmlRefused";

    /// <summary>A <c>container</c> in the record: it is not sent, because the server computes it from the related items.</summary>
    public const string ContainerComputed = "ContainerComputed";
}
