BeforeAll { . "$PSScriptRoot/Common.ps1" }

Describe 'New-DataCitePerson' {
    It 'makes a creator with name parts, ORCID iD and affiliations' {
        $jane = New-DataCitePerson 'Doe, Jane' 0000-0002-1825-0097 -Affiliation 'Example University <https://ror.org/04wxnsj81>', 'Other'
        $jane | Should -BeOfType DataCite.Metadata.Creator
        $jane.NameType, $jane.FamilyName, $jane.GivenName | Should -Be 'Personal', 'Doe', 'Jane'
        $jane.NameIdentifiers[0].NameIdentifier | Should -Be 'https://orcid.org/0000-0002-1825-0097'
        $jane.Affiliation[0].AffiliationIdentifier | Should -Be 'https://ror.org/04wxnsj81'
        $jane.Affiliation[1].Name | Should -Be 'Other'
    }

    It 'makes a contributor when it is said what was contributed' {
        $john = New-DataCitePerson -FamilyName Doe -GivenName John -ContributorType 'data curator'
        $john | Should -BeOfType DataCite.Metadata.Contributor
        $john.ContributorType | Should -Be 'DataCurator'
    }

    It 'takes people from a table' {
        $people = "Surname,GivenName,Orcid`nDoe,Jane,0000-0002-1825-0097`nRoe,Richard,`nBad,Bob,0000-0002-1825-0098`nLast,Lee," | ConvertFrom-Csv
        $errors = @()
        ($people | New-DataCitePerson -ErrorAction SilentlyContinue -ErrorVariable errors).Name | Should -Be 'Doe, Jane', 'Roe, Richard', 'Last, Lee'
        $errors | Should -HaveCount 1
    }

    It 'takes an ORCID iD in angle brackets, and never for a part of the name' {
        $jane = New-DataCitePerson 'Doe, Jane <https://orcid.org/0000-0002-1825-0097>'
        $jane.Name, $jane.GivenName, $jane.NameIdentifiers[0].NameIdentifierScheme | Should -Be 'Doe, Jane', 'Jane', 'ORCID'
        (New-DataCiteOrganization 'Example University <https://ror.org/04wxnsj81>').Name | Should -Be 'Example University'
    }

    It 'takes further identifiers' {
        (New-DataCitePerson 'Doe, Jane' -NameIdentifier @{ nameIdentifier = 'J. 1'; nameIdentifierScheme = 'Staff' }).NameIdentifiers.NameIdentifierScheme | Should -Be 'Staff'
    }
}

