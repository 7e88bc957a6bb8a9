# No secret leaves: everything that the cmdlets write anywhere, under faults, is searched for the password, its Base64 and the key.
BeforeAll {
    . "$PSScriptRoot/Common.ps1"
    . "$PSScriptRoot/SavedLogins.ps1"
    $sandbox = Start-DataCiteSandbox
    $repository = @($sandbox.Accounts)[0]
    Enter-UserProfile (Join-Path $TestDrive 'profile') 'stand-in'

    # Everything by which a secret could be recognised, in every way in which it travels or is kept.
    function Get-SecretText([string] $Id, [string] $Secret) {
        $Secret
        foreach ($encoding in [Text.Encoding]::UTF8, [Text.Encoding]::Unicode) {
            [Convert]::ToBase64String($encoding.GetBytes($Secret)).TrimEnd('=')
            # As Export-Clixml writes a SecureString outside Windows.
            [Convert]::ToHexString($encoding.GetBytes($Secret))
        }
        [Convert]::ToBase64String([Text.Encoding]::UTF8.GetBytes("${Id}:$Secret")).TrimEnd('=')
        [Uri]::EscapeDataString($Secret)
        # As a part of something longer in Base64, wherever in a group of three bytes it begins; without the characters that it shares.
        foreach ($begin in 0, 1, 2) {
            $bytes = [byte[]]::new($begin) + [Text.Encoding]::UTF8.GetBytes($Secret)
            [Convert]::ToBase64String($bytes, 0, $bytes.Length - $bytes.Length % 3).Substring((0, 2, 3)[$begin])
        }
    }
    $tokenRequest = @{ grant_type = 'password'; username = $repository.Id; password = $repository.Password } | ConvertTo-Json
    $tokenText = (Invoke-RestMethod "$($sandbox.Uri)token" -Method Post -Body $tokenRequest -ContentType application/json).access_token
    $forbidden = @(Get-SecretText $repository.Id $repository.Password; Get-SecretText $repository.Id $repository.ApiKey; Get-SecretText $repository.Id $tokenText; $tokenText.Split('.')[1, 2]) |
        Sort-Object -Unique

    function Find-Secret([string] $Text) { $forbidden.Where{ $Text.Contains($_, [StringComparison]::OrdinalIgnoreCase) } }

    # Every property of an error, its exceptions and their data, in every form in which errors are shown and kept.
    function Get-ErrorText($ErrorRecord) {
        "$ErrorRecord"
        $ErrorRecord | Format-List * -Force | Out-String
        Get-Error -InputObject $ErrorRecord | Out-String -Width 5000
        [System.Management.Automation.PSSerializer]::Serialize($ErrorRecord, 4)
        # Not every error of PowerShell's own can be written as JSON.
        try { $ErrorRecord | ConvertTo-Json -Depth 3 -WarningAction Ignore } catch [InvalidOperationException] { "$_" }
        $ErrorRecord.TargetObject | ConvertTo-Json -Depth 3 -WarningAction Ignore
        for ($exception = $ErrorRecord.Exception; $exception; $exception = $exception.InnerException) {
            $exception.ToString()
            $exception | Format-List * -Force | Out-String
            $exception.Data | Out-String
        }
    }
    $errorText = ${function:Get-ErrorText}.ToString()
}
AfterAll {
    Exit-UserProfile
    Stop-DataCiteSandbox
}

Describe 'A connection' {
    AfterEach {
        # A connection that failed is forgotten too.
        Disconnect-DataCite -ErrorAction Ignore
        Get-DataCiteConnection | Disconnect-DataCite
    }

    It 'gives no secret away, however it is shown or stored: by <By>' -ForEach @(@{ By = 'password' }, @{ By = 'key' }, @{ By = 'token' }) {
        $key = ConvertTo-SecureString $repository.ApiKey -AsPlainText
        $token = ConvertTo-SecureString $tokenText -AsPlainText
        $connection = switch ($By) {
            'key' { Connect-DataCite -ApiKey $key -Uri $sandbox.Uri -PassThru }
            'token' { Connect-DataCite -Token $token -Uri $sandbox.Uri -PassThru }
            default { Connect-DataCite -Sandbox $sandbox -PassThru }
        }
        Export-Clixml -InputObject $connection -Path (Join-Path $TestDrive 'connection.xml') -Depth 6
        $shown = @(
            "$connection"
            $connection | Format-List * -Force | Out-String
            $connection | Format-Custom * -Depth 6 -Force | Out-String
            $connection | Select-Object * | Format-List | Out-String
            $connection | ConvertTo-Json -Depth 8 -WarningAction Ignore
            $connection | ConvertTo-Csv
            Get-Content (Join-Path $TestDrive 'connection.xml') -Raw
            [System.Management.Automation.PSSerializer]::Serialize($connection, 6)
        ) -join "`n"
        $shown | Should -BeLike "*$($connection.Name)*"
        Find-Secret $shown | Should -BeNullOrEmpty
    }
}

