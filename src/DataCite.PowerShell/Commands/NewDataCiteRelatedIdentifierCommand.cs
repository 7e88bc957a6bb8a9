using System.Management.Automation;
using DataCite.Metadata;
using DataCite.PowerShell.Cmdlets;
using DataCite.PowerShell.Completion;

namespace DataCite.PowerShell.Commands;

/// <summary>Makes a related identifier. The form of the identifier shows its type where that is certain.</summary>
[Cmdlet(VerbsCommon.New, "DataCiteRelatedIdentifier")]
[OutputType(typeof(RelatedIdentifierEntry))]
public sealed class NewDataCiteRelatedIdentifierCommand : PartCmdlet<RelatedIdentifierEntry>
{
    /// <summary>The identifier of the other resource.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("RelatedIdentifier", "Doi")]
    [AllowEmptyString]
    [ArgumentCompleter(typeof(FreeTextCompleter))]
    public string Identifier { get; set; } = string.Empty;

    /// <summary>How the described resource stands to the other one.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(RelationTypeCompleter))]
    public string RelationType { get; set; } = string.Empty;

    /// <summary>The type of the identifier, where its form does not show it.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(RelatedIdentifierTypeCompleter))]
    public string? RelatedIdentifierType { get; set; }

    /// <summary>The general type of the other resource.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("ResourceTypeGeneral")]
    [ArgumentCompleter(typeof(ResourceTypeCompleter))]
    public string? ResourceType { get; set; }

    /// <summary>Explanation of the relation type Other.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("Information")]
    [ArgumentCompleter(typeof(FreeTextCompleter))]
    public string? RelationTypeInformation { get; set; }

    /// <summary>Name of the metadata scheme, for HasMetadata and IsMetadataFor.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(FreeTextCompleter))]
    public string? RelatedMetadataScheme { get; set; }

    /// <summary>Address of that scheme.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(FreeTextCompleter))]
    public string? SchemeUri { get; set; }

    /// <summary>Type of that scheme, such as XSD.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(FreeTextCompleter))]
    public string? SchemeType { get; set; }

    private protected override RelatedIdentifierEntry Build()
    {
        var related = RelatedIdentifierBuilder.Create(FromPipeline(Identifier) ?? string.Empty, RelationType, RelatedIdentifierType, ResourceType, RelationTypeInformation);
        (related.RelatedMetadataScheme, related.SchemeUri, related.SchemeType) = (RelatedMetadataScheme, SchemeUri, SchemeType);
        return related;
    }

    private protected override void AddTo(DoiRecord record, RelatedIdentifierEntry part) => record.RelatedIdentifiers = [part];
}
