using System.Text.Json;

namespace DataCite.Client;

/// <summary>An answer with its body as JSON.</summary>
internal sealed record JsonAnswer(ApiResponse Response, JsonElement Root);