Describe 'Every cmdlet' {
    BeforeAll {
        # One call of each at least; what it gets is made to fail in every way that the sandbox knows.
        $record = Join-Path $TestDrive 'record.json'
        Set-Content $record '{"doi":"10.5072/from-file","titles":[{"title":"x"}]}'
        $calls = [ordered]@{
            'Connect-DataCite'            = { Connect-DataCite -Token $token -Uri $address -Name byToken; Invoke-DataCiteApi none -Connection byToken; Connect-DataCite -Credential $login -Uri $address -Name again }
            'Get-DataCiteConnection'      = { Get-DataCiteConnection }
            'Test-DataCiteConnection'     = { Test-DataCiteConnection }
            'Save-DataCiteCredential'     = { Save-DataCiteCredential saved $login -Environment $address -Force; Connect-DataCite -Name saved }
            'Get-DataCiteCredential'      = { Get-DataCiteCredential | Format-List }
            'Remove-DataCiteCredential'   = { Remove-DataCiteCredential saved }
            'New-DataCiteApiKey'          = { New-DataCiteApiKey ci -Save key -Force; Connect-DataCite -ApiKey $key -Uri $address }
            'Get-DataCiteApiKey'          = { Get-DataCiteApiKey }
            'Remove-DataCiteApiKey'       = { Remove-DataCiteApiKey ci }
            'Invoke-DataCiteApi'          = { Invoke-DataCiteApi dois -Method POST -Body '{"data":{"type":"dois","attributes":{"doi":"10.5072/leak"}}}' }
            'Test-DataCiteRepository'     = { Test-DataCiteRepository -Sample 3; Test-DataCiteRepository -Quiet -Check Drafts }
            'Get-DataCiteDoi'             = { Get-DataCiteDoi -State Draft; Get-DataCiteDoi 10.5072/none }
            'New-DataCiteDoi'             = { New-DataCiteDoi -Title x -Prefix 10.5072; New-DataCiteDoi -Path $record }
            'Publish-DataCiteDoi'         = { Publish-DataCiteDoi 10.5072/none }
            'Set-DataCiteDoi'             = { Set-DataCiteDoi 10.5072/none -Title x }
            'Register-DataCiteDoi'        = { Register-DataCiteDoi 10.5072/none }
            'Hide-DataCiteDoi'            = { Hide-DataCiteDoi 10.5072/none -Reason x }
            'Remove-DataCiteDoi'          = { Remove-DataCiteDoi 10.5072/none }
            'Move-DataCiteDoi'            = { Move-DataCiteDoi 10.5072/none -To DEMO.OTHER }
            'Restore-DataCiteDoi'         = { Restore-DataCiteDoi 10.5072/none }
            'Invoke-DataCiteChange'       = { [DataCite.Metadata.DoiChange]::new('10.5072/none', 'Delete') | Invoke-DataCiteChange -JobPath "$TestDrive/change.job" }
            'Get-DataCiteJob'             = { Get-DataCiteJob "$TestDrive/change.job" -Item }
            'Export-DataCiteDoi'          = { Export-DataCiteDoi "$TestDrive/export.jsonl" -Force -JobPath "$TestDrive/export.job" }
            'Import-DataCiteDoi'          = { Import-DataCiteDoi $record -JobPath "$TestDrive/import.job" }
            'Undo-DataCiteJob'            = { Undo-DataCiteJob "$TestDrive/change.job" }
            'Test-DataCiteDoiLink'        = { Test-DataCiteDoiLink 10.5072/leak }
            'Test-DataCiteDoi'            = { Test-DataCiteDoi @{ doi = '10.5072/leak'; titles = @(@{ title = 'x' }) } -Server }
            'Get-DataCitePrefix'          = { Get-DataCitePrefix }
            'Get-DataCiteCitation'        = { Get-DataCiteCitation 10.5072/none -Format Bibtex }
            'Get-DataCiteEvent'           = { Get-DataCiteEvent -Prefix 10.5072 }
            'Measure-DataCiteDoi'         = { Measure-DataCiteDoi -By State, Subject }
            'Get-DataCiteUsage'           = { Get-DataCiteUsage 10.5072/none }
            'Get-DataCiteUsageReport'     = { Get-DataCiteUsageReport }
            'Add-DataCitePrefix'          = { Add-DataCitePrefix 10.82103 -RepositoryId DEMO.REPO }
            'Remove-DataCitePrefix'       = { Remove-DataCitePrefix 10.82103 -RepositoryId DEMO.REPO }
            'Get-DataCiteActivity'        = { Get-DataCiteActivity; Get-DataCiteActivity 10.5072/none }
            'Get-DataCiteRepository'      = { Get-DataCiteRepository -IncludeCounts; Get-DataCiteRepository DEMO.NONE }
            'Get-DataCiteProvider'        = { Get-DataCiteProvider; Get-DataCiteProvider NONE }
            'New-DataCiteRepository'      = { New-DataCiteRepository DEMO.LEAK x -SystemEmail x@example.org }
            'Set-DataCiteRepository'      = { Set-DataCiteRepository DEMO.REPO -Description leak; Set-DataCiteRepository DEMO.OTHER -Name x }
            'Remove-DataCiteRepository'   = { Remove-DataCiteRepository DEMO.OTHER }
            'Disconnect-DataCite'         = { Disconnect-DataCite again }
        }
    }

    It 'tells nothing with -Verbose -Debug and a transcript, under faults' {
        $transcript = Join-Path $TestDrive 'transcript.txt'
        $script = {
            param($module, $common, $calls, $record, $profileFolder, $errorText)
            $ErrorActionPreference = 'Continue'
            $VerbosePreference = $DebugPreference = $WarningPreference = $InformationPreference = 'Continue'
            $ConfirmPreference = 'None'
            . $common
            Enter-UserProfile $profileFolder 'stand-in'
            Import-Module $module
            $sandbox = Start-DataCiteSandbox
            $sandbox.Faults.RetryAfter, $sandbox.Faults.SlowBodyDuration = [timespan]::Zero, [timespan]::FromMilliseconds(1)
            $address = $sandbox.Uri
            $login = $sandbox.Credential
            $key = ConvertTo-SecureString @($sandbox.Accounts)[0].ApiKey -AsPlainText
            $answer = Invoke-RestMethod "${address}token" -Method Post -Body (@{ grant_type = 'password'; username = $login.UserName; password = $login.GetNetworkCredential().Password } | ConvertTo-Json) -ContentType application/json -Verbose:$false -Debug:$false
            Set-Content $calls['token'] $answer.access_token
            $token = ConvertTo-SecureString $answer.access_token -AsPlainText
            Remove-Variable answer
            $null = Start-Transcript $calls['transcript']
            foreach ($name in $calls['names']) {
                foreach ($rate in 0, 1) {
                    # Without faults; with one at every request; and with a password that is wrong.
                    $sandbox.Faults.Rate = $rate
                    . ([scriptblock]::Create($calls[$name]))
                    $sandbox.Faults.Rate = 0
                    Connect-DataCite -Sandbox $sandbox -Name owner
                }
            }
            $null = Stop-Transcript
            "ERRORS $($Error.Count)"
            ${function:Get-ErrorText} = $errorText
            foreach ($problem in @($Error)) { Get-ErrorText $problem }
            Get-Variable | Out-String -Width 5000
            Get-DataCiteConnection | ForEach-Object { $_ | Format-Custom * -Depth 4 | Out-String; [System.Management.Automation.PSSerializer]::Serialize($_, 6) }
            # The keys that were made here, for whoever searches.
            $global:StandInVaults.LocalStore.Values.Where{ $_ -is [pscredential] }.ForEach{ $_.GetNetworkCredential().Password } | Set-Content $calls['made']
        }
        $made = Join-Path $TestDrive 'made.txt'
        $tokenFile = Join-Path $TestDrive 'token.txt'
        $texts = @{ transcript = $transcript; names = @($calls.Keys); made = $made; token = $tokenFile }
        foreach ($name in $calls.Keys) { $texts[$name] = "$($calls[$name])" }
        $file = Join-Path $TestDrive 'calls.clixml'
        $texts | Export-Clixml $file
        $errors = Join-Path $TestDrive 'errors.txt'
        Set-Content $errors $errorText
        $runner = Join-Path $TestDrive 'run.ps1'
        Set-Content $runner "& {$script} '$ModuleFolder' '$PSScriptRoot/SavedLogins.ps1' (Import-Clixml '$file') '$record' '$(Join-Path $TestDrive 'other')' (Get-Content '$errors' -Raw) *>&1"
        $output = pwsh -NoProfile -NonInteractive -File $runner 2>&1 | Out-String -Width 5000
        $everything = $output + (Get-Content $transcript -Raw)

        # It did say a lot, and it did go wrong.
        $everything | Should -BeLike '*VERBOSE: GET dois*'
        $everything | Should -BeLike '*DEBUG: *'
        $output | Should -Match 'ERRORS [1-9]\d'
        $keys = @(Get-Content $made)
        $keys -match '^DC\.' | Should -Not -BeNullOrEmpty
        $itsToken = "$(Get-Content $tokenFile)"
        $itsToken | Should -Match '^eyJ'
        $forbidden = @($forbidden; Get-SecretText $repository.Id $itsToken; $itsToken.Split('.')[1, 2]; $keys.ForEach{ Get-SecretText $repository.Id $_ }) | Sort-Object -Unique
        Find-Secret $everything | Should -BeNullOrEmpty
        $written = Get-ChildItem $TestDrive -Recurse -File -Exclude 'calls.clixml', 'made.txt', 'token.txt'
        $written.Name | Should -Contain 'logins.json'
        $written.Where{ Find-Secret (Get-Content $_ -Raw) }.Name | Should -BeNullOrEmpty
    }

    It 'that talks to DataCite is among those tried' {
        $missing = (Get-Command -Module DataCite -CommandType Cmdlet).Where{ $_.Parameters.ContainsKey('Connection') -and $_.Name -notin $calls.Keys }.Name
        $missing | Should -BeNullOrEmpty -Because 'a cmdlet that sends a login must not tell it'
    }
}

