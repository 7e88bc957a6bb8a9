# $global:StandInVaults: the registered vaults, an ordered table of name → table of secrets; the first is the default one unless
# $global:StandInDefault names another, or is ''. $global:StandInLocked lists vaults that do not open.
if (-not (Test-Path Variable:global:StandInVaults)) { $global:StandInVaults = [ordered]@{} }

function Open-Vault([string] $Name) {
    # Where a vault would ask for its password.
    $global:StandInHost = $Host.InstanceId
    $global:StandInRunspace = [runspace]::DefaultRunspace.InstanceId
    if (-not $global:StandInVaults.Contains($Name)) { throw "Vault $Name was not found." }
    if ($Name -in $global:StandInLocked) { throw "Vault $Name is locked." }
    $global:StandInVaults[$Name]
}

function Get-SecretVault {
    $default = (Test-Path Variable:global:StandInDefault) ? $global:StandInDefault : @($global:StandInVaults.Keys)[0]
    foreach ($name in $global:StandInVaults.Keys) { [pscustomobject]@{ Name = $name; IsDefault = $name -eq $default } }
}

function Set-Secret([string] $Vault, [string] $Name, $Secret, [switch] $NoClobber) {
    $secrets = Open-Vault $Vault
    if ($NoClobber -and $secrets.ContainsKey($Name)) { throw "A secret with name $Name already exists in vault $Vault." }
    if ($Secret -isnot [pscredential] -and $Secret -isnot [securestring]) { throw "A secret of type $($Secret.GetType()) would be stored as it is." }
    $secrets[$Name] = $Secret
}

function Get-Secret([string] $Vault, [string] $Name) {
    $secrets = Open-Vault $Vault
    if (-not $secrets.ContainsKey($Name)) { throw "The secret $Name was not found." }
    $secrets[$Name]
}

function Get-SecretInfo([string] $Vault, [string] $Name) {
    $secrets = Open-Vault $Vault
    if ($secrets.ContainsKey($Name)) { [pscustomobject]@{ Name = $Name; VaultName = $Vault } }
}

function Remove-Secret([string] $Vault, [string] $Name) {
    (Open-Vault $Vault).Remove($Name)
}
