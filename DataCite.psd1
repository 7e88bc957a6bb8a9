@{
    RootModule             = 'DataCite.psm1'
    ModuleVersion          = '0.1.0'
    GUID                   = '5f0c7f5e-6f3c-4b0e-9a5d-3c1f5d0a7b42'
    Author                 = 'DataCite for PowerShell contributors'
    CompanyName            = 'DataCite for PowerShell contributors'
    Copyright              = '(c) DataCite for PowerShell contributors. MIT licence.'
    Description            = 'Manage the DataCite DOIs of a research repository: list, reserve, describe and publish them, by hand, in scheduled jobs and in Azure Automation runbooks.'
    PowerShellVersion      = '7.4'
    CompatiblePSEditions   = @('Core')
    FormatsToProcess       = @('DataCite.Format.ps1xml')
    FunctionsToExport      = @()
    VariablesToExport      = @()
    AliasesToExport        = @('Unpublish-DataCiteDoi')
    CmdletsToExport        = @(
        'Add-DataCitePrefix'
        'Connect-DataCite'
        'ConvertFrom-DataCiteXml'
        'ConvertTo-DataCiteXml'
        'Disconnect-DataCite'
        'Export-DataCiteDoi'
        'Get-DataCiteActivity'
        'Get-DataCiteApiKey'
        'Get-DataCiteCitation'
        'Get-DataCiteConnection'
        'Get-DataCiteCredential'
        'Get-DataCiteDoi'
        'Get-DataCiteEvent'
        'Get-DataCiteJob'
        'Get-DataCitePrefix'
        'Get-DataCiteUsage'
        'Get-DataCiteUsageReport'
        'Hide-DataCiteDoi'
        'Import-DataCiteDoi'
        'Invoke-DataCiteApi'
        'Invoke-DataCiteChange'
        'Measure-DataCiteDoi'
        'Move-DataCiteDoi'
        'New-DataCiteApiKey'
        'New-DataCiteDate'
        'New-DataCiteDoi'
        'New-DataCiteFunding'
        'New-DataCiteGeoLocation'
        'New-DataCiteOrganization'
        'New-DataCitePerson'
        'New-DataCiteRelatedIdentifier'
        'New-DataCiteRights'
        'Publish-DataCiteDoi'
        'Register-DataCiteDoi'
        'Remove-DataCiteApiKey'
        'Remove-DataCiteCredential'
        'Remove-DataCiteDoi'
        'Remove-DataCitePrefix'
        'Restore-DataCiteDoi'
        'Save-DataCiteCredential'
        'Set-DataCiteDoi'
        'Start-DataCiteSandbox'
        'Stop-DataCiteSandbox'
        'Test-DataCiteConnection'
        'Test-DataCiteDoi'
        'Test-DataCiteDoiLink'
        'Test-DataCiteRepository'
        'Undo-DataCiteJob'
    )
    PrivateData            = @{
        PSData = @{
            Tags         = @('DataCite', 'DOI', 'metadata', 'repository', 'research-data', 'library', 'PSEdition_Core', 'Windows', 'Linux', 'MacOS')
            ReleaseNotes = 'See CHANGELOG.md in the module folder.'
        }
    }
}
