BeforeAll { . "$PSScriptRoot/Common.ps1" }

Describe 'Stop-DataCiteSandbox' {
    AfterEach { Stop-DataCiteSandbox }

    It 'ends the sandbox and the connections to it' {
        $sandbox = Start-DataCiteSandbox
        Connect-DataCite -Sandbox $sandbox
        $sandbox | Stop-DataCiteSandbox
        Get-DataCiteConnection | Should -BeNullOrEmpty
        { Invoke-RestMethod "$($sandbox.Uri)heartbeat" } | Should -Throw
    }

    It 'ends all of them when none is named, and does not mind when there is none' {
        $sandboxes = 1..2 | ForEach-Object { Start-DataCiteSandbox -Empty }
        Stop-DataCiteSandbox
        $sandboxes.Where{ try { Invoke-RestMethod "$($_.Uri)heartbeat" } catch { $false } } | Should -BeNullOrEmpty
        { Stop-DataCiteSandbox } | Should -Not -Throw
    }

    It 'does not end all of them because a variable is empty' {
        $sandbox = Start-DataCiteSandbox -Empty
        Get-ReportedError { Stop-DataCiteSandbox $null } | Should -HaveCount 1
        Get-ReportedError { $null | Stop-DataCiteSandbox } | Should -HaveCount 1
        (Invoke-RestMethod "$($sandbox.Uri)heartbeat") | Should -Not -BeNullOrEmpty
    }
}
