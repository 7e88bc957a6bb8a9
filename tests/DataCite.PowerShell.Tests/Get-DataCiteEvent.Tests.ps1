BeforeAll {
    . "$PSScriptRoot/Common.ps1"
    . "$PSScriptRoot/HostileServer.ps1"
    $sandbox = Start-DataCiteSandbox -Empty
    Connect-DataCite -Sandbox $sandbox
    New-DataCiteDoi @Described -Doi 10.5072/a -State Findable -Confirm:$false -RelatedIdentifier 'References: 10.5072/b', 'IsPartOf: 10.5072/c' | Out-Null
    New-DataCiteDoi @Described -Doi 10.5072/b -State Findable -Confirm:$false -RelatedIdentifier 'Cites: 10.5072/c' | Out-Null
}
AfterAll { Stop-DataCiteSandbox }

Describe 'Get-DataCiteEvent' {
    It 'gives the events with the DOI at either end' {
        $events = Get-DataCiteEvent 10.5072/B
        $events.ForEach{ "$_" } | Sort-Object | Should -Be '10.5072/a references 10.5072/b', '10.5072/b cites 10.5072/c'
        $first = $events | Where-Object RelationType -EQ references
        $first.SourceId, $first.Total, $first.SubjectUrl, $first.ObjectUrl | Should -Be 'datacite-related', 1, 'https://doi.org/10.5072/a', 'https://doi.org/10.5072/b'
        $first.OccurredAt | Should -BeOfType DateTimeOffset
    }

    It 'takes DOIs and records from the pipeline, in their order, and reports the one that is none' {
        $errors = @()
        $events = @('10.5072/b', 'nonsense', (Get-DataCiteDoi 10.5072/a), '10.5072/none') | Get-DataCiteEvent -ErrorAction SilentlyContinue -ErrorVariable errors
        $events.Count | Should -Be 4
        $events[0..1].ForEach{ $_.SubjectDoi -eq '10.5072/b' -or $_.ObjectDoi -eq '10.5072/b' } | Should -Be $true, $true
        $errors.ForEach{ Get-ErrorName $_ } | Should -Be 'DoiNameInvalid'
    }

    It 'is empty for a DOI that nobody links to, and says with -Verbose what that means' {
        $said = @(Get-DataCiteEvent 10.5072/none -Verbose 4>&1)
        "$said" | Should -BeLike '*counts no such event of 10.5072/none*does not say whether that DOI exists*'
        $said.Where{ $_ -isnot [System.Management.Automation.VerboseRecord] } | Should -BeNullOrEmpty
    }

    It 'applies filters together' {
        (Get-DataCiteEvent -Prefix 10.5072).Count | Should -Be 3
        (Get-DataCiteEvent -Prefix 10.5072 -RelationType IsPartOf, cites).RelationType | Sort-Object | Should -Be 'cites', 'is-part-of'
        Get-DataCiteEvent -Prefix 10.5072 -Source crossref | Should -BeNullOrEmpty
        (Get-DataCiteEvent -Doi 10.5072/a -RelationType references).ObjectDoi | Should -Be '10.5072/b'
        (Get-DataCiteEvent -Prefix 10.5072 -Since 2020).Count | Should -Be 3
        Get-DataCiteEvent -Prefix 10.5072 -Until 2020 | Should -BeNullOrEmpty
    }

    It 'gives as much as -First and -Skip want' {
        $all = Get-DataCiteEvent -Prefix 10.5072
        (Get-DataCiteEvent -Prefix 10.5072 -First 2).Id | Should -Be $all[0..1].Id
        (Get-DataCiteEvent -Prefix 10.5072 -Skip 1).Id | Should -Be $all[1..2].Id
        ('10.5072/a', '10.5072/b' | Get-DataCiteEvent -First 1).Count | Should -Be 2
        @(Get-DataCiteEvent -First 1).Count | Should -Be 1
    }

    It 'counts one list, and knows that it cannot count others' {
        $total = Get-DataCiteEvent -Prefix 10.5072 -First 0 -IncludeTotalCount
        [long] $total | Should -Be 3
        $total.Accuracy | Should -Be 1
        (Get-DataCiteEvent -Prefix 10.5072 -Since 2020 -First 0 -IncludeTotalCount).Accuracy | Should -Be 0
        @('10.5072/a', '10.5072/b' | Get-DataCiteEvent -IncludeTotalCount)[0].Accuracy | Should -Be 0
    }

    It 'refuses what cannot be asked for: <Says>' -ForEach @(
        @{ Id = 'FilterInvalid'; Says = '*Without a filter*all events of DataCite*'; Command = { Get-DataCiteEvent } }
        @{ Id = 'FilterInvalid'; Says = "*-Prefix '10.5072/x'*"; Command = { Get-DataCiteEvent -Prefix 10.5072/x } }
        @{ Id = 'FilterInvalid'; Says = '*-Source*empty*'; Command = { Get-DataCiteEvent -Source '' } }
        @{ Id = 'FilterInvalid'; Says = '*-RelationType*not a type of relation*'; Command = { Get-DataCiteEvent -RelationType 'is*' } }
        @{ Id = 'FilterInvalid'; Says = '*-Since is later than -Until*'; Command = { Get-DataCiteEvent -Prefix 10.5072 -Since 2024 -Until 2023 } }
        @{ Id = 'ParameterArgumentTransformationError'; Says = '*05/02/2024*'; Command = { Get-DataCiteEvent -Prefix 10.5072 -Since 05/02/2024 } }
    ) {
        $before = $sandbox.Statistics.Requests
        $problem = Get-ReportedError $Command
        Get-ErrorName $problem | Should -Be $Id
        "$problem" | Should -BeLike $Says
        $sandbox.Statistics.Requests | Should -Be $before
    }

    It 'warns of values that it does not know' {
        Get-DataCiteEvent -Prefix 10.5072 -RelationType referencs -Source datacite-relatd -WarningVariable warnings -WarningAction SilentlyContinue | Should -BeNullOrEmpty
        "$($warnings[0])" | Should -BeLike "*-Source 'datacite-relatd'*Did you mean datacite-related?*"
        "$($warnings[1])" | Should -BeLike "*-RelationType 'referencs'*Did you mean references?*"
    }

    It 'offers sources and types of relations' {
        Get-Completion 'Get-DataCiteEvent -Source cross' | Should -Contain 'crossref'
        Get-Completion 'Get-DataCiteEvent -RelationType ispart' | Should -Contain 'is-part-of'
    }

    It 'says in each view whose count it is' {
        $events = Get-DataCiteEvent -Prefix 10.5072
        Get-View $events | Should -Match '(?s)as counted by DataCite.*10\.5072/a\s+references\s+1\s+10\.5072/b'
        Get-View $events Format-List | Should -Match '(?s)as counted by DataCite.*RelationType\s+: references'
    }

    It 'works without a login' {
        (Get-DataCiteEvent 10.5072/a -Environment $sandbox.Uri).Count | Should -Be 2
    }
}

