# A user profile of the tests' own, with the real SecretManagement and SecretStore or with a stand-in of the tests'.

function New-Login([string] $Id, [string] $Password) {
    $secret = [securestring]::new()
    $Password.ToCharArray().ForEach{ $secret.AppendChar($_) }
    [pscredential]::new($Id, $secret)
}

function Enter-UserProfile([string] $Folder, [string] $Kind) {
    New-Item $Folder -ItemType Directory -Force | Out-Null
    $script:formerProfile = @{}
    foreach ($name in 'HOME', 'DATACITE_CONFIG_HOME', 'PSModulePath') { $script:formerProfile[$name] = [Environment]::GetEnvironmentVariable($name) }
    $env:HOME = $Folder
    $env:DATACITE_CONFIG_HOME = Join-Path $Folder 'config'
    $script:LoginFile = Join-Path $Folder 'config/logins.json'
    Remove-Module Microsoft.PowerShell.SecretManagement, Microsoft.PowerShell.SecretStore -ErrorAction Ignore
    if ($Kind -eq 'real') {
        # Where SecretStore keeps its secrets goes by HOME, except on Windows.
        if ($IsWindows) { throw 'These tests must not touch the secrets of whoever runs them.' }
        Import-Module Microsoft.PowerShell.SecretManagement, Microsoft.PowerShell.SecretStore
        Reset-SecretStore -Authentication None -Interaction None -Force -WarningAction Ignore | Out-Null
        Register-SecretVault -Name LocalStore -ModuleName Microsoft.PowerShell.SecretStore -DefaultVault
    }
    else {
        $env:PSModulePath = (Join-Path $PSScriptRoot 'StandIns') + [IO.Path]::PathSeparator + $env:PSModulePath
        $global:StandInVaults = [ordered]@{ LocalStore = @{} }
        Remove-Variable StandInDefault, StandInLocked, StandInReadOnly -Scope Global -ErrorAction Ignore
        Import-Module (Join-Path $PSScriptRoot 'StandIns/Microsoft.PowerShell.SecretManagement') -Force
    }
}

function Exit-UserProfile {
    Remove-Module Microsoft.PowerShell.SecretManagement, Microsoft.PowerShell.SecretStore -ErrorAction Ignore
    Remove-Variable StandInVaults, StandInDefault, StandInLocked, StandInReadOnly, StandInHost, StandInRunspace -Scope Global -ErrorAction Ignore
    foreach ($name in $script:formerProfile.Keys) { [Environment]::SetEnvironmentVariable($name, $script:formerProfile[$name]) }
}

# Empties the vaults of that profile, and forgets those that a test has added.
function Clear-Vault {
    if (Test-Path Variable:global:StandInVaults) {
        $global:StandInVaults = [ordered]@{ LocalStore = @{} }
        return
    }
    # All vaults of SecretStore share one store.
    Microsoft.PowerShell.SecretManagement\Get-SecretInfo -Vault LocalStore | Microsoft.PowerShell.SecretManagement\Remove-Secret
    (Microsoft.PowerShell.SecretManagement\Get-SecretVault).Name -ne 'LocalStore' | Microsoft.PowerShell.SecretManagement\Unregister-SecretVault
}
