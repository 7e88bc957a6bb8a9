using System.Runtime.InteropServices;
using System.Security;
using System.Security.Cryptography;
using System.Text;

namespace DataCite.Client;

/// <summary>Opens a secret for the moment in which a header is written, and wipes every buffer it passed through.</summary>
internal static class SecretBytes
{
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

    /// <summary><c>base64(id:secret)</c> in UTF-8, as RFC 7617 has it.</summary>
    public static string ToBasic(string accountId, SecureString secret) => Use(secret, password =>
    {
        var pair = new byte[Encoding.UTF8.GetByteCount(accountId) + 1 + password.Length];
        try
        {
            var colon = Encoding.UTF8.GetBytes(accountId, pair);
            pair[colon] = (byte)':';
            password.CopyTo(pair.AsSpan(colon + 1));
            return Convert.ToBase64String(pair);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(pair);
        }
    });

    /// <summary>A token or key, which is ASCII.</summary>
    public static string ToHeaderText(SecureString secret) => Use(secret, static token => Encoding.ASCII.GetString(token));

    private static T UseUtf8<T>(IntPtr plain, int length, Reader<T> read)
    {
        Span<char> characters = new char[length];
        byte[]? utf8 = null;
        try
        {
            for (var i = 0; i < length; i++)
                characters[i] = (char)Marshal.ReadInt16(plain, i * sizeof(char));
            utf8 = new byte[Encoding.UTF8.GetByteCount(characters)];
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
