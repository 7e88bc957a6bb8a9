BeforeAll {
    . "$PSScriptRoot/Common.ps1"
    $Valid = @{
        titles = @(@{ title = 'River levels' }); creators = @(@{ name = 'Doe, Jane' }); publisher = @{ name = 'Example Repository' }
        publicationYear = 2024; types = @{ resourceTypeGeneral = 'Dataset' }; url = 'https://example.org/1'
    }
    function New-Metadata([hashtable] $Changes) { $copy = $Valid.Clone(); foreach ($key in $Changes.Keys) { $copy[$key] = $Changes[$key] }; $copy }
    $Xml = @'
<resource xmlns="http://datacite.org/schema/kernel-4">
  <identifier identifierType="DOI">10.5072/X</identifier>
  <creators><creator><creatorName>Doe, Jane</creatorName></creator></creators>
  <titles><title>River levels</title></titles>
  <publisher>Example Repository</publisher>
  <publicationYear>2024</publicationYear>
  <resourceType resourceTypeGeneral="Dataset"/>
</resource>
'@
}

Describe 'Test-DataCiteDoi' {
    It 'finds nothing in a good record' {
        Test-DataCiteDoi $Valid | Should -BeNullOrEmpty
    }

    It 'says where, what and what would be right' {
        $finding = Test-DataCiteDoi (New-Metadata @{ doi = '10.5072/a'; types = @{ resourceTypeGeneral = 'dataset' } })
        $finding | Should -HaveCount 1
        $finding.Record | Should -Be '10.5072/a'
        $finding.Severity | Should -Be 'Error'
        $finding.Path | Should -Be 'types.resourceTypeGeneral'
        $finding.Code | Should -Be 'TermSpelling'
        $finding.Value | Should -Be 'dataset'
        $finding.Suggestion | Should -Be 'Dataset'
        $finding.Origin | Should -Be 'Module'
        $finding.Message | Should -Not -BeNullOrEmpty
    }

    It 'warns of what would be lost silently' {
        $finding = Test-DataCiteDoi (New-Metadata @{ titel = 'x' })
        $finding.Severity | Should -Be 'Warning'
        $finding.Code | Should -Be 'UnknownKey'
        $finding.Suggestion | Should -Be 'titles'
    }

    It 'asks hardly anything of a draft, and all that is mandatory of others' {
        Test-DataCiteDoi @{ titles = @(@{ title = 'x' }) } -State Draft | Should -BeNullOrEmpty
        (Test-DataCiteDoi @{ titles = @(@{ title = 'x' }) }).Path | Sort-Object | Should -Be 'creators', 'publicationYear', 'publisher', 'types', 'url'
        (Test-DataCiteDoi @{ titles = @(@{ title = 'x' }) } -State Registered).Code | Sort-Object -Unique | Should -Be 'MandatoryMissing'
    }

    It 'tells of recommended properties only when it is asked' {
        $findings = Test-DataCiteDoi $Valid -Recommended
        $findings.Severity | Sort-Object -Unique | Should -Be 'Information'
        $findings.Code | Sort-Object -Unique | Should -Be 'RecommendedMissing'
        $findings.Path | Should -Contain 'descriptions'
    }

    It 'answers yes or no with -Quiet, for each record' {
        $Valid, @{ titles = @() }, (New-Metadata @{ language = 'pt-BR' }) | Test-DataCiteDoi -Quiet | Should -Be $true, $false, $true
    }

    It 'answers no with -Quiet where a value would be lost: <_>' -ForEach '{"titel":"x"}', '{"version":{"v":1}}', '{"sizes":[{"size":"1"}]}', '{"language":"Borgesian"}' {
        Test-DataCiteDoi $_ -State Draft -Quiet | Should -BeFalse
        (Test-DataCiteDoi $_ -State Draft).Severity | Sort-Object -Unique | Should -Be 'Warning'
    }

    It 'needs no connection, and sends nothing' {
        Get-DataCiteConnection | Should -BeNullOrEmpty
        Test-DataCiteDoi $Valid -Verbose 4>&1 | Should -Not -BeLike '*Using*'
    }

    It 'shows findings as a table without control characters' {
        $view = Get-View (Test-DataCiteDoi (New-Metadata @{ language = "en$([char]27)[31m"; doi = '10.5072/a' }))
        $view | Should -BeLike '*Record*Severity*Path*Message*'
        $view | Should -BeLike '*10.5072/a*language*'
        $view.Contains([char]27) | Should -BeFalse
        Get-View (Test-DataCiteDoi @{ titel = 'x' } -State Draft) Format-List | Should -BeLike '*Suggestion*titles*'
    }
}

