namespace DataCite.Client.Tests.Connection;

/// <summary>What is this machine, and what only looks like it.</summary>
public class LocalAddressTests
{
    [Theory]
    [InlineData("http://127.0.0.1:8080/")]
    [InlineData("http://127.255.0.9/")]
    [InlineData("http://[::1]:8080/")]
    [InlineData("http://[::ffff:127.0.0.1]/")]
    [InlineData("http://[::ffff:127.1.2.3]/")]
    [InlineData("http://localhost/")]
    [InlineData("http://LOCALHOST:1/")]
    [InlineData("http://localhost./")]
    [InlineData("http://loopback/")] // .NET makes localhost of it.
    public void This_machine_is_asked_directly_and_may_be_asked_without_TLS(string address)
    {
        Assert.True(LocalAddress.IsLocal(new Uri(address)));
        Assert.True(LocalAddress.IsLoopback(new Uri(address)));
    }

    [Theory]
    [InlineData("https://api.localhost/")]
    [InlineData("https://a.b.LOCALHOST./")]
    public void A_name_below_localhost_is_asked_directly_and_not_without_TLS(string address)
    {
        Assert.True(LocalAddress.IsLocal(new Uri(address)));
        Assert.False(LocalAddress.IsLoopback(new Uri(address)));
    }

    [Theory]
    [InlineData("https://api.datacite.org/")]
    [InlineData("http://localhost.example.org/")]
    [InlineData("http://127.0.0.1.example.org/")]
    [InlineData("http://notlocalhost/")]
    [InlineData("http://0.0.0.0/")]
    [InlineData("http://10.0.0.1/")]
    [InlineData("http://[::2]/")]
    public void Any_other_is_not_this_machine(string address)
    {
        Assert.False(LocalAddress.IsLocal(new Uri(address)));
        Assert.False(LocalAddress.IsLoopback(new Uri(address)));
    }
}
