using System.Management.Automation;
using DataCite.Client;
using DataCite.Metadata;
using DataCite.PowerShell.Completion;

namespace DataCite.PowerShell.Cmdlets;

/// <summary>The filters by what the metadata says: the ones that people think of first.</summary>
public abstract partial class DoiFilterCmdlet
{
    internal const string QuerySet = "Query";

    /// <summary>A search in the server's query syntax: words are combined with AND, fields are searched as in titles.title:river.</summary>
    [Parameter(ParameterSetName = QuerySet)]
    [ArgumentCompleter(typeof(QueryFieldCompleter))]
    public string? Query { get; set; }

    /// <summary>Words of the title, in any order and case; * and ? stand for letters. Any of several entries will do.</summary>
    [Parameter(ParameterSetName = QuerySet)]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(FreeTextCompleter))]
    public string[]? Title { get; set; }

    /// <summary>The name of a creator, or a part of it; * and ? stand for letters. Any of several entries will do.</summary>
    [Parameter(ParameterSetName = QuerySet)]
    [Alias("Author")]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(FreeTextCompleter))]
    public string[]? Creator { get; set; }

    /// <summary>Words of the publisher's name; * and ? stand for letters. Any of several entries will do.</summary>
    [Parameter(ParameterSetName = QuerySet)]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(FreeTextCompleter))]
    public string[]? Publisher { get; set; }

    /// <summary>Words of the abstract or another description; * and ? stand for letters. Any of several entries will do.</summary>
    [Parameter(ParameterSetName = QuerySet)]
    [Alias("Abstract")]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(FreeTextCompleter))]
    public string[]? Description { get; set; }

    /// <summary>URLs of landing pages: a whole address, an address with *, or words of it. Any of several entries will do.</summary>
    [Parameter(ParameterSetName = QuerySet)]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(FreeTextCompleter))]
    public string[]? Url { get; set; }

    /// <summary>Hosts of landing pages, such as example.org. Any of several entries will do.</summary>
    [Parameter(ParameterSetName = QuerySet)]
    [ArgumentCompleter(typeof(FreeTextCompleter))]
    public string[]? UrlHost { get; set; }

    /// <summary>Only DOIs whose metadata has all of this.</summary>
    [Parameter(ParameterSetName = QuerySet)]
    [EnumWordTransformation(typeof(RecordFeature[]))]
    [ArgumentCompleter(typeof(RecordFeatureCompleter))]
    public string[]? With { get; set; }

    /// <summary>Only DOIs whose metadata has none of this.</summary>
    [Parameter(ParameterSetName = QuerySet)]
    [EnumWordTransformation(typeof(RecordFeature[]))]
    [ArgumentCompleter(typeof(RecordFeatureCompleter))]
    public string[]? Without { get; set; }

    private protected DoiQuery WithContent(DoiQuery query) => query with
    {
        Query = Query,
        Titles = Title ?? [],
        Creators = Creator ?? [],
        Publishers = Publisher ?? [],
        Descriptions = Description ?? [],
        Urls = Url ?? [],
        UrlHosts = UrlHost ?? [],
        With = EnumWords.Values<RecordFeature>(With),
        Without = EnumWords.Values<RecordFeature>(Without),
    };

    // The server takes a field that it does not know for one that is empty. Only a warning: its index may have grown since.
    private protected IEnumerable<string> UnknownQueryFields()
        => QueryFields.FindUnknown(Query ?? string.Empty).Select(static field =>
            $"Unknown field '{PrintableText.Of(field.Name)}' in -Query: DataCite finds no DOI with it."
            + (field.Nearest is { } nearest ? $" Did you mean '{nearest}'?" : " Press Tab after -Query for the fields."));
}
