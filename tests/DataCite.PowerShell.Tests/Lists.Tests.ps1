# Lists are complete and without repeats, or an error says what is missing; and no list is of somebody else's DOIs by mistake.
BeforeAll {
    . "$PSScriptRoot/Common.ps1"
    . "$PSScriptRoot/ListServer.ps1"
    $listing = @{
        'Get-DataCiteDoi'          = { Get-DataCiteDoi @args }
        'Get-DataCiteDoi -Sort'    = { Get-DataCiteDoi -Sort Updated @args }
        'Get-DataCitePrefix'       = { Get-DataCitePrefix -NoCount @args }
        'Invoke-DataCiteApi'       = { Invoke-DataCiteApi dois -All @args }
        'Invoke-DataCiteApi pages' = { Invoke-DataCiteApi works -All @args }
    }
}

Describe 'A list from a server that gives it badly' {
    AfterEach { Disconnect-ListServer }

    It 'is written as far as it came, and then one error says how much is missing: <_>' -ForEach @(
        'Get-DataCiteDoi', 'Get-DataCiteDoi -Sort', 'Get-DataCitePrefix', 'Invoke-DataCiteApi', 'Invoke-DataCiteApi pages'
    ) {
        Connect-ListServer 'breaks off'
        $problems = @()
        $rows = @(. $listing[$_] -ErrorAction SilentlyContinue -ErrorVariable problems)
        $rows.Count | Should -Be 1000
        $problems.ForEach{ Get-ErrorName $_ } | Should -Be 'ListInterrupted'
        "$problems" | Should -BeLike '*2500 rows*1000 of them*1500 are missing*'
        $problems[0].Exception.RowsMissing | Should -Be 1500
        $problems[0].ErrorDetails.RecommendedAction | Should -Not -BeNullOrEmpty
        { . $listing[$_] -ErrorAction Stop } | Should -Throw
    }

    It 'says from where it can be read on' {
        Connect-ListServer 'breaks off'
        (Get-ReportedError { Get-DataCiteDoi | Out-Null }).ErrorDetails.RecommendedAction | Should -BeLike '*2024-01-01T00:16:39Z or later (CreatedFrom)*'
    }

    It 'is no error where all that was asked for came' {
        Connect-ListServer 'breaks off'
        (Get-DataCiteDoi -First 300 -Skip 600 -ErrorAction Stop).Count | Should -Be 300
        (Get-DataCiteDoi -Sort Updated -First 300 -Skip 700 -ErrorAction Stop).Count | Should -Be 300
        @(Invoke-DataCiteApi dois -All | Select-Object -First 20).Count | Should -Be 20
    }

    It 'is complete and has each row once: <Name>, <Fault>' -ForEach $(
        foreach ($name in 'Get-DataCiteDoi', 'Get-DataCiteDoi -Sort', 'Get-DataCitePrefix', 'Invoke-DataCiteApi', 'Invoke-DataCiteApi pages') {
            foreach ($fault in 'none', 'twice', 'one empty page') { @{ Name = $name; Fault = $fault } }
        }
    ) {
        Connect-ListServer $Fault
        $rows = . $listing[$Name] -ErrorAction Stop
        $rows.Count | Should -Be 2500
        @($rows.ForEach{ $_.Doi ?? $_.id ?? "$_" } | Sort-Object -Unique).Count | Should -Be 2500
    }

    It 'by creation needs no link to the next page: <Name>, <Fault>' -ForEach $(
        foreach ($name in 'Get-DataCiteDoi', 'Invoke-DataCiteApi') { foreach ($fault in 'no link', 'link leaps') { @{ Name = $name; Fault = $fault } } }
    ) {
        Connect-ListServer $Fault
        $rows = . $listing[$Name] -ErrorAction Stop
        @($rows.ForEach{ $_.Doi ?? $_.id } | Sort-Object -Unique).Count | Should -Be 2500
        $rows.Count | Should -Be 2500
    }

    It 'that changes while it is read is told in -Verbose, and is no error: <_>' -ForEach 'Get-DataCiteDoi', 'Get-DataCitePrefix', 'Invoke-DataCiteApi' {
        Connect-ListServer 'shrinks'
        $said = . $listing[$_] -Verbose -ErrorAction Stop 4>&1 | Where-Object { $_ -is [System.Management.Automation.VerboseRecord] }
        "$said" | Should -BeLike '*2500 rows at its beginning, and 2495 at its end*'
    }

    It 'is an error when the login is ignored on a later page: <_>' -ForEach 'Get-DataCiteDoi', 'Get-DataCitePrefix', 'Invoke-DataCiteApi', 'Invoke-DataCiteApi pages' {
        Connect-ListServer 'login lost'
        Get-ErrorName (Get-ReportedError { . $listing[$_] | Out-Null }) | Should -Be 'LoginRefused'
    }

    It 'of API keys says what is missing too' {
        Connect-ListServer 'none'
        $problems = @()
        @(Get-DataCiteApiKey -ErrorAction SilentlyContinue -ErrorVariable problems).Count | Should -Be 2
        $problems.ForEach{ Get-ErrorName $_ } | Should -Be 'ListInterrupted'
        "$problems" | Should -BeLike '*3 rows*2 of them; 1*'
    }
}

