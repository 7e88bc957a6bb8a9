using System.Globalization;
using System.Text.Json.Nodes;
using DataCite.Metadata;

namespace DataCite.PowerShell.Minting;

/// <summary>The metadata that is given with parameters of its own. It wins over what the input says.</summary>
internal sealed record DescribedBy
{
    private static readonly string[] NeverSent = ["event", "mode"];

    public IReadOnlyList<TitleEntry>? Titles { get; init; }

    public IReadOnlyList<Creator>? Creators { get; init; }

    public Publisher? Publisher { get; init; }

    public string? PublicationYear { get; init; }

    public string? ResourceType { get; init; }

    public string? Url { get; init; }

    public IReadOnlyList<string>? Descriptions { get; init; }

    public IReadOnlyList<string>? Subjects { get; init; }

    public string? Language { get; init; }

    public string? Version { get; init; }

    /// <summary>
    /// The record with this said of it. What would change the state is taken out: metadata is data, and publishes nothing.
    /// </summary>
    public DoiRecord ApplyTo(DoiRecord record)
    {
        var plain = Edit(record, node =>
        {
            foreach (var name in NeverSent)
                node.Remove(name);
            PlainAffiliations.MakeObjects(node);
            // Text that is no number cannot be said with a typed property; validation names it.
            if (PublicationYear is { } year && Year is null)
                node["publicationYear"] = year;
        });

        // The main title of a piped record binds to -Title as well, and must not replace the others.
        if (Titles is { } titles && !(titles is [{ Title: { } only }] && only == plain.Title))
            plain.Titles = [.. titles];
        if (Creators is { } creators)
            plain.Creators = [.. creators];
        if (Publisher is not null)
            plain.Publisher = Publisher;
        if (Year is { } number)
            plain.PublicationYear = number;
        if (ResourceType is { } type)
            (plain.Types ??= new ResourceTypes()).ResourceTypeGeneral = Vocabularies.ResourceTypeGeneral.Match(type) ?? type;
        if (Url is not null)
            plain.Url = Url;
        if (Descriptions is { } descriptions)
            plain.Descriptions = [.. descriptions.Select(static text => new DescriptionEntry { Description = text, DescriptionType = "Abstract" })];
        if (Subjects is { } subjects)
            plain.Subjects = [.. subjects.Select(static text => new SubjectEntry(text))];
        if (Language is not null)
            plain.Language = Language;
        if (Version is not null)
            plain.Version = Version;
        return plain;
    }

    private int? Year => int.TryParse(PublicationYear, NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : null;

    private static DoiRecord Edit(DoiRecord record, Action<JsonObject> edit)
    {
        var node = JsonNode.Parse(record.ToUtf8Json(AttributeScope.Writable).Span)!.AsObject();
        edit(node);
        return DoiRecord.Parse(node.ToJsonString());
    }
}
