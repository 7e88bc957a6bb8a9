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

    It 'takes further identifiers' {
        (New-DataCitePerson 'Doe, Jane' -NameIdentifier @{ nameIdentifier = 'J. 1'; nameIdentifierScheme = 'Staff' }).NameIdentifiers.NameIdentifierScheme | Should -Be 'Staff'
    }

    It 'takes an ORCID iD in angle brackets, and never for a part of the name' {
        $jane = New-DataCitePerson 'Doe, Jane <https://orcid.org/0000-0002-1825-0097>'
        $jane.Name, $jane.GivenName, $jane.NameIdentifiers[0].NameIdentifierScheme | Should -Be 'Doe, Jane', 'Jane', 'ORCID'
    }
}
