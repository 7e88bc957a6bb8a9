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

Describe 'Remove-DataCiteApiKey' {
    BeforeEach { Connect-DataCite -Sandbox $sandbox -Name owner }
    AfterEach { Get-DataCiteConnection | Disconnect-DataCite }

    It 'stop working when they are revoked, and the error says so' {
        $made = New-DataCiteApiKey 'short-lived'
        $secret = $made.GetSecret()
        Remove-DataCiteApiKey 'short-lived' -Confirm:$false
        (Get-DataCiteApiKey 'short-lived' -IncludeRevoked).IsActive | Should -BeFalse
        $problem = Get-ReportedError { Connect-DataCite -ApiKey $secret -Uri $sandbox.Uri }
        Get-ErrorName $problem | Should -Be 'LoginRefused'
        "$problem" | Should -BeLike '*revoked*'
    }

    It 'are revoked by what Get-DataCiteApiKey gives' {
        New-DataCiteApiKey 'piped' | Out-Null
        Get-DataCiteApiKey piped | Remove-DataCiteApiKey -Confirm:$false
        Get-ErrorName (Get-ReportedError { Get-DataCiteApiKey piped }) | Should -Be 'ApiKeyUnknown'
    }

    It 'are not revoked while it is not clear which one, nor under -WhatIf' {
        New-DataCiteApiKey 'twin' | Out-Null
        New-DataCiteApiKey 'twin' | Out-Null
        Get-ErrorName (Get-ReportedError { Remove-DataCiteApiKey twin -Confirm:$false }) | Should -Be 'ApiKeyAmbiguous'
        Get-DataCiteApiKey twin | Remove-DataCiteApiKey -WhatIf
        @(Get-DataCiteApiKey twin).Count | Should -Be 2
        Get-ErrorName (Get-ReportedError { Remove-DataCiteApiKey 'no such key' -Confirm:$false }) | Should -Be 'ApiKeyUnknown'
        Get-ErrorName (Get-ReportedError { Remove-DataCiteApiKey -Id ([guid]::NewGuid()) -Confirm:$false }) | Should -Be 'NotFound'
    }
}
