# The same tests twice: always with a stand-in of our own, and with the real SecretManagement and SecretStore where they are installed and
# can be given a folder of their own, which on Windows they cannot.
BeforeDiscovery {
    $hasRealModules = -not $IsWindows -and @(Get-Module -ListAvailable Microsoft.PowerShell.SecretManagement, Microsoft.PowerShell.SecretStore).Count -ge 2
    $kinds = @(@{ Kind = 'stand-in' }; if ($hasRealModules) { @{ Kind = 'real' } })
}

BeforeAll {
    . "$PSScriptRoot/Common.ps1"
    . "$PSScriptRoot/SavedLogins.ps1"
    $sandbox = Start-DataCiteSandbox
    $credential = $sandbox.Credential
}
AfterAll { Stop-DataCiteSandbox }

Describe 'Saved logins with the <Kind> modules' -ForEach $kinds {
    BeforeAll { Enter-UserProfile (Join-Path $TestDrive $Kind) $Kind }
    AfterAll { Exit-UserProfile }
    AfterEach {
        Get-DataCiteConnection | Disconnect-DataCite
        Remove-Item $LoginFile -ErrorAction Ignore
        Clear-Vault
    }

    It 'that are not there are an error with a system too, and not a view of what is public' {
        $problem = Get-ReportedError { Connect-DataCite -Name mistyped -Environment $sandbox.Uri }
        Get-ErrorName $problem | Should -Be 'SavedLoginUnknown'
        $problem.ErrorDetails.RecommendedAction | Should -BeLike '*-Anonymous*'
        (Connect-DataCite -Name mistyped -Environment $sandbox.Uri -Anonymous -PassThru).Name | Should -Be 'mistyped'
        (Connect-DataCite -Name mistyped -Environment $sandbox.Uri -Credential $credential -PassThru).AccountId | Should -Be 'DEMO.REPO'
    }

    It 'complete their names' {
        Save-DataCiteCredential prod $credential -Environment $sandbox.Uri
        Save-DataCiteCredential practice $credential -Environment $sandbox.Uri
        Get-Completion 'Connect-DataCite -Name pr' | Should -Be 'practice', 'prod'
        Get-Completion 'Remove-DataCiteCredential pro' | Should -Be 'prod'
    }

    It 'say so when the secret has gone from the vault' {
        $saved = Save-DataCiteCredential prod $credential -Environment $sandbox.Uri -PassThru
        Microsoft.PowerShell.SecretManagement\Remove-Secret -Vault $saved.VaultName -Name $saved.SecretName
        $problem = Get-ReportedError { Connect-DataCite -Name prod }
        Get-ErrorName $problem | Should -Be 'VaultFailed'
        "$problem" | Should -BeLike "*$($saved.SecretName)*no longer*$($saved.VaultName)*"
        $problem.ErrorDetails.RecommendedAction | Should -BeLike '*Save-DataCiteCredential -Force*'
        Remove-DataCiteCredential prod -WarningVariable warning -WarningAction SilentlyContinue
        "$warning" | Should -BeLike '*no secret*any more*'
        Get-DataCiteCredential | Should -BeNullOrEmpty
    }

    It 'say so when the vault has gone, and can still be removed' {
        Register-SecretVault -Name Second -ModuleName Microsoft.PowerShell.SecretStore
        Save-DataCiteCredential prod $credential -Environment $sandbox.Uri -VaultName Second
        Unregister-SecretVault -Name Second
        $problem = Get-ReportedError { Connect-DataCite -Name prod }
        Get-ErrorName $problem | Should -Be 'VaultMissing'
        $problem.ErrorDetails.RecommendedAction | Should -BeLike '*Register-SecretVault*Remove-DataCiteCredential*'
        Remove-DataCiteCredential prod -WarningVariable warning -WarningAction SilentlyContinue
        "$warning" | Should -BeLike "*'Second' is no longer registered*DataCite-prod*"
        Get-DataCiteCredential | Should -BeNullOrEmpty
    }

    It 'are saved and removed although the session would only pretend to' {
        $WhatIfPreference = $true
        $saved = Save-DataCiteCredential prod $credential -Environment $sandbox.Uri -PassThru -WhatIf:$false
        Microsoft.PowerShell.SecretManagement\Get-Secret -Vault $saved.VaultName -Name $saved.SecretName | Should -BeOfType pscredential
        Remove-DataCiteCredential prod -WhatIf:$false
        Microsoft.PowerShell.SecretManagement\Get-SecretInfo -Vault $saved.VaultName -Name $saved.SecretName | Should -BeNullOrEmpty
    }

    It 'go to no other address, account or secret when somebody has changed their list: <Change>' -ForEach @(
        @{ Change = 'the address'; With = { $_.environment = 'https://evil.example/' } }
        @{ Change = 'the system'; With = { $_.environment = 'Production' } }
        @{ Change = 'the account'; With = { $_.accountId = 'LAKE.DATA' } }
        @{ Change = 'no account'; With = { $_.accountId = $null } }
        @{ Change = 'the name'; With = { $_.name = 'other'; $script:asked = 'other' } }
        @{ Change = 'the secret'; With = { $_.secret = 'Bank' } }
        @{ Change = 'the secret of another login'; With = { $_.secret = 'DataCite-second' } }
        @{ Change = 'the name and the secret'; With = { $_.name = 'second'; $_.secret = 'DataCite-second'; $script:asked = 'second' } }
    ) {
        $other = $sandbox.Accounts.Where{ $_.Id -eq 'LAKE.DATA' }[0]
        $vault = (Save-DataCiteCredential prod $credential -Environment $sandbox.Uri -PassThru).VaultName
        Save-DataCiteCredential second (New-Login $other.Id $other.Password) -Environment $sandbox.Uri
        Microsoft.PowerShell.SecretManagement\Set-Secret -Vault $vault -Name Bank -Secret (New-Login 'me' 'my money')
        $document = Get-Content $LoginFile -Raw | ConvertFrom-Json
        $script:asked = 'prod'
        $document.logins = @($document.logins.Where{ $_.name -eq 'prod' } | ForEach-Object { & $With; $_ })
        $document | ConvertTo-Json -Depth 5 | Set-Content $LoginFile
        $before = $sandbox.Statistics.Requests

        $problem = Get-ReportedError { Connect-DataCite -Name $script:asked }

        Get-ErrorName $problem | Should -Be 'SavedLoginChanged'
        Get-DataCiteConnection | Should -BeNullOrEmpty
        $sandbox.Statistics.Requests | Should -Be $before
        # Nor is another secret removed.
        Remove-DataCiteCredential $script:asked -WarningAction SilentlyContinue
        ('Bank', 'DataCite-second').ForEach{ Microsoft.PowerShell.SecretManagement\Get-SecretInfo -Vault $vault -Name $_ }.Name | Should -Be 'Bank', 'DataCite-second'
    }

    It 'of an earlier version of the module are to be saved again, and can be removed' {
        $saved = Save-DataCiteCredential prod $credential -Environment $sandbox.Uri -PassThru
        # As it kept them: the account alone beside the secret.
        Microsoft.PowerShell.SecretManagement\Set-Secret -Vault $saved.VaultName -Name $saved.SecretName -Secret $credential
        $problem = Get-ReportedError { Connect-DataCite -Name prod }
        Get-ErrorName $problem | Should -Be 'SavedLoginOutdated'
        $problem.ErrorDetails.RecommendedAction | Should -BeLike 'Save it again: Save-DataCiteCredential prod -Credential DEMO.REPO -Environment * -Force'
        Save-DataCiteCredential prod $credential -Environment $sandbox.Uri -Force
        (Connect-DataCite -Name prod -PassThru).AccountId | Should -Be 'DEMO.REPO'
        Microsoft.PowerShell.SecretManagement\Set-Secret -Vault $saved.VaultName -Name $saved.SecretName -Secret $credential
        Remove-DataCiteCredential prod
        Microsoft.PowerShell.SecretManagement\Get-SecretInfo -Vault $saved.VaultName -Name $saved.SecretName | Should -BeNullOrEmpty
    }
}

