using System.Collections;
using System.Management.Automation;
using DataCite.PowerShell.Completion;

namespace DataCite.PowerShell.Commands;

// What is to be changed. Each value can be a block, { … }, which computes it from the object in the pipeline.
public sealed partial class SetDataCiteDoiCommand
{
    /// <summary>The landing page.</summary>
    [Parameter]
    [DescribedValueTransformation]
    [ArgumentCompleter(typeof(FreeTextCompleter))]
    public DescribedValue? Url { get; set; }

    /// <summary>The publisher. Another name is another publisher: its identifier goes with the old name.</summary>
    [Parameter]
    [DescribedValueTransformation]
    [ArgumentCompleter(typeof(FreeTextCompleter))]
    public DescribedValue? Publisher { get; set; }

    /// <summary>The year of publication.</summary>
    [Parameter]
    [Alias("Year")]
    [DescribedValueTransformation]
    [ArgumentCompleter(typeof(FreeTextCompleter))]
    public DescribedValue? PublicationYear { get; set; }

    /// <summary>The general resource type.</summary>
    [Parameter]
    [Alias("ResourceTypeGeneral")]
    [DescribedValueTransformation]
    [ArgumentCompleter(typeof(ResourceTypeCompleter))]
    public DescribedValue? ResourceType { get; set; }

    /// <summary>The resource type in your own words.</summary>
    [Parameter]
    [DescribedValueTransformation]
    [ArgumentCompleter(typeof(FreeTextCompleter))]
    public DescribedValue? ResourceTypeText { get; set; }

    /// <summary>The language of the resource, a BCP 47 tag.</summary>
    [Parameter]
    [DescribedValueTransformation]
    [ArgumentCompleter(typeof(LanguageCompleter))]
    public DescribedValue? Language { get; set; }

    /// <summary>The version of the resource.</summary>
    [Parameter]
    [DescribedValueTransformation]
    [ArgumentCompleter(typeof(FreeTextCompleter))]
    public DescribedValue? Version { get; set; }

    /// <summary>Replaces the titles; one text changes the main title alone.</summary>
    [Parameter]
    [DescribedValueTransformation]
    [ArgumentCompleter(typeof(FreeTextCompleter))]
    public DescribedValue[]? Title { get; set; }

    /// <summary>Replaces the creators.</summary>
    [Parameter]
    [Alias("Author")]
    [DescribedValueTransformation]
    [ArgumentCompleter(typeof(FreeTextCompleter))]
    public DescribedValue[]? Creator { get; set; }

    /// <summary>Replaces the contributors.</summary>
    [Parameter]
    [DescribedValueTransformation]
    [ArgumentCompleter(typeof(ContributorTextCompleter))]
    public DescribedValue[]? Contributor { get; set; }

    /// <summary>Replaces the subjects and keywords.</summary>
    [Parameter]
    [Alias("Keyword")]
    [DescribedValueTransformation]
    [ArgumentCompleter(typeof(FreeTextCompleter))]
    public DescribedValue[]? Subject { get; set; }

    /// <summary>Replaces the dates.</summary>
    [Parameter]
    [DescribedValueTransformation]
    [ArgumentCompleter(typeof(DateTextCompleter))]
    public DescribedValue[]? Date { get; set; }

    /// <summary>Replaces the licences and rights statements.</summary>
    [Parameter]
    [Alias("License")]
    [DescribedValueTransformation]
    [ArgumentCompleter(typeof(LicenseCompleter))]
    public DescribedValue[]? Rights { get; set; }

    /// <summary>Replaces the related identifiers.</summary>
    [Parameter]
    [DescribedValueTransformation]
    [ArgumentCompleter(typeof(RelationTextCompleter))]
    public DescribedValue[]? RelatedIdentifier { get; set; }

    /// <summary>Replaces the descriptions; one text changes the abstract alone.</summary>
    [Parameter]
    [Alias("Abstract")]
    [DescribedValueTransformation]
    [ArgumentCompleter(typeof(FreeTextCompleter))]
    public DescribedValue[]? Description { get; set; }

