using System.Text.Json;
using System.Text.RegularExpressions;
using DataCite.Sandbox.Attributes;
using DataCite.Sandbox.Model;
using DataCite.Sandbox.Text;

namespace DataCite.Sandbox.Editing;

/// <summary>
/// Computes <c>container</c>: from the first related item that the resource is published in, else from a description of the series and
/// the identifier of what the resource is a part of.
/// </summary>
internal static partial class ContainerDerivation
{
    /// <returns>Null when nothing computes it; then what was sent stays.</returns>
    public static byte[]? Derive(KeptContent.Draft draft)
    {
        var isDataset = DerivedValues.Parse(draft, DoiAttribute.Types).Text("resourceTypeGeneral") == "Dataset";
        return FromRelatedItem(draft, isDataset) ?? FromSeries(draft, isDataset);
    }

    private static byte[]? FromRelatedItem(KeptContent.Draft draft, bool isDataset)
    {
        var items = DerivedValues.Parse(draft, DoiAttribute.RelatedItems).EnumerateArray()
            .Where(static item => item.Text("relationType") == "IsPublishedIn").Take(1).ToList();
        if (items.Count == 0)
            return null;
        var item = items[0];
        var identifier = item.Member("relatedItemIdentifier");
        return Write(
            ("type", isDataset ? "DataRepository" : "Series"),
            ("identifier", identifier?.Text("relatedItemIdentifier")),
            ("identifierType", identifier?.Text("relatedItemIdentifierType")),
            ("title", item.Member("titles") is { ValueKind: JsonValueKind.Array } titles
                ? titles.EnumerateArray().FirstOrDefault().Text("title") : null),
            ("volume", item.Text("volume")),
            ("issue", item.Text("issue")),
            ("edition", item.Text("edition")),
            ("number", item.Text("number")),
            ("chapterNumber", item.Text("numberType") == "Chapter" ? item.Text("number") : null),
            ("firstPage", item.Text("firstPage")),
            ("lastPage", item.Text("lastPage")));
    }

    private static byte[]? FromSeries(KeptContent.Draft draft, bool isDataset)
    {
        var series = DerivedValues.Parse(draft, DoiAttribute.Descriptions).EnumerateArray()
            .Where(static item => item.Text("descriptionType") == "SeriesInformation").Select(static item => item.Text("description"))
            .FirstOrDefault();
        if (string.IsNullOrWhiteSpace(series))
            return null;
        var parent = DerivedValues.Parse(draft, DoiAttribute.RelatedIdentifiers).EnumerateArray()
            .FirstOrDefault(static item => item.Text("relationType") == "IsPartOf");
        var (title, rest) = series.IndexOf(", ", StringComparison.Ordinal) is var comma and >= 0
            ? (series[..comma], series[(comma + 2)..])
            : (series, string.Empty);
        var volume = Volume().Match(rest);
        var pages = Pages().Match(rest);
        return Write(
            ("type", isDataset ? "DataRepository" : "Series"),
            ("identifier", parent.Text("relatedIdentifier")),
            ("identifierType", parent.Text("relatedIdentifierType")),
            ("title", title),
            ("volume", Found(volume.Groups[1])),
            ("issue", Found(volume.Groups[2])),
            ("firstPage", Found(pages.Groups[1])),
            ("lastPage", Found(pages.Groups[2])));
    }

    private static string? Found(Group group) => group.Success ? group.Value : null;

    private static byte[] Write(params (string Name, string? Value)[] members) => JsonBytes.Write(writer =>
    {
        writer.WriteStartObject();
        foreach (var (name, value) in members.Where(static member => member.Value is not null)
            .OrderBy(static member => member.Name.Length).ThenBy(static member => member.Name, StringComparer.Ordinal))
            writer.WriteString(name, value);
        writer.WriteEndObject();
    });

    [GeneratedRegex(@"^\s*(\w+)(?:\((\w+)\))?(?:,|$)")]
    private static partial Regex Volume();

    [GeneratedRegex(@"(?:^|,)\s*(\w+)-(\w+)\s*$")]
    private static partial Regex Pages();
}
