namespace DataCite.Metadata;

/// <summary>
/// Licences: whether an SPDX id exists, and whether the server recognizes a licence of the SPDX list, so that it can complete the entry.
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
        else if (rights.TryGet("rights", out var text) && SpdxLicenses.Match(text) is null && SpdxLicenses.FindSpelling(text) is { } meant)
        {
            context.Warn(
                FindingCodes.LicenseNotIdentified,
                $"{PrintableText.Quote(text)} is {meant.Name}, but DataCite recognises a licence here only by its id or its full "
                    + "name. Give its rightsIdentifier.", "rightsIdentifier", null, meant.Id);
        }
        else if (!rights.Has("rights") && !rights.Has("rightsUri"))
        {
            context.Drop(
                FindingCodes.TextEmpty, "The rights are empty: DataCite ignores the entry silently. Fill or remove the entry.", "rights");
        }
    }

    private static void CheckId(string id, string? scheme, ValidationContext context)
    {
        // What is of another scheme is not the SPDX list's business; without a scheme it could only be of that.
        var isSpdx = scheme is null || string.Equals(scheme, SpdxLicenses.Scheme, StringComparison.OrdinalIgnoreCase);
        if (!isSpdx || SpdxLicenses.Find(id) is not null)
            return;
        var nearest = SpdxLicenses.Nearest(id);
        var advice = nearest is not null ? $"Did you mean '{nearest.Id}'?"
            : scheme is null ? "See https://spdx.org/licenses/ for the ids, or give the rightsIdentifierScheme that it is from."
            : "See https://spdx.org/licenses/ for the ids.";
        context.Warn(
            FindingCodes.LicenseUnknown,
            $"{PrintableText.Quote(id)} is not a known SPDX licence, so DataCite does not complete it. "
                + advice, "rightsIdentifier", id, nearest?.Id);
    }
}
