namespace DataCite.PowerShell;

/// <summary>Who found something in a record.</summary>
// ConvertTo-Json writes the words of an enum of this size, and the numbers of a smaller one.
public enum FindingOrigin : long
{
    /// <summary>The module itself, without a network.</summary>
    Module,

    /// <summary>The server, when it was asked.</summary>
    Server,
}
