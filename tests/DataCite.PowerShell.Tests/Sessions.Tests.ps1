# Who uses which connection: environment variables, API keys, several connections, several runspaces.
BeforeAll {
    . "$PSScriptRoot/Common.ps1"
    . "$PSScriptRoot/SavedLogins.ps1"
    $sandbox = Start-DataCiteSandbox
    $repository = @($sandbox.Accounts)[0]
    $key = ConvertTo-SecureString $repository.ApiKey -AsPlainText
    $variables = 'DATACITE_ACCOUNT', 'DATACITE_PASSWORD', 'DATACITE_API_KEY', 'DATACITE_ENVIRONMENT'
}
AfterAll { Stop-DataCiteSandbox }

Describe 'Environment variables' {
    BeforeEach { $env:DATACITE_ENVIRONMENT = "$($sandbox.Uri)" }
    AfterEach {
        $variables.ForEach{ [Environment]::SetEnvironmentVariable($_, $null) }
        Get-DataCiteConnection | Disconnect-DataCite
    }

    It 'connect with account and password' {
        $env:DATACITE_ACCOUNT, $env:DATACITE_PASSWORD = $repository.Id, $repository.Password
        (Connect-DataCite -PassThru).AccountId | Should -Be 'DEMO.REPO'
    }

    It 'connect with an API key alone, or with its account' {
        $env:DATACITE_API_KEY = $repository.ApiKey
        (Connect-DataCite -PassThru).AccountId | Should -Be 'demo.repo'
        $env:DATACITE_ACCOUNT = 'DEMO.REPO'
        (Connect-DataCite -PassThru).Role | Should -Be 'RepositoryKey'
    }

    It 'keep the spaces of a password, but not the line break that a file ends with' {
        $login = New-Login 'DEMO.OTHER' ' spaces around '
        Invoke-DataCiteApi repositories/demo.other -Method PUT -Credential (New-Login 'DEMO' 'demo-secret') -Environment $sandbox.Uri -Body @{
            data = @{ type = 'repositories'; attributes = @{ passwordInput = $login.GetNetworkCredential().Password } }
        } | Out-Null
        $env:DATACITE_ACCOUNT, $env:DATACITE_PASSWORD = 'DEMO.OTHER', " spaces around `r`n"
        (Connect-DataCite -PassThru).AccountId | Should -Be 'DEMO.OTHER'
    }

    It 'spare a cmdlet the connecting, and log in once' {
        $env:DATACITE_ACCOUNT, $env:DATACITE_PASSWORD = $repository.Id, $repository.Password
        $before = $sandbox.Statistics.Requests
        1..3 | ForEach-Object { (Get-DataCiteDoi -State Draft -First 1).State | Should -Be 'Draft' }
        $sandbox.Statistics.Requests - $before | Should -BeLessOrEqual 5
        Get-DataCiteConnection | Should -BeNullOrEmpty
    }

    It 'count only when nothing else is given' {
        $env:DATACITE_ACCOUNT, $env:DATACITE_PASSWORD = $repository.Id, 'not the password'
        (Connect-DataCite -Sandbox $sandbox -PassThru).AccountId | Should -Be 'DEMO.REPO'
        (Get-DataCiteDoi -State Draft -First 1).State | Should -Be 'Draft'
        (Get-DataCiteDoi -First 1 -Credential $sandbox.Credential -Environment $sandbox.Uri).Doi | Should -Not -BeNullOrEmpty
        (Connect-DataCite -Anonymous -Uri $sandbox.Uri -PassThru).IsAnonymous | Should -BeTrue
    }

    It 'name the system for anonymous reading too' {
        (Connect-DataCite -PassThru).Uri | Should -Be $sandbox.Uri
        Disconnect-DataCite
        (Get-DataCiteDoi -First 1).Doi | Should -Not -BeNullOrEmpty
    }

    It 'are an error when they are <Problem>' -ForEach @(
        @{ Problem = 'half a login, without account'; Values = @{ DATACITE_PASSWORD = 'x' }; Says = '*DATACITE_ACCOUNT*' }
        @{ Problem = 'half a login, with an empty password'; Values = @{ DATACITE_ACCOUNT = 'DEMO.REPO'; DATACITE_PASSWORD = ' ' }; Says = '*DATACITE_PASSWORD*' }
        @{ Problem = 'two logins'; Values = @{ DATACITE_ACCOUNT = 'DEMO.REPO'; DATACITE_PASSWORD = 'x'; DATACITE_API_KEY = 'y' }; Says = '*both*' }
        @{ Problem = 'without a system'; Values = @{ DATACITE_ACCOUNT = 'DEMO.REPO'; DATACITE_PASSWORD = 'x'; DATACITE_ENVIRONMENT = '' }; Says = '*DATACITE_ENVIRONMENT*' }
        @{ Problem = 'for no system'; Values = @{ DATACITE_ENVIRONMENT = 'Staging' }; Says = '*Staging*' }
        @{ Problem = 'for a system without HTTPS'; Values = @{ DATACITE_ENVIRONMENT = 'http://example.org' }; Says = '*https*' }
    ) {
        foreach ($name in $Values.Keys) { [Environment]::SetEnvironmentVariable($name, $Values[$name]) }
        foreach ($command in { Connect-DataCite }, { Get-DataCiteDoi -First 1 }) {
            $problem = Get-ReportedError $command
            Get-ErrorName $problem | Should -Be 'EnvironmentVariablesInvalid'
            "$problem" | Should -BeLike $Says
        }
    }

    It 'are used for the address that they name, and for no other address' {
        $env:DATACITE_ACCOUNT, $env:DATACITE_PASSWORD = $repository.Id, $repository.Password
        (Connect-DataCite -Uri $sandbox.Uri -PassThru -WarningVariable warning).AccountId | Should -Be 'DEMO.REPO'
        $warning | Should -BeNullOrEmpty
        foreach ($system in '', 'Test') {
            $env:DATACITE_ENVIRONMENT = $system
            $connection = Connect-DataCite -Uri $sandbox.Uri -PassThru -WarningVariable warning -WarningAction SilentlyContinue
            $connection.IsAnonymous | Should -BeTrue
            "$warning" | Should -BeLike "*DATACITE_ENVIRONMENT*not sent to $($sandbox.Uri)*without a login*-Anonymous*"
            Get-ErrorName (Get-ReportedError { Connect-DataCite -Environment $sandbox.Uri }) | Should -Be 'EnvironmentVariablesInvalid'
            Connect-DataCite -Uri $sandbox.Uri -Anonymous -WarningVariable warning
            $warning | Should -BeNullOrEmpty
        }
    }

    It 'are an error when the command asks for another system' {
        $env:DATACITE_ACCOUNT, $env:DATACITE_PASSWORD = $repository.Id, $repository.Password
        Get-ErrorName (Get-ReportedError { Connect-DataCite -Environment Test }) | Should -Be 'EnvironmentVariablesInvalid'
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

Describe 'Account ids and passwords' {
    AfterEach { Get-DataCiteConnection | Disconnect-DataCite }

    It 'that cannot be any are refused before anything is sent: <Problem>' -ForEach @(
        @{ Problem = 'a space'; Id = 'DEMO REPO'; Password = 'x' }
        @{ Problem = 'a colon'; Id = 'DEMO:REPO'; Password = 'x' }
        @{ Problem = 'an empty password'; Id = 'DEMO.REPO'; Password = '' }
        @{ Problem = 'an API key'; Id = 'DC.' + 'x' * 32; Password = '' }
    ) {
        $before = $sandbox.Statistics.Requests
        $login = New-Login $Id $Password
        Get-ErrorName (Get-ReportedError { Connect-DataCite -Credential $login -Uri $sandbox.Uri }) | Should -Be 'AccountInvalid'
        $sandbox.Statistics.Requests | Should -Be $before
    }

    It 'that hold a secret by mistake are not shown by the error: <_>' -ForEach ('DC.' + 'x' * 32), 'DEMO.REPO:xxxxxxxx' {
        foreach ($command in { Connect-DataCite -Credential $login -Uri $sandbox.Uri }, { Get-DataCiteDoi -Credential $login -Environment $sandbox.Uri }) {
            $login = New-Login $_ 'x'
            $problem = Get-ReportedError $command
            "$problem $($problem.TargetObject) $($problem.Exception) $($problem | Format-List * -Force | Out-String)" | Should -Not -BeLike '*xxxxxxxx*'
        }
    }

    It 'without a dot are members, who may read' {
        $member = $sandbox.Accounts.Where{ $_.Id -eq 'DEMO' }[0]
        $connection = Connect-DataCite -Credential (New-Login $member.Id $member.Password) -Uri $sandbox.Uri -PassThru
        $connection.Role | Should -Be 'Member'
        $problem = Get-ReportedError { New-DataCiteDoi -Title x -Prefix 10.5072 }
        "$problem" | Should -BeLike '*DEMO is a member account*'
    }

    It 'without a dot are told at once that they cannot write: <_>' -ForEach @(
        'New-DataCiteDoi -Title x', '1..3 | New-DataCiteDoi -Title x', 'New-DataCiteDoi -Title x -Prefix 10.5072 -WhatIf', 'Publish-DataCiteDoi 10.5072/x -WhatIf',
        'Publish-DataCiteDoi 10.5072/x -Confirm:$false', 'Test-DataCiteDoi "{}" -State Draft -Server'
    ) {
        $member = Connect-DataCite -Credential (New-Login 'DEMO' 'demo-secret') -Uri $sandbox.Uri -PassThru
        $before = $member.RequestsSent
        $problem = @(Get-ReportedError ([scriptblock]::Create($_)))
        $problem | Should -HaveCount 1
        Get-ErrorName $problem[0] | Should -Be 'PermissionDenied'
        "$problem" | Should -BeLike '*DEMO is a member account*'
        $problem[0].ErrorDetails.RecommendedAction | Should -BeLike '*PROVIDER.REPO*'
        $member.RequestsSent | Should -Be $before
        Test-DataCiteDoi '{}' -State Draft | Should -BeNullOrEmpty
    }

    It 'that are inactive connect with a warning, and errors of writing say why' {
        $member = New-Login 'LAKE' 'lake-secret'
        $active = @{ data = @{ type = 'repositories'; attributes = @{ isActive = $false } } }
        Invoke-DataCiteApi repositories/lake.data -Method PUT -Body $active -Credential $member -Environment $sandbox.Uri | Out-Null
        Connect-DataCite -Credential (New-Login 'LAKE.DATA' 'lake.data-secret') -Uri $sandbox.Uri -WarningVariable warning -WarningAction SilentlyContinue
        "$warning" | Should -BeLike '*LAKE.DATA is inactive*'
        $problem = Get-ReportedError { New-DataCiteDoi -Title x -Prefix 10.82201 }
        Get-ErrorName $problem | Should -Be 'PermissionDenied'
        "$problem" | Should -BeLike '*inactive*'
        (Test-DataCiteConnection).Where{ $_.Subject -eq 'Rights' }.Message | Should -BeLike '*inactive*'
        $active.data.attributes.isActive = $true
        Invoke-DataCiteApi repositories/lake.data -Method PUT -Body $active -Credential $member -Environment $sandbox.Uri | Out-Null
    }

    It 'with a missing dot are an error that says where to look' {
        "$(Get-ReportedError { Connect-DataCite -Credential (New-Login 'DEMOREPO' $repository.Password) -Uri $sandbox.Uri })" | Should -BeLike '*wrong account id or password*'
    }

    It 'work with colons and letters of any alphabet: <_>' -ForEach 'a:b:c', 'pässwörd-密码', ' spaces inside ' {
        $password = $_
        Connect-DataCite -Sandbox $sandbox
        Invoke-DataCiteApi repositories/demo.other -Method PUT -Confirm:$false -Credential (New-Login 'DEMO' 'demo-secret') -Environment $sandbox.Uri -Body @{
            data = @{ type = 'repositories'; attributes = @{ passwordInput = $password } }
        } | Out-Null
        (Connect-DataCite -Credential (New-Login 'DEMO.OTHER' $password) -Uri $sandbox.Uri -PassThru).AccountId | Should -Be 'DEMO.OTHER'
    }
}

Describe 'Connections' {
    AfterEach { Get-DataCiteConnection | Disconnect-DataCite }

    It 'show system, account, role, prefixes, pacing and what was sent' {
        Connect-DataCite -Sandbox $sandbox -Name mine
        $shown = Get-View (Get-DataCiteConnection) Format-List
        foreach ($part in 'mine', 'Sandbox', 'DEMO.REPO', 'Demo University Data Repository', 'Repository', '10.5072', 'no limit') { $shown | Should -BeLike "*$part*" }
        (Get-DataCiteConnection).RequestsSent | Should -BeGreaterThan 0
    }

    It 'read their prefixes when they are first needed, and once' {
        Connect-DataCite -Sandbox $sandbox
        $before = $sandbox.Statistics.Requests
        1..3 | ForEach-Object { (Get-DataCiteConnection).Prefixes | Should -Be $sandbox.Prefixes }
        $sandbox.Statistics.Requests - $before | Should -Be 1
    }

    It 'of several names live side by side' {
        $lake = $sandbox.Accounts.Where{ $_.Id -eq 'LAKE.DATA' }[0]
        Connect-DataCite -Sandbox $sandbox -Name demo
        Connect-DataCite -Sandbox $sandbox -Credential (New-Login $lake.Id $lake.Password) -Name lake
        (New-DataCiteDoi -Title x -Prefix 10.5072 -Connection demo).Prefix | Should -Be '10.5072'
        (New-DataCiteDoi -Title x -Prefix 10.82201 -Connection (Get-DataCiteConnection lake)).Prefix | Should -Be '10.82201'
    }

    It 'show that they wait for DataCite, and for how long, where it takes a second or more' {
        $sandbox.Faults.RetryAfter = [timespan]::FromSeconds(1)
        $sandbox.Faults.Next('TooManyRequestsWithSeconds')
        # Progress cannot be redirected, only seen from outside.
        $session = [powershell]::Create()
        $script = { param($module, $address) Import-Module $module; Invoke-DataCiteApi heartbeat -Environment $address }
        $session.AddScript($script).AddArgument($ModuleFolder).AddArgument($sandbox.Uri).Invoke() | Should -Be 'OK'
        $shown = @($session.Streams.Progress.Where{ $_.Activity -eq 'Waiting for DataCite' })
        $session.Dispose()
        $shown.Count | Should -BeGreaterOrEqual 2
        $shown[0].SecondsRemaining | Should -Be 1
        $shown[0].StatusDescription | Should -BeLike '*next try in 1 s*'
        $shown[-1].RecordType | Should -Be 'Completed'
    }

    It 'that somebody else has ended are not used, and nothing goes elsewhere instead' {
        $connection = Connect-DataCite -Sandbox $sandbox -Name shared -PassThru
        1 | ForEach-Object -Parallel { Import-Module $using:ModuleFolder; Disconnect-DataCite $using:connection }
        Get-DataCiteConnection | Should -BeNullOrEmpty
        Get-ErrorName (Get-ReportedError { Get-DataCiteDoi -First 1 }) | Should -Be 'ConnectionEnded'
        Get-ErrorName (Get-ReportedError { Test-DataCiteConnection }) | Should -Be 'ConnectionEnded'
        Connect-DataCite -Sandbox $sandbox
        (Get-DataCiteDoi -First 1).Doi | Should -Not -BeNullOrEmpty
    }

    It 'that have ended say so' {
        $connection = Connect-DataCite -Sandbox $sandbox -PassThru
        Disconnect-DataCite
        $connection.IsOpen | Should -BeFalse
        Get-ErrorName (Get-ReportedError { Get-DataCiteDoi -First 1 -Connection $connection }) | Should -Be 'ConnectionEnded'
    }

    It 'can be given to every cmdlet that talks to DataCite, as a name, an object, or a login with its system' {
        $local = 'Connect-DataCite', 'Disconnect-DataCite', 'Get-DataCiteConnection', '*-DataCiteSandbox', '*-DataCiteCredential', 'Convert*', 'Test-DataCiteDoi',
            'New-DataCitePerson', 'New-DataCiteOrganization', 'New-DataCiteRelatedIdentifier', 'New-DataCiteFunding', 'New-DataCiteDate', 'New-DataCiteRights', 'New-DataCiteGeoLocation'
        foreach ($command in Get-Command -Module DataCite | Where-Object { $name = $_.Name; -not $local.Where{ $name -like $_ } }) {
            foreach ($parameter in 'Connection', 'Credential', 'Environment') { $command.Parameters.Keys | Should -Contain $parameter -Because $command.Name }
        }
    }
}

Describe 'Runspaces' {
    AfterEach { Get-DataCiteConnection | Disconnect-DataCite }

    It 'side by side neither inherit nor disturb the caller''s connection' {
        Connect-DataCite -Sandbox $sandbox -Name caller
        $seen = 1..2 | ForEach-Object -Parallel {
            Import-Module $using:ModuleFolder
            $inherited = @(Get-DataCiteConnection).Count
            Connect-DataCite -Uri $using:sandbox.Uri -Name "inner-$_"
            "$inherited $(@(Get-DataCiteConnection).Name)"
            Get-DataCiteConnection | Disconnect-DataCite
        }
        $seen | Sort-Object | Should -Be '0 inner-1', '0 inner-2'
        (Get-DataCiteConnection -Default).Name | Should -Be 'caller'
        (Get-DataCiteDoi -State Draft -First 1).State | Should -Be 'Draft'
    }

    It 'share a connection, its login and its limit with ForEach-Object -Parallel' {
        $connection = Connect-DataCite -Sandbox $sandbox -PassThru
        $before = $connection.RequestsSent
        $states = 1..6 | ForEach-Object -ThrottleLimit 3 -Parallel {
            Import-Module $using:ModuleFolder
            (Get-DataCiteDoi -State Draft -First 1 -Connection $using:connection).State
        }
        $states | Should -Be (@('Draft') * 6)
        $connection.RequestsSent - $before | Should -Be 6
    }

    It 'share it with thread jobs' {
        $connection = Connect-DataCite -Sandbox $sandbox -PassThru
        $before = $connection.RequestsSent
        $states = 1..2 | ForEach-Object {
            Start-ThreadJob { Import-Module $using:ModuleFolder; (Get-DataCiteDoi -State Draft -First 1 -Connection $using:connection).State }
        } | Receive-Job -Wait -AutoRemoveJob
        "$states" | Should -Be 'Draft Draft'
        $connection.RequestsSent - $before | Should -Be 2
    }

    It 'see one limit, and not one each' {
        $connection = Connect-DataCite -Environment Test -Anonymous -PassThru
        $connection.Statistics.RequestsPerWindow | Should -Be 500
        $other = 1 | ForEach-Object -Parallel { Import-Module $using:ModuleFolder; ($using:connection).Statistics.RequestsPerWindow }
        $other | Should -Be 500
    }
}
