using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using DataCite.Metadata;

namespace DataCite.Client;

/// <summary>Writes the JSON:API documents that create and change DOIs.</summary>
internal static class DoiDocument
{
    /// <summary>What every record needs to be checked and kept by today's rules.</summary>
    public const string CurrentSchema = MetadataSchema.Namespace;

    /// <summary>A new DOI: everything but what the server computes.</summary>
    public static ReadOnlyMemory<byte> ForCreation(DoiRecord record, DoiEvent? @event)
    {
        var attributes = record.CopyForNew();
        // T14: without it the server names no fault but "metadata". Beside XML it would make the server rewrite the XML.
        if (attributes.SchemaVersion is null && attributes.Xml is null)
            attributes.SchemaVersion = CurrentSchema;
        return Write(attributes, AttributeScope.Writable, @event);
    }

    /// <summary>An update: only what changed.</summary>
    /// <param name="changes">A record with changes.</param>
    /// <param name="existing">What the server has.</param>
    /// <param name="event">What is to happen to the state; null for nothing.</param>
    public static ReadOnlyMemory<byte> ForUpdate(DoiRecord? changes, DoiRecord existing, DoiEvent? @event)
    {
        var attributes = changes is null ? new DoiRecord() : DoiRecord.ParseOwned(changes.ToUtf8Json(AttributeScope.Changed));
        if (attributes.SchemaVersion is null && IsOutdated(existing.SchemaVersion))
            attributes.SchemaVersion = CurrentSchema;
        return Write(attributes, AttributeScope.All, @event);
    }

    /// <summary>The edits of a change: the whole value of each attribute that they touch, since the server never merges lists.</summary>
    /// <param name="change">The change; its base is what the server has.</param>
    /// <param name="event">What is to happen to the state; null for nothing.</param>
    public static ReadOnlyMemory<byte> ForEdits(DoiChange change, DoiEvent? @event)
    {
        var existing = change.Base!;
        var attributes = DoiRecord.ParseOwned(Encoding.UTF8.GetBytes(EditApplication.Attributes(existing, change.Edits).ToJsonString()));
        if (IsOutdated(existing.SchemaVersion))
            attributes.SchemaVersion = CurrentSchema;
        if (change is { Evidence: { } reason, State: DoiState.Registered } && existing.State is not DoiState.Draft)
            attributes.Reason = reason;
        return Write(attributes, AttributeScope.All, @event);
    }

    /// <summary>Another repository for a DOI.</summary>
    public static ReadOnlyMemory<byte> ForTransfer(string repository) => Encoding.UTF8.GetBytes(new JsonObject
    {
        ["data"] = new JsonObject
        {
            ["type"] = "dois",
            ["attributes"] = new JsonObject { ["mode"] = "transfer" },
            ["relationships"] = new JsonObject { ["client"] = new JsonObject { ["data"] = new JsonObject { ["type"] = "clients", ["id"] = repository.ToLowerInvariant() } } },
        },
    }.ToJsonString());

    /// <summary>The server refuses every update of a record of kernel 3 or older, even of its state, until kernel 4 is sent with it.</summary>
    private static bool IsOutdated(string? schemaVersion)
        => schemaVersion is not null
            && (schemaVersion.Contains("kernel-3", StringComparison.OrdinalIgnoreCase) || schemaVersion.Contains("kernel-2", StringComparison.OrdinalIgnoreCase));

    private static ReadOnlyMemory<byte> Write(DoiRecord attributes, AttributeScope scope, DoiEvent? @event)
    {
        var body = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(body, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            writer.WriteStartObject();
            writer.WriteStartObject("data"u8);
            writer.WriteString("type"u8, "dois"u8);
            writer.WriteStartObject("attributes"u8);
            if (@event is { } happening)
                writer.WriteString("event"u8, StateTransitions.NameOf(happening));
            attributes.WriteAttributes(writer, scope);
            writer.WriteEndObject();
            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        return body.WrittenMemory;
    }
}
