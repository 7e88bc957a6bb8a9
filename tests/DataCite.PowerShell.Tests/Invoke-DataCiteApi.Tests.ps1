BeforeAll {
    . "$PSScriptRoot/Common.ps1"
    $sandbox = Start-DataCiteSandbox
    Connect-DataCite -Sandbox $sandbox
}
AfterAll { Stop-DataCiteSandbox }

Describe 'Invoke-DataCiteApi' {
    It 'gets any route as an object' {
        (Invoke-DataCiteApi prefixes/10.5072).data.id | Should -Be '10.5072'
        (Invoke-DataCiteApi '/prefixes/10.5072').data.type | Should -Be 'prefixes'
        (Invoke-DataCiteApi "$($sandbox.Uri)prefixes/10.5072").data.id | Should -Be '10.5072'
    }

    It 'takes a query in the route, as a hashtable, or both' {
        (Invoke-DataCiteApi 'dois?page[size]=2').data.Count | Should -Be 2
        $answer = Invoke-DataCiteApi 'dois?client-id=demo.repo' -Query @{ 'page[size]' = 3; 'disable-facets' = $true }
        $answer.data.Count | Should -Be 3
        $answer.data.relationships.client.data.id | Sort-Object -Unique | Should -Be 'demo.repo'
    }

    It 'gives the answer as text when asked to' {
        Invoke-DataCiteApi prefixes/10.5072 -Raw | Should -BeLike '{"data":*'
        Invoke-DataCiteApi heartbeat | Should -Be 'OK'
    }

    It 'says which command does today what an old route did: <Route>' -ForEach @(
        @{ Route = 'works'; Command = 'Get-DataCiteDoi' }
        @{ Route = 'works/10.5072/x'; Command = 'Get-DataCiteDoi' }
        @{ Route = '/Members'; Command = 'Get-DataCiteProvider' }
        @{ Route = 'members/demo'; Command = 'Get-DataCiteProvider' }
        @{ Route = 'data-centers'; Command = 'Get-DataCiteRepository' }
        @{ Route = 'publishers'; Command = 'Get-DataCiteRepository' }
        @{ Route = 'publisher/demo.repo'; Command = 'Get-DataCiteRepository' }
        @{ Route = 'agents'; Command = 'Get-DataCiteEvent' }
        @{ Route = 'contributions'; Command = 'Get-DataCiteEvent' }
        @{ Route = 'contributors'; Command = 'Get-DataCiteDoi -Orcid' }
        @{ Route = 'groups'; Command = 'Nothing does it today' }
        @{ Route = 'pages'; Command = 'Nothing does it today' }
        @{ Route = 'registration-agencies'; Command = 'Get-DataCiteDoi -IncludeOtherAgencies' }
        @{ Route = 'relations'; Command = 'Get-DataCiteEvent' }
        @{ Route = 'relation-types'; Command = 'New-DataCiteRelatedIdentifier -RelationType' }
        @{ Route = 'sources'; Command = 'Get-DataCiteEvent -Source' }
        @{ Route = 'work-types?rows=5'; Command = 'Invoke-DataCiteApi resource-types' }
    ) {
        foreach ($problem in (Get-ReportedError { Invoke-DataCiteApi $Route }), (Get-ReportedError { Invoke-DataCiteApi $Route -All })) {
            Get-ErrorName $problem | Should -Be 'NotFound'
            "$problem" | Should -BeLike '*belongs to version 1 of its API*'
            $problem.ErrorDetails.RecommendedAction | Should -BeLike "*$Command*about_DataCite_RestApi*"
        }
    }

    It 'says nothing of the kind about other routes and other errors' {
        "$((Get-ReportedError { Invoke-DataCiteApi nowhere }).ErrorDetails.RecommendedAction)" | Should -Not -BeLike '*RestApi*'
        $sandbox.Faults.Next('ForbiddenHtml', 10)
        try { "$(Get-ReportedError { Invoke-DataCiteApi works })" | Should -Not -BeLike '*version 1*' }
        finally { $sandbox.Faults.Clear() }
    }

    It 'warns of old parameters that the server passes over, and of no others' {
        $rows = Invoke-DataCiteApi 'dois?rows=1&from_created_date=2999' -WarningVariable warned 3>$null
        $rows.data.Count | Should -BeGreaterThan 1
        $warned.Count | Should -Be 2
        "$warned" | Should -BeLike "*'rows'*page``[size``]*'from_created_date'*-CreatedFrom*"
        Invoke-DataCiteApi 'events?source-id=datacite-related&rows=1' -WarningVariable warned 3>$null | Out-Null
        Invoke-DataCiteApi 'dois?page[size]=1&published=2020&sort=-created' -WarningVariable +warned 3>$null | Out-Null
        $warned | Should -BeNullOrEmpty
    }

    It 'sends hashtables, text and files' {
        $body = @{ data = @{ type = 'dois'; attributes = @{ doi = '10.5072/api-1'; titles = @(@{ title = 'By hand' }) } } }
        (Invoke-DataCiteApi dois -Method POST -Body $body).data.attributes.state | Should -Be 'draft'
        (Invoke-DataCiteApi dois/10.5072/api-1 -Method PUT -Body '{"data":{"type":"dois","attributes":{"language":"de"}}}').data.attributes.language | Should -Be 'de'
        $file = Join-Path $TestDrive 'body.json'
        Set-Content $file '{"data":{"type":"dois","attributes":{"language":"fr"}}}'
        (Invoke-DataCiteApi dois/10.5072/api-1 -Method PUT -InFile $file).data.attributes.language | Should -Be 'fr'
        Invoke-DataCiteApi dois/10.5072/api-1 -Method DELETE | Should -BeNullOrEmpty
        $sandbox.Records.StateOf('10.5072/api-1') | Should -BeNullOrEmpty
    }

    It 'writes nothing under -WhatIf' {
        $before = $sandbox.Records.Count
        Invoke-DataCiteApi dois -Method POST -Body @{ data = @{ type = 'dois'; attributes = @{ doi = '10.5072/api-2' } } } -WhatIf
        $sandbox.Records.Count | Should -Be $before
    }

    It 'walks a list to its end, and keeps the filters that the server''s own link forgets' {
        $drafts = Invoke-DataCiteApi dois -All -Query @{ 'client-id' = 'demo.repo'; state = 'draft'; 'page[size]' = 2; 'page[cursor]' = 1 }
        $drafts.attributes.state | Sort-Object -Unique | Should -Be 'draft'
        @($drafts.id | Sort-Object -Unique).Count | Should -Be $drafts.Count
        $drafts.Count | Should -Be @(Get-DataCiteDoi -State Draft).Count
        (Invoke-DataCiteApi prefixes -All -Query @{ 'page[size]' = 3 }).Count | Should -Be (Invoke-DataCiteApi prefixes -Query @{ 'page[size]' = 0 }).meta.total
        @(Invoke-DataCiteApi dois -All | Select-Object -First 1).Count | Should -Be 1
    }

    It 'walks every kind of list to its end: <Route>' -ForEach @(
        @{ Route = 'dois'; Query = @{ 'page[size]' = 7 } }
        @{ Route = 'dois'; Query = @{ 'page[size]' = 20; sort = 'created' } }
        @{ Route = 'dois'; Query = @{ 'page[scroll]' = '1m'; 'page[size]' = 7 } }
        @{ Route = 'events'; Query = @{ 'page[size]' = 7 } }
        @{ Route = 'resource-types'; Query = @{} }
    ) {
        $rows = @(Invoke-DataCiteApi $Route -All -Query $Query)
        $rows.Count | Should -BeGreaterThan 25
        $rows.Count | Should -Be (Invoke-DataCiteApi $Route).meta.total
        @($rows.id | Sort-Object -Unique).Count | Should -Be $rows.Count
    }

    It 'says so after the last row when the server has counted more than it gives' {
        # Its total-pages is wrong: it says that one page is all.
        $problems = $null
        $rows = @(Invoke-DataCiteApi resource-types -All -Query @{ 'page[size]' = 10 } -ErrorVariable problems -ErrorAction SilentlyContinue)
        $rows.Count | Should -Be 10
        Get-ErrorName $problems[0] | Should -Be 'ListInterrupted'
        "$problems" | Should -BeLike '*34 rows*10 of them*'
        # Whoever begins in the middle does not want all.
        @(Invoke-DataCiteApi 'dois?page[number]=2&page[size]=10' -All -ErrorAction Stop).Count | Should -Be ((Invoke-DataCiteApi dois).meta.total - 10)
    }

    It 'says when there is no list to walk' {
        Get-ErrorName (Get-ReportedError { Invoke-DataCiteApi prefixes/10.5072 -All }) | Should -Be 'RouteInvalid'
        Get-ErrorName (Get-ReportedError { Invoke-DataCiteApi dois -All -Method POST -Confirm:$false }) | Should -Be 'ArgumentsContradict'
    }

    It 'refuses other hosts, and sends nothing: <_>' -ForEach @(
        'https://example.org/dois', 'http://localhost:1/dois', 'https://api.datacite.org.example.org/dois', 'http://user:secret@localhost/dois'
    ) {
        $before = $sandbox.Statistics.Requests
        $address = $_
        Get-ErrorName (Get-ReportedError { Invoke-DataCiteApi $address }) | Should -Be 'HostForeign'
        $sandbox.Statistics.Requests | Should -Be $before
    }

    It 'never repeats a password that stands in an address' {
        "$(Get-ReportedError { Invoke-DataCiteApi 'https://user:hidden@example.org/dois' })" | Should -BeLike '*example.org/dois*'
        "$(Get-ReportedError { Invoke-DataCiteApi 'https://user:hidden@example.org/dois' })" | Should -Not -BeLike '*hidden*'
    }

    It 'takes addresses as values, wherever they stand in a route' {
        $before = $sandbox.Statistics.Requests
        (Invoke-DataCiteApi 'events?subj-id=https://doi.org/10.5072/none').meta.total | Should -Be 0
        Get-ErrorName (Get-ReportedError { Invoke-DataCiteApi 'dois/https://doi.org/10.5072/none' }) | Should -Be 'NotFound'
        $sandbox.Statistics.Requests - $before | Should -Be 2
    }

    It 'refuses a body that would not be sent' {
        $before = $sandbox.Statistics.Requests
        Get-ErrorName (Get-ReportedError { Invoke-DataCiteApi dois -Body @{ data = @{} } }) | Should -Be 'ArgumentsContradict'
        $sandbox.Statistics.Requests | Should -Be $before
    }

    It 'refuses what is no route: "<_>"' -ForEach '//example.org/dois', '\\example.org\dois', 'dois/../../x', '/', ' ' {
        $route = $_
        Get-ErrorName (Get-ReportedError { Invoke-DataCiteApi $route }) | Should -Be 'RouteInvalid'
    }

    It 'reports what the server says in the words of every cmdlet' {
        Get-ErrorName (Get-ReportedError { Invoke-DataCiteApi repositories/no.such }) | Should -Be 'NotFound'
        Get-ErrorName (Get-ReportedError { Invoke-DataCiteApi dois -Method POST -Body '{"nothing":1}' }) | Should -Be 'RefusedByServer'
        Get-ErrorName (Get-ReportedError { Invoke-DataCiteApi dois -InFile (Join-Path $TestDrive 'none.json') -Method POST }) | Should -Be 'FileUnreadable'
    }
}

