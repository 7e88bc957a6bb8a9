BeforeAll {
    . "$PSScriptRoot/Common.ps1"
    $sandbox = Start-DataCiteSandbox -Empty
    Connect-DataCite -Sandbox $sandbox
    $PSDefaultParameterValues = @{ 'New-DataCiteDoi:Prefix' = '10.5072' }
    $rows = "Title,Url`nRiver levels,https://example.org/river/1`nField notes,https://example.org/notes/1" | ConvertFrom-Csv
}
AfterAll { Stop-DataCiteSandbox }

Describe 'A table with columns that are not known' {
    It 'is refused before its first row, with one error that names all of them and the nearest known ones' {
        $count = $sandbox.Records.Count
        $problem = @(Get-ReportedError { "Titel;Autor;Verlag;Year;URL`na;Doe, J;P;2024;https://example.org/a`nb;Doe, J;P;2024;https://example.org/b" | ConvertFrom-Csv -Delimiter ';' | New-DataCiteDoi })
        $problem | Should -HaveCount 1
        Get-ErrorName $problem[0] | Should -Be 'ColumnUnknown'
        "$problem" | Should -BeLike "3 columns*'Titel'*'Title'*'Autor'*'Creator1'*'Verlag'*None of the rows is read*"
        $problem[0].ErrorDetails.RecommendedAction | Should -BeLike '*-Mapping*-IgnoreUnknownColumn*'
        $sandbox.Records.Count | Should -Be $count
    }

    It 'is refused also where none of its columns is known, and where the first rows are empty there' {
        Get-ErrorName (Get-ReportedError { 'a,b', '1,2' | ConvertFrom-Csv | New-DataCiteDoi }) | Should -Be 'ColumnUnknown'
        Get-ErrorName (Get-ReportedError { "Title,Comment`na,`nb,x" | ConvertFrom-Csv | New-DataCiteDoi }) | Should -Be 'ColumnUnknown'
    }

    It 'is read without them with -IgnoreUnknownColumn, and one warning says so' {
        $records = "Title,Comment,Note`na,x,y`nb,,z" | ConvertFrom-Csv | New-DataCiteDoi -IgnoreUnknownColumn -WarningVariable warnings -WarningAction SilentlyContinue
        $records.Title | Should -Be 'a', 'b'
        $warnings | Should -HaveCount 1
        "$warnings" | Should -BeLike "*'Comment'*'Note'*ignored*"
    }

    It 'says where the state is given, instead of publishing by a cell' {
        $problem = Get-ReportedError { "Title,State`na,Findable" | ConvertFrom-Csv | New-DataCiteDoi }
        $problem.ErrorDetails.RecommendedAction | Should -BeLike '*-State*'
    }

    It 'may have columns without a header, as long as they are empty' {
        ("Title,,Version`na,,1`nb,,2" | ConvertFrom-Csv -WarningAction SilentlyContinue | New-DataCiteDoi).Title | Should -Be 'a', 'b'
        Get-ErrorName (Get-ReportedError { "Title,,Version`na,,1`nb,lost,2" | ConvertFrom-Csv -WarningAction SilentlyContinue | New-DataCiteDoi }) | Should -Be 'ColumnUnknown'
    }

    It 'may be objects from which only parameters are made' {
        ([pscustomobject]@{ Id = 1; Name = 'n' } | New-DataCiteDoi -Title { $_.Name }).Title | Should -Be 'n'
    }

    It 'is not read at all where Export-Csv has written the names of types into it' {
        $problem = Get-ReportedError { [pscustomobject]@{ Title = 'x'; Creators = 'System.Collections.Generic.List`1[Example.Creator]' } | New-DataCiteDoi }
        "$problem" | Should -BeLike '*Creators*name of a type*'
    }
}

Describe 'A mapping of columns' {
    It 'may be any dictionary: <Name>' -ForEach @(
        @{ Name = 'a hashtable'; Make = { @{ Naslov = 'Title' } } }
        @{ Name = 'an ordered one'; Make = { [ordered]@{ Naslov = 'Title' } } }
        @{ Name = 'a generic one'; Make = { $table = [System.Collections.Generic.Dictionary[string, string]]::new(); $table.Add('Naslov', 'Title'); $table } }
        @{ Name = 'a sorted one'; Make = { $table = [System.Collections.Generic.SortedList[string, object]]::new(); $table.Add('Naslov', 'Title'); $table } }
        @{ Name = 'a concurrent one'; Make = { $table = [System.Collections.Concurrent.ConcurrentDictionary[string, string]]::new(); $table['Naslov'] = 'Title'; $table } }
    ) {
        $row = [pscustomobject]@{ Naslov = 'Gladine' }
        ($row | New-DataCiteDoi -Mapping (& $Make)).Title | Should -Be 'Gladine'
        $row | Test-DataCiteDoi -Mapping (& $Make) -State Draft | Should -BeNullOrEmpty
    }
}

