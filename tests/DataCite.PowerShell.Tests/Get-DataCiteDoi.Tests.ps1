BeforeAll {
    . "$PSScriptRoot/Common.ps1"
    $sandbox = Start-DataCiteSandbox -RecordCount 2500
    Connect-DataCite -Sandbox $sandbox
    $own = Get-DataCiteDoi
}
AfterAll { Stop-DataCiteSandbox }

Describe 'Get-DataCiteDoi with a login' {
    It 'lists the account''s own DOIs in all states, and nobody else''s' {
        $own.RepositoryId | Sort-Object -Unique | Should -Be 'demo.repo'
        $own.State | Sort-Object -Unique | Should -Be 'Draft', 'Registered', 'Findable'
        $own.Doi | Sort-Object -Unique | Should -HaveCount $own.Count
    }

    It 'searches everybody''s when asked to' {
        (Get-DataCiteDoi -AllRepositories).Count | Should -BeGreaterThan $own.Count
        $other = $sandbox.Accounts | Where-Object { $_.Kind -eq 'Repository' -and $_.Id -ne 'DEMO.REPO' } | Select-Object -First 1
        (Get-DataCiteDoi -RepositoryId $other.Id -First 1).RepositoryId | Should -Be $other.Id.ToLowerInvariant()
    }

    It 'means both when two filters are given' {
        $both = Get-DataCiteDoi -State Findable -PublicationYear 2019
        $both | Should -Not -BeNullOrEmpty
        $expected = $own | Where-Object { $_.State -eq 'Findable' -and $_.PublicationYear -eq 2019 }
        $both.Doi | Sort-Object | Should -Be ($expected.Doi | Sort-Object)
    }

    It 'means both also where the server by itself would take either: <Names>' -ForEach @(
        @{ Names = 'affiliation and funder'; First = @{ HasAffiliation = $true }; Second = @{ HasFunder = $true } }
        @{ Names = 'affiliation by id and funder by id'; First = @{ AffiliationId = 'https://ror.org/00dem0096' }; Second = @{ FunderId = '10.13039/900000001' } }
        @{ Names = 'repository and member'; First = @{ RepositoryId = 'lake.data', 'demo.repo' }; Second = @{ ProviderId = 'demo' } }
        @{ Names = 'affiliation and a query with OR'; First = @{ HasAffiliation = $true }; Second = @{ Query = 'publication_year:2019 OR publication_year:2021' } }
    ) {
        $one, $other = (Get-DataCiteDoi -AllRepositories @First).Doi, (Get-DataCiteDoi -AllRepositories @Second).Doi
        $expected = $one.Where{ $_ -in $other } | Sort-Object
        $expected | Should -Not -BeNullOrEmpty
        (Get-DataCiteDoi -AllRepositories @First @Second).Doi | Sort-Object | Should -Be $expected
    }

    It 'takes a range of years, in either order' {
        (Get-DataCiteDoi -PublicationYear 2019, 2017).PublicationYear | Sort-Object -Unique | Should -Be 2017, 2018, 2019
    }

    It 'takes resource types in any spelling' {
        (Get-DataCiteDoi -ResourceTypeGeneral 'dataset' -First 5).ResourceTypeGeneral | Sort-Object -Unique | Should -Be 'Dataset'
    }

    It 'sorts, and turns the order round' {
        $titles = (Get-DataCiteDoi -Sort Created -Descending -First 20).Created
        $titles | Should -Be ($titles | Sort-Object -Descending)
    }

    It 'searches with the query syntax of the server' {
        $found = Get-DataCiteDoi -Query 'publication_year:2018 AND types.resourceTypeGeneral:Dataset' -First 10
        $found.PublicationYear | Sort-Object -Unique | Should -Be 2018
    }

    It 'refuses a filter that cannot be meant' {
        Get-ErrorName (Get-ReportedError { Get-DataCiteDoi -Query 'title:(river' }) | Should -Be 'FilterInvalid'
        Get-ErrorName (Get-ReportedError { Get-DataCiteDoi -PublicationYear 19 }) | Should -Be 'FilterInvalid'
        Get-ErrorName (Get-ReportedError { Get-DataCiteDoi -Descending }) | Should -Be 'FilterInvalid'
    }

    It 'refuses a filter that the server would ignore, and names it as it was given: <Says>' -ForEach @(
        @{ Says = '*-ConsortiumId*empty*'; Command = { Get-DataCiteDoi -ConsortiumId '' } }
        @{ Says = '*-Prefix*empty*'; Command = { Get-DataCiteDoi -Prefix '10.5072', '' } }
        @{ Says = '*-Prefix*10.5072/ds*'; Command = { Get-DataCiteDoi -Prefix 10.5072/ds } }
        @{ Says = '*-RepositoryId*DEMO*member*'; Command = { Get-DataCiteDoi -RepositoryId DEMO } }
        @{ Says = '*-Source*empty*'; Command = { Get-DataCiteDoi -Source ' ' } }
        @{ Says = '*-Query*empty*'; Command = { Get-DataCiteDoi -Query '' } }
        @{ Says = '*-Orcid*0000-0001-5727-2427*'; Command = { Get-DataCiteDoi -Orcid 12 } }
        @{ Says = '*-SchemaVersion*kernel*'; Command = { Get-DataCiteDoi -SchemaVersion kernel } }
        @{ Says = '*-AffiliationCountry*Germany*'; Command = { Get-DataCiteDoi -AffiliationCountry Germany } }
        @{ Says = '*-IncludeChildFunder*FundedBy*'; Command = { Get-DataCiteDoi -IncludeChildFunder } }
        @{ Says = '*-SampleSize*SampleGroup*'; Command = { Get-DataCiteDoi -SampleSize 3 } }
        @{ Says = '*-MinViews*negative*'; Command = { Get-DataCiteDoi -MinViews -1 } }
    ) {
        $before = $sandbox.Statistics.Requests
        $problem = Get-ReportedError $Command
        Get-ErrorName $problem | Should -Be 'FilterInvalid'
        "$problem" | Should -BeLike $Says
        $sandbox.Statistics.Requests | Should -Be $before
    }

    It 'warns of a resource type that the schema does not have' {
        $warnings = @()
        Get-DataCiteDoi -ResourceTypeGeneral Datset, journal-article -WarningVariable warnings -WarningAction SilentlyContinue | Out-Null
        $warnings | Should -HaveCount 1
        "$warnings" | Should -BeLike "*'Datset'*'Dataset'*"
    }

    It 'draws at random, and draws all of a list that fits into one page' {
        $drawn = (Get-DataCiteDoi -Prefix 10.5072 -State Draft -Random).Doi
        $inOrder = (Get-DataCiteDoi -Prefix 10.5072 -State Draft).Doi
        $drawn | Sort-Object | Should -Be ($inOrder | Sort-Object)
        $drawn | Should -Not -Be $inOrder
    }
}

