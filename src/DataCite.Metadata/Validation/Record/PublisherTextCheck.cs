namespace DataCite.Metadata;

/// <summary>The publisher where it is written as text; as an object it is checked with the other organizations.</summary>
internal static class PublisherTextCheck
{
    internal static void Check(PartValues record, ValidationContext context)
    {
        if (record.TryGet("publisher", out var name))
            IdentifierInNameCheck.Check(name, "publisher", context);
    }
}
