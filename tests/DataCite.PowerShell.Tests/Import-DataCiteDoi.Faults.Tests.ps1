BeforeAll {
    . "$PSScriptRoot/Common.ps1"

    function Write-Table([string] $Name, [string[]] $Line) {
        $path = Join-Path $folder $Name
        Set-Content $path $Line -Encoding utf8
        $path
    }

    function Get-WriteCount { @($sandbox.Statistics.Routes.Keys.Where{ $_ -match '^(POST|PUT|DELETE|PATCH) ' }.ForEach{ $sandbox.Statistics.Routes[$_] } | Measure-Object -Sum)[0].Sum ?? 0 }
}

Describe 'Import-DataCiteDoi of tables that go wrong' {
    BeforeEach {
        $folder = (New-Item -ItemType Directory (Join-Path $TestDrive ([guid]::NewGuid()))).FullName
        $sandbox = Start-DataCiteSandbox -Empty
        $at = @{ Connection = Connect-DataCite -Sandbox $sandbox -PassThru }
        $header = 'Url,Title,Creator1,Publisher,PublicationYear,ResourceType'
        $rows = 1..3 | ForEach-Object { "https://example.org/$_,Row $_,`"Doe, Jane`",P,2024,Dataset" }
    }
    AfterEach {
        Get-DataCiteConnection | Disconnect-DataCite
        Stop-DataCiteSandbox $sandbox
    }

    It 'creates no second DOI for a row without a DOI whose outcome is not known and that was altered' {
        $path = Write-Table a.csv (@($header) + $rows[0, 1])
        $job = Join-Path $folder a.job
        $sandbox.Faults.Next('ResetAfterCommit', 1, 'POST')
        $sandbox.Faults.Next('500', 40, 'GET', $null, 2)
        { Import-DataCiteDoi $path -Mode Create -JobPath $job -ThrottleLimit 1 -MaxErrors 1 @at -ErrorAction SilentlyContinue } | Should -Throw -ErrorId 'TooManyErrors,*'
        $sandbox.Faults.Clear()
        $made = $sandbox.Records.Count
        $made | Should -Be 1
        Write-Table a.csv @($header, $rows[0].Replace('Row 1', 'Altered'), $rows[1]) | Out-Null
        { Import-DataCiteDoi $path -Mode Create -JobPath $job @at -ErrorAction Stop } | Should -Throw -ErrorId 'SourceChanged,*'
        $sandbox.Records.Count | Should -Be $made
        # The old values settle it.
        Write-Table a.csv (@($header) + $rows[0, 1]) | Out-Null
        (Import-DataCiteDoi $path -Mode Create -JobPath $job -Summary @at).Failed | Should -Be 0
        $sandbox.Records.Count | Should -Be 2
    }

    It 'names the DOIs of altered rows where the file is not checked' {
        $path = Write-Table a.csv (@($header) + $rows)
        $job = Join-Path $folder a.job
        $made = Import-DataCiteDoi $path -Mode Create -JobPath $job -PassThru @at
        Write-Table a.csv @($header, $rows[0], $rows[1].Replace('Row 2', 'Altered'), $rows[2]) | Out-Null
        Import-DataCiteDoi $path -Mode Create -JobPath $job -SkipValidation @at -WarningVariable told -WarningAction SilentlyContinue
        "$told" | Should -BeLike "*$(($made.Where{ $_.Title -eq 'Row 2' }).Doi)*Remove-DataCiteDoi*"
    }

    It 'warns once of columns that are ignored, also where DOIs are created: <Run>' -ForEach @(@{ Run = 'import' }, @{ Run = 'preview' }) {
        $path = Write-Table a.csv 'Doi,Titel', '10.5072/g1,A', '10.5072/g2,B'
        Import-DataCiteDoi $path -IgnoreUnknownColumn -WhatIf:($Run -eq 'preview') @at -WarningVariable told -WarningAction SilentlyContinue
        @($told).Where{ $_ -match "'Titel'" }.Count | Should -Be 1
    }

    It 'refuses the second of two rows that say different things of one DOI, in each run' {
        $path = Write-Table a.csv 'Doi,Title', '10.5072/dup,One', '10.5072/DUP,Two', '10.5072/other,Three'
        $job = Join-Path $folder a.job
        foreach ($run in 1, 2) {
            Import-DataCiteDoi $path -JobPath $job @at -ErrorVariable problems -ErrorAction SilentlyContinue
            @($problems).Count | Should -Be 1
            "$($problems[0])" | Should -BeLike 'a.csv, line 3: 10.5072/dup stands in the table twice*'
            (Get-DataCiteDoi 10.5072/dup @at).Title | Should -Be 'One'
        }
        Import-DataCiteDoi $path @at -ErrorVariable problems -ErrorAction SilentlyContinue
        @($problems).Count | Should -Be 1
    }

    It 'lets two tables complement each other' {
        $titles = Write-Table titles.csv 'Doi,Title', '10.5072/t1,B'
        $urls = Write-Table urls.csv 'Doi,Url', '10.5072/t1,https://example.org/9'
        Import-DataCiteDoi $titles, $urls @at -ErrorAction Stop
        $doi = Get-DataCiteDoi 10.5072/t1 @at
        $doi.Title, $doi.Url | Should -Be 'B', 'https://example.org/9'
    }

    It 'sends nothing for DOIs of a prefix that the account does not have, and previews that' {
        $path = Write-Table a.csv 'Doi,Title', '10.1234/foreign,A', '10.5072/own,B'
        Import-DataCiteDoi $path -WhatIf @at -ErrorVariable problems -ErrorAction SilentlyContinue
        "$($problems[0])" | Should -BeLike "a.csv, line 2: The prefix of '10.1234/foreign' is not one of DEMO.REPO*"
        Import-DataCiteDoi $path @at -ErrorVariable problems -ErrorAction SilentlyContinue
        $problems[0].FullyQualifiedErrorId | Should -BeLike 'PrefixForeign,*'
        Get-WriteCount | Should -Be 1
    }

    It 'ends at once, with one error, when the login ends while DOIs are created' {
        $path = Write-Table a.csv (@('Doi,Title') + (1..6 | ForEach-Object { "10.5072/k$_,T" }))
        $sandbox.Faults.LoginEndsAfter = 6
        $problems = @()
        try { Import-DataCiteDoi $path -JobPath (Join-Path $folder k.job) -ThrottleLimit 1 @at -ErrorVariable problems -ErrorAction SilentlyContinue } catch { $ended = $_ }
        $ended | Should -Not -BeNullOrEmpty
        @($problems).Count | Should -BeLessOrEqual 2
    }

    It 'says once, with the name of the file, which column is not known, before it misses a DOI' {
        $path = Write-Table a.csv 'Identifier,Title,Foo', 'a,b,c', 'd,e,f'
        try { Import-DataCiteDoi $path @at -ErrorAction Stop } catch { $ended = $_ }
        $ended.FullyQualifiedErrorId | Should -BeLike 'ColumnUnknown,*'
        "$ended" | Should -BeLike "a.csv, line 2:*'Foo'*"
    }

    It 'makes no DOI of an item that says nothing' {
        $path = Write-Table a.jsonl '{}', '{"titles":[{"title":"x"}]}'
        Import-DataCiteDoi $path -Mode Create -JobPath (Join-Path $folder a.job) @at -ErrorVariable problems -ErrorAction SilentlyContinue
        @($problems).Count | Should -Be 1
        "$($problems[0])" | Should -BeLike 'a.jsonl, line 1: The item is empty*'
        $sandbox.Records.Count | Should -Be 1
    }

    It 'warns of a table without rows' {
        $path = Write-Table a.csv 'Doi,Title'
        Import-DataCiteDoi $path @at -WarningVariable told -WarningAction SilentlyContinue
        @($told).Count | Should -Be 1
        "$told" | Should -BeLike "*a.csv' has no rows*"
    }

    It 'refuses a prefix that is not one before it reads the file' {
        { Import-DataCiteDoi (Join-Path $folder gone.csv) -Prefix nonsense @at -ErrorAction Stop } | Should -Throw -ErrorId 'DoiNameInvalid,*'
    }

    It 'reads the columns Prefix and Suffix in any spelling' {
        $path = Write-Table a.csv 'pre_fix,Suf fix,Title', '10.5072,s-1,A'
        Import-DataCiteDoi $path @at -ErrorAction Stop
        (Get-DataCiteDoi 10.5072/s-1 @at).Title | Should -Be 'A'
    }

    It 'previews all rows, also beyond -MaxChanges' {
        $path = Write-Table a.csv (@('Doi,Title') + (1..8 | ForEach-Object { "10.5072/m$_,T" }))
        Import-DataCiteDoi $path -MaxChanges 1 -WhatIf @at -ErrorVariable problems -ErrorAction SilentlyContinue
        @($problems).Count | Should -Be 0
    }

    It 'counts an item once that was uncertain and then sent again, and undoes it' {
        $path = Write-Table a.csv 'Doi,Title', '10.5072/u1,A', '10.5072/u2,B'
        $job = Join-Path $folder a.job
        $sandbox.Faults.Next('500', 12, 'POST')
        { Import-DataCiteDoi $path -JobPath $job -ThrottleLimit 1 -MaxErrors 1 @at -ErrorAction SilentlyContinue } | Should -Throw -ErrorId 'TooManyErrors,*'
        $sandbox.Faults.Clear()
        Import-DataCiteDoi $path -JobPath $job @at
        $summary = Undo-DataCiteJob $job -Summary -Confirm:$false @at -ErrorAction Stop
        $summary.Total, $summary.Deleted | Should -Be 2, 2
        $sandbox.Records.Count | Should -Be 0
    }
}
