using System.Collections.ObjectModel;
using System.ComponentModel;
using System.Management.Automation;
using DataCite.Metadata;
using DataCite.PowerShell.Completion;
using DataCite.PowerShell.Errors;
using DataCite.PowerShell.Minting;

namespace DataCite.PowerShell.Commands;

/// <summary>What can be said about a new DOI on a command line.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class NewDoiParameters : ThrottledCmdlet<object, DoiRecord>
{
    internal const string MetadataSet = "Metadata";
    internal const string PathSet = "Path";
    internal const string LiteralPathSet = "LiteralPath";

    /// <summary>Metadata: a hashtable, a record, JSON text, a row of a table. A number stands for a DOI without metadata of its own.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ParameterSetName = MetadataSet)]
    [Alias("InputObject")]
    public object? Metadata { get; set; }

    /// <summary>JSON files with metadata; wildcards are allowed.</summary>
    [Parameter(Mandatory = true, ParameterSetName = PathSet)]
    [SupportsWildcards]
    public string[]? Path { get; set; }

    /// <summary>JSON files with metadata, taken as they are written.</summary>
    [Parameter(Mandatory = true, ParameterSetName = LiteralPathSet)]
    [Alias("PSPath")]
    public string[]? LiteralPath { get; set; }

    /// <summary>The name of the DOI; made up when left out.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? Doi { get; set; }

    /// <summary>The prefix, or a prefix with a shoulder (10.5072/ds); the account's own when it has but one.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(PrefixCompleter))]
    public string? Prefix { get; set; }

    /// <summary>What follows the prefix; made up when left out.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? Suffix { get; set; }

    /// <summary>The state: Draft, unless said otherwise. Registered and Findable DOIs can never be deleted.</summary>
    [Parameter]
    [ValidateSet("Draft", "Registered", "Findable")]
    public DoiState State { get; set; } = DoiState.Draft;

    /// <summary>The landing page.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? Url { get; set; }

    /// <summary>The titles; the first is the main one.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [AllowEmptyString]
    public TitleEntry[]? Title { get; set; }

    /// <summary>The creators.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("Author")]
    public Creator[]? Creator { get; set; }

    /// <summary>The publisher.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public Publisher? Publisher { get; set; }

    /// <summary>The year of publication.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("Year")]
    public string? PublicationYear { get; set; }

    /// <summary>The general resource type.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("ResourceTypeGeneral")]
    [ArgumentCompleter(typeof(ResourceTypeCompleter))]
    public string? ResourceType { get; set; }

    /// <summary>Abstracts.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("Abstract")]
    public string[]? Description { get; set; }

    /// <summary>Subjects and keywords.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("Keyword")]
    public string[]? Subject { get; set; }

    /// <summary>The language of the resource.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? Language { get; set; }

    /// <summary>The version of the resource.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? Version { get; set; }

    private protected sealed override bool WorksAnonymously => false;

    private protected sealed override string Activity => "Creating DOIs";

    /// <summary>What the parameters say about the item in hand.</summary>
    private protected DescribedBy Described => new()
    {
        Titles = Title,
        Creators = Creator,
        Publisher = Publisher,
        PublicationYear = PublicationYear,
        ResourceType = ResourceType,
        Url = Url,
        Descriptions = Description,
        Subjects = Subject,
        Language = Language,
        Version = Version,
    };

    /// <summary>Whether a column of a table is taken by a parameter of its own, and so is no metadata attribute.</summary>
    private protected bool IsOwnParameter(string name)
        => MyInvocation.MyCommand.Parameters.Values.Any(parameter =>
            parameter.Attributes.OfType<ParameterAttribute>().Any(static a => a.ValueFromPipelineByPropertyName)
            && (parameter.Name.Equals(name, StringComparison.OrdinalIgnoreCase) || parameter.Aliases.Contains(name, StringComparer.OrdinalIgnoreCase)));

    /// <summary>The files of <see cref="Path"/> or <see cref="LiteralPath"/>.</summary>
    private protected IEnumerable<string> Files()
    {
        if (LiteralPath is not null)
            return LiteralPath.Select(GetUnresolvedProviderPathFromPSPath);
        return Path!.SelectMany(path => OrTerminate(() => Resolve(path), path));
    }

    private Collection<string> Resolve(string path)
    {
        try
        {
            return GetResolvedProviderPathFromPSPath(path, out _);
        }
        catch (ItemNotFoundException exception)
        {
            throw new CmdletInputException(ErrorIds.FileUnreadable, ErrorCategory.ObjectNotFound, exception.Message, "Check the path.", exception);
        }
    }
}
