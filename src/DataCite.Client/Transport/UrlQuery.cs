using System.Globalization;
using System.Text;

namespace DataCite.Client;

/// <summary>Writes the query of a URL, percent-encoded. Keys have dashes, as in the server's links.</summary>
internal sealed class UrlQuery
{
    private readonly StringBuilder _text = new();

    public bool IsEmpty => _text.Length == 0;

    /// <summary>Adds a parameter; one without a value is left out, as the server would take it for absent.</summary>
    public UrlQuery Add(string key, string? value)
        => string.IsNullOrEmpty(value) ? this : AddRaw(Uri.EscapeDataString(key) + "=" + Uri.EscapeDataString(value));

    public UrlQuery Add(string key, long? value) => Add(key, value?.ToString(CultureInfo.InvariantCulture));

    public UrlQuery Add(string key, IEnumerable<string> values) => Add(key, string.Join(',', values));

    public UrlQuery AddFlag(string key, bool isSet) => Add(key, isSet ? "true" : null);

    /// <summary>Adds what is encoded already.</summary>
    public UrlQuery AddRaw(string parameters)
    {
        if (parameters.Length == 0)
            return this;
        if (!IsEmpty)
            _text.Append('&');
        _text.Append(parameters);
        return this;
    }

    public override string ToString() => _text.ToString();
}
