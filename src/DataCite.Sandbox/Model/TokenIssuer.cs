using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using DataCite.Sandbox.Text;

namespace DataCite.Sandbox.Model;

/// <summary>Issues and reads the JSON Web Tokens of <c>POST /token</c>: RS256, valid for 30 days.</summary>
internal sealed class TokenIssuer(AccountDirectory accounts, TimeProvider clock) : IDisposable
{
    /// <summary>30 days, in seconds.</summary>
    public const int LifetimeSeconds = 2_592_000;

    private const string Audience = "test";

    // Making the key takes longer than starting the server, and most sessions never ask for a token.
    private readonly Lazy<RSA> _key = new(static () => RSA.Create(2048));
    private readonly object _signing = new();

    public string Issue(Caller caller)
    {
        var issued = clock.GetUtcNow().ToUnixTimeSeconds();
        var header = JsonBytes.Write(static writer =>
        {
            writer.WriteStartObject();
            writer.WriteString("alg", "RS256");
            writer.WriteEndObject();
        });
        var claims = JsonBytes.Write(writer => WriteClaims(writer, caller, issued));
        var signedPart = $"{Base64UrlText.Encode(header)}.{Base64UrlText.Encode(claims)}";
        lock (_signing)
        {
            var signature = _key.Value.SignData(Encoding.ASCII.GetBytes(signedPart), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
            return $"{signedPart}.{Base64UrlText.Encode(signature)}";
        }
    }

    /// <summary>The login of a token that this server has signed and that has not expired; null for any other text.</summary>
    public Caller? LogIn(string token)
    {
        var parts = token.Split('.');
        if (parts.Length != 3 || !_key.IsValueCreated || Base64UrlText.Decode(parts[1]) is not { } claims
            || Base64UrlText.Decode(parts[2]) is not { } signature)
            return null;
        lock (_signing)
        {
            var signedPart = Encoding.ASCII.GetBytes($"{parts[0]}.{parts[1]}");
            if (!_key.Value.VerifyData(signedPart, signature, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1))
                return null;
        }

        using var document = JsonDocument.Parse(claims);
        var root = document.RootElement;
        if (root.GetProperty("exp").GetInt64() <= clock.GetUtcNow().ToUnixTimeSeconds())
            return null;
        var uid = root.GetProperty("uid").GetString();
        return accounts.FindRepository(uid) is { } repository
            ? AccountDirectory.CallerFor(repository, CallerRole.ClientAdmin)
            : accounts.FindProvider(uid) is { } provider ? AccountDirectory.CallerFor(provider)
            : null;
    }

    public void Dispose()
    {
        if (_key.IsValueCreated)
            _key.Value.Dispose();
    }

    private static void WriteClaims(Utf8JsonWriter writer, Caller caller, long issued)
    {
        writer.WriteStartObject();
        writer.WriteString("uid", caller.Uid);
        writer.WriteString("role_id", RoleId(caller.Role));
        writer.WriteString("name", caller.Repository?.Name ?? caller.Provider?.Name);
        writer.WriteString("email", $"{caller.Uid}@example.org");
        writer.WriteString("provider_id", caller.Provider?.Id);
        if (caller.Repository is { } repository)
            writer.WriteString("client_id", repository.Id);
        writer.WriteNumber("iat", issued);
        writer.WriteNumber("exp", issued + LifetimeSeconds);
        writer.WriteString("aud", Audience);
        writer.WriteEndObject();
    }

    private static string RoleId(CallerRole role) => role switch
    {
        CallerRole.ClientAdmin => "client_admin",
        CallerRole.ClientApi => "client_api",
        CallerRole.ProviderAdmin => "provider_admin",
        CallerRole.ConsortiumAdmin => "consortium_admin",
        CallerRole.StaffAdmin => "staff_admin",
        _ => "anonymous",
    };
}