Describe 'The paging of Get-DataCiteDoi' {
    It 'gives the first so many' {
        $before = $sandbox.Statistics.Requests
        (Get-DataCiteDoi -First 7).Doi | Should -Be $own[0..6].Doi
        $sandbox.Statistics.Requests - $before | Should -Be 1
    }

    It 'leaves out the first so many' {
        (Get-DataCiteDoi -Skip 40 -First 5).Doi | Should -Be $own[40..44].Doi
    }

    It 'says first how many there are, when asked' {
        $answer = Get-DataCiteDoi -First 2 -IncludeTotalCount
        $answer | Should -HaveCount 3
        [uint64] $answer[0] | Should -Be $own.Count
        $answer[0].Accuracy | Should -Be 1
    }

    It 'asks for nothing when nothing is wanted' {
        $before = $sandbox.Statistics.Requests
        Get-DataCiteDoi -First 0 | Should -BeNullOrEmpty
        $sandbox.Statistics.Requests | Should -Be $before
    }

    It 'sends one small request when a later command has had enough' {
        $requests, $bytes = $sandbox.Statistics.Requests, $sandbox.Statistics.BytesSent
        Get-DataCiteDoi | Select-Object -First 3 | Should -HaveCount 3
        $sandbox.Statistics.Requests - $requests | Should -Be 1
        $small = $sandbox.Statistics.BytesSent - $bytes
        Get-DataCiteDoi -First 1000 | Out-Null
        $sandbox.Statistics.BytesSent - $bytes - $small | Should -BeGreaterThan (5 * $small)
    }

    It 'writes pages as they come' {
        $requests = $sandbox.Statistics.Requests
        $seen = Get-DataCiteDoi | ForEach-Object { $sandbox.Statistics.Requests - $requests } | Select-Object -Unique
        $seen[0] | Should -BeLessThan $seen[-1]
    }

    It 'shows how far it is, by count and rate, where it takes longer' {
        $slow = Start-DataCiteSandbox -Latency 00:00:01
        # Progress cannot be redirected, only seen from outside.
        $session = [powershell]::Create()
        $script = { param($module, $address) Import-Module $module; (Get-DataCiteDoi -Environment $address).Count }
        $session.AddScript($script).AddArgument($ModuleFolder).AddArgument($slow.Uri).Invoke() | Should -BeGreaterThan 25
        $shown = @($session.Streams.Progress.Where{ $_.Activity -eq 'Getting DOIs' })
        $session.Dispose()
        $slow | Stop-DataCiteSandbox
        $shown[0].StatusDescription | Should -Match "^\d+ of \d+, [\d.,٫٬]+ per second$"
        $shown[-1].RecordType | Should -Be 'Completed'
    }
}

