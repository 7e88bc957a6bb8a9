using System.Collections.Concurrent;
using System.Text;
using DataCite.Sandbox.Attributes;

namespace DataCite.Sandbox.Routes.Dois.Reading;

/// <summary>The labels of an answer in their order, worked out once for each kind of view.</summary>
internal sealed class DoiLayout
{
    private static readonly ConcurrentDictionary<DoiView, DoiLayout> Known = new();
    private static readonly string[] LeftOutOfComposites = ["contributors", "fundingReferences", "relatedIdentifiers", "geoLocations",
        "subjects"];

    private DoiLayout(DoiView view)
    {
        var fields = view.Fields?.Split(',', StringSplitOptions.TrimEntries).ToHashSet(StringComparer.Ordinal);
        bool Wanted(string name) => fields is null || fields.Contains(name);

        Steps = [.. Attributes(view).Where(item => Wanted(item.Name) && !(view.Composite && LeftOutOfComposites.Contains(item.Name)))
            .Select(static (item, at) => new LayoutStep(Label(item.Name, at), item.Value, item.Attribute))];
        Relationships = [.. RelationshipNames(view).Where(Wanted)];
    }

    public IReadOnlyList<LayoutStep> Steps { get; }

    public IReadOnlyList<string> Relationships { get; }

    public static DoiLayout For(DoiView view)
        => view.Fields is null ? Known.GetOrAdd(view, static view => new DoiLayout(view)) : new DoiLayout(view);

    private static byte[] Label(string name, int at) => Encoding.UTF8.GetBytes((at == 0 ? string.Empty : ",") + $"\"{name}\":");

    private static IEnumerable<(string Name, LayoutValue Value, DoiAttribute Attribute)> Attributes(DoiView view)
    {
        static (string, LayoutValue, DoiAttribute) Computed(string name, LayoutValue value) => (name, value, default);
        static (string, LayoutValue, DoiAttribute) Stored(string name, DoiAttribute attribute) => (name, LayoutValue.Stored, attribute);

        yield return Computed("doi", LayoutValue.Name);
        if (view.Detail)
        {
            yield return Computed("prefix", LayoutValue.Prefix);
            yield return Computed("suffix", LayoutValue.Suffix);
        }

        for (var attribute = DoiAttribute.Identifiers; attribute <= DoiAttribute.VersionOfCount; attribute++)
        {
            if (NameOf(attribute, view) is { } name)
                yield return Stored(name, attribute);
            if (attribute == DoiAttribute.Source)
            {
                yield return Computed("isActive", LayoutValue.IsActive);
                yield return Computed("state", LayoutValue.State);
            }
        }

        yield return Computed("created", LayoutValue.Created);
        yield return Computed("registered", LayoutValue.Registered);
        yield return Computed("published", LayoutValue.Published);
        yield return Computed("updated", LayoutValue.Updated);
        if (view.Agency)
            yield return Computed("agency", LayoutValue.Agency);
    }

    private static string? NameOf(DoiAttribute attribute, DoiView view) => attribute switch
    {
        DoiAttribute.AlternateIdentifiers or DoiAttribute.Xml or DoiAttribute.ViewsOverTime or DoiAttribute.DownloadsOverTime
            or DoiAttribute.CitationsOverTime => view.Detail ? CamelCase(attribute) : null,
        DoiAttribute.Creators => view.Affiliations ? "creators" : null,
        DoiAttribute.CreatorsPlain => view.Affiliations ? null : "creators",
        DoiAttribute.Contributors => view.Affiliations ? "contributors" : null,
        DoiAttribute.ContributorsPlain => view.Affiliations ? null : "contributors",
        DoiAttribute.Publisher => view.Publisher ? "publisher" : null,
        DoiAttribute.PublisherPlain => view.Publisher ? null : "publisher",
        DoiAttribute.LandingPage => view.LandingPage ? "landingPage" : null,
        _ => CamelCase(attribute),
    };

    private static string CamelCase(DoiAttribute attribute)
    {
        var name = attribute.ToString();
        return char.ToLowerInvariant(name[0]) + name[1..];
    }

    private static IEnumerable<string> RelationshipNames(DoiView view)
    {
        yield return "client";
        if (!view.Detail)
            yield break;
        yield return "provider";
        if (!view.IsRow)
            yield return "media";
        foreach (var name in new[] { "references", "citations", "parts", "partOf", "versions", "versionOf" })
            yield return name;
    }
}
