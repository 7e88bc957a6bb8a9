using System.Buffers;
using DataCite.Metadata;

namespace DataCite.Client;

/// <summary>
/// <c>product/1.2 (mailto:me@example.org)</c>. The firewall gives a higher rate limit to callers with a mail address, and <c>/events</c>
/// treats the default names of HTTP libraries as crawlers.
/// </summary>
internal static class UserAgent
{
    private static readonly SearchValues<char> NotInAddresses = SearchValues.Create(" ()<>,;:\\\"[]\r\n\t");

    public static string DefaultProduct { get; } = "DataCite.Client/" + typeof(UserAgent).Assembly.GetName().Version?.ToString(3);

    public static string Of(string product, string? contact) => contact is null ? product : $"{product} (mailto:{contact})";

    /// <exception cref="ArgumentException">The two do not make a header.</exception>
    public static void Require(string product, string? contact)
    {
        if (contact is not null && !IsMailAddress(contact))
            throw new ArgumentException($"Contact '{PrintableText.Of(contact)}' is not a mail address such as me@example.org.", nameof(contact));
        using var probe = new HttpRequestMessage();
        if (string.IsNullOrWhiteSpace(product) || !probe.Headers.UserAgent.TryParseAdd(Of(product, contact)))
            throw new ArgumentException($"Product '{PrintableText.Of(product)}' is not a product token such as my-tool/1.0.", nameof(product));
    }

    private static bool IsMailAddress(string text)
    {
        var at = text.IndexOf('@', StringComparison.Ordinal);
        return at > 0 && at < text.Length - 1 && text.LastIndexOf('@') == at && !text.AsSpan().ContainsAny(NotInAddresses);
    }
}
