using System.Management.Automation.Runspaces;
using System.Reflection;
using DataCite.Client;
using DataCite.Metadata;

namespace DataCite.PowerShell.Views;

/// <summary>
/// The headers and labels of views that are not the names of properties, as further names of what they show: people filter and sort by
/// what they read on the screen. PowerShell finds them by name and does not list them, so that no export has a value twice.
/// </summary>
internal static class ViewNames
{
    private static readonly Dictionary<Type, (string Name, string Property)[]> Aliases = new()
    {
        [typeof(DoiRecord)] =
        [
            ("Year", nameof(DoiRecord.PublicationYear)), ("Type", nameof(DoiRecord.ResourceTypeGeneral)), ("ResourceType", nameof(DoiRecord.ResourceTypeGeneral)),
            ("Repository", nameof(DoiRecord.RepositoryId)), ("Citations", nameof(DoiRecord.CitationCount)), ("Views", nameof(DoiRecord.ViewCount)),
            ("Downloads", nameof(DoiRecord.DownloadCount)), ("Keywords", nameof(DoiRecord.Subjects)), ("Funding", nameof(DoiRecord.FundingReferences)),
        ],
        [typeof(RelatedIdentifierEntry)] = [("Type", nameof(RelatedIdentifierEntry.RelatedIdentifierType))],
        [typeof(GeoLocation)] =
        [
            ("Place", nameof(GeoLocation.GeoLocationPlace)), ("Point", nameof(GeoLocation.GeoLocationPoint)), ("Box", nameof(GeoLocation.GeoLocationBox)),
            ("Polygon", nameof(GeoLocation.GeoLocationPolygon)),
        ],
        [typeof(PrefixUsage)] =
        [
            ("Free", nameof(PrefixUsage.IsFree)), ("Dois", nameof(PrefixUsage.DoiCount)), ("Findable", nameof(PrefixUsage.FindableCount)),
            ("Registered", nameof(PrefixUsage.RegisteredCount)), ("Drafts", nameof(PrefixUsage.DraftCount)), ("Repository", nameof(PrefixUsage.RepositoryIds)),
            ("Repositories", nameof(PrefixUsage.RepositoryIds)), ("Members", nameof(PrefixUsage.ProviderIds)),
        ],
        [typeof(DataCiteRepository)] = [("Member", nameof(DataCiteRepository.ProviderId)), ("Active", nameof(DataCiteRepository.IsActive)), ("Type", nameof(DataCiteRepository.ClientType))],
        [typeof(DataCiteProvider)] =
        [
            ("Type", nameof(DataCiteProvider.MemberType)), ("Active", nameof(DataCiteProvider.IsActive)), ("Consortium", nameof(DataCiteProvider.ConsortiumId)),
            ("Repositories", nameof(DataCiteProvider.RepositoryCount)), ("Organizations", nameof(DataCiteProvider.ConsortiumOrganizationCount)),
        ],
        [typeof(DataCiteConnection)] = [("Account", nameof(DataCiteConnection.AccountId)), ("Default", nameof(DataCiteConnection.IsDefault))],
        [typeof(DataCiteApiKey)] = [("Active", nameof(DataCiteApiKey.IsActive)), ("Account", nameof(DataCiteApiKey.AccountId))],
        [typeof(DataCiteActivity)] = [("Account", nameof(DataCiteActivity.AccountId))],
        [typeof(SavedLogin)] = [("Account", nameof(SavedLogin.AccountId)), ("Vault", nameof(SavedLogin.VaultName))],
    };

    // What is not a property of the object, but made of several.
    private static readonly Dictionary<Type, (string Name, string Method)[]> Computed = new()
    {
        [typeof(DoiRecord)] = [("Rights", nameof(ShownParts.Rights))],
        [typeof(Creator)] = [("Orcid", nameof(ShownParts.Orcid)), ("Ror", nameof(ShownParts.Ror))],
        [typeof(Contributor)] = [("Orcid", nameof(ShownParts.Orcid)), ("Ror", nameof(ShownParts.Ror))],
        [typeof(DataCiteConnection)] = [("Repetitions", nameof(ShownParts.Repetitions))],
        [typeof(DataCiteSandbox)] =
        [
            ("Account", nameof(ShownParts.Account)), ("Dois", nameof(ShownParts.Dois)), ("Requests", nameof(ShownParts.Requests)),
            ("Connections", nameof(ShownParts.Connections)), ("FaultCounts", nameof(ShownParts.Faults)),
        ],
    };

    /// <summary>The names of the types that have no other data of their own.</summary>
    public static IEnumerable<TypeData> All => Aliases.Keys.Union(Computed.Keys)
        .Where(static type => type.Assembly != typeof(DoiRecord).Assembly)
        .Select(static type =>
        {
            var data = new TypeData(type.FullName);
            AddTo(data, type);
            return data;
        });

    /// <summary>Adds the names of a type.</summary>
    public static void AddTo(TypeData data, Type type)
    {
        foreach (var (name, property) in Aliases.GetValueOrDefault(type, []))
            data.Members[name] = new AliasPropertyData(name, property) { IsHidden = true };
        foreach (var (name, method) in Computed.GetValueOrDefault(type, []))
            data.Members[name] = new CodePropertyData(name, typeof(ShownParts).GetMethod(method, BindingFlags.Public | BindingFlags.Static)) { IsHidden = true };
    }
}