Describe 'A list of somebody else''s DOIs' {
    BeforeAll {
        $sandbox = Start-DataCiteSandbox
    }
    AfterAll { Stop-DataCiteSandbox; Disconnect-DataCite }
    AfterEach { Get-DataCiteConnection | Disconnect-DataCite }

    It 'does not come for states that only a login shows: <States>, <Name>' -ForEach @(
        foreach ($states in 'Draft', 'Registered', ('Findable', 'Draft')) {
            @{ States = $states; Name = 'Get-DataCiteDoi'; Command = { Get-DataCiteDoi -State $States } }
            @{ States = $states; Name = 'Get-DataCiteDoi -Environment'; Command = { Get-DataCiteDoi -State $States -Environment $sandbox.Uri } }
            @{ States = $states; Name = 'Invoke-DataCiteApi -Query'; Command = { Invoke-DataCiteApi dois -Query @{ state = $words } -All } }
            @{ States = $states; Name = 'Invoke-DataCiteApi'; Command = { Invoke-DataCiteApi "dois?state=$words" } }
        }
    ) {
        $words = "$States".ToLowerInvariant() -replace ' ', ','
        Connect-DataCite -Sandbox $sandbox -Anonymous
        $before = $sandbox.Statistics.Requests
        $problem = Get-ReportedError $Command
        Get-ErrorName $problem | Should -Be 'NotConnected'
        "$problem" | Should -BeLike '*login*'
        $problem.ErrorDetails.RecommendedAction | Should -BeLike '*Connect-DataCite*'
        $sandbox.Statistics.Requests | Should -Be $before
        (Get-DataCiteDoi -State Findable).State | Sort-Object -Unique | Should -Be 'Findable'
    }

    It 'does not come for -All' {
        Connect-DataCite -Sandbox $sandbox
        (Get-DataCiteDoi -All).RepositoryId | Sort-Object -Unique | Should -Be 'demo.repo'
        (Get-DataCiteDoi -All).Count | Should -Be (Get-DataCiteDoi).Count
        Get-ErrorName (Get-ReportedError { Get-DataCiteDoi -Al }) | Should -Be 'AmbiguousParameter'
        $guessing = (Get-Command -Module DataCite).Where{
            $names = @($_.Parameters.Values.ForEach{ $_.Name; $_.Aliases })
            $names -notcontains 'All' -and $names -like 'All*'
        }
        $guessing.Name | Should -BeNullOrEmpty
    }
}

