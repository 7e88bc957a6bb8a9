namespace DataCite.Client;

/// <summary>The API keys that came, each once.</summary>
/// <param name="Keys">The keys, newest first.</param>
/// <param name="Gap">What is missing by the server's count; null when nothing is.</param>
internal sealed record ApiKeyList(IReadOnlyList<RepositoryApiKey> Keys, ListInterruptedException? Gap);
