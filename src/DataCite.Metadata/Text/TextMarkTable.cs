using System.Runtime.InteropServices;

namespace DataCite.Metadata;

/// <summary>
/// What is known of texts, such as the names in a large file, without the texts. A text needs 12 bytes for its mark, 5 to 7 to find it, and what is
/// known of it: a dictionary needs several times as much. When the table grows, it keeps the memory that it has, and takes some more: arrays that
/// are copied to larger ones are left behind, and large ones are collected late.
/// </summary>
/// <typeparam name="T">What is known of a text; nothing is its default.</typeparam>
internal sealed class TextMarkTable<T>
    where T : unmanaged
{
    private const int ChunkLength = 1024;

    // By a quarter each time: all that is in the table is put into its places some five times until it is full.
    private const int GrowthParts = 4;

    private readonly List<Slot[]> _slots = [];

    // Numbers of slots, from 1, at the places that their marks say, or behind them. A quarter is always free: else a search would not end.
    private readonly List<int[]> _places = [new int[ChunkLength]];
    private int _count;

    /// <summary>What is known of each text, in the order in which they first came.</summary>
    public IEnumerable<T> Values
    {
        get
        {
            for (var number = 1; number <= _count; number++)
                yield return SlotOf(number).Value;
        }
    }

    /// <summary>What is known of a text; the default where it is new.</summary>
    public T Find(string text) => PlaceOf(TextMark.Of(text)) is > 0 and var number ? SlotOf(number).Value : default;

    /// <summary>What is known of a text, to be changed.</summary>
    public ref T At(string text)
    {
        var mark = TextMark.Of(text);
        ref var place = ref PlaceOf(mark);
        if (place > 0)
            return ref SlotOf(place).Value;
        if ((_count + 1L) * 4 > _places.Count * ChunkLength * 3L)
        {
            Grow();
            place = ref PlaceOf(mark);
        }

        if (_count % ChunkLength == 0)
            _slots.Add(new Slot[ChunkLength]);
        place = ++_count;
        ref var slot = ref SlotOf(place);
        slot.Mark = mark;
        return ref slot.Value;
    }

    /// <summary>Changes what is known of each text.</summary>
    /// <param name="change">Makes of what is known what is known from now on.</param>
    public void ChangeAll(Func<T, T> change)
    {
        for (var number = 1; number <= _count; number++)
            SlotOf(number).Value = change(SlotOf(number).Value);
    }

    private void Grow()
    {
        foreach (var chunk in _places)
            Array.Clear(chunk);
        for (var more = (_places.Count + GrowthParts - 1) / GrowthParts; more > 0; more--)
            _places.Add(new int[ChunkLength]);
        for (var number = 1; number <= _count; number++)
            PlaceOf(SlotOf(number).Mark) = number;
    }

    // Where the number of a text is, or the place that is free for it.
    private ref int PlaceOf(TextMark mark)
    {
        var count = (uint)(_places.Count * ChunkLength);
        for (var at = mark.First % count; ; at = (at + 1) % count)
        {
            ref var place = ref _places[(int)(at / ChunkLength)][at % ChunkLength];
            if (place == 0 || SlotOf(place).Mark == mark)
                return ref place;
        }
    }

    private ref Slot SlotOf(int number) => ref _slots[(number - 1) / ChunkLength][(number - 1) % ChunkLength];

    [StructLayout(LayoutKind.Sequential, Pack = 2)]
    private struct Slot
    {
        public TextMark Mark;
        public T Value;
    }
}