Describe 'Errors' {
    AfterEach {
        # A connection that failed is forgotten too.
        Disconnect-DataCite -ErrorAction Ignore
        Get-DataCiteConnection | Disconnect-DataCite
    }

    It 'hold no secret, in any property of any exception: <Problem>' -ForEach @(
        @{ Problem = 'a refused write'; Command = { Invoke-DataCiteApi dois -Method POST -Body '{}' -Confirm:$false } }
        @{ Problem = 'a right that lacks'; Command = { Invoke-DataCiteApi providers/demo -Method PUT -Body '{"data":{"attributes":{}}}' -Confirm:$false } }
        @{ Problem = 'a foreign host'; Command = { Invoke-DataCiteApi https://example.org/ } }
        @{ Problem = 'a missing DOI'; Command = { Get-DataCiteDoi 10.5072/none } }
    ) {
        Connect-DataCite -Sandbox $sandbox
        $problem = Get-ReportedError $Command
        $problem | Should -Not -BeNullOrEmpty
        Find-Secret ((Get-ErrorText $problem) -join "`n") | Should -BeNullOrEmpty
    }

    It 'hold no secret when nobody answers' {
        $gone = Start-DataCiteSandbox
        Stop-DataCiteSandbox $gone
        $login = $sandbox.Credential
        $problem = (Test-DataCiteConnection -Credential $login -Environment $gone.Uri)[0].Failure
        $problem | Should -Not -BeNullOrEmpty
        Find-Secret "$problem $($problem | Format-List * -Force | Out-String)" | Should -BeNullOrEmpty
    }
}

Describe 'What a gateway shows of the login' {
    BeforeAll { . "$PSScriptRoot/HostileServer.ps1" }

    It 'is in no error, warning, notice or object: <As>' -ForEach @(
        @{ As = 'the header'; Spell = { '{0}' } }
        @{ As = 'the Base64 alone'; Spell = { $base64 } }
        @{ As = 'the Base64 in an address'; Spell = { "Basic%20$([Uri]::EscapeDataString($base64))" } }
        @{ As = 'decoded'; Spell = { "$($repository.Id):$($repository.Password)" } }
        @{ As = 'the password'; Spell = { $repository.Password } }
        @{ As = 'the password in JSON'; Spell = { -join $repository.Password.ToCharArray().ForEach{ '\u{0:x4}' -f [int] $_ } } }
    ) {
        $base64 = [Convert]::ToBase64String([Text.Encoding]::UTF8.GetBytes("$($repository.Id):$($repository.Password)"))
        $spelled = & $Spell
        $server = [HostileServer]::new()
        try {
            $server.Answers['GET /dois?prefix=10.0000'] = '{"data":[],"meta":{"total":0},"links":{}}'
            $server.Answers['GET /repositories'] = "{`"data`":{`"id`":`"demo.repo`",`"attributes`":{`"name`":`"$spelled`"}}}"
            $server.Answers['GET /heartbeat'] = "!500 Broken`
{`"errors`":[{`"title`":`"$spelled`"}]}"
            $server.Answers['GET /refused'] = "!400 Bad`
{`"errors`":[{`"title`":`"refused: $spelled`"}]}"
            $server.Answers['GET /html'] = "!403 No`
{`"errors`":[`"$spelled`"]}"
            $server.Answers['GET /cut'] = "{`"data`":`"$spelled"
            Connect-DataCite -Credential $sandbox.Credential -Uri $server.Uri
            $said = @(
                Get-DataCiteConnection | Format-List * | Out-String
                Test-DataCiteConnection -Verbose *>&1 | ForEach-Object { $_ | Format-List * -Force | Out-String -Width 4000 }
                foreach ($route in 'refused', 'html', 'cut') {
                    & { try { Invoke-DataCiteApi $route -Verbose -Debug *>&1 } catch { $_ } } | ForEach-Object { $_ -is [System.Management.Automation.ErrorRecord] ? (Get-ErrorText $_) : "$_" }
                }
            ) -join "`n"
            $server.Seen | Should -Not -BeNullOrEmpty
            $said | Should -BeLike '*refused*'
            Find-Secret $said | Should -BeNullOrEmpty
        }
        finally {
            Get-DataCiteConnection | Disconnect-DataCite
            $server.Dispose()
        }
    }
}

