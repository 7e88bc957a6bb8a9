using System.Text.Json.Nodes;
using DataCite.Client;
using DataCite.Metadata;
using DataCite.PowerShell.Writes;

namespace DataCite.PowerShell.Checking;

/// <summary>Writes the command that mends what an audit has found.</summary>
internal static class MendingCommand
{
    // What is missing is asked for: nobody else knows it.
    private static readonly Dictionary<string, string> Parameters = new(StringComparer.Ordinal)
    {
        ["url"] = "Url", ["creators"] = "Creator", ["titles"] = "Title", ["publisher"] = "Publisher", ["publicationYear"] = "PublicationYear", ["types"] = "ResourceType",
    };

    /// <summary>The command; null where no command can mend it.</summary>
    /// <param name="finding">What was found.</param>
    /// <param name="connection">The parameters that lead a command to the same system, with a space before them; empty for the session's connection.</param>
    public static string? Of(AuditFinding finding, string connection)
        => finding.Doi is { } doi && DoiName.TryParse(doi, out var name) && Write(finding, name) is { } command ? command + connection : null;

    private static string? Write(AuditFinding finding, DoiName name) => finding.Kind switch
    {
        AuditFindingKind.IndexDiffers or AuditFindingKind.MissingFromIndex or AuditFindingKind.HandleDiffers or AuditFindingKind.HandleMissing => SaveAgain(finding, name),
        AuditFindingKind.MetadataMissing => Complete(finding, name),
        AuditFindingKind.RelationMissing => $"Set-DataCiteDoi {Argument(name)} -AddRelatedIdentifier "
            + string.Join(", ", finding.Related.Select(other => CommandText.Argument($"{finding.RelationType}: {other}"))),
        AuditFindingKind.Duplicate when finding.State is DoiState.Findable => $"Hide-DataCiteDoi {Argument(name)} -Reason {CommandText.Argument($"Duplicate of {finding.Related[0]}")}",
        AuditFindingKind.Duplicate when finding.State is DoiState.Draft => $"Remove-DataCiteDoi {Argument(name)}",
        AuditFindingKind.OldDraft => $"Remove-DataCiteDoi {Argument(name)}",
        _ => null,
    };

    // Set-DataCiteDoi sends nothing where nothing differs. Each save makes DataCite register the address and index the DOI again.
    private static string SaveAgain(AuditFinding finding, DoiName name)
    {
        var body = new JsonObject { ["data"] = new JsonObject { ["type"] = "dois", ["attributes"] = new JsonObject { ["url"] = finding.StoredUrl } } };
        return $"Invoke-DataCiteApi {CommandText.Argument($"dois/{name.ToPath()}")} PUT -Body {CommandText.Argument(body.ToJsonString())}";
    }

    private static string? Complete(AuditFinding finding, DoiName name)
    {
        var asked = finding.Attributes.Select(static path => Parameters.GetValueOrDefault(path.Split('.', '[')[0])).OfType<string>().Distinct(StringComparer.Ordinal)
            .Select(static parameter => $"-{parameter} (Read-Host {parameter})").ToList();
        return asked.Count == 0 ? null : $"Set-DataCiteDoi {Argument(name)} {string.Join(' ', asked)}";
    }

    private static string Argument(DoiName name) => CommandText.Argument(name.Key);
}
