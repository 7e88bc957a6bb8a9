using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using DataCite.Sandbox.Model;
using DataCite.Sandbox.Text;

namespace DataCite.Sandbox.Routes.Dois.Listing;

/// <summary>The walks by <c>page[scroll]</c> that are under way. Unlike cursors they expire, and are then not found.</summary>
internal sealed class ScrollContexts(TimeProvider clock)
{
    private static readonly TimeSpan DefaultLifetime = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<string, ScrollContext> _contexts = new(StringComparer.Ordinal);

    /// <param name="rows">What the walk goes through.</param>
    /// <param name="lifetime"><c>1m</c>, <c>30s</c>: how long it lives between two requests.</param>
    public ScrollContext Open(StoredDoi[] rows, string lifetime)
    {
        foreach (var (expiredId, expired) in _contexts.Where(static pair => pair.Value.IsExpired))
            _contexts.TryRemove(new(expiredId, expired));
        var id = Base64UrlText.Encode(RandomNumberGenerator.GetBytes(48));
        return _contexts[id] = new ScrollContext(id, rows, Parse(lifetime), clock);
    }

    public ScrollContext? Find(string id) => _contexts.TryGetValue(id, out var context) && !context.IsExpired ? context : null;

    private static TimeSpan Parse(string text)
    {
        if (text.Length < 2
            || !int.TryParse(text.AsSpan(0, text.Length - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return DefaultLifetime;
        return text[^1] switch
        {
            's' => TimeSpan.FromSeconds(number),
            'h' => TimeSpan.FromHours(number),
            _ => TimeSpan.FromMinutes(number),
        };
    }
}
