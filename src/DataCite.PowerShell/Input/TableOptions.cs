using System.Collections;

namespace DataCite.PowerShell.Input;

/// <summary>How the columns of a table are read.</summary>
internal sealed record TableOptions
{
    /// <summary>From the headers of the user's table to those that are known; null for none.</summary>
    public IDictionary? Mapping { get; init; }

    /// <summary>Whether rows with unknown columns are read without them.</summary>
    public bool IgnoreUnknownColumn { get; init; }

    /// <summary>The column that identifies a row to the cmdlet; null for none.</summary>
    public string? KeyProperty { get; init; }

    /// <summary>Whether parameters describe the resource, so that an object none of whose properties is a column is only what they are made from.</summary>
    public bool DescribedByParameters { get; init; }
}
