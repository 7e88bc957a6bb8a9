using System.Numerics;
using System.Runtime.InteropServices;

namespace DataCite.Sandbox.Text;

/// <summary>
/// A weak entity tag of 128 bits, in the length that the server's tags have. A page of a thousand rows has megabytes: four checksums side
/// by side over its words cost a tenth of a cryptographic hash, and nothing is protected by them.
/// </summary>
internal static class EntityTag
{
    private const int Lanes = 4;

    public static string Of(ReadOnlySpan<byte> body)
    {
        Span<uint> lanes = [0x9E3779B9, 0x7F4A7C15, 0xF39CC060, (uint)body.Length];
        var words = MemoryMarshal.Cast<byte, ulong>(body);
        var at = 0;
        for (; at + Lanes <= words.Length; at += Lanes)
        {
            lanes[0] = BitOperations.Crc32C(lanes[0], words[at]);
            lanes[1] = BitOperations.Crc32C(lanes[1], words[at + 1]);
            lanes[2] = BitOperations.Crc32C(lanes[2], words[at + 2]);
            lanes[3] = BitOperations.Crc32C(lanes[3], words[at + 3]);
        }

        foreach (var rest in body[(at * sizeof(ulong))..])
        {
            for (var lane = 0; lane < Lanes; lane++)
                lanes[lane] = BitOperations.Crc32C(lanes[lane], rest);
        }

        return $"W/\"{lanes[0]:x8}{lanes[1]:x8}{lanes[2]:x8}{lanes[3]:x8}\"";
    }
}
