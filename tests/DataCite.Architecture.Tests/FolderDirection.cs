namespace DataCite.Architecture.Tests;

/// <summary>Finds the references that go against the order of the folders.</summary>
internal static class FolderDirection
{
    /// <summary>One line for each reference from a folder to one above it, and for each folder that the order does not have.</summary>
    public static IReadOnlyList<string> FindFaults(IReadOnlyList<string> order, IEnumerable<SourceReference> references)
    {
        var place = order.Select(static (folder, index) => (folder, index)).ToDictionary(static item => item.folder, static item => item.index, StringComparer.Ordinal);
        return
        [
            .. references.Where(static reference => reference.FromFolder != reference.ToFolder)
                .Select(reference => !place.TryGetValue(reference.FromFolder, out var from) ? $"The folder {reference.FromFolder} is not in the order."
                    : !place.TryGetValue(reference.ToFolder, out var to) ? $"The folder {reference.ToFolder} is not in the order."
                    : to < from ? $"{reference.FromFolder} is below {reference.ToFolder}, but {reference}." : null)
                .OfType<string>()
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal),
        ];
    }
}