Describe 'A table of records' {
    BeforeAll {
        $filled = Start-DataCiteSandbox -Seed 7
        $others = Get-DataCiteDoi -First 10 -Connection (Connect-DataCite -Sandbox $filled -Name filled -PassThru)
        Connect-DataCite -Sandbox $sandbox
    }
    AfterAll { $filled | Stop-DataCiteSandbox; Connect-DataCite -Sandbox $sandbox }

    It 'that Export-Csv made of all properties is refused once, and says what to do' -ForEach { Test-DataCiteDoi -State Draft }, { New-DataCiteDoi } {
        $path = Join-Path $TestDrive 'whole.csv'
        $others | Export-Csv $path
        $count = $sandbox.Records.Count
        $command = $_
        $problem = @(Get-ReportedError ([scriptblock]::Create("Import-Csv '$path' | $command")))
        $problem | Should -HaveCount 1
        Get-ErrorName $problem[0] | Should -Be 'MetadataUnreadable'
        $problem[0].ErrorDetails.RecommendedAction | Should -BeLike '*Export-Clixml*Select-Object*'
        $sandbox.Records.Count | Should -Be $count
    }

    It 'with chosen columns is read again' {
        $path = Join-Path $TestDrive 'chosen.csv'
        $others | Select-Object Doi, Url, Title, Creators, Publisher, PublicationYear, ResourceTypeGeneral, Subjects, Language, Version | Export-Csv $path
        Import-Csv $path | Test-DataCiteDoi | Should -BeNullOrEmpty
        $made = Import-Csv $path | Select-Object * -ExcludeProperty Doi | New-DataCiteDoi
        $made.Title | Should -Be $others.Title
        $made.Creators.Name | Should -Be $others.Creators.Name
        $made.Subjects.Subject | Should -Be $others.Subjects.Subject
        $made.PublicationYear | Should -Be $others.PublicationYear
    }
}

