using System.Runtime.InteropServices;
using System.Security;

namespace DataCite.PowerShell.Connections;

/// <summary>Compares secrets without leaving a readable copy behind.</summary>
internal static class SecretComparison
{
    public static bool AreEqual(SecureString left, SecureString right)
    {
        if (left.Length != right.Length)
            return false;
        var (one, other) = (IntPtr.Zero, IntPtr.Zero);
        try
        {
            one = Marshal.SecureStringToGlobalAllocUnicode(left);
            other = Marshal.SecureStringToGlobalAllocUnicode(right);
            var difference = 0;
            for (var i = 0; i < left.Length; i++)
                difference |= Marshal.ReadInt16(one, i * sizeof(char)) ^ Marshal.ReadInt16(other, i * sizeof(char));
            return difference == 0;
        }
        finally
        {
            Marshal.ZeroFreeGlobalAllocUnicode(one);
            Marshal.ZeroFreeGlobalAllocUnicode(other);
        }
    }
}
