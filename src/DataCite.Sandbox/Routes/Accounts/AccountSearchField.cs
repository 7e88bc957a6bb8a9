using DataCite.Sandbox.Search.Fields;

namespace DataCite.Sandbox.Routes.Accounts;

/// <summary>A field of the index of accounts.</summary>
internal sealed class AccountSearchField<T>(string name, SearchFieldType type, Func<T, IEnumerable<string?>> values) : SearchField(name, type)
{
    /// <summary>Whether the test accepts a value of the account.</summary>
    public bool Any(T account, IValueTest test)
        => values(account).OfType<string>().Any(value => Type switch
        {
            SearchFieldType.Date => DateTimeOffset.TryParse(value, System.Globalization.CultureInfo.InvariantCulture, out var moment)
                && test.Accepts(moment.UtcDateTime),
            SearchFieldType.Integer => double.TryParse(value, System.Globalization.CultureInfo.InvariantCulture, out var number)
                && test.Accepts(number),
            _ => test.Accepts(value),
        });
}
