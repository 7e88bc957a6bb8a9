using System.Runtime.InteropServices;

namespace DataCite.Metadata;

/// <summary>
/// What is known of texts, such as the names in a large file, without the texts. A text needs 12 bytes for its mark, 5 to 11 to find it, and what
/// is known of it: a dictionary needs several times as much. What is in the table never moves: when the table grows, only the small numbers are
/// copied.
/// </summary>
/// <typeparam name="T">What is known of a text; nothing is its default.</typeparam>
internal sealed class TextMarkTable<T>
    where T : unmanaged
{
    private const int ChunkLength = 1024;
    private const int FirstLength = 16;

    private readonly List<Slot[]> _chunks = [];

    // Numbers of slots, from 1, at the places that their marks say, or behind them. A quarter is always free: else a search would not end.
    private int[] _places = new int[FirstLength];
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
        if ((_count + 1L) * 4 > _places.Length * 3L)
        {
            Grow();
            place = ref PlaceOf(mark);
        }

        if (_count % ChunkLength == 0)
            _chunks.Add(new Slot[ChunkLength]);
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
        _places = new int[_places.Length * 2];
        for (var number = 1; number <= _count; number++)
            PlaceOf(SlotOf(number).Mark) = number;
    }

    // Where the number of a text is, or the place that is free for it.
    private ref int PlaceOf(TextMark mark)
    {
        var at = (int)(mark.First & (uint)(_places.Length - 1));
        while (_places[at] > 0 && SlotOf(_places[at]).Mark != mark)
            at = (at + 1) & (_places.Length - 1);
        return ref _places[at];
    }

    private ref Slot SlotOf(int number) => ref _chunks[(number - 1) / ChunkLength][(number - 1) % ChunkLength];

    [StructLayout(LayoutKind.Sequential, Pack = 2)]
    private struct Slot
    {
        public TextMark Mark;
        public T Value;
    }
}
