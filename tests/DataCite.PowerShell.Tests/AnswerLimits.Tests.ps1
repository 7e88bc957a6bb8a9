# An answer that is too much is one error after one request, and none fills the memory.
BeforeAll {
    . "$PSScriptRoot/Common.ps1"
    . "$PSScriptRoot/HostileServer.ps1"
    $server = [HostileServer]::new()
    $place = @{ Environment = $server.Uri }
}
AfterAll { $server.Dispose() }

Describe 'An answer that is too large' {
    BeforeAll {
        $large = '{"data":"' + [string]::new('x', 25MB) + '"}'
        $values = '{"data":{"id":"10.5072/values","attributes":{"doi":"10.5072/values","x":[' + '{},' * 600000 + '{}]}}}'
        $server.Answers['GET /large'] = $large
        $server.Answers['GET /dois/10.5072/large'] = $large
        $server.Answers['GET /prefixes'] = $large
        $server.Answers['GET /values'] = $values
        $server.Answers['GET /dois/10.5072/values'] = $values
    }

    It 'is one error after one request: <Command>' -ForEach @(
        @{ Command = 'Get-DataCiteDoi 10.5072/large'; Says = '*GET dois/10.5072/large is larger than 24 MB; it was not read.*' }
        @{ Command = 'Get-DataCiteDoi 10.5072/values'; Says = '*GET dois/10.5072/values has too many names and values; it was not read.*' }
        @{ Command = 'Get-DataCitePrefix'; Says = '*GET prefixes is larger than 8 MB; it was not read.*' }
        @{ Command = 'Invoke-DataCiteApi large'; Says = '*GET large is larger than 24 MB; it was not read.*' }
        @{ Command = 'Invoke-DataCiteApi values'; Says = '*GET values has too many names and values; it was not read.*' }
    ) {
        $before = $server.Seen.Count
        $problems = @(Get-ReportedError ([scriptblock]::Create("$Command @place")))
        $server.Seen.Count - $before | Should -Be 1
        $problems.ForEach{ Get-ErrorName $_ } | Should -Be 'AnswerTooLarge'
        $problems[0].CategoryInfo.Category | Should -Be 'LimitsExceeded'
        "$problems" | Should -BeLike $Says
        $problems[0].ErrorDetails.RecommendedAction | Should -BeLike '*changes the answers.'
    }

    It 'does not keep the next item from its turn' {
        $server.Answers['GET /dois/10.5072/small'] = '{"data":{"id":"10.5072/small","attributes":{"doi":"10.5072/small"}}}'
        $problems = @()
        (Get-DataCiteDoi 10.5072/large, 10.5072/small @place -ErrorAction SilentlyContinue -ErrorVariable problems).Doi | Should -Be '10.5072/small'
        $problems.Count | Should -Be 1
    }

    It 'is given as text where it is text that is asked for' {
        (Invoke-DataCiteApi values -Raw @place).Length | Should -Be $values.Length
    }
}

Describe 'Invoke-DataCiteApi -All' {
    It 'refuses a page with far more rows than a page has, after one request' {
        $server.Answers['GET /prefixes?page%5Bsize%5D=1000'] = '{"data":[' + '1,' * 10000 + '1],"meta":{"total":2}}'
        $before = $server.Seen.Count
        $problems = @(Get-ReportedError { Invoke-DataCiteApi prefixes -All @place })
        $server.Seen.Count - $before | Should -Be 1
        $problems.ForEach{ Get-ErrorName $_ } | Should -Be 'AnswerTooLarge'
        "$problems" | Should -BeLike '*GET prefixes has more than 10000 rows; it was not read.*'
    }
}
