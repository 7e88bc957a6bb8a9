using System.Buffers;
using System.Security.Cryptography;
using System.Text.Json;

namespace DataCite.Client;

/// <summary>The body of a request that writes a repository. It may hold a password, and is wiped when it is disposed.</summary>
internal sealed class RepositoryDocument : IDisposable
{
    private readonly ArrayBufferWriter<byte> _buffer = new(1024);

    private RepositoryDocument()
    {
    }

    /// <summary>The body.</summary>
    public ReadOnlyMemory<byte> Body => _buffer.WrittenMemory;

    /// <summary>A new repository of the member that its symbol names.</summary>
    public static RepositoryDocument ForNew(string symbol, RepositoryDescription description)
        => Write(null, description, static _ => true, symbol);

    /// <summary>The attributes of a repository that are changed, and nothing else.</summary>
    public static RepositoryDocument ForEdits(string id, RepositoryDescription description, IReadOnlyList<RepositoryEdit> edits)
        => Write(id, description, name => edits.Any(edit => edit.Name == name), symbol: null);

    /// <inheritdoc/>
    public void Dispose()
    {
        if (System.Runtime.InteropServices.MemoryMarshal.TryGetArray(_buffer.WrittenMemory, out var bytes))
            CryptographicOperations.ZeroMemory(bytes.AsSpan());
    }

    private static RepositoryDocument Write(string? id, RepositoryDescription description, Predicate<string> isWanted, string? symbol)
    {
        var document = new RepositoryDocument();
        using var json = new Utf8JsonWriter(document._buffer);
        json.WriteStartObject();
        json.WriteStartObject("data");
        json.WriteString("type", "repositories");
        if (id is not null)
            json.WriteString("id", id);
        json.WriteStartObject("attributes");
        if (symbol is not null)
            json.WriteString("symbol", symbol);
        foreach (var field in RepositoryFields.All.Where(field => isWanted(field.Name)))
            WriteValue(json, field.Wire, field.Given(description));
        if (description.Password is { } password && isWanted(nameof(description.Password)))
            SecretBytes.Use(password, utf8 => Password(json, utf8));
        json.WriteEndObject();
        if (symbol is not null)
            WriteProvider(json, RepositoryChecks.ProviderOf(symbol));
        json.WriteEndObject();
        json.WriteEndObject();
        return document;
    }

    private static bool Password(Utf8JsonWriter json, ReadOnlySpan<byte> utf8)
    {
        json.WriteString("passwordInput", utf8);
        return true;
    }

    private static void WriteValue(Utf8JsonWriter json, string name, object? value)
    {
        switch (value)
        {
            case null:
                break;
            case bool truth:
                json.WriteBoolean(name, truth);
                break;
            case IReadOnlyList<string> list:
                json.WriteStartArray(name);
                foreach (var entry in list)
                    json.WriteStringValue(entry);
                json.WriteEndArray();
                break;
            case string { Length: 0 }:
                json.WriteNull(name);
                break;
            default:
                json.WriteString(name, (string)value);
                break;
        }
    }

    private static void WriteProvider(Utf8JsonWriter json, string provider)
    {
        json.WriteStartObject("relationships");
        json.WriteStartObject("provider");
        json.WriteStartObject("data");
        json.WriteString("type", "providers");
        json.WriteString("id", provider);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
