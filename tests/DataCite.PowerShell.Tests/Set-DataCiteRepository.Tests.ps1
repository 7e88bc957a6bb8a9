BeforeAll {
    . "$PSScriptRoot/Common.ps1"
    $sandbox = Start-DataCiteSandbox
    Connect-DataCite -Sandbox $sandbox
}
AfterAll { Stop-DataCiteSandbox }

# New-DataCiteRepository.Tests.ps1 has what a member does.
Describe 'Set-DataCiteRepository' {
    It 'shows each value with -WhatIf, old and new' {
        $null = Set-DataCiteRepository DEMO.REPO -Software DSpace
        Start-Transcript "$TestDrive/whatif.txt" | Out-Null
        Set-DataCiteRepository DEMO.REPO -Software InvenioRDM -Language en, de -WhatIf
        Stop-Transcript | Out-Null
        $text = Get-Content "$TestDrive/whatif.txt" -Raw
        $text | Should -BeLike '*DEMO.REPO*Language: (nothing) → en; de*Software: DSpace → InvenioRDM*'
        (Get-DataCiteRepository).Software | Should -Be 'DSpace'
    }

    It 'writes the repository, also where there is nothing to change' {
        (Set-DataCiteRepository DEMO.REPO -Software DSpace).Symbol | Should -Be 'DEMO.REPO'
    }

    It 'settles a lost answer' {
        $sandbox.Faults.Next('ResetAfterCommit', 1, 'PUT')
        (Set-DataCiteRepository DEMO.REPO -Description 'After a fault').Description | Should -Be 'After a fault'
    }
}
