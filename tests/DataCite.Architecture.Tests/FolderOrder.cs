namespace DataCite.Architecture.Tests;

/// <summary>
/// The folders of a project, from top to bottom: a folder may use those below it, and no folder above it. So there is no cycle.
/// <c>docs/design/architecture.md</c> says what is in each.
/// </summary>
internal static class FolderOrder
{
    /// <summary>The order in a project.</summary>
    public static IReadOnlyList<string> Of(string project) => project switch
    {
        "DataCite.Loader" => ["."],
        "DataCite.Metadata" =>
        [
            "Files", "Csv",
            "Xml", "Xml/Reading", "Xml/Upgrade", "Xml/Writing", "Xml/Checking", "Xml/Layout",
            "Validation", "Validation/Record", "Validation/Parts", "Validation/Context",
            "Builders", "Records", "Records/Attributes", "Records/Parts",
            "Identifiers", "Values", "Schema", "Names", "Findings", "Text",
        ],
        "DataCite.Client" =>
        [
            ".", "Diagnostics", "Prefixes", "ApiKeys", "Dois", "Dois/Listing", "Dois/Querying", "Lists", "Transport", "Errors", "Transport/Pacing", "Requests", "Accounts",
        ],
        "DataCite.Sandbox" => [],
        "DataCite.PowerShell" =>
        [
            ".", "Commands", "Cmdlets", "Api", "Completion", "Minting", "Checking", "Binding", "Input", "Connections", "Views", "Pipeline", "Errors", "Writes",
        ],
        _ => throw new ArgumentException($"{project} has no order of folders yet: add one.", nameof(project)),
    };
}
