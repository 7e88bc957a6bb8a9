using System.Collections;
using System.Management.Automation;
using DataCite.Metadata;
using DataCite.PowerShell.Errors;

namespace DataCite.PowerShell.Input;

/// <summary>An input without anything in it: a variable without a value. A DOI of nothing is reserved without an input, or by a number.</summary>
internal static class EmptyInput
{
    /// <summary>Whether an input says nothing.</summary>
    /// <param name="input">What was given.</param>
    /// <param name="record">The record that was read from it.</param>
    public static bool Is(object? input, DoiRecord record) => PowerShellJson.Plain(input) switch
    {
        null => true,
        // Properties may be parameters of the cmdlet.
        PSObject row => !row.Properties.Any(),
        IDictionary or string or FileInfo => record.ToUtf8Json().Length <= 2,
        _ => false,
    };

    /// <summary>The error of it.</summary>
    /// <param name="name">What to call the item.</param>
    public static CmdletInputException Error(string name) => new(
        ErrorIds.MetadataInvalid, ErrorCategory.InvalidData, $"{(name == SourceItem.TheRecord ? "The item" : name)} is empty: it has no metadata of a DOI. Nothing was sent.",
        "Give metadata, or a number for each DOI to reserve; New-DataCiteDoi without input reserves one.");
}
