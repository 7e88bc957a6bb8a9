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

Describe 'New-DataCiteApiKey' {
    BeforeEach { Connect-DataCite -Sandbox $sandbox -Name owner }
    AfterEach {
        $global:StandInLocked = $global:StandInReadOnly = @()
        Get-DataCiteConnection | Disconnect-DataCite
    }

    It 'are made without being shown' {
        $made = New-DataCiteApiKey 'ci'
        $made.Name, $made.AccountId, $made.IsActive | Should -Be 'ci', 'DEMO.REPO', $true
        $text = [Net.NetworkCredential]::new('', $made.GetSecret()).Password
        $text | Should -BeLike "$($made.KeyPrefix)*"
        (Connect-DataCite -ApiKey $made.GetSecret() -Uri $sandbox.Uri -PassThru).Role | Should -Be 'RepositoryKey'
    }

    It 'are not in <Name>' -ForEach @(
        @{ Name = 'a table'; Show = { Get-View $_ } }
        @{ Name = 'a list'; Show = { Get-View $_ Format-List } }
        @{ Name = 'a list of all properties'; Show = { Get-View ($_ | Select-Object *) Format-List } }
        @{ Name = 'JSON'; Show = { $_ | ConvertTo-Json -Depth 5 } }
        @{ Name = 'text'; Show = { "$_" } }
        @{ Name = 'Clixml'; Show = { Export-Clixml -InputObject $_ -Path (Join-Path $TestDrive 'key.xml'); Get-Content (Join-Path $TestDrive 'key.xml') -Raw } }
    ) {
        $made = New-DataCiteApiKey 'shown'
        $text = [Net.NetworkCredential]::new('', $made.GetSecret()).Password
        $shown = $made | ForEach-Object $Show
        $shown | Should -Not -BeNullOrEmpty
        $shown | Should -Not -BeLike "*$text*"
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
        @(Get-DataCiteApiKey).Count | Should -Be $before
    }

    It 'are handed out when the vault fails at the last moment, so that none is lost' {
        $global:StandInReadOnly = 'LocalStore'
        $problems = $null
        $made = New-DataCiteApiKey 'unlucky' -Save unlucky -ErrorVariable problems -ErrorAction SilentlyContinue
        Get-ErrorName $problems[0] | Should -Be 'VaultFailed'
        $made.GetSecret().Length | Should -Be 35
    }
}
