using DataCite.Metadata;

namespace DataCite.Client;

/// <summary>What tells the rows of a list of DOIs apart.</summary>
internal static class RowName
{
    /// <summary>The DOI name of a row; null when it has none.</summary>
    public static string? Of(DoiRecord row)
    {
        // A number, or something else that is not a name, says nothing about which row it is.
        if (row.ResourceId is { } id && id.Contains('/', StringComparison.Ordinal))
            return id;
        try
        {
            return row.Doi;
        }
        catch (MetadataFormatException)
        {
            // The reader of the record is told when it touches the attribute; the list itself goes on.
            return null;
        }
    }
}