Describe 'A session whose connection failed' {
    BeforeAll {
        $sandbox = Start-DataCiteSandbox
        $wrong = [pscredential]::new('DEMO.REPO', (ConvertTo-SecureString 'not the password' -AsPlainText))
    }
    AfterEach {
        $env:DATACITE_ACCOUNT = $env:DATACITE_PASSWORD = $env:DATACITE_ENVIRONMENT = $null
        # Also where nothing is connected: the failed connection is forgotten.
        Disconnect-DataCite -ErrorAction Ignore
        Get-DataCiteConnection | Disconnect-DataCite
    }
    AfterAll { Stop-DataCiteSandbox }

    It '<Command> reads nothing from anywhere else: <Name>' -ForEach @(
        foreach ($command in 'Get-DataCiteDoi -First 1', 'Get-DataCitePrefix 10.5072', 'Invoke-DataCiteApi dois', 'New-DataCiteDoi -Title x', 'Test-DataCiteConnection') {
            @{ Command = $command; Name = 'a wrong password'; Connect = { Connect-DataCite -Credential $wrong -Uri $sandbox.Uri } }
            @{ Command = $command; Name = 'a system that does not exist'; Connect = { Connect-DataCite -Environment Staging } }
            @{ Command = $command; Name = 'a system that is not said'; Connect = { Connect-DataCite -Credential $wrong } }
            @{ Command = $command; Name = 'a parameter that does not exist'; Connect = { Connect-DataCite -Account DEMO.REPO } }
            @{ Command = $command; Name = 'a saved login that does not exist'; Connect = { Connect-DataCite -Name 'no such login' } }
            @{ Command = $command; Name = 'an address that cannot be used'; Connect = { Connect-DataCite -Uri 'http://example.org' } }
        }
    ) {
        Get-ReportedError $Connect | Should -Not -BeNullOrEmpty
        $problem = Get-ReportedError ([scriptblock]::Create($Command))
        Get-ErrorName $problem | Should -Be 'NotConnected'
        "$problem" | Should -BeLike '*last Connect-DataCite did not succeed*nothing was sent*'
        $problem.ErrorDetails.RecommendedAction | Should -BeLike '*Connect again*Disconnect-DataCite*'
    }

    It 'says why' {
        Get-ReportedError { Connect-DataCite -Credential $wrong -Uri $sandbox.Uri } | Should -Not -BeNullOrEmpty
        "$(Get-ReportedError { Get-DataCiteDoi -First 1 })" | Should -BeLike '*wrong account id or password*'
    }

    It 'works where a command is told what to use, and after a connection that succeeds' {
        Get-ReportedError { Connect-DataCite -Credential $wrong -Uri $sandbox.Uri } | Should -Not -BeNullOrEmpty
        (Get-DataCiteDoi -First 1 -Environment $sandbox.Uri).Doi | Should -Not -BeNullOrEmpty
        (Get-DataCiteDoi -First 1 -Credential $sandbox.Credential -Environment $sandbox.Uri).Doi | Should -Not -BeNullOrEmpty
        Get-ErrorName (Get-ReportedError { Get-DataCiteDoi -First 1 }) | Should -Be 'NotConnected'
        Connect-DataCite -Sandbox $sandbox
        (Get-DataCiteDoi -First 1).Doi | Should -Not -BeNullOrEmpty
    }

    It 'reads what is public after Disconnect-DataCite' {
        Get-ReportedError { Connect-DataCite -Credential $wrong -Uri $sandbox.Uri } | Should -Not -BeNullOrEmpty
        Disconnect-DataCite
        $env:DATACITE_ENVIRONMENT = "$($sandbox.Uri)"
        (Get-DataCiteDoi -First 1).State | Should -Be 'Findable'
    }

    It 'does not take the login of environment variables instead' {
        Get-ReportedError { Connect-DataCite -Credential $wrong -Uri $sandbox.Uri } | Should -Not -BeNullOrEmpty
        $env:DATACITE_ACCOUNT, $env:DATACITE_PASSWORD, $env:DATACITE_ENVIRONMENT = 'DEMO.REPO', 'demo.repo-secret', "$($sandbox.Uri)"
        Get-ErrorName (Get-ReportedError { Get-DataCiteDoi -First 1 }) | Should -Be 'NotConnected'
    }

    It 'keeps its default where there was one before' {
        Connect-DataCite -Sandbox $sandbox -Name good
        Get-ReportedError { Connect-DataCite -Credential $wrong -Uri $sandbox.Uri } | Should -Not -BeNullOrEmpty
        (Get-DataCiteDoi -State Draft -First 1).State | Should -Be 'Draft'
    }

    It 'is not made so by help and completion' {
        Get-Completion 'Connect-DataCite -Environment ' | Should -Not -BeNullOrEmpty
        Get-Completion 'Connect-DataCite -' | Should -Not -BeNullOrEmpty
        Get-Command Connect-DataCite -Syntax | Should -Not -BeNullOrEmpty
        Get-Help Connect-DataCite | Should -Not -BeNullOrEmpty
        Connect-DataCite -? | Should -Not -BeNullOrEmpty
        $env:DATACITE_ENVIRONMENT = "$($sandbox.Uri)"
        (Get-DataCiteDoi -First 1).State | Should -Be 'Findable'
    }
}

Describe 'A session whose sandbox was stopped' {
    AfterEach {
        Stop-DataCiteSandbox
        Disconnect-DataCite -ErrorAction Ignore
        Get-DataCiteConnection | Disconnect-DataCite
    }

    It 'reads nothing from anywhere else' {
        Connect-DataCite -Sandbox
        Stop-DataCiteSandbox
        $problem = Get-ReportedError { Get-DataCiteDoi -First 1 }
        Get-ErrorName $problem | Should -Be 'NotConnected'
        "$problem" | Should -BeLike '*sandbox*was stopped*nothing was sent*'
        Connect-DataCite -Sandbox
        (Get-DataCiteDoi -First 1).Doi | Should -Not -BeNullOrEmpty
    }

    It 'keeps a default connection to another one' {
        $first, $second = (Start-DataCiteSandbox), (Start-DataCiteSandbox)
        Connect-DataCite -Sandbox $first -Name first
        Connect-DataCite -Sandbox $second -Name second
        Stop-DataCiteSandbox $first
        (Get-DataCiteDoi -First 1).Doi | Should -Not -BeNullOrEmpty
    }
}
