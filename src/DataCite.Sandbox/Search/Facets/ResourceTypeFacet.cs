using DataCite.Sandbox.Search.Documents;

namespace DataCite.Sandbox.Search.Facets;

/// <summary>General resource types.</summary>
internal sealed class ResourceTypeFacet() : CombinedFacet(34, TypeOf)
{
    private static IEnumerable<(string Id, string? Title)> TypeOf(IDoiEntry entry)
        => DerivedSearchValues.ResourceType(entry) is { } type
            ? [(DerivedSearchValues.ResourceTypeId(type), DerivedSearchValues.ResourceTypeTitle(type))]
            : [];
}