Describe 'Get-DataCiteDoi by name' {
    It 'takes names in any spelling, as arguments and from the pipeline' {
        $name = $own[3].Doi
        (Get-DataCiteDoi $name).Doi | Should -Be $name
        (Get-DataCiteDoi "https://doi.org/$($name.ToUpperInvariant())").Doi | Should -Be $name
        ("doi:$name" | Get-DataCiteDoi).Doi | Should -Be $name
        ([pscustomobject]@{ Doi = $name } | Get-DataCiteDoi).Doi | Should -Be $name
        ([uri] "https://doi.org/$name" | Get-DataCiteDoi).Doi | Should -Be $name
        ($own[3] | Get-DataCiteDoi).Doi | Should -Be $name
    }

    It 'gives them in the order in which they came, though several are asked for at a time' {
        $names = $own[20..60].Doi
        ($names | Get-DataCiteDoi -ThrottleLimit 8).Doi | Should -Be $names
    }

    It 'reports a bad one and a missing one by themselves, and goes on' {
        $errors = @()
        $found = 'no doi', $own[0].Doi, '10.5072/not-there', $own[1].Doi | Get-DataCiteDoi -ErrorAction SilentlyContinue -ErrorVariable errors
        $found.Doi | Should -Be $own[0..1].Doi
        $errors.ForEach{ Get-ErrorName $_ } | Should -Be 'DoiNameInvalid', 'NotFound'
        $errors.CategoryInfo.Category | Should -Be 'InvalidArgument', 'ObjectNotFound'
        "$($errors[1].TargetObject)" | Should -Be '10.5072/not-there'
        $errors.ForEach{ $_.ErrorDetails.RecommendedAction } | Should -Not -Contain ''
    }

    It 'keeps to -First and -Skip' {
        ($own[0..9].Doi | Get-DataCiteDoi -Skip 2 -First 3).Doi | Should -Be $own[2..4].Doi
    }

    It 'asks for no more names than -First needs' {
        $before = $sandbox.Statistics.Requests
        ($own[0..199].Doi | Get-DataCiteDoi -First 3 -ThrottleLimit 1).Doi | Should -Be $own[0..2].Doi
        $sandbox.Statistics.Requests - $before | Should -BeLessThan 10
        $before = $sandbox.Statistics.Requests
        $own[0..9].Doi | Get-DataCiteDoi -First 0 | Should -BeNullOrEmpty
        $sandbox.Statistics.Requests | Should -Be $before
    }

    It 'does not know how many there will be' {
        $answer = $own[0..1].Doi | Get-DataCiteDoi -IncludeTotalCount
        $answer | Should -HaveCount 3
        $answer[0].Accuracy | Should -Be 0
    }

    It 'reads what lists leave out' {
        $name = ($own | Where-Object State -EQ 'Findable' | Select-Object -First 1).Doi
        (Get-DataCiteDoi $name).Prefix | Should -Be ($name -split '/')[0]
    }
}

