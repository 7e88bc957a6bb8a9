namespace DataCite.Metadata;

/// <summary>How much a finding matters.</summary>
// ConvertTo-Json writes the words of an enum of this size, and the numbers of a smaller one.
public enum FindingSeverity : long
{
    /// <summary>The server would accept it and keep it; the record could say more. Only when recommendations are asked for.</summary>
    Information,

    /// <summary>The server would accept it, or drop it and report no error, but it is probably a mistake.</summary>
    Warning,

    /// <summary>The server would refuse the record in the state that it is to have.</summary>
    Error,
}
