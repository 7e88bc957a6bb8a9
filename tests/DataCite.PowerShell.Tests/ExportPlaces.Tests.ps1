BeforeAll {
    . "$PSScriptRoot/Common.ps1"
    $sandbox = Start-DataCiteSandbox -RecordCount 30
    $at = @{ Connection = Connect-DataCite -Sandbox $sandbox -PassThru }
    $all = @(Get-DataCiteDoi @at)

    # Runs a command, which is to fail before anything is asked, and gives the name of its error.
    function Get-EarlyError([scriptblock] $Command) {
        $before = $sandbox.Statistics.Requests
        $problems = @(Get-ReportedError $Command)
        $sandbox.Statistics.Requests | Should -Be $before
        $problems.ForEach{ Get-ErrorName $_ }
    }
}
AfterAll {
    Get-DataCiteConnection | Disconnect-DataCite
    Stop-DataCiteSandbox
}

Describe 'The place of an export' {
    BeforeEach { Push-Location (New-Item -ItemType Directory (Join-Path $TestDrive ([guid]::NewGuid()))) }
    AfterEach { Pop-Location }

    It 'keeps its old file when nothing of the pipeline can be read: <Path>' -ForEach @{ Path = 'good.jsonl'; Parameters = @{} }, @{ Path = 'good.csv'; Parameters = @{} }, @{ Path = 'good'; Parameters = @{ Format = 'Json' } } {
        $all[0] | Export-DataCiteDoi $Path @Parameters @at -WarningAction Ignore
        $before = Get-ChildItem $Path -Recurse | Get-FileHash
        $problems = @(Get-ReportedError { 'nope', '10.5072/none' | Export-DataCiteDoi $Path @Parameters -Force @at })
        $problems.ForEach{ Get-ErrorName $_ } | Should -Be 'DoiNameInvalid', 'NotFound', 'ListInterrupted'
        (Get-ChildItem $Path -Recurse | Get-FileHash).Hash | Should -Be $before.Hash
        (Get-ChildItem).Name | Should -Be $Path
    }

    It 'says how many DOIs are missing in the file' {
        $warnings = @()
        $all[0].Doi, '10.5072/none', $all[1] | Export-DataCiteDoi some.jsonl @at -ErrorAction Ignore -WarningVariable warnings -WarningAction SilentlyContinue
        (Get-Content some.jsonl).Count | Should -Be 2
        "$warnings" | Should -BeLike '1 of the 3 DOIs from the pipeline could not be read, and is missing in*'
    }

    It 'does not take as its journal what it writes itself: <Path>, <JobPath>' -ForEach @(
        @{ Path = 'a.jsonl'; JobPath = 'a.jsonl' }, @{ Path = 'a.jsonl'; JobPath = 'a.jsonl.part' }, @{ Path = 'a.csv'; JobPath = './a.csv.part.table' }, @{ Path = 'a.csv'; JobPath = 'a.csv.part.lock' }
    ) {
        Get-EarlyError { Export-DataCiteDoi $Path -JobPath $JobPath @at } | Should -Be 'ArgumentsContradict'
        Get-ChildItem | Should -BeNullOrEmpty
    }

    It 'is for one export at a time, whichever journals they have' {
        $script:inner = @()
        $all[0, 1] | ForEach-Object { $script:inner += @(Get-ReportedError { Export-DataCiteDoi one.jsonl -JobPath other.job @at }); $_ } | Export-DataCiteDoi one.jsonl @at
        $script:inner.ForEach{ Get-ErrorName $_ } | Should -Be 'JobInUse', 'JobInUse'
        (Get-Content one.jsonl).Count | Should -Be 2
        (Get-ChildItem).Name | Should -Be 'one.jsonl'
    }

    It 'keeps what comes to be there while the DOIs are read' {
        $problem = Get-ReportedError { $all[0] | ForEach-Object { Set-Content one.jsonl 'theirs'; $_ } | Export-DataCiteDoi one.jsonl @at }
        Get-ErrorName $problem | Should -Be 'FileExists'
        Get-Content one.jsonl | Should -Be 'theirs'
    }

    It 'is named where it cannot be written: <Path>' -ForEach @(
        @{ Path = 'missing/a.csv'; Named = "*'*missing'*does not exist*" }, @{ Path = '/'; Named = "'/' has no name*" }, @{ Path = "$('n' * 240).csv"; Named = '*is too long*' }
    ) {
        Get-EarlyError { Export-DataCiteDoi $Path -Format Csv @at } | Should -Be 'FileUnwritable'
        "$(Get-ReportedError { Export-DataCiteDoi $Path -Format Csv -WhatIf @at })" | Should -BeLike $Named
        Get-ChildItem | Should -BeNullOrEmpty
    }

    It 'leaves nothing behind where a folder has the name of the unfinished file' {
        New-Item -ItemType Directory a.jsonl.part
        Get-EarlyError { Export-DataCiteDoi a.jsonl @at } | Should -Be 'FileUnwritable'
        (Get-ChildItem).Name | Should -Be 'a.jsonl.part'
    }

    It 'is what a symbolic link leads to, and keeps who may read it' -Skip:$IsWindows {
        Set-Content real.csv 'old'
        chmod 600 real.csv
        New-Item -ItemType SymbolicLink link.csv -Target (Convert-Path real.csv)
        Export-DataCiteDoi link.csv -Force @at -WarningAction Ignore
        (Get-Item link.csv).LinkType | Should -Be 'SymbolicLink'
        (Import-Csv real.csv).Count | Should -Be $all.Count
        (Get-Item real.csv).UnixMode | Should -Be '-rw-------'
    }

    It 'is no pipe and no device' -Skip:$IsWindows {
        mkfifo pipe.csv
        Get-EarlyError { Export-DataCiteDoi pipe.csv -Force @at } | Should -Be 'FileUnwritable'
    }

    It 'counts the files of a folder' {
        "$($all[0], $all[0] | Export-DataCiteDoi twice -Format Json @at 6>&1)" | Should -BeLike '1 DOI is in*'
    }
}

