BeforeAll {
    . "$PSScriptRoot/Common.ps1"
    $sandbox = Start-DataCiteSandbox
    Connect-DataCite -Sandbox $sandbox
    $PSDefaultParameterValues = @{ 'New-DataCiteDoi:Prefix' = '10.5072' }
}
AfterAll { Stop-DataCiteSandbox }

Describe 'Describing a new DOI by parameters' {
    It 'says everything that is mandatory and recommended' {
        $record = New-DataCiteDoi @Described -ResourceTypeText 'Gauge readings' -Subject hydrology, @{ subject = 'Rivers'; subjectScheme = 'LCSH' } `
            -Abstract 'Daily.' -Contributor 'DataCurator: Doe, John' -Date 'Collected: 2024-02-01/2024-03-31' -Language en -Version 1.0 -Rights CC-BY-4.0 `
            -RelatedIdentifier 'IsSupplementTo: https://doi.org/10.5072/article' -Funding 'Example Foundation <https://ror.org/021nxhr62>' `
            -GeoLocation '49.2827, -123.1207', Vancouver -Size '14 MB' -Format text/csv -State Findable
        $record.State | Should -Be 'Findable'
        $record.Types.ResourceType | Should -Be 'Gauge readings'
        $record.Subjects[1].SubjectScheme | Should -Be 'LCSH'
        $record.Descriptions[0].DescriptionType | Should -Be 'Abstract'
        $record.Contributors[0].ContributorType, $record.Contributors[0].FamilyName | Should -Be 'DataCurator', 'Doe'
        $record.Dates | Where-Object DateType -EQ Collected | ForEach-Object Date | Should -Be '2024-02-01/2024-03-31'
        $record.RightsList[0].RightsIdentifier | Should -Be 'cc-by-4.0'
        $record.RelatedIdentifiers[0].RelatedIdentifier | Should -Be '10.5072/article'
        $record.FundingReferences[0].FunderIdentifierType | Should -Be 'ROR'
        $record.GeoLocations[0].GeoLocationPoint.PointLatitude | Should -Be 49.2827
        $record.GeoLocations[1].GeoLocationPlace | Should -Be 'Vancouver'
        $record.Sizes, $record.Formats | Should -Be '14 MB', 'text/csv'
        Test-DataCiteDoi $record -Server | Should -BeNullOrEmpty
    }

    It 'shows in full what was said' {
        $view = Get-View (New-DataCiteDoi -Contributor 'DataCurator: Doe, John' -Rights CC-BY-4.0 -RelatedIdentifier 'Cites: 10.5072/y' -Funding 'Example Foundation') Format-List
        $view | Should -BeLike '*Doe, John (DataCurator)*cc-by-4.0*Cites 10.5072/y*Example Foundation*'
    }

    It 'takes creators as <Name>' -ForEach @(
        @{ Name = 'names'; Given = { 'Doe, Jane' }; Type = 'Personal'; Identifier = $null }
        @{ Name = 'organisations'; Given = { 'Example University' }; Type = 'Organizational'; Identifier = $null }
        @{ Name = 'names with an ORCID iD'; Given = { 'Doe, Jane <https://orcid.org/0000-0002-1825-0097>' }; Type = 'Personal'; Identifier = 'https://orcid.org/0000-0002-1825-0097' }
        @{ Name = 'hashtables'; Given = { @{ name = 'Doe, Jane'; nameType = 'Personal' } }; Type = 'Personal'; Identifier = $null }
        @{ Name = 'objects'; Given = { [pscustomobject]@{ Name = 'Doe, Jane'; NameType = 'Personal' } }; Type = 'Personal'; Identifier = $null }
        @{ Name = 'parts'; Given = { New-DataCitePerson 'Doe, Jane' 0000-0002-1825-0097 }; Type = 'Personal'; Identifier = 'https://orcid.org/0000-0002-1825-0097' }
    ) {
        $creator = (New-DataCiteDoi -Creator (& $Given)).Creators
        $creator | Should -HaveCount 1
        $creator.NameType | Should -Be $Type
        $creator.NameIdentifiers.NameIdentifier | Should -Be $Identifier
    }

    It 'takes values from script blocks, item by item' {
        (0, 1 | New-DataCiteDoi -Creator { "Doe, $(('Jane', 'John')[$_])" }).Creators.GivenName | Should -Be 'Jane', 'John'
    }

    It 'refuses what is wrong, and sends nothing: <Name>' -ForEach @(
        @{ Name = 'a creator with a mistyped ORCID iD'; Says = '*check digit*'; Command = { New-DataCiteDoi -Creator 'Doe, Jane <https://orcid.org/0000-0002-1825-0098>' } }
        @{ Name = 'a creator that is empty'; Says = '*empty*'; Command = { New-DataCiteDoi -Creator '' } }
        @{ Name = 'two creators in one'; Says = '*several*'; Command = { New-DataCiteDoi -Creator 'Doe, Jane; Roe, Richard' } }
        @{ Name = 'a creator of a strange type'; Says = '*Regex*creators*'; Command = { New-DataCiteDoi -Creator ([regex] 'x') } }
        @{ Name = 'a date without a type'; Says = '*Issued: 2024-02-01*'; Command = { New-DataCiteDoi -Date 2024-02-01 } }
        @{ Name = 'a contributor without a type'; Says = '*DataCurator: Doe, Jane*'; Command = { New-DataCiteDoi -Contributor 'Doe, Jane' } }
        @{ Name = 'a mistyped relation'; Says = '*IsSupplementTo*'; Command = { New-DataCiteDoi -RelatedIdentifier 'IsSuplementTo: 10.5072/y' } }
        @{ Name = 'a misspelt key of a creator'; Says = '*nam*name*'; Command = { New-DataCiteDoi -Creator @{ name = 'Doe, Jane'; nametyp = 'Personal' } } }
        @{ Name = 'a contributor for a creator'; Says = '*contributorType*'; Command = { New-DataCiteDoi -Creator (New-DataCitePerson X -ContributorType Editor) } }
        @{ Name = 'a creator for a contributor'; Says = '*contributorType*'; Command = { New-DataCiteDoi -Contributor (New-DataCitePerson X) } }
        @{ Name = 'a publisher with a mistyped ROR id'; Says = '*ROR*'; Command = { New-DataCiteDoi -Publisher 'Example Repository <https://ror.org/04z8jg395>' } }
    ) {
        $count = $sandbox.Records.Count
        $problem = Get-ReportedError $Command
        $problem | Should -HaveCount 1
        "$problem" | Should -BeLike $Says
        Get-ErrorName $problem | Should -BeIn 'MetadataInvalid', 'MetadataUnreadable'
        $sandbox.Records.Count | Should -Be $count
    }
}

Describe 'Creating DOIs from a table' {
    It 'reads plain column names' {
        $csv = @'
Doi,Title,Title2,Creator1,Creator1Orcid,Creator1Affiliation,Creator1Ror,Creator2,Publisher,PublicationYear,ResourceType,Url,Subject1,Subject2,DateIssued,RelatedIdentifier1,RelatedIdentifier1Relation
10.5072/row-1,River levels,Second title,"Doe, Jane",0000-0002-1825-0097,Example University,https://ror.org/04wxnsj81,Example Team,Example Repository,2024,dataset,https://example.org/1,hydrology,rivers,2024-02-01,,
'@
        $record = $csv | ConvertFrom-Csv | New-DataCiteDoi -WarningVariable warnings -WarningAction SilentlyContinue
        $record.Doi | Should -Be '10.5072/row-1'
        $record.Titles.Title | Should -Be 'River levels', 'Second title'
        $record.Creators.Name | Should -Be 'Doe, Jane', 'Example Team'
        $record.Creators[0].NameIdentifiers.NameIdentifier | Should -Be 'https://orcid.org/0000-0002-1825-0097'
        $record.Creators[0].Affiliation.AffiliationIdentifier | Should -Be 'https://ror.org/04wxnsj81'
        $record.Types.ResourceTypeGeneral | Should -Be 'Dataset'
        $record.Subjects.Subject | Should -Be 'hydrology', 'rivers'
        ($record.Dates | Where-Object DateType -EQ Issued).Date | Should -Be '2024-02-01'
    }

    It 'maps other headers to ours' {
        $record = "Naslov;Avtor`nGladine;`"Novak, Ana`"" | ConvertFrom-Csv -Delimiter ';' | New-DataCiteDoi -Mapping @{ Naslov = 'Title'; Avtor = 'Creator1' }
        $record.Title, $record.Creators[0].FamilyName | Should -Be 'Gladine', 'Novak'
        $problem = Get-ReportedError { [pscustomobject]@{ A = 'x' } | New-DataCiteDoi -Mapping @{ A = 'Titel' } }
        "$problem" | Should -BeLike '*Titel*Title*'
    }

    It 'lets parameters say what all rows share, and win over columns' {
        $records = "Title,Publisher`na,P`nb,P" | ConvertFrom-Csv | New-DataCiteDoi -Creator 'Doe, Jane' -Publisher Q
        $records.Creators.Name | Should -Be 'Doe, Jane', 'Doe, Jane'
        $records.Publisher.Name | Should -Be 'Q', 'Q'
        ("Title`na" | ConvertFrom-Csv | New-DataCiteDoi -Title { "T $($_.Title)" }).Titles.Title | Should -Be 'T a'
    }

    It 'reads objects with lists as rows' {
        $record = [pscustomobject]@{ Title = 'x'; Creator = 'Doe, Jane', 'Example University'; Subject = 'a', 'b' } | New-DataCiteDoi -Publisher P
        $record.Creators.Name | Should -Be 'Doe, Jane', 'Example University'
        $record.Subjects.Subject | Should -Be 'a', 'b'
    }

    It 'survives a byte order mark, semicolons and line ends in cells' {
        $path = Join-Path $TestDrive 'excel.csv'
        [IO.File]::WriteAllText($path, "`u{FEFF}Title;Abstract;PublicationYear`r`nRivers;`"one`r`ntwo`";2,024`r`n", [Text.UTF8Encoding]::new($true))
        $record = Import-Csv $path -Delimiter ';' | New-DataCiteDoi -WarningVariable warnings -WarningAction SilentlyContinue
        $record.Title, $record.PublicationYear | Should -Be 'Rivers', 2024
        $record.Descriptions[0].Description | Should -Be "one`ntwo"
        "$warnings" | Should -BeLike '*2,024*2024*'.Replace('2,024', '')
    }

    It 'refuses what a spreadsheet has spoilt, and creates the other rows' {
        $errors = @()
        $records = "Title,DateIssued`nold,03/04/2024`nserial,45321`nbroken,#REF!`ngood,2024-02-01" | ConvertFrom-Csv |
            New-DataCiteDoi -ErrorAction SilentlyContinue -ErrorVariable errors
        $records.Title | Should -Be 'good'
        $errors | Should -HaveCount 3
        "$($errors[0])" | Should -BeLike 'Row 1: DateIssued*03/04/2024*'
        "$($errors[0])" | Should -Not -BeLike '*DateIssued: DateIssued*'
        $errors.ForEach{ Get-ErrorName $_ } | Sort-Object -Unique | Should -Be 'MetadataInvalid'
    }

    It 'passes over rows without any text, of which spreadsheets leave some' {
        $count = $sandbox.Records.Count
        $records = "Title,Creator1`n,`nRivers,`n , `n" | ConvertFrom-Csv | New-DataCiteDoi
        $records.Title | Should -Be 'Rivers'
        $sandbox.Records.Count | Should -Be ($count + 1)
    }

    It 'refuses letters that were lost because the file is not in UTF-8' {
        $path = Join-Path $TestDrive 'ansi.csv'
        [IO.File]::WriteAllBytes($path, [Text.Encoding]::Latin1.GetBytes("Title,Creator1`nFlüsse,`"Müller, Jürgen`"`n"))
        "$(Get-ReportedError { Import-Csv $path | New-DataCiteDoi })" | Should -BeLike 'Row 1:*Title:*lost a character*-Encoding ansi*'
        (Import-Csv $path -Encoding Latin1 | New-DataCiteDoi).Creators[0].Name | Should -Be 'Müller, Jürgen'
    }

    It 'says once that a table was read with the wrong separator' {
        $problem = Get-ReportedError { "Title;Creator1`na;b`nc;d" | ConvertFrom-Csv | New-DataCiteDoi }
        $problem | Should -HaveCount 1
        "$problem" | Should -BeLike '*-Delimiter ";"*'
    }

    It 'says that a binary file is no table' {
        $path = Join-Path $TestDrive 'binary.csv'
        $bytes = [byte[]]::new(100KB)
        [Random]::new(7).NextBytes($bytes)
        [IO.File]::WriteAllBytes($path, $bytes)
        $count = $sandbox.Records.Count
        $problem = @(Get-ReportedError { Import-Csv $path | New-DataCiteDoi })
        $problem.Count | Should -BeGreaterOrEqual 1
        "$($problem[-1])" | Should -Match 'no text|header|member|duplicate'
        $sandbox.Records.Count | Should -Be $count
    }
}

Describe 'Creating DOIs from XML' {
    It 'reads XML text and files, and says what was changed' {
        $xml = ConvertTo-DataCiteXml @{ titles = @(@{ title = 'From XML' }); creators = @(@{ name = 'Doe, Jane' }); publicationYear = 2024 } 3>$null
        (New-DataCiteDoi $xml -Doi 10.5072/from-xml 3>$null).Title | Should -Be 'From XML'
        Set-Content (Join-Path $TestDrive 'a.xml') $xml
        (New-DataCiteDoi -Path (Join-Path $TestDrive 'a.xml') -Doi 10.5072/from-file 3>$null).Creators.Name | Should -Be 'Doe, Jane'
    }
}
