BeforeAll {
    . "$PSScriptRoot/Common.ps1"
    $sandbox = Start-DataCiteSandbox -RecordCount 120
    $at = @{ Connection = Connect-DataCite -Sandbox $sandbox -PassThru }
    $empty = Start-DataCiteSandbox -Empty

    function Get-WriteCount { @($sandbox.Statistics.Routes.Keys.Where{ $_ -match '^(POST|PUT|DELETE|PATCH) ' }.ForEach{ $sandbox.Statistics.Routes[$_] } | Measure-Object -Sum)[0].Sum ?? 0 }
    function New-Draft([string] $Name, [hashtable] $Metadata = @{}) { New-DataCiteDoi -Doi "10.5072/$Name" @Described @Metadata @at }
    function Get-Now([string] $Name) { Get-DataCiteDoi "10.5072/$Name" @at }
}
AfterAll {
    Get-DataCiteConnection | Disconnect-DataCite
    Stop-DataCiteSandbox $sandbox
    Stop-DataCiteSandbox $empty
}

Describe 'Import-DataCiteDoi of what was exported' {
    BeforeEach { $folder = (New-Item -ItemType Directory (Join-Path $TestDrive ([guid]::NewGuid()))).FullName }

    It 'sends nothing where nothing was edited: <Name>' -ForEach @(
        @{ Name = 'all.jsonl' }, @{ Name = 'all.jsonl.gz' }, @{ Name = 'all.csv' }, @{ Name = 'all.xlsx' }, @{ Name = 'json'; Format = 'Json' }, @{ Name = 'xml'; Format = 'Xml' }
    ) {
        $path = Join-Path $folder $Name
        $format = $Format ? @{ Format = $Format } : @{}
        Get-DataCiteDoi @at -Detail | Export-DataCiteDoi $path @format @at -WarningAction SilentlyContinue
        $before = Get-WriteCount
        $summary = Import-DataCiteDoi $path -Summary @at
        $summary.Unchanged | Should -Be $summary.Total
        $summary.Total | Should -BeGreaterThan 90
        Get-WriteCount | Should -Be $before
    }

    It 'sends nothing for XML that has all but the white space around the texts' {
        $body = '{"data":{"type":"dois","attributes":{"doi":"10.5072/white-space","titles":[{"title":"x"}],"formats":["\n  text/csv\n  "]}}}'
        Invoke-DataCiteApi dois -Method POST -Body $body @at | Out-Null
        try {
            $doi = Get-DataCiteDoi 10.5072/white-space @at
            $doi.Formats | Should -Match '^\s'
            $doi | Export-DataCiteDoi (Join-Path $folder xml) -Format Xml
            $summary = Import-DataCiteDoi (Join-Path $folder xml) -Summary @at
            $summary.Unchanged | Should -Be 1
        }
        finally {
            Remove-DataCiteDoi 10.5072/white-space @at
        }
    }

    It 'makes the same DOIs on another system: <Name>' -ForEach @(@{ Name = 'all.jsonl' }, @{ Name = 'json'; Format = 'Json' }) {
        $path = Join-Path $folder $Name
        $format = $Format ? @{ Format = $Format } : @{}
        $sources = @(Get-DataCiteDoi @at | Where-Object { $_.Prefix -eq '10.5072' -and $_.Doi -match '^10\.5072/[a-z0-9]{4}-[a-z0-9]{4}$' })
        $sources | Export-DataCiteDoi $path @format @at
        $other = @{ Connection = Connect-DataCite -Sandbox $empty -Name other -PassThru }
        $summary = Import-DataCiteDoi $path -Mode Create -State AsInFile -Summary @other
        ($summary.Created + $summary.Unchanged) | Should -Be $sources.Count
        foreach ($source in $sources) {
            $made = Get-DataCiteDoi $source.Doi @other
            $made.State, $made.Url | Should -Be $source.State, $source.Url
            [DataCite.Metadata.RecordComparison]::Compare((Get-DataCiteDoi $source.Doi @at), $made) | Should -BeNullOrEmpty
        }
    }
}

