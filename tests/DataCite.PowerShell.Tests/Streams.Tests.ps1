BeforeAll {
    . "$PSScriptRoot/Common.ps1"
    . "$PSScriptRoot/AskingHost.ps1"
    $sandbox = Start-DataCiteSandbox
    Connect-DataCite -Sandbox $sandbox

    # The debug lines of a command.
    function Get-DebugLine([scriptblock] $Command) {
        @(& $Command 5>&1).Where{ $_ -is [System.Management.Automation.DebugRecord] }.ForEach{ "$_" }
    }
}
AfterAll { Stop-DataCiteSandbox }

Describe '-Debug' {
    It 'shows the full address of each request, with its query' {
        $lines = Get-DebugLine { Get-DataCiteDoi -Title river -First 1 -Debug }
        $lines -like "GET $($sandbox.Uri)dois[?]*query=*river*" | Should -Not -BeNullOrEmpty
        Get-DebugLine { New-DataCiteDoi @Described -Debug } | Where-Object { $_ -like "POST $($sandbox.Uri)dois*" } | Should -Not -BeNullOrEmpty
    }

    It 'shows no secret, wherever it was typed' {
        $password = $sandbox.Credential.GetNetworkCredential().Password
        $key = @($sandbox.Accounts)[0].ApiKey
        $lines = Get-DebugLine { Invoke-DataCiteApi dois -Query @{ query = "$password $key" } -Debug -ErrorAction Ignore }
        $lines | Where-Object { $_ -like '*/dois[?]*' } | Should -Not -BeNullOrEmpty
        "$lines" | Should -Not -BeLike "*$password*"
        "$lines" | Should -Not -BeLike "*$([uri]::EscapeDataString($password))*"
        "$lines" | Should -Not -BeLike "*$key*"
    }

    It 'does not ask whether to go on: <_>' -ForEach @(
        'Get-DataCiteDoi -First 1 -Debug', 'Get-DataCitePrefix -Debug', 'New-DataCiteDoi -Prefix 10.5072 -Title x -Debug', 'Invoke-DataCiteApi heartbeat -Debug'
        'Test-DataCiteConnection -Debug', 'Disconnect-DataCite -Debug; Disconnect-DataCite -Debug', 'Connect-DataCite -Uri $address -Anonymous -Debug'
    ) {
        $session = [initialsessionstate]::CreateDefault2()
        $hosted = [AskingHost]::new()
        $runspace = [runspacefactory]::CreateRunspace($hosted, $session)
        $runspace.Open()
        $shell = [powershell]::Create($runspace)
        try {
            $shell.AddScript("Import-Module '$ModuleFolder'; `$address = '$($sandbox.Uri)'; `$s = [pscredential]::new('DEMO.REPO', (ConvertTo-SecureString '$($sandbox.Credential.GetNetworkCredential().Password)' -AsPlainText))
                Connect-DataCite -Uri `$address -Credential `$s; $_").Invoke() | Out-Null
            $hosted.Asked.Questions | Should -BeNullOrEmpty
            $shell.Streams.Error | Should -BeNullOrEmpty
            $shell.Streams.Debug | Should -Not -BeNullOrEmpty -Because 'that is where it looks'
        }
        finally {
            $shell.Dispose()
            $runspace.Dispose()
        }
    }

    It 'leaves verbose lines in their stream with -Verbose' {
        $said = Get-DataCiteDoi -First 1 -Debug -Verbose 4>&1 5>$null
        $said.Where{ $_ -is [System.Management.Automation.VerboseRecord] -and "$_" -like 'GET dois: 200*' } | Should -HaveCount 1
    }
}

Describe 'The summary of a run' {
    It 'counts what was published, what was not changed and what failed' {
        $drafts = 1..3 | New-DataCiteDoi @Described
        $bad = New-DataCiteDoi -Title 'only a title'
        @($drafts; Get-DataCiteDoi -State Findable -First 2; $bad) | Publish-DataCiteDoi -Confirm:$false -InformationVariable said -ErrorAction SilentlyContinue
        "$said" | Should -Be 'Summary: 3 published, 2 unchanged, 1 failed.'
        $said.Tags | Should -Be 'DataCite'
    }

    It 'is in the verbose stream too, and nothing shows it otherwise' {
        $draft = New-DataCiteDoi @Described
        $said = $draft | Publish-DataCiteDoi -Confirm:$false -Verbose 4>&1
        "$($said[-1])" | Should -Be 'Summary: 1 published.'
        New-DataCiteDoi @Described | Publish-DataCiteDoi -Confirm:$false 4>&1 | Should -BeNullOrEmpty
    }

    It 'counts new DOIs, and those that are there already' {
        $rows = 1..3 | ForEach-Object { [pscustomobject]@{ Title = "T$_"; Url = "https://example.org/summary/$_" } }
        $rows[0, 1] | New-DataCiteDoi -SkipExisting | Out-Null
        $rows | New-DataCiteDoi -SkipExisting -InformationVariable said | Out-Null
        "$said" | Should -Be 'Summary: 1 created, 2 unchanged.'
    }

    It 'is not given for reads, and not for -WhatIf' {
        Get-DataCiteDoi -First 2 | Get-DataCiteDoi -InformationVariable said | Out-Null
        New-DataCiteDoi @Described -WhatIf -InformationVariable +said
        $said | Should -BeNullOrEmpty
    }
}