Describe 'The route and method of Invoke-DataCiteApi' {
    It 'takes route and method in both orders' {
        (Invoke-DataCiteApi GET prefixes).data.Count | Should -Be (Invoke-DataCiteApi prefixes get).data.Count
        $doi = (New-DataCiteDoi -Prefix 10.5072).Doi
        Invoke-DataCiteApi DELETE "dois/$doi"
        Get-ErrorName (Get-ReportedError { Get-DataCiteDoi $doi }) | Should -Be 'NotFound'
    }

    It 'does not cut a DOI at a question mark: <_>' -ForEach 'dois/10.5072/question?mark', 'dois/10.5072/a?b?c', '/prefixes?10.5072' {
        $before = $sandbox.Statistics.Requests
        $problem = Get-ReportedError { Invoke-DataCiteApi $_ }
        Get-ErrorName $problem | Should -Be 'RouteInvalid'
        $problem.ErrorDetails.RecommendedAction | Should -BeLike '*%3F*'
        $sandbox.Statistics.Requests | Should -Be $before
    }

    It 'says what is missing' {
        Get-ErrorName (Get-ReportedError { Invoke-DataCiteApi GET }) | Should -Be 'RouteInvalid'
        "$(Get-ReportedError { Invoke-DataCiteApi dois FETCH })" | Should -BeLike "*'FETCH' is not an HTTP method*"
    }
}

