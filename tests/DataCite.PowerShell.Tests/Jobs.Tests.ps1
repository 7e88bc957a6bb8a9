# Bulk work with a journal: it goes on, it is shown, and it is turned back.
BeforeAll {
    . "$PSScriptRoot/Common.ps1"
    $sandbox = Start-DataCiteSandbox -WarningAction Ignore
    $connection = Connect-DataCite -Credential $sandbox.Credential -Environment $sandbox.Uri -Name jobs -PassThru
    $at = @{ Connection = $connection; Confirm = $false }
    $script:number = 0
    function New-Deposit($state = 'Draft') {
        New-DataCiteDoi -Title River -Creator 'Doe, Jane' -Publisher Example -PublicationYear 2024 -ResourceType Dataset -Url https://example.org/1 -Doi "10.5072/job-$((++$script:number))" -State $state @at
    }
    function New-Job { Join-Path $TestDrive "$((++$script:number)).job" }
    function Get-Now($item) { Get-DataCiteDoi $item.Doi -Connection $connection }
    function Get-Puts { $sandbox.Statistics.Routes['PUT /dois'] }
    function New-Row($title) { [pscustomobject]@{ Title = $title; Creator = 'Doe, Jane'; Publisher = 'Example'; PublicationYear = 2024; ResourceType = 'Dataset'; Url = "https://example.org/$title" } }
}
AfterAll {
    Disconnect-DataCite $connection
    $sandbox | Stop-DataCiteSandbox
}

