using System.Management.Automation;
using DataCite.Metadata;
using DataCite.PowerShell.Completion;
using DataCite.PowerShell.Describing;
using DataCite.PowerShell.Errors;

namespace DataCite.PowerShell.Commands;

/// <summary>Makes rights: a licence with all that DataCite writes of it, or a statement in words.</summary>
[Cmdlet(VerbsCommon.New, "DataCiteRights", DefaultParameterSetName = LicenseSet)]
[OutputType(typeof(RightsEntry))]
public sealed class NewDataCiteRightsCommand : PartCmdlet<RightsEntry>
{
    private const string LicenseSet = "License";
    private const string StatementSet = "Statement";

    /// <summary>A licence of the SPDX list: its id in any spelling, its name or its address.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true, ParameterSetName = LicenseSet)]
    [Alias("RightsIdentifier", "Spdx")]
    [ArgumentCompleter(typeof(LicenseCompleter))]
    [AllowEmptyString]
    public string License { get; set; } = string.Empty;

    /// <summary>A statement in words, for what is no licence of that list.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true, ParameterSetName = StatementSet)]
    [Alias("Rights")]
    public string? Statement { get; set; }

    /// <summary>Address of the statement.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true, ParameterSetName = StatementSet)]
    [Alias("RightsUri")]
    public string? Uri { get; set; }

    /// <summary>Language of the statement, a BCP 47 tag.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("Lang")]
    public string? Language { get; set; }

    private protected override RightsEntry Build()
    {
        var rights = ParameterSetName == StatementSet ? BuildStatement() : BuildLicense();
        rights.Lang = string.IsNullOrWhiteSpace(Language) ? null : Language.Trim();
        return rights;
    }

    private protected override void AddTo(DoiRecord record, RightsEntry part) => record.RightsList = [part];

    private RightsEntry BuildLicense()
        => SpdxLicenses.Match(License) is { } license ? RightsBuilder.FromSpdx(license.Id) : RightsBuilder.FromSpdx(License);

    private RightsEntry BuildStatement()
    {
        if (string.IsNullOrWhiteSpace(Statement) && string.IsNullOrWhiteSpace(Uri))
        {
            throw new CmdletInputException(
                ErrorIds.MetadataInvalid, ErrorCategory.InvalidArgument, "The rights say nothing.", "Give a -License such as CC-BY-4.0, or a -Statement, or its -Uri.");
        }

        var rights = string.IsNullOrWhiteSpace(Statement) ? new RightsEntry() : RightsBuilder.Parse(Statement);
        if (!string.IsNullOrWhiteSpace(Uri))
            rights.RightsUri = Uri.Trim();
        return rights;
    }
}
