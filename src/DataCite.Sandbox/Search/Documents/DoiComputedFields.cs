using DataCite.Sandbox.Search.Fields;

namespace DataCite.Sandbox.Search.Documents;

/// <summary>The fields of the DOI index that are no attributes: names, states, dates, accounts, and derived values.</summary>
internal static class DoiComputedFields
{
    /// <summary>All of them.</summary>
    public static IEnumerable<DoiSearchField> All() =>
    [
        One("id", SearchFieldType.LowercaseKeyword, entry => entry.Name),
        One("uid", SearchFieldType.LowercaseKeyword, entry => entry.Name),
        One("doi", SearchFieldType.LowercaseKeyword, entry => entry.Name),
        One("identifier", SearchFieldType.Keyword, entry => "https://doi.org/" + entry.Name),
        One("prefix", SearchFieldType.Keyword, entry => entry.Name[..entry.Name.IndexOf('/', StringComparison.Ordinal)]),
        One("suffix", SearchFieldType.Keyword, entry => entry.Name[(entry.Name.IndexOf('/', StringComparison.Ordinal) + 1)..]),
        One("aasm_state", SearchFieldType.Keyword, entry => entry.State),
        One("is_active", SearchFieldType.Keyword, entry => entry.State == "findable" ? "true" : "false"),
        One("agency", SearchFieldType.Keyword, entry => entry.Agency),
        One("client_id", SearchFieldType.Keyword, entry => entry.Owner.ClientId),
        One("provider_id", SearchFieldType.Keyword, entry => entry.Owner.ProviderId),
        One("consortium_id", SearchFieldType.Keyword, entry => entry.Owner.ConsortiumId),
        One("client_id_and_name", SearchFieldType.Keyword, entry => $"{entry.Owner.ClientId}:{entry.Owner.ClientName}"),
        One("provider_id_and_name", SearchFieldType.Keyword, entry => $"{entry.Owner.ProviderId}:{entry.Owner.ProviderName}"),
        One("client.id", SearchFieldType.Keyword, entry => entry.Owner.ClientId),
        One("client.uid", SearchFieldType.LowercaseKeyword, entry => entry.Owner.ClientId),
        One("client.symbol", SearchFieldType.Keyword, entry => entry.Owner.ClientId.ToUpperInvariant()),
        One("client.provider_id", SearchFieldType.Keyword, entry => entry.Owner.ProviderId),
        One("client.client_type", SearchFieldType.Keyword, entry => entry.Owner.ClientType),
        One("client.name", SearchFieldType.Text, entry => entry.Owner.ClientName),
        One("client.name.keyword", SearchFieldType.Keyword, entry => entry.Owner.ClientName),
        One("provider.id", SearchFieldType.Keyword, entry => entry.Owner.ProviderId),
        One("provider.uid", SearchFieldType.LowercaseKeyword, entry => entry.Owner.ProviderId),
        One("provider.symbol", SearchFieldType.Keyword, entry => entry.Owner.ProviderId.ToUpperInvariant()),
        One("provider.name", SearchFieldType.Text, entry => entry.Owner.ProviderName),
        One("provider.name.keyword", SearchFieldType.Keyword, entry => entry.Owner.ProviderName),
        Many("client.certificate", SearchFieldType.Keyword, entry => entry.Owner.Certificates),

        One("resource_type_id", SearchFieldType.Keyword, entry => DerivedSearchValues.ResourceType(entry) is { } type
            ? DerivedSearchValues.ResourceTypeId(type) : null),
        One("resource_type_id_and_name", SearchFieldType.Keyword, entry => DerivedSearchValues.ResourceType(entry) is { } type
            ? $"{DerivedSearchValues.ResourceTypeId(type)}:{DerivedSearchValues.ResourceTypeTitle(type)}" : null),
        Many("creator_names", SearchFieldType.Text, DerivedSearchValues.CreatorNames),
        Many("person_id", SearchFieldType.Keyword, DerivedSearchValues.PersonIds),
        Many("affiliation_id", SearchFieldType.Keyword, DerivedSearchValues.AffiliationIds),
        Many("affiliation_id_and_name", SearchFieldType.Keyword, DerivedSearchValues.AffiliationIdsAndNames),
        Many("fair_affiliation_id", SearchFieldType.Keyword, DerivedSearchValues.FairAffiliationIds),
        Many("organization_id", SearchFieldType.Keyword, DerivedSearchValues.OrganizationIds),
        Many("fair_organization_id", SearchFieldType.Keyword, DerivedSearchValues.FairOrganizationIds),
        Many("funder_rors", SearchFieldType.Keyword, DerivedSearchValues.FunderRors),
        Many("fields_of_science", SearchFieldType.Keyword, DerivedSearchValues.FieldsOfScience),

        Moment("created", entry => entry.Created),
        Moment("registered", entry => entry.Registered),
        Moment("updated", entry => entry.Updated),

        // Fields that the index has and that hold nothing: published for a fault of the server's (T29), the others for lack of ROR's data.
        Many("published", SearchFieldType.Date, _ => []),
        Many("funder_parent_rors", SearchFieldType.Keyword, _ => []),
        Many("affiliation_countries", SearchFieldType.Keyword, _ => []),
    ];

    private static DoiComputedField One(string name, SearchFieldType type, Func<IDoiEntry, string?> value)
        => new(name, type, (entry, test) => value(entry) is { } text && test.Accepts(text));

    private static DoiComputedField Many(string name, SearchFieldType type, Func<IDoiEntry, IReadOnlyList<string>> values)
        => new(name, type, (entry, test) =>
        {
            foreach (var value in values(entry))
            {
                if (test.Accepts(value))
                    return true;
            }

            return false;
        });

    private static DoiComputedField Moment(string name, Func<IDoiEntry, DateTime?> value)
        => new(name, SearchFieldType.Date, (entry, test) => value(entry) is { } instant && test.Accepts(instant));
}
