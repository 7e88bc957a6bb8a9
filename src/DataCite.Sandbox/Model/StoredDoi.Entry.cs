using System.Collections.Frozen;
using DataCite.Sandbox.Attributes;
using DataCite.Sandbox.Search.Documents;

namespace DataCite.Sandbox.Model;

/// <summary>A stored DOI as search, facets and formats see it.</summary>
internal sealed partial record StoredDoi : IDoiEntry
{
    private static readonly FrozenDictionary<string, DoiAttribute> AttributesByName = Enum.GetValues<DoiAttribute>()
        .ToFrozenDictionary(static attribute => char.ToLowerInvariant(attribute.ToString()[0]) + attribute.ToString()[1..],
        StringComparer.Ordinal);

    string IDoiEntry.State => State.Spelling();

    string IDoiEntry.Agency => "datacite";

    IDoiOwner IDoiEntry.Owner => Repository;

    DateTime IDoiEntry.Created => Moment(Created);

    DateTime? IDoiEntry.Registered => Registered == 0 ? null : Moment(Registered);

    DateTime IDoiEntry.Updated => Moment(Updated);

    ReadOnlyMemory<byte> IDoiEntry.Attribute(string name) => AttributesByName.TryGetValue(name, out var attribute)
        ? Value(attribute)
        : default;

    private static DateTime Moment(long milliseconds) => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds).UtcDateTime;
}
