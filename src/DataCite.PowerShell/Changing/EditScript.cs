using System.Management.Automation;
using DataCite.Metadata;
using DataCite.PowerShell.Errors;

namespace DataCite.PowerShell.Changing;

/// <summary>Runs a script block of the user for one item, with the item as <c>$_</c>, on the thread of the pipeline.</summary>
internal static class EditScript
{
    /// <summary>What the block writes.</summary>
    /// <param name="script">The block.</param>
    /// <param name="item">What <c>$_</c> is.</param>
    /// <param name="parameter">The parameter that the block was given to.</param>
    /// <param name="doi">The DOI, for errors.</param>
    /// <exception cref="CmdletInputException">The block ended with an error.</exception>
    public static IReadOnlyList<PSObject?> Run(ScriptBlock script, object item, string parameter, string doi)
    {
        try
        {
            // Half an edit is not what was meant: an error ends the block, whatever the session does with errors.
            return script.InvokeWithContext(null, [new PSVariable("_", item), new PSVariable("PSItem", item), new PSVariable("ErrorActionPreference", ActionPreference.Stop)]);
        }
        catch (RuntimeException failure) when (failure is not PipelineStoppedException)
        {
            throw new CmdletInputException(
                ErrorIds.ScriptFailed, ErrorCategory.InvalidOperation, $"The block of -{parameter} failed for {PrintableText.Of(doi)}: {Reason(failure)}. Nothing was sent.",
                "Correct the block, or leave the item out.", failure);
        }
    }

    private static string Reason(RuntimeException failure)
    {
        const int longest = 1000;
        var text = failure.Message.TrimEnd('.');
        return PrintableText.Of(text.Length <= longest ? text : text[..longest] + "…");
    }

    /// <summary>The value that the block of a parameter computes from the object in the pipeline.</summary>
    /// <exception cref="CmdletInputException">There is no object, or no value.</exception>
    public static object Compute(ScriptBlock script, ChangeItem item, string parameter)
    {
        if (item.Piped is not { } piped)
            throw new CmdletInputException(
                ErrorIds.ScriptFailed, ErrorCategory.InvalidArgument, $"The block of -{parameter} computes a value from the object in the pipeline, and for {item.Name} there is only a name. Nothing was sent.",
                "Pipe records of Get-DataCiteDoi, or use -Edit, whose $_ is the record as DataCite has it.");
        PSObject?[] values = [.. Run(script, piped, parameter, item.Name.Value).Where(static value => !GivenParts.IsEmpty(new DescribedValue(value)))];
        return values.Length switch
        {
            0 => throw new CmdletInputException(
                ErrorIds.ScriptFailed, ErrorCategory.InvalidResult, $"The block of -{parameter} gives no value for {item.Name}. Nothing was sent.", $"To empty it, use -Clear {parameter}."),
            1 => values[0]!,
            _ => values,
        };
    }
}
