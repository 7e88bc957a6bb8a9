using System.Security.Cryptography;
using System.Text;

namespace DataCite.Client;

/// <summary>
/// Finds a secret in a text, in every spelling that a server or gateway may show it in: as it is, in Base64 or hexadecimal digits at any
/// place of a longer text, escaped for addresses, JSON or HTML, and these within each other.
/// </summary>
internal readonly ref struct SecretSearch
{
    // Escaped for JSON, within an address, within JSON.
    private const int MaxLayers = 4;

    // Base64 within Base64.
    private const int MaxDepth = 2;

    // Shorter ones are found where no letter or digit stands beside them; the shortest only after the account's id. Anything else would
    // tear ordinary words apart.
    private const int DistinctLength = 6;
    private const int WordLength = 4;

    private readonly ReadOnlySpan<char> _secret;
    private readonly ReadOnlySpan<char> _pair;

    // No spelling is shorter than what it spells: a shorter text cannot hold the secret.
    private readonly int _shortest;

    /// <param name="secret">The secret.</param>
    /// <param name="pair"><c>id:secret</c>, as it is sent; empty for a secret that is sent alone.</param>
    public SecretSearch(ReadOnlySpan<char> secret, ReadOnlySpan<char> pair)
    {
        _secret = secret;
        _pair = pair;
        _shortest = secret.Length >= WordLength ? secret.Length : pair.Length > 0 ? pair.Length : int.MaxValue;
    }

    /// <summary>Marks in <paramref name="found"/> what belongs to the secret, character by character.</summary>
    /// <returns>Whether there is anything.</returns>
    public bool Mark(ReadOnlySpan<char> text, Span<bool> found) => Mark(text, found, depth: 0);

    private bool Mark(ReadOnlySpan<char> text, Span<bool> found, int depth)
    {
        if (text.Length < _shortest)
            return false;
        var isFound = false;
        var layer = SpelledText.Of(text);
        for (var i = 0; i < MaxLayers; i++)
        {
            isFound |= MarkPlain(layer, found) | (depth < MaxDepth && MarkEncoded(layer, found, depth));
            var next = layer.Decode();
            layer.Clear();
            if (next is null)
                break;
            layer = next;
        }

        layer.Clear();
        return isFound;
    }

    private bool MarkPlain(SpelledText text, Span<bool> found)
    {
        var isFound = false;
        for (var i = 0; i < text.Characters.Length; i++)
        {
            var length = LengthAt(text.Characters, i);
            if (length == 0)
                continue;
            var (from, to) = text.OriginOf(i, length);
            found[from..to].Fill(true);
            isFound = true;
        }

        return isFound;
    }

    private int LengthAt(ReadOnlySpan<char> text, int at)
    {
        var rest = text[at..];
        if (_pair.Length > 0 && StartsWith(rest, _pair))
            return _pair.Length;
        if (_secret.Length < WordLength || !StartsWith(rest, _secret))
            return 0;
        var standsAlone = (at == 0 || !char.IsLetterOrDigit(text[at - 1]))
            && (rest.Length == _secret.Length || !char.IsLetterOrDigit(rest[_secret.Length]));
        return _secret.Length >= DistinctLength || standsAlone ? _secret.Length : 0;
    }

    private bool MarkEncoded(SpelledText text, Span<bool> found, int depth)
    {
        var isFound = false;
        foreach (var run in EncodedRun.FindAll(text.Characters))
        {
            for (var alignment = 0; alignment < run.Alignments && run.MaxBytes >= _shortest; alignment++)
            {
                var bytes = run.Decode(alignment);
                var isSecret = Holds(bytes, Encoding.UTF8, depth) || Holds(bytes, Encoding.Unicode, depth)
                    || (bytes.Length > 0 && Holds(bytes.AsSpan(1), Encoding.Unicode, depth));
                CryptographicOperations.ZeroMemory(bytes);
                if (!isSecret)
                    continue;
                var (from, to) = text.OriginOf(run.Start, run.Length);
                found[from..to].Fill(true);
                isFound = true;
                break;
            }

            CryptographicOperations.ZeroMemory(run.Digits);
        }

        return isFound;
    }

    private bool Holds(ReadOnlySpan<byte> bytes, Encoding encoding, int depth)
    {
        var count = encoding.GetCharCount(bytes);
        if (count < _shortest)
            return false;
        var characters = new char[count];
        encoding.GetChars(bytes, characters);
        var isFound = Mark(characters, new bool[characters.Length], depth + 1);
        characters.AsSpan().Clear();
        return isFound;
    }

    // A form writes spaces as plus signs.
    private static bool StartsWith(ReadOnlySpan<char> text, ReadOnlySpan<char> secret)
    {
        if (text.Length < secret.Length)
            return false;
        for (var i = 0; i < secret.Length; i++)
        {
            if (char.ToUpperInvariant(text[i]) != char.ToUpperInvariant(secret[i]) && !(text[i] == '+' && secret[i] == ' '))
                return false;
        }

        return true;
    }
}
