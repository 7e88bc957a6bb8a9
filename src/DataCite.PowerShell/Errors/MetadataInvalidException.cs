using System.Management.Automation;
using DataCite.Metadata;

namespace DataCite.PowerShell.Errors;

/// <summary>Metadata that DataCite would refuse, or of which it would silently lose a part. Nothing was sent.</summary>
public sealed class MetadataInvalidException : CmdletInputException
{
    private const int MaxShown = 5;

    internal MetadataInvalidException(string what, IReadOnlyList<Finding> findings)
        : base(ErrorIds.MetadataInvalid, ErrorCategory.InvalidData, Describe(what, findings), "Nothing was sent. Correct the metadata and try again.")
        => Findings = findings.ToArray();

    /// <summary>What is wrong, finding by finding.</summary>
    public IReadOnlyList<Finding> Findings { get; }

    // Several are easier to work through one below the other.
    private static string Describe(string what, IReadOnlyList<Finding> findings)
    {
        var separator = findings.Count > 1 ? "\n- " : " ";
        var rest = findings.Count - MaxShown > 1 ? $"\n… and {findings.Count - MaxShown} more; all of them are in Exception.Findings of the error." : string.Empty;
        var told = rest.Length > 0 ? findings.Take(MaxShown) : findings;
        return $"{PrintableText.Of(what)}:{separator}{string.Join(separator, told.Select(FindingText.Of))}{rest}";
    }
}
