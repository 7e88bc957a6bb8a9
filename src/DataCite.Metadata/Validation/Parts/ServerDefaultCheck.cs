namespace DataCite.Metadata;

/// <summary>Types that the server makes up when they are missing, rightly or wrongly (facts §5.4).</summary>
internal static class ServerDefaultCheck
{
    internal static void CheckDate(PartValues date, ValidationContext context)
    {
        if (!date.Has("dateType"))
        {
            context.Change(
                FindingCodes.DateTypeMissing,
                "The date has no dateType; the server takes it for the date of issue. Say what it is the date of.",
                "dateType", null, "Issued");
        }
    }

    internal static void CheckContributor(PartValues contributor, ValidationContext context)
    {
        if (!contributor.Has("contributorType"))
        {
            context.Change(
                FindingCodes.ContributorTypeMissing, "The contributor has no contributorType; the server takes it for Other. Say what it did.",
                "contributorType", null, "Other");
        }
    }

    internal static void CheckDescription(PartValues description, ValidationContext context)
    {
        if (!description.Has("descriptionType"))
        {
            context.Change(
                FindingCodes.DescriptionTypeMissing,
                "The description has no descriptionType; the server takes it for an abstract. Say what it is.",
                "descriptionType", null, "Abstract");
        }
    }
}
