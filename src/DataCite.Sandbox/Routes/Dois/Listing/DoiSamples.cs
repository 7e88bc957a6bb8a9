using System.Globalization;
using DataCite.Sandbox.Model;
using DataCite.Sandbox.Text;

namespace DataCite.Sandbox.Routes.Dois.Listing;

/// <summary><c>sample-group</c> and <c>sample</c>: some rows of each repository, member or resource type.</summary>
internal sealed class DoiSamples
{
    private readonly Func<StoredDoi, string?> _group;
    private readonly int _size;

    private DoiSamples(Func<StoredDoi, string?> group, int size)
    {
        _group = group;
        _size = size;
    }

    /// <summary>Null when none are asked for.</summary>
    public static DoiSamples? From(QueryParameters query)
    {
        Func<StoredDoi, string?>? group = query["sample_group"] switch
        {
            "client" or "data-center" => static doi => doi.Repository.Id,
            "provider" => static doi => doi.Repository.Provider.Id,
            "resource-type" => static doi => doi.ResourceTypeGeneral,
            _ => null,
        };
        var size = int.TryParse(query["sample"], CultureInfo.InvariantCulture, out var given) ? Math.Max(given, 1) : 1;
        return group is null ? null : new DoiSamples(group, size);
    }

    public IReadOnlyList<StoredDoi> Draw(IReadOnlyList<StoredDoi> rows)
        => [.. rows.Where(row => _group(row) is not null).GroupBy(_group, StringComparer.Ordinal)
            .OrderByDescending(static group => group.Count()).SelectMany(group => group.Take(_size))];
}
