using System.Threading.RateLimiting;

namespace DataCite.Client.Tests.Resilience;

public class WindowRateLimiterTests
{
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(5);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public void A_short_job_runs_at_full_speed_up_to_the_limit()
    {
        using var limiter = new WindowRateLimiter(3, Window, new FakeClock());

        Assert.All(Enumerable.Range(0, 3), _ => Assert.True(limiter.AttemptAcquire().IsAcquired));
        Assert.False(limiter.AttemptAcquire().IsAcquired);
        Assert.Equal(0, limiter.GetStatistics()!.CurrentAvailablePermits);
    }

    [Fact]
    public async Task A_permit_comes_back_one_window_after_its_request_ended_not_after_it_began()
    {
        var clock = new FakeClock();
        using var limiter = new WindowRateLimiter(1, Window, clock);
        var lease = await limiter.AcquireAsync(cancellationToken: Stop);
        clock.Advance(TimeSpan.FromSeconds(30));
        var next = limiter.AcquireAsync(cancellationToken: Stop).AsTask();
        lease.Dispose();

        clock.Advance(Window - TimeSpan.FromMilliseconds(1));
        Assert.False(next.IsCompleted);
        clock.Advance(TimeSpan.FromMilliseconds(1));

        Assert.True((await next).IsAcquired);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(42)]
    public async Task In_no_window_of_time_whatsoever_are_there_more_requests_than_the_limit(int seed)
    {
        const int limit = 10;
        var random = new Random(seed);
        var clock = new FakeClock { SkipUpTo = Window };
        using var limiter = new WindowRateLimiter(limit, Window, clock);
        var counted = new List<DateTimeOffset>();

        for (var i = 0; i < 200; i++)
        {
            using (await limiter.AcquireAsync(cancellationToken: Stop))
            {
                // The server counts at some time while the request is under way.
                clock.Advance(TimeSpan.FromSeconds(random.NextDouble() * 10));
                counted.Add(clock.GetUtcNow());
                clock.Advance(TimeSpan.FromSeconds(random.NextDouble() * 10));
            }
        }

        for (var i = limit; i < counted.Count; i++)
            Assert.True(counted[i] - counted[i - limit] >= Window, $"request {i} came {counted[i] - counted[i - limit]} after the one {limit} before it");
    }

    [Fact]
    public async Task Whoever_came_first_goes_first_and_one_who_leaves_makes_room()
    {
        var clock = new FakeClock();
        using var limiter = new WindowRateLimiter(1, Window, clock);
        limiter.AttemptAcquire().Dispose();
        using var leaving = new CancellationTokenSource();
        var first = limiter.AcquireAsync(cancellationToken: leaving.Token).AsTask();
        var second = limiter.AcquireAsync(cancellationToken: Stop).AsTask();
        var third = limiter.AcquireAsync(cancellationToken: Stop).AsTask();

        await leaving.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        clock.Advance(Window);

        Assert.True((await second).IsAcquired);
        Assert.False(third.IsCompleted);
        (await second).Dispose();
        clock.Advance(Window);
        Assert.True((await third).IsAcquired);
    }

    [Fact]
    public async Task A_throttle_by_the_server_holds_everybody_back()
    {
        var clock = new FakeClock();
        using var limiter = new WindowRateLimiter(100, Window, clock);

        limiter.Hold(TimeSpan.FromSeconds(20));
        var waiting = limiter.AcquireAsync(cancellationToken: Stop).AsTask();

        Assert.Equal(TimeSpan.FromSeconds(20), limiter.EstimateWait());
        clock.Advance(TimeSpan.FromSeconds(19));
        Assert.False(waiting.IsCompleted);
        clock.Advance(TimeSpan.FromSeconds(1));
        Assert.True((await waiting).IsAcquired);
    }

    [Fact]
    public async Task Disposal_ends_the_wait_of_everybody()
    {
        var limiter = new WindowRateLimiter(1, Window, new FakeClock());
        limiter.AttemptAcquire().Dispose();
        var waiting = limiter.AcquireAsync(cancellationToken: Stop).AsTask();

        limiter.Dispose();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => waiting);
        Assert.Throws<ObjectDisposedException>(() => limiter.AttemptAcquire());
    }

    [Fact]
    public async Task A_token_that_is_cancelled_already_takes_no_permit()
    {
        using var limiter = new WindowRateLimiter(1, Window, new FakeClock());

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await limiter.AcquireAsync(cancellationToken: new CancellationToken(true)));

        Assert.Equal(1, limiter.GetStatistics()!.CurrentAvailablePermits);
    }

    [Fact]
    public void More_than_the_limit_at_once_can_never_be_granted()
    {
        using var limiter = new WindowRateLimiter(5, Window, new FakeClock());

        Assert.Throws<ArgumentOutOfRangeException>(() => limiter.AttemptAcquire(2));
    }
}
