using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using DataCite.Metadata;

namespace DataCite.Client.Tests.Redaction;

/// <summary>The account's own secret is in nothing that is shown, however a server spells it: the client knows what to look for.</summary>
public class OwnSecretTests
{
    private const string Id = "DEMO.REPO";

    private static readonly string[] Secrets = ["Zq9_S3cr3tPw_Xy7", "a+b/c=d&e<f>\"g'h%i\\j", "pä:ss wörd 😀!", "DC.kQ7vX2mN8pR4tY6wZ1bC3dF5gH9jL0sA"];

    private static readonly Dictionary<string, Func<string, string>> Spellings = new(StringComparer.Ordinal)
    {
        ["as it is"] = static secret => secret,
        ["with its account"] = static secret => $"{Id}:{secret}",
        ["the header"] = static secret => $"Authorization: Basic {Base64($"{Id}:{secret}")}",
        ["Base64 of the pair"] = static secret => Base64($"{Id}:{secret}"),
        ["Base64 of the pair with the account in lower case"] = static secret => Base64($"demo.repo:{secret}"),
        ["Base64 without padding"] = static secret => Base64($"{Id}:{secret}").TrimEnd('='),
        ["Base64 for addresses"] = static secret => Base64($"{Id}:{secret}").TrimEnd('=').Replace('+', '-').Replace('/', '_'),
        ["Base64 of the secret"] = Base64,
        ["Base64 at the second byte"] = static secret => Base64("x" + secret + "yz"),
        ["Base64 at the third byte"] = static secret => Base64("xy" + secret + "y"),
        ["Base64 glued to a word"] = static secret => "Basic%20" + Base64($"{Id}:{secret}") + "x",
        ["Base64 in lines"] = static secret => Base64($"{Id}:{secret}").Insert(8, "\r\n").Insert(20, "\n"),
        ["Base64 in Base64"] = static secret => Base64("Authorization: Basic " + Base64($"{Id}:{secret}")),
        ["Base64 of UTF-16"] = static secret => Convert.ToBase64String(Encoding.Unicode.GetBytes($"{Id}:{secret}")),
        ["in an address"] = Uri.EscapeDataString,
        ["in a form"] = static secret => WebUtility.UrlEncode(secret),
        ["in an address twice"] = static secret => Uri.EscapeDataString(Uri.EscapeDataString(secret)),
        ["every byte escaped for an address"] = static secret => string.Concat(Encoding.UTF8.GetBytes(secret).Select(static b => $"%{b:x2}")),
        ["the Base64 escaped for an address"] = static secret => Uri.EscapeDataString(Base64($"{Id}:{secret}")),
        ["in JSON"] = static secret => JsonEncodedText.Encode(secret).ToString(),
        ["in JSON in JSON"] = static secret => JsonSerializer.Serialize(JsonSerializer.Serialize(secret)),
        ["every character escaped for JSON"] = static secret => string.Concat(secret.Select(static c => $"\\u{(int)c:x4}")),
        ["in HTML"] = WebUtility.HtmlEncode,
        ["every character escaped for HTML"] = static secret => string.Concat(secret.EnumerateRunes().Select(static r => $"&#x{r.Value:X};")),
        ["numbers for HTML"] = static secret => string.Concat(secret.EnumerateRunes().Select(static r => string.Create(CultureInfo.InvariantCulture, $"&#{r.Value};"))),
        ["in an address in HTML in JSON"] = static secret => JsonEncodedText.Encode(WebUtility.HtmlEncode(Uri.EscapeDataString(secret))).ToString(),
        ["in hexadecimal digits"] = static secret => Convert.ToHexString(Encoding.UTF8.GetBytes(secret)),
        ["byte by byte"] = static secret => BitConverter.ToString(Encoding.UTF8.GetBytes(secret)).ToLowerInvariant(),
        ["in another case"] = static secret => secret.ToUpperInvariant(),
    };

