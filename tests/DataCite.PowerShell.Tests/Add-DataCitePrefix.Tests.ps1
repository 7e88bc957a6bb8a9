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

Describe 'Add-DataCitePrefix' {
    AfterEach { Remove-DataCitePrefix 10.82103 -RepositoryId DEMO.REPO @as -Confirm:$false -ErrorAction Ignore }

    It 'gives a prefix of the member to its repository, which can use it' {
        $given = Add-DataCitePrefix -Prefix 10.82103 -RepositoryId demo.repo -PassThru @as
        $given.State, $given.RepositoryIds, $given.ProviderIds | Should -Be 'WithRepository', 'demo.repo', 'demo'
        (New-DataCiteDoi @Described -Prefix 10.82103 -Connection owner).Prefix | Should -Be '10.82103'
        Get-DataCiteDoi -Prefix 10.82103 -Connection owner | Remove-DataCiteDoi -Connection owner -Confirm:$false
    }

    It 'writes nothing without -PassThru, and does nothing where the repository has it' {
        Add-DataCitePrefix 10.82103 DEMO.REPO @as | Should -BeNullOrEmpty
        $again = @(Add-DataCitePrefix 10.82103 DEMO.REPO -PassThru @as -Verbose 4>&1)
        "$again" | Should -BeLike '*holds 10.82103 already*'
        "$again" | Should -Not -BeLike '*POST*'
        $again[-1].RepositoryIds | Should -Be 'demo.repo'
    }

    It 'takes a free prefix where it is asked to' {
        (Add-DataCitePrefix -Free -RepositoryId DEMO.REPO -PassThru @as).Prefix | Should -Be '10.82103'
        $problem = Get-ReportedError { Add-DataCitePrefix -Free -RepositoryId DEMO.REPO @as }
        Get-ErrorName $problem | Should -Be 'NotFound'
        "$problem" | Should -BeLike '*DEMO has no prefix that is free*'
    }

    It 'shows with -WhatIf what it would do' {
        Add-DataCitePrefix 10.82103 DEMO.REPO -WhatIf @as
        (Get-DataCitePrefix 10.82103 -NoCount).State | Should -Be 'WithoutRepository'
    }

    It 'takes prefixes from the pipeline, and goes on behind a bad one' {
        $errors = @()
        $given = '10.9999', 'x', '10.82102', '10.82203', '10.82901', '10.82103' | Add-DataCitePrefix -RepositoryId DEMO.REPO -PassThru @as -ErrorAction SilentlyContinue -ErrorVariable errors
        $given.Prefix | Should -Be '10.82103'
        $errors.ForEach{ Get-ErrorName $_ } | Should -Be 'NotFound', 'NotFound', 'PrefixForeign', 'PrefixForeign', 'PrefixForeign'
        "$($errors[2])" | Should -BeLike '*10.82102 belongs to DEMO.OTHER*'
        "$($errors[3])" | Should -BeLike '*DEMO, which does not have*belongs to LAKE*'
        "$($errors[4])" | Should -BeLike '*no member has it*'
    }

    It 'says before sending what cannot be: <Says>' -ForEach @(
        @{ Id = 'PermissionDenied'; Says = '*DEMO.REPO is a repository account, and Add-DataCitePrefix needs*member*'; Command = { Add-DataCitePrefix 10.82103 DEMO.REPO -Connection owner } }
        @{ Id = 'NotFound'; Says = "*no repository 'DEMO.NONE'*"; Command = { Add-DataCitePrefix 10.82103 DEMO.NONE @as } }
        @{ Id = 'FilterInvalid'; Says = '*-RepositoryId*demo*'; Command = { Add-DataCitePrefix 10.82103 demo @as } }
        @{ Id = 'PermissionDenied'; Says = '*'; Command = { Add-DataCitePrefix 10.82203 LAKE.DATA @as } }
    ) {
        $problem = Get-ReportedError $Command
        Get-ErrorName $problem | Should -Be $Id
        "$problem" | Should -BeLike $Says
        (Get-DataCitePrefix 10.82103 -NoCount).State | Should -Be 'WithoutRepository'
    }

    It 'settles a lost answer by reading' {
        $sandbox.Faults.Next('ResetAfterCommit', 1, 'POST')
        (Add-DataCitePrefix 10.82103 DEMO.REPO -PassThru @as).RepositoryIds | Should -Be 'demo.repo'
    }
}
