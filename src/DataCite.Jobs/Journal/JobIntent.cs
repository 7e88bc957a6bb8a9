using System.Text.Json.Nodes;
using DataCite.Metadata;

namespace DataCite.Jobs;

/// <summary>What is about to be sent for one item, with the values that it replaces. It is on the disk before anything is sent.</summary>
/// <param name="Item">What identifies the item in the job.</param>
/// <param name="Doi">The DOI.</param>
/// <param name="Action">What is done.</param>
internal sealed record JobIntent(string Item, string Doi, DoiChangeAction Action)
{
    /// <summary>The state that the DOI shall have; null to leave it.</summary>
    public DoiState? State { get; init; }

    /// <summary>The repository that it is handed to.</summary>
    public string? Repository { get; init; }

    /// <summary>What is there: the state, and the attributes that are replaced; of a draft that is deleted the whole record.</summary>
    public JsonObject? Before { get; init; }

    /// <summary>The attributes as they shall be.</summary>
    public JsonObject? After { get; init; }

    /// <summary>Where in a file the item is; null where it comes from no file.</summary>
    public string? Place { get; init; }

    /// <summary>The item as it came, where it is more than a name; null for a name.</summary>
    public JsonNode? Input { get; init; }

    /// <summary>The intent of a change.</summary>
    public static JobIntent Of(string item, DoiChange change)
    {
        var intent = new JobIntent(item, change.Doi, change.Action) { State = change.State, Repository = change.Repository };
        switch (change)
        {
            case { Action: DoiChangeAction.Update, Base: { } record }:
                var known = ComparableRecord.Of(record, change.Edits);
                // In the form in which records are compared, so that what is read later can be.
                var after = new JsonObject();
                foreach (var (name, value) in EditApplication.Apply(known, change.Edits))
                    after[name] = ComparableValue.Of(ComparableRecord.Find(name)!, value);
                var before = new JsonObject { ["state"] = record.State?.ToString(), ["schemaVersion"] = record.SchemaVersion };
                foreach (var (name, _) in after)
                    before[name] = known[name]?.DeepClone();
                return intent with { Before = before, After = after };
            case { Action: DoiChangeAction.Delete, Base: { } record }:
                return intent with { Before = (JsonObject)ChangeJson.Of(record) };
            case { Action: DoiChangeAction.Transfer, Base: { } record }:
                return intent with { Before = new JsonObject { ["repository"] = record.RepositoryId } };
            default:
                return intent;
        }
    }

    /// <summary>The edits of the change, made anew from the values before and after.</summary>
    public IReadOnlyList<DoiEdit> Edits => Before is null || After is null ? [] : RecordComparison.Compare(Before, After);

    /// <summary>The state that the DOI had; null where it is not known.</summary>
    public DoiState? StateBefore => Before?["state"] is JsonValue value && Enum.TryParse<DoiState>(value.GetValue<string>(), out var state) ? state : null;
}
