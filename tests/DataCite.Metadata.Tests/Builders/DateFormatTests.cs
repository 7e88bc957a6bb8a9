namespace DataCite.Metadata.Tests.Builders;

public class DateFormatTests
{
    public static TheoryData<DateTime> Midnights =>
        [new DateTime(2024, 2, 1), new DateTime(2024, 2, 1, 0, 0, 0, DateTimeKind.Local), new DateTime(2024, 2, 1, 0, 0, 0, DateTimeKind.Utc)];

    [Theory]
    [MemberData(nameof(Midnights))]
    public void Midnight_on_any_clock_is_the_day_of_that_clock(DateTime midnight)
    {
        Assert.Equal("2024-02-01", DateFormat.Write(midnight));
        Assert.Equal("2024-02-01", DateBuilder.Create(midnight, "Issued").Date);
    }

    [Theory]
    [InlineData(-12)]
    [InlineData(0)]
    [InlineData(9)]
    [InlineData(14)]
    public void Midnight_with_an_offset_is_the_day_of_that_offset(int hours)
        => Assert.Equal("2024-02-01", DateFormat.Write(new DateTimeOffset(2024, 2, 1, 0, 0, 0, TimeSpan.FromHours(hours))));

    [Theory]
    [InlineData(0, "2024-02-01T00:30:15Z")]
    [InlineData(330, "2024-02-01T00:30:15+05:30")]
    [InlineData(-210, "2024-02-01T00:30:15-03:30")]
    public void A_moment_keeps_its_offset_and_so_its_day(int minutes, string text)
        => Assert.Equal(text, DateFormat.Write(new DateTimeOffset(2024, 2, 1, 0, 30, 15, 700, TimeSpan.FromMinutes(minutes))));

    [Fact]
    public void A_moment_of_local_time_has_the_offset_that_is_in_force_then()
    {
        var time = new DateTime(2024, 7, 1, 9, 30, 0, DateTimeKind.Local);

        Assert.Equal(DateFormat.Write(new DateTimeOffset(time)), DateFormat.Write(time));
        Assert.Equal(DateFormat.Write(time), DateFormat.Write(DateTime.SpecifyKind(time, DateTimeKind.Unspecified)));
        Assert.Equal("2024-07-01T09:30:00Z", DateFormat.Write(DateTime.SpecifyKind(time, DateTimeKind.Utc)));
    }

    [Fact]
    public void The_ends_of_time_are_written_too()
    {
        Assert.Equal("0001-01-01", DateFormat.Write(DateTime.MinValue));
        Assert.StartsWith("9999-12-31T23:59:59", DateFormat.Write(DateTime.MaxValue), StringComparison.Ordinal);
        Assert.Equal("0001-01-01", DateFormat.Write(DateOnly.MinValue));
    }
}
