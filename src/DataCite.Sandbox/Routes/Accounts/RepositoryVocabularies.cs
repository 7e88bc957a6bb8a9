using System.Text.Json;
using DataCite.Sandbox.Http;
using DataCite.Sandbox.Text;

namespace DataCite.Sandbox.Routes.Accounts;

/// <summary>What the types and certificates of a repository may be.</summary>
internal static class RepositoryVocabularies
{
    private static readonly string[] ClientTypes = ["repository", "periodical", "igsnCatalog", "raidRegistry"];

    private static readonly string[] RepositoryTypes =
        ["disciplinary", "governmental", "institutional", "multidisciplinary", "project-related", "other"];

    private static readonly string[] Certificates = ["CLARIN", "CoreTrustSeal", "DIN 31644", "DINI", "DSA", "RatSWD", "WDS"];

    public static void Check(JsonElement attributes, string uid, ValidationErrors errors)
    {
        if (attributes.Text("clientType") is { } type && !ClientTypes.Contains(type, StringComparer.Ordinal))
            errors.Add("client_type", "Client type %s is not included in the list", uid);
        if (Strangers(attributes, "repositoryType", RepositoryTypes).FirstOrDefault() is { } repositoryType)
        {
            errors.Add("repository_type",
                $"Repository type {repositoryType} is not included in the list of supported repository types.", uid);
        }

        if (Strangers(attributes, "certificate", Certificates).FirstOrDefault() is { } certificate)
            errors.Add("certificate", $"Certificate {certificate} is not included in the list of supported certificates.", uid);
    }

    private static IEnumerable<string> Strangers(JsonElement attributes, string name, string[] known)
        => attributes.Member(name) is { ValueKind: JsonValueKind.Array } list
            ? list.EnumerateArray().Select(JsonBytes.ScalarText).OfType<string>().Where(value => !known.Contains(value, StringComparer.Ordinal))
            : [];
}
