BeforeAll {
    . "$PSScriptRoot/Common.ps1"
    $sandbox = Start-DataCiteSandbox
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

    It 'refuses addresses that are none for a password: <_>' -ForEach 'http://example.org', 'https://user:hidden@example.org', 'https://example.org/?key=x', 'example.org' {
        $address = $_
        foreach ($command in { Connect-DataCite -Credential $wrong -Uri $address }, { Connect-DataCite -Credential $wrong -Environment $address }) {
            $problem = Get-ReportedError $command
            Get-ErrorName $problem | Should -BeIn 'AddressInvalid', 'ParameterArgumentTransformationError'
            $problem.Exception.Message | Should -Match 'example\.org'
        }
        "$(Get-ReportedError { Connect-DataCite -Credential $wrong -Uri $address })" | Should -Not -BeLike '*hidden*'
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
}

Describe '-Connection, -Credential and -Environment' {
    AfterEach { Get-DataCiteConnection | Disconnect-DataCite }

    It 'take a connection by name' {
        Connect-DataCite -Sandbox $sandbox -Name 'named'
        Connect-DataCite -Uri $sandbox.Uri -Name 'anonymous'
        (Get-DataCiteDoi -Connection named).State | Should -Contain 'Draft'
    }

    It 'refuse a connection that came from a file or another process, which has no login' {
        $copy = [System.Management.Automation.PSSerializer]::Deserialize([System.Management.Automation.PSSerializer]::Serialize((Connect-DataCite -Sandbox $sandbox -PassThru)))
        "$(Get-ReportedError { Get-DataCiteDoi -First 1 -Connection $copy })" | Should -BeLike '*copy of a connection*Connect where it is used*'
    }

    It 'take the system alone for reading what is public, and say so where that is not enough' {
        Connect-DataCite -Sandbox $sandbox
        (Get-DataCiteDoi -Environment $sandbox.Uri).State | Sort-Object -Unique | Should -Be 'Findable'
        $problem = Get-ReportedError { New-DataCiteDoi -Title x -Environment $sandbox.Uri }
        Get-ErrorName $problem | Should -Be 'NotConnected'
        $problem.ErrorDetails.RecommendedAction | Should -BeLike '*-Environment alone*'
    }

    It 'work without any connection' {
        (Get-DataCiteDoi -Credential $sandbox.Credential -Environment $sandbox.Uri).State | Should -Contain 'Draft'
        Get-DataCiteConnection | Should -BeNullOrEmpty
    }

    It 'log in once for many calls' {
        $before = $sandbox.Statistics.Requests
        1..3 | ForEach-Object { Get-DataCiteDoi -First 1 -Credential $sandbox.Credential -Environment $sandbox.Uri } | Out-Null
        $sandbox.Statistics.Connections | Should -BeGreaterThan 0
        $sandbox.Statistics.Requests - $before | Should -BeLessOrEqual 5
    }

    It 'refuse a wrong password in every call' {
        Get-ErrorName (Get-ReportedError { Get-DataCiteDoi -Credential $wrong -Environment $sandbox.Uri }) | Should -Be 'LoginRefused'
    }

    It 'refuse a connection together with a credential' {
        Connect-DataCite -Sandbox $sandbox -Name 'one'
        $problem = Get-ReportedError { Get-DataCiteDoi -Connection one -Credential $sandbox.Credential }
        Get-ErrorName $problem | Should -Be 'ArgumentsContradict'
    }
}
