BeforeAll {
    . "$PSScriptRoot/Common.ps1"
    function Get-Login([string] $Id) { [pscredential]::new($Id, (ConvertTo-SecureString ($sandbox.Accounts | Where-Object Id -EQ $Id).Password -AsPlainText)) }
}

# New-, Set- and Remove-DataCiteRepository together, as a member uses them.
Describe 'A repository of a member' {
    BeforeAll {
        $sandbox = Start-DataCiteSandbox
        Connect-DataCite -Credential (Get-Login DEMO) -Environment $sandbox.Uri -Name member
    }
    AfterAll { Stop-DataCiteSandbox }

    It 'is created with a prefix, changed where it differs, and deleted' {
        $new = New-DataCiteRepository demo.archive 'Demo Archive' -SystemEmail archive@example.org -RepositoryType institutional -Language en, de
        $new.Symbol | Should -BeExactly 'DEMO.ARCHIVE'
        $new.Prefixes | Should -HaveCount 1
        $changed = $new | Set-DataCiteRepository -Software InvenioRDM -Certificate coretrustseal -Language de, en
        $changed.Software, "$($changed.Certificate)" | Should -Be 'InvenioRDM', 'CoreTrustSeal'
        $before = $sandbox.Statistics.Requests
        (Set-DataCiteRepository DEMO.ARCHIVE -Software InvenioRDM -Verbose 4>&1)[-2] | Should -BeLike '*Nothing to do*'
        $sandbox.Statistics.Requests | Should -Be ($before + 1)
        (Set-DataCiteRepository DEMO.ARCHIVE -Software '' -Certificate @()).Software | Should -BeNullOrEmpty
        Remove-DataCiteRepository DEMO.ARCHIVE
        Get-ErrorName (Get-ReportedError { Get-DataCiteRepository DEMO.ARCHIVE }) | Should -Be 'NotFound'
    }

    It 'is made from rows of a table, and one bad row is one error' {
        $rows = "Symbol,Name,SystemEmail`nDEMO.ROWA,A,a@example.org`nDEMO.ROW_B,B,b@example.org`nDEMO.ROWC,C,none`nDEMO.ROWD,D,d@example.org" | ConvertFrom-Csv
        $errors = @()
        $made = $rows | New-DataCiteRepository -ErrorAction SilentlyContinue -ErrorVariable errors
        $made.Symbol | Should -Be 'DEMO.ROWA', 'DEMO.ROWD'
        $errors.ForEach{ Get-ErrorName $_ } | Should -Be 'AccountInvalid', 'AccountInvalid'
        "$($errors[0])" | Should -BeLike "*-Symbol 'DEMO.ROW_B'*"
        "$($errors[1])" | Should -BeLike "*-SystemEmail 'none'*"
        $made | Remove-DataCiteRepository
    }

    It 'shows with -WhatIf what would be, and sends no write' {
        $before = (Get-DataCiteRepository DEMO.OTHER).Updated
        Set-DataCiteRepository DEMO.OTHER -Description New -WhatIf
        New-DataCiteRepository DEMO.WHATIF x -SystemEmail x@example.org -WhatIf
        Remove-DataCiteRepository DEMO.OTHER -WhatIf
        Get-ErrorName (Get-ReportedError { New-DataCiteRepository DEMO.OTHER x -SystemEmail x@example.org -WhatIf }) | Should -Be 'RepositoryExists'
        (Get-DataCiteRepository DEMO.OTHER).Updated | Should -Be $before
        (Get-DataCiteRepository -ProviderId DEMO).Symbol | Should -Not -Contain 'DEMO.WHATIF'
    }

    It 'is refused where it cannot be: <Id> <Says>' -ForEach @(
        @{ Id = 'AccountInvalid'; Says = "*-Symbol 'ARCHIVE'*DEMO.ARCHIVE*"; Command = { New-DataCiteRepository ARCHIVE x -SystemEmail x@example.org } }
        @{ Id = 'PermissionDenied'; Says = '*DEMO cannot create LAKE.NEW*'; Command = { New-DataCiteRepository LAKE.NEW x -SystemEmail x@example.org } }
        @{ Id = 'RepositoryExists'; Says = '*DEMO.OTHER is taken*'; Command = { New-DataCiteRepository DEMO.OTHER x -SystemEmail x@example.org } }
        @{ Id = 'AccountInvalid'; Says = '*-Url*http*'; Command = { Set-DataCiteRepository DEMO.OTHER -Url example.org } }
        @{ Id = 'AccountInvalid'; Says = '*-Name*empty*'; Command = { Set-DataCiteRepository DEMO.OTHER -Name '' } }
        @{ Id = 'NothingToChange'; Says = '*Nothing says what to change*'; Command = { Set-DataCiteRepository DEMO.OTHER } }
        @{ Id = 'NotFound'; Says = '*'; Command = { Set-DataCiteRepository DEMO.NONE -Name x } }
        @{ Id = 'RepositoryNotDeletable'; Says = '*has DOIs*Hand its DOIs to another*'; Command = { Remove-DataCiteRepository DEMO.REPO } }
        @{ Id = 'NotFound'; Says = '*'; Command = { Remove-DataCiteRepository DEMO.NONE } }
        @{ Id = 'AccountInvalid'; Says = '*DEMO*member*'; Command = { Remove-DataCiteRepository DEMO } }
    ) {
        $problem = Get-ReportedError $Command
        Get-ErrorName $problem | Should -Be $Id
        "$problem $($problem.ErrorDetails.RecommendedAction)" | Should -BeLike $Says
    }

    It 'gets a password that stands nowhere' {
        $secret = 'w0rd-nobody-guesses'
        $text = & {
            New-DataCiteRepository DEMO.SECRET x -SystemEmail x@example.org -Password (ConvertTo-SecureString $secret -AsPlainText) -Verbose -Debug -Confirm:$false
            Set-DataCiteRepository DEMO.SECRET -Password ([pscredential]::new('x', (ConvertTo-SecureString $secret -AsPlainText))) -Verbose -Debug -Confirm:$false
            try { Set-DataCiteRepository DEMO.SECRET -Password $secret } catch { $_ }
        } *>&1 | Out-String -Width 500
        $text | Should -Not -BeLike "*$secret*"
        $text | Should -BeLike '*SecureString is needed*'
        (Get-DataCiteRepository -Credential ([pscredential]::new('DEMO.SECRET', (ConvertTo-SecureString $secret -AsPlainText))) -Environment $sandbox.Uri).Symbol | Should -Be 'DEMO.SECRET'
    }
}

