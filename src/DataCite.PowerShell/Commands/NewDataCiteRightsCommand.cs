using System.Management.Automation;
using DataCite.Metadata;
using DataCite.PowerShell.Cmdlets;
using DataCite.PowerShell.Completion;
using DataCite.PowerShell.Errors;

namespace DataCite.PowerShell.Commands;

/// <summary>Makes rights: a licence with all that DataCite writes of it, or a statement in words.</summary>
[Cmdlet(VerbsCommon.New, "DataCiteRights")]
[OutputType(typeof(RightsEntry))]
public sealed class NewDataCiteRightsCommand : PartCmdlet<RightsEntry>
{
    /// <summary>A licence of the SPDX list: its id in any spelling, its name or its address.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("RightsIdentifier", "Spdx")]
    [ArgumentCompleter(typeof(LicenseCompleter))]
    public string? License { get; set; }

    /// <summary>A statement in words, for what is no licence of that list.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("Rights")]
    [ArgumentCompleter(typeof(FreeTextCompleter))]
    public string? Statement { get; set; }

    /// <summary>Address of the statement.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("RightsUri")]
    [ArgumentCompleter(typeof(FreeTextCompleter))]
    public string? Uri { get; set; }

    /// <summary>Language of the statement, a BCP 47 tag.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("Lang")]
    [ArgumentCompleter(typeof(FreeTextCompleter))]
    public string? Language { get; set; }

    private protected override RightsEntry Build()
    {
        var license = FromPipeline(License);
        var hasStatement = !string.IsNullOrWhiteSpace(Statement) || !string.IsNullOrWhiteSpace(Uri);
        if (hasStatement != string.IsNullOrWhiteSpace(license))
        {
            throw new CmdletInputException(
                ErrorIds.MetadataInvalid, ErrorCategory.InvalidArgument,
                hasStatement ? $"Both a licence, '{PrintableText.Of(license)}', and a statement are given." : "The rights are empty: nothing was given.",
                "Give a -License such as CC-BY-4.0, which comes first, or a -Statement and its -Uri. A resource may have several rights.");
        }

        var rights = hasStatement ? BuildStatement() : RightsBuilder.FromSpdx(SpdxLicenses.Match(license)?.Id ?? license!);
        rights.Lang = string.IsNullOrWhiteSpace(Language) ? null : Language.Trim();
        return rights;
    }

    private protected override void AddTo(DoiRecord record, RightsEntry part) => record.RightsList = [part];

    private RightsEntry BuildStatement()
    {
        var rights = string.IsNullOrWhiteSpace(Statement) ? new RightsEntry() : RightsBuilder.Parse(Statement);
        if (!string.IsNullOrWhiteSpace(Uri))
            rights.RightsUri = Uri.Trim();
        return rights;
    }
}