    /// <summary>Replaces the funding references.</summary>
    [Parameter]
    [Alias("Funder")]
    [DescribedValueTransformation]
    [ArgumentCompleter(typeof(FreeTextCompleter))]
    public DescribedValue[]? Funding { get; set; }

    /// <summary>Replaces the places.</summary>
    [Parameter]
    [DescribedValueTransformation]
    [ArgumentCompleter(typeof(FreeTextCompleter))]
    public DescribedValue[]? GeoLocation { get; set; }

    /// <summary>Replaces the sizes.</summary>
    [Parameter]
    [DescribedValueTransformation]
    [ArgumentCompleter(typeof(FreeTextCompleter))]
    public DescribedValue[]? Size { get; set; }

    /// <summary>Replaces the formats.</summary>
    [Parameter]
    [DescribedValueTransformation]
    [ArgumentCompleter(typeof(FreeTextCompleter))]
    public DescribedValue[]? Format { get; set; }

    /// <summary>Adds titles that are not there yet.</summary>
    [Parameter]
    [DescribedValueTransformation]
    [ArgumentCompleter(typeof(FreeTextCompleter))]
    public DescribedValue[]? AddTitle { get; set; }

    /// <summary>Adds creators that are not there yet.</summary>
    [Parameter]
    [DescribedValueTransformation]
    [ArgumentCompleter(typeof(FreeTextCompleter))]
    public DescribedValue[]? AddCreator { get; set; }

    /// <summary>Adds contributors that are not there yet.</summary>
    [Parameter]
    [DescribedValueTransformation]
    [ArgumentCompleter(typeof(ContributorTextCompleter))]
    public DescribedValue[]? AddContributor { get; set; }

    /// <summary>Adds subjects that are not there yet.</summary>
    [Parameter]
    [DescribedValueTransformation]
    [ArgumentCompleter(typeof(FreeTextCompleter))]
    public DescribedValue[]? AddSubject { get; set; }

    /// <summary>Adds dates that are not there yet.</summary>
    [Parameter]
    [DescribedValueTransformation]
    [ArgumentCompleter(typeof(DateTextCompleter))]
    public DescribedValue[]? AddDate { get; set; }

    /// <summary>Adds rights that are not there yet.</summary>
    [Parameter]
    [DescribedValueTransformation]
    [ArgumentCompleter(typeof(LicenseCompleter))]
    public DescribedValue[]? AddRights { get; set; }

    /// <summary>Adds related identifiers that are not there yet.</summary>
    [Parameter]
    [DescribedValueTransformation]
    [ArgumentCompleter(typeof(RelationTextCompleter))]
    public DescribedValue[]? AddRelatedIdentifier { get; set; }

    /// <summary>Adds descriptions that are not there yet.</summary>
    [Parameter]
    [DescribedValueTransformation]
    [ArgumentCompleter(typeof(FreeTextCompleter))]
    public DescribedValue[]? AddDescription { get; set; }

    /// <summary>Adds funding references that are not there yet.</summary>
    [Parameter]
    [DescribedValueTransformation]
    [ArgumentCompleter(typeof(FreeTextCompleter))]
    public DescribedValue[]? AddFunding { get; set; }

    /// <summary>Adds places that are not there yet.</summary>
    [Parameter]
    [DescribedValueTransformation]
    [ArgumentCompleter(typeof(FreeTextCompleter))]
    public DescribedValue[]? AddGeoLocation { get; set; }

    /// <summary>Adds sizes that are not there yet.</summary>
    [Parameter]
    [DescribedValueTransformation]
    [ArgumentCompleter(typeof(FreeTextCompleter))]
    public DescribedValue[]? AddSize { get; set; }

    /// <summary>Adds formats that are not there yet.</summary>
    [Parameter]
    [DescribedValueTransformation]
    [ArgumentCompleter(typeof(FreeTextCompleter))]
    public DescribedValue[]? AddFormat { get; set; }

