BeforeAll {
    . "$PSScriptRoot/Common.ps1"
    . "$PSScriptRoot/HostileServer.ps1"
    $sandbox = Start-DataCiteSandbox
    Connect-DataCite -Sandbox $sandbox
}
AfterAll { Stop-DataCiteSandbox }

Describe 'Get-DataCiteUsageReport' {
    It 'lists the reports about the account''s own repository' {
        $reports = @(Get-DataCiteUsageReport)
        $reports.BeginDate | Should -Be '2024-01-01', '2024-02-01', '2023-12-01'
        $reports.RepositoryId | Sort-Object -Unique | Should -Be 'demo.repo'
        $reports.Where{ $null -ne $_.Datasets } | Should -BeNullOrEmpty
        $reports[0].Year, $reports[0].Month, $reports[0].ReportId, $reports[0].Name | Should -Be 2024, 1, 'dsr', 'Dataset Master Report'
    }

    It 'lists those of others, and of all' {
        (Get-DataCiteUsageReport -RepositoryId LAKE.DATA).CreatedBy | Should -Be 'lake.data'
        @(Get-DataCiteUsageReport -AllRepositories).Count | Should -Be 4
        @(Get-DataCiteUsageReport -Environment $sandbox.Uri).Count | Should -Be 4
        (Get-DataCiteUsageReport -CreatedBy lake.data).BeginDate | Should -Be '2024-01-01'
    }

    It 'applies several filters together, although the server takes one' {
        @(Get-DataCiteUsageReport -Year 2024).BeginDate | Should -Be '2024-01-01', '2024-02-01'
        @(Get-DataCiteUsageReport -RepositoryId demo.repo -CreatedBy 'Counting Service').BeginDate | Should -Be '2023-12-01'
        Get-DataCiteUsageReport -RepositoryId lake.data -CreatedBy demo.repo | Should -BeNullOrEmpty
        Get-DataCiteUsageReport -CreatedBy 'Counting Service' -Year 2024 | Should -BeNullOrEmpty
        @(Get-DataCiteUsageReport -AllRepositories -Year 2024).Count | Should -Be 3
    }

    It 'pages' {
        (Get-DataCiteUsageReport -First 1 -Skip 1).BeginDate | Should -Be '2024-02-01'
        $all = Get-DataCiteUsageReport -First 1 -IncludeTotalCount
        [long] $all[0] | Should -Be 3
        (Get-DataCiteUsageReport -Year 2024 -IncludeTotalCount)[0].Accuracy | Should -Be 0
        Get-DataCiteUsageReport -First 0 | Should -BeNullOrEmpty
    }

    It 'reads a report with its datasets, which come compressed' {
        $report = Get-DataCiteUsageReport -RepositoryId demo.repo -First 1 | Get-DataCiteUsageReport
        $report.RepositoryId, $report.Year, $report.Month, $report.Parts | Should -Be 'demo.repo', 2024, 1, 1
        $report.Datasets.Count | Should -Be 5
        (Get-DataCiteDoi -State Findable).Doi | Should -Contain $report.Datasets[0].Doi
        ($report.Datasets | Measure-Object Investigations -Sum).Sum | Should -Be 45
        ($report.Datasets | Measure-Object Requests -Sum).Sum | Should -Be 15
        $report.Datasets[0].Instances[0].MetricType | Should -Be 'total-dataset-investigations'
        $report.Datasets[0].Instances[0].BeginDate | Should -Be '2024-01-01'
    }

    It 'reports ids of no report, and goes on' {
        $errors = @()
        $id = (Get-DataCiteUsageReport -First 1).Id
        $found = 'x', '00000000-0000-0000-0000-000000000009', $id | Get-DataCiteUsageReport -ErrorAction SilentlyContinue -ErrorVariable errors
        $found.Id | Should -Be $id
        $errors.ForEach{ Get-ErrorName $_ } | Should -Be 'NotFound', 'NotFound'
        "$($errors[0])" | Should -BeLike "*'x'*UUID*"
    }

    It 'refuses a filter that the server would ignore: <Says>' -ForEach @(
        @{ Says = '*-RepositoryId*empty*'; Command = { Get-DataCiteUsageReport -RepositoryId '' } }
        @{ Says = '*-RepositoryId*not the id of a repository*'; Command = { Get-DataCiteUsageReport -RepositoryId demo } }
        @{ Says = '*-CreatedBy*empty*'; Command = { Get-DataCiteUsageReport -CreatedBy ' ' } }
        @{ Says = '*-Year*four digits*'; Command = { Get-DataCiteUsageReport -Year 24 } }
    ) {
        $before = $sandbox.Statistics.Requests
        $problem = Get-ReportedError $Command
        Get-ErrorName $problem | Should -Be 'FilterInvalid'
        "$problem" | Should -BeLike $Says
        $sandbox.Statistics.Requests | Should -Be $before
    }

    It 'has views, and rows for files' {
        Get-View (Get-DataCiteUsageReport) | Should -Match 'Id\s+RepositoryId\s+BeginDate'
        $report = Get-DataCiteUsageReport (Get-DataCiteUsageReport -First 1).Id
        Get-View $report 'Format-List' | Should -Match 'Datasets\s+: 5 datasets'
        Get-View $report.Datasets | Should -Match 'Doi\s+Investigations'
        ($report.Datasets | ConvertTo-Csv | ConvertFrom-Csv)[0].Doi | Should -Be $report.Datasets[0].Doi
    }
}

