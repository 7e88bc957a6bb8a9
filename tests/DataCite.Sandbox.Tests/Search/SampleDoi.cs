using System.Text.Json;
using DataCite.Sandbox.Search.Documents;

namespace DataCite.Sandbox.Tests.Search;

/// <summary>A stored DOI made of attributes as the API writes them.</summary>
internal sealed class SampleDoi : IDoiEntry
{
    private readonly Dictionary<string, byte[]> _attributes = [];

    public SampleDoi(string attributes = "{}")
    {
        using var json = JsonDocument.Parse(attributes);
        foreach (var attribute in json.RootElement.EnumerateObject())
            _attributes[attribute.Name] = JsonSerializer.SerializeToUtf8Bytes(attribute.Value);
    }

    public string Name { get; init; } = "10.5072/river-1";

    public string State { get; init; } = "findable";

    public string Agency { get; init; } = "datacite";

    public IDoiOwner Owner { get; init; } = new SampleOwner();

    public DateTime Created { get; init; } = new(2024, 2, 1, 9, 30, 0, DateTimeKind.Utc);

    public DateTime? Registered { get; init; } = new(2024, 2, 1, 9, 30, 2, DateTimeKind.Utc);

    public DateTime Updated { get; init; } = new(2024, 3, 15, 12, 0, 0, DateTimeKind.Utc);

    public ReadOnlyMemory<byte> Attribute(string name) => _attributes.GetValueOrDefault(name);
}

internal sealed class SampleOwner : IDoiOwner
{
    public string ClientId { get; init; } = "demo.repo";

    public string ClientName { get; init; } = "Demo Repository";

    public string ClientType { get; init; } = "repository";

    public IReadOnlyList<string> Certificates { get; init; } = ["CoreTrustSeal"];

    public string ProviderId { get; init; } = "demo";

    public string ProviderName { get; init; } = "Demo University";

    public string? ConsortiumId { get; init; } = "cons";
}
