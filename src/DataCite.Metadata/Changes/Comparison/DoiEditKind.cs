namespace DataCite.Metadata;

/// <summary>What an edit does at its path.</summary>
// ConvertTo-Json writes the words of an enum of this size, and the numbers of a smaller one.
public enum DoiEditKind : long
{
    /// <summary>A value takes the place of another.</summary>
    Set = 1,

    /// <summary>A value or an entry of a list is new.</summary>
    Add,

    /// <summary>A value or an entry of a list goes.</summary>
    Remove,

    /// <summary>An entry of a list takes another place in it. <see cref="DoiEdit.Old"/> and <see cref="DoiEdit.New"/> are its places, counted from 0.</summary>
    Move,
}