Describe 'A table' {
    It 'may use other names of columns, and several values in a cell' {
        $row = "Titles,Authors,Author1Orcid,PublisherName,Year,Type,LandingPage,Keywords,License,Description`na,`"Doe, Jane; Roe, Richard`",0000-0002-1825-0097;,P,2024,Dataset,https://example.org/a,rivers; floods;lakes,CC-BY-4.0,words; more words" | ConvertFrom-Csv
        $record = $row | New-DataCiteDoi -WarningVariable warnings
        $record.Creators.Name | Should -Be 'Doe, Jane', 'Roe, Richard'
        $record.Creators[0].NameIdentifiers.NameIdentifier | Should -BeLike '*0000-0002-1825-0097'
        $record.Creators[1].NameIdentifiers | Should -BeNullOrEmpty
        $record.Subjects.Subject | Should -Be 'rivers', 'floods', 'lakes'
        $record.RightsList[0].RightsIdentifier | Should -Be 'cc-by-4.0'
        $record.Descriptions[0].Description | Should -Be 'words; more words'
        $record.Url, $record.PublicationYear, $record.ResourceTypeGeneral | Should -Be 'https://example.org/a', 2024, 'Dataset'
        $warnings | Should -BeNullOrEmpty
    }
}

Describe 'The same table twice' {
    AfterEach {
        if ($slow) { $slow | Stop-DataCiteSandbox }
        Connect-DataCite -Sandbox $sandbox
    }

    It 'makes one DOI for each row with -SkipExisting, however far the index lags behind' {
        $slow = Start-DataCiteSandbox -Empty -IndexDelay 01:00:00
        $lagging = Connect-DataCite -Sandbox $slow -Name lagging -PassThru
        $first = $rows | New-DataCiteDoi -SkipExisting -Connection $lagging
        $first | Should -HaveCount 2
        $rows | New-DataCiteDoi -SkipExisting -Connection $lagging | Should -BeNullOrEmpty
        $slow.Records.Count | Should -Be 2
    }

    It 'finds DOIs by their URL that were made without it' {
        $row = [pscustomobject]@{ Title = 'before'; Url = 'https://example.org/before?a=1&b="x"' -replace '"', '%22' }
        $row | New-DataCiteDoi | Out-Null
        $row | New-DataCiteDoi -SkipExisting | Should -BeNullOrEmpty
        [pscustomobject]@{ Title = 'other'; Url = 'https://example.org/before' } | New-DataCiteDoi -SkipExisting | Should -HaveCount 1
    }

    It 'is recognised by a column of the user''s own, which is not sent' {
        $own = "Title,RecordId`na,R 1`nb,R 2" | ConvertFrom-Csv
        $own | New-DataCiteDoi -KeyProperty RecordId -SkipExisting | Should -HaveCount 2
        $own | New-DataCiteDoi -KeyProperty RecordId -SkipExisting | Should -BeNullOrEmpty
        (Get-ReportedError { $own | New-DataCiteDoi -KeyProperty RecordId }).ForEach{ Get-ErrorName $_ } | Should -Be 'DoiExists', 'DoiExists'
    }

    It 'is recognised by alternate identifiers, also in DOIs that were made without it' {
        $row = [pscustomobject]@{ Title = 'a'; AlternateIdentifier1 = 'EX-1'; AlternateIdentifier1Type = 'record' }
        $row | New-DataCiteDoi | Out-Null
        $row | New-DataCiteDoi -KeyProperty AlternateIdentifier1 -SkipExisting | Should -BeNullOrEmpty
    }

    It 'is recognised by the names of its DOIs' {
        $named = "Doi,Title`n10.5072/twice-1,a" | ConvertFrom-Csv
        $named | New-DataCiteDoi -SkipExisting | Should -HaveCount 1
        $named | New-DataCiteDoi -SkipExisting | Should -BeNullOrEmpty
        "Suffix,Title`ntwice-1,a" | ConvertFrom-Csv | New-DataCiteDoi -SkipExisting | Should -BeNullOrEmpty
    }

    It 'makes one DOI for rows with the same key, and warns' {
        $same = [pscustomobject]@{ Title = 'a'; Url = 'https://example.org/same' }, [pscustomobject]@{ Title = 'b'; Url = 'https://example.org/same' }
        $made = $same | New-DataCiteDoi -SkipExisting -WarningVariable warnings -WarningAction SilentlyContinue
        $made.Title | Should -Be 'a'
        "$warnings" | Should -BeLike 'Row 2*https://example.org/same*'
    }

    It 'reports a row without a key, and makes the others' {
        $errors = @()
        $made = "Title,Url`na,`nb,https://example.org/keyed" | ConvertFrom-Csv | New-DataCiteDoi -SkipExisting -ErrorAction SilentlyContinue -ErrorVariable errors
        $made.Title | Should -Be 'b'
        $errors.ForEach{ Get-ErrorName $_ } | Should -Be 'KeyMissing'
    }

    It 'says where what exists has not the state that is asked for, and leaves it' {
        $row = [pscustomobject]$Described
        $draft = $row | New-DataCiteDoi -SkipExisting
        $row | New-DataCiteDoi -SkipExisting -State Findable -WarningVariable warnings -WarningAction SilentlyContinue | Should -BeNullOrEmpty
        "$warnings" | Should -BeLike "*$($draft.Doi)*draft*"
        $sandbox.Records.StateOf($draft.Doi) | Should -Be 'draft'
    }
}

Describe 'docs/examples/deposits.csv' {
    BeforeEach {
        $empty = Start-DataCiteSandbox -Empty
        $PSDefaultParameterValues['New-DataCiteDoi:Connection'] = Connect-DataCite -Sandbox $empty -Name empty -PassThru
    }
    AfterEach {
        $PSDefaultParameterValues.Remove('New-DataCiteDoi:Connection')
        $empty | Stop-DataCiteSandbox
        Connect-DataCite -Sandbox $sandbox
    }

    It 'can be published as it is, and run again' {
        $table = Import-Csv (Join-Path $RepositoryFolder 'docs/examples/deposits.csv')
        $table | Test-DataCiteDoi | Should -BeNullOrEmpty
        $made = $table | New-DataCiteDoi -State Findable -SkipExisting -WarningVariable warnings
        $made | Should -HaveCount @($table).Count
        $made.State | Sort-Object -Unique | Should -Be 'Findable'
        $warnings | Should -BeNullOrEmpty
        $table | New-DataCiteDoi -State Findable -SkipExisting | Should -BeNullOrEmpty
    }
}
