using System.Text.Json;
using DataCite.Sandbox.Model;
using DataCite.Sandbox.Text;

namespace DataCite.Sandbox.Routes.Accounts;

/// <summary>The shape in which a member is shown.</summary>
internal static class ProviderResources
{
    private static readonly string[] Attributes =
    [
        "name", "displayName", "symbol", "website", "*systemEmail", "*groupEmail", "*globusUuid", "description", "region", "country",
        "logoUrl",
        "memberType", "organizationType", "focusArea", "nonProfitStatus", "isActive", "*hasPassword", "joined", "*twitterHandle",
        "*billingInformation", "rorId", "salesforceId", "*fromSalesforce", "*technicalContact", "*secondaryTechnicalContact",
        "*billingContact",
        "*secondaryBillingContact", "*serviceContact", "*secondaryServiceContact", "*votingContact", "*hasRequiredContacts", "created",
        "updated",
        "doiEstimate",
    ];

    /// <param name="provider">The member.</param>
    /// <param name="caller">Who asks; attributes with a star need permission.</param>
    /// <param name="accounts">All accounts.</param>
    /// <param name="prefixes">All prefixes.</param>
    /// <param name="fields">A sparse set of attribute and relationship names, joined with commas; null for all.</param>
    /// <param name="fraction">Whether times have a fraction.</param>
    /// <param name="writer">Takes the resource.</param>
    public static void Write(
        Provider provider, Caller caller, AccountDirectory accounts, PrefixRegistry prefixes, string? fields, bool fraction,
        Utf8JsonWriter writer)
    {
        var everything = caller.Oversees(provider);
        var wanted = fields?.Split(',', StringSplitOptions.TrimEntries);
        bool Wanted(string name) => wanted is null || wanted.Contains(name, StringComparer.Ordinal);
        writer.WriteStartObject();
        writer.WriteString("id", provider.Id);
        writer.WriteString("type", "providers");
        writer.WriteStartObject("attributes");
        foreach (var attribute in Attributes)
        {
            var name = attribute.TrimStart('*');
            if ((attribute == name || everything) && Wanted(name))
                WriteAttribute(provider, name, fraction, writer);
        }

        writer.WriteEndObject();
        writer.WriteStartObject("relationships");
        if (Wanted("clients"))
        {
            AccountJson.WriteToMany(
                "clients", "clients",
                accounts.Repositories.Where(repository => repository.Provider == provider).Select(static repository => repository.Id), writer);
        }

        if (Wanted("prefixes"))
            AccountJson.WriteToMany("prefixes", "prefixes", prefixes.Of(provider), writer);
        if (everything && Wanted("contacts"))
            AccountJson.WriteToMany("contacts", "contacts", [], writer);
        if (provider.Consortium is { } consortium && Wanted("consortium"))
            AccountJson.WriteToOne("consortium", "providers", consortium.Id, writer);
        if (provider.IsConsortium && Wanted("consortiumOrganizations"))
        {
            AccountJson.WriteToMany(
                "consortiumOrganizations", "providers",
                accounts.Providers.Where(member => member.Consortium == provider).Select(static member => member.Id), writer);
        }

        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void WriteAttribute(Provider provider, string name, bool fraction, Utf8JsonWriter writer)
    {
        writer.WritePropertyName(name);
        switch (name)
        {
            case "name":
                writer.WriteStringValue(provider.Name);
                break;
            case "symbol":
                writer.WriteStringValue(provider.Symbol);
                break;
            case "memberType":
                writer.WriteStringValue(provider.MemberType);
                break;
            case "isActive":
                writer.WriteBooleanValue(provider.IsActive);
                break;
            case "hasPassword":
                writer.WriteBooleanValue(provider.Password is not null);
                break;
            case "hasRequiredContacts":
                writer.WriteBooleanValue(false);
                break;
            case "created":
                writer.WriteStringValue(Timestamps.Text(provider.Created, fraction));
                break;
            case "updated":
                writer.WriteStringValue(Timestamps.Text(provider.Updated, fraction));
                break;
            case "joined":
                writer.WriteStringValue(provider.Created.UtcDateTime.ToString("yyyy-MM-dd",
                    System.Globalization.CultureInfo.InvariantCulture));
                break;
            case "displayName" when !provider.Profile.ContainsKey(name):
                writer.WriteStringValue(provider.Name);
                break;
            case "doiEstimate" when !provider.Profile.ContainsKey(name):
                writer.WriteNumberValue(0);
                break;
            default:
                AccountJson.WriteProfile(provider.Profile, name, writer);
                break;
        }
    }
}
