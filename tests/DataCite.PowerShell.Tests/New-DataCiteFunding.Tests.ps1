BeforeAll { . "$PSScriptRoot/Common.ps1" }

Describe 'New-DataCiteFunding' {
    It 'makes a funding reference' {
        $funding = New-DataCiteFunding 'Example Foundation' EF-1 -FunderIdentifier 10.13039/501100000780
        $funding.FunderIdentifierType, $funding.AwardNumber | Should -Be 'Crossref Funder ID', 'EF-1'
    }

    It 'takes the identifier of a funder behind its name, and never for a part of it' {
        $funding = New-DataCiteFunding 'Example Foundation <10.13039/501100000780>' EF-1
        $funding.FunderName, $funding.FunderIdentifierType | Should -Be 'Example Foundation', 'Crossref Funder ID'
        "$(Get-ReportedError { New-DataCiteFunding 'Example Foundation (grid.5254.6)' })" | Should -BeLike '*has an identifier in the name*'
        "$(Get-ReportedError { New-DataCiteFunding 'Example Foundation <04wxnsj81>' -FunderIdentifier grid.5254.6 })" | Should -BeLike '*two identifiers*'
    }
}
