namespace DataCite.Metadata.Tests.Validation;

public class DateFormTests
{
    [Theory]
    [InlineData("2023")]
    [InlineData("2023-05")]
    [InlineData("2023-05-06")]
    [InlineData("2024-02-29")]
    [InlineData("2023-05-06T10:00Z")]
    [InlineData("2023-05-06T10:00:30Z")]
    [InlineData("2023-05-06T10:00:30.45+01:00")]
    [InlineData("-0024")]
    [InlineData("-0024-02-29")]
    [InlineData("0000")]
    [InlineData("2021/2022")]
    [InlineData("2021-05/2022")]
    [InlineData("2021-05-06/2021-05-06")]
    [InlineData("2021-05/2021")]
    [InlineData("-0024/-0022")]
    [InlineData("-0024/0022")]
    [InlineData("2021/")]
    [InlineData("/2021-05-06")]
    [InlineData("1997-07-16T19:30:10Z/1997-07-16T20:30:10Z")]
    [InlineData("1997-07-16T19:30:10+02:00/1997-07-16T18:30:10Z")]
    [InlineData("1997-07-16T24:00Z")]
    [InlineData("-0024-12/-0023-01")]
    [InlineData(":unkn")]
    [InlineData(":tba")]
    [InlineData("(:unav)")]
    [InlineData("1970-04-01/:tba")]
    public void The_documented_forms_are_dates(string date) => Assert.Null(DateForm.FindProblem(date, out _, out _));

    [Theory]
    [InlineData("2023/05", "2023-05")]
    [InlineData("2023/05/06", "2023-05-06")]
    [InlineData("2023.5.6", "2023-05-06")]
    [InlineData("2023-5-6", "2023-05-06")]
    [InlineData("20230506", "2023-05-06")]
    [InlineData("6.5.2023", "2023-05-06")]
    [InlineData("2023-05-06 10:00:00Z", "2023-05-06T10:00:00Z")]
    [InlineData("2023-05-06 10:00 UTC", "2023-05-06T10:00Z")]
    [InlineData("2021 / 2022", "2021/2022")]
    [InlineData("2021 - 2022", "2021/2022")]
    [InlineData("2021–2022", "2021/2022")]
    [InlineData("2021--2022", "2021/2022")]
    [InlineData("2021 to 2022", "2021/2022")]
    [InlineData("2021-2022", "2021/2022")]
    [InlineData("05/2023", "2023-05")]
    [InlineData("2023-05-06 00:00:00", "2023-05-06")]
    [InlineData("13/2023", null)]
    [InlineData("2021/open", "2021/")]
    [InlineData("../2021", "/2021")]
    [InlineData("1970-04-01 / (:tba)", "1970-04-01/(:tba)")]
    [InlineData("05/06/2023", null)]
    [InlineData("2023-05-06T10:00:00", null)]
    [InlineData("2023-05T10:00Z", null)]
    [InlineData("May 2023", null)]
    [InlineData("summer", null)]
    [InlineData("23", null)]
    [InlineData("20233", null)]
    [InlineData("2023~", null)]
    [InlineData(":soon", null)]
    [InlineData("/", null)]
    [InlineData("1/2/3/4", null)]
    [InlineData("٢٠٢٣", null)]
    public void Other_forms_are_not_and_are_rewritten_only_where_nothing_is_guessed(string date, string? rewritten)
    {
        Assert.NotNull(DateForm.FindProblem(date, out var code, out var suggestion));

        Assert.Equal((FindingCodes.DateForm, rewritten), (code, suggestion));
        if (suggestion is not null)
            Assert.Null(DateForm.FindProblem(suggestion, out _, out _));
    }

    [Theory]
    [InlineData("2023-13")]
    [InlineData("2023-00-01")]
    [InlineData("2023-02-29")]
    [InlineData("1900-02-29")]
    [InlineData("2023-04-31")]
    [InlineData("2023-05-06T25:00Z")]
    [InlineData("2023-05-06T10:61Z")]
    [InlineData("2023-05-06T24:30Z")]
    [InlineData("2023-05-06T10:00+25:00")]
    [InlineData("2023-05-06T10:00+01:75")]
    [InlineData("2021/2022-13")]
    public void Days_and_times_that_never_were_are_told_apart(string date)
    {
        Assert.NotNull(DateForm.FindProblem(date, out var code, out _));
        Assert.Equal(FindingCodes.DateImpossible, code);
    }

    [Theory]
    [InlineData("2022/2021", "2021/2022")]
    [InlineData("2021-05-07/2021-05-06", "2021-05-06/2021-05-07")]
    [InlineData("-0022/-0024", "-0024/-0022")]
    [InlineData("0012/-0024", "-0024/0012")]
    [InlineData("2004-03-02T10:00:00Z/2004-03-02T09:00:00Z", "2004-03-02T09:00:00Z/2004-03-02T10:00:00Z")]
    public void A_range_that_ends_before_it_begins_is_turned_round(string date, string turned)
    {
        Assert.NotNull(DateForm.FindProblem(date, out var code, out var suggestion));
        Assert.Equal((FindingCodes.DateRangeReversed, turned), (code, suggestion));
    }
}