Describe '-JobPath' {
    AfterEach { $sandbox.Faults.Clear() }

    It 'sends nothing a second time, and tries again what failed' {
        $items, $job = ((New-Deposit), (New-Deposit)), (New-Job)
        $items[0].Doi, '10.5072/comes-later' | Set-DataCiteDoi -Version 2 -JobPath $job @at -ErrorAction SilentlyContinue
        New-DataCiteDoi -Doi 10.5072/comes-later -Title Late @at | Out-Null
        Set-DataCiteDoi $items[0].Doi -Version 3 @at
        $before = Get-Puts
        $summary = $items[0].Doi, '10.5072/comes-later', $items[1].Doi | Set-DataCiteDoi -Version 2 -JobPath $job -Summary @at
        (Get-Puts) - $before | Should -Be 2
        $summary.Updated, $summary.Total | Should -Be 3, 3
        (Get-Now $items[0]).Version | Should -Be 3
    }

    It 'holds the values before and after before anything is sent, and no secret' {
        $item, $job = (New-Deposit), (New-Job)
        Set-DataCiteDoi $item.Doi -Url https://example.org/2 -JobPath $job @at
        $lines = Get-Content $job | ConvertFrom-Json
        $lines[0].command, $lines[0].account | Should -Be 'Set-DataCiteDoi', $sandbox.Credential.UserName
        $lines[2].before.url, $lines[2].after.url, $lines[3].outcome | Should -Be 'https://example.org/1', 'https://example.org/2', 'Updated'
        Get-Content $job -Raw | Should -Not -Match ([regex]::Escape($sandbox.Credential.GetNetworkCredential().Password))
    }

    It 'finds out what became of a write whose process was ended before its answer came: <Case>' -ForEach @(
        @{ Case = 'it was carried out'; IsDone = $true }
        @{ Case = 'it was not'; IsDone = $false }
    ) {
        $item, $job = (New-Deposit), (New-Job)
        Set-DataCiteDoi $item.Doi -Url https://example.org/2 -JobPath $job @at
        # Without the lines after the intent, as a process leaves it that was killed.
        Set-Content $job (@(Get-Content $job)[0..2] -join "`n") -NoNewline
        Add-Content $job "`n{`"outcome`":`"Upda" -NoNewline
        if (-not $IsDone) { Set-DataCiteDoi $item.Doi -Url https://example.org/1 @at }
        $before = Get-Puts
        Set-DataCiteDoi $item.Doi -Url https://example.org/2 -JobPath $job @at
        (Get-Puts) - $before | Should -Be ([int](-not $IsDone))
        (Get-DataCiteJob $job).Updated | Should -Be 1
        (Get-Now $item).Url | Should -Be 'https://example.org/2'
    }

    It 'takes a draft as deleted that is gone, whatever the answer to its deletion was' {
        $item, $job = (New-Deposit), (New-Job)
        $item | Remove-DataCiteDoi -JobPath $job @at
        # As after a deletion that was carried out, and answered with an error.
        (Get-Content $job -Raw) -replace '"outcome":"Deleted"', '"outcome":"Failed"' | Set-Content $job -NoNewline
        Remove-DataCiteDoi $item.Doi -JobPath $job @at
        $summary = Get-DataCiteJob $job
        $summary.Deleted, $summary.Incomplete | Should -Be 1, $false
    }

    It 'refuses a journal of <Case>, and leaves it as it is' -ForEach @(
        @{ Case = 'another command'; Call = { Publish-DataCiteDoi $item.Doi -JobPath $job @at }; Id = 'JobForeign' }
        @{ Case = 'another account'; Call = { Set-DataCiteDoi $item.Doi -Version 9 -JobPath $job -Environment $sandbox.Uri -Credential $other -Confirm:$false }; Id = 'JobForeign' }
        @{ Case = 'a newer format'; Call = { (Get-Content $job -Raw) -replace '"dataCiteJob":1', '"dataCiteJob":9' | Set-Content $job -NoNewline; $script:kept = Get-Content $job -Raw; Set-DataCiteDoi $item.Doi -Version 9 -JobPath $job @at }; Id = 'JobUnreadable' }
        @{ Case = 'no job at all'; Call = { Set-Content $job 'Doi,Url' -NoNewline; $script:kept = 'Doi,Url'; Set-DataCiteDoi $item.Doi -Version 9 -JobPath $job @at }; Id = 'JobUnreadable' }
    ) {
        $item, $job = (New-Deposit), (New-Job)
        $account = @($sandbox.Accounts).Where{ $_.Kind -eq 'Repository' -and $_.Id -ne $sandbox.Credential.UserName }[0]
        $other = [pscredential]::new($account.Id, (ConvertTo-SecureString $account.Password -AsPlainText))
        Set-DataCiteDoi $item.Doi -Version 2 -JobPath $job @at
        $script:kept = Get-Content $job -Raw
        Get-ErrorName (Get-ReportedError $Call) | Should -Be $Id
        Get-Content $job -Raw | Should -Be $script:kept
        (Get-Now $item).Version | Should -Be 2
    }

    It 'refuses a second process, and says who has the job' {
        $item, $job = (New-Deposit), (New-Job)
        $problems = [System.Collections.Generic.List[object]]::new()
        $item.Doi | ForEach-Object { $_; Get-ReportedError { Set-DataCiteDoi $item.Doi -Version 3 -JobPath $job @at } | ForEach-Object { $problems.Add($_) } } |
            Set-DataCiteDoi -Version 2 -JobPath $job @at
        Get-ErrorName $problems[0] | Should -Be 'JobInUse'
        "$($problems[0])" | Should -BeLike "*process $PID on*"
        (Get-Now $item).Version | Should -Be 2
    }

    It 'ends at the first login error with one error that says how to go on' {
        $job = New-Job
        $sandbox.Faults.Next('401', 100, 'POST', $null, 3)
        $problem = Get-ReportedError { 1..20 | ForEach-Object { New-Row "ends-$_" } | New-DataCiteDoi -Prefix 10.5072 -JobPath $job -ThrottleLimit 1 @at }
        $sandbox.Faults.Clear()
        Get-ErrorName $problem | Should -Be 'LoginRefused'
        $problem.ErrorDetails.RecommendedAction | Should -BeLike '*run the same command again*'
        (Get-DataCiteJob $job).Created | Should -Be 3
        1..20 | ForEach-Object { New-Row "ends-$_" } | New-DataCiteDoi -Prefix 10.5072 -JobPath $job @at | Should -HaveCount 17
    }

    It 'says before it starts how many items there are, where that is known' {
        $items, $job = ((New-Deposit), (New-Deposit)), (New-Job)
        Set-DataCiteDoi $items.Doi[0] -Version 2 -JobPath $job @at
        $items | ForEach-Object Doi | Set-DataCiteDoi -Version 2 -JobPath (New-Job) @at -InformationVariable piped
        Set-DataCiteDoi $items.Doi -Version 2 -JobPath $job @at -InformationVariable told
        "$($told[0])" | Should -BeLike "The job '$job' has 2 items, 1 of them done in earlier runs."
        "$piped" | Should -Not -BeLike '*The job*'
    }

    It 'ends after -MaxErrors errors' {
        $item, $job = (New-Deposit), (New-Job)
        $problems = @()
        try { 'a', 'b', 'c', $item.Doi | Set-DataCiteDoi -Version 2 -MaxErrors 2 -JobPath $job @at -ErrorVariable problems -ErrorAction SilentlyContinue } catch { $last = $_ }
        Get-ErrorName $last | Should -Be 'TooManyErrors'
        (Get-Now $item).Version | Should -BeNullOrEmpty
        (Get-DataCiteJob $job).Refused | Should -Be 2
    }

    It 'takes a DOI that comes twice as two items' {
        $item, $job = (New-Deposit), (New-Job)
        $rows = [pscustomobject]@{ Doi = $item.Doi; Note = 'one' }, [pscustomobject]@{ Doi = $item.Doi; Note = 'two' }
        $rows | Set-DataCiteDoi -AddSubject { $_.Note } -JobPath $job @at
        (Get-Now $item).Subjects.Subject | Should -Be 'one', 'two'
        (Get-DataCiteJob $job).Total | Should -Be 2
    }
}

Describe 'New-DataCiteDoi -JobPath' {
    AfterEach { $sandbox.Faults.Clear() }

    It 'creates each row once, equal rows too, and tries again what was refused when it is corrected' {
        $job = New-Job
        $rows = (New-Row same), (New-Row same), (New-Row other)
        $created = @($rows + [pscustomobject]@{ Title = 'bad'; PublicationYear = 'never' } | New-DataCiteDoi -Prefix 10.5072 -JobPath $job @at -ErrorAction SilentlyContinue)
        $created.Count | Should -Be 3
        $again = @($rows + (New-Row bad) | New-DataCiteDoi -Prefix 10.5072 -JobPath $job @at)
        $again.Title | Should -Be 'bad'
        $summary = Get-DataCiteJob $job
        $summary.Created, $summary.Total, $summary.Incomplete | Should -Be 4, 4, $false
    }

    It 'sends the same name again when the process was ended before the answer came: <Case>' -ForEach @(
        @{ Case = 'it was created'; IsThere = $true }
        @{ Case = 'it was not'; IsThere = $false }
    ) {
        $job = New-Job
        $created = New-Row lost | New-DataCiteDoi -Prefix 10.5072 -JobPath $job @at
        Set-Content $job ((@(Get-Content $job)[0..2] -join "`n") + "`n") -NoNewline
        if (-not $IsThere) { Remove-DataCiteDoi $created.Doi @at }
        $before = $sandbox.Records.Count
        $again = New-Row lost | New-DataCiteDoi -Prefix 10.5072 -JobPath $job @at
        $again.Doi | Should -Be $created.Doi
        $sandbox.Records.Count - $before | Should -Be ([int](-not $IsThere))
        (Get-DataCiteJob $job).Created | Should -Be 1
    }

    It 'knows an item by -KeyProperty when its content changes, and warns without it' {
        $keyed, $plain = (New-Job), (New-Job)
        $first = [pscustomobject]@{ Title = 'One'; Url = 'https://example.org/key'; Number = 'K1' }
        $second = [pscustomobject]@{ Title = 'Two'; Url = 'https://example.org/key'; Number = 'K1' }
        $how = @{ Prefix = '10.5072'; IgnoreUnknownColumn = $true; WarningAction = 'SilentlyContinue' }
        $first | New-DataCiteDoi @how -KeyProperty Number -JobPath $keyed @at | Out-Null
        $second | New-DataCiteDoi @how -KeyProperty Number -JobPath $keyed @at | Should -BeNullOrEmpty
        $created = $first | New-DataCiteDoi @how -JobPath $plain @at
        $null = $second | New-DataCiteDoi @how -JobPath $plain @at -WarningVariable warnings
        "$warnings" | Should -BeLike "*$($created.Doi)*-KeyProperty*"
    }
}

Describe 'Get-DataCiteJob' {
    It 'counts the items, lists them for a report, and gives back those that failed' {
        $item, $job = (New-Deposit), (New-Job)
        $rows = [pscustomobject]@{ Doi = $item.Doi; New = 'https://example.org/9' }, [pscustomobject]@{ Doi = '10.5072/nowhere'; New = 'https://example.org/8' }
        $rows | Set-DataCiteDoi -Url { $_.New } -JobPath $job @at -ErrorAction SilentlyContinue
        $summary = Get-Item $job | Get-DataCiteJob
        $summary.Total, $summary.Updated, $summary.Failed, $summary.HasChanges, $summary.Incomplete | Should -Be 2, 1, 1, $true, $true
        Get-DataCiteJob $job -Item | Export-Csv (Join-Path $TestDrive report.csv)
        $report = Import-Csv (Join-Path $TestDrive report.csv)
        $report.Where{ $_.Outcome -eq 'Updated' }.Edits | Should -Be 'url: https://example.org/1 → https://example.org/9'
        $report.Where{ $_.Outcome -eq 'Failed' }.Error | Should -Be 'NotFound'
        New-DataCiteDoi -Doi 10.5072/nowhere -Title x @at | Out-Null
        Get-DataCiteJob $job -Failed | Set-DataCiteDoi -Url { $_.New } -JobPath $job @at
        (Get-DataCiteDoi 10.5072/nowhere -Connection $connection).Url | Should -Be 'https://example.org/8'
        (Get-DataCiteJob $job).Incomplete | Should -BeFalse
    }

    It 'names a folder, and goes on with the next file' {
        $job = New-Job
        $item = New-Row folder | New-DataCiteDoi -Prefix 10.5072 @at
        Set-DataCiteDoi $item.Doi -Version 2 -JobPath $job @at
        (Get-DataCiteJob $TestDrive, $job -ErrorVariable problems -ErrorAction SilentlyContinue).Updated | Should -Be 1
        $problems.ForEach{ Get-ErrorName $_ } | Should -Be 'JobUnreadable'
        "$problems" | Should -BeLike "*$TestDrive*is a folder, not a file*"
    }

    It 'names a job to undo that is not there' {
        "$(Get-ReportedError { Undo-DataCiteJob (Join-Path $TestDrive 'nope.job') -Confirm:$false @at })" | Should -BeLike 'There is no file*nope.job*'
    }

    It 'names a folder in the place of a file: <Command>' -ForEach @(
        @{ Command = 'Undo-DataCiteJob $path -Confirm:$false @at' }
        @{ Command = 'Invoke-DataCiteChange -Path $path @at' }
    ) {
        $path = "$TestDrive"
        $problem = Get-ReportedError ([scriptblock]::Create($Command))
        Get-ErrorName $problem | Should -Be 'JobUnreadable'
        "$problem" | Should -BeLike "*$TestDrive*is a folder, not a file*"
    }

    It 'reports a file that is missing or no job, and goes on' {
        Set-Content (Join-Path $TestDrive 'text.job') hello
        $problems = @()
        Get-DataCiteJob (Join-Path $TestDrive 'text.job'), (Join-Path $TestDrive 'missing.job') -ErrorVariable problems -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
        $problems.ForEach{ Get-ErrorName $_ } | Should -Be 'JobUnreadable', 'FileUnreadable'
    }
}

Describe 'Undo-DataCiteJob' {
    It 'sets back metadata, URL and lists, keeps what others have edited elsewhere, and is a job itself' {
        $item, $job = (New-Deposit), (New-Job)
        Set-DataCiteDoi $item.Doi -Title Brook -Url https://example.org/2 -AddSubject water -AddCreator 'Roe, Zoe' -JobPath $job @at
        Set-DataCiteDoi $item.Doi -Version theirs @at
        $summary = Undo-DataCiteJob $job -Summary @at
        $now = Get-Now $item
        $summary.Updated, $now.Title, $now.Url, $now.Subjects.Count, $now.Creators.Count, $now.Version | Should -Be 1, 'River', 'https://example.org/1', 0, 1, 'theirs'
        (Get-DataCiteJob "$job.undo.job").Updated | Should -Be 1
        Undo-DataCiteJob "$job.undo.job" @at
        (Get-Now $item).Title | Should -Be 'Brook'
    }

    It 'skips what somebody else has edited since, unless -Force is given' {
        $items, $job = ((New-Deposit), (New-Deposit)), (New-Job)
        $items | Set-DataCiteDoi -Title Brook -JobPath $job @at
        Set-DataCiteDoi $items[0].Doi -Title Theirs @at
        $problem = Get-ReportedError { Undo-DataCiteJob $job @at }
        Get-ErrorName $problem | Should -Be 'ChangeConflict'
        (Get-Now $items[0]).Title, (Get-Now $items[1]).Title | Should -Be 'Theirs', 'River'
        Undo-DataCiteJob $job -Force @at
        (Get-Now $items[0]).Title | Should -Be 'River'
    }

    It 'turns back <Case>' -ForEach @(
        @{ Case = 'a deletion'; State = 'Draft'; Do = { $item | Remove-DataCiteDoi -JobPath $job @at }; To = 'Draft' }
        @{ Case = 'a hiding'; State = 'Findable'; Do = { $item | Hide-DataCiteDoi -Url https://example.org/gone -JobPath $job @at }; To = 'Findable' }
        @{ Case = 'the publication of a registered DOI'; State = 'Registered'; Do = { $item | Publish-DataCiteDoi -JobPath $job @at }; To = 'Registered' }
    ) {
        $item, $job = (New-Deposit $State), (New-Job)
        . $Do
        Undo-DataCiteJob $job @at
        $now = Get-Now $item
        "$($now.State)" | Should -Be $To
        [DataCite.Metadata.RecordComparison]::Compare($item, $now) | Should -BeNullOrEmpty
    }

    It 'deletes the drafts that the job has created, but not those that were edited since' {
        $job = New-Job
        $created = (New-Row undo-1), (New-Row undo-2) | New-DataCiteDoi -Prefix 10.5072 -JobPath $job @at
        $text = $sandbox.Records.Read($created[1].Doi)
        $sandbox.Records.Put(($text -replace '"updated":"[^"]*"', '"updated":"2099-01-01T00:00:00.000Z"'))
        $problem = Get-ReportedError { Undo-DataCiteJob $job @at }
        Get-ErrorName $problem | Should -Be 'ChangeConflict'
        $sandbox.Records.StateOf($created[0].Doi) | Should -BeNullOrEmpty
        $sandbox.Records.StateOf($created[1].Doi) | Should -Be 'draft'
    }

    It 'says before it starts what cannot be undone' {
        $item, $job = (New-Deposit), (New-Job)
        $item | Publish-DataCiteDoi -JobPath $job @at
        Undo-DataCiteJob $job @at -WarningVariable warnings -WarningAction SilentlyContinue
        "$warnings" | Should -BeLike "*$($item.Doi) cannot be undone*never be a draft again*"
        "$((Get-Now $item).State)" | Should -Be 'Findable'
    }

    It 'refuses a job of another system' {
        $item, $job = (New-Deposit), (New-Job)
        Set-DataCiteDoi $item.Doi -Version 2 -JobPath $job @at
        (Get-Content $job -Raw).Replace($sandbox.Uri.AbsoluteUri, 'https://api.datacite.org/') | Set-Content $job -NoNewline
        Get-ErrorName (Get-ReportedError { Undo-DataCiteJob $job @at }) | Should -Be 'JobForeign'
    }
}

Describe 'Invoke-DataCiteChange' {
    BeforeAll {
        function New-Change($item, $values) { [DataCite.Metadata.DoiChange]::Update((Get-Now $item), [DataCite.Metadata.DoiRecord]$values, $null) }
        function New-Plan($lines, $account = $sandbox.Credential.UserName) {
            $file = Join-Path $TestDrive "$((++$script:number)).jsonl"
            "{`"dataCitePlan`":1,`"account`":`"$account`",`"system`":`"$($sandbox.Uri)`",`"made`":`"2026-11-28T00:00:00Z`"}", $lines | Set-Content $file
            $file
        }
    }

    It 'carries out changes from the pipeline and from a plan' {
        $items = (New-Deposit), (New-Deposit)
        $changes = $items.ForEach{ New-Change $_ @{ Url = 'https://example.org/planned' } }
        $changes[0] | Invoke-DataCiteChange @at
        $summary = Invoke-DataCiteChange -Path (New-Plan $changes.ForEach{ $_.ToJson() }) -Summary @at
        $summary.Updated, $summary.Unchanged | Should -Be 1, 1
        (Get-Now $items[1]).Url | Should -Be 'https://example.org/planned'
    }

    It 'shows a change with one line for each edit, safe to show: <How>' -ForEach @(@{ How = 'Format-Table' }, @{ How = 'Format-List' }) {
        $item = New-Deposit
        $change = New-Change $item @{ Url = 'https://example.org/planned'; Version = "2`e[31m" }
        foreach ($shown in $change, [DataCite.Metadata.DoiChangeResult]::new($change, 'Updated')) {
            $text = ($shown | & $How | Out-String -Width 160) -replace "`e\[[0-9;]*m", '<colour>'
            $text | Should -BeLike '*url: https://example.org/1 → https://example.org/planned*'
            $text | Should -Match '(?m)^.*version: added 2'
            $text | Should -Not -BeLike '*2<colour>*'
        }
    }

    It 'keeps what others have edited elsewhere, and is a conflict at the same place' {
        $item = New-Deposit
        $change = New-Change $item @{ Url = 'https://example.org/planned' }
        Set-DataCiteDoi $item.Doi -Title Theirs @at
        $change | Invoke-DataCiteChange @at
        (Get-Now $item).Title, (Get-Now $item).Url | Should -Be 'Theirs', 'https://example.org/planned'
        $late = New-Change $item @{ Url = 'https://example.org/late' }
        Set-DataCiteDoi $item.Doi -Url https://example.org/theirs @at
        Get-ErrorName (Get-ReportedError { $late | Invoke-DataCiteChange @at }) | Should -Be 'ChangeConflict'
        $late | Invoke-DataCiteChange -Force @at
        (Get-Now $item).Url | Should -Be 'https://example.org/late'
    }

    It 'refuses a plan for another account and a file that is no plan; a bad line is one error, and the others go on' {
        $item = New-Deposit
        $line = (New-Change $item @{ Url = 'https://example.org/planned' }).ToJson()
        Get-ErrorName (Get-ReportedError { Invoke-DataCiteChange -Path (New-Plan $line 'DEMO.OTHER') @at }) | Should -Be 'JobForeign'
        Set-Content (Join-Path $TestDrive no.jsonl) $line
        Get-ErrorName (Get-ReportedError { Invoke-DataCiteChange -Path (Join-Path $TestDrive no.jsonl) @at }) | Should -Be 'JobUnreadable'
        $problem = Get-ReportedError { Invoke-DataCiteChange -Path (New-Plan 'broken', $line) @at }
        "$problem" | Should -BeLike '*line 2*'
        (Get-Now $item).Url | Should -Be 'https://example.org/planned'
    }

    It 'asks about what cannot be taken back, and shows it with -WhatIf' {
        $item = New-Deposit
        $change = [DataCite.Metadata.DoiChange]::new($item.Doi, 'Delete')
        $ConfirmPreference = 'High'
        Get-ErrorName (Get-ReportedError { $change | Invoke-DataCiteChange -Connection $connection }) | Should -Be 'ConfirmationImpossible'
        $change | Invoke-DataCiteChange @at
        $sandbox.Records.StateOf($item.Doi) | Should -BeNullOrEmpty
    }
}
