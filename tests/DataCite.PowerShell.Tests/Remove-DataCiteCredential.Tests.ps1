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
}
AfterAll { Stop-DataCiteSandbox }

Describe 'Remove-DataCiteCredential: saved logins with the <Kind> modules' -ForEach $kinds {
    BeforeAll { Enter-UserProfile (Join-Path $TestDrive $Kind) $Kind }
    AfterAll { Exit-UserProfile }
    AfterEach {
        Get-DataCiteConnection | Disconnect-DataCite
        Remove-Item $LoginFile -ErrorAction Ignore
        Clear-Vault
    }

    It 'are removed with their secrets' {
        $saved = Save-DataCiteCredential prod $credential -Environment $sandbox.Uri -PassThru
        Remove-DataCiteCredential prod
        Get-DataCiteCredential | Should -BeNullOrEmpty
        Microsoft.PowerShell.SecretManagement\Get-SecretInfo -Vault $saved.VaultName -Name $saved.SecretName | Should -BeNullOrEmpty
        Get-ErrorName (Get-ReportedError { Remove-DataCiteCredential prod }) | Should -Be 'SavedLoginUnknown'
    }

    It 'are not removed with -WhatIf' {
        Save-DataCiteCredential prod $credential -Environment $sandbox.Uri
        Remove-DataCiteCredential prod -WhatIf
        (Get-DataCiteCredential).Name | Should -Be 'prod'
    }
}