Describe 'The list of saved logins' {
    BeforeAll { Enter-UserProfile (Join-Path $TestDrive 'list') 'stand-in' }
    AfterAll { Exit-UserProfile }
    BeforeEach { New-Item (Split-Path $LoginFile) -ItemType Directory -Force | Out-Null }
    AfterEach {
        Get-DataCiteConnection | Disconnect-DataCite
        Remove-Item (Split-Path $LoginFile) -Recurse
        Clear-Vault
    }

    It 'that is <Problem> is an error of <Name>, and stays as it is' -ForEach @(
        $commands = @{
            'Get-DataCiteCredential' = { Get-DataCiteCredential }; 'Connect-DataCite' = { Connect-DataCite -Name a }
            'Save-DataCiteCredential' = { Save-DataCiteCredential a $credential -Environment $sandbox.Uri }; 'Remove-DataCiteCredential' = { Remove-DataCiteCredential a }
        }
        foreach ($name in $commands.Keys) {
            @{ Name = $name; Command = $commands[$name]; Problem = 'cut off'; Text = '{ "version": 1, "logins": [' }
            @{ Name = $name; Command = $commands[$name]; Problem = 'empty'; Text = '' }
            @{ Name = $name; Command = $commands[$name]; Problem = 'something else'; Text = '[1, 2]' }
            @{ Name = $name; Command = $commands[$name]; Problem = 'without what matters'; Text = '{ "version": 1, "logins": [ { "name": "a" } ] }' }
            @{ Name = $name; Command = $commands[$name]; Problem = 'full of nulls'; Text = '{ "version": 1, "logins": [ { "name": null, "kind": "Password", "environment": null, "vault": null, "secret": null } ] }' }
            @{ Name = $name; Command = $commands[$name]; Problem = 'for no system'; Text = '{ "version": 1, "logins": [ { "name": "a", "kind": "Password", "environment": "http://example.org", "vault": "v", "secret": "s" } ] }' }
        }
    ) {
        Set-Content $LoginFile $Text -NoNewline
        $reported = Get-ReportedError $Command
        Get-ErrorName $reported | Should -Be 'SavedLoginsUnreadable'
        "$reported" | Should -BeLike "*$LoginFile*damaged*"
        Get-Content $LoginFile -Raw | Should -Be ($Text -eq '' ? $null : $Text)
        "$(Get-Completion 'Connect-DataCite -Name ')".Trim() | Should -BeNullOrEmpty
    }

    It 'that an editor has saved with a byte order mark is read all the same' {
        Set-Content $LoginFile '{ "version": 1, "logins": [ { "name": "edited", "kind": "Password", "environment": "Test", "vault": "v", "secret": "s" } ] }' -Encoding utf8BOM
        (Get-DataCiteCredential).Name | Should -Be 'edited'
    }

    It 'of a newer version is an error that says so, and stays as it is' {
        Set-Content $LoginFile '{ "version": 2, "entries": {} }' -NoNewline
        $reported = Get-ReportedError { Save-DataCiteCredential a $credential -Environment $sandbox.Uri }
        Get-ErrorName $reported | Should -Be 'SavedLoginsUnreadable'
        "$reported" | Should -BeLike '*newer version*'
        $reported.ErrorDetails.RecommendedAction | Should -BeLike '*Update*'
        Get-Content $LoginFile -Raw | Should -Be '{ "version": 2, "entries": {} }'
    }

    It 'leads to a vault that is opened in the user''s own session, where it can ask for its password' {
        Save-DataCiteCredential asked $credential -Environment $sandbox.Uri
        $global:StandInHost, $global:StandInRunspace = $null
        Connect-DataCite -Name asked
        $global:StandInHost | Should -Be $Host.InstanceId
        $global:StandInRunspace | Should -Be ([runspace]::DefaultRunspace.InstanceId)
    }

    It 'survives that many save at once' {
        $module = $ModuleFolder
        1..8 | ForEach-Object -ThrottleLimit 8 -Parallel {
            Import-Module $using:module
            $global:StandInVaults = [ordered]@{ LocalStore = @{} }
            Save-DataCiteCredential "login-$_" $using:credential -Environment Test -SkipVerification
        }
        (Get-DataCiteCredential).Name | Should -Be (1..8).ForEach{ "login-$_" }
        (Get-ChildItem (Split-Path $LoginFile)).Name | Should -Be 'logins.json', 'logins.json.lock'
    }
}

