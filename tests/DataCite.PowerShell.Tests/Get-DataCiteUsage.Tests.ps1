BeforeAll {
    . "$PSScriptRoot/Common.ps1"
    . "$PSScriptRoot/HostileServer.ps1"
    $sandbox = Start-DataCiteSandbox
    Connect-DataCite -Sandbox $sandbox
    $used = Get-DataCiteDoi -MinDownloads 3 -First 3
}
AfterAll { Stop-DataCiteSandbox }

Describe 'Get-DataCiteUsage' {
    It 'gives views and downloads by month, which add up' {
        $rows = @(Get-DataCiteUsage $used[0].Doi)
        $rows.Count | Should -BeGreaterThan 1
        $rows[0].PSObject.Properties.Name | Should -Be 'Doi', 'Month', 'Views', 'Downloads'
        $rows.Month | Should -Be ($rows.Month | Sort-Object)
        $rows.Month | Should -Match '^\d{4}-\d\d$'
        ($rows | Measure-Object Views -Sum).Sum | Should -Be $used[0].ViewCount
        ($rows | Measure-Object Downloads -Sum).Sum | Should -Be $used[0].DownloadCount
    }

    It 'gives years, with citations' {
        $rows = @($used | Get-DataCiteUsage -By Year)
        $rows[0].PSObject.Properties.Name | Should -Be 'Doi', 'Year', 'Views', 'Downloads', 'Citations'
        ($rows | Measure-Object Citations -Sum).Sum | Should -Be ($used | Measure-Object CitationCount -Sum).Sum
        ($rows | Measure-Object Views -Sum).Sum | Should -Be ($used | Measure-Object ViewCount -Sum).Sum
    }

    It 'takes DOIs from the pipeline, in order, and reports one that does not exist' {
        $errors = @()
        $rows = $used[1].Doi, '10.5072/none', 'no doi', $used[0] | Get-DataCiteUsage -ErrorAction SilentlyContinue -ErrorVariable errors
        $rows.Doi | Select-Object -Unique | Should -Be $used[1].Doi, $used[0].Doi
        $errors.ForEach{ Get-ErrorName $_ } | Should -Be 'NotFound', 'DoiNameInvalid'
    }

    It 'gives only the months of a time: <Given>' -ForEach @(
        @{ Given = 'months'; Range = { param($month) @{ Since = $month; Until = $month } } }
        @{ Given = 'dates'; Range = { param($month) @{ Since = [datetime] "$month-15"; Until = "$month-20" } } }
    ) {
        $month = (Get-DataCiteUsage $used[0].Doi).Month[0]
        $limits = & $Range $month
        (Get-DataCiteUsage $used[0].Doi @limits).Month | Should -Be $month
        $year = [int] $month.Substring(0, 4)
        (Get-DataCiteUsage $used[0].Doi -Since $year -Until $year).Month | Should -Contain $month
        Get-DataCiteUsage $used[0].Doi -Until ($year - 1) | Should -BeNullOrEmpty
        (Get-DataCiteUsage $used[0].Doi -By Year -Since $year).Year | Should -Contain $year
    }

    It 'gives no row for a DOI without usage, and says so' {
        $draft = Get-DataCiteDoi -State Draft -First 1
        $told = Get-DataCiteUsage $draft.Doi -Verbose 4>&1
        "$told" | Should -BeLike "*$($draft.Doi) has no usage.*"
        $told.Where{ $_ -isnot [System.Management.Automation.VerboseRecord] } | Should -BeNullOrEmpty
    }

    It 'refuses a time that is none, before anything is sent: <Says>' -ForEach @(
        @{ Id = 'ArgumentsContradict'; Says = '*-Since 2024-05 is after -Until 2024-04*'; Command = { Get-DataCiteUsage 10.5072/x -Since 2024-05 -Until 2024-04 } }
        @{ Id = 'ArgumentsContradict'; Says = "*'2024-05' is a month*"; Command = { Get-DataCiteUsage 10.5072/x -By Year -Since 2024-05 } }
        @{ Id = 'ParameterArgumentTransformationError'; Says = "*'05/2024' is not a month*"; Command = { Get-DataCiteUsage 10.5072/x -Since 05/2024 } }
    ) {
        $before = $sandbox.Statistics.Requests
        $problem = Get-ReportedError $Command
        Get-ErrorName $problem | Should -Be $Id
        "$problem" | Should -BeLike $Says
        $sandbox.Statistics.Requests | Should -Be $before
    }

    It 'works without a login, and offers its periods' {
        Get-DataCiteUsage $used[0].Doi -Environment $sandbox.Uri | Should -Not -BeNullOrEmpty
        Get-Completion 'Get-DataCiteUsage x -By Y' | Should -Be 'Year'
    }

    It 'survives files, and has views' {
        $row = Get-DataCiteUsage $used[0].Doi | ConvertTo-Csv | ConvertFrom-Csv | Select-Object -First 1
        $row.Doi | Should -Be $used[0].Doi
        Get-View (Get-DataCiteUsage $used[0].Doi) | Should -Match 'Doi\s+Month\s+Views\s+Downloads'
        Get-View (Get-DataCiteUsage $used[0].Doi -By Year) 'Format-List' | Should -Match 'Citations'
    }
}

Describe 'Get-DataCiteUsage of a record with strange numbers' {
    BeforeAll { $server = [HostileServer]::new() }
    AfterAll { $server.Dispose() }

    It 'adds up what is a number, and says what it leaves out' {
        $server.Answers['GET /dois/10.5072/x'] = '{"data":{"id":"10.5072/x","type":"dois","attributes":{"doi":"10.5072/x","state":"findable","viewCount":12,' +
            '"viewsOverTime":[{"yearMonth":"2024-03","total":4},{"yearMonth":"2024-03","total":"3"},{"yearMonth":"2024-04","total":null},{"yearMonth":"2024-05","total":-7},{"yearMonth":"2024-13","total":1},{"yearMonth":null,"total":1},7,null,{"yearMonth":"2024-06","total":99999999999999999999},{"yearMonth":"2024-07","total":0}],' +
            '"downloadsOverTime":"none","citationsOverTime":[{"year":2023,"total":2},{"year":"2023","total":1},{"year":"\u001b[31m","total":1}]}}}'
        $warnings = @()
        $rows = @(Get-DataCiteUsage 10.5072/x -Environment $server.Uri -WarningVariable warnings -WarningAction SilentlyContinue)
        $rows.Month | Should -Be '2024-03'
        $rows.Views | Should -Be 7
        $rows.Downloads | Should -Be 0
        "$warnings" | Should -BeLike '*10.5072/x: 9 entries*left out*'
        $years = @(Get-DataCiteUsage 10.5072/x -By Year -Environment $server.Uri -WarningAction SilentlyContinue)
        $years.Year | Should -Be 2023, 2024
        $years.Citations | Should -Be 3, 0
    }

    It 'takes a record without any of it for one without usage' {
        $server.Answers['GET /dois/10.5072/y'] = '{"data":{"id":"10.5072/y","type":"dois","attributes":{"doi":"10.5072/y","viewsOverTime":null}}}'
        Get-DataCiteUsage 10.5072/y -Environment $server.Uri | Should -BeNullOrEmpty
    }
}
