using System.Text.Json;
using DataCite.Sandbox.Model;
using DataCite.Sandbox.Text;

namespace DataCite.Sandbox.Routes.Accounts;

/// <summary>The shapes in which a repository is shown.</summary>
internal static class RepositoryResources
{
    /// <summary>The attributes of <c>/repositories</c> in their order; those with a star need permission.</summary>
    private static readonly string[] RepositoryAttributes =
    [
        "name", "symbol", "re3data", "opendoar", "year", "*systemEmail", "*serviceContact", "*globusUuid", "alternateName", "description",
        "clientType", "repositoryType", "language", "certificate", "domains", "issn", "url", "software", "*salesforceId", "*fromSalesforce",
        "created", "updated", "*analyticsDashboardUrl", "*analyticsTrackingId", "subjects", "isActive", "*hasPassword",
    ];

    private static readonly string[] ClientAttributes =
    [
        "name", "symbol", "year", "*contactEmail", "*globusUuid", "alternateName", "description", "language", "clientType", "domains",
        "re3data",
        "opendoar", "issn", "url", "*salesforceId", "created", "updated", "isActive", "*hasPassword",
    ];

    /// <summary>As <c>/repositories</c> shows it.</summary>
    public static void WriteRepository(Repository repository, Caller caller, PrefixRegistry prefixes, string? fields, bool fraction,
        Utf8JsonWriter writer)
    {
        var wanted = fields?.Split(',', StringSplitOptions.TrimEntries);
        Write(repository, "repositories", RepositoryAttributes, caller.MaySeeContactsOf(repository), wanted, fraction, writer);
        WriteRelationships(repository, prefixes, withConsortium: false, wanted, writer);
    }

    /// <summary>As <c>/clients</c> shows it.</summary>
    public static void WriteClient(Repository repository, Caller caller, PrefixRegistry prefixes, bool fraction, Utf8JsonWriter writer)
    {
        Write(repository, "clients", ClientAttributes, caller.MaySeeContactsOf(repository), null, fraction, writer);
        WriteRelationships(repository, prefixes, withConsortium: true, null, writer);
    }

    /// <summary>As <c>include=client</c> shows it beside DOIs.</summary>
    public static void WriteIncluded(Repository repository, PrefixRegistry prefixes, Utf8Buffer buffer)
    {
        using var writer = buffer.OpenWriter();
        WriteClient(repository, Caller.Anonymous, prefixes, fraction: true, writer);
    }

    private static void Write(
        Repository repository, string type, string[] attributes, bool everything, string[]? wanted, bool fraction, Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("id", repository.Id);
        writer.WriteString("type", type);
        writer.WriteStartObject("attributes");
        foreach (var attribute in attributes)
        {
            var name = attribute.TrimStart('*');
            if ((attribute == name || everything) && (wanted is null || wanted.Contains(name)))
                WriteAttribute(repository, name, fraction, writer);
        }

        writer.WriteEndObject();
    }

    private static void WriteAttribute(Repository repository, string name, bool fraction, Utf8JsonWriter writer)
    {
        writer.WritePropertyName(name);
        switch (name)
        {
            case "name":
                writer.WriteStringValue(repository.Name);
                break;
            case "symbol":
                writer.WriteStringValue(repository.Symbol);
                break;
            case "year":
                writer.WriteNumberValue(repository.Created.UtcDateTime.Year);
                break;
            case "clientType":
                writer.WriteStringValue(repository.ClientType);
                break;
            case "certificate":
                AccountJson.WriteTexts(repository.Certificates, writer);
                break;
            case "domains":
                writer.WriteStringValue(repository.Domains);
                break;
            case "created":
                writer.WriteStringValue(Timestamps.Text(repository.Created, fraction));
                break;
            case "updated":
                writer.WriteStringValue(Timestamps.Text(repository.Updated, fraction));
                break;
            case "isActive":
                writer.WriteBooleanValue(repository.IsActive);
                break;
            case "hasPassword":
                writer.WriteBooleanValue(repository.Password is not null);
                break;
            default:
                AccountJson.WriteProfile(repository.Profile, name == "contactEmail" ? "systemEmail" : name, writer);
                break;
        }
    }

    private static void WriteRelationships(
        Repository repository, PrefixRegistry prefixes, bool withConsortium, string[]? wanted, Utf8JsonWriter writer)
    {
        writer.WriteStartObject("relationships");
        if (wanted is null || wanted.Contains("provider"))
            AccountJson.WriteToOne("provider", "providers", repository.Provider.Id, writer);

        // In upper case, unlike every other id (T37).
        if (withConsortium && repository.Provider.Consortium is { } consortium)
            AccountJson.WriteToOne("consortium", "providers", consortium.Symbol, writer);
        if (wanted is null || wanted.Contains("prefixes"))
            AccountJson.WriteToMany("prefixes", "prefixes", prefixes.Of(repository), writer);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }
}
