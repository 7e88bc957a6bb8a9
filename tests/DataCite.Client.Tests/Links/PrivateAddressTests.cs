using System.Net;

namespace DataCite.Client.Tests.Links;

/// <summary>Addresses in metadata must not lead into networks that only this machine can reach.</summary>
public class PrivateAddressTests
{
    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("127.8.9.10")]
    [InlineData("0.0.0.0")]
    [InlineData("0.1.2.3")]
    [InlineData("10.0.0.1")]
    [InlineData("172.16.0.1")]
    [InlineData("172.31.255.255")]
    [InlineData("192.168.1.1")]
    [InlineData("169.254.169.254")]
    [InlineData("100.64.0.1")]
    [InlineData("100.127.255.255")]
    [InlineData("192.0.0.8")]
    [InlineData("192.0.2.1")]
    [InlineData("198.18.0.1")]
    [InlineData("198.19.255.255")]
    [InlineData("198.51.100.7")]
    [InlineData("203.0.113.9")]
    [InlineData("224.0.0.1")]
    [InlineData("239.255.255.255")]
    [InlineData("240.0.0.1")]
    [InlineData("255.255.255.255")]
    [InlineData("168.63.129.16")]
    [InlineData("::")]
    [InlineData("::1")]
    [InlineData("::127.0.0.1")]
    [InlineData("::ffff:127.0.0.1")]
    [InlineData("::ffff:10.0.0.1")]
    [InlineData("::ffff:169.254.169.254")]
    [InlineData("::ffff:0:10.0.0.1")]
    [InlineData("fe80::1")]
    [InlineData("fec0::1")]
    [InlineData("fc00::1")]
    [InlineData("fd00:ec2::254")]
    [InlineData("ff02::1")]
    [InlineData("2001:db8::1")]
    [InlineData("3fff::1")]
    [InlineData("2001::1")]
    [InlineData("64:ff9b::10.0.0.1")]
    [InlineData("64:ff9b::169.254.169.254")]
    [InlineData("64:ff9b:1::8.8.8.8")]
    [InlineData("2002:a00:1::1")]
    [InlineData("2002:7f00:1::1")]
    [InlineData("2a00:1450::5efe:10.0.0.1")]
    [InlineData("100::1")]
    [InlineData("5f00::1")]
    public void These_are_not_of_the_public_internet(string address) => Assert.False(PublicAddress.IsPublic(IPAddress.Parse(address)));

    [Theory]
    [InlineData("8.8.8.8")]
    [InlineData("1.1.1.1")]
    [InlineData("100.63.255.255")]
    [InlineData("100.128.0.0")]
    [InlineData("172.15.0.1")]
    [InlineData("172.32.0.1")]
    [InlineData("192.167.1.1")]
    [InlineData("198.17.0.1")]
    [InlineData("223.255.255.255")]
    [InlineData("2a00:1450:4001::200e")]
    [InlineData("2606:4700::1111")]
    [InlineData("::ffff:8.8.8.8")]
    [InlineData("64:ff9b::8.8.8.8")]
    [InlineData("2002:808:808::1")]
    public void These_are(string address) => Assert.True(PublicAddress.IsPublic(IPAddress.Parse(address)));

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("localhost")]
    [InlineData("2130706433")] // 127.0.0.1 as one number
    [InlineData("0x7f.1")]
    [InlineData("0177.0.0.1")]
    [InlineData("[::ffff:127.0.0.1]")]
    [InlineData("harmless.test")]
    [InlineData("127.0.0.1.")]
    public async Task This_machine_is_not_asked_under_any_name(string host)
    {
        await using var server = new PageServer().Page("/", "200 OK", Pages.Good);
        var check = await Pages.CheckAsync(server.At("/", host), static options => options with { AllowPrivateAddresses = false });
        Assert.Equal(LandingPageVerdict.PrivateAddress, check.Verdict);
        Assert.Contains("private network", check.Detail, StringComparison.Ordinal);
        Assert.Empty(server.Heads);
    }

    [Theory]
    [InlineData("http://169.254.169.254/latest/meta-data/")]
    [InlineData("http://[fd00:ec2::254]/")]
    [InlineData("http://10.1.2.3:8080/admin")]
    public async Task A_redirect_to_a_private_address_is_not_followed(string to)
    {
        await using var server = new PageServer().Redirect("/", to);
        // The server stands for one of the public internet.
        var check = await Pages.CheckAsync(server.At("/"), static options => options with { AllowPrivateAddresses = false, IsPublic = static ip => IPAddress.IsLoopback(ip) || PublicAddress.IsPublic(ip) });
        Assert.Equal((LandingPageVerdict.PrivateAddress, to), (check.Verdict, check.FinalUrl));
        Assert.True(check.AddressChecked);
    }

    [Theory]
    [InlineData("http://169.254.169.254/latest/meta-data/")]
    [InlineData("http://[::ffff:169.254.169.254]/")]
    [InlineData("http://[64:ff9b::a9fe:a9fe]/")]
    [InlineData("http://[fe80::1]/")]
    [InlineData("http://[fd00:ec2::254]/")]
    [InlineData("http://168.63.129.16/")]
    public async Task Where_private_addresses_are_allowed_those_with_the_secrets_of_a_machine_are_not(string to)
    {
        await using var server = new PageServer().Redirect("/", to);
        var check = await Pages.CheckAsync(server.At("/"), static options => options with { AllowPrivateAddresses = true });
        Assert.Equal((LandingPageVerdict.PrivateAddress, to), (check.Verdict, check.FinalUrl));
    }

    [Fact]
    public async Task A_name_that_changes_its_address_after_it_was_checked_gains_nothing()
    {
        await using var server = new PageServer().Page("/1", "200 OK", Pages.Good, headers: "Keep-Alive: none").Page("/2", "200 OK", Pages.Good);
        var asked = 0;
        using var checker = Pages.Checker(options => options with
        {
            AllowPrivateAddresses = false,
            // 127.0.0.1 stands for a public address, 127.0.0.2 for a private one.
            IsPublic = static ip => ip.Equals(IPAddress.Loopback),
            Resolve = (_, _) => Task.FromResult<IPAddress[]>([Interlocked.Increment(ref asked) <= 2 ? IPAddress.Loopback : IPAddress.Parse("127.0.0.2")]),
        });
        Assert.Equal(LandingPageVerdict.Ok, (await checker.CheckAsync(Pages.Doi, server.At("/1", "turning.test"), TestContext.Current.CancellationToken)).Verdict);
        Assert.Equal(LandingPageVerdict.PrivateAddress, (await checker.CheckAsync(Pages.Doi, server.At("/2", "turning.test"), TestContext.Current.CancellationToken)).Verdict);
        // Once for each connection: no second look-up comes between the check and the connection.
        Assert.InRange(asked, 3, 4);
        Assert.DoesNotContain("GET /2", server.Lines);
    }

    [Fact]
    public async Task Of_several_addresses_only_public_ones_are_connected_to()
    {
        await using var server = new PageServer().Page("/", "200 OK", Pages.Good);
        var check = await Pages.CheckAsync(server.At("/", "both.test"), static options => options with
        {
            AllowPrivateAddresses = false,
            IsPublic = static ip => ip.Equals(IPAddress.Loopback),
            Resolve = static (_, _) => Task.FromResult<IPAddress[]>([IPAddress.Parse("10.0.0.1"), IPAddress.Loopback]),
        });
        Assert.Equal(LandingPageVerdict.Ok, check.Verdict);
        Assert.True(check.AddressChecked);
    }

    [Fact]
    public async Task Where_private_addresses_are_allowed_the_verdict_says_that_none_was_checked()
    {
        await using var server = new PageServer().Page("/", "200 OK", Pages.Good);
        Assert.False((await Pages.CheckAsync(server.At("/"))).AddressChecked);
    }

    [Fact]
    public async Task Behind_a_proxy_the_verdict_says_that_the_address_was_not_checked()
    {
        await using var proxy = new LocalProxy();
        var check = await Pages.CheckAsync("http://page.test/1", options => options with { AllowPrivateAddresses = false, Proxy = new WebProxy(proxy.Address) });
        Assert.False(check.AddressChecked);
        Assert.Equal((LandingPageVerdict.ServerError, 502), (check.Verdict, check.StatusCode));
        Assert.Contains("proxy", check.Detail, StringComparison.Ordinal);
        Assert.NotEmpty(proxy.Seen);
        Assert.DoesNotContain(proxy.Seen, static head => head.Contains("authorization", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task A_proxy_is_not_asked_for_an_address_that_is_private_by_itself()
    {
        await using var proxy = new LocalProxy();
        foreach (var url in new[] { "http://169.254.169.254/", "http://[::ffff:10.0.0.1]/", "http://127.0.0.1/", "http://localhost:1/" })
        {
            var check = await Pages.CheckAsync(url, options => options with { AllowPrivateAddresses = false, Proxy = new WebProxy(proxy.Address) });
            Assert.Equal(LandingPageVerdict.PrivateAddress, check.Verdict);
        }

        Assert.Empty(proxy.Seen);
    }
}
