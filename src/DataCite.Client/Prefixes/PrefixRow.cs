using System.Text.Json;

namespace DataCite.Client;

/// <summary>Reads a prefix.</summary>
internal static class PrefixRow
{
    /// <exception cref="UnreadableAnswerException">The row is no prefix.</exception>
    public static DataCitePrefix Read(JsonElement row, FailureContext context)
    {
        var name = row.Text("id") ?? throw new UnreadableAnswerException(context, $"DataCite's answer to {context.Method} {context.Path} is not a list of prefixes.");
        var repositories = row.RelatedIds("clients");
        var providers = row.RelatedIds("providers");
        var state = repositories.Length > 0 ? PrefixState.WithRepository
            : providers.Length > 0 ? PrefixState.WithoutRepository
            : PrefixState.Unassigned;
        return new DataCitePrefix(name, repositories, providers, state, row.Member("attributes")?.Time("createdAt"));
    }
}
