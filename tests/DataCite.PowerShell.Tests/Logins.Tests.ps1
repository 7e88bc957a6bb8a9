# Which login is used, and which is refused: environment variables, account ids and passwords.
BeforeAll {
    . "$PSScriptRoot/Common.ps1"
    . "$PSScriptRoot/SavedLogins.ps1"
    $sandbox = Start-DataCiteSandbox
    $repository = @($sandbox.Accounts)[0]
    $variables = 'DATACITE_ACCOUNT', 'DATACITE_PASSWORD', 'DATACITE_API_KEY', 'DATACITE_ENVIRONMENT'
}
AfterAll { Stop-DataCiteSandbox }

Describe 'Environment variables' {
    BeforeEach { $env:DATACITE_ENVIRONMENT = "$($sandbox.Uri)" }
    AfterEach {
        $variables.ForEach{ [Environment]::SetEnvironmentVariable($_, $null) }
        Get-DataCiteConnection | Disconnect-DataCite
    }

    It 'connect with account and password' {
        $env:DATACITE_ACCOUNT, $env:DATACITE_PASSWORD = $repository.Id, $repository.Password
        (Connect-DataCite -PassThru).AccountId | Should -Be 'DEMO.REPO'
    }

    It 'connect with an API key alone, or with its account' {
        $env:DATACITE_API_KEY = $repository.ApiKey
        (Connect-DataCite -PassThru).AccountId | Should -Be 'demo.repo'
        $env:DATACITE_ACCOUNT = 'DEMO.REPO'
        (Connect-DataCite -PassThru).Role | Should -Be 'RepositoryKey'
    }

    It 'keep the spaces of a password, but not the line break that a file ends with' {
        $login = New-Login 'DEMO.OTHER' ' spaces around '
        Invoke-DataCiteApi repositories/demo.other -Method PUT -Credential (New-Login 'DEMO' 'demo-secret') -Environment $sandbox.Uri -Body @{
            data = @{ type = 'repositories'; attributes = @{ passwordInput = $login.GetNetworkCredential().Password } }
        } | Out-Null
        $env:DATACITE_ACCOUNT, $env:DATACITE_PASSWORD = 'DEMO.OTHER', " spaces around `r`n"
        (Connect-DataCite -PassThru).AccountId | Should -Be 'DEMO.OTHER'
    }

    It 'spare a cmdlet the connecting, and log in once' {
        $env:DATACITE_ACCOUNT, $env:DATACITE_PASSWORD = $repository.Id, $repository.Password
        $before = $sandbox.Statistics.Requests
        1..3 | ForEach-Object { (Get-DataCiteDoi -State Draft -First 1).State | Should -Be 'Draft' }
        $sandbox.Statistics.Requests - $before | Should -BeLessOrEqual 5
        Get-DataCiteConnection | Should -BeNullOrEmpty
    }

    It 'count only when nothing else is given' {
        $env:DATACITE_ACCOUNT, $env:DATACITE_PASSWORD = $repository.Id, 'not the password'
        (Connect-DataCite -Sandbox $sandbox -PassThru).AccountId | Should -Be 'DEMO.REPO'
        (Get-DataCiteDoi -State Draft -First 1).State | Should -Be 'Draft'
        (Get-DataCiteDoi -First 1 -Credential $sandbox.Credential -Environment $sandbox.Uri).Doi | Should -Not -BeNullOrEmpty
        (Connect-DataCite -Anonymous -Uri $sandbox.Uri -PassThru).IsAnonymous | Should -BeTrue
    }

    It 'name the system for anonymous reading too' {
        (Connect-DataCite -PassThru).Uri | Should -Be $sandbox.Uri
        Disconnect-DataCite
        (Get-DataCiteDoi -First 1).Doi | Should -Not -BeNullOrEmpty
    }

    It 'are an error of <Command> when they are <Problem>' -ForEach @(
        foreach ($command in 'Connect-DataCite', 'Get-DataCiteDoi -First 1') {
            @{ Command = $command; Problem = 'half a login, without account'; Values = @{ DATACITE_PASSWORD = 'x' }; Says = '*DATACITE_ACCOUNT*' }
            @{ Command = $command; Problem = 'half a login, with an empty password'; Values = @{ DATACITE_ACCOUNT = 'DEMO.REPO'; DATACITE_PASSWORD = ' ' }; Says = '*DATACITE_PASSWORD*' }
            @{ Command = $command; Problem = 'two logins'; Values = @{ DATACITE_ACCOUNT = 'DEMO.REPO'; DATACITE_PASSWORD = 'x'; DATACITE_API_KEY = 'y' }; Says = '*both*' }
            @{ Command = $command; Problem = 'without a system'; Values = @{ DATACITE_ACCOUNT = 'DEMO.REPO'; DATACITE_PASSWORD = 'x'; DATACITE_ENVIRONMENT = '' }; Says = '*DATACITE_ENVIRONMENT*' }
            @{ Command = $command; Problem = 'for no system'; Values = @{ DATACITE_ENVIRONMENT = 'Staging' }; Says = '*Staging*' }
            @{ Command = $command; Problem = 'for a system without HTTPS'; Values = @{ DATACITE_ENVIRONMENT = 'http://example.org' }; Says = '*https*' }
        }
    ) {
        $Values.Keys.ForEach{ [Environment]::SetEnvironmentVariable($_, $Values[$_]) }
        $problem = Get-ReportedError ([scriptblock]::Create($Command))
        Get-ErrorName $problem | Should -Be 'EnvironmentVariablesInvalid'
        "$problem" | Should -BeLike $Says
    }

    It 'are used for the address that they name' {
        $env:DATACITE_ACCOUNT, $env:DATACITE_PASSWORD = $repository.Id, $repository.Password
        (Connect-DataCite -Uri $sandbox.Uri -PassThru -WarningVariable warning).AccountId | Should -Be 'DEMO.REPO'
        $warning | Should -BeNullOrEmpty
    }

    It 'are used for no other address where they are for the system "<_>"' -ForEach '', 'Test' {
        $env:DATACITE_ACCOUNT, $env:DATACITE_PASSWORD = $repository.Id, $repository.Password
        $env:DATACITE_ENVIRONMENT = $_
        $connection = Connect-DataCite -Uri $sandbox.Uri -PassThru -WarningVariable warning -WarningAction SilentlyContinue
        $connection.IsAnonymous | Should -BeTrue
        "$warning" | Should -BeLike "*DATACITE_ENVIRONMENT*not sent to $($sandbox.Uri)*without a login*-Anonymous*"
        Get-ErrorName (Get-ReportedError { Connect-DataCite -Environment $sandbox.Uri }) | Should -Be 'EnvironmentVariablesInvalid'
        Connect-DataCite -Uri $sandbox.Uri -Anonymous -WarningVariable warning
        $warning | Should -BeNullOrEmpty
    }

    It 'are an error when the command asks for another system' {
        $env:DATACITE_ACCOUNT, $env:DATACITE_PASSWORD = $repository.Id, $repository.Password
        Get-ErrorName (Get-ReportedError { Connect-DataCite -Environment Test }) | Should -Be 'EnvironmentVariablesInvalid'
    }
}

