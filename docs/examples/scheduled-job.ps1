<#
What Windows Task Scheduler or cron runs every night: counts the DOIs of a repository by state and appends a line to a CSV file. The login
was saved once, by the user that the job runs as:

    Save-DataCiteCredential -Name nightly -Credential DEMO.REPO -Environment Production

Ends with exit code 0 when all went well and 1 otherwise, which schedulers show.
#>
param(
    # The saved login.
    [string] $LoginName = 'nightly',

    # The CSV file.
    [Parameter(Mandatory)]
    [string] $Path
)

$ErrorActionPreference = 'Stop'
try {
    Connect-DataCite -Name $LoginName
    $account = (Get-DataCiteConnection -Default).AccountId
    $prefixes = Get-DataCitePrefix
    [pscustomobject]@{
        Date       = Get-Date -Format 'yyyy-MM-dd'
        Account    = $account
        Findable   = ($prefixes | Measure-Object FindableCount -Sum).Sum
        Registered = ($prefixes | Measure-Object RegisteredCount -Sum).Sum
        Draft      = ($prefixes | Measure-Object DraftCount -Sum).Sum
    } | Export-Csv $Path -Append
}
catch {
    # What happened, and what to do; both say which account and system, and neither says a secret.
    [Console]::Error.WriteLine("$(Get-Date -Format 's') $_ $($_.ErrorDetails.RecommendedAction)")
    exit 1
}
finally {
    Get-DataCiteConnection | Disconnect-DataCite
}
