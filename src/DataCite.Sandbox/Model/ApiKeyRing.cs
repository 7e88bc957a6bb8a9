using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;

namespace DataCite.Sandbox.Model;

/// <summary>All API keys, found by the hash of their secret.</summary>
internal sealed class ApiKeyRing(TimeProvider clock)
{
    public const string Marker = "DC.";

    private const int SecretLength = 32;
    private const int ReadableLength = 11;
    private const int ShortestKey = 21;
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

    private readonly ConcurrentDictionary<string, ApiKey> _keys = new(StringComparer.Ordinal);

    public IEnumerable<ApiKey> Of(Repository repository) => _keys.Values.Where(key => ReferenceEquals(key.Repository, repository));

    /// <summary>The key of an id, whoever it belongs to.</summary>
    public ApiKey? Find(string id) => _keys.Values.FirstOrDefault(key => key.Id.ToString() == id);

    /// <summary>Whether a text is built like a key: it starts with <c>DC.</c> and has more than 20 characters.</summary>
    public static bool LooksLikeKey(string text) => text.Length >= ShortestKey && text.StartsWith(Marker, StringComparison.Ordinal);

    public static string MakeSecret() => Marker + RandomNumberGenerator.GetString(Alphabet, SecretLength);

    public ApiKey Add(string name, string secret, Repository repository)
    {
        var key = new ApiKey(Guid.NewGuid(), name, Hash(secret), secret[..ReadableLength], repository, clock.GetUtcNow());
        _keys[key.SecretHash] = key;
        return key;
    }

    /// <summary>The login of a key that exists and is not revoked.</summary>
    public Caller? LogIn(string secret)
    {
        if (!LooksLikeKey(secret) || !_keys.TryGetValue(Hash(secret), out var key) || key.Revoked is not null)
            return null;
        key.LastUsed = clock.GetUtcNow();
        return AccountDirectory.CallerFor(key.Repository, CallerRole.ClientApi);
    }

    private static string Hash(string secret) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
