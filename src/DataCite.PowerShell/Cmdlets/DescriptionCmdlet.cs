using System.ComponentModel;
using System.Management.Automation;
using DataCite.Metadata;
using DataCite.PowerShell.Completion;
using DataCite.PowerShell.Input;

namespace DataCite.PowerShell.Cmdlets;

/// <summary>
/// How a resource is described on a command line: the six mandatory properties and the common recommended ones. Values are read when
/// the item's turn comes, so that a bad one is one error and the others go on.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class DescriptionCmdlet : ConnectedCmdlet
{
    private readonly HashSet<string> _onCommandLine = new(StringComparer.Ordinal);

    /// <summary>How many items are worked on at the same time. DataCite's rate limit is kept.</summary>
    [Parameter, ValidateRange(1, 64), ArgumentCompleter(typeof(FreeTextCompleter))]
    public int ThrottleLimit { get; set; } = 4;

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

    /// <summary>Whether the command line describes the resource.</summary>
    private protected bool IsDescribed => _onCommandLine.Count > 0;

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        // Before the first item only the command line has bound parameters.
        _onCommandLine.UnionWith(DescribedBy.Parameters.Where(MyInvocation.BoundParameters.ContainsKey));
    }

    /// <summary>What the parameters say about the item in hand.</summary>
    /// <param name="speaksForItself">Whether the item was read for what it says itself: a record or a row of a table. What it says binds to
    /// parameters as well, and must not come in a second time: only what the command line says counts then.</param>
    /// <exception cref="MetadataValueException">A value cannot be used; the message says why.</exception>
    private protected DescribedBy Describe(bool speaksForItself)
    {
        return new DescribedBy
        {
            Titles = PartKinds.Title.ReadAll(Said(nameof(Title), Title)),
            Creators = PartKinds.Creator.ReadAll(Said(nameof(Creator), Creator)),
            Publisher = Said(nameof(Publisher), Publisher) is { } publisher ? PartKinds.ReadPublisher(publisher.Value) : null,
            PublicationYear = Said(nameof(PublicationYear), PublicationYear),
            ResourceType = Said(nameof(ResourceType), ResourceType),
            ResourceTypeText = Said(nameof(ResourceTypeText), ResourceTypeText),
            Url = Said(nameof(Url), Url),
            Descriptions = PartKinds.Description.ReadAll(Said(nameof(Description), Description)),
            Subjects = PartKinds.Subject.ReadAll(Said(nameof(Subject), Subject)),
            Contributors = PartKinds.Contributor.ReadAll(Said(nameof(Contributor), Contributor)),
            Dates = PartKinds.Date.ReadAll(Said(nameof(Date), Date)),
            Language = Said(nameof(Language), Language),
            Version = Said(nameof(Version), Version),
            Rights = PartKinds.Rights.ReadAll(Said(nameof(Rights), Rights)),
            RelatedIdentifiers = PartKinds.RelatedIdentifier.ReadAll(Said(nameof(RelatedIdentifier), RelatedIdentifier)),
            Funding = PartKinds.Funding.ReadAll(Said(nameof(Funding), Funding)),
            GeoLocations = PartKinds.GeoLocation.ReadAll(Said(nameof(GeoLocation), GeoLocation)),
            Sizes = Said(nameof(Size), Size),
            Formats = Said(nameof(Format), Format),
        };

        T? Said<T>(string parameter, T? value)
            where T : class
            => speaksForItself && !_onCommandLine.Contains(parameter) ? null : value;
    }
}
