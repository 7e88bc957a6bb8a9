namespace DataCite.Metadata;

/// <summary>What the server does with the value that a finding is about, in the state that the DOI is to have.</summary>
// ConvertTo-Json writes the words of an enum of this size, and the numbers of a smaller one.
public enum FindingConsequence : long
{
    /// <summary>The server keeps the value as it is.</summary>
    Kept,

    /// <summary>The server stores another value in its place.</summary>
    Changed,

    /// <summary>The server accepts the record without the value, and reports nothing.</summary>
    Dropped,

    /// <summary>The server refuses the record.</summary>
    Refused,
}