Describe 'Get-DataCiteDoi when things go wrong' {
    AfterEach { $sandbox.Faults.Clear() }

    It 'never takes an answer that cannot be read for an empty list: <_>' -ForEach 'MalformedJson', 'WrongShape', 'TruncatedBody' {
        $sandbox.Faults.Next($_, 100)
        $problem = Get-ReportedError { Get-DataCiteDoi -First 3 }
        $problem | Should -HaveCount 1
        Get-ErrorName $problem | Should -BeIn 'AnswerUnreadable', 'ConnectionFailed'
    }

    It 'reports a server that stays away' {
        $sandbox.Faults.Next('ServiceUnavailable', 100)
        $problem = Get-ReportedError { Get-DataCiteDoi -First 3 }
        Get-ErrorName $problem | Should -Be 'ServerUnavailable'
        $problem.CategoryInfo.Category | Should -Be 'ResourceUnavailable'
        $problem.Exception.StatusCode | Should -Be 'ServiceUnavailable'
    }

    It 'tells of repetitions in -Verbose' {
        $sandbox.Faults.Next('BadGateway')
        $said = Get-DataCiteDoi -First 1 -Verbose 4>&1 | Where-Object { $_ -is [System.Management.Automation.VerboseRecord] }
        "$said" | Should -BeLike '*502*'
    }

    It 'reports a server that is not there' {
        $gone = Start-DataCiteSandbox -Empty
        $uri = $gone.Uri
        $gone | Stop-DataCiteSandbox
        $problem = Get-ReportedError { Get-DataCiteDoi -Environment $uri -First 1 }
        Get-ErrorName $problem | Should -Be 'ConnectionFailed'
        $problem.CategoryInfo.Category | Should -Be 'ConnectionError'
    }

    It 'stops when it is told to, although the server would take a minute' {
        $slow = Start-DataCiteSandbox -Latency 00:01:00
        $state = Test-Stop -Script 'Get-DataCiteDoi -Environment $uri' -Variables @{ uri = $slow.Uri } -Until { $slow.Statistics.InFlight -gt 0 }
        $state | Should -Be 'Stopped'
        $slow.Statistics.InFlight | Should -BeGreaterThan 0 -Because 'the server has not answered yet'
        $slow | Stop-DataCiteSandbox
    }
}

Describe 'The views of a record' {
    It 'show a table by default' {
        $table = Get-View $own[0]
        $table | Should -Match 'Doi\s+State\s+Year\s+Type\s+Title'
        $table | Should -BeLike "*$($own[0].Doi)*"
    }

    It 'show the rest as a list' {
        Get-View $own[0] 'Format-List' | Should -Match '(?s)Creators.*Publisher.*Registered'
    }
}

Describe 'The view of a record that would steer the terminal' {
    BeforeAll {
        $hostile = Start-DataCiteSandbox -Empty
        $hostile.Records.Put('{"doi":"10.5072/escape","state":"draft","titles":[{"title":"a\u001b[31mred\u0007\u202e"}],"url":"https://e.org/\u001b]0;x"}')
        $record = Get-DataCiteDoi 10.5072/escape -Credential $hostile.Credential -Environment $hostile.Uri
    }
    AfterAll { $hostile | Stop-DataCiteSandbox }
    BeforeEach {
        $rendering = $PSStyle.OutputRendering
        $PSStyle.OutputRendering = 'PlainText'
    }
    AfterEach { $PSStyle.OutputRendering = $rendering }

    It 'has none of its control characters: <_>' -ForEach 'Format-Table', 'Format-List' {
        Get-View $record $_ | Should -Not -Match '[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\u202e]'
    }
}

Describe 'Completion' {
    # Prefixes are read when something first needs them; Tab itself asks nobody.
    BeforeAll { Get-DataCiteConnection | Out-Null }

    It 'offers <Expected> after "<Line>"' -ForEach @(
        @{ Line = 'Get-DataCiteDoi -State Dra'; Expected = 'Draft' }
        @{ Line = 'Get-DataCiteDoi -ResourceTypeGeneral journ'; Expected = 'JournalArticle' }
        @{ Line = 'Get-DataCiteDoi -Prefix 10.50'; Expected = '10.5072' }
        @{ Line = 'Get-DataCiteDoi -Connection demo'; Expected = 'demo.repo@Sandbox' }
        @{ Line = 'Get-DataCiteDoi -Environment '; Expected = 'Production' }
        @{ Line = 'New-DataCiteDoi -ResourceType phys'; Expected = 'PhysicalObject' }
        @{ Line = 'New-DataCiteDoi -State f'; Expected = 'Findable' }
        @{ Line = 'Start-DataCiteSandbox -Fault BadG'; Expected = 'BadGateway' }
        @{ Line = 'Get-DataCiteDoi -Sort Cit'; Expected = 'CitationCount' }
        @{ Line = 'Get-DataCiteDoi -License cc-by-4'; Expected = 'CC-BY-4.0' }
        @{ Line = 'Get-DataCiteDoi -Source fab'; Expected = 'fabricaForm' }
        @{ Line = 'Get-DataCiteDoi -SchemaVersion '; Expected = '4' }
    ) {
        Get-Completion $Line | ForEach-Object { $_ -replace "'" } | Should -Contain $Expected
    }

    It 'asks no server' {
        $before = $sandbox.Statistics.Requests
        Get-Completion 'Get-DataCiteDoi -Prefix ' | Should -Not -BeNullOrEmpty
        $sandbox.Statistics.Requests | Should -Be $before
    }
}
