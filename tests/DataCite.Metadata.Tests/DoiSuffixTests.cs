namespace DataCite.Metadata.Tests;

public class DoiSuffixTests
{
    [Theory]
    [InlineData(122149076, "3mfp-6m52")]
    [InlineData(123456, "003r-j076")]
    [InlineData(0, "0000-0098")]
    public void A_number_gives_the_suffix_that_the_server_gives(int number, string suffix)
        => Assert.Equal(suffix, DoiSuffix.FromNumber(number));

    [Theory]
    [InlineData(-1)]
    [InlineData(DoiSuffix.MaxNumber + 1)]
    public void A_number_that_the_server_never_picks_is_refused(int number)
        => Assert.Throws<ArgumentOutOfRangeException>(() => DoiSuffix.FromNumber(number));

    [Theory]
    [InlineData("3mfp-6m52", true)]
    [InlineData("3MFP-6M52", true)]
    [InlineData("ds-3mfp-6m52", true)]
    [InlineData("0000-0098", true)]
    [InlineData("3mfp-6m53", false)]
    [InlineData("3mpf-6m52", false)]
    [InlineData("3mfp6m52", false)]
    [InlineData("imfp-6m52", false)]
    [InlineData("x3mfp-6m52", false)]
    [InlineData("", false)]
    public void Check_digits_tell_a_minted_suffix_from_a_typing_error(string suffix, bool valid)
        => Assert.Equal(valid, DoiSuffix.HasValidCheckDigits(suffix));

    [Fact]
    public void Minted_suffixes_are_valid_and_differ()
    {
        var suffixes = Enumerable.Range(0, 1000).Select(_ => DoiSuffix.Mint()).ToList();

        Assert.All(suffixes, suffix => Assert.True(DoiSuffix.HasValidCheckDigits(suffix), suffix));
        Assert.Equal(suffixes.Count, suffixes.Distinct().Count());
    }

    [Fact]
    public void The_largest_number_fits_and_verifies()
        => Assert.True(DoiSuffix.HasValidCheckDigits(DoiSuffix.FromNumber(DoiSuffix.MaxNumber)));
}
