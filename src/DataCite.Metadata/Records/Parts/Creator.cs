using System.Text.Json.Serialization;

namespace DataCite.Metadata;

/// <summary>A person or organisation that made the resource (schema property 2), or that appears in a related item.</summary>
public class Creator : MetadataPart
{
    /// <summary>A creator without a name; set <see cref="Name"/> before it is sent.</summary>
    public Creator()
    {
    }

    /// <summary>A creator with this full name: <c>Doe, Jane</c>, or the name of an organisation.</summary>
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

    /// <summary>The organisations to which the creator or contributor belongs. Always sent as objects: the server drops plain names.</summary>
    [JsonConverter(typeof(AffiliationListConverter))]
    public List<Affiliation> Affiliation { get; set; } = new ReadableList<Affiliation>();

    /// <summary>Language of the name, a BCP 47 tag.</summary>
    public string? Lang { get; set; }

    /// <summary>The name.</summary>
    public override string ToString() => PrintableText.Of(Name ?? string.Join(", ", new[] { FamilyName, GivenName }.Where(static n => !string.IsNullOrEmpty(n))));
}
