<#
A runbook for Azure Automation (runtime PowerShell 7.4 or later): publishes the drafts whose titles contain a word, and reports what it did.

Needs the module DataCite in the runtime environment, and a credential asset with account id (DEMO.REPO) and password or API key.
#>
param(
    # Publish drafts with this word in their titles.
    [Parameter(Mandatory)]
    [string] $TitleWord,

    # The name of the credential asset. Runbooks for PowerShell 7 cannot take credentials as parameters.
    [string] $AssetName = 'DataCite',

    # Production; or Test, to try it out.
    [string] $Environment = 'Production'
)

$ErrorActionPreference = 'Stop'
# The settings of the job do not reach PowerShell 7: a runbook asks for the verbose stream itself.
$VerbosePreference = 'Continue'

# The password never becomes text here. Get-AutomationPSCredential belongs to Azure Automation and is there in every runbook.
$account = @{
    Credential  = Get-AutomationPSCredential -Name $AssetName
    Environment = $Environment
}

# A wrong password, an inactive account or a missing right is said now, before anything is done.
Test-DataCiteConnection @account | Where-Object Outcome -NE 'Passed' | ForEach-Object { Write-Verbose "$($_.Subject): $($_.Message) $($_.Advice)" }

$drafts = @(Get-DataCiteDoi @account -State Draft -Query "titles.title:$TitleWord")
# Nobody is there to confirm. One DOI that cannot be published is one error; the others go on.
$drafts | Publish-DataCiteDoi @account -Confirm:$false -ErrorAction Continue -ErrorVariable problems

"$($drafts.Count - $problems.Count) of $($drafts.Count) drafts published."
if ($problems) { throw "$($problems.Count) drafts were not published; the errors above say why." }
