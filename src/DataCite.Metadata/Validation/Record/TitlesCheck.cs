namespace DataCite.Metadata;

/// <summary>A record whose titles all have a type has no main title.</summary>
internal static class TitlesCheck
{
    internal static void Check(PartValues record, ValidationContext context)
    {
        var titles = record.Parts("titles").ToList();
        if (titles.Count > 0 && titles.TrueForAll(title => title.Has("titleType")))
        {
            context.Warn(
                FindingCodes.TitleMainMissing,
                "Every title has a titleType, so none is the main one. Remove the titleType of the main title.", "titles");
        }
    }
}
