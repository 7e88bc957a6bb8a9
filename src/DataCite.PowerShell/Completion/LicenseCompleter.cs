using DataCite.Metadata;

namespace DataCite.PowerShell.Completion;

/// <summary>Completes licences by their SPDX ids.</summary>
public sealed class LicenseCompleter : LocalCompleter
{
    // The short ids are the plain licences, and the last of a length the newest version.
    private protected override IEnumerable<Suggestion> Values()
        => SpdxLicenses.All.OrderBy(static license => license.Id.Length).ThenByDescending(static license => license.Id, StringComparer.Ordinal)
            .Select(static license => new Suggestion(license.Id, license.Name));
}