Describe 'An API key in the wrong place' {
    AfterEach {
        # A connection that failed is forgotten too.
        Disconnect-DataCite -ErrorAction Ignore
        Get-DataCiteConnection | Disconnect-DataCite
    }

    It 'is not repeated: <_>' -ForEach @(
        { Connect-DataCite -Name $key }, { Connect-DataCite -Environment $key }, { Connect-DataCite -Uri $key }, { Connect-DataCite -Uri "https://example.org/?key=$key" }
        { Connect-DataCite $key }, { Connect-DataCite -Sandbox $key }, { Connect-DataCite -ApiKey $key -Environment Test }, { Connect-DataCite -AccountId $key }
        { Connect-DataCite -Credential ([pscredential]::new($key, $secret)) -Environment Test }, { Connect-DataCite -Contact $key -Anonymous -Environment Test }
        { Get-DataCiteDoi -Connection $key }, { Get-DataCiteDoi -Environment $key }, { Get-DataCiteDoi $key }, { Disconnect-DataCite $key }
        { Get-DataCiteConnection $key }, { Get-DataCiteCredential $key }, { Remove-DataCiteCredential $key }
        { Save-DataCiteCredential $key -Credential $sandbox.Credential -Environment Test }, { Save-DataCiteCredential x -ApiKey $key -Environment Test }
        { Save-DataCiteCredential x -Credential $sandbox.Credential -Environment $key }, { Get-DataCiteDoi -Prefix $key }, { Publish-DataCiteDoi $key }
    ) {
        $key, $secret = $repository.ApiKey, (ConvertTo-SecureString x -AsPlainText)
        $problem = @(Get-ReportedError $_)[0]
        $problem | Should -Not -BeNullOrEmpty
        $text = (Get-ErrorText $problem) -join "`n"
        $text | Should -Not -BeLike "*$key*"
        $text | Should -Not -BeLike "*$($key.Substring(12))*"
    }

    It 'and a login in an address are not repeated either: <_>' -ForEach { Connect-DataCite -Uri $address }, { Connect-DataCite -Environment $address }, { Invoke-DataCiteApi "$address/dois" } {
        $address = 'https://DEMO.REPO:{0}@example.org' -f 'hidden'
        $text = (Get-ErrorText @(Get-ReportedError $_)[0]) -join "`n"
        $text | Should -BeLike '*example.org*'
        $text | Should -Not -BeLike '*hidden@*'
    }
}
