namespace DataCite.Metadata;

/// <summary>
/// Licences: whether an SPDX id is one, and whether the server will recognize a licence that it could complete (facts §5.4).
/// </summary>
internal static class RightsCheck
{
    internal static void Check(PartValues rights, ValidationContext context)
    {
        if (rights.TryGet("rightsIdentifier", out var id))
        {
            CheckId(id, rights["rightsIdentifierScheme"], context);
        }
        else if (rights.TryGet("rightsUri", out var address) && SpdxLicenses.Match(address) is { } license
            && SpdxLicenses.Match(rights["rights"]) is null)
        {
            context.Warn(
                FindingCodes.LicenseNotIdentified,
                $"The address is that of {license.Name}, but the server does not recognize a "
                    + "licence by rightsUri. Give its rightsIdentifier.",
                "rightsIdentifier", null, license.Id);
        }
        else if (!rights.Has("rights") && !rights.Has("rightsUri"))
        {
            context.Warn(
                FindingCodes.TextEmpty, "The rights say nothing; the server drops the entry. Write them, or remove the entry.", "rights");
        }
    }

    private static void CheckId(string id, string? scheme, ValidationContext context)
    {
        var nearest = SpdxLicenses.Nearest(id);
        var isSpdx = string.Equals(scheme, SpdxLicenses.Scheme, StringComparison.OrdinalIgnoreCase);
        if (SpdxLicenses.Find(id) is not null || (!isSpdx && (scheme is not null || nearest is null)))
            return;
        var advice = nearest is null ? "See https://spdx.org/licenses/ for the ids." : $"Did you mean '{nearest.Id}'?";
        context.Warn(
            FindingCodes.LicenseUnknown,
            $"{ValidationContext.Quote(id)} is none of the SPDX licences known here, so the server will not complete it. "
                + advice, "rightsIdentifier", id, nearest?.Id);
    }
}
