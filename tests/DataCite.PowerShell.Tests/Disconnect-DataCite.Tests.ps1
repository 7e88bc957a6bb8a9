BeforeAll {
    . "$PSScriptRoot/Common.ps1"
    $sandbox = Start-DataCiteSandbox
}
AfterAll { Stop-DataCiteSandbox }

Describe 'Disconnect-DataCite' {
    AfterEach { Get-DataCiteConnection | Disconnect-DataCite }

    It 'ends the default connection, and makes no other one the default' {
        Connect-DataCite -Sandbox $sandbox -Name 'first'
        Connect-DataCite -Sandbox $sandbox -Name 'second'
        Disconnect-DataCite
        (Get-DataCiteConnection).Name | Should -Be 'first'
        Get-DataCiteConnection -Default | Should -BeNullOrEmpty
        Get-ErrorName (Get-ReportedError { New-DataCiteDoi -Title x }) | Should -Be 'NotConnected'
    }

    It 'leaves no command to the production system while another connection is open: <_>' -ForEach 'Get-DataCiteDoi', 'Get-DataCitePrefix', 'Invoke-DataCiteApi dois', 'New-DataCiteDoi -Title x' {
        Connect-DataCite -Sandbox $sandbox -Name 'first'
        Connect-DataCite -Sandbox $sandbox -Name 'second'
        Disconnect-DataCite second
        $problem = Get-ReportedError ([scriptblock]::Create($_))
        Get-ErrorName $problem | Should -Be 'NotConnected'
        "$problem" | Should -BeLike "*No connection is the default*'first'*nothing was sent*"
        $problem.ErrorDetails.RecommendedAction | Should -BeLike '*-Connection first*'
        Get-DataCiteDoi -First 1 -Connection first | Should -Not -BeNullOrEmpty
    }

    It 'ends nothing for a variable that is empty' {
        Connect-DataCite -Sandbox $sandbox -Name 'first'
        Get-ErrorName (Get-ReportedError { Disconnect-DataCite $nothing }) | Should -Be 'ParameterArgumentValidationError'
        Get-ReportedError { $null | Disconnect-DataCite } | Should -Not -BeNullOrEmpty
        (Get-DataCiteConnection -Default).Name | Should -Be 'first'
    }

    It 'ends a connection by name and from the pipeline' {
        Connect-DataCite -Sandbox $sandbox -Name 'first'
        Connect-DataCite -Sandbox $sandbox -Name 'second'
        Disconnect-DataCite 'first'
        (Get-DataCiteConnection).Name | Should -Be 'second'
        Get-DataCiteConnection | Disconnect-DataCite
        Get-DataCiteConnection | Should -BeNullOrEmpty
    }

    It 'clears the secret from memory' {
        $password = @($sandbox.Accounts)[0].Password
        $connection = Connect-DataCite -Sandbox $sandbox -PassThru
        $secret = $connection.GetType().GetProperty('Secret', [Reflection.BindingFlags]'Instance, NonPublic').GetValue($connection)
        $secret.Length | Should -Be $password.Length
        Disconnect-DataCite
        { $secret.Copy() } | Should -Throw
        # The caller's own credential is the caller's.
        $sandbox.Credential.Password.Length | Should -Be $password.Length
    }
}
