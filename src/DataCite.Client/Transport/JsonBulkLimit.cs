using System.Buffers;

namespace DataCite.Client;

/// <summary>How much JSON may be made of, watched while it comes: the rest of what is too much is not read.</summary>
/// <param name="values">How many names and values there may be.</param>
/// <param name="perObject">What each object counts besides its names and values.</param>
internal sealed class JsonBulkLimit(int values, int perObject = 0)
{
    private long _atMost;
    private long _nextCount = values;

    /// <summary>The limit of what becomes objects for PowerShell.</summary>
    public static JsonBulkLimit OfShown() => new(AnswerLimits.ShownValues, AnswerLimits.ValuesOfShownObject);

    /// <summary>Takes note of some more of the body; true when there is too much of it.</summary>
    /// <param name="pieces">All of it so far.</param>
    /// <param name="added">How many bytes of the last piece are new.</param>
    public bool IsExceededBy(IReadOnlyList<ArraySegment<byte>> pieces, int added)
    {
        var last = pieces[^1].AsSpan(pieces[^1].Count - added);
        _atMost += JsonBulk.AtMost(last) + ((long)perObject * System.MemoryExtensions.Count(last, (byte)'{'));
        // Texts may hold the same characters, so that what looks like too much is counted; not again for each piece.
        if (_atMost <= _nextCount)
            return false;
        _nextCount = _atMost + values;
        return JsonBulk.Exceeds(Join(pieces), values, perObject);
    }

    private static ReadOnlySequence<byte> Join(IReadOnlyList<ArraySegment<byte>> pieces)
    {
        var first = new Segment(pieces[0].AsMemory(ReadableJson.MarkLength(pieces[0])), null);
        var last = pieces.Skip(1).Aggregate(first, static (former, piece) => new Segment(piece, former));
        return new ReadOnlySequence<byte>(first, 0, last, last.Memory.Length);
    }

    private sealed class Segment : ReadOnlySequenceSegment<byte>
    {
        public Segment(ReadOnlyMemory<byte> memory, Segment? former)
        {
            Memory = memory;
            if (former is null)
                return;
            RunningIndex = former.RunningIndex + former.Memory.Length;
            former.Next = this;
        }
    }
}
