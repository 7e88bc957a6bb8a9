using DataCite.Metadata;

namespace DataCite.PowerShell.Errors;

/// <summary>How findings are written in one line.</summary>
internal static class FindingText
{
    /// <summary>Where and what; messages about cells say where by themselves.</summary>
    public static string Of(Finding finding)
        => finding.Path.Length == 0 || finding.Message.StartsWith(finding.Path + ":", StringComparison.Ordinal)
            ? finding.Message
            : $"{PrintableText.Of(finding.Path)}: {finding.Message}";
}
