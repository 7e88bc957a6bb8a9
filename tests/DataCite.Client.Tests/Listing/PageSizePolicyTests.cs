namespace DataCite.Client.Tests.Listing;

public class PageSizePolicyTests
{
    [Theory]
    [InlineData(25, 1000, "25 100 400 1000 1000")]
    [InlineData(1000, 1000, "1000 1000")]
    [InlineData(50, 30, "30 30")]
    [InlineData(1, 5, "1 4 5 5")]
    public void Pages_grow_from_a_small_first_one_to_the_normal_size(int first, int normal, string sizes)
    {
        var policy = new PageSizePolicy(first, normal);
        foreach (var size in sizes.Split(' '))
        {
            Assert.Equal(size, policy.Current.ToString(System.Globalization.CultureInfo.InvariantCulture));
            policy.Succeeded();
        }
    }

    [Fact]
    public void Pages_halve_after_a_setback_and_grow_back_with_more_patience_each_time()
    {
        var policy = new PageSizePolicy(1000, 1000);
        Assert.True(policy.TryReduce());
        Assert.Equal(500, policy.Current);
        Assert.Equal(4, PagesUntilNormal(policy));

        Assert.True(policy.TryReduce());
        Assert.Equal(8, PagesUntilNormal(policy));
    }

    [Fact]
    public void There_is_a_smallest_page()
    {
        var policy = new PageSizePolicy(1000, 1000);
        var sizes = new List<int>();
        while (policy.TryReduce())
            sizes.Add(policy.Current);

        Assert.Equal([500, 250, 125, 62, 31, 15, 10], sizes);
    }

    private static int PagesUntilNormal(PageSizePolicy policy)
    {
        var pages = 1;
        while (!policy.Succeeded())
            pages++;
        return pages;
    }
}