Describe 'Get-DataCiteUsageReport of reports that are strange' {
    BeforeAll {
        $server = [HostileServer]::new()
        $id = '11111111-1111-1111-1111-111111111111'
        function Get-Packed([string] $Text) {
            $packed = [IO.MemoryStream]::new()
            $gzip = [IO.Compression.GZipStream]::new($packed, [IO.Compression.CompressionMode]::Compress)
            $bytes = [Text.Encoding]::UTF8.GetBytes($Text)
            $gzip.Write($bytes, 0, $bytes.Length)
            $gzip.Dispose()
            [Convert]::ToBase64String($packed.ToArray())
        }
        function Set-Report([string] $Body) { $server.Answers["GET /reports/$id"] = $Body }
    }
    AfterAll { $server.Dispose() }

    It 'reads what is missing or of another kind as nothing' {
        $inner = '{"report-datasets":[{"dataset-title":7,"dataset-id":[{"type":"URL","value":"u\u001b[31m"}],"performance":[{"instance":[{"metric-type":"Total-Dataset-Requests","count":"2"},{"metric-type":"total-dataset-requests","count":-5},{"metric-type":"total-dataset-requests","count":null}]}]},{}]}'
        Set-Report ('{"report":{"id":"' + $id + '","report-header":{"report-id":null,"year":"many","exceptions":"none"},"report-datasets":[{"dataset-id":[{"type":"doi","value":"10.5072/a"}]}],"report-subsets":[{"gzip":"' + (Get-Packed $inner) + '"},{"gzip":null},7]}}')
        $report = Get-DataCiteUsageReport $id -Environment $server.Uri
        $report.Year | Should -BeNullOrEmpty
        $report.Datasets.Count | Should -Be 3
        $report.Datasets[0].Doi | Should -Be '10.5072/a'
        $report.Datasets[1].Requests | Should -Be 2
        $report.Datasets[1].Doi | Should -Not -Match "`e"
    }

    It 'refuses what unpacks to far more than it was: a bomb' {
        Set-Report ('{"report":{"id":"' + $id + '","report-subsets":[{"gzip":"' + (Get-Packed ('[' + ' ' * 60MB + ']')) + '"}]}}')
        $problem = Get-ReportedError { Get-DataCiteUsageReport $id -Environment $server.Uri }
        Get-ErrorName $problem | Should -Be 'AnswerTooLarge'
        "$problem" | Should -BeLike '*unpacks to more than 48 MB*'
    }

    It 'says what is not a report: <Name>' -ForEach @(
        @{ Name = 'no gzip'; Body = '{"report":{"id":"ID","report-subsets":[{"gzip":"AAAA"}]}}' }
        @{ Name = 'no Base64'; Body = '{"report":{"id":"ID","report-subsets":[{"gzip":"%%%"}]}}' }
        @{ Name = 'another report'; Body = '{"report":{"id":"22222222-2222-2222-2222-222222222222"}}' }
        @{ Name = 'no report'; Body = '{"reports":[]}' }
        @{ Name = 'without an id'; Body = '{"report":{}}' }
    ) {
        Set-Report $Body.Replace('ID', $id)
        Get-ErrorName (Get-ReportedError { Get-DataCiteUsageReport $id -Environment $server.Uri }) | Should -Be 'AnswerUnreadable'
    }

    It 'says that a list is not complete' {
        $server.Answers['GET /reports?'] = '{"reports":[{"id":"a","report-header":{}},{"id":"a"},{"id":"b","report-header":7}],"meta":{"total":3}}'
        $errors = @()
        $found = Get-DataCiteUsageReport -Environment $server.Uri -ErrorAction SilentlyContinue -ErrorVariable errors
        $found.Id | Should -Be 'a', 'b'
        $errors.ForEach{ Get-ErrorName $_ } | Should -Be 'ListInterrupted'
    }
}
