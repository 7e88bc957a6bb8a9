# Who uses which connection: parameters, several connections, several runspaces.
BeforeDiscovery {
    . "$PSScriptRoot/Common.ps1"
    $local = 'Connect-DataCite', 'Disconnect-DataCite', 'Get-DataCiteConnection', 'Get-DataCiteJob', '*-DataCiteSandbox', '*-DataCiteCredential', 'Convert*', 'Test-DataCiteDoi',
        'New-DataCitePerson', 'New-DataCiteOrganization', 'New-DataCiteRelatedIdentifier', 'New-DataCiteFunding', 'New-DataCiteDate', 'New-DataCiteRights', 'New-DataCiteGeoLocation'
    $talking = (Get-Command -Module DataCite -CommandType Cmdlet).Name.Where{ $name = $_; -not $local.Where{ $name -like $_ } }
}

BeforeAll {
    . "$PSScriptRoot/Common.ps1"
    . "$PSScriptRoot/SavedLogins.ps1"
    $sandbox = Start-DataCiteSandbox
    $wrong = New-Login 'DEMO.REPO' 'not the password'
}
AfterAll { Stop-DataCiteSandbox }

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

Describe 'Connections' {
    AfterEach {
        $sandbox.Faults.Clear()
        # The default that somebody else has ended is forgotten too.
        Disconnect-DataCite -ErrorAction Ignore
        Get-DataCiteConnection | Disconnect-DataCite
    }

    It 'show system, account, role, prefixes, pacing and what was sent' {
        Connect-DataCite -Sandbox $sandbox -Name mine
        $shown = Get-View (Get-DataCiteConnection) Format-List
        ('mine', 'Sandbox', 'DEMO.REPO', 'Demo University Data Repository', 'Repository', '10.5072', 'no limit').Where{ $shown -notlike "*$_*" } | Should -BeNullOrEmpty
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

    It 'can be given to <_> as a name, an object, or a login with its system' -ForEach $talking {
        $parameters = (Get-Command $_).Parameters.Keys
        ('Connection', 'Credential', 'Environment').Where{ $_ -notin $parameters } | Should -BeNullOrEmpty
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
