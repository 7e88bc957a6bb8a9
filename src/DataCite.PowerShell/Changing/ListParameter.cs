using System.Text.Json.Nodes;
using DataCite.Metadata;
using DataCite.PowerShell.Input;

namespace DataCite.PowerShell.Changing;

/// <summary>A list of a record that can be replaced (<c>-Subject</c>), added to (<c>-AddSubject</c>) and taken from (<c>-RemoveSubject</c>).</summary>
/// <param name="Name">The name of the parameter that replaces it.</param>
/// <param name="Attribute">The attribute: <c>subjects</c>.</param>
/// <param name="Read">Reads entries from what a script gives.</param>
internal sealed record ListParameter(string Name, string Attribute, Func<IEnumerable<DescribedValue>, JsonArray> Read)
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<ListParameter> All { get; } =
    [
        Of("Title", PartKinds.Title), Of("Creator", PartKinds.Creator), Of("Contributor", PartKinds.Contributor), Of("Subject", PartKinds.Subject), Of("Date", PartKinds.Date),
        Of("Rights", PartKinds.Rights), Of("RelatedIdentifier", PartKinds.RelatedIdentifier), Of("Description", PartKinds.Description),
        Of("Funding", PartKinds.Funding), Of("GeoLocation", PartKinds.GeoLocation), OfTexts("Size", "sizes"), OfTexts("Format", "formats"),
    ];

    /// <summary>The parameter that adds entries.</summary>
    public string AddName => $"Add{Name}";

    /// <summary>The parameter that removes entries.</summary>
    public string RemoveName => $"Remove{Name}";

    private static ListParameter Of<T>(string name, PartKind<T> kind)
        where T : MetadataPart
        => new(name, kind.Attribute, values =>
        {
            var record = new DoiRecord();
            kind.Select(record).AddRange(kind.ReadAll(values)!);
            return GivenParts.Of(record, kind.Attribute) as JsonArray ?? [];
        });

    private static ListParameter OfTexts(string name, string attribute) => new(
        name, attribute, values => new JsonArray([.. values.Where(static value => !GivenParts.IsEmpty(value)).Select(value => JsonValue.Create(ValueParameter.TextOf(value.Value, attribute)))]));
}
