using System.Runtime.InteropServices;
using DataCite.Metadata;

namespace DataCite.Jobs;

/// <summary>
/// What a journal says of one item, and whether the input of this run had it. Its texts stay in the file until they are needed: a job may have
/// very many items, so this has 8 bytes.
/// </summary>
[StructLayout(LayoutKind.Sequential, Pack = 2)]
internal struct JobItemState
{
    private const int PlaceBits = 32;

    // A place of 48 bits: no file is larger.
    private uint _placeLow;
    private ushort _placeHigh;
    private byte _outcome;
    private Marks _marks;

    /// <summary>Whether the input has had the item as a key, since it was begun.</summary>
    public bool IsEntered
    {
        readonly get => _marks.HasFlag(Marks.Entered);
        set => Set(Marks.Entered, value);
    }

    /// <summary>Whether the journal has a line of the item.</summary>
    public readonly bool IsKnown => _marks.HasFlag(Marks.Known);

    /// <summary>The place of the line that names the DOI: the last intent. Without an intent it is the last outcome with a DOI, and else the first line.</summary>
    public long Offset
    {
        readonly get => ((long)_placeHigh << PlaceBits) | _placeLow;
        private set => (_placeHigh, _placeLow) = (checked((ushort)(value >> PlaceBits)), (uint)value);
    }

    /// <summary>Whether something was about to be sent.</summary>
    public readonly bool IsIntended => _marks.HasFlag(Marks.Intended);

    /// <summary>Whether something may have been sent whose outcome is not known.</summary>
    public readonly bool IsOpen => _marks.HasFlag(Marks.Open);

    /// <summary>Whether the item is known by its content, and has no name.</summary>
    public readonly bool IsNameless => _marks.HasFlag(Marks.Nameless);

    /// <summary>Whether the input of this run has the item.</summary>
    public bool IsSeen
    {
        readonly get => _marks.HasFlag(Marks.Seen);
        set => Set(Marks.Seen, value);
    }

    /// <summary>The last outcome; null where none was written.</summary>
    public readonly DoiOutcome? Outcome => _outcome == 0 ? null : (DoiOutcome)(_outcome - 1);

    /// <summary>Whether the item is done, and is not to be tried again.</summary>
    public readonly bool IsDone => !IsOpen && Outcome is { } outcome && JobOutcome.IsDone(outcome);

    /// <summary>Takes what is about to be sent.</summary>
    /// <param name="intent">The intent.</param>
    /// <param name="offset">Where it stands in the file.</param>
    public void Take(JobIntent intent, long offset)
    {
        Know(intent.Item);
        Offset = offset;
        Set(Marks.Intended | Marks.Open, true);
    }

    /// <summary>
    /// Takes what became of the item. A later run that fails before it sends anything, since DataCite cannot be asked for one, says nothing about
    /// what an earlier run may have sent.
    /// </summary>
    /// <param name="outcome">The outcome.</param>
    /// <param name="offset">Where it stands in the file.</param>
    /// <param name="run">Where the lines of its run begin.</param>
    public void Take(JobOutcome outcome, long offset, long run)
    {
        if (!IsIntended && (!IsKnown || outcome.Doi is not null))
            Offset = offset;
        Know(outcome.Item);
        _outcome = (byte)(outcome.Outcome + 1);
        Set(Marks.Open, (outcome.Outcome is DoiOutcome.Uncertain && IsIntended) || (IsOpen && Offset < run && !JobOutcome.IsDone(outcome.Outcome)));
    }

    /// <summary>Takes that the item is not in the input any more.</summary>
    public void Drop() => this = new JobItemState { IsEntered = IsEntered };

    private void Know(string item) => Set(item.StartsWith(Job.ContentMark, StringComparison.Ordinal) ? Marks.Known | Marks.Nameless : Marks.Known, true);

    private void Set(Marks marks, bool value) => _marks = value ? _marks | marks : _marks & ~marks;

    [Flags]
    private enum Marks : byte
    {
        None = 0,
        Known = 1,
        Intended = 2,
        Open = 4,
        Nameless = 8,
        Seen = 16,
        Entered = 32,
    }
}
