using System.Security;
using System.Text;

namespace DataCite.Client.Tests.Accounts;

public class DataCiteAccountTests
{
    [Fact]
    public void A_password_becomes_a_basic_header_and_may_hold_colons_and_letters_outside_ascii()
    {
        using var account = DataCiteAccount.Repository("DEMO.REPO", Clients.Secret("pä:ss:😀"));

        Assert.Equal("DEMO.REPO:pä:ss:😀", PairOf(account));
    }

    [Fact]
    public void An_api_key_goes_as_password_where_the_repository_is_known_and_as_bearer_token_where_not()
    {
        var key = "DC." + new string('k', 32);
        using var known = DataCiteAccount.ApiKey(Clients.Secret(key), "demo.repo");
        using var bare = DataCiteAccount.ApiKey(Clients.Secret(key));

        Assert.Equal("demo.repo:" + key, PairOf(known));
        Assert.Equal("Bearer " + key, bare.GetAuthorization());
    }

    [Fact]
    public void There_is_one_header_for_all_requests_and_disposal_wipes_it()
    {
        var account = DataCiteAccount.Repository("DEMO.REPO", Clients.Secret("secret"));
        var header = account.GetAuthorization()!;
        Assert.Same(header, account.GetAuthorization());
        Assert.StartsWith("Basic REVN", header, StringComparison.Ordinal);

        account.Dispose();

        Assert.Equal(new string('\0', header.Length), header);
    }

    [Fact]
    public void A_secret_may_also_be_plain_text()
    {
        var key = "DC." + new string('k', 32);
        using var account = DataCiteAccount.Repository("DEMO.REPO", "p:w");
        using var apiKey = DataCiteAccount.ApiKey(key);
        using var token = DataCiteAccount.Bearer("a.b.c");

        Assert.Equal("DEMO.REPO:p:w", PairOf(account));
        Assert.Equal(["Bearer " + key, "Bearer a.b.c"], [apiKey.GetAuthorization()!, token.GetAuthorization()!]);
        Assert.Throws<ArgumentException>(() => DataCiteAccount.Repository("DEMO.REPO", ""));
    }

    [Fact]
    public void Nobody_sends_no_header()
    {
        Assert.Null(DataCiteAccount.Anonymous.GetAuthorization());
        DataCiteAccount.Anonymous.Dispose();
        Assert.Null(DataCiteAccount.Anonymous.GetAuthorization());
    }

    [Theory]
    [InlineData("")]
    [InlineData("DEMO REPO")]
    [InlineData("DEMO:REPO")]
    [InlineData("DEMO.REPO\r\n")]
    [InlineData("DEMO\u001b[31m")]
    public void An_id_that_cannot_be_one_is_refused_in_printable_words(string id)
    {
        var error = Assert.Throws<ArgumentException>(() => DataCiteAccount.Repository(id, Clients.Secret("x")));

        Assert.DoesNotContain(error.Message, static c => char.IsControl(c));
    }

    [Theory]
    [InlineData("")]
    [InlineData("DC.short")]
    [InlineData("XY.kkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkk")]
    public void What_is_no_api_key_is_refused_without_being_repeated(string key)
    {
        var error = Assert.Throws<ArgumentException>(() => DataCiteAccount.ApiKey(Clients.Secret(key)));

        Assert.True(key.Length == 0 || !error.Message.Contains(key, StringComparison.Ordinal));
    }

    [Fact]
    public void A_token_or_key_with_a_line_break_never_reaches_a_header()
    {
        foreach (var make in new Func<SecureString, DataCiteAccount>[] { DataCiteAccount.Bearer, static key => DataCiteAccount.ApiKey(key) })
        {
            var error = Assert.Throws<ArgumentException>(() => make(Clients.Secret("DC." + new string('k', 32) + "\r\nX-Evil: 1")));

            Assert.Contains("line break", error.Message, StringComparison.Ordinal);
            Assert.DoesNotContain("Evil", error.Message, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("DC.kkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkk", "kkk")]
    [InlineData("DEMO.REPO:hidden", "hidden")]
    public void A_secret_given_as_an_id_is_refused_without_being_repeated(string id, string secret)
    {
        var error = Assert.Throws<ArgumentException>(() => DataCiteAccount.Repository(id, Clients.Secret("x")));

        Assert.DoesNotContain(secret, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_secret_is_a_copy_and_is_gone_after_disposal()
    {
        var secret = Clients.Secret("abc");
        var account = DataCiteAccount.Bearer(secret);
        secret.Dispose();
        Assert.Equal("Bearer abc", account.GetAuthorization());

        account.Dispose();

        Assert.Throws<ObjectDisposedException>(account.GetAuthorization);
    }

    [Fact]
    public void No_text_about_an_account_shows_its_secret()
    {
        using var account = Clients.Repository();
        using var client = Clients.Of(new Server(), account: account);

        Assert.DoesNotContain(Clients.Password, account + client.ToString() + new DataCiteClientOptions { BaseAddress = DataCiteEnvironment.Test, Account = account }, StringComparison.Ordinal);
        Assert.Contains("DEMO.REPO", client.ToString(), StringComparison.Ordinal);
    }

    private static string PairOf(DataCiteAccount account)
    {
        var header = account.GetAuthorization()!;
        Assert.StartsWith("Basic ", header, StringComparison.Ordinal);
        return Encoding.UTF8.GetString(Convert.FromBase64String(header["Basic ".Length..]));
    }
}