Describe 'Import-DataCiteDoi of a table' {
    BeforeEach {
        $folder = (New-Item -ItemType Directory (Join-Path $TestDrive ([guid]::NewGuid()))).FullName
        $path = Join-Path $folder 'table.csv'
        '10.5072/a', '10.5072/b', '10.5072/new' | Remove-DataCiteDoi @at -ErrorAction Ignore
        $null = New-Draft a
        $null = New-Draft b
    }

    It 'changes what a cell says in another way, and nothing else' {
        Set-Content $path 'Doi,Title,Version', '10.5072/a,River levels 2024,', '10.5072/b,River levels 2023,2'
        $summary = Import-DataCiteDoi $path -Mode Update -Summary @at
        $summary.Updated | Should -Be 2
        (Get-Now a).Title, (Get-Now a).Version, (Get-Now b).Version, (Get-Now b).Creators[0].Name | Should -Be 'River levels 2024', $null, '2', 'Doe, Jane'
    }

    It 'creates and changes as -Mode says: <Mode>' -ForEach @(
        @{ Mode = 'Upsert'; Problems = @(); Created = 1; Updated = 1 }
        @{ Mode = 'Update'; Problems = @('NotFound'); Created = 0; Updated = 1 }
        @{ Mode = 'Create'; Problems = @('DoiExists'); Created = 1; Updated = 0 }
    ) {
        Set-Content $path 'Doi,Title', '10.5072/a,Other', '10.5072/new,New'
        $errors = @()
        $summary = Import-DataCiteDoi $path -Mode $Mode -Summary @at -ErrorAction SilentlyContinue -ErrorVariable errors
        $errors.ForEach{ Get-ErrorName $_ } | Should -Be $Problems
        $summary.Created, $summary.Updated | Should -Be $Created, $Updated
    }

    It 'names the line in every error, and goes on with the others' {
        Set-Content $path -NoNewline "Doi,Abstract,DateIssued`n10.5072/a,`"two`nlines`",2024-05-01`n,x,`nno doi,x,`n10.5072/new,y,01/02/2024`n10.5072/b,fine,2024`n10.5072/b,torn"
        $errors = @()
        $null = New-Draft new
        Import-DataCiteDoi $path -Mode Update @at -ErrorAction SilentlyContinue -ErrorVariable errors
        $errors.ForEach{ "$_" -replace ':.*' } | Should -Be 'table.csv, line 4', 'table.csv, line 5', 'table.csv, line 6', 'table.csv, line 8'
        (Get-Now a).Descriptions[0].Description | Should -Be "two`nlines"
        (Get-Now b).Dates.Where{ $_.DateType -eq 'Issued' }.Date | Should -Be '2024'
    }

    It 'reports what is wrong before the first write, so that -MaxErrors can stop it' {
        Set-Content $path 'Doi,Title', '10.5072/a,Changed', 'no doi,x'
        $before = Get-WriteCount
        Get-ErrorName (@(Get-ReportedError { Import-DataCiteDoi $path -MaxErrors 1 @at })[-1]) | Should -Be 'TooManyErrors'
        Get-WriteCount | Should -Be $before
        Get-ErrorName (@(Get-ReportedError { Import-DataCiteDoi $path -MaxErrors 1 -SkipValidation @at })[-1]) | Should -Be 'TooManyErrors'
        (Get-Now a).Title | Should -Be 'Changed'
    }

    It 'stops where more would change than was expected' {
        Set-Content $path 'Doi,Title', '10.5072/a,Changed', '10.5072/b,Changed'
        Get-ErrorName (Get-ReportedError { Import-DataCiteDoi $path -MaxChanges 1 @at }) | Should -Be 'TooManyChanges'
        (Get-Now a).Title, (Get-Now b).Title | Should -Be 'Changed', 'River levels 2023'
    }

    It 'is refused before its first row when a column is not known' {
        Set-Content $path 'Doi,Titel', '10.5072/a,Changed'
        $before = Get-WriteCount
        Get-ErrorName (Get-ReportedError { Import-DataCiteDoi $path @at }) | Should -Be 'ColumnUnknown'
        Get-WriteCount | Should -Be $before
        Import-DataCiteDoi $path -Mapping @{ Titel = 'Title' } @at
        (Get-Now a).Title | Should -Be 'Changed'
        Set-Content $path 'Name;Title', '10.5072/b;Changed'
        Import-DataCiteDoi $path -Mode Update -Mapping @{ Name = 'Doi' } @at
        (Get-Now b).Title | Should -Be 'Changed'
    }

    It 'shows with -WhatIf what would happen, with counts, and does nothing' {
        Set-Content $path 'Doi,Title', '10.5072/a,Changed', '10.5072/b,River levels 2023', '10.5072/new,New', 'no doi,x'
        $before = Get-WriteCount
        $told = pwsh -NoProfile -NonInteractive -Command {
            param($module, $uri, $user, $password, $path)
            Import-Module $module
            Import-DataCiteDoi $path -Credential ([pscredential]::new($user, (ConvertTo-SecureString $password -AsPlainText))) -Environment $uri -WhatIf -ErrorAction SilentlyContinue
        } -args $ModuleFolder, $sandbox.Uri, $sandbox.Credential.UserName, $sandbox.Accounts[0].Password, $path | Out-String
        $told | Should -BeLike '*titles`[0`].title: River levels 2023 → Changed*'
        $told | Should -BeLike '*In all: 1 would be created, 1 changed, 1 have the values already, 1 would be refused.*'
        Get-WriteCount | Should -Be $before
    }

    It 'makes names for rows without a DOI with a journal, once' {
        Set-Content $path 'Title,Creator,Publisher,PublicationYear,ResourceType', 'Row one,"Doe, Jane",Example,2024,Dataset', 'Row one,"Doe, Jane",Example,2024,Dataset'
        Get-ErrorName (@(Get-ReportedError { Import-DataCiteDoi $path @at })[0]) | Should -Be 'DoiNameInvalid'
        Get-ErrorName (@(Get-ReportedError { Import-DataCiteDoi $path -Mode Create @at })[0]) | Should -Be 'ArgumentsContradict'
        $job = @{ JobPath = Join-Path $folder 'import.job'; Mode = 'Create'; Prefix = '10.5072' }
        (Import-DataCiteDoi $path @job -Summary @at).Created | Should -Be 2
        (Import-DataCiteDoi $path @job -Summary @at).Created | Should -Be 2
        @(Get-DataCiteDoi -Title 'Row one' @at).Count | Should -Be 2
        # Altered rows would be other DOIs.
        (Get-Content $path) -replace 'Row one', 'Row two' | Set-Content $path
        Get-ErrorName (Get-ReportedError { Import-DataCiteDoi $path @job @at }) | Should -Be 'SourceChanged'
        Get-DataCiteDoi -Title 'Row one' @at | Remove-DataCiteDoi @at
    }

    It 'writes each refused item into the journal, also of equal names, and sends none' {
        $job = Join-Path $folder 'import.job'
        $lines = Join-Path $folder 'lines.jsonl'
        $right = '{"doi":"10.5072/a","titles":[{"title":"Right"}]}'
        Set-Content $lines '{"doi":"10.5072/a","publicationYear":"soon"}', $right, '{"titles":[{"title":"Nameless"}]}', '{"doi":"not a DOI"}'
        $summary = Import-DataCiteDoi $lines -JobPath $job -Summary @at -ErrorAction SilentlyContinue
        $summary.Updated, $summary.Refused | Should -Be 1, 3
        $items = Get-DataCiteJob $job -Item
        $items.Where{ $_.Outcome -eq 'Refused' }.Place | Should -Be 'lines.jsonl, line 1', 'lines.jsonl, line 3', 'lines.jsonl, line 4'
        $items.Where{ $_.Outcome -eq 'Refused' }.Error | Should -Be 'MetadataInvalid', 'DoiNameInvalid', 'DoiNameInvalid'
        $items.Where{ $_.Outcome -eq 'Updated' }.Place | Should -Be 'lines.jsonl, line 2'
        $items.Count | Should -Be 4
        # Now the first is right as well: the second is done, and is not sent again.
        Set-Content $lines '{"doi":"10.5072/a","titles":[{"title":"River levels 2023"}]}', $right
        $before = Get-WriteCount
        Import-DataCiteDoi $lines -JobPath $job @at
        Get-WriteCount | Should -Be ($before + 1)
        (Get-DataCiteJob $job).Incomplete | Should -BeFalse
        (Get-Now a).Title | Should -Be 'River levels 2023'
    }

    It 'refuses a row that says other values of the same DOI than one before' {
        Set-Content $path 'Doi,Title', '10.5072/a,River levels 2023', '10.5072/A,Other', '10.5072/a,River levels 2023'
        $before = Get-WriteCount
        Get-ErrorName (Get-ReportedError { Import-DataCiteDoi $path @at }) | Should -Be 'ArgumentsContradict'
        Get-WriteCount | Should -Be $before
    }

    It 'does after a correction only what was wrong' {
        $job = Join-Path $folder 'import.job'
        Set-Content $path 'Doi,Title,PublicationYear', '10.5072/a,Changed,', '10.5072/b,Changed,soon'
        Import-DataCiteDoi $path -JobPath $job @at -ErrorAction SilentlyContinue
        (Get-DataCiteJob $job).Refused | Should -Be 1
        (Get-DataCiteJob $job -Item).Place | Sort-Object | Should -Be 'table.csv, line 2', 'table.csv, line 3'
        Set-Content $path 'Doi,Title,PublicationYear', '10.5072/a,Changed,', '10.5072/b,Changed,2025'
        $before = Get-WriteCount
        Import-DataCiteDoi $path -JobPath $job @at
        Get-WriteCount | Should -Be ($before + 1)
        (Get-DataCiteJob $job).Incomplete | Should -BeFalse
        (Undo-DataCiteJob $job -Summary @at).Updated | Should -Be 2
        (Get-Now a).Title | Should -Be 'River levels 2023'
    }
}

