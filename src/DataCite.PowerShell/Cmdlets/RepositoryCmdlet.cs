using System.ComponentModel;
using System.Management.Automation;
using System.Security;
using DataCite.Client;
using DataCite.PowerShell.Completion;
using DataCite.PowerShell.Errors;

namespace DataCite.PowerShell.Cmdlets;

/// <summary>A cmdlet that creates or changes repositories, with a parameter for each attribute that can be written.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class RepositoryCmdlet : ConnectedCmdlet
{
    /// <summary>Another name.</summary>
    [Parameter, AllowEmptyString, ArgumentCompleter(typeof(FreeTextCompleter))]
    public string? AlternateName { get; set; }

    /// <summary>What the repository holds and for whom.</summary>
    [Parameter, AllowEmptyString, ArgumentCompleter(typeof(FreeTextCompleter))]
    public string? Description { get; set; }

    /// <summary>Address of its web site.</summary>
    [Parameter, AllowEmptyString, ArgumentCompleter(typeof(FreeTextCompleter))]
    public string? Url { get; set; }

    /// <summary>The kind of account.</summary>
    [Parameter]
    [Alias("RepositoryKind")]
    [EnumWordTransformation(typeof(RepositoryKind))]
    [ArgumentCompleter(typeof(RepositoryKindCompleter))]
    public string? ClientType { get; set; }

    /// <summary>The types of the repository.</summary>
    [Parameter, AllowEmptyCollection, ArgumentCompleter(typeof(RepositoryTypeCompleter))]
    public string[]? RepositoryType { get; set; }

    /// <summary>Codes of its languages, such as en.</summary>
    [Parameter, AllowEmptyCollection, ArgumentCompleter(typeof(LanguageCompleter))]
    public string[]? Language { get; set; }

    /// <summary>The certificates that it holds.</summary>
    [Parameter, AllowEmptyCollection, ArgumentCompleter(typeof(CertificateCompleter))]
    public string[]? Certificate { get; set; }

    /// <summary>The hosts that landing pages may have, separated by commas; * for all.</summary>
    [Parameter, ArgumentCompleter(typeof(FreeTextCompleter))]
    public string? Domains { get; set; }

    /// <summary>The software that it runs on.</summary>
    [Parameter, AllowEmptyString, ArgumentCompleter(typeof(FreeTextCompleter))]
    public string? Software { get; set; }

    /// <summary>Its DOI in re3data.</summary>
    [Parameter, AllowEmptyString, ArgumentCompleter(typeof(FreeTextCompleter))]
    public string? Re3data { get; set; }

    /// <summary>Its number in OpenDOAR.</summary>
    [Parameter, AllowEmptyString, ArgumentCompleter(typeof(FreeTextCompleter))]
    public string? OpenDoar { get; set; }

    /// <summary>Its identity at Globus, a UUID.</summary>
    [Parameter, AllowEmptyString, ArgumentCompleter(typeof(FreeTextCompleter))]
    public string? GlobusUuid { get; set; }

    /// <summary>Address of the usage statistics of its web site.</summary>
    [Parameter, AllowEmptyString, ArgumentCompleter(typeof(FreeTextCompleter))]
    public string? AnalyticsDashboardUrl { get; set; }

    /// <summary>Its id for the usage statistics.</summary>
    [Parameter, AllowEmptyString, ArgumentCompleter(typeof(FreeTextCompleter))]
    public string? AnalyticsTrackingId { get; set; }

    /// <summary>Whether it may write.</summary>
    [Parameter, ArgumentCompleter(typeof(TruthCompleter))]
    public bool? IsActive { get; set; }

    /// <summary>The password of the account, as a SecureString or in a credential.</summary>
    [Parameter, ValidateNotNull, PasswordTransformation]
    public SecureString? Password { get; set; }

    private protected override bool WorksAnonymously => false;

    /// <summary>What the repository shall be, checked.</summary>
    /// <exception cref="CmdletInputException">A value cannot be used.</exception>
    private protected RepositoryDescription Describe(string? name, string? systemEmail) => Checked(() => RepositoryChecks.Spelled(new RepositoryDescription
    {
        Name = name, SystemEmail = systemEmail, AlternateName = AlternateName, Description = Description, Url = Url,
        Kind = EnumWords.Optional<RepositoryKind>(ClientType), RepositoryType = RepositoryType, Language = Language, Certificate = Certificate,
        Domains = Domains, Software = Software, Re3data = Re3data, OpenDoar = OpenDoar, GlobusUuid = GlobusUuid,
        AnalyticsDashboardUrl = AnalyticsDashboardUrl, AnalyticsTrackingId = AnalyticsTrackingId, IsActive = IsActive, Password = Password,
    }));

    /// <summary>Does what may find fault with a value.</summary>
    /// <exception cref="CmdletInputException">A value cannot be used.</exception>
    private protected static T Checked<T>(Func<T> work) => FilterNames.Checked(work, ErrorIds.AccountInvalid, "Nothing was sent. Correct the value and try again.");

    /// <summary>Warns of values that the server keeps in another way than they were sent.</summary>
    private protected void WarnOfDifferences(RepositoryChangeResult result)
    {
        foreach (var difference in result.Differences)
            WriteWarning($"DataCite keeps {difference.Name} of {result.Repository} in another way than it was sent: {difference}");
    }

    /// <summary>Does the work on one item; what goes wrong is an error of that item.</summary>
    private protected void Try(object target, Action work)
    {
        try
        {
            work();
        }
        catch (Exception exception) when (ErrorRecords.IsExpected(exception))
        {
            Report(exception, target);
        }
    }
}
