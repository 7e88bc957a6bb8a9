using System.Runtime.InteropServices;
using System.Security;
using System.Security.Cryptography;
using System.Text;

namespace DataCite.Client;

/// <summary>Opens a secret for the moment in which a header is written, and wipes every buffer it passed through.</summary>
internal static class SecretBytes
{
    private const string Basic = "Basic ";
    private const string Bearer = "Bearer ";

    public delegate T Reader<out T>(ReadOnlySpan<byte> utf8);

    public static T Use<T>(SecureString secret, Reader<T> read)
    {
        var plain = Marshal.SecureStringToGlobalAllocUnicode(secret);
        try
        {
            return UseUtf8(plain, secret.Length, read);
        }
        finally
        {
            Marshal.ZeroFreeGlobalAllocUnicode(plain);
        }
    }

    /// <summary>A copy of a secret, for the caller to dispose.</summary>
    public static SecureString Copy(ReadOnlySpan<char> text)
    {
        var secret = new SecureString();
        foreach (var c in text)
            secret.AppendChar(c);
        secret.MakeReadOnly();
        return secret;
    }

    /// <summary><c>Basic base64(id:secret)</c> in UTF-8, as RFC 7617 has it.</summary>
    public static string ToBasic(string accountId, SecureString secret) => Use(secret, password =>
    {
        var pair = Pinned<byte>(Encoding.UTF8.GetByteCount(accountId) + 1 + password.Length);
        try
        {
            var colon = Encoding.UTF8.GetBytes(accountId, pair);
            pair[colon] = (byte)':';
            password.CopyTo(pair.AsSpan(colon + 1));
            return string.Create(Basic.Length + ((pair.Length + 2) / 3 * 4), pair, static (header, pair) =>
            {
                Basic.CopyTo(header);
                Convert.TryToBase64Chars(pair, header[Basic.Length..], out _);
            });
        }
        finally
        {
            CryptographicOperations.ZeroMemory(pair);
        }
    });

    /// <summary><c>Bearer</c> with a token or key, which is ASCII.</summary>
    public static string ToBearer(SecureString secret) => Use(secret, static token =>
    {
        var header = new string('\0', Bearer.Length + token.Length);
        var characters = Characters(header);
        Bearer.CopyTo(characters);
        Encoding.ASCII.GetChars(token, characters[Bearer.Length..]);
        return header;
    });

    /// <summary>The secret as text, for the caller to clear.</summary>
    public static char[] ToCharacters(SecureString secret) => Use(secret, static utf8 =>
    {
        var characters = Pinned<char>(Encoding.UTF8.GetCharCount(utf8));
        Encoding.UTF8.GetChars(utf8, characters);
        return characters;
    });

    /// <summary>Overwrites a string that was made here: nobody else has it, and the collector would leave its characters in memory.</summary>
    public static void Wipe(string? text)
    {
        if (text is not null)
            CryptographicOperations.ZeroMemory(MemoryMarshal.AsBytes(Characters(text)));
    }

    private static Span<char> Characters(string text) => MemoryMarshal.CreateSpan(ref MemoryMarshal.GetReference(text.AsSpan()), text.Length);

    // What the collector moves, it leaves a copy of.
    private static T[] Pinned<T>(int length) => GC.AllocateUninitializedArray<T>(length, pinned: true);

    private static T UseUtf8<T>(IntPtr plain, int length, Reader<T> read)
    {
        Span<char> characters = Pinned<char>(length);
        byte[]? utf8 = null;
        try
        {
            for (var i = 0; i < length; i++)
                characters[i] = (char)Marshal.ReadInt16(plain, i * sizeof(char));
            utf8 = Pinned<byte>(Encoding.UTF8.GetByteCount(characters));
            Encoding.UTF8.GetBytes(characters, utf8);
            return read(utf8);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(MemoryMarshal.AsBytes(characters));
            CryptographicOperations.ZeroMemory(utf8);
        }
    }
}
