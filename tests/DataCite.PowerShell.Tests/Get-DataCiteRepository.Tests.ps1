BeforeAll {
    . "$PSScriptRoot/Common.ps1"
    $sandbox = Start-DataCiteSandbox
    Connect-DataCite -Sandbox $sandbox -Name own
    function Get-Login([string] $Id) { [pscredential]::new($Id, (ConvertTo-SecureString ($sandbox.Accounts | Where-Object Id -EQ $Id).Password -AsPlainText)) }
}
AfterAll { Stop-DataCiteSandbox }

Describe 'Get-DataCiteRepository' {
    It 'gets the own repository of a repository, and the repositories of a member and of a consortium' {
        (Get-DataCiteRepository).Symbol | Should -Be 'DEMO.REPO'
        (Get-DataCiteRepository -Credential (Get-Login DEMO) -Environment $sandbox.Uri).Symbol | Should -Be 'DEMO.REPO', 'DEMO.OTHER'
        (Get-DataCiteRepository -Credential (Get-Login TIDE) -Environment $sandbox.Uri).Symbol | Should -Be 'LAKE.DATA'
        (Get-DataCiteRepository -Environment $sandbox.Uri).Symbol | Should -Contain 'LAKE.DATA'
    }

    It 'takes ids in any case, by position and from the pipeline, and reports one that does not exist' {
        (Get-DataCiteRepository demo.other).Id | Should -BeExactly 'demo.other'
        $errors = @()
        $found = 'DEMO.NONE', 'Demo.Other', 'DEMO' | Get-DataCiteRepository -ErrorAction SilentlyContinue -ErrorVariable errors
        $found.Symbol | Should -BeExactly 'DEMO.OTHER'
        $errors.ForEach{ Get-ErrorName $_ } | Should -Be 'NotFound', 'FilterInvalid'
        "$($errors[1])" | Should -BeLike "*-RepositoryId 'DEMO'*member*"
    }

    It 'finds the repository of a DOI, and of another repository' {
        (Get-DataCiteDoi -First 1 | Get-DataCiteRepository).Symbol | Should -Be 'DEMO.REPO'
        (Get-DataCiteRepository DEMO.OTHER | Get-DataCiteRepository).Symbol | Should -Be 'DEMO.OTHER'
    }

    It 'filters, pages and counts' {
        (Get-DataCiteRepository -ProviderId demo -Name press).Symbol | Should -Be 'DEMO.OTHER'
        (Get-DataCiteRepository -ConsortiumId TIDE).Symbol | Should -Be 'LAKE.DATA'
        (Get-DataCiteRepository -ClientType Repository -Year 2020 -Skip 1 -First 1).Symbol | Should -Be 'DEMO.OTHER'
        @(Get-DataCiteRepository -Year 1999, 2001).Count | Should -Be 0
        @(Get-DataCiteRepository -ProviderId DEMO -First 0 -IncludeTotalCount)[0] | Should -Be 2
        @(Get-DataCiteRepository -UpdatedFrom 2020-05-01 -UpdatedTo 2020-05-01 -ProviderId DEMO).Count | Should -Be 2
    }

    It 'counts the DOIs by state and year' {
        $counts = (Get-DataCiteRepository DEMO.REPO -IncludeCounts).Dois
        $own = Get-DataCiteDoi
        $counts.Total | Should -Be $own.Count
        $counts.Draft | Should -Be ($own | Where-Object State -EQ Draft).Count
        ($counts.Years | Measure-Object Count -Sum).Sum + $counts.Older | Should -Be $counts.Total
        "$counts" | Should -BeLike "$($counts.Total) (*findable*draft*"
        (Get-DataCiteRepository -ProviderId DEMO -IncludeCounts).Dois.Total | Should -Contain $counts.Total
        (Get-DataCiteRepository).Dois | Should -BeNullOrEmpty
    }

    It 'shows what only the account and its member may see to these alone' {
        (Get-DataCiteRepository DEMO.REPO).HasPassword | Should -BeTrue
        (Get-DataCiteRepository DEMO.REPO -Environment $sandbox.Uri).HasPassword | Should -BeNullOrEmpty
    }

    It 'refuses a filter that the server would ignore: <Says>' -ForEach @(
        @{ Says = '*-ProviderId*DEMO.REPO*'; Command = { Get-DataCiteRepository -ProviderId DEMO.REPO } }
        @{ Says = '*-Name*empty*'; Command = { Get-DataCiteRepository -Name '' } }
        @{ Says = '*-Query*empty*'; Command = { Get-DataCiteRepository -Query ' ' } }
        @{ Says = '*-Certificate*CoreTrustSea*did you mean CoreTrustSeal*'; Command = { Get-DataCiteRepository -Certificate CoreTrustSea } }
        @{ Says = '*-RepositoryType*huge*disciplinary*'; Command = { Get-DataCiteRepository -RepositoryType huge } }
        @{ Says = '*-UpdatedTo*before*'; Command = { Get-DataCiteRepository -UpdatedFrom 2024-02-01 -UpdatedTo 2024-01-01 } }
        @{ Says = '*year*four digits*'; Command = { Get-DataCiteRepository -Year 20 } }
    ) {
        $before = $sandbox.Statistics.Requests
        $problem = Get-ReportedError $Command
        Get-ErrorName $problem | Should -Be 'FilterInvalid'
        "$problem" | Should -BeLike $Says
        $sandbox.Statistics.Requests | Should -Be $before
    }

    It 'shows a table and a list, and goes to CSV and JSON' {
        $rows = Get-DataCiteRepository -ProviderId DEMO -IncludeCounts
        Get-View $rows | Should -BeLike '*Symbol*Name*Member*Type*Active*Prefixes*Dois*DEMO.REPO*10.5072*'
        Get-View $rows[0] Format-List | Should -BeLike '*SystemEmail*Dois*findable*'
        $cells = $rows | ConvertTo-Csv | ConvertFrom-Csv
        $cells[0].Prefixes | Should -Be '10.5072'
        $cells.ForEach{ $_.PSObject.Properties.Value }.Where{ $_ -like '*System.*' -or $_ -like '*DataCite.Client*' } | Should -BeNullOrEmpty
        ($rows[0] | ConvertTo-Json | ConvertFrom-Json).Dois.Total | Should -Be $rows[0].Dois.Total
        ($rows | Where-Object Member -EQ demo).Count | Should -Be 2
    }

    It 'completes ids: those of the connections, and those of a member' {
        Get-Completion 'Get-DataCiteRepository ' | Should -Contain 'DEMO.REPO'
        Connect-DataCite -Credential (Get-Login DEMO) -Environment $sandbox.Uri -Name manager
        try {
            Get-Completion 'Get-DataCiteRepository -RepositoryId ' | Should -Contain 'DEMO.OTHER'
            Get-Completion 'Get-DataCiteRepository -ProviderId ' | Should -Contain 'DEMO'
            Get-Completion 'Get-DataCiteRepository -RepositoryType project' | Should -Contain 'project-related'
        }
        finally { Disconnect-DataCite manager; Connect-DataCite -Sandbox $sandbox -Name own }
    }
}
