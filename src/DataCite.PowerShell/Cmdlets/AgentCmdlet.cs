using System.ComponentModel;
using System.Management.Automation;
using DataCite.Metadata;
using DataCite.PowerShell.Completion;
using DataCite.PowerShell.Input;

namespace DataCite.PowerShell.Cmdlets;

/// <summary>A cmdlet that makes a creator or, when it is said what was contributed, a contributor.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class AgentCmdlet : PartCmdlet<Creator>
{
    /// <summary>The organisations that the agent belongs to: names, names with a ROR id in angle brackets, hashtables or affiliations.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [DescribedValueTransformation]
    [ArgumentCompleter(typeof(FreeTextCompleter))]
    public DescribedValue[]? Affiliation { get; set; }

    /// <summary>
    /// Further identifiers, such as an ISNI: identifiers whose form shows their scheme, or hashtables with nameIdentifier and nameIdentifierScheme.
    /// </summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [DescribedValueTransformation]
    [ArgumentCompleter(typeof(FreeTextCompleter))]
    public DescribedValue[]? NameIdentifier { get; set; }

    /// <summary>Language of the name, a BCP 47 tag.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("Lang")]
    [ArgumentCompleter(typeof(FreeTextCompleter))]
    public string? Language { get; set; }

    /// <summary>What was contributed; with it the cmdlet makes a contributor.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(ContributorTypeCompleter))]
    public string? ContributorType { get; set; }

    private protected sealed override Creator Build()
    {
        var agent = BuildAgent();
        agent.Affiliation.AddRange(PartKinds.Affiliation.ReadAll(Affiliation) ?? []);
        agent.NameIdentifiers.AddRange(PartKinds.NameIdentifier.ReadAll(NameIdentifier) ?? []);
        agent.Lang = string.IsNullOrWhiteSpace(Language) ? null : Language.Trim();
        return string.IsNullOrWhiteSpace(ContributorType) ? agent : AgentBuilder.AsContributor(agent, ContributorType);
    }

    private protected sealed override void AddTo(DoiRecord record, Creator part)
    {
        if (part is Contributor contributor)
            record.Contributors = [contributor];
        else
            record.Creators = [part];
    }

    /// <summary>Makes the agent with its name and main identifier.</summary>
    private protected abstract Creator BuildAgent();
}