Describe 'Invoke-DataCiteApi and the answers of other servers' {
    BeforeAll {
        . "$PSScriptRoot/HostileServer.ps1"
        $server = [HostileServer]::new()
    }
    AfterAll { $server.Dispose() }

    It 'takes the last of keys that come twice, by which it also judges whose the answer is' {
        $server.Answers['GET /dois/10.5072/a'] = '{"data":{"id":"10.5072/b"},"data":{"id":"10.5072/a"},"Data":1}'
        (Invoke-DataCiteApi dois/10.5072/a -Environment $server.Uri).data.id | Should -Be '10.5072/a'
    }

    It 'gives objects that are nothing but their properties' {
        $server.Answers['GET /dois/10.5072/a'] = '{"data":{"id":"10.5072/a","attributes":{"titles":[{"title":"t"}]}}}'
        $answer = Invoke-DataCiteApi dois/10.5072/a -Environment $server.Uri
        $answer, $answer.data, $answer.data.attributes.titles[0] | ForEach-Object { $_.PSObject.BaseObject.GetType().Name } | Should -Be 'PSCustomObject', 'PSCustomObject', 'PSCustomObject'
    }

    It 'asks, with -All, for a page with too many values in smaller portions' {
        $server.Answers['GET /dois?page%5Bcursor%5D=1&page%5Bsize%5D=1000'] = '{"data":[' + '{},' * 120000 + '{}],"meta":{"total":2}}'
        $server.Answers['GET /dois?page%5Bcursor%5D=1&page%5Bsize%5D=250'] = '{"data":[{"id":"10.5072/a"},{"id":"10.5072/b"}],"meta":{"total":2}}'
        $said = Invoke-DataCiteApi dois -All -Environment $server.Uri -Verbose 4>&1
        $said.Where{ $_ -isnot [System.Management.Automation.VerboseRecord] }.id | Should -Be '10.5072/a', '10.5072/b'
        "$said" | Should -BeLike '*sent too much for a page of 1000 rows; asking for 250*'
    }
}
