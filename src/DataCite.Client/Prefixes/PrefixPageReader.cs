using System.Globalization;
using System.Text.Json;
using DataCite.Metadata;

namespace DataCite.Client;

/// <summary>Reads a list of prefixes.</summary>
internal static class PrefixPageReader
{
    /// <exception cref="UnreadableAnswerException">The body is something else.</exception>
    public static async ValueTask<PrefixPage> ReadAsync(HttpResponseMessage response, FailureContext context, CancellationToken cancellationToken)
    {
        var answer = await BufferedAnswer.ReadFactsAsync(response, context, cancellationToken).ConfigureAwait(false);
        return Property(answer.Root, "data") is { ValueKind: JsonValueKind.Array } rows
            && Property(Property(answer.Root, "meta"), "total") is { ValueKind: JsonValueKind.Number } total && total.TryGetInt64(out var count)
            ? new PrefixPage([.. rows.EnumerateArray().Select(row => Read(row, context))], count)
            : throw Unreadable(context);
    }

    private static DataCitePrefix Read(JsonElement row, FailureContext context)
    {
        var name = Text(row, "id") ?? throw Unreadable(context);
        var repositories = Ids(row, "clients");
        var providers = Ids(row, "providers");
        var state = repositories.Length > 0 ? PrefixState.WithRepository
            : providers.Length > 0 ? PrefixState.WithoutRepository
            : PrefixState.Unassigned;
        var created = Property(Property(row, "attributes"), "createdAt") is { ValueKind: JsonValueKind.String } time
            && DateTimeOffset.TryParse(time.GetString(), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var parsed)
                ? parsed
                : (DateTimeOffset?)null;
        return new DataCitePrefix(name, repositories, providers, state, created);
    }

    private static string[] Ids(JsonElement row, string relationship)
        => Property(Property(Property(row, "relationships"), relationship), "data") is { ValueKind: JsonValueKind.Array } data
            ? [.. data.EnumerateArray().Select(static item => Text(item, "id")?.ToLowerInvariant()).OfType<string>()]
            : [];

    private static string? Text(JsonElement element, string name)
        => Property(element, name) is { ValueKind: JsonValueKind.String } value ? PrintableText.Of(value.GetString()) : null;

    private static JsonElement? Property(JsonElement? element, string name)
        => element is { ValueKind: JsonValueKind.Object } parent && parent.TryGetProperty(name, out var value) ? value : null;

    private static UnreadableAnswerException Unreadable(FailureContext context)
        => new(context, $"DataCite's answer to {context.Method} {context.Path} is not a list of prefixes.");
}
