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

Describe 'Connect-DataCite -Token' {
    BeforeAll {
        . "$PSScriptRoot/HostileServer.ps1"
        function Get-Token($Account) {
            $body = @{ grant_type = 'password'; username = $Account.Id; password = $Account.Password } | ConvertTo-Json
            ConvertTo-SecureString (Invoke-RestMethod "$($sandbox.Uri)token" -Method Post -Body $body -ContentType application/json).access_token -AsPlainText
        }
        # A token as nobody has signed it.
        function New-Token([hashtable] $Claims) {
            $parts = '{"alg":"RS256"}', ($Claims | ConvertTo-Json -Compress) | ForEach-Object { [Convert]::ToBase64String([Text.Encoding]::UTF8.GetBytes($_)).TrimEnd('=').Replace('+', '-').Replace('/', '_') }
            ConvertTo-SecureString "$($parts -join '.').c2lnbmF0dXJl" -AsPlainText
        }
        function Get-Seconds([double] $Hours) { [DateTimeOffset]::UtcNow.AddHours($Hours).ToUnixTimeSeconds() }
        $token = Get-Token @($sandbox.Accounts)[0]
    }
    AfterEach { Get-DataCiteConnection | Disconnect-DataCite }

    It 'connects as the account of the token, and says when it ends' {
        $connection = Connect-DataCite -Token $token -Uri $sandbox.Uri -PassThru -WarningVariable warned
        $connection.AccountId, $connection.AccountKind, $connection.Role, $connection.Name | Should -Be 'demo.repo', 'Token', 'Repository', 'demo.repo@Sandbox'
        ($connection.ExpiresAt - [DateTimeOffset]::UtcNow).TotalDays | Should -BeGreaterThan 29
        $connection.Prefixes | Should -Be $sandbox.Prefixes
        (New-DataCiteDoi -Title 'By token' -Prefix 10.5072).State | Should -Be 'Draft'
        Get-View $connection Format-List | Should -BeLike "*ExpiresAt*$($connection.ExpiresAt.Year)*"
        $warned | Should -BeNullOrEmpty
    }

    It 'connects as a member' {
        $member = Get-Token $sandbox.Accounts.Where{ $_.Id -eq 'DEMO' }[0]
        (Connect-DataCite -Token $member -Uri $sandbox.Uri -PassThru).Role | Should -Be 'Member'
        Get-ErrorName (Get-ReportedError { New-DataCiteDoi -Title x }) | Should -Be 'PermissionDenied'
    }

    It 'lives beside other connections under its name' {
        Connect-DataCite -Token $token -Uri $sandbox.Uri -Name byToken
        Connect-DataCite -Sandbox $sandbox -Anonymous -Name public
        (Get-DataCiteDoi -Connection byToken).State | Should -Contain 'Draft'
        (Get-DataCiteConnection).Where{ $_.IsDefault }.Name | Should -Be 'public'
        (Get-DataCiteConnection public).ExpiresAt | Should -BeNullOrEmpty
    }

    It 'connects to the sandbox that is given' {
        (Connect-DataCite -Sandbox $sandbox -Token $token -PassThru).AccountKind | Should -Be 'Token'
    }

    It 'takes an API key as well' {
        (Connect-DataCite -Token $key -Uri $sandbox.Uri -PassThru).Role | Should -Be 'RepositoryKey'
    }

    It 'refuses a token that has expired, without sending it' {
        $before = $sandbox.Statistics.Requests
        $problem = Get-ReportedError { Connect-DataCite -Token (New-Token @{ uid = 'demo.repo'; exp = Get-Seconds -1 }) -Uri $sandbox.Uri }
        Get-ErrorName $problem | Should -Be 'LoginRefused'
        "$problem" | Should -BeLike '*token expired on*was not sent*'
        $problem.ErrorDetails.RecommendedAction | Should -BeLike '*new token*'
        $sandbox.Statistics.Requests | Should -Be $before
        Get-DataCiteConnection | Should -BeNullOrEmpty
    }

    It 'refuses a token that the server does not accept' {
        $problem = Get-ReportedError { Connect-DataCite -Token (New-Token @{ uid = 'demo.repo'; exp = Get-Seconds 100 }) -Uri $sandbox.Uri }
        Get-ErrorName $problem | Should -Be 'LoginRefused'
        "$problem" | Should -BeLike '*token is not valid*'
    }

    It 'refuses <Problem>, and says what to do' -ForEach @(
        @{ Problem = 'plain text'; Given = { 'eyJ0.eyJ9.c2ln' }; Name = 'ParameterArgumentTransformationError'; Like = '*SecureString*' }
        @{ Problem = 'the whole header'; Given = { ConvertTo-SecureString 'Bearer eyJ0.eyJ9.c2ln' -AsPlainText }; Name = 'AccountInvalid'; Like = '*without the word Bearer*' }
        @{ Problem = 'an empty token'; Given = { [securestring]::new() }; Name = 'AccountInvalid'; Like = '*token is empty*' }
    ) {
        $problem = Get-ReportedError { Connect-DataCite -Token (& $Given) -Uri $sandbox.Uri }
        Get-ErrorName $problem | Should -Be $Name
        "$problem $($problem.ErrorDetails.RecommendedAction)" | Should -BeLike $Like
        "$problem" | Should -Not -BeLike '*eyJ9*'
    }

    It 'wants to know the system, and one login only' {
        Get-ErrorName (Get-ReportedError { Connect-DataCite -Token $token }) | Should -Be 'EnvironmentMissing'
        Get-ErrorName (Get-ReportedError { Connect-DataCite -Token $token -ApiKey $key -Uri $sandbox.Uri }) | Should -Be 'ArgumentsContradict'
        Get-ErrorName (Get-ReportedError { Connect-DataCite -Token $token -AccountId DEMO.REPO -Uri $sandbox.Uri }) | Should -Be 'ArgumentsContradict'
    }

    It 'points to itself where a token stands in place of a key or a password, and saves none' {
        $script:login = [pscredential]::new('DEMO.REPO', $token)
        foreach ($command in { Connect-DataCite -ApiKey $token -Uri $sandbox.Uri }, { Connect-DataCite -Credential $login -Uri $sandbox.Uri }, { Save-DataCiteCredential t $login -Environment $sandbox.Uri -VaultName none }) {
            $problem = Get-ReportedError $command
            if ((Get-ErrorName $problem) -in 'SecretManagementMissing', 'VaultMissing') { continue }
            Get-ErrorName $problem | Should -Be 'AccountInvalid'
            $problem.ErrorDetails.RecommendedAction | Should -BeLike '*Connect-DataCite -Token*'
        }
    }

    It 'warns in the last day: once when it connects, and once for each command' {
        $server = [HostileServer]::new()
        try {
            $server.Answers['GET /dois?prefix=10.0000'] = '{"data":[],"meta":{"total":0},"links":{}}'
            $server.Answers['GET /dois/'] = '{"data":{"id":"10.5072/h","type":"dois","attributes":{"doi":"10.5072/h","state":"findable"}}}'
            $server.Answers['GET /repositories'] = '{"data":{"id":"demo.repo","attributes":{"name":"Demo"}}}'
            Connect-DataCite -Token (New-Token @{ uid = 'demo.repo'; exp = Get-Seconds 5 }) -Uri $server.Uri -WarningVariable warned 3>$null
            $warned | Should -HaveCount 1
            "$warned" | Should -BeLike "*'demo.repo@*expires in 5 h*cannot be renewed*"
            '10.5072/h', '10.5072/h', '10.5072/h' | Get-DataCiteDoi -WarningVariable warned 3>$null | Out-Null
            @($warned -like '*expires in*') | Should -HaveCount 1
            Get-DataCiteDoi 10.5072/h -WarningVariable warned 3>$null | Out-Null
            @($warned -like '*expires in*') | Should -HaveCount 1
        }
        finally {
            Get-DataCiteConnection | Disconnect-DataCite
            $server.Dispose()
        }
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
