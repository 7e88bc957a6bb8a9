namespace DataCite.PowerShell.Completion;

/// <summary>Completes certificates of repositories.</summary>
public sealed class CertificateCompleter : LocalCompleter
{
    private protected override IEnumerable<Suggestion> Values() =>
    [
        "CoreTrustSeal", "CLARIN", new("DIN 31644", "nestor Seal, DIN 31644"), new("DINI", "DINI Certificate"), new("DSA", "Data Seal of Approval"),
        new("RatSWD", "German Data Forum"), new("WDS", "World Data System"),
    ];
}
