using System.Management.Automation;
using DataCite.Metadata;
using DataCite.PowerShell.Cmdlets;
using DataCite.PowerShell.Completion;

namespace DataCite.PowerShell.Commands;

/// <summary>Makes a funding reference. The form of the funder's identifier shows its register.</summary>
[Cmdlet(VerbsCommon.New, "DataCiteFunding")]
[OutputType(typeof(FundingReference))]
public sealed class NewDataCiteFundingCommand : PartCmdlet<FundingReference>
{
    /// <summary>Name of the funder.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("Funder", "Name")]
    [AllowEmptyString]
    [ArgumentCompleter(typeof(FreeTextCompleter))]
    public string FunderName { get; set; } = string.Empty;

    /// <summary>Identifier of the funder: ROR, Crossref Funder ID, ISNI or GRID, bare or as an address.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("FunderId", "Ror")]
    [ArgumentCompleter(typeof(FreeTextCompleter))]
    public string? FunderIdentifier { get; set; }

    /// <summary>The register of the identifier, where its form does not show it.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(FunderIdentifierTypeCompleter))]
    public string? FunderIdentifierType { get; set; }

    /// <summary>The funder's code for the award.</summary>
    [Parameter(Position = 1, ValueFromPipelineByPropertyName = true)]
    [Alias("Award", "Grant")]
    [ArgumentCompleter(typeof(FreeTextCompleter))]
    public string? AwardNumber { get; set; }

    /// <summary>Title of the award.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(FreeTextCompleter))]
    public string? AwardTitle { get; set; }

    /// <summary>Address of a page about the award, or another URI, such as info:eu-repo/grantAgreement/EC/FP7/282896.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(FreeTextCompleter))]
    public string? AwardUri { get; set; }

    private protected override FundingReference Build()
        => FundingBuilder.Create(FromPipeline(FunderName) ?? string.Empty, FunderIdentifier, FunderIdentifierType, AwardNumber, AwardUri, AwardTitle);

    private protected override void AddTo(DoiRecord record, FundingReference part) => record.FundingReferences = [part];
}
