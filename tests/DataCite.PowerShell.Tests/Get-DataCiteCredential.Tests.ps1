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

Describe 'Get-DataCiteCredential: saved logins with the <Kind> modules' -ForEach $kinds {
    BeforeAll { Enter-UserProfile (Join-Path $TestDrive $Kind) $Kind }
    AfterAll { Exit-UserProfile }
    AfterEach {
        Get-DataCiteConnection | Disconnect-DataCite
        Remove-Item $LoginFile -ErrorAction Ignore
        Clear-Vault
    }

    It 'are listed without their secrets' {
        $saved = Save-DataCiteCredential -Name prod -Credential $credential -Environment $sandbox.Uri -PassThru
        $listed = Get-DataCiteCredential
        $listed.Name, $listed.AccountId, $listed.Kind, $listed.Uri | Should -Be 'prod', 'DEMO.REPO', 'Password', $sandbox.Uri
        $listed.VaultName | Should -Be $saved.VaultName
        ($listed | ConvertTo-Json) + (Get-View $listed Format-List) | Should -Not -BeLike "*$($credential.GetNetworkCredential().Password)*"
    }

    It 'connect when they are piped, each as itself' {
        Save-DataCiteCredential prod $credential -Environment $sandbox.Uri
        Save-DataCiteCredential practice $credential -Environment $sandbox.Uri
        (Get-DataCiteCredential pr* | Connect-DataCite -PassThru).Name | Should -Be 'practice', 'prod'
        (Get-DataCiteConnection).Name | Should -Be 'practice', 'prod'
    }
}