Describe 'Without a place for secrets' {
    BeforeAll { Enter-UserProfile (Join-Path $TestDrive 'none') 'stand-in' }
    AfterAll { Exit-UserProfile }
    BeforeEach {
        $global:StandInVaults.Clear()
        $global:StandInVaults['One'] = @{}
        $global:StandInVaults['Two'] = @{}
        $global:StandInDefault = ''
    }
    AfterEach {
        $global:StandInLocked = @()
        Remove-Item $LoginFile -ErrorAction Ignore
    }

    It 'a missing vault is an error with the two commands that make one' {
        $global:StandInVaults.Clear()
        $problem = Get-ReportedError { Save-DataCiteCredential prod $credential -Environment $sandbox.Uri }
        Get-ErrorName $problem | Should -Be 'VaultMissing'
        $problem.ErrorDetails.RecommendedAction | Should -Match 'Install-PSResource'
        $problem.ErrorDetails.RecommendedAction | Should -Match 'Register-SecretVault'
        Test-Path $LoginFile | Should -BeFalse
    }

    It 'several vaults without a default one want to be chosen from' {
        $problem = Get-ReportedError { Save-DataCiteCredential prod $credential -Environment $sandbox.Uri }
        Get-ErrorName $problem | Should -Be 'VaultMissing'
        $problem.ErrorDetails.RecommendedAction | Should -BeLike '*One, Two*'
        Get-ErrorName (Get-ReportedError { Save-DataCiteCredential prod $credential -Environment $sandbox.Uri -VaultName Three }) | Should -Be 'VaultMissing'
        (Save-DataCiteCredential prod $credential -Environment $sandbox.Uri -VaultName two -PassThru).VaultName | Should -Be 'Two'
    }

    It 'a vault that does not open is an error, and nothing is lost' {
        Save-DataCiteCredential prod $credential -Environment $sandbox.Uri -VaultName Two
        $global:StandInLocked = 'Two'
        Get-ErrorName (Get-ReportedError { Connect-DataCite -Name prod }) | Should -Be 'VaultFailed'
        Get-ErrorName (Get-ReportedError { Remove-DataCiteCredential prod }) | Should -Be 'VaultFailed'
        (Get-DataCiteCredential).Name | Should -Be 'prod'
    }

    It 'a missing module is an error with the two commands that fix it' {
        $script = {
            param($module, $folder)
            # Empty means the usual places to PowerShell 7.4.
            $env:PSModulePath = $folder
            $env:DATACITE_CONFIG_HOME = $folder
            Import-Module $module
            $login = [pscredential]::new('DEMO.REPO', (ConvertTo-SecureString 'secret' -AsPlainText))
            try { Save-DataCiteCredential prod $login -Environment Test -SkipVerification } catch { $_.FullyQualifiedErrorId; $_.ErrorDetails.RecommendedAction }
        }
        $said = pwsh -NoProfile -NonInteractive -Command $script -args $ModuleFolder, (Join-Path $TestDrive 'missing')
        $said[0] | Should -BeLike 'SecretManagementMissing,*'
        "$said" | Should -Match '(?s)Install-PSResource.*Register-SecretVault'
        Test-Path (Join-Path $TestDrive 'missing') | Should -BeFalse
    }

    It 'refuses names that a vault may not take: <_>' -ForEach 'a b', 'a/b', 'ü', '', ('x' * 65) {
        $name = $_
        Get-ReportedError { Save-DataCiteCredential $name $credential -Environment $sandbox.Uri } | Should -Not -BeNullOrEmpty
    }

    It 'refuses account ids with <Problem>' -ForEach @(
        @{ Problem = 'a space'; Id = 'DEMO REPO' }, @{ Problem = 'a colon'; Id = 'DEMO:REPO' }
    ) {
        $login = New-Login $Id 'x'
        Get-ErrorName (Get-ReportedError { Save-DataCiteCredential bad $login -Environment Test -VaultName One }) | Should -Be 'AccountInvalid'
    }
}