Describe 'What is asked of an export' {
    BeforeEach { Push-Location (New-Item -ItemType Directory (Join-Path $TestDrive ([guid]::NewGuid()))) }
    AfterEach { Pop-Location }

    It 'refuses a delimiter that other programs read in another way: U+<Code>' -ForEach (@('"', "'", '`', '-', '+', '.', '=', '@', '#', 'a', '1', ' ', "`r", "`n", "`0", 'ä').ForEach{ @{ Code = '{0:X4}' -f [int][char] $_; Delimiter = $_ } }) {
        Get-EarlyError { Export-DataCiteDoi a.csv -Delimiter $Delimiter @at } | Should -Be 'ArgumentsContradict'
        Get-ChildItem | Should -BeNullOrEmpty
    }

    It 'writes every other delimiter so that the table is read again' {
        foreach ($delimiter in "`t,;|!$%&()*/:<>?[\]^_{}~".ToCharArray()) {
            $all[0, 1] | Export-DataCiteDoi a.csv -Delimiter $delimiter -Force @at -WarningAction Ignore
            (Import-Csv a.csv -Delimiter $delimiter).Doi | Should -Be $all[0, 1].Doi -Because "of '$delimiter'"
        }
    }

    It 'refuses what contradicts itself: <Command>' -ForEach @(
        @{ Command = "a.jsonl -Delimiter ';'" }, @{ Command = 'a.xlsx -UseCulture' }, @{ Command = "a.csv -Delimiter ';' -UseCulture" }, @{ Command = 'xml -Format Xml -Compact' }
    ) {
        Get-EarlyError ([scriptblock]::Create("Export-DataCiteDoi $Command @at")) | Should -Be 'ArgumentsContradict'
        Get-ChildItem | Should -BeNullOrEmpty
    }

    It 'writes a workbook without DOIs that can be imported' {
        Export-DataCiteDoi none.xlsx -Title nothingiscalledso @at
        Import-DataCiteDoi none.xlsx @at -WhatIf -ErrorVariable problems 6>$null
        $problems | Should -BeNullOrEmpty
    }

    It 'writes the XML of a record that was edited here' {
        $record = Get-DataCiteDoi $all[0].Doi @at
        $record.Title = 'edited here'
        $record | Export-DataCiteDoi xml -Format Xml @at -WarningAction Ignore
        Get-ChildItem xml | Get-Content -Raw | Should -BeLike '*edited here*'
    }
}