Describe 'The other builders' {
    It 'make an organisation' {
        $university = New-DataCiteOrganization 'Example University' 04wxnsj81
        $university.NameType | Should -Be 'Organizational'
        $university.NameIdentifiers.NameIdentifier | Should -Be 'https://ror.org/04wxnsj81'
        (New-DataCiteOrganization X -ContributorType hostinginstitution).ContributorType | Should -Be 'HostingInstitution'
    }

    It 'make a related identifier whose type is told from it' {
        $related = New-DataCiteRelatedIdentifier https://doi.org/10.5072/ABC 'is part of'
        $related.RelatedIdentifier, $related.RelatedIdentifierType, $related.RelationType | Should -Be '10.5072/abc', 'DOI', 'IsPartOf'
        (New-DataCiteRelatedIdentifier https://example.org Cites).RelatedIdentifierType | Should -Be 'URL'
    }

    It 'make related identifiers of records' {
        $record = [DataCite.Metadata.DoiRecord]::Parse('{"doi":"10.5072/x","types":{"resourceTypeGeneral":"Dataset"}}')
        $related = $record | New-DataCiteRelatedIdentifier -RelationType HasPart
        $related.RelatedIdentifier, $related.ResourceTypeGeneral | Should -Be '10.5072/x', 'Dataset'
    }

    It 'make a funding reference' {
        $funding = New-DataCiteFunding 'Example Foundation' EF-1 -FunderIdentifier 10.13039/501100000780
        $funding.FunderIdentifierType, $funding.AwardNumber | Should -Be 'Crossref Funder ID', 'EF-1'
    }

    It 'take the identifier of a funder behind its name, and never for a part of it' {
        $funding = New-DataCiteFunding 'Example Foundation <10.13039/501100000780>' EF-1
        $funding.FunderName, $funding.FunderIdentifierType | Should -Be 'Example Foundation', 'Crossref Funder ID'
        "$(Get-ReportedError { New-DataCiteFunding 'Example Foundation (grid.5254.6)' })" | Should -BeLike '*has an identifier in the name*'
        "$(Get-ReportedError { New-DataCiteFunding 'Example Foundation <04wxnsj81>' -FunderIdentifier grid.5254.6 })" | Should -BeLike '*two identifiers*'
    }

    It 'make dates and periods' {
        (New-DataCiteDate 2024-02 issued).DateType | Should -Be 'Issued'
        (New-DataCiteDate ([datetime]::new(2024, 2, 3)) Issued).Date | Should -Be '2024-02-03'
        (New-DataCiteDate ([datetime]::new(2024, 2, 3, 4, 5, 6, [DateTimeKind]::Utc)) Issued).Date | Should -Be '2024-02-03T04:05:06Z'
        (New-DataCiteDate -Start 2024-01-01 -End ([datetime]::new(2024, 2, 1)) -DateType Collected).Date | Should -Be '2024-01-01/2024-02-01'
        (New-DataCiteDate -Start 2024-01-01 -DateType Collected).Date | Should -Be '2024-01-01/'
    }

    It 'complete licences, and keep statements' {
        $rights = New-DataCiteRights cc-by-4.0
        $rights.RightsIdentifierScheme | Should -Be 'SPDX'
        $rights.RightsUri | Should -BeLike 'https://creativecommons.org/licenses/by/4.0/*'
        (New-DataCiteRights https://creativecommons.org/licenses/by/4.0/).RightsIdentifier | Should -Be 'cc-by-4.0'
        (New-DataCiteRights -Statement 'On request' -Uri https://example.org -Language en).Rights | Should -Be 'On request'
    }

    It 'make places, points, boxes and closed polygons' {
        (New-DataCiteGeoLocation Vancouver).GeoLocationPlace | Should -Be 'Vancouver'
        (New-DataCiteGeoLocation -Latitude 49.28 -Longitude -123.12).GeoLocationPoint.PointLongitude | Should -Be -123.12
        (New-DataCiteGeoLocation -South 1 -West 2 -North 3 -East 4 -Place X).GeoLocationBox.NorthBoundLatitude | Should -Be 3
        (New-DataCiteGeoLocation -Polygon '1,1', '2,2', '3,1').GeoLocationPolygon | Should -HaveCount 4
        (New-DataCiteGeoLocation -Polygon '1 1; 2 2; 3 1').GeoLocationPolygon | Should -HaveCount 4
    }

    It 'take tables: <Name>' -ForEach @(
        @{ Name = 'points'; Make = { "Place,Latitude,Longitude`nVancouver,49.28,-123.12`nBad,123,1`nLima,-12.05,-77.05" | ConvertFrom-Csv | New-DataCiteGeoLocation }; Says = 'Vancouver', 'Lima' }
        @{ Name = 'points without names'; Make = { "Latitude,Longitude`n1.5,2`n123,1" | ConvertFrom-Csv | New-DataCiteGeoLocation }; Says = '1.5, 2' }
        @{ Name = 'people of whom a row says nothing'; Make = { [pscustomobject]@{ Naam = 'x' }, [pscustomobject]@{ Surname = 'Doe' } | New-DataCitePerson }; Says = 'Doe' }
        @{ Name = 'boxes'; Make = { "South,West,North,East,Place`n1,2,3,4,Here`n5,2,3,4,Bad`n5,6,7,8,There" | ConvertFrom-Csv | New-DataCiteGeoLocation }; Says = 'Here', 'There' }
        @{ Name = 'dates'; Make = { "Date,DateType`n2024,Issued`n2024-13,Issued`n2025,Valid" | ConvertFrom-Csv | New-DataCiteDate }; Says = '2024 (Issued)', '2025 (Valid)' }
        @{ Name = 'periods'; Make = { "Start,End,DateType`n2024,2025,Collected`n2025,2024,Collected`n2026,,Collected" | ConvertFrom-Csv | New-DataCiteDate }; Says = '2024/2025 (Collected)', '2026/ (Collected)' }
        @{ Name = 'licences'; Make = { "License,Statement`nMIT,`nMTI,`n,Ours`nCC0-1.0," | ConvertFrom-Csv | New-DataCiteRights }; Says = 'mit', 'Ours', 'cc0-1.0' }
        @{ Name = 'statements'; Make = { "Statement,Uri`nOurs,https://example.org`n,`nTheirs," | ConvertFrom-Csv | New-DataCiteRights }; Says = 'Ours', 'Theirs' }
        @{ Name = 'funding'; Make = { "Funder,Award`nA,1`n,2`nB,3" | ConvertFrom-Csv | New-DataCiteFunding }; Says = 'A 1', 'B 3' }
        @{ Name = 'relations'; Make = { "RelatedIdentifier,RelationType`n10.5072/a,Cites`n10.5072/b,Sites`n10.5072/c,HasPart" | ConvertFrom-Csv | New-DataCiteRelatedIdentifier }; Says = 'Cites 10.5072/a', 'HasPart 10.5072/c' }
        @{ Name = 'organisations'; Make = { "Name,Ror`nA,04wxnsj81`nB,x`nC," | ConvertFrom-Csv | New-DataCiteOrganization }; Says = 'A', 'C' }
    ) {
        $all = & $Make 2>&1 3>$null
        $all | Where-Object { $_ -isnot [System.Management.Automation.ErrorRecord] } | ForEach-Object ToString | Should -Be $Says
        $all | Where-Object { $_ -is [System.Management.Automation.ErrorRecord] } | Should -HaveCount 1
    }

    It 'refuse what is wrong, with what would be right: <Name>' -ForEach @(
        @{ Name = 'an ORCID iD'; Says = '*check digit*'; Command = { New-DataCitePerson 'Doe, Jane' 0000-0002-1825-0098 } }
        @{ Name = 'a person without a name'; Says = '*name*'; Command = { New-DataCitePerson } }
        @{ Name = 'an organisation without a name'; Says = '*empty*'; Command = { New-DataCiteOrganization '' } }
        @{ Name = 'a ROR id'; Says = '*ROR*'; Command = { New-DataCiteOrganization X 04wxnsj82 } }
        @{ Name = 'a contributor type'; Says = '*DataCurator*'; Command = { New-DataCitePerson X -ContributorType DataCurater } }
        @{ Name = 'a funder as contributor'; Says = '*funding reference*'; Command = { New-DataCiteOrganization X -ContributorType Funder } }
        @{ Name = 'a relation type'; Says = '*IsPartOf*'; Command = { New-DataCiteRelatedIdentifier 10.5072/x IsPartOff } }
        @{ Name = 'an identifier of no certain type'; Says = '*relatedIdentifierType*'; Command = { New-DataCiteRelatedIdentifier abc Cites } }
        @{ Name = 'a funder without a name'; Says = '*empty*'; Command = { New-DataCiteFunding '' } }
        @{ Name = 'a date in no calendar'; Says = '*2024-02-30*'; Command = { New-DataCiteDate 2024-02-30 Issued } }
        @{ Name = 'a date of two meanings'; Says = '*03/04/2024*'; Command = { New-DataCiteDate 03/04/2024 Issued } }
        @{ Name = 'a licence'; Says = '*CC-BY-4.0*'; Command = { New-DataCiteRights 'CC BY 4' } }
        @{ Name = 'rights that say nothing'; Says = '*nothing*'; Command = { New-DataCiteRights -Statement ' ' } }
        @{ Name = 'a decimal comma'; Says = '*49.28*'; Command = { New-DataCiteGeoLocation -Latitude '49,28' -Longitude 1 } }
        @{ Name = 'exchanged coordinates'; Says = '*exchanged*'; Command = { New-DataCiteGeoLocation -Latitude -123 -Longitude 49 } }
        @{ Name = 'a latitude alone'; Says = '*-Longitude*missing*'; Command = { New-DataCiteGeoLocation -Latitude 49 -Place X } }
        @{ Name = 'a place that says nothing'; Says = '*nothing*'; Command = { New-DataCiteGeoLocation '' } }
        @{ Name = 'no date'; Says = '*date is missing*'; Command = { New-DataCiteDate -DateType Issued } }
        @{ Name = 'a date and a period'; Says = '*both*'; Command = { New-DataCiteDate 2024 Issued -End 2025 } }
        @{ Name = 'a licence and a statement'; Says = '*both*'; Command = { New-DataCiteRights MIT -Statement Ours } }
        @{ Name = 'a corner'; Says = '*corner*'; Command = { New-DataCiteGeoLocation -Polygon '1', '2', '3' } }
    ) {
        $problem = Get-ReportedError $Command
        $problem | Should -HaveCount 1
        "$problem" | Should -BeLike $Says
        Get-ErrorName $problem | Should -Be 'MetadataInvalid'
        $problem.ErrorDetails.RecommendedAction | Should -Not -BeNullOrEmpty
    }

    It 'complete controlled terms: <Line>' -ForEach @(
        @{ Line = 'New-DataCitePerson X -ContributorType DataC'; Terms = 'DataCollector', 'DataCurator' }
        @{ Line = 'New-DataCiteRelatedIdentifier x -RelationType IsPa'; Terms = @('IsPartOf') }
        @{ Line = 'New-DataCiteRelatedIdentifier x -RelatedIdentifierType ar'; Terms = 'ARK', 'arXiv' }
        @{ Line = 'New-DataCiteRelatedIdentifier x -ResourceType Datas'; Terms = @('Dataset') }
        @{ Line = 'New-DataCiteDate 2024 -DateType Co'; Terms = 'Collected', 'Copyrighted', 'Coverage' }
        @{ Line = 'New-DataCiteRights -License CC-BY-4'; Terms = @('CC-BY-4.0') }
        @{ Line = 'New-DataCiteFunding X -FunderIdentifierType Cross'; Terms = @("'Crossref Funder ID'") }
        @{ Line = 'New-DataCiteDoi -Rights CC0'; Terms = @('CC0-1.0') }
        @{ Line = "New-DataCiteRelatedIdentifier x 'is pa"; Terms = @('IsPartOf') }
        @{ Line = "New-DataCiteDoi -Date 'iss"; Terms = @("'Issued: ") }
        @{ Line = 'New-DataCiteDoi -Contributor DataC'; Terms = "'DataCollector: ", "'DataCurator: " }
        @{ Line = 'New-DataCiteDoi -RelatedIdentifier HasT'; Terms = @("'HasTranslation: ") }
    ) {
        Get-Completion $Line | Should -Be $Terms
    }

    It 'offer the plain licences first, and of them the newest' {
        Get-Completion "New-DataCiteRights 'cc by" | Select-Object -First 2 | Should -Be 'CC-BY-4.0', 'CC-BY-3.0'
    }
}
