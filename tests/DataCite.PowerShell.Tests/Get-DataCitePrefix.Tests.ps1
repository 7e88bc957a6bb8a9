BeforeAll {
    . "$PSScriptRoot/Common.ps1"
    $sandbox = Start-DataCiteSandbox
    Connect-DataCite -Sandbox $sandbox
}
AfterAll { Stop-DataCiteSandbox }

Describe 'Get-DataCitePrefix' {
    It 'lists the account''s own prefixes' {
        $prefixes = Get-DataCitePrefix -NoCount
        $prefixes.Prefix | Sort-Object | Should -Be ($sandbox.Prefixes | Sort-Object)
        $prefixes.RepositoryIds | Sort-Object -Unique | Should -Contain 'demo.repo'
        $prefixes.IsFree | Should -Not -Contain $true
    }

    It 'counts the DOIs of each by state' {
        $prefix = Get-DataCitePrefix 10.5072
        $own = Get-DataCiteDoi -Prefix 10.5072
        $prefix.DoiCount | Should -Be $own.Count
        $prefix.FindableCount | Should -Be ($own | Where-Object State -EQ 'Findable').Count
        $prefix.DraftCount | Should -Be ($own | Where-Object State -EQ 'Draft').Count
    }

    It 'says which prefixes are still free' {
        $free = Get-DataCitePrefix -State Unassigned -NoCount
        $free | Should -Not -BeNullOrEmpty
        $free.IsFree | Should -Not -Contain $false
        $free.ForEach{ $null -eq $_.DoiCount } | Should -Not -Contain $false
    }

    It 'finds prefixes by repository' {
        $other = $sandbox.Accounts | Where-Object { $_.Kind -eq 'Repository' -and $_.Id -ne 'DEMO.REPO' } | Select-Object -First 1
        (Get-DataCitePrefix -RepositoryId $other.Id -NoCount).Prefix | Sort-Object | Should -Be ($other.Prefixes | Sort-Object)
    }

    It 'takes prefixes from the pipeline, and reports one that does not exist' {
        $errors = @()
        $found = '10.99999', $sandbox.Prefixes[0] | Get-DataCitePrefix -NoCount -ErrorAction SilentlyContinue -ErrorVariable errors
        $found.Prefix | Should -Be $sandbox.Prefixes[0]
        $errors.ForEach{ Get-ErrorName $_ } | Should -Be 'NotFound'
    }

    It 'goes on behind one that is none' {
        $errors = @()
        $found = '10.5072,10.5073', "`u{1b}", '10.5072/abc', $sandbox.Prefixes[0] | Get-DataCitePrefix -ErrorAction SilentlyContinue -ErrorVariable errors
        $found.Prefix | Should -Be $sandbox.Prefixes[0]
        $errors.ForEach{ Get-ErrorName $_ } | Should -Be 'NotFound', 'NotFound', 'NotFound'
    }

    It 'refuses a filter that the server would ignore, and asks for no prefix that is none: <Says>' -ForEach @(
        @{ Id = 'FilterInvalid'; Says = '*-RepositoryId*empty*'; Command = { Get-DataCitePrefix -RepositoryId '' } }
        @{ Id = 'FilterInvalid'; Says = '*-ProviderId*empty*'; Command = { Get-DataCitePrefix -ProviderId ' ' } }
        @{ Id = 'ParameterArgumentTransformationError'; Says = '*State*Unknown*Possible values*'; Command = { Get-DataCitePrefix -State Unknown } }
        @{ Id = 'NotFound'; Says = "*prefix ''*"; Command = { Get-DataCitePrefix '' } }
        @{ Id = 'NotFound'; Says = "*prefix '10.5072,10.5073'*"; Command = { Get-DataCitePrefix '10.5072,10.5073' } }
        @{ Id = 'NotFound'; Says = "*prefix '10.5072/abc'*"; Command = { Get-DataCitePrefix 10.5072/abc -NoCount } }
        @{ Id = 'NotFound'; Says = "*prefix 'x,?'*"; Command = { Get-DataCitePrefix "x,`e" } }
    ) {
        $before = $sandbox.Statistics.Requests
        $problem = Get-ReportedError $Command
        Get-ErrorName $problem | Should -Be $Id
        "$problem" | Should -BeLike $Says
        $sandbox.Statistics.Requests | Should -Be $before
    }

    It 'gives as many as are wanted, and the total' {
        $all = (Get-DataCitePrefix -State Unassigned -NoCount).Prefix
        (Get-DataCitePrefix -State Unassigned -NoCount -First 2 -Skip 1).Prefix | Should -Be $all[1..2]
        (Get-DataCitePrefix -State Unassigned -First 0 -IncludeTotalCount).ToString() | Should -BeLike "*$($all.Count)*"
        (Get-DataCitePrefix 10.5072, 10.82201, 10.82202 -NoCount -First 1 -Skip 1).Prefix | Should -Be '10.82201'
    }

    It 'finds prefixes by year' {
        Get-DataCitePrefix -Year 2020 -ProviderId DEMO -NoCount | Should -Not -BeNullOrEmpty
        Get-DataCitePrefix -Year 1999 -NoCount | Should -BeNullOrEmpty
    }

    It 'works without a login' {
        (Get-DataCitePrefix 10.5072 -Environment $sandbox.Uri -NoCount).Prefix | Should -Be '10.5072'
    }
}

Describe 'Get-DataCitePrefix of a server that lists what is no prefix' {
    BeforeAll {
        . "$PSScriptRoot/HostileServer.ps1"
        $server = [HostileServer]::new()
    }
    AfterAll { $server.Dispose() }

    It 'counts no DOIs of it, and goes on behind it' {
        $server.Answers['GET /prefixes'] = '{"data":[{"id":"10.5072,10.5073"},{"id":"10.5072\u001b[31m"},{"id":"*"},{"id":"10.5072"}],"meta":{"total":4}}'
        $server.Answers['GET /dois'] = '{"data":[],"meta":{"total":3,"states":[{"id":"findable","count":3}]}}'
        $errors = @()
        $found = Get-DataCitePrefix -Environment $server.Uri -ErrorAction SilentlyContinue -ErrorVariable errors
        $found.Prefix | Should -Be '10.5072'
        $found.DoiCount | Should -Be 3
        $errors.ForEach{ Get-ErrorName $_ } | Should -Be 'AnswerUnreadable', 'AnswerUnreadable', 'AnswerUnreadable'
        "$($errors[0])" | Should -BeLike "*'10.5072,10.5073'*not a prefix*"
        @($server.Seen.Where{ $_ -like 'GET /dois*' }).Count | Should -Be 1
        @(Get-DataCitePrefix -Environment $server.Uri -NoCount).Count | Should -Be 4
    }
}
