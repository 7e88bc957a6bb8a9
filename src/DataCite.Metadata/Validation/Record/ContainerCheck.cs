namespace DataCite.Metadata;

/// <summary>
/// A container that somebody has written, and nothing in the record that it could be computed from. Records of the server have theirs from there.
/// </summary>
internal static class ContainerCheck
{
    internal static void Check(PartValues record, ValidationContext context)
    {
        // What is no object is refused, which has been said.
        if (context.Record.IsExisting || !context.Record.IsFilled("container") || !record.Parts("container").Any())
            return;
        var isComputed = record.Parts("relatedItems").Any(static item => item["relationType"] == "IsPublishedIn")
            || record.Parts("descriptions").Any(static description => description["descriptionType"] == "SeriesInformation")
            || record.Parts("relatedIdentifiers").Any(static related => related["relationType"] == "IsPartOf");
        if (!isComputed)
        {
            context.Drop(
                FindingCodes.ContainerComputed,
                "DataCite computes the container from the metadata, and this one is not sent. Describe the journal or series as a related item with the "
                    + "relationType IsPublishedIn.", "container");
        }
    }
}