Describe 'The input of Test-DataCiteDoi' {
    It 'may be <Name>' -ForEach @(
        @{ Name = 'a hashtable'; Make = { New-Metadata @{ language = 'english' } } }
        @{ Name = 'JSON text'; Make = { New-Metadata @{ language = 'english' } | ConvertTo-Json -Depth 9 } }
        @{ Name = 'an object made from JSON'; Make = { New-Metadata @{ language = 'english' } | ConvertTo-Json -Depth 9 | ConvertFrom-Json } }
        @{ Name = 'a record'; Make = { [DataCite.Metadata.DoiRecord]::Parse((New-Metadata @{ language = 'english' } | ConvertTo-Json -Depth 9)) } }
        @{ Name = 'XML text'; Make = { $Xml -replace '</publicationYear>', '</publicationYear><language>english</language>' } }
        @{ Name = 'an XML document'; Make = { [xml] ($Xml -replace '</publicationYear>', '</publicationYear><language>english</language>') } }
        @{ Name = 'a row of a table'; Make = { "Title,Creator1,Publisher,PublicationYear,ResourceType,Url,Language`nx,`"Doe, Jane`",P,2024,Dataset,https://example.org/1,english" | ConvertFrom-Csv } }
    ) {
        $findings = & $Make | Test-DataCiteDoi
        $findings | Should -HaveCount 1
        $findings.Path | Should -Be ($Name -like '*row*' ? 'Language' : 'language')
        $findings.Suggestion | Should -Be 'en'
    }

    It 'may be files of JSON and XML, whose names findings bear' {
        New-Metadata @{ language = 'english' } | ConvertTo-Json -Depth 9 | Set-Content (Join-Path $TestDrive 'a.json')
        "$($Valid | ConvertTo-Json -Depth 9 -Compress)`n$(New-Metadata @{ titel = 'x' } | ConvertTo-Json -Depth 9 -Compress)" | Set-Content (Join-Path $TestDrive 'lines.jsonl')
        $Xml -replace '2024', '20x4' | Set-Content (Join-Path $TestDrive 'c.xml') -Encoding utf8BOM
        $findings = Test-DataCiteDoi -Path (Join-Path $TestDrive '*.*')
        $findings.Record | Sort-Object -Unique | Should -Be 'a.json', 'c.xml', 'lines.jsonl, line 2'
        (Get-Item (Join-Path $TestDrive 'a.json') | Test-DataCiteDoi).Record | Should -Be 'a.json'
        (Test-DataCiteDoi (Join-Path $TestDrive 'a.json')).Record | Should -Be 'a.json'
    }

    It 'may be objects with the names of columns and lists' {
        [pscustomobject]@{ Title = 'x'; Author = 'Doe, Jane', 'Roe, Richard'; Subject = 'a', 'b'; PublicationYear = 2024 } | Test-DataCiteDoi -State Draft | Should -BeNullOrEmpty
        ([pscustomobject]@{ Title = 'x'; Creator = 'Doe, Jane <0000-0002-1825-0098>', 'Roe, Richard' } | Test-DataCiteDoi -State Draft).Path | Should -Be 'Creator1'
    }

    It 'may be XML, which has no place for a landing page' {
        $Xml | Test-DataCiteDoi | Should -BeNullOrEmpty
    }

    It 'may be rows, of which unreadable cells are findings, and columns that are not known an error' {
        $rows = "Title,Creator1,Titel2,DateIssued`nOne,`"Doe, Jane`",x,03/04/2024" | ConvertFrom-Csv
        $problem = Get-ReportedError { $rows | Test-DataCiteDoi -State Draft }
        Get-ErrorName $problem | Should -Be 'ColumnUnknown'
        "$problem" | Should -BeLike "*'Titel2'*'Title2'*"
        $findings = $rows | Test-DataCiteDoi -State Draft -IgnoreUnknownColumn
        $findings.Record | Sort-Object -Unique | Should -Be 'Row 1'
        ($findings | Where-Object Path -EQ 'DateIssued').Severity | Should -Be 'Error'
        ($rows | Test-DataCiteDoi -State Draft -Mapping @{ Titel2 = 'Title2' }).Path | Should -Be 'DateIssued'
    }

    It 'may have values that DataCite drops, refuses, changes and keeps, and says which' {
        $findings = Test-DataCiteDoi '{"titles":[{"title":["a"]}],"language":"Borgesian","sizes":"5 MB","dates":[{"date":"2024-13"}],"relatedItems":[{"titles":[{"title":"A"}],"relatedItemType":"Journal","relationType":"IsPublishedIn","relatedItemIdentifier":[{"relatedItemIdentifier":"x"}]}]}' -State Draft
        $by = @{}
        $findings.ForEach{ $by[$_.Path] = "$($_.Consequence)" }
        $by['titles[0].title'] | Should -Be 'Dropped'
        $by['language'] | Should -Be 'Dropped'
        $by['sizes'] | Should -Be 'Changed'
        $by['dates[0].date'] | Should -Be 'Kept'
        $by['relatedItems[0].relatedItemIdentifier'] | Should -Be 'Refused'
    }

    It 'may be real records, of which none breaks it' {
        if (-not (Test-Path $RecordFolder)) { Set-ItResult -Skipped -Because 'the folder of real records is not beside the repository' }
        $errors = @()
        $findings = Test-DataCiteDoi -Path (Join-Path $RecordFolder 'api-10*.json'), (Join-Path $RecordFolder 'deposit-*.xml') -ErrorVariable errors -ErrorAction SilentlyContinue
        $errors | Should -BeNullOrEmpty
        $findings.Message | Should -Not -BeNullOrEmpty
    }
}

Describe 'Test-DataCiteDoi with a server' {
    BeforeAll {
        $sandbox = Start-DataCiteSandbox
        Connect-DataCite -Sandbox $sandbox
        $exists = New-DataCiteDoi @Described -Doi '10.5072/exists'
        New-DataCiteDoi -Doi '10.5072/bare' | Out-Null
    }
    AfterAll { Stop-DataCiteSandbox }

    It 'fetches DOIs that are given by name' {
        $doi = (New-DataCiteDoi @Described -Prefix 10.5072 -Doi '10.5072/fetched' -Language en).Doi
        $doi | Test-DataCiteDoi | Should -BeNullOrEmpty
        $findings = Test-DataCiteDoi 'https://doi.org/10.5072/bare', $doi
        $findings.Record | Sort-Object -Unique | Should -Be '10.5072/bare'
        $findings.Code | Should -Contain 'MandatoryMissing'
    }

    It 'reports what the server says beside its own findings' {
        $count = $sandbox.Records.Count
        $findings = Test-DataCiteDoi (New-Metadata @{ url = 'nonsense' }) -Server
        ($findings | Where-Object Origin -EQ Module).Path | Should -Contain 'url'
        $server = $findings | Where-Object Origin -EQ Server
        $server.Path | Should -Contain 'url'
        $server.Severity | Should -Be 'Error'
        $server.Code | Should -Be 'RefusedByServer'
        $sandbox.Records.Count | Should -Be $count
    }

    It 'does not find the name of an existing DOI taken' {
        $exists | Test-DataCiteDoi -Server | Should -BeNullOrEmpty
        '10.5072/exists' | Test-DataCiteDoi -Server -Quiet | Should -BeTrue
    }

    It 'keeps the order of its input, whatever takes longer' {
        $slow = (New-Metadata @{ doi = '10.5072/1'; language = 'english' }), '10.5072/exists', (New-Metadata @{ doi = '10.5072/3'; titel = 'x' }), 'https://doi.org/10.5072/bare'
        ($slow | Test-DataCiteDoi -ThrottleLimit 4).Record | Select-Object -Unique | Should -Be '10.5072/1', '10.5072/3', '10.5072/bare'
    }

    It 'says that a login is needed to ask the server' {
        Get-ErrorName (Get-ReportedError { Test-DataCiteDoi $Valid -Server -Environment $sandbox.Uri }) | Should -Be 'NotConnected'
    }
}

Describe 'Bad input of Test-DataCiteDoi' {
    BeforeAll {
        [IO.File]::WriteAllBytes((Join-Path $TestDrive 'zeros.json'), [byte[]]::new(1MB))
        [IO.File]::WriteAllBytes((Join-Path $TestDrive 'zeros.xml'), [byte[]]::new(1MB))
        [IO.File]::WriteAllText((Join-Path $TestDrive 'empty.json'), '')
        'a,b' | Set-Content (Join-Path $TestDrive 'table.csv')
        $big = [IO.StreamWriter]::new((Join-Path $TestDrive 'big.xml'))
        $big.Write('<resource xmlns="http://datacite.org/schema/kernel-4"><titles>')
        1..50 | ForEach-Object { $big.Write('<title>' + ('x' * 1MB) + '</title>') }
        $big.Write('</titles></resource>')
        $big.Dispose()
    }

    It 'is one error that names it: <Name>' -ForEach @(
        @{ Name = 'zeros for JSON'; File = 'zeros.json' }
        @{ Name = 'zeros for XML'; File = 'zeros.xml' }
        @{ Name = 'an empty file'; File = 'empty.json' }
        @{ Name = '50 MB of XML'; File = 'big.xml' }
        @{ Name = 'a table'; File = 'table.csv' }
        @{ Name = 'a file that is not there'; File = 'none.json' }
    ) {
        $problem = Get-ReportedError { Test-DataCiteDoi -LiteralPath (Join-Path $TestDrive $File) }
        $problem | Should -HaveCount 1
        "$problem" | Should -BeLike "*$File*"
        Get-ErrorName $problem | Should -BeIn 'MetadataUnreadable', 'FileUnreadable'
        $problem.ErrorDetails.RecommendedAction | Should -Not -BeNullOrEmpty
    }

    It 'does not keep the next item from being looked at' {
        $errors = @()
        'nonsense', '{ "titles": [', $Valid, '<resource', @{ titel = 'x' } | Test-DataCiteDoi -Quiet -ErrorVariable errors -ErrorAction SilentlyContinue |
            Should -Be $true, $false
        $errors.ForEach{ Get-ErrorName $_ } | Should -Be 'DoiNameInvalid', 'MetadataUnreadable', 'MetadataUnreadable'
    }
}

Describe 'Test-DataCiteDoi -Server -State Draft' {
    BeforeAll { Connect-DataCite -Sandbox }
    AfterAll { Stop-DataCiteSandbox }

    It 'tells what stands in the way of publishing, as warnings' {
        $findings = Test-DataCiteDoi @{ titles = @(@{ title = 'T' }); schemaVersion = 'kernel-4.4' } -State Draft -Server | Where-Object Origin -EQ Server
        $findings | Should -Not -BeNullOrEmpty
        $findings.Severity | Select-Object -Unique | Should -Be 'Warning'
        $findings.Path | Should -Not -Contain 'url'
    }

    It 'has nothing to say of what could be published' {
        Test-DataCiteDoi @{
            titles = @(@{ title = 'T' }); creators = @(@{ name = 'Doe, Jane' }); publisher = @{ name = 'P' }; publicationYear = 2024
            types = @{ resourceTypeGeneral = 'Dataset' }
        } -State Draft -Server | Should -BeNullOrEmpty
    }
}
