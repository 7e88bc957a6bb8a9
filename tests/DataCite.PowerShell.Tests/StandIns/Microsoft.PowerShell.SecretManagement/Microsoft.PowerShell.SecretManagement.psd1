@{
    RootModule        = 'Microsoft.PowerShell.SecretManagement.psm1'
    ModuleVersion     = '0.0.1'
    GUID              = 'b3a2a1a0-6c1e-4a51-9a3d-2f6b6f1f7c01'
    Author            = 'DataCite for PowerShell contributors'
    Description       = 'Has the commands of the real module, and keeps secrets in memory: for tests on machines without it.'
    FunctionsToExport = @('Get-SecretVault', 'Register-SecretVault', 'Unregister-SecretVault', 'Set-Secret', 'Get-Secret', 'Get-SecretInfo', 'Remove-Secret')
    CmdletsToExport   = @()
    VariablesToExport = @()
    AliasesToExport   = @()
}
