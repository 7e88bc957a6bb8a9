BeforeAll {
    . "$PSScriptRoot/Common.ps1"
    $sandbox = Start-DataCiteSandbox
    $key = ConvertTo-SecureString @($sandbox.Accounts)[0].ApiKey -AsPlainText
    $wrong = [pscredential]::new('DEMO.REPO', (ConvertTo-SecureString 'not the password' -AsPlainText))
}
AfterAll { Stop-DataCiteSandbox }

Describe 'Connect-DataCite' {
    AfterEach { Get-DataCiteConnection | Disconnect-DataCite }

    It 'connects to a sandbox that is given' {
        Connect-DataCite -Sandbox $sandbox
        (Get-DataCiteConnection).Uri | Should -Be $sandbox.Uri
        (Get-DataCiteConnection).Prefixes | Should -Be $sandbox.Prefixes
    }

    It 'connects to a sandbox from the pipeline' {
        ($sandbox | Connect-DataCite -Sandbox -PassThru).Environment | Should -Be 'Sandbox'
    }

    It 'starts a sandbox by itself when none is given' {
        $connection = Connect-DataCite -Sandbox -PassThru
        $connection.Uri | Should -Not -Be $sandbox.Uri
        (Get-DataCiteDoi -First 1).Doi | Should -Not -BeNullOrEmpty
    }

    It 'is silent unless it is asked for the connection' {
        Connect-DataCite -Sandbox $sandbox | Should -BeNullOrEmpty
        Connect-DataCite -Sandbox $sandbox -PassThru | Should -BeOfType DataCite.PowerShell.DataCiteConnection
    }

    It 'fails with a wrong password, although the server would answer' {
        $problem = Get-ReportedError { Connect-DataCite -Credential $wrong -Uri $sandbox.Uri }
        Get-ErrorName $problem | Should -Be 'LoginRefused'
        $problem.CategoryInfo.Category | Should -Be 'AuthenticationError'
        $problem.ErrorDetails.RecommendedAction | Should -Not -BeNullOrEmpty
        Get-DataCiteConnection | Should -BeNullOrEmpty
    }

    It 'leaves the former connection alone when a new login fails' {
        Connect-DataCite -Sandbox $sandbox -Name 'good'
        Get-ReportedError { Connect-DataCite -Credential $wrong -Uri $sandbox.Uri -Name 'bad' } | Should -Not -BeNullOrEmpty
        (Get-DataCiteConnection -Default).Name | Should -Be 'good'
        (Get-DataCiteDoi -First 1).Doi | Should -Not -BeNullOrEmpty
    }

    It 'will not guess which system a password belongs to' {
        Get-ErrorName (Get-ReportedError { Connect-DataCite -Credential $wrong }) | Should -Be 'EnvironmentMissing'
    }

    It 'refuses an address that is none for a password: -<Parameter> <Address>' -ForEach @(
        foreach ($address in 'http://example.org', 'https://user:hidden@example.org', 'https://example.org/?key=x', 'example.org') {
            foreach ($parameter in 'Uri', 'Environment') { @{ Parameter = $parameter; Address = $address } }
        }
    ) {
        $system = @{ $Parameter = $Address }
        $problem = Get-ReportedError { Connect-DataCite -Credential $wrong @system }
        Get-ErrorName $problem | Should -BeIn 'AddressInvalid', 'ParameterArgumentTransformationError'
        $problem.Exception.Message | Should -Match 'example\.org'
        "$problem" | Should -Not -BeLike '*hidden*'
    }

    It 'takes the address of a system as its name' {
        (Connect-DataCite -Credential $sandbox.Credential -Environment $sandbox.Uri -PassThru).Environment | Should -Be 'Sandbox'
        Get-Completion 'Connect-DataCite -Environment ' | Should -Be 'Test', 'Production'
    }

    It 'connects to a sandbox as one of the public' {
        (Connect-DataCite -Sandbox $sandbox -Anonymous -PassThru).IsAnonymous | Should -BeTrue
    }

    It 'reads what is public without a login' {
        Connect-DataCite -Uri $sandbox.Uri
        (Get-DataCiteConnection).IsAnonymous | Should -BeTrue
        (Get-DataCiteDoi).State | Sort-Object -Unique | Should -Be 'Findable'
    }

    It 'names a connection, and ends a former one of that name' {
        Connect-DataCite -Sandbox $sandbox -Name 'mine'
        Connect-DataCite -Sandbox $sandbox -Name 'MINE'
        @(Get-DataCiteConnection).Count | Should -Be 1
    }

    It 'says in -Verbose which system it talks to' {
        $said = Connect-DataCite -Sandbox $sandbox -Verbose 4>&1
        "$said" | Should -BeLike "*$($sandbox.Uri)*"
    }

    It 'never shows the password' {
        $password = $sandbox.Credential.GetNetworkCredential().Password
        $connection = Connect-DataCite -Sandbox $sandbox -PassThru -Verbose -Debug 4>($said = [IO.Path]::GetTempFileName()) 5>>$said
        $shown = ($connection | Format-List * -Force | Out-String) + ($connection | ConvertTo-Json -Depth 4 -WarningAction Ignore) + (Get-Content $said -Raw)
        Remove-Item $said
        $shown | Should -Not -BeLike "*$password*"
        $basic = [Convert]::ToBase64String([Text.Encoding]::UTF8.GetBytes("DEMO.REPO:$password"))
        $shown | Should -Not -BeLike "*$basic*"
    }
}

Describe 'Connect-DataCite -ApiKey' {
    AfterEach { Get-DataCiteConnection | Disconnect-DataCite }

    It 'connects as the repository of the key' {
        $connection = Connect-DataCite -ApiKey $key -Uri $sandbox.Uri -PassThru
        $connection.AccountId, $connection.AccountKind, $connection.Role | Should -Be 'demo.repo', 'ApiKey', 'RepositoryKey'
        $connection.Prefixes | Should -Be $sandbox.Prefixes
        (New-DataCiteDoi -Title 'By key' -Prefix 10.5072).State | Should -Be 'Draft'
    }

    It 'takes the key in place of a password as well' {
        (Connect-DataCite -Credential ([pscredential]::new('DEMO.REPO', $key)) -Uri $sandbox.Uri -PassThru).Role | Should -Be 'RepositoryKey'
    }

    It 'refuses a key of another repository than the one given' {
        Get-ErrorName (Get-ReportedError { Connect-DataCite -ApiKey $key -AccountId LAKE.DATA -Uri $sandbox.Uri }) | Should -Be 'LoginRefused'
    }

    It 'refuses <Problem>' -ForEach @(
        @{ Problem = 'text that is no key'; Text = 'pa55word'; Name = 'AccountInvalid' }
        @{ Problem = 'a key that there is not'; Text = 'DC.' + 'x' * 32; Name = 'LoginRefused' }
    ) {
        $given = ConvertTo-SecureString $Text -AsPlainText
        $problem = Get-ReportedError { Connect-DataCite -ApiKey $given -Uri $sandbox.Uri }
        Get-ErrorName $problem | Should -Be $Name
        "$problem" | Should -BeLike '*API key*'
        "$problem" | Should -Not -BeLike "*$Text*"
    }

    It 'wants to know the system, and one login only' {
        Get-ErrorName (Get-ReportedError { Connect-DataCite -ApiKey $key }) | Should -Be 'EnvironmentMissing'
        Get-ErrorName (Get-ReportedError { Connect-DataCite -ApiKey $key -Credential $sandbox.Credential -Uri $sandbox.Uri }) | Should -Be 'ArgumentsContradict'
    }
}
