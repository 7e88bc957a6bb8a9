namespace DataCite.Client.Tests.Resilience;

public class RetryDelayTests
{
    [Theory]
    [InlineData("https://api.datacite.org", null, 60_000, 1000)]
    [InlineData("http://127.0.0.1:8085", null, 60_000, 20)]
    [InlineData("http://127.0.0.1:8085", 3000, 60_000, 3000)]
    [InlineData("https://api.datacite.org", 3000, 2000, 2000)]
    [InlineData("https://api.datacite.org", null, 200, 200)]
    public void The_first_wait_is_a_second_and_hardly_any_where_no_network_is(string address, int? asked, int longest, int expected)
    {
        var options = new DataCiteClientOptions
        {
            BaseAddress = new Uri(address),
            RetryDelay = asked is { } delay ? TimeSpan.FromMilliseconds(delay) : null,
            MaxRetryDelay = TimeSpan.FromMilliseconds(longest),
        };

        Assert.Equal(TimeSpan.FromMilliseconds(expected), options.FirstRetryDelay);
    }

    [Fact]
    public void A_full_window_of_the_firewall_is_waited_for_in_parts_except_on_loopback()
    {
        var real = new DataCiteClientOptions { BaseAddress = DataCiteEnvironment.Test };

        Assert.Equal(TimeSpan.FromSeconds(60), real.ThrottleDelay);
        Assert.Equal(TimeSpan.FromSeconds(30), (real with { Window = TimeSpan.FromSeconds(30) }).ThrottleDelay);
        Assert.Null((real with { BaseAddress = new Uri("http://localhost:8085") }).ThrottleDelay);
    }

    [Fact]
    public void A_wait_of_nothing_is_refused()
        => Assert.Throws<ArgumentException>(() => new DataCiteClient(new DataCiteClientOptions { BaseAddress = DataCiteEnvironment.Test, RetryDelay = TimeSpan.Zero }).Dispose());
}
