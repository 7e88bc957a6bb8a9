using System.ComponentModel;
using System.Management.Automation;
using DataCite.PowerShell.Errors;

namespace DataCite.PowerShell.Pipeline;

/// <summary>A cmdlet that works on what it is given alone, without a network.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class OfflineCmdlet : PSCmdlet
{
    /// <summary>Runs the work on one item; when it cannot be done, that is one error, and the others go on.</summary>
    private protected void Attempt(object? target, Action work)
    {
        try
        {
            work();
        }
        catch (Exception exception) when (ErrorRecords.IsExpected(exception))
        {
            WriteError(ErrorRecords.From(exception, target));
        }
    }
}
