using System.Collections;

namespace DataCite.PowerShell.Completion;

/// <summary>Completes the names of the repository's API keys.</summary>
public sealed class ApiKeyNameCompleter : LocalCompleter
{
    private protected override string NothingFits => "No API key is known here. It takes a login with the repository's password.";

    private protected override IEnumerable<Suggestion> Values() => [];

    private protected override IEnumerable<Suggestion> Values(IDictionary bound)
        => ServerValues.ConnectionOf(bound) is { IsAnonymous: false } connection
            ? ServerValues.Get(() => connection.Client.ListApiKeysAsync(includeRevoked: false, CancellationToken.None))
                .Select(static key => new Suggestion(key.Name, $"{key.KeyPrefix}…"))
            : [];
}
