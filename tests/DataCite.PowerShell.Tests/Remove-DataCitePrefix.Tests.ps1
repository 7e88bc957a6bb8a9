BeforeAll {
    . "$PSScriptRoot/Common.ps1"
    $sandbox = Start-DataCiteSandbox -Empty
    $member = $sandbox.Accounts.Where{ $_.Id -eq 'DEMO' }[0]
    $login = [pscredential]::new('DEMO', (ConvertTo-SecureString $member.Password -AsPlainText))
    Connect-DataCite -Credential $login -Uri $sandbox.Uri -Name member
    Connect-DataCite -Sandbox $sandbox -Name owner
    $as = @{ Connection = 'member' }
}
AfterAll { Stop-DataCiteSandbox }

Describe 'Remove-DataCitePrefix' {
    BeforeEach { Add-DataCitePrefix 10.82103 -RepositoryId DEMO.REPO @as }

    It 'takes a prefix away' {
        $taken = Remove-DataCitePrefix 10.82103 -RepositoryId DEMO.REPO -Confirm:$false -PassThru @as
        $taken.State, $taken.IsFree | Should -Be 'WithoutRepository', $true
    }

    It 'says how many DOIs the repository has with it' {
        New-DataCiteDoi @Described -Doi 10.82103/x -Connection owner | Out-Null
        $module = Join-Path $ModuleFolder DataCite.psd1
        $said = pwsh -NoProfile -Command "Import-Module '$module'; Connect-DataCite -Uri $($sandbox.Uri) -Credential ([pscredential]::new('DEMO', (ConvertTo-SecureString '$($member.Password)' -AsPlainText))); Remove-DataCitePrefix 10.82103 DEMO.REPO -WhatIf" | Out-String
        $said -replace '\s+', ' ' | Should -BeLike '*What if: Take prefix 10.82103 from DEMO.REPO. DEMO.REPO has 1 DOI with it: it stays, but it can create no more.*'
        Remove-DataCitePrefix 10.82103 -RepositoryId DEMO.REPO -Confirm:$false @as
        (Get-DataCiteDoi 10.82103/x -Connection owner).State | Should -Be 'Draft'
        Set-DataCiteDoi 10.82103/x -Title Lake -Connection owner
        Get-ReportedError { New-DataCiteDoi @Described -Doi 10.82103/y -Connection owner } | Should -Not -BeNullOrEmpty
        Remove-DataCiteDoi 10.82103/x -Connection owner -Confirm:$false
    }

    It 'says what cannot be: <Says>' -ForEach @(
        @{ Id = 'PermissionDenied'; Says = '*is a repository*'; Command = { Remove-DataCitePrefix 10.82103 DEMO.REPO -Connection owner -Confirm:$false } }
        @{ Id = 'PrefixForeign'; Says = '*DEMO.OTHER does not hold the prefix 10.82103: it belongs to DEMO.REPO*'; Command = { Remove-DataCitePrefix 10.82103 DEMO.OTHER -Confirm:$false @as } }
        @{ Id = 'PermissionDenied'; Says = '*'; Command = { Remove-DataCitePrefix 10.82201 LAKE.DATA -Confirm:$false @as } }
    ) {
        $problem = Get-ReportedError $Command
        Get-ErrorName $problem | Should -Be $Id
        "$problem" | Should -BeLike $Says
        (Get-DataCitePrefix 10.82103 -NoCount).RepositoryIds | Should -Be 'demo.repo'
    }

    It 'settles a lost answer by reading' {
        $sandbox.Faults.Next('ResetAfterCommit', 1, 'DELETE')
        (Remove-DataCitePrefix 10.82103 DEMO.REPO -Confirm:$false -PassThru @as).RepositoryIds | Should -BeNullOrEmpty
    }
}
