using System.Management.Automation;
using DataCite.Metadata;
using DataCite.PowerShell.Cmdlets;
using DataCite.PowerShell.Completion;
using DataCite.PowerShell.Errors;

namespace DataCite.PowerShell.Commands;

/// <summary>Makes a person: a creator, or with -ContributorType a contributor.</summary>
[Cmdlet(VerbsCommon.New, "DataCitePerson")]
[OutputType(typeof(Creator), typeof(Contributor))]
public sealed class NewDataCitePersonCommand : AgentCmdlet
{
    /// <summary>The whole name, 'Doe, Jane', also with an ORCID iD in angle brackets. Not looked at when the family or given name is there.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(FreeTextCompleter))]
    public string? Name { get; set; }

    /// <summary>The family name.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("Surname", "LastName")]
    [ArgumentCompleter(typeof(FreeTextCompleter))]
    public string? FamilyName { get; set; }

    /// <summary>The given names.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("FirstName")]
    [ArgumentCompleter(typeof(FreeTextCompleter))]
    public string? GivenName { get; set; }

    /// <summary>The ORCID iD, bare or as an address.</summary>
    [Parameter(Position = 1, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(FreeTextCompleter))]
    public string? Orcid { get; set; }

    private protected override Creator BuildAgent()
    {
        var hasParts = !string.IsNullOrWhiteSpace(FamilyName) || !string.IsNullOrWhiteSpace(GivenName);
        var name = FromPipeline(Name);
        if (!hasParts && name is null)
        {
            throw new CmdletInputException(
                ErrorIds.MetadataInvalid, ErrorCategory.InvalidArgument, "The person has no name.", "Give -Name 'Doe, Jane', or -FamilyName and -GivenName.");
        }

        var person = hasParts ? AgentBuilder.Person(FamilyName, GivenName) : AgentBuilder.Parse(name!, "Personal");
        if (!string.IsNullOrWhiteSpace(Orcid))
            person.NameIdentifiers.Add(NameIdentifierBuilder.FromOrcid(Orcid));
        return person;
    }
}
