namespace DataCite.Metadata;

/// <summary>A title (schema property 3). The main title has no type.</summary>
public sealed class TitleEntry : MetadataPart
{
    /// <summary>Makes an empty one.</summary>
    public TitleEntry()
    {
    }

    /// <summary>Makes one from its text.</summary>
    public TitleEntry(string title) => Title = title;

    /// <summary>The text.</summary>
    public string? Title { get; set; }

    /// <summary>Null for a main title, else one of <see cref="Vocabularies.TitleType"/>.</summary>
    public string? TitleType { get; set; }

    /// <summary>Language of the text, a BCP 47 tag.</summary>
    public string? Lang { get; set; }

    /// <summary>The text.</summary>
    public override string ToString() => PrintableText.Of(Title);
}

/// <summary>A subject, keyword or classification code (schema property 6).</summary>
public sealed class SubjectEntry : MetadataPart
{
    /// <summary>Makes an empty one.</summary>
    public SubjectEntry()
    {
    }

    /// <summary>Makes one from its text.</summary>
    public SubjectEntry(string subject) => Subject = subject;

    /// <summary>The keyword or phrase.</summary>
    public string? Subject { get; set; }

    /// <summary>Name of the subject scheme, such as <c>Library of Congress Subject Headings (LCSH)</c>.</summary>
    public string? SubjectScheme { get; set; }

    /// <summary>Address of the scheme.</summary>
    public string? SchemeUri { get; set; }

    /// <summary>Address of the term.</summary>
    public string? ValueUri { get; set; }

    /// <summary>The classification code, for schemes that have no terms.</summary>
    public string? ClassificationCode { get; set; }

    /// <summary>Language of the term, a BCP 47 tag.</summary>
    public string? Lang { get; set; }

    /// <summary>The keyword.</summary>
    public override string ToString() => PrintableText.Of(Subject);
}

/// <summary>A date in the life of the resource (schema property 8).</summary>
public sealed class DateEntry : MetadataPart
{
    /// <summary>Free text to the server; W3CDTF or an RKMS-ISO8601 range to the schema: <c>2024</c>, <c>2024-02-01/2024-03-31</c>.</summary>
    public string? Date { get; set; }

    /// <summary>One of <see cref="Vocabularies.DateType"/>.</summary>
    public string? DateType { get; set; }

    /// <summary>Explanation in words.</summary>
    public string? DateInformation { get; set; }

    /// <summary>The date with its type.</summary>
    public override string ToString() => PrintableText.Of(DateType is null ? Date ?? string.Empty : $"{Date} ({DateType})");
}

/// <summary>What kind of thing the resource is (schema property 10). One of the four derived terms may be given to override the server's.</summary>
public sealed class ResourceTypes : MetadataPart
{
    /// <summary>The general type, one of <see cref="Vocabularies.ResourceTypeGeneral"/>.</summary>
    public string? ResourceTypeGeneral { get; set; }

    /// <summary>The type in the depositor's own words.</summary>
    public string? ResourceType { get; set; }

    /// <summary>schema.org type; derived by the server when absent.</summary>
    public string? SchemaOrg { get; set; }

    /// <summary>BibTeX entry type; derived by the server when absent.</summary>
    public string? Bibtex { get; set; }

    /// <summary>CSL type; derived by the server when absent.</summary>
    public string? Citeproc { get; set; }

    /// <summary>RIS type; derived by the server when absent.</summary>
    public string? Ris { get; set; }

    /// <summary>The general type and the text.</summary>
    public override string ToString() => PrintableText.Of(string.IsNullOrEmpty(ResourceType) ? ResourceTypeGeneral ?? string.Empty : $"{ResourceTypeGeneral}/{ResourceType}");
}

/// <summary>Who may do what with the resource (schema property 16).</summary>
public sealed class RightsEntry : MetadataPart
{
    /// <summary>The statement or the licence's name; the server refuses more than 2000 characters.</summary>
    public string? Rights { get; set; }

    /// <summary>Address of the licence.</summary>
    public string? RightsUri { get; set; }

    /// <summary>Short identifier of the licence, such as the SPDX id <c>cc-by-4.0</c>.</summary>
    public string? RightsIdentifier { get; set; }

    /// <summary>The scheme of the identifier, such as <c>SPDX</c>.</summary>
    public string? RightsIdentifierScheme { get; set; }

    /// <summary>Address of the scheme.</summary>
    public string? SchemeUri { get; set; }

    /// <summary>Language of the statement, a BCP 47 tag.</summary>
    public string? Lang { get; set; }

    /// <summary>The identifier, or else the statement.</summary>
    public override string ToString() => PrintableText.Of(RightsIdentifier ?? Rights ?? string.Empty);
}

/// <summary>A text about the resource (schema property 17).</summary>
public sealed class DescriptionEntry : MetadataPart
{
    /// <summary>The text.</summary>
    public string? Description { get; set; }

    /// <summary>One of <see cref="Vocabularies.DescriptionType"/>.</summary>
    public string? DescriptionType { get; set; }

    /// <summary>Language of the text, a BCP 47 tag.</summary>
    public string? Lang { get; set; }

    /// <summary>The text.</summary>
    public override string ToString() => PrintableText.Of(Description);
}

/// <summary>Money that made the resource possible (schema property 19).</summary>
public sealed class FundingReference : MetadataPart
{
    /// <summary>Name of the funder.</summary>
    public string? FunderName { get; set; }

    /// <summary>Identifier of the funder.</summary>
    public string? FunderIdentifier { get; set; }

    /// <summary>One of <see cref="Vocabularies.FunderIdentifierType"/>.</summary>
    public string? FunderIdentifierType { get; set; }

    /// <summary>Address of the identifier's scheme.</summary>
    public string? SchemeUri { get; set; }

    /// <summary>The funder's code for the award.</summary>
    public string? AwardNumber { get; set; }

    /// <summary>Address of a page about the award.</summary>
    public string? AwardUri { get; set; }

    /// <summary>Title of the award.</summary>
    public string? AwardTitle { get; set; }

    /// <summary>The funder and the award.</summary>
    public override string ToString() => PrintableText.Of(string.IsNullOrEmpty(AwardNumber) ? FunderName ?? string.Empty : $"{FunderName} {AwardNumber}");
}
