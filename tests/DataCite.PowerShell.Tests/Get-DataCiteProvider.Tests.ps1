BeforeAll {
    . "$PSScriptRoot/Common.ps1"
    $sandbox = Start-DataCiteSandbox
    Connect-DataCite -Sandbox $sandbox
    function Get-Login([string] $Id) { [pscredential]::new($Id, (ConvertTo-SecureString ($sandbox.Accounts | Where-Object Id -EQ $Id).Password -AsPlainText)) }
}
AfterAll { Stop-DataCiteSandbox }

Describe 'Get-DataCiteProvider' {
    It 'gets the member of a repository, and the account of a member' {
        (Get-DataCiteProvider).Symbol | Should -Be 'DEMO'
        (Get-DataCiteProvider -Credential (Get-Login TIDE) -Environment $sandbox.Uri).Symbol | Should -Be 'TIDE'
        (Get-DataCiteProvider -Environment $sandbox.Uri).Symbol | Should -Contain 'LAKE'
    }

    It 'takes ids in any case and from the pipeline, and reports one that does not exist' {
        $errors = @()
        $found = 'NONE', 'lake', 'DEMO.REPO' | Get-DataCiteProvider -ErrorAction SilentlyContinue -ErrorVariable errors
        $found.Id | Should -BeExactly 'lake'
        $errors.ForEach{ Get-ErrorName $_ } | Should -Be 'NotFound', 'FilterInvalid'
        (Get-DataCiteRepository DEMO.OTHER | Get-DataCiteProvider).Symbol | Should -Be 'DEMO'
    }

    It 'lists the organisations of a consortium, and counts' {
        $lake = Get-DataCiteProvider -ConsortiumId TIDE -IncludeCounts
        $lake.Symbol | Should -Be 'LAKE'
        $lake.ConsortiumId | Should -Be 'tide'
        $lake.RepositoryIds | Should -Be 'lake.data'
        $lake.Dois.Total | Should -Be (Get-DataCiteProvider TIDE -IncludeCounts).Dois.Total
        (Get-DataCiteProvider TIDE).ConsortiumOrganizationCount | Should -Be 1
        (Get-DataCiteProvider DEMO -IncludeCounts).Dois.Draft | Should -BeGreaterThan 0
    }

    It 'filters and pages' {
        (Get-DataCiteProvider -MemberType ConsortiumOrganization).Symbol | Should -Be 'LAKE'
        (Get-DataCiteProvider -Name 'demo university').Symbol | Should -Be 'DEMO'
        @(Get-DataCiteProvider -MemberType consortium -First 0 -IncludeTotalCount)[0] | Should -Be 1
        @(Get-DataCiteProvider -Region EMEA).Count | Should -Be 0
    }

    It 'refuses a filter that the server would ignore: <Says>' -ForEach @(
        @{ Says = '*-ConsortiumId*DEMO.REPO*'; Command = { Get-DataCiteProvider -ConsortiumId DEMO.REPO } }
        @{ Says = '*-Region*Mars*AMER*'; Command = { Get-DataCiteProvider -Region Mars } }
        @{ Says = '*-FocusArea*humanity*humanities*'; Command = { Get-DataCiteProvider -FocusArea humanity } }
    ) {
        $problem = Get-ReportedError $Command
        Get-ErrorName $problem | Should -Be 'FilterInvalid'
        "$problem" | Should -BeLike $Says
    }

    It 'shows a table and a list, and goes to CSV' {
        $member = Get-DataCiteProvider DEMO
        Get-View $member | Should -BeLike '*Symbol*Name*Type*Repositories*DEMO*direct_member*2*'
        Get-View $member Format-List | Should -BeLike '*RepositoryIds*demo.repo*'
        ($member | ConvertTo-Csv | ConvertFrom-Csv).RepositoryIds -split '; ' | Sort-Object | Should -Be 'demo.other', 'demo.repo'
    }

    It 'completes ids and words' {
        Get-Completion 'Get-DataCiteProvider ' | Should -Contain 'DEMO'
        Get-Completion 'Get-DataCiteProvider -MemberType cons' | Should -Be 'consortium', 'consortium_organization'
    }
}
