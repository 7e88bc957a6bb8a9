using System.Globalization;

namespace DataCite.Metadata.Tests;

public class TextMarkTableTests
{
    [Fact]
    public void What_is_known_of_each_text_is_found_again_in_the_order_in_which_they_came()
    {
        var table = new TextMarkTable<int>();
        for (var number = 1; number <= 5000; number++)
            table.At(NameOf(number)) = number;

        Assert.Equal(Enumerable.Range(1, 5000), table.Values);
        Assert.All(Enumerable.Range(1, 5000), number => Assert.Equal(number, table.Find(NameOf(number))));
    }

    [Fact]
    public void Of_a_text_that_is_new_nothing_is_known_and_looking_does_not_add_it()
    {
        var table = new TextMarkTable<int>();
        table.At("10.5072/a") = 1;

        Assert.Equal(0, table.Find("10.5072/b"));
        Assert.Equal(0, table.Find(string.Empty));
        Assert.Equal([1], table.Values);
    }

    [Fact]
    public void What_is_known_is_changed_in_its_place()
    {
        var table = new TextMarkTable<int>();
        table.At("a")++;
        table.At("b")++;
        table.At("a")++;

        Assert.Equal([2, 1], table.Values);
        table.ChangeAll(static times => times * 10);
        Assert.Equal((20, 10), (table.Find("a"), table.Find("b")));
    }

    private static string NameOf(int number) => string.Create(CultureInfo.InvariantCulture, $"10.5072/{number}");
}
