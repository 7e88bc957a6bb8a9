namespace DataCite.Client.Tests.Connection;

public class OptionsTests
{
    [Theory]
    [InlineData("http://api.datacite.org", "https")]
    [InlineData("ftp://api.datacite.org", "https")]
    [InlineData("https://user:password@api.datacite.org", "login")]
    [InlineData("https://api.datacite.org/?a=b", "query")]
    [InlineData("api.datacite.org", "full address")]
    public void An_address_that_would_expose_a_login_or_makes_no_sense_is_refused(string address, string reason)
    {
        var error = Assert.Throws<ArgumentException>(() => new DataCiteClient(new DataCiteClientOptions { BaseAddress = new Uri(address, UriKind.RelativeOrAbsolute) }));

        Assert.Contains(reason, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("password@", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://localhost:8085")]
    [InlineData("http://127.0.0.1:1/")]
    [InlineData("http://[::1]:1/")]
    [InlineData("https://proxy.example.org/datacite")]
    public void Https_is_used_everywhere_but_on_this_machine(string address)
    {
        using var client = new DataCiteClient(new DataCiteClientOptions { BaseAddress = new Uri(address) });

        Assert.EndsWith("/", client.BaseAddress.AbsoluteUri, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://api.datacite.org", true, null, 3000)]
    [InlineData("https://api.datacite.org", false, "me@example.org", 1000)]
    [InlineData("https://api.datacite.org", false, null, 500)]
    [InlineData("https://api.test.datacite.org", true, null, 750)]
    [InlineData("https://api.test.datacite.org", false, null, 500)]
    [InlineData("https://api.test.datacite.org./", true, null, 750)]
    [InlineData("https://proxy.example.org", true, null, 3000)]
    [InlineData("http://localhost:1", true, null, null)]
    public void The_limit_follows_the_tier_that_the_connection_qualifies_for(string address, bool login, string? contact, int? limit)
    {
        using var account = login ? Clients.Repository() : DataCiteAccount.Anonymous;
        using var client = new DataCiteClient(new DataCiteClientOptions { BaseAddress = new Uri(address), Account = account, Contact = contact });

        Assert.Equal(limit, client.Statistics.RequestsPerWindow);
        Assert.Equal(limit, client.Statistics.PermitsLeft);
    }

    [Theory]
    [InlineData("not a mail address")]
    [InlineData("a@b)(mailto:x@y")]
    [InlineData("a@b\r\nX: y")]
    public void A_contact_that_is_no_mail_address_is_refused(string contact)
        => Assert.Throws<ArgumentException>(() => new DataCiteClient(new DataCiteClientOptions { BaseAddress = DataCiteEnvironment.Test, Contact = contact }));

    [Fact]
    public async Task The_user_agent_names_product_and_contact()
    {
        var server = new Server().Then(200, Clients.Doi(), headers: Clients.LoggedIn);
        using var client = Clients.Of(server, change: static o => o with { Product = "river-tool/2.1", Contact = "me@example.org" });

        await client.GetDoiAsync(Metadata.DoiName.Parse("10.5072/abc"), TestContext.Current.CancellationToken);

        Assert.Equal("river-tool/2.1 (mailto:me@example.org)", Assert.Single(server.Requests).UserAgent);
    }

    [Theory]
    [InlineData("https://api.datacite.org/", "Production")]
    [InlineData("https://API.TEST.datacite.org", "Test")]
    [InlineData("https://example.org/", null)]
    public void The_two_systems_have_names(string address, string? name) => Assert.Equal(name, DataCiteEnvironment.NameOf(new Uri(address)));
}