Describe 'Import-DataCiteDoi of files that are broken' {
    BeforeEach { $folder = (New-Item -ItemType Directory (Join-Path $TestDrive ([guid]::NewGuid()))).FullName }

    It 'reports a line that is broken, foreign or too long, and goes on' {
        $path = Join-Path $folder 'lines.jsonl'
        $good = '{"doi":"10.5072/line-N","titles":[{"title":"x"}]}'
        Set-Content $path ($good -replace 'N', '1'), '{"doi":"10.5072/torn","titles":[', '{"hello":"world"}', ('{"doi":"10.5072/long","titles":[{"title":"' + 'x' * 11MB + '"}]}'), ($good -replace 'N', '2')
        $errors = @()
        $summary = Import-DataCiteDoi $path -Summary @at -ErrorAction SilentlyContinue -ErrorVariable errors
        $errors.ForEach{ "$_" -replace '^(\S+ line \d+).*', '$1' -replace '(?s)\n.*' } | Should -Be 'lines.jsonl, line 2', 'lines.jsonl, line 3', 'lines.jsonl, line 4'
        $summary.Created, $summary.Refused | Should -Be 2, 3
        '10.5072/line-1', '10.5072/line-2' | Remove-DataCiteDoi @at
    }

    It 'says of <Name> how to save it' -ForEach @{ Name = 'table.ods' }, @{ Name = 'table.xls' } {
        $path = Join-Path $folder $Name
        Set-Content $path 'x'
        $problem = Get-ReportedError { Import-DataCiteDoi $path @at }
        Get-ErrorName $problem | Should -Be 'MetadataUnreadable'
        $problem.ErrorDetails.RecommendedAction | Should -Be 'Save it as .xlsx or .csv, and import that file.'
    }

    It 'says of a compressed file that it is <Kind>' -ForEach @(
        @{ Kind = 'cut'; Problem = '*not complete: it ends in the middle.*'; Make = { param($packed) $packed[0..($packed.Length - 5)] } }
        @{ Kind = 'not compressed'; Problem = '*is not compressed with gzip.*'; Make = { [Text.Encoding]::UTF8.GetBytes('{"doi":"10.5072/a"}') } }
        @{ Kind = 'empty'; Problem = '*is empty.*'; Make = { , [byte[]]@() } }
    ) {
        $path = Join-Path $folder 'all.jsonl.gz'
        Get-DataCiteDoi -First 3 @at | Export-DataCiteDoi $path @at
        [IO.File]::WriteAllBytes($path, [byte[]](& $Make ([IO.File]::ReadAllBytes($path))))
        Import-DataCiteDoi $path -WhatIf @at -ErrorVariable problems -ErrorAction SilentlyContinue > $null
        "$($problems[-1])" | Should -BeLike $Problem
    }

    It 'reads XML as all that is to be said, except URL and state' {
        $null = New-DataCiteDoi -Doi 10.5072/xml @Described -Subject water, rain @at
        $path = Join-Path $folder 'one.xml'
        $null = Get-DataCiteDoi 10.5072/xml @at | ConvertTo-DataCiteXml -OutFile $path
        (Get-Content $path -Raw) -replace '(?s)<subjects>.*</subjects>' | Set-Content $path
        (Import-DataCiteDoi $path -Summary @at).Updated | Should -Be 1
        $now = Get-DataCiteDoi 10.5072/xml @at
        $now.Subjects.Count, $now.Url, $now.Title | Should -Be 0, $Described.Url, $Described.Title
        Remove-DataCiteDoi $now @at
    }
}
