BeforeAll {
    . "$PSScriptRoot/Common.ps1"
    $sandbox = Start-DataCiteSandbox -Empty
    Connect-DataCite -Sandbox $sandbox
    foreach ($name in 'a', 'b') {
        New-DataCiteDoi @Described -Doi "10.5072/$name" | Out-Null
        Publish-DataCiteDoi "10.5072/$name" -Confirm:$false
        Set-DataCiteDoi "10.5072/$name" -Title "Lake levels $name" -Url https://example.org/lake
    }
}
AfterAll { Stop-DataCiteSandbox }

Describe 'Get-DataCiteActivity' {
    It 'gives the changes of a DOI, the newest first, with who made them and each value' {
        $changes = @(Get-DataCiteActivity 10.5072/A)
        $changes.Action | Should -Be 'update', 'update', 'create'
        $changes.AccountId | Should -Be 'demo.repo', 'demo.repo', 'demo.repo'
        $changes[0].Edits.ForEach{ "$_" } | Sort-Object | Should -Be 'titles[0].title: River levels 2023 → Lake levels a', 'url: https://example.org/river/1 → https://example.org/lake'
        $changes[1].Summary | Should -Be 'state: draft → findable'
        $changes[2].Edits.Where{ $null -ne $_.Old } | Should -BeNullOrEmpty
        $changes.Version | Should -Be 3, 2, 1
    }

    It 'takes DOIs and records from the pipeline, in order, and goes on behind a bad one' {
        $errors = @()
        $found = '10.5072/b', 'nonsense', (Get-DataCiteDoi 10.5072/a) | Get-DataCiteActivity -First 1 -ErrorAction SilentlyContinue -ErrorVariable errors
        $found.Doi | Should -Be '10.5072/b', '10.5072/a'
        $errors.ForEach{ Get-ErrorName $_ } | Should -Be 'DoiNameInvalid'
    }

    It 'gives as much as -First and -Skip want, of each DOI' {
        (Get-DataCiteActivity 10.5072/a, 10.5072/b -First 1 -Skip 1).Summary | Should -Be 'state: draft → findable', 'state: draft → findable'
        Get-DataCiteActivity 10.5072/a -First 0 | Should -BeNullOrEmpty
        @(Get-DataCiteActivity -First 2).Count | Should -Be 2
        (Get-DataCiteActivity -First 0 -IncludeTotalCount).ToString() | Should -BeLike '*6*'
    }

    It 'keeps -Since and -Until' {
        Get-DataCiteActivity 10.5072/a -Until 2018 | Should -BeNullOrEmpty
        Get-DataCiteActivity 10.5072/a -Since 2999 -WarningVariable warnings | Should -BeNullOrEmpty
        $warnings | Should -BeNullOrEmpty
        @(Get-DataCiteActivity 10.5072/a -Since (Get-Date).AddDays(-1) -Until (Get-Date).AddDays(1)).Count | Should -Be 3
    }

    It 'gives what was changed with the login, one''s own and that of others' {
        @(Get-DataCiteActivity).Count | Should -Be 6
        @(Get-DataCiteActivity -RepositoryId DEMO.REPO -Environment $sandbox.Uri).Count | Should -Be 6
        Get-DataCiteActivity -RepositoryId DEMO.OTHER | Should -BeNullOrEmpty
        Get-DataCiteActivity -ProviderId DEMO | Should -BeNullOrEmpty
    }

    It 'warns of a DOI without a history, where a typing error would say nothing' {
        Get-DataCiteActivity 10.5072/none -WarningVariable warnings -WarningAction SilentlyContinue | Should -BeNullOrEmpty
        "$warnings" | Should -BeLike '*no change of 10.5072/none*Get-DataCiteDoi 10.5072/none*'
    }

    It 'refuses what cannot be meant, and sends nothing: <Says>' -ForEach @(
        @{ Id = 'FilterInvalid'; Says = '*-RepositoryId*demo*'; Command = { Get-DataCiteActivity -RepositoryId demo } }
        @{ Id = 'FilterInvalid'; Says = '*-ProviderId*demo.repo*'; Command = { Get-DataCiteActivity -ProviderId demo.repo } }
        @{ Id = 'FilterInvalid'; Says = '*-Since*later*'; Command = { Get-DataCiteActivity 10.5072/a -Since 2025 -Until 2024 } }
        @{ Id = 'ParameterArgumentTransformationError'; Says = '*05/02/2024*'; Command = { Get-DataCiteActivity 10.5072/a -Since 05/02/2024 } }
        @{ Id = 'NotConnected'; Says = '*no login*'; Command = { Get-DataCiteActivity -Environment $sandbox.Uri } }
    ) {
        $before = $sandbox.Statistics.Requests
        $problem = Get-ReportedError $Command
        Get-ErrorName $problem | Should -Be $Id
        "$problem" | Should -BeLike $Says
        $sandbox.Statistics.Requests | Should -Be $before
    }

    It 'shows a table and a list' {
        $change = Get-DataCiteActivity 10.5072/a -First 1
        Get-View $change | Should -BeLike '*Time*Action*Account*Doi*Summary*demo.repo*10.5072/a*titles*title*'
        Get-View $change 'Format-List' | Should -BeLike '*Edits*River levels 2023 → Lake levels a*'
    }

    It 'survives CSV and JSON' {
        $row = Get-DataCiteActivity 10.5072/a -First 1 | ConvertTo-Csv | ConvertFrom-Csv
        $row.Edits | Should -BeLike '*River levels 2023 → Lake levels a*'
        $back = Get-DataCiteActivity 10.5072/a -First 1 | ConvertTo-Json -Depth 4 | ConvertFrom-Json
        $back.Edits.New | Should -Contain 'Lake levels a'
    }
}

Describe 'Get-DataCiteActivity of a server that lists changes of others' {
    BeforeAll {
        . "$PSScriptRoot/HostileServer.ps1"
        $server = [HostileServer]::new()
    }
    AfterAll { $server.Dispose() }

    It 'leaves them out, says so, and shows no text that steers the terminal' {
        $row = '{{"id":"{0}","attributes":{{"prov:wasDerivedFrom":"https://doi.org/{1}","action":"update","version":{0},"changes":{{"url":["\u001b[31m","x"]}}}}}}'
        $server.Answers['GET /activities'] = '{"data":[' + ($row -f 1, '10.5072/a') + ',' + ($row -f 2, '10.5072/stranger') + '],"meta":{"total":2}}'
        $output = @(Get-DataCiteActivity 10.5072/a -Environment $server.Uri -Verbose 4>&1)
        $output.Where{ $_ -isnot [System.Management.Automation.VerboseRecord] }.Doi | Should -Be '10.5072/a'
        "$output" | Should -BeLike '*10.5072/stranger*left out*'
        Get-View $output.Where{ $_ -isnot [System.Management.Automation.VerboseRecord] } 'Format-List' | Should -Not -Match "`e"
    }
}
