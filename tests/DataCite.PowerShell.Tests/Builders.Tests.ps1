# What all commands that make a part of a record have in common. What is special to one is in its own file.
BeforeAll { . "$PSScriptRoot/Common.ps1" }

Describe 'Builders' {
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
}
