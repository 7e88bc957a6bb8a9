using System.Text.Json;
using System.Text.RegularExpressions;
using DataCite.Sandbox.Http;
using DataCite.Sandbox.Text;

namespace DataCite.Sandbox.Routes.Accounts;

/// <summary>The checks of a member's attributes, whether it is made or changed.</summary>
internal static partial class ProviderChecks
{
    private static readonly string[] OrganizationTypes =
    [
        "researchInstitution", "academicInstitution", "governmentAgency", "nationalInstitution", "professionalSociety", "publisher",
        "serviceProvider", "internationalOrganization", "other",
    ];

    private static readonly string[] FocusAreas =
    [
        "naturalSciences", "engineeringAndTechnology", "medicalAndHealthSciences", "agriculturalSciences", "socialSciences", "humanities",
        "general",
    ];

    public static void Run(JsonElement attributes, string uid, ValidationErrors errors)
    {
        if (Given(attributes, "organizationType") is { } type && !OrganizationTypes.Contains(type, StringComparer.Ordinal))
            errors.Add("organization_type", "organization type %s is not included in the list", uid);
        if (Given(attributes, "nonProfitStatus") is { } status && status is not ("non-profit" or "for-profit"))
            errors.Add("non_profit_status", "non-profit status '%s' is not included in the list", uid);
        if (Given(attributes, "focusArea") is { } area && !FocusAreas.Contains(area, StringComparer.Ordinal))
            errors.Add("focus_area", "focus area %s is not included in the list", uid);
        if (Given(attributes, "globusUuid") is { } uuid && !Guid.TryParseExact(uuid, "D", out _))
            errors.Add("globus_uuid", $"{uuid} is not a valid UUID", uid);
        if (Given(attributes, "rorId") is { } ror && !RorAddress().IsMatch(ror))
            errors.Add("ror_id", "ROR ID should be a url", uid);
        if (Given(attributes, "twitterHandle") is { } handle && !TwitterHandle().IsMatch(handle))
            errors.Add("twitter_handle", "is invalid", uid);
    }

    private static string? Given(JsonElement attributes, string name)
        => attributes.Text(name) is { } text && !string.IsNullOrWhiteSpace(text) ? text.Trim() : null;

    [GeneratedRegex(@"\Ahttps://ror\.org/0\w{6}\d{2}\z")]
    private static partial Regex RorAddress();

    [GeneratedRegex(@"\A@[a-zA-Z0-9_]{1,15}\z")]
    private static partial Regex TwitterHandle();
}
