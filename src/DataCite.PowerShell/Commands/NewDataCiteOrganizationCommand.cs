using System.Management.Automation;
using DataCite.Metadata;
using DataCite.PowerShell.Cmdlets;
using DataCite.PowerShell.Completion;

namespace DataCite.PowerShell.Commands;

/// <summary>Makes an organisation: a creator, or with -ContributorType a contributor.</summary>
[Cmdlet(VerbsCommon.New, "DataCiteOrganization")]
[OutputType(typeof(Creator), typeof(Contributor))]
public sealed class NewDataCiteOrganizationCommand : AgentCmdlet
{
    /// <summary>Its name, also with its ROR id in angle brackets.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [AllowEmptyString]
    [ArgumentCompleter(typeof(FreeTextCompleter))]
    public string Name { get; set; } = string.Empty;

    /// <summary>Its ROR id, bare or as an address.</summary>
    [Parameter(Position = 1, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(FreeTextCompleter))]
    public string? Ror { get; set; }

    private protected override Creator BuildAgent()
    {
        var organization = AgentBuilder.Parse(FromPipeline(Name) ?? string.Empty, "Organizational");
        if (!string.IsNullOrWhiteSpace(Ror))
            organization.NameIdentifiers.Add(NameIdentifierBuilder.FromRor(Ror));
        return organization;
    }
}