Describe 'Account ids and passwords' {
    AfterEach { Get-DataCiteConnection | Disconnect-DataCite }

    It 'that cannot be any are refused before anything is sent: <Problem>' -ForEach @(
        @{ Problem = 'a space'; Id = 'DEMO REPO'; Password = 'x' }
        @{ Problem = 'a colon'; Id = 'DEMO:REPO'; Password = 'x' }
        @{ Problem = 'an empty password'; Id = 'DEMO.REPO'; Password = '' }
        @{ Problem = 'an API key'; Id = 'DC.' + 'x' * 32; Password = '' }
    ) {
        $before = $sandbox.Statistics.Requests
        $login = New-Login $Id $Password
        Get-ErrorName (Get-ReportedError { Connect-DataCite -Credential $login -Uri $sandbox.Uri }) | Should -Be 'AccountInvalid'
        $sandbox.Statistics.Requests | Should -Be $before
    }

    It 'that hold a secret by mistake are not shown by the error of <Name>: <Id>' -ForEach @(
        foreach ($id in ('DC.' + 'x' * 32), 'DEMO.REPO:xxxxxxxx') {
            @{ Id = $id; Name = 'Connect-DataCite'; Command = { Connect-DataCite -Credential $login -Uri $sandbox.Uri } }
            @{ Id = $id; Name = 'Get-DataCiteDoi'; Command = { Get-DataCiteDoi -Credential $login -Environment $sandbox.Uri } }
        }
    ) {
        $login = New-Login $Id 'x'
        $problem = Get-ReportedError $Command
        $problem | Should -Not -BeNullOrEmpty
        "$problem $($problem.TargetObject) $($problem.Exception) $($problem | Format-List * -Force | Out-String)" | Should -Not -BeLike '*xxxxxxxx*'
    }

    It 'without a dot are members, who may read' {
        $member = $sandbox.Accounts.Where{ $_.Id -eq 'DEMO' }[0]
        $connection = Connect-DataCite -Credential (New-Login $member.Id $member.Password) -Uri $sandbox.Uri -PassThru
        $connection.Role | Should -Be 'Member'
        $problem = Get-ReportedError { New-DataCiteDoi -Title x -Prefix 10.5072 }
        "$problem" | Should -BeLike '*DEMO is a member account*'
    }

    It 'without a dot are told at once that they cannot write: <_>' -ForEach @(
        'New-DataCiteDoi -Title x', '1..3 | New-DataCiteDoi -Title x', 'New-DataCiteDoi -Title x -Prefix 10.5072 -WhatIf', 'Publish-DataCiteDoi 10.5072/x -WhatIf',
        'Publish-DataCiteDoi 10.5072/x -Confirm:$false', 'Test-DataCiteDoi "{}" -State Draft -Server'
    ) {
        $member = Connect-DataCite -Credential (New-Login 'DEMO' 'demo-secret') -Uri $sandbox.Uri -PassThru
        $before = $member.RequestsSent
        $problem = @(Get-ReportedError ([scriptblock]::Create($_)))
        $problem | Should -HaveCount 1
        Get-ErrorName $problem[0] | Should -Be 'PermissionDenied'
        "$problem" | Should -BeLike '*DEMO is a member account*'
        $problem[0].ErrorDetails.RecommendedAction | Should -BeLike '*PROVIDER.REPO*'
        $member.RequestsSent | Should -Be $before
        Test-DataCiteDoi '{}' -State Draft | Should -BeNullOrEmpty
    }

    It 'with a missing dot are an error that says where to look' {
        "$(Get-ReportedError { Connect-DataCite -Credential (New-Login 'DEMOREPO' $repository.Password) -Uri $sandbox.Uri })" | Should -BeLike '*wrong account id or password*'
    }

    It 'work with colons and letters of any alphabet: <_>' -ForEach 'a:b:c', 'pässwörd-密码', ' spaces inside ' {
        $password = $_
        Connect-DataCite -Sandbox $sandbox
        Invoke-DataCiteApi repositories/demo.other -Method PUT -Confirm:$false -Credential (New-Login 'DEMO' 'demo-secret') -Environment $sandbox.Uri -Body @{
            data = @{ type = 'repositories'; attributes = @{ passwordInput = $password } }
        } | Out-Null
        (Connect-DataCite -Credential (New-Login 'DEMO.OTHER' $password) -Uri $sandbox.Uri -PassThru).AccountId | Should -Be 'DEMO.OTHER'
    }
}

Describe 'An account that is inactive' {
    BeforeAll {
        function Set-Active([bool] $IsActive) {
            $body = @{ data = @{ type = 'repositories'; attributes = @{ isActive = $IsActive } } }
            Invoke-DataCiteApi repositories/lake.data -Method PUT -Body $body -Credential (New-Login 'LAKE' 'lake-secret') -Environment $sandbox.Uri | Out-Null
        }
    }
    BeforeEach { Set-Active $false }
    AfterEach {
        Set-Active $true
        Get-DataCiteConnection | Disconnect-DataCite
    }

    It 'connects with a warning, and errors of writing say why' {
        Connect-DataCite -Credential (New-Login 'LAKE.DATA' 'lake.data-secret') -Uri $sandbox.Uri -WarningVariable warning -WarningAction SilentlyContinue
        "$warning" | Should -BeLike '*LAKE.DATA is inactive*'
        $problem = Get-ReportedError { New-DataCiteDoi -Title x -Prefix 10.82201 }
        Get-ErrorName $problem | Should -Be 'PermissionDenied'
        "$problem" | Should -BeLike '*inactive*'
        (Test-DataCiteConnection).Where{ $_.Subject -eq 'Rights' }.Message | Should -BeLike '*inactive*'
    }
}
