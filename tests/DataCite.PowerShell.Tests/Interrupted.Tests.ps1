# Commands that write, and are ended before they are done: whatever was created is named, in the output, in a warning or by the host.
BeforeAll {
    . "$PSScriptRoot/Common.ps1"
    . "$PSScriptRoot/Obstacles.ps1"
    function Get-Name($Texts) { [regex]::Matches("$Texts", '10\.5072/[0-9a-z-]+').Value | Sort-Object -Unique }
}

Describe 'New-DataCiteDoi' {
    BeforeEach {
        $place = New-Obstacle
        $common = @{ Connection = $place.Connection; Prefix = '10.5072' }
    }
    AfterEach { Remove-Obstacle $place }

    It 'has no more items sent and not written than -ThrottleLimit says, however slow one of them is' {
        $place.Obstacle.Next('POST', 'R-1.', 'hold', 1)
        $ahead = [System.Collections.Generic.List[int]]::new()
        $obstacle = $place.Obstacle
        $session = Start-Session -Script '$rows | New-DataCiteDoi -Connection $connection -Prefix 10.5072 -ThrottleLimit 4 | ForEach-Object { $ahead.Add($obstacle.Posts) }' -Variables @{
            rows = New-Row 30; connection = $place.Connection; ahead = $ahead; obstacle = $obstacle
        }
        $running = $session.BeginInvoke()
        # The slow one is answered when all others that may be sent have been answered.
        Wait-Until { $obstacle.Held -eq 1 -and $place.Sandbox.Records.Count -ge 4 }
        $obstacle.Release()
        $session.EndInvoke($running)
        $session.Dispose()
        $ahead | Should -HaveCount 30
        (0..29).Where{ $ahead[$_] -gt $_ + 4 } | Should -BeNullOrEmpty
    }

    It 'that is stopped gives requests under way the time to end, and names in the host what was created' {
        $host1 = [RememberingHost]::new()
        $place.Obstacle.Next('POST', 'R-1.', 'hold', 1)
        $session = Start-Session '$rows | New-DataCiteDoi -Connection $connection -Prefix 10.5072' @{ rows = New-Row 20; connection = $place.Connection } $host1
        $null = $session.BeginInvoke()
        Wait-Until { $place.Sandbox.Records.Count -eq 4 -and $place.Obstacle.Held -eq 1 }
        $stop = $session.BeginStop($null, $null)
        $place.Obstacle.Release()
        $session.EndStop($stop)
        $session.InvocationStateInfo.State | Should -Be 'Stopped'
        Get-Name $host1.Warnings | Should -Be ($place.Sandbox.Records.Names | Sort-Object)
        "$($host1.Warnings)" | Should -BeLike '*was created*'
        "$($host1.Warnings)" | Should -Not -BeLike '*It is not known whether*'
        $session.Dispose()
    }

    It 'that is stopped names as uncertain what is not answered in time, and starts nothing more' {
        $host1 = [RememberingHost]::new()
        $place.Obstacle.Next('POST', 'R-2.', 'hold', 1)
        $place.Obstacle.Next('POST', 'R-3.', 'holdBefore', 1)
        $session = Start-Session '$rows | New-DataCiteDoi -Connection $connection -Prefix 10.5072 -ThrottleLimit 3 | ForEach-Object { $global:out = $_.Doi }' @{ rows = New-Row 20; connection = $place.Connection } $host1
        $null = $session.BeginInvoke()
        # The first is written, and a fourth may begin behind the two that are held.
        Wait-Until { $place.Obstacle.Held -eq 2 -and $place.Sandbox.Records.Count -eq 3 -and $place.Obstacle.Posts -eq 4 }
        $session.Stop()
        $output = $session.Runspace.SessionStateProxy.GetVariable('out')
        $uncertain = $host1.Warnings.Where{ $_ -like '*It is not known whether*it may exist*Get-DataCiteDoi 10.5072/*' }
        Get-Name $uncertain | Should -HaveCount 2
        $place.Sandbox.Records.Names.Where{ $_ -notin @($output) + (Get-Name $host1.Warnings) } | Should -BeNullOrEmpty
        $place.Obstacle.Posts | Should -Be 4
        $session.Dispose()
    }

    It 'that is stopped in a host without a screen ends like any other' {
        $place.Obstacle.Next('POST', 'R-1.', 'hold', 1)
        $session = Start-Session '$rows | New-DataCiteDoi -Connection $connection -Prefix 10.5072' @{ rows = New-Row 20; connection = $place.Connection }
        $null = $session.BeginInvoke()
        Wait-Until { $place.Obstacle.Held -eq 1 }
        $stop = $session.BeginStop($null, $null)
        $place.Obstacle.Release()
        $session.EndStop($stop)
        $session.InvocationStateInfo.State | Should -Be 'Stopped'
        $session.Dispose()
    }

    It 'that is stopped before it has sent anything names nothing' {
        $host1 = [RememberingHost]::new()
        $slow = Start-DataCiteSandbox -Latency 00:10:00
        $session = Start-Session '1 | New-DataCiteDoi -Credential $login -Environment $uri' @{ login = $slow.Credential; uri = $slow.Uri } $host1
        $null = $session.BeginInvoke()
        Wait-Until { $slow.Statistics.InFlight -gt 0 }
        $session.Stop()
        $session.InvocationStateInfo.State | Should -Be 'Stopped'
        $host1.Warnings | Should -BeNullOrEmpty
        $session.Dispose()
        $slow | Stop-DataCiteSandbox
    }

    It 'names what was created and not written when <Name>' -ForEach @(
        @{ Name = 'a later command has had enough'; Tail = { param($rows, $common, $seen) $rows | New-DataCiteDoi @common -WarningVariable +seen | Select-Object -First 1 | ForEach-Object { $seen.Add($_.Doi) } } }
        @{ Name = 'a loop is left'; Tail = { param($rows, $common, $seen) foreach ($once in 1) { $rows | New-DataCiteDoi @common | ForEach-Object { $seen.Add($_.Doi); break } } } }
        @{ Name = 'a later script fails'; Tail = { param($rows, $common, $seen) $rows | New-DataCiteDoi @common | ForEach-Object { $seen.Add($_.Doi); throw 'disk full' } } }
        @{ Name = 'a later command fails'; Tail = { param($rows, $common, $seen) $rows | New-DataCiteDoi @common | ForEach-Object { $seen.Add($_.Doi); $_ } | Get-Item -LiteralPath { Join-Path $TestDrive none } -ErrorAction Stop } }
        @{ Name = 'what comes before fails'; Tail = { param($rows, $common, $seen) & { $rows[0..2]; $null = Wait-Until { $place.Sandbox.Records.Count -ge 2 }; throw 'no more rows' } | New-DataCiteDoi @common | ForEach-Object { $seen.Add($_.Doi) } } }
        @{ Name = 'the loop around what comes before is left'; Tail = { param($rows, $common, $seen) foreach ($once in 1) { & { $rows[0..2]; $null = Wait-Until { $place.Sandbox.Records.Count -ge 2 }; break } | New-DataCiteDoi @common | ForEach-Object { $seen.Add($_.Doi) } } } }
    ) {
        $seen = [System.Collections.Generic.List[object]]::new()
        $warnings = try { & $Tail (New-Row 20) $common $seen 3>&1 } catch { $_ }
        $told = Get-Name ($seen + $warnings)
        $place.Sandbox.Records.Names.Where{ $_ -notin $told } | Should -BeNullOrEmpty
        $place.Sandbox.Records.Count | Should -BeLessOrEqual 8
    }

    It 'warns of nothing when a later command has had enough and nothing was left' {
        $warnings = $null
        $one = New-Row 5 | New-DataCiteDoi @common -ThrottleLimit 1 -WarningVariable warnings | Select-Object -First 1
        $warnings | Should -BeNullOrEmpty
        $place.Sandbox.Records.Names | Should -Be $one.Doi
    }

    It 'lets a warning through to -WarningVariable when a later command has had enough' {
        $place.Obstacle.Next('POST', 'R-1.', 'hold', 1)
        $obstacle = $place.Obstacle
        $session = Start-Session '$one = $rows | New-DataCiteDoi -Connection $connection -Prefix 10.5072 -WarningVariable warnings -WarningAction SilentlyContinue | Select-Object -First 1; $one.Doi; "$warnings"' @{ rows = New-Row 20; connection = $place.Connection }
        $running = $session.BeginInvoke()
        Wait-Until { $obstacle.Held -eq 1 -and $place.Sandbox.Records.Count -eq 4 }
        $obstacle.Release()
        $output = $session.EndInvoke($running)
        Get-Name $output | Should -Be ($place.Sandbox.Records.Names | Sort-Object)
        $output[1] | Should -BeLike '*was created, and was not written to the pipeline*'
        $session.Dispose()
    }

    It 'that gets Ctrl+C in a console names what was created' -Skip:(-not (Get-Command setsid -CommandType Application -ErrorAction Ignore)) {
        $place.Obstacle.Next('POST', 'R-1.', 'hold', 1)
        $script = Join-Path $TestDrive 'job.ps1'
        @"
Import-Module '$ModuleFolder'
`$login = [pscredential]::new('$($place.Sandbox.Credential.UserName)', (ConvertTo-SecureString '$($place.Sandbox.Accounts[0].Password)' -AsPlainText))
1..20 | ForEach-Object { [pscustomobject]@{ Title = "R-`$_."; Creator = 'Doe, J' } } |
    New-DataCiteDoi -Credential `$login -Environment $($place.Obstacle.Uri) -Prefix 10.5072 | ForEach-Object { "OUT `$(`$_.Doi)" }
"@ | Set-Content $script
        $start = [System.Diagnostics.ProcessStartInfo]::new('setsid', "pwsh -NoProfile -NonInteractive -File `"$script`"")
        $start.RedirectStandardOutput = $start.RedirectStandardError = $start.RedirectStandardInput = $true
        $start.Environment['NO_COLOR'] = '1'
        $process = [System.Diagnostics.Process]::Start($start)
        Wait-Until { $process.HasExited -or ($place.Obstacle.Held -eq 1 -and $place.Sandbox.Records.Count -eq 4) }
        # To the whole group, as a terminal does.
        & (Get-Command kill -CommandType Application)[0].Source -INT -- "-$($process.Id)"
        $said = $process.StandardOutput.ReadToEnd()
        $process.WaitForExit()
        Get-Name $said | Should -Be ($place.Sandbox.Records.Names | Sort-Object)
        $said | Should -BeLike '*It is not known whether*'
    }

    It 'with -ErrorAction Stop writes what was created meanwhile, and warns of what may have been' {
        $place.Obstacle.Next('POST', 'R-2.', 'reset', 9)
        $place.Obstacle.Next('GET', '/dois/', 'fail', 999)
        $taken = New-DataCiteDoi @common -Suffix taken -Title x
        $rows = New-Row 3
        $rows[0] | Add-Member Suffix taken
        $made = [System.Collections.Generic.List[object]]::new()
        $warnings = $null
        $problem = try { $rows | New-DataCiteDoi @common -ErrorAction Stop -WarningVariable warnings -WarningAction SilentlyContinue | ForEach-Object { $made.Add($_.Doi) } } catch { $_ }
        $problem | Should -Not -BeNullOrEmpty
        Get-Name ($made + $warnings + $problem + $taken.Doi) | Should -Be ($place.Sandbox.Records.Names | Sort-Object)
    }
}

Describe 'Other commands that write' {
    BeforeEach { $place = New-Obstacle }
    AfterEach { Remove-Obstacle $place }

    It 'name what was published when they are stopped' {
        $host1 = [RememberingHost]::new()
        $drafts = New-Row 4 | New-DataCiteDoi -Connection $place.Connection -Prefix 10.5072
        $place.Obstacle.Next('PUT', $drafts[0].Doi, 'hold', 1)
        $session = Start-Session '$drafts | Publish-DataCiteDoi -Connection $connection -Confirm:$false -ThrottleLimit 2' @{ drafts = $drafts; connection = $place.Connection } $host1
        $null = $session.BeginInvoke()
        Wait-Until { $place.Obstacle.Held -eq 1 -and $place.Sandbox.Records.StateOf($drafts[1].Doi) -eq 'findable' }
        $session.Stop()
        Get-Name $host1.Warnings | Should -Be ($drafts[0, 1].Doi | Sort-Object)
        "$($host1.Warnings)" | Should -BeLike "*it may be findable*Get-DataCiteDoi $($drafts[0].Doi) -Connection*Select-Object Doi, State*"
        $session.Dispose()
    }

    It 'stop at once while they only read' {
        $draft = New-Row 1 | New-DataCiteDoi -Connection $place.Connection -Prefix 10.5072
        $place.Obstacle.Next('GET', $draft.Doi, 'holdBefore', 9)
        $host1 = [RememberingHost]::new()
        $session = Start-Session '$draft | Publish-DataCiteDoi -Connection $connection -Confirm:$false' @{ draft = $draft; connection = $place.Connection } $host1
        $null = $session.BeginInvoke()
        Wait-Until { $place.Obstacle.Held -eq 1 }
        $session.Stop()
        $session.InvocationStateInfo.State | Should -Be 'Stopped'
        $host1.Warnings | Should -BeNullOrEmpty
        $place.Sandbox.Records.StateOf($draft.Doi) | Should -Be 'draft'
        $session.Dispose()
    }

    It 'name an API key that nobody has seen when they are stopped' {
        $host1 = [RememberingHost]::new()
        $place.Obstacle.Next('POST', 'api-keys', 'hold', 1)
        $session = Start-Session 'New-DataCiteApiKey "night job" -Connection $connection' @{ connection = $place.Connection } $host1
        $null = $session.BeginInvoke()
        Wait-Until { $place.Obstacle.Held -eq 1 }
        $stop = $session.BeginStop($null, $null)
        $place.Obstacle.Release()
        $session.EndStop($stop)
        "$($host1.Warnings)" | Should -BeLike '*was made*night job*Remove-DataCiteApiKey -Id*'
        $session.Dispose()
    }
}
