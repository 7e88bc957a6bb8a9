BeforeAll {
    . "$PSScriptRoot/Common.ps1"
    $sandbox = Start-DataCiteSandbox
}
AfterAll { Stop-DataCiteSandbox }

Describe 'Get-DataCiteConnection' {
    AfterEach { Get-DataCiteConnection | Disconnect-DataCite }

    BeforeEach {
        Connect-DataCite -Sandbox $sandbox -Name 'first'
        Connect-DataCite -Uri $sandbox.Uri -Name 'second'
    }

    It 'lists the connections of the session, and which one is the default' {
        (Get-DataCiteConnection).Name | Should -Be 'first', 'second'
        (Get-DataCiteConnection -Default).Name | Should -Be 'second'
    }

    It 'marks the connection in use after every connect and disconnect' {
        (Get-DataCiteConnection).IsDefault | Should -Be $false, $true
        $copy = Get-DataCiteConnection first
        Connect-DataCite -Sandbox $sandbox -Name 'first'
        (Get-DataCiteConnection).Where{ $_.IsDefault }.Name | Should -Be 'first'
        $copy.IsDefault, $copy.IsOpen | Should -Be $false, $false
        Get-ReportedError { Connect-DataCite -Credential ([pscredential]::new('DEMO.REPO', (ConvertTo-SecureString 'wrong one' -AsPlainText))) -Uri $sandbox.Uri -Name third } | Should -Not -BeNullOrEmpty
        (Get-DataCiteConnection).Where{ $_.IsDefault }.Name | Should -Be 'first'
        Disconnect-DataCite second
        (Get-DataCiteConnection).Where{ $_.IsDefault }.Name | Should -Be 'first'
        Connect-DataCite -Uri $sandbox.Uri -Name 'second'
        Disconnect-DataCite
        (Get-DataCiteConnection).IsDefault | Should -Be $false
        Get-View (Get-DataCiteConnection) Format-List | Should -Match 'IsDefault\s+: False'
    }

    It 'finds names with wildcards, whatever their case' {
        (Get-DataCiteConnection 'FIR*').Name | Should -Be 'first'
    }

    It 'reports a name that there is not' {
        Get-ErrorName (Get-ReportedError { Get-DataCiteConnection 'third' }) | Should -Be 'ConnectionUnknown'
    }

    It 'shows no other runspace''s connections' {
        $other = 1 | ForEach-Object -Parallel { Import-Module $using:ModuleFolder; @(Get-DataCiteConnection).Count }
        $other | Should -Be 0
    }

    It 'can be used in another runspace when it is handed over' {
        $connection = Get-DataCiteConnection 'first'
        1..2 | ForEach-Object -Parallel { Import-Module $using:ModuleFolder; (Get-DataCiteDoi -First 1 -Connection $using:connection).Doi } |
            Should -HaveCount 2
    }
}
