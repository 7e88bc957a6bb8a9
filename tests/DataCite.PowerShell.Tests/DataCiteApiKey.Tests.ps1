BeforeAll {
    . "$PSScriptRoot/Common.ps1"
    . "$PSScriptRoot/SavedLogins.ps1"
    $sandbox = Start-DataCiteSandbox
    $repository = @($sandbox.Accounts)[0]
    Enter-UserProfile (Join-Path $TestDrive 'profile') 'stand-in'
}
AfterAll {
    Exit-UserProfile
    Stop-DataCiteSandbox
}

Describe 'API keys' {
    BeforeEach { Connect-DataCite -Sandbox $sandbox -Name owner }
    AfterEach { Get-DataCiteConnection | Disconnect-DataCite }

    It 'are made without being shown' {
        $made = New-DataCiteApiKey 'ci'
        $made.Name, $made.AccountId, $made.IsActive | Should -Be 'ci', 'DEMO.REPO', $true
        $text = [Net.NetworkCredential]::new('', $made.GetSecret()).Password
        $text | Should -BeLike "$($made.KeyPrefix)*"
        foreach ($shown in (Get-View $made), (Get-View $made Format-List), (Get-View ($made | Select-Object *) Format-List), ($made | ConvertTo-Json -Depth 5), "$made") {
            $shown | Should -Not -BeLike "*$text*"
        }
        Export-Clixml -InputObject $made -Path (Join-Path $TestDrive 'key.xml')
        Get-Content (Join-Path $TestDrive 'key.xml') -Raw | Should -Not -BeLike "*$text*"
        (Connect-DataCite -ApiKey $made.GetSecret() -Uri $sandbox.Uri -PassThru).Role | Should -Be 'RepositoryKey'
    }

    It 'are shown when that is asked for' {
        New-DataCiteApiKey 'shown' -AsPlainText | Should -Match '^DC\.[A-Za-z0-9]{32}$'
    }

    It 'are saved like a login' {
        New-DataCiteApiKey 'for ci' -Save ci | Out-Null
        (Get-DataCiteCredential ci).Kind | Should -Be 'ApiKey'
        (Connect-DataCite -Name ci -PassThru).AccountId | Should -Be 'DEMO.REPO'
    }

    It 'are not made when they could not be saved' {
        New-DataCiteApiKey 'first' -Save taken | Out-Null
        $before = @(Get-DataCiteApiKey).Count
        Get-ErrorName (Get-ReportedError { New-DataCiteApiKey 'second' -Save taken }) | Should -Be 'SavedLoginExists'
        Get-ErrorName (Get-ReportedError { New-DataCiteApiKey 'third' -Save new -VaultName None }) | Should -Be 'VaultMissing'
        $global:StandInLocked = 'LocalStore'
        Get-ErrorName (Get-ReportedError { New-DataCiteApiKey 'fourth' -Save new }) | Should -Be 'VaultFailed'
        $global:StandInLocked = @()
        @(Get-DataCiteApiKey).Count | Should -Be $before
    }

    It 'are handed out when the vault fails at the last moment, so that none is lost' {
        $global:StandInReadOnly = 'LocalStore'
        $problems = $null
        $made = New-DataCiteApiKey 'unlucky' -Save unlucky -ErrorVariable problems -ErrorAction SilentlyContinue
        $global:StandInReadOnly = @()
        Get-ErrorName $problems[0] | Should -Be 'VaultFailed'
        $made.GetSecret().Length | Should -Be 35
    }

    It 'are listed, newest first, without the keys' {
        New-DataCiteApiKey 'older' | Out-Null
        New-DataCiteApiKey 'newer' | Out-Null
        (Get-DataCiteApiKey old*).Name | Should -Be 'older'
        { (Get-DataCiteApiKey 'older').GetSecret() } | Should -Throw '*once*'
        Get-ErrorName (Get-ReportedError { Get-DataCiteApiKey 'never made' }) | Should -Be 'ApiKeyUnknown'
    }

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

    It 'cannot manage keys themselves: <Name>' -ForEach @(
        @{ Name = 'list'; Command = { Get-DataCiteApiKey } }
        @{ Name = 'make'; Command = { New-DataCiteApiKey x } }
        @{ Name = 'revoke'; Command = { Remove-DataCiteApiKey -Id ([guid]::NewGuid()) -Confirm:$false } }
    ) {
        Connect-DataCite -ApiKey (ConvertTo-SecureString $repository.ApiKey -AsPlainText) -Uri $sandbox.Uri
        $problem = Get-ReportedError $Command
        Get-ErrorName $problem | Should -Be 'PermissionDenied'
        "$problem" | Should -BeLike '*An API key cannot*'
        $problem.ErrorDetails.RecommendedAction | Should -BeLike '*password*'
    }

    It 'are not for members' {
        $login = New-Login 'DEMO' 'demo-secret'
        "$(Get-ReportedError { Get-DataCiteApiKey -Credential $login -Environment $sandbox.Uri })" | Should -BeLike '*only repositories have API keys*'
        "$(Get-ReportedError { New-DataCiteApiKey x -Credential $login -Environment $sandbox.Uri })" | Should -BeLike '*only repositories have API keys*'
    }

    It 'need a login' {
        Get-DataCiteConnection | Disconnect-DataCite
        Get-ErrorName (Get-ReportedError { Get-DataCiteApiKey }) | Should -Be 'NotConnected'
    }
}
