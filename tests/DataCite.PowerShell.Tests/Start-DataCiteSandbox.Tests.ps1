BeforeAll { . "$PSScriptRoot/Common.ps1" }

Describe 'Start-DataCiteSandbox' {
    AfterEach { Stop-DataCiteSandbox }

    It 'gives address, login, accounts, prefixes and live statistics' {
        $sandbox = Start-DataCiteSandbox
        $sandbox.Uri.IsLoopback | Should -BeTrue
        $sandbox.Credential.UserName | Should -Be 'DEMO.REPO'
        $sandbox.Accounts.Count | Should -BeGreaterThan 2
        $sandbox.Prefixes | Should -Contain '10.5072'
        $before = $sandbox.Statistics.Requests
        Invoke-RestMethod "$($sandbox.Uri)heartbeat" | Out-Null
        $sandbox.Statistics.Requests | Should -Be ($before + 1)
    }

    It 'holds nothing with -Empty, and as many records as -RecordCount says' {
        (Start-DataCiteSandbox -Empty).Records.Count | Should -Be 0
        (Start-DataCiteSandbox -Empty -RecordCount 300).Records.Count | Should -Be 300
    }

    It 'makes up the same records from the same seed' {
        $names = foreach ($seed in 7, 7, 8) { , (Start-DataCiteSandbox -Empty -RecordCount 20 -Seed $seed).Records.Names }
        $names[0] | Should -Be $names[1]
        $names[0] | Should -Not -Be $names[2]
    }

    It 'loads records from files' {
        $file = Join-Path $TestDrive 'one.json'
        '{"data":{"id":"10.5072/from-file","type":"dois","attributes":{"doi":"10.5072/from-file","state":"draft"}}}' | Set-Content $file
        (Start-DataCiteSandbox -Empty -Path (Join-Path $TestDrive '*.json')).Records.Names | Should -Be '10.5072/from-file'
    }

    It 'reports a file that is missing and one that is no record' {
        Get-ErrorName (Get-ReportedError { Start-DataCiteSandbox -Path (Join-Path $TestDrive 'none.json') }) | Should -Be 'FileUnreadable'
        Get-ErrorName (Get-ReportedError { Start-DataCiteSandbox -Path (Join-Path $TestDrive 'none*.json') }) | Should -Be 'FileUnreadable'
        $bad = Join-Path $TestDrive 'bad.txt'
        'no json' | Set-Content $bad
        Get-ErrorName (Get-ReportedError { Start-DataCiteSandbox -Path $bad }) | Should -Be 'SandboxNotStarted'
    }

    It 'reports a port that is taken' {
        $port = (Start-DataCiteSandbox).Uri.Port
        Get-ErrorName (Get-ReportedError { Start-DataCiteSandbox -Port $port }) | Should -Be 'SandboxNotStarted'
    }

    It 'refuses times that are less than none' {
        "$(Get-ReportedError { Start-DataCiteSandbox -Latency '-00:00:01' })" | Should -BeLike '*-Latency*'
        "$(Get-ReportedError { Start-DataCiteSandbox -IndexDelay '-00:00:01' })" | Should -BeLike '*-IndexDelay*'
        "$(Get-ReportedError { Start-DataCiteSandbox -ReadDelay '-00:00:01' })" | Should -BeLike '*-ReadDelay*'
    }

    It 'does nothing with -WhatIf' {
        Start-DataCiteSandbox -WhatIf | Should -BeNullOrEmpty
    }

    It 'draws faults, and the cmdlets get over them' {
        $sandbox = Start-DataCiteSandbox -FaultRate 0.3 -FaultSeed 3 -Fault BadGateway, ResetBeforeCommit
        Connect-DataCite -Sandbox $sandbox
        (Get-DataCiteDoi).Count | Should -BeGreaterThan 30
        1..10 | ForEach-Object { Get-DataCiteDoi -First 1 } | Should -HaveCount 10
        ($sandbox.Statistics.Faults.Values | Measure-Object -Sum).Sum | Should -BeGreaterThan 0
    }

    It 'takes <Fault> for the fault <Name>' -ForEach @(
        @{ Fault = 503; Name = '503' }
        @{ Fault = '503-after-commit'; Name = '503AfterCommit' }
        @{ Fault = 'resetaftercommit'; Name = 'ResetAfterCommit' }
        @{ Fault = '422CutOff'; Name = '422CutOff' }
    ) {
        $sandbox = Start-DataCiteSandbox -Empty -Fault $Fault
        "$($sandbox.Faults.Kinds)" | Should -Be $Name
        $sandbox.Faults.Next($Fault)
        { Invoke-RestMethod "$($sandbox.Uri)dois" } | Should -Throw
        $sandbox.Statistics.Faults[$Name] | Should -Be 1
    }

    It 'has statistics that ConvertTo-Json writes' {
        $sandbox = Start-DataCiteSandbox -Empty
        $sandbox.Faults.Next(503)
        { Invoke-RestMethod "$($sandbox.Uri)dois" } | Should -Throw
        Invoke-RestMethod "$($sandbox.Uri)dois" | Out-Null
        $sandbox.Statistics.Statuses[200] | Should -Be 1
        $json = $sandbox.Statistics | ConvertTo-Json -Depth 4 -WarningAction Ignore | ConvertFrom-Json
        ($json.Statuses | Where-Object Key -EQ 200).Value | Should -Be 1
        $sandbox | ConvertTo-Json -WarningAction Ignore | Should -BeLike '*Statistics*'
    }

    It 'names what a fault may be when the text is not one' {
        "$(Get-ReportedError { Start-DataCiteSandbox -Fault Flood })" | Should -BeLike "*'Flood' is not a kind of fault*503AfterCommit*"
    }

    It 'takes faults one by one, and sets to draw from' {
        $sandbox = Start-DataCiteSandbox -Empty
        $sandbox.Faults.Schedule($null, '502')
        Invoke-RestMethod "$($sandbox.Uri)dois" | Out-Null
        { Invoke-RestMethod "$($sandbox.Uri)dois" } | Should -Throw '*502*'
        $sandbox.Faults.DrawFrom('OtherDoi', 404)
        "$($sandbox.Faults.Kinds)" | Should -Be 'OtherDoi 404'
        $sandbox.Faults.DrawFrom($sandbox.Faults.All)
        $sandbox.Faults.Kinds.Count | Should -BeGreaterThan 60
    }

    It 'notes every write, done or not' {
        $sandbox = Start-DataCiteSandbox -Empty
        Connect-DataCite -Sandbox $sandbox
        $record = New-DataCiteDoi -Title 'Noted'
        $sandbox.Writes.Doi | Should -Be $record.Doi
        $sandbox.Writes.Committed | Should -BeTrue
    }

    It 'makes lists disagree with the database, and reads lag, when told to' {
        $sandbox = Start-DataCiteSandbox -IndexDrift 0.5 -ReadDelay 01:00:00 -Cors
        $sandbox.IndexDrift | Should -Be 0.5
        $sandbox.Records.Drift.Count | Should -BeGreaterThan 10
        $sandbox.ReadDelay | Should -Be '01:00:00'
    }
}
