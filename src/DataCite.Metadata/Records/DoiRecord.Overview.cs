using System.Text.Json;

namespace DataCite.Metadata;

// What a table shows of a record, and what a pipeline binds to.
public sealed partial class DoiRecord
{
    /// <summary>The first main title, or else the first title; null when there is none. Setting it changes that title, or adds one.</summary>
    public string? Title
    {
        get => ShownTitle?.Title;
        set
        {
            if (ShownTitle is { } title)
                title.Title = value;
            else
                Titles.Add(new TitleEntry { Title = value });
        }
    }

    /// <summary>The general resource type; null when there is none.</summary>
    public string? ResourceTypeGeneral => Types?.ResourceTypeGeneral;

    /// <summary>Account id of the repository that owns the DOI, in lower case; null when the record does not say.</summary>
    public string? RepositoryId => RelatedId("client");

    /// <summary>Account id of the member that the repository belongs to, in lower case. Absent from lists.</summary>
    public string? ProviderId => RelatedId("provider");

    private TitleEntry? ShownTitle => Titles.Find(static title => string.IsNullOrEmpty(title.TitleType)) ?? Titles.FirstOrDefault();

    private DoiName? Name => DoiName.TryParse(Doi, out var name) ? name : null;

    private string? RelatedId(string name)
        => Relationships is { ValueKind: JsonValueKind.Object } relationships
            && relationships.TryGetProperty(name, out var relationship) && relationship.ValueKind is JsonValueKind.Object
            && relationship.TryGetProperty("data", out var data) && data.ValueKind is JsonValueKind.Object
            && data.TryGetProperty("id", out var id) && id.ValueKind is JsonValueKind.String
                ? id.GetString()
                : null;
}