Describe 'The login of a repository' {
    BeforeAll {
        $sandbox = Start-DataCiteSandbox
        Connect-DataCite -Sandbox $sandbox
        $key = ConvertTo-SecureString ($sandbox.Accounts | Where-Object Id -EQ DEMO.REPO).ApiKey -AsPlainText
        $null = Get-DataCiteRepository
    }
    AfterAll { Stop-DataCiteSandbox }

    It 'is told that it cannot, before anything is sent: <_>' -ForEach @(
        { New-DataCiteRepository DEMO.NEW x -SystemEmail x@example.org }
        { Remove-DataCiteRepository DEMO.OTHER }
        { Set-DataCiteRepository DEMO.OTHER -Name x }
    ) {
        $before = $sandbox.Statistics.Requests
        $problem = Get-ReportedError $_
        Get-ErrorName $problem | Should -Be 'PermissionDenied'
        "$problem $($problem.ErrorDetails.RecommendedAction)" | Should -BeLike '*Nothing was sent*onnect as the member*'
        $sandbox.Statistics.Requests | Should -Be $before
    }

    It 'changes itself with its password, but not with an API key' {
        (Set-DataCiteRepository demo.repo -Description 'Our data').Description | Should -Be 'Our data'
        Connect-DataCite -ApiKey $key -Uri $sandbox.Uri -Name key
        try {
            $before = $sandbox.Statistics.Requests
            Get-ErrorName (Get-ReportedError { Set-DataCiteRepository DEMO.REPO -Description x }) | Should -Be 'PermissionDenied'
            $sandbox.Statistics.Requests | Should -Be $before
        }
        finally { Disconnect-DataCite key }
    }
}
