<#
A runbook for Azure Automation (runtime PowerShell 7.4 or later) that keeps no password at all: its managed identity reads an API key from
Key Vault. Lists the drafts that were not changed for a while.

Needs the modules DataCite, Az.Accounts and Az.KeyVault in the runtime environment; a system-assigned identity with the role
'Key Vault Secrets User' on the vault; the key (New-DataCiteApiKey -AsPlainText) as a secret of the vault.
#>
param(
    # The vault and the secret with the API key.
    [Parameter(Mandatory)]
    [string] $VaultName,

    [string] $SecretName = 'DataCite-ApiKey',

    # Production; or Test, to try it out.
    [string] $Environment = 'Production',

    # Drafts older than this are listed.
    [int] $Days = 90
)

$ErrorActionPreference = 'Stop'

# What one job connects must not follow another.
Disable-AzContextAutosave -Scope Process | Out-Null
Connect-AzAccount -Identity | Out-Null
$key = (Get-AzKeyVaultSecret -VaultName $VaultName -Name $SecretName).SecretValue

# The server says whose key it is. The secret stays a SecureString from the vault to the request.
Connect-DataCite -ApiKey $key -Environment $Environment
try {
    $limit = [datetime]::UtcNow.AddDays(-$Days)
    Get-DataCiteDoi -State Draft | Where-Object Updated -LT $limit | Select-Object Doi, Title, Updated
}
finally {
    Disconnect-DataCite
}