    /// <summary>Removes the titles that match.</summary>
    [Parameter]
    [DescribedValueTransformation]
    [ArgumentCompleter(typeof(FreeTextCompleter))]
    public DescribedValue[]? RemoveTitle { get; set; }

    /// <summary>Removes the creators that match.</summary>
    [Parameter]
    [DescribedValueTransformation]
    [ArgumentCompleter(typeof(FreeTextCompleter))]
    public DescribedValue[]? RemoveCreator { get; set; }

    /// <summary>Removes the contributors that match.</summary>
    [Parameter]
    [DescribedValueTransformation]
    [ArgumentCompleter(typeof(ContributorTextCompleter))]
    public DescribedValue[]? RemoveContributor { get; set; }

    /// <summary>Removes the subjects that match.</summary>
    [Parameter]
    [DescribedValueTransformation]
    [ArgumentCompleter(typeof(FreeTextCompleter))]
    public DescribedValue[]? RemoveSubject { get; set; }

    /// <summary>Removes the dates that match.</summary>
    [Parameter]
    [DescribedValueTransformation]
    [ArgumentCompleter(typeof(DateTextCompleter))]
    public DescribedValue[]? RemoveDate { get; set; }

    /// <summary>Removes the rights that match.</summary>
    [Parameter]
    [DescribedValueTransformation]
    [ArgumentCompleter(typeof(LicenseCompleter))]
    public DescribedValue[]? RemoveRights { get; set; }

    /// <summary>Removes the related identifiers that match.</summary>
    [Parameter]
    [DescribedValueTransformation]
    [ArgumentCompleter(typeof(RelationTextCompleter))]
    public DescribedValue[]? RemoveRelatedIdentifier { get; set; }

    /// <summary>Removes the descriptions that match.</summary>
    [Parameter]
    [DescribedValueTransformation]
    [ArgumentCompleter(typeof(FreeTextCompleter))]
    public DescribedValue[]? RemoveDescription { get; set; }

    /// <summary>Removes the funding references that match.</summary>
    [Parameter]
    [DescribedValueTransformation]
    [ArgumentCompleter(typeof(FreeTextCompleter))]
    public DescribedValue[]? RemoveFunding { get; set; }

    /// <summary>Removes the places that match.</summary>
    [Parameter]
    [DescribedValueTransformation]
    [ArgumentCompleter(typeof(FreeTextCompleter))]
    public DescribedValue[]? RemoveGeoLocation { get; set; }

    /// <summary>Removes the sizes that match.</summary>
    [Parameter]
    [DescribedValueTransformation]
    [ArgumentCompleter(typeof(FreeTextCompleter))]
    public DescribedValue[]? RemoveSize { get; set; }

    /// <summary>Removes the formats that match.</summary>
    [Parameter]
    [DescribedValueTransformation]
    [ArgumentCompleter(typeof(FreeTextCompleter))]
    public DescribedValue[]? RemoveFormat { get; set; }

    /// <summary>What is to be emptied: Url, Subject, Description, ….</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(ClearCompleter))]
    public string[]? Clear { get; set; }

    /// <summary>A block that edits the record as DataCite has it, which is <c>$_</c>: { $_.Titles[0].Title = 'River' }. What it writes is ignored.</summary>
    [Parameter]
    public ScriptBlock? Edit { get; set; }

    /// <summary>For rows of a table: a hashtable from your column names to those that are known, @{ 'Naslov' = 'Title' }.</summary>
    [Parameter]
    public IDictionary? Mapping { get; set; }

    /// <summary>For rows of a table: reads them without the columns that are not known, instead of refusing the table.</summary>
    [Parameter]
    public SwitchParameter IgnoreUnknownColumn { get; set; }

    /// <summary>For rows of a table: an empty cell empties the value. Without it an empty cell changes nothing.</summary>
    [Parameter]
    public SwitchParameter ClearEmpty { get; set; }

    /// <summary>Makes the edits also where somebody else has changed the same values since the record was read.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }
}
