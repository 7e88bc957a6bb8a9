# $global:StandInVaults: the registered vaults, an ordered table of name → table of secrets; the first is the default one unless
# $global:StandInDefault names another, or is ''. $global:StandInLocked lists vaults that do not open, $global:StandInReadOnly those that take
# nothing.
if (-not (Test-Path Variable:global:StandInVaults)) { $global:StandInVaults = [ordered]@{} }

# As the real module reports what it does not find.
function New-Problem([string] $Id, [string] $Message) {
    [System.Management.Automation.ErrorRecord]::new([InvalidOperationException]::new($Message), $Id, 'ObjectNotFound', $null)
}

function Open-Vault([string] $Name) {
    # Where a vault would ask for its password.
    $global:StandInHost = $Host.InstanceId
    $global:StandInRunspace = [runspace]::DefaultRunspace.InstanceId
    if ($Name -in $global:StandInLocked) { throw "Vault $Name is locked." }
    $global:StandInVaults[$Name]
}

function Get-SecretVault {
    $default = (Test-Path Variable:global:StandInDefault) ? $global:StandInDefault : @($global:StandInVaults.Keys)[0]
    foreach ($name in $global:StandInVaults.Keys) { [pscustomobject]@{ Name = $name; IsDefault = $name -eq $default } }
}

function Register-SecretVault {
    [CmdletBinding()]
    param([string] $Name, [string] $ModuleName, [switch] $DefaultVault)
    $global:StandInVaults[$Name] = @{}
    if ($DefaultVault) { $global:StandInDefault = $Name }
}

function Unregister-SecretVault([string] $Name) { $global:StandInVaults.Remove($Name) }

function Set-Secret {
    [CmdletBinding(SupportsShouldProcess)]
    param([string] $Vault, [string] $Name, $Secret, [switch] $NoClobber)
    $secrets = Open-Vault $Vault
    if ($Vault -in $global:StandInReadOnly) { throw "Vault $Vault is read-only." }
    if ($NoClobber -and $secrets.ContainsKey($Name)) { throw "A secret with name $Name already exists in vault $Vault." }
    if ($Secret -isnot [pscredential] -and $Secret -isnot [securestring]) { throw "A secret of type $($Secret.GetType()) would be stored as it is." }
    if ($PSCmdlet.ShouldProcess($Vault, 'Write secret')) { $secrets[$Name] = $Secret }
}

function Get-Secret {
    [CmdletBinding()]
    param([string] $Vault, [string] $Name)
    if (-not $global:StandInVaults.Contains($Vault)) { $PSCmdlet.WriteError((New-Problem GetSecretVaultNotFound "Vault not found in registry: $Vault")); return }
    $secrets = Open-Vault $Vault
    if ($secrets.ContainsKey($Name)) { $secrets[$Name] } else { $PSCmdlet.WriteError((New-Problem GetSecretNotFound "The secret $Name was not found.")) }
}

function Get-SecretInfo([string] $Vault, [string] $Name) {
    $secrets = Open-Vault $Vault
    if ($secrets.ContainsKey($Name)) { [pscustomobject]@{ Name = $Name; VaultName = $Vault } }
}

function Remove-Secret {
    [CmdletBinding(SupportsShouldProcess)]
    param([string] $Vault, [string] $Name)
    $secrets = Open-Vault $Vault
    if ($PSCmdlet.ShouldProcess($Vault, 'Remove secret')) { $secrets.Remove($Name) }
}
