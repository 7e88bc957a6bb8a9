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
            "Files", "Csv/Plain", "Csv",
            "Xml", "Xml/Reading", "Xml/Upgrade", "Xml/Writing", "Xml/Checking", "Xml/Layout",
            "Validation", "Validation/Record", "Validation/Parts", "Validation/Context",
            "Changes", "Changes/Comparison",
            "Builders", "Records", "Records/Attributes", "Records/Parts",
            "Identifiers", "Values", "Schema", "Names", "Findings", "Text",
        ],
        "DataCite.Client" =>
        [
            ".", "Diagnostics", "ApiKeys", "Audit", "Repositories", "Prefixes", "Activities", "Usage", "Citations", "Events", "Links", "Dois", "Dois/Listing",
            "Dois/Querying", "Lists", "Transport", "Dois/States", "Errors", "Pacing", "Accounts",
        ],
        "DataCite.Jobs" => ["Plans", "Undo", "Exports", "Reports", "Journal", "Sources", "Files"],
        "DataCite.Sandbox" =>
        [
            "CommandLine", ".", "Hosting",
            "Routes", "Routes/Events", "Routes/Prefixes", "Routes/Dois", "Routes/Accounts", "Routes/Dois/Listing", "Routes/Dois/Writing", "Routes/Dois/Checking",
            "Faults", "Formats", "Http", "Generation", "Loading", "Routes/Dois/Reading", "Editing", "Model", "Attributes",
            "Search", "Search/Facets", "Search/Documents", "Search/Syntax", "Search/Fields", "Text",
        ],
        "DataCite.PowerShell" =>
        [
            ".", "Views", "Commands", "Cmdlets", "Api", "Completion", "Jobs", "Changing", "Minting", "Checking", "Counting", "Binding", "Input", "Connections", "Shown", "Pipeline", "Errors", "Writes",
        ],
        _ => throw new ArgumentException($"{project} has no order of folders yet: add one.", nameof(project)),
    };
}
