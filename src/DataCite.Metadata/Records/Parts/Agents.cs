using System.Text.Json.Serialization;

namespace DataCite.Metadata;

/// <summary>A person or organisation that made the resource (schema property 2), or that appears in a related item.</summary>
public class Creator : MetadataPart
{
    /// <summary>Makes an empty one.</summary>
    public Creator()
    {
    }

    /// <summary>Makes one from its full name.</summary>
    public Creator(string name) => Name = name;

    /// <summary>The full name: <c>Doe, Jane</c> for a person, the plain name for an organisation.</summary>
    public string? Name { get; set; }

    /// <summary><c>Personal</c> or <c>Organizational</c> (<see cref="Vocabularies.NameType"/>).</summary>
    public string? NameType { get; set; }

    /// <summary>A person's given names.</summary>
    public string? GivenName { get; set; }

    /// <summary>A person's family name.</summary>
    public string? FamilyName { get; set; }

    /// <summary>ORCID, ROR, ISNI and other identifiers of the agent.</summary>
    [JsonConverter(typeof(NameIdentifierListConverter))]
    public List<NameIdentifierEntry> NameIdentifiers { get; set; } = new ReadableList<NameIdentifierEntry>();

    /// <summary>The organisations to which the agent belongs. Sent as objects always: the server drops plain names (T11).</summary>
    [JsonConverter(typeof(AffiliationListConverter))]
    public List<Affiliation> Affiliation { get; set; } = new ReadableList<Affiliation>();

    /// <summary>Language of the name, a BCP 47 tag.</summary>
    public string? Lang { get; set; }

    /// <summary>The name.</summary>
    public override string ToString() => PrintableText.Of(Name ?? string.Join(", ", new[] { FamilyName, GivenName }.Where(static n => !string.IsNullOrEmpty(n))));
}

/// <summary>A person or organisation that contributed to the resource (schema property 7).</summary>
public sealed class Contributor : Creator
{
    /// <summary>The kind of contribution (<see cref="Vocabularies.ContributorType"/>); the server refuses contributors without it.</summary>
    public string? ContributorType { get; set; }
}

/// <summary>An identifier of a person or organisation (schema property 2.4).</summary>
public sealed class NameIdentifierEntry : MetadataPart
{
    /// <summary>The identifier, for ORCID and ROR as a URL.</summary>
    public string? NameIdentifier { get; set; }

    /// <summary>The scheme, such as <c>ORCID</c>, <c>ROR</c>, <c>ISNI</c>.</summary>
    public string? NameIdentifierScheme { get; set; }

    /// <summary>Address of the scheme, such as <c>https://orcid.org</c>.</summary>
    public string? SchemeUri { get; set; }

    /// <summary>The identifier.</summary>
    public override string ToString() => PrintableText.Of(NameIdentifier);
}

/// <summary>An organisation to which a creator or contributor belongs (schema property 2.5).</summary>
public sealed class Affiliation : MetadataPart
{
    /// <summary>Makes an empty one.</summary>
    public Affiliation()
    {
    }

    /// <summary>Makes one from its name.</summary>
    public Affiliation(string name) => Name = name;

    /// <summary>Name of the organisation.</summary>
    public string? Name { get; set; }

    /// <summary>Identifier of the organisation, for ROR as a URL.</summary>
    public string? AffiliationIdentifier { get; set; }

    /// <summary>The scheme, such as <c>ROR</c> or <c>GRID</c>.</summary>
    public string? AffiliationIdentifierScheme { get; set; }

    /// <summary>Address of the scheme, such as <c>https://ror.org</c>.</summary>
    public string? SchemeUri { get; set; }

    /// <summary>The name.</summary>
    public override string ToString() => PrintableText.Of(Name);
}

/// <summary>Who makes the resource available (schema property 4).</summary>
public sealed class Publisher : MetadataPart
{
    /// <summary>Makes an empty one.</summary>
    public Publisher()
    {
    }

    /// <summary>Makes one from its name.</summary>
    public Publisher(string name) => Name = name;

    /// <summary>Name of the publisher.</summary>
    public string? Name { get; set; }

    /// <summary>Identifier of the publisher, for ROR and re3data as a URL.</summary>
    public string? PublisherIdentifier { get; set; }

    /// <summary>The scheme, such as <c>ROR</c>.</summary>
    public string? PublisherIdentifierScheme { get; set; }

    /// <summary>Address of the scheme.</summary>
    public string? SchemeUri { get; set; }

    /// <summary>Language of the name, a BCP 47 tag.</summary>
    public string? Lang { get; set; }

    /// <summary>The name.</summary>
    public override string ToString() => PrintableText.Of(Name);
}
