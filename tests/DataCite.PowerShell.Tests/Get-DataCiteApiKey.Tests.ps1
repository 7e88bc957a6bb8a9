BeforeAll {
    . "$PSScriptRoot/Common.ps1"
    . "$PSScriptRoot/SavedLogins.ps1"
    $sandbox = Start-DataCiteSandbox
    Enter-UserProfile (Join-Path $TestDrive 'profile') 'stand-in'
}
AfterAll {
    Exit-UserProfile
    Stop-DataCiteSandbox
}

Describe 'Get-DataCiteApiKey' {
    BeforeEach { Connect-DataCite -Sandbox $sandbox -Name owner }
    AfterEach { Get-DataCiteConnection | Disconnect-DataCite }

    It 'are listed, newest first, without the keys' {
        New-DataCiteApiKey 'older' | Out-Null
        New-DataCiteApiKey 'newer' | Out-Null
        (Get-DataCiteApiKey old*).Name | Should -Be 'older'
        { (Get-DataCiteApiKey 'older').GetSecret() } | Should -Throw '*once*'
        Get-ErrorName (Get-ReportedError { Get-DataCiteApiKey 'never made' }) | Should -Be 'ApiKeyUnknown'
    }
}