    public static TheoryData<string, string> All => [.. Secrets.SelectMany(static secret => Spellings.Keys.Select(name => (secret, name)))];

    [Theory]
    [MemberData(nameof(All))]
    public void A_secret_is_left_out_in_any_spelling(string secret, string spelling)
    {
        using var account = DataCiteAccount.Repository(Id, Clients.Secret(secret));
        var spelled = Spellings[spelling](secret);

        var shown = RedactedText.Of($"refused [{spelled}] for some reason", account);

        Assert.DoesNotContain(spelled, shown, StringComparison.OrdinalIgnoreCase);
        Assert.Contains('…', shown);
        Assert.StartsWith("refused [", shown, StringComparison.Ordinal);
        Assert.EndsWith("for some reason", shown, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a")]
    [InlineData("pw")]
    [InlineData("the")]
    public void A_short_secret_is_left_out_beside_its_account_and_tears_no_words_apart(string secret)
    {
        using var account = DataCiteAccount.Repository(Id, Clients.Secret(secret));
        const string Words = "the answer that a gateway gave to pw, as it was";

        Assert.Equal(Words, RedactedText.Of(Words, account));
        Assert.DoesNotContain($":{secret}", RedactedText.Of($"as {Id}:{secret} it was", account), StringComparison.Ordinal);
        var encoded = Convert.ToBase64String(Encoding.UTF8.GetBytes($"{Id}:{secret}"));
        Assert.DoesNotContain(encoded, RedactedText.Of($"got {encoded} here", account), StringComparison.Ordinal);
    }

    [Fact]
    public void A_word_that_holds_a_short_secret_stays_and_the_secret_alone_goes()
    {
        using var account = DataCiteAccount.Repository(Id, Clients.Secret("rain"));

        Assert.Equal("training with …, in the train", RedactedText.Of("training with rain, in the train", account));
    }

    [Fact]
    public async Task No_part_of_an_error_shows_it_wherever_the_server_puts_it()
    {
        const string Secret = "Zq9_S3cr3tPw_Xy7";
        var pair = Base64($"{Id}:{Secret}");
        foreach (var body in new[]
            {
                $$"""{"errors":[{"status":"{{Secret}}","source":"{{pair}}","title":"no {{Uri.EscapeDataString(pair)}}","uid":"10.5072/{{Secret}}"}]}""",
                $"<html><pre>{Secret} {pair}</pre></html>",
                new string('x', 4096 - 10) + Secret,
                new string(' ', 4096 - 10) + Secret,
            })
        {
            foreach (var status in new[] { 400, 401, 403, 404, 418, 422, 500 })
            {
                var server = new Server().Otherwise(_ => Server.Answer((HttpStatusCode)status, body, headers: [("X-Request-Id", pair)]));
                using var account = DataCiteAccount.Repository(Id, Clients.Secret(Secret));
                using var client = Clients.Of(server, account: account, change: static options => options with { MaxRetryAttempts = 0 });

                var error = await Assert.ThrowsAnyAsync<DataCiteException>(
                    () => client.UpdateDoiAsync(DoiName.Parse("10.5072/abc"), new DoiRecord { Language = "en" }, cancellationToken: TestContext.Current.CancellationToken));

                var shown = $"{error} {error.RequestId} {string.Join(' ', error.Errors)} {string.Join(' ', error.Errors.Select(static e => e.Status + e.Doi))}";
                Assert.DoesNotContain(Secret[..8], shown, StringComparison.OrdinalIgnoreCase);
                Assert.DoesNotContain(pair, shown, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void After_the_end_of_the_account_what_looks_like_a_secret_is_left_out_all_the_same()
    {
        var account = DataCiteAccount.Repository(Id, Clients.Secret("Zq9_S3cr3tPw_Xy7"));
        account.Dispose();

        Assert.Equal("Basic …", RedactedText.Of("Basic REVNTy5SRVBPOlpxOV9TM2NyM3RQd19YeTc=", account));
    }

    private static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));
}
