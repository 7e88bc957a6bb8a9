# The same tests twice: always with a stand-in of our own, and with the real SecretManagement and SecretStore where they are installed and
# can be given a folder of their own, which on Windows they cannot.
BeforeDiscovery {
    $hasRealModules = -not $IsWindows -and @(Get-Module -ListAvailable Microsoft.PowerShell.SecretManagement, Microsoft.PowerShell.SecretStore).Count -ge 2
    $kinds = @(@{ Kind = 'stand-in' }; if ($hasRealModules) { @{ Kind = 'real' } })
}

BeforeAll {
    . "$PSScriptRoot/Common.ps1"
    . "$PSScriptRoot/SavedLogins.ps1"
    $sandbox = Start-DataCiteSandbox
    $credential = $sandbox.Credential
    $wrong = New-Login 'DEMO.REPO' 'not the password'
}
AfterAll { Stop-DataCiteSandbox }

Describe 'Save-DataCiteCredential: saved logins with the <Kind> modules' -ForEach $kinds {
    BeforeAll { Enter-UserProfile (Join-Path $TestDrive $Kind) $Kind }
    AfterAll { Exit-UserProfile }
    AfterEach {
        Get-DataCiteConnection | Disconnect-DataCite
        Remove-Item $LoginFile -ErrorAction Ignore
        Clear-Vault
    }

    It 'are silent when saved, and connect by their name alone' {
        Save-DataCiteCredential -Name prod -Credential $credential -Environment $sandbox.Uri | Should -BeNullOrEmpty
        Connect-DataCite -Name prod
        $connection = Get-DataCiteConnection -Default
        $connection.Name | Should -Be 'prod'
        $connection.AccountId | Should -Be 'DEMO.REPO'
        (Get-DataCiteDoi -State Draft -First 1).State | Should -Be 'Draft'
    }

    It 'are proved before they are saved' {
        Get-ErrorName (Get-ReportedError { Save-DataCiteCredential prod $wrong -Environment $sandbox.Uri }) | Should -Be 'LoginRefused'
        Get-DataCiteCredential | Should -BeNullOrEmpty
        Get-ErrorName (Get-ReportedError { Connect-DataCite -Name prod }) | Should -Be 'SavedLoginUnknown'
    }

    It 'can be saved unproved where there is no network' {
        Save-DataCiteCredential later (New-Login 'DEMO.REPO' 'pass:wörd') -Environment Test -SkipVerification
        (Get-DataCiteCredential later).Environment | Should -Be 'Test'
    }

    It 'can be API keys, whose account is asked for' {
        $key = ConvertTo-SecureString @($sandbox.Accounts)[0].ApiKey -AsPlainText
        Save-DataCiteCredential ci -ApiKey $key -Environment $sandbox.Uri
        $saved = Get-DataCiteCredential ci
        $saved.Kind, $saved.AccountId | Should -Be 'ApiKey', 'DEMO.REPO'
        (Connect-DataCite -Name ci -PassThru).Role | Should -Be 'RepositoryKey'
    }

    It 'are replaced only when that is said' {
        Save-DataCiteCredential prod $credential -Environment $sandbox.Uri
        Get-ErrorName (Get-ReportedError { Save-DataCiteCredential PROD $credential -Environment $sandbox.Uri }) | Should -Be 'SavedLoginExists'
        $other = $sandbox.Accounts.Where{ $_.Id -eq 'LAKE.DATA' }[0]
        Save-DataCiteCredential PROD (New-Login $other.Id $other.Password) -Environment $sandbox.Uri -Force
        @(Get-DataCiteCredential).AccountId | Should -Be 'LAKE.DATA'
        (Connect-DataCite -Name prod -PassThru).AccountId | Should -Be 'LAKE.DATA'
    }

    It 'are not saved over a secret of somebody else''s' {
        $vault = @(Microsoft.PowerShell.SecretManagement\Get-SecretVault)[0].Name
        Microsoft.PowerShell.SecretManagement\Set-Secret -Vault $vault -Name DataCite-prod -Secret $wrong
        Get-ErrorName (Get-ReportedError { Save-DataCiteCredential prod $credential -Environment $sandbox.Uri }) | Should -Be 'SavedLoginExists'
        (Microsoft.PowerShell.SecretManagement\Get-Secret -Vault $vault -Name DataCite-prod).GetNetworkCredential().Password | Should -Be 'not the password'
    }

    It 'keep in their file where the secret is, never the secret, for the user alone' {
        Save-DataCiteCredential prod $credential -Environment $sandbox.Uri
        $text = Get-Content $LoginFile -Raw
        ($text | ConvertFrom-Json).version | Should -Be 1
        $text | Should -Not -BeLike "*$($credential.GetNetworkCredential().Password)*"
        if (-not $IsWindows) {
            (Get-Item $LoginFile).UnixMode | Should -Be '-rw-------'
            (Get-Item (Split-Path $LoginFile)).UnixMode | Should -Be 'drwx------'
        }
    }

    It 'are not saved with -WhatIf' {
        Save-DataCiteCredential prod $credential -Environment $sandbox.Uri -WhatIf
        Get-DataCiteCredential | Should -BeNullOrEmpty
    }
}
