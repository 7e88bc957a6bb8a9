BeforeAll { . "$PSScriptRoot/Common.ps1" }

Describe 'New-DataCiteOrganization' {
    It 'makes an organisation' {
        $university = New-DataCiteOrganization 'Example University' 04wxnsj81
        $university.NameType | Should -Be 'Organizational'
        $university.NameIdentifiers.NameIdentifier | Should -Be 'https://ror.org/04wxnsj81'
        (New-DataCiteOrganization X -ContributorType hostinginstitution).ContributorType | Should -Be 'HostingInstitution'
    }

    It 'takes a ROR id in angle brackets, and never for a part of the name' {
        (New-DataCiteOrganization 'Example University <https://ror.org/04wxnsj81>').Name | Should -Be 'Example University'
    }
}
