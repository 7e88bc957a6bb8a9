using DataCite.Metadata;

namespace DataCite.Client;

/// <summary>What identifies the rows of a list of DOIs.</summary>
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
            // The error comes when the attribute of the record is read; the list itself goes on.
            return null;
        }
    }
}