Describe 'Get-DataCiteEvent of a server that answers with something else' {
    BeforeAll { $server = [HostileServer]::new() }
    AfterAll { $server.Dispose() }

    It 'takes an empty object for no empty list, goes on behind it, and shows no control character' {
        $server.Answers['GET /events?doi=10.5072%2Fempty'] = '{}'
        $server.Answers['GET /events?doi=10.5072%2Fgood'] = '{"data":[{"id":"e1","attributes":{"subjId":"https://doi.org/10.5072/a","objId":"https://x/\u001b[31m","relationTypeId":"references\u202e"}}],"meta":{"total":1}}'
        $errors = @()
        $found = '10.5072/empty', '10.5072/good' | Get-DataCiteEvent -Environment $server.Uri -ErrorAction SilentlyContinue -ErrorVariable errors
        $errors.ForEach{ Get-ErrorName $_ } | Should -Be 'AnswerUnreadable'
        $found.SubjectDoi | Should -Be '10.5072/a'
        ($found | Format-List * | Out-String) | Should -Not -Match "`e|$([char]0x202e)"
        $server.Seen.Where{ $_ -match 'User-Agent: DataCite' -and $_ -match 'version=2' }.Count | Should -BeGreaterOrEqual 2
        $server.Seen.Where{ $_ -match 'query=' } | Should -BeNullOrEmpty
    }

    It 'writes what came before it says that events are missing' {
        $server.Answers['GET /events?prefix=10.5072'] = '{"data":[{"id":"e1","attributes":{}}],"meta":{"total":2}}'
        $errors = @()
        $found = @(Get-DataCiteEvent -Prefix 10.5072 -Environment $server.Uri -ErrorAction SilentlyContinue -ErrorVariable errors)
        $found.Count | Should -Be 1
        $errors.ForEach{ Get-ErrorName $_ } | Should -Be 'ListInterrupted'
    }
}
