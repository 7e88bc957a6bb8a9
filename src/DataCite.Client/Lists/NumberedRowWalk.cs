using System.Globalization;

namespace DataCite.Client;

/// <summary>Reads a list by page number: its first 10 000 rows.</summary>
internal sealed class NumberedRowWalk<T>(ApiConnection connection, Action<ClientNotice>? notices, RowList<T> list, ListOptions options)
    : RowWalk<T>(connection, notices, list, options)
{
    private readonly NumberedPosition _position = new(first: 0);

    protected override bool CanGoOn => _position.HasMore && !_position.IsRepeating;

    protected override string? EndReason => _position.IsRepeating || _position.Offset >= NumberedPosition.Window
        ? string.Create(CultureInfo.InvariantCulture, $"DataCite gives only the first {Tally.Came} rows of {List.Name}, and there are {Tally.Total}.")
        : null;

    protected override int SizeOfNext => NumberedPosition.LargestDivisor(Size.Current);

    protected override UrlQuery AddPlace(UrlQuery query, int size) => query.Add("page[number]", _position.NumberOf(size));

    protected override bool IsShort(RowPage<T> page, int asked)
        => page.Rows.Count < Math.Min(asked, page.Total - _position.StartOf(asked));

    protected override void Pass(RowPage<T> page, int asked, bool hasNews)
    {
        var count = page.Rows.Count;
        var isTriedSmaller = IsShort(page, asked) && count > 0 && Size.TryReduceTo(NumberedPosition.LargestDivisor(count));
        _position.Pass(asked, count, hasNews, page.Total, isTriedSmaller);
    }
}
