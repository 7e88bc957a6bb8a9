using System.ComponentModel;
using System.Management.Automation;
using DataCite.Metadata;
using DataCite.PowerShell.Commands;
using DataCite.PowerShell.Completion;
using DataCite.PowerShell.Minting;

namespace DataCite.PowerShell.Describing;

/// <summary>
/// How a resource is described on a command line: the six mandatory properties and the common recommended ones. Values are read when
/// the item's turn comes, so that a bad one is one error and the others go on.
/// </summary>
/// <typeparam name="TResult">What becomes of an item.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class DescriptionParameters<TResult> : ThrottledCmdlet<object, TResult>
{
    /// <summary>The landing page.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(FreeTextCompleter))]
    public string? Url { get; set; }

    /// <summary>The titles; the first is the main one.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [DescribedValueTransformation]
    [ArgumentCompleter(typeof(FreeTextCompleter))]
    public DescribedValue[]? Title { get; set; }

    /// <summary>The creators: 'Doe, Jane', 'Example University', 'Doe, Jane &lt;https://orcid.org/…&gt;', hashtables, or what New-DataCitePerson and New-DataCiteOrganization return.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("Author")]
    [DescribedValueTransformation]
    [ArgumentCompleter(typeof(FreeTextCompleter))]
    public DescribedValue[]? Creator { get; set; }

    /// <summary>The publisher; a ROR id may follow in angle brackets.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [DescribedValueTransformation]
    [ArgumentCompleter(typeof(FreeTextCompleter))]
    public DescribedValue? Publisher { get; set; }

    /// <summary>The year of publication.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("Year")]
    [ArgumentCompleter(typeof(FreeTextCompleter))]
    public string? PublicationYear { get; set; }

    /// <summary>The general resource type.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("ResourceTypeGeneral")]
    [ArgumentCompleter(typeof(ResourceTypeCompleter))]
    public string? ResourceType { get; set; }

    /// <summary>The resource type in your own words.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(FreeTextCompleter))]
    public string? ResourceTypeText { get; set; }

    /// <summary>Abstracts; hashtables for descriptions of another type.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("Abstract")]
    [DescribedValueTransformation]
    [ArgumentCompleter(typeof(FreeTextCompleter))]
    public DescribedValue[]? Description { get; set; }

    /// <summary>Subjects and keywords.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("Keyword")]
    [DescribedValueTransformation]
    [ArgumentCompleter(typeof(FreeTextCompleter))]
    public DescribedValue[]? Subject { get; set; }

    /// <summary>Who else had a part: 'DataCurator: Doe, Jane', hashtables, or what New-DataCitePerson -ContributorType returns.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(ContributorTextCompleter))]
    [DescribedValueTransformation]
    public DescribedValue[]? Contributor { get; set; }

    /// <summary>Dates: 'Collected: 2024-02-01/2024-03-31', hashtables, or what New-DataCiteDate returns.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(DateTextCompleter))]
    [DescribedValueTransformation]
    public DescribedValue[]? Date { get; set; }

    /// <summary>The language of the resource, a BCP 47 tag.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(LanguageCompleter))]
    public string? Language { get; set; }

    /// <summary>The version of the resource.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(FreeTextCompleter))]
    public string? Version { get; set; }

    /// <summary>Licences by SPDX id, name or address, or statements; hashtables, or what New-DataCiteRights returns.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("License")]
    [ArgumentCompleter(typeof(LicenseCompleter))]
    [DescribedValueTransformation]
    public DescribedValue[]? Rights { get; set; }

    /// <summary>Related resources: 'IsSupplementTo: 10.5072/article', hashtables, or what New-DataCiteRelatedIdentifier returns.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(RelationTextCompleter))]
    [DescribedValueTransformation]
    public DescribedValue[]? RelatedIdentifier { get; set; }

    /// <summary>Funders, also with a ROR id in angle brackets; hashtables, or what New-DataCiteFunding returns.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("Funder")]
    [DescribedValueTransformation]
    [ArgumentCompleter(typeof(FreeTextCompleter))]
    public DescribedValue[]? Funding { get; set; }

    /// <summary>Places: names, 'latitude, longitude', hashtables, or what New-DataCiteGeoLocation returns.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [DescribedValueTransformation]
    [ArgumentCompleter(typeof(FreeTextCompleter))]
    public DescribedValue[]? GeoLocation { get; set; }

    /// <summary>Sizes in words, such as '14 MB'.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(FreeTextCompleter))]
    public string[]? Size { get; set; }

    /// <summary>Formats, best as media types.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(FreeTextCompleter))]
    public string[]? Format { get; set; }

    /// <summary>What the parameters say about the item in hand.</summary>
    /// <param name="item">The item, when it was read for what it says itself: a record or a row of a table. What it says binds to parameters
    /// as well, and must not come in a second time.</param>
    /// <exception cref="MetadataValueException">A value cannot be used; the message says why.</exception>
    private protected DescribedBy Describe(object? item)
    {
        var said = new ItemProperties(item, MyInvocation.MyCommand);
        return new DescribedBy
        {
            Titles = PartKinds.Title.ReadAll(said.Without(nameof(Title), Title)),
            Creators = PartKinds.Creator.ReadAll(said.Without(nameof(Creator), Creator)),
            Publisher = said.Without(nameof(Publisher), Publisher) is { } publisher ? PartKinds.ReadPublisher(publisher.Value) : null,
            PublicationYear = said.Without(nameof(PublicationYear), PublicationYear),
            ResourceType = said.Without(nameof(ResourceType), ResourceType),
            ResourceTypeText = said.Without(nameof(ResourceTypeText), ResourceTypeText),
            Url = said.Without(nameof(Url), Url),
            Descriptions = PartKinds.Description.ReadAll(said.Without(nameof(Description), Description)),
            Subjects = PartKinds.Subject.ReadAll(said.Without(nameof(Subject), Subject)),
            Contributors = PartKinds.Contributor.ReadAll(said.Without(nameof(Contributor), Contributor)),
            Dates = PartKinds.Date.ReadAll(said.Without(nameof(Date), Date)),
            Language = said.Without(nameof(Language), Language),
            Version = said.Without(nameof(Version), Version),
            Rights = PartKinds.Rights.ReadAll(said.Without(nameof(Rights), Rights)),
            RelatedIdentifiers = PartKinds.RelatedIdentifier.ReadAll(said.Without(nameof(RelatedIdentifier), RelatedIdentifier)),
            Funding = PartKinds.Funding.ReadAll(said.Without(nameof(Funding), Funding)),
            GeoLocations = PartKinds.GeoLocation.ReadAll(said.Without(nameof(GeoLocation), GeoLocation)),
            Sizes = said.Without(nameof(Size), Size),
            Formats = said.Without(nameof(Format), Format),
        };
    }
}
