namespace DataCite.Metadata;

/// <summary>Types that the server fills in when they are missing, although they may be wrong.</summary>
internal static class ServerDefaultCheck
{
    internal static void CheckDate(PartValues date, ValidationContext context)
    {
        if (!date.Has("dateType"))
        {
            context.Change(
                FindingCodes.DateTypeMissing,
                "The date has no dateType: DataCite treats it as Issued. Add the dateType.",
                "dateType", null, "Issued");
        }
    }

    internal static void CheckContributor(PartValues contributor, ValidationContext context)
    {
        if (!contributor.Has("contributorType"))
        {
            context.Change(
                FindingCodes.ContributorTypeMissing, "The contributor has no contributorType: DataCite treats it as Other. Add the contributorType.",
                "contributorType", null, "Other");
        }
    }

    internal static void CheckDescription(PartValues description, ValidationContext context)
    {
        if (!description.Has("descriptionType"))
        {
            context.Change(
                FindingCodes.DescriptionTypeMissing,
                "The description has no descriptionType: DataCite treats it as an Abstract. Add the descriptionType.",
                "descriptionType", null, "Abstract");
        }
    }
}
