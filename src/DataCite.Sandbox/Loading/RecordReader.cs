using System.Globalization;
using System.Text.Json;
using DataCite.Metadata;
using DataCite.Sandbox.Attributes;
using DataCite.Sandbox.Editing;
using DataCite.Sandbox.Model;
using DataCite.Sandbox.Text;

namespace DataCite.Sandbox.Loading;

/// <summary>Reads DOI records as the API or the module writes them, and keeps them as they are: states, dates, counts and all.</summary>
internal static class RecordReader
{
    private static readonly (string Relationship, DoiAttribute Attribute)[] RelatedDois =
    [
        ("references", DoiAttribute.References), ("citations", DoiAttribute.Citations), ("parts", DoiAttribute.Parts),
        ("partOf", DoiAttribute.PartOf), ("versions", DoiAttribute.Versions), ("versionOf", DoiAttribute.VersionOf),
    ];

    // Kept as they stand in the file.
    private static readonly (string Name, DoiAttribute Attribute)[] Verbatim =
    [
        ("container", DoiAttribute.Container), ("xml", DoiAttribute.Xml), ("url", DoiAttribute.Url),
        ("contentUrl", DoiAttribute.ContentUrl),
        ("metadataVersion", DoiAttribute.MetadataVersion), ("schemaVersion", DoiAttribute.SchemaVersion), ("source", DoiAttribute.Source),
        ("reason", DoiAttribute.Reason), ("landingPage", DoiAttribute.LandingPage), ("viewCount", DoiAttribute.ViewCount),
        ("viewsOverTime", DoiAttribute.ViewsOverTime), ("downloadCount", DoiAttribute.DownloadCount),
        ("downloadsOverTime", DoiAttribute.DownloadsOverTime), ("referenceCount", DoiAttribute.ReferenceCount),
        ("citationCount", DoiAttribute.CitationCount), ("citationsOverTime", DoiAttribute.CitationsOverTime),
        ("partCount", DoiAttribute.PartCount), ("partOfCount", DoiAttribute.PartOfCount), ("versionCount", DoiAttribute.VersionCount),
        ("versionOfCount", DoiAttribute.VersionOfCount), ("language", DoiAttribute.Language),
    ];

    /// <summary>The records of one JSON text: a document, a resource, bare attributes, or an array of such.</summary>
    /// <exception cref="FormatException">The text is something else; the message names <paramref name="origin"/>.</exception>
    public static IEnumerable<StoredDoi> ReadAll(ReadOnlyMemory<byte> json, string origin, SandboxWorld world)
    {
        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(json, JsonBytes.ReaderOptions);
        }
        catch (JsonException error)
        {
            throw new FormatException($"There is no readable JSON in {origin}: {error.Message}", error);
        }

        using (document)
        {
            var root = document.RootElement.Member("data") ?? document.RootElement;
            IEnumerable<JsonElement> resources = root.ValueKind == JsonValueKind.Array ? root.EnumerateArray() : [root];
            foreach (var resource in resources)
                yield return Read(resource, origin, world);
        }
    }

    private static StoredDoi Read(JsonElement resource, string origin, SandboxWorld world)
    {
        var attributes = resource.Member("attributes") ?? resource;
        var text = attributes.Text("doi") ?? resource.Text("id");
        if (!DoiName.TryParse(text, out var name, out var problem))
            throw new FormatException($"A record in {origin} has no usable DOI ('{PrintableText.Of(text)}'): {problem}.");

        var draft = new KeptContent.Draft();
        ReadMetadata(attributes, draft);
        foreach (var (member, attribute) in Verbatim)
        {
            if (attributes.Member(member) is { } value)
                draft[attribute] = JsonBytes.Write(writer => value.WriteTo(writer));
        }

        foreach (var (relationship, attribute) in RelatedDois)
        {
            if (resource.Member("relationships")?.Member(relationship)?.Member("data") is { ValueKind: JsonValueKind.Array } related)
                draft[attribute] = JsonBytes.Write(writer => related.WriteTo(writer));
        }

        return Assemble(name.Key, resource, attributes, draft, world);
    }

    private static void ReadMetadata(JsonElement attributes, KeptContent.Draft draft)
    {
        if (attributes.ValueKind != JsonValueKind.Object)
            return;
        MetadataEditor.Apply(AffiliationNames.ToObjects(attributes), draft);
        DerivedValues.Complete(draft);
    }

    private static StoredDoi Assemble(string name, JsonElement resource, JsonElement attributes, KeptContent.Draft draft,
        SandboxWorld world)
    {
        var now = world.Clock.GetUtcNow().ToUnixTimeSeconds() * 1000;
        var state = Lifecycle.Parse(attributes.Text("state")) ?? LifecycleState.Draft;
        var created = Moment(attributes, "created") ?? now;
        var registered = Moment(attributes, "registered")
            ?? (state == LifecycleState.Draft || attributes.Member("registered") is not null ? 0 : created);
        var year = DerivedValues.Parse(draft, DoiAttribute.PublicationYear);
        return new StoredDoi
        {
            Name = name,
            Repository = FindOrAdd(resource.Member("relationships")?.Member("client")?.Member("data")?.Text("id"), name, world),
            Content = draft.Freeze(),
            State = state,
            Created = created,
            Updated = Moment(attributes, "updated") ?? created,
            Registered = registered,
            HandleUrl = registered == 0 ? null : attributes.Text("url"),
            PublicationYear = year.ValueKind == JsonValueKind.Number && year.TryGetInt16(out var number) ? number : (short)0,
            ResourceTypeGeneral = DerivedValues.Parse(draft, DoiAttribute.Types).Text("resourceTypeGeneral"),
        };
    }

    // A repository that is not known yet comes into being with the record, so that its DOIs can be changed as well.
    private static Repository FindOrAdd(string? id, string doi, SandboxWorld world)
    {
        var prefix = doi[..doi.IndexOf('/', StringComparison.Ordinal)];
        if (id is null)
        {
            var owner = world.Prefixes.ClientPrefixes().FirstOrDefault(row => row.Prefix.Id == prefix)?.Repository;
            return owner ?? world.Accounts.FindRepository(world.DescribeAccounts()[0].Id)!;
        }

        if (world.Accounts.FindRepository(id) is { } known)
            return known;
        var symbol = id.ToUpperInvariant();
        var providerSymbol = symbol.Split('.')[0];
        var provider = world.Accounts.FindProvider(providerSymbol);
        if (provider is null)
        {
            var now = world.Clock.GetUtcNow();
            provider = new Provider(providerSymbol, providerSymbol)
            {
                Password = SampleAccounts.PasswordOf(providerSymbol),
                Created = now,
                Updated = now,
            };
            world.Accounts.TryAdd(provider);
        }

        return SampleAccounts.Add(world, symbol, symbol, provider, prefix);
    }

    private static long? Moment(JsonElement attributes, string name)
        => DateTimeOffset.TryParse(attributes.Text(name), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment)
            ? moment.ToUnixTimeSeconds() * 1000
            : null;
}
