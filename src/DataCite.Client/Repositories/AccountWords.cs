using DataCite.Metadata;

namespace DataCite.Client;

/// <summary>The values that attributes of accounts may have, in the server's spelling. Elsewhere case, spaces, dashes and underscores do not matter.</summary>
internal static class AccountWords
{
    public static readonly string[] ClientTypes = ["repository", "periodical", "igsnCatalog", "raidRegistry"];

    public static readonly string[] RepositoryTypes = ["disciplinary", "governmental", "institutional", "multidisciplinary", "project-related", "other"];

    public static readonly string[] Certificates = ["CLARIN", "CoreTrustSeal", "DIN 31644", "DINI", "DSA", "RatSWD", "WDS"];

    public static readonly string[] Regions = ["AMER", "APAC", "EMEA"];

    public static readonly string[] MemberTypes = ["direct_member", "consortium", "consortium_organization", "member_only", "contractual_member", "developer"];

    public static readonly string[] OrganizationTypes =
    [
        "researchInstitution", "academicInstitution", "governmentAgency", "nationalInstitution", "professionalSociety", "publisher", "serviceProvider",
        "internationalOrganization", "other",
    ];

    public static readonly string[] FocusAreas =
    [
        "naturalSciences", "engineeringAndTechnology", "medicalAndHealthSciences", "agriculturalSciences", "socialSciences", "humanities", "general",
    ];

    public static readonly string[] NonProfitStatuses = ["non-profit", "for-profit"];

    /// <summary>A word in the server's spelling.</summary>
    /// <exception cref="ArgumentException">The word is not one of them. The server would give an empty list, or refuse a write.</exception>
    public static string Spell(string word, string[] words, string name)
    {
        var found = Array.Find(words, candidate => Fold(candidate).Equals(Fold(word), StringComparison.OrdinalIgnoreCase));
        if (found is not null)
            return found;
        var nearest = EditDistance.FindNearest(word, words) is { } near ? $"did you mean {near}? P" : "p";
        throw ResearchIds.Unusable(name, word, $"{nearest}ossible values are {string.Join(", ", words)}");
    }

    /// <summary>Several words in the server's spelling.</summary>
    public static IReadOnlyList<string> Spell(IEnumerable<string> list, string[] words, string name) => [.. list.Select(word => Spell(word, words, name))];

    private static string Fold(string text) => string.Concat(text.Where(static c => c is not (' ' or '-' or '_')));
}
