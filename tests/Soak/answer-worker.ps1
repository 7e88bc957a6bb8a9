<#
Runs one command after the other against the server of hostile answers, each in a runspace that can be stopped, and writes a line for each
about what a user would have got. The cases come from a file, one JSON object a line.
#>
param(
    [Parameter(Mandatory)] [string] $Module,
    [Parameter(Mandatory)] [uri] $Uri,
    [Parameter(Mandatory)] [string] $CasePath,
    [Parameter(Mandatory)] [string] $ResultPath,
    # No command takes longer; one that does is stopped, and that is a fault.
    [int] $LimitSeconds = 60
)

$ErrorActionPreference = 'Stop'
# What is said on the way: that the prefixes of an account could not be read.
$WarningPreference = 'Ignore'
$PSStyle.OutputRendering = 'PlainText'
Import-Module $Module
$login = [pscredential]::new('DEMO.REPO', (ConvertTo-SecureString 'demo.repo-secret' -AsPlainText -Force))
# What steers a terminal, or shows a text as another.
$steering = [regex]::new('[\x00-\x08\x0B\x0C\x0E-\x1F\x7F-\x9F\u202A-\u202E\u2066-\u2069]')

$commands = @{
    name     = 'Get-DataCiteDoi 10.5072/r00001 -Connection $connection'
    list     = 'Get-DataCiteDoi -Connection $connection'
    sorted   = 'Get-DataCiteDoi -Sort Name -Connection $connection'
    api      = 'Invoke-DataCiteApi dois/10.5072/r00001 -Connection $connection'
    all      = 'Invoke-DataCiteApi dois -All -Connection $connection'
    prefixes = 'Get-DataCitePrefix -Connection $connection'
    test     = 'Test-DataCiteConnection -Connection $connection'
    new      = 'New-DataCiteDoi -Doi 10.5072/r00001 -Title T -Creator "Doe, J" -Publisher P -PublicationYear 2024 -ResourceType Dataset -Connection $connection -Confirm:$false'
}
$watch = @'
$seen.Rows = 0; $seen.Unnamed = 0; $seen.Foreign = ''; $seen.Shown = ''
$names = [System.Collections.Generic.HashSet[string]]::new([StringComparer]::OrdinalIgnoreCase)
COMMAND | ForEach-Object {
    $seen.Rows++
    $name = if ($_ -is [DataCite.PowerShell.PrefixUsage]) { $_.Prefix } elseif ($_ -is [DataCite.Metadata.DoiRecord]) { $_.Doi } elseif ($_.data.id -is [string]) { $_.data.id } elseif ($_.id -is [string]) { $_.id }
    if (-not $name) { $seen.Unnamed++ }
    elseif ($name -notlike '10.*') { $seen.Unnamed++ }
    elseif ($names.Add($name) -and $name -notmatch '^10\.(5072/r\d{5,6}|\d{4,6})$') { $seen.Foreign = $name }
    $seen.Distinct = $names.Count
    if ($seen.Rows -le 2) { $seen.Shown += $_ | Format-List * | Out-String -Width 200; $seen.Shown += $_ | Format-Table | Out-String -Width 200 }
}
'@
Import-Module $Module
$runspace = [runspacefactory]::CreateRunspace()
$runspace.Open()
$setUp = [powershell]::Create($runspace)
$null = $setUp.AddScript("Import-Module '$Module'; `$PSStyle.OutputRendering = 'PlainText'; `$ConfirmPreference = 'None'").Invoke()
$setUp.Dispose()
$process = [System.Diagnostics.Process]::GetCurrentProcess()

foreach ($line in [System.IO.File]::ReadLines($CasePath)) {
    $case = $line | ConvertFrom-Json
    # Linux keeps the maximum of the whole process until it is told to begin anew.
    if ($IsLinux) { [System.IO.File]::WriteAllText('/proc/self/clear_refs', '5') }
    $clock = [System.Diagnostics.Stopwatch]::StartNew()
    $seen = [hashtable]::Synchronized(@{ Rows = 0; Distinct = 0; Unnamed = 0; Foreign = ''; Shown = '' })
    $problems = [System.Collections.Generic.List[object]]::new()
    $stopped = $null
    $isHung = $false
    $session = [powershell]::Create($runspace)
    try {
        $connection = Connect-DataCite -Credential $login -Uri "$Uri$($case.number)/" -Name case -PassThru
        $runspace.SessionStateProxy.SetVariable('connection', $connection)
        $runspace.SessionStateProxy.SetVariable('seen', $seen)
        $null = $session.AddScript($watch.Replace('COMMAND', $commands[$case.command]))
        $clock.Restart()
        $running = $session.BeginInvoke()
        $limit = if ($null -ne $case.stopAfter) { $case.stopAfter } else { $LimitSeconds * 1000 }
        if (-not $running.AsyncWaitHandle.WaitOne($limit)) {
            $isHung = $null -eq $case.stopAfter
            $stop = [System.Diagnostics.Stopwatch]::StartNew()
            $session.Stop()
            $stopped = $stop.Elapsed.TotalMilliseconds
        }
        try { $null = $session.EndInvoke($running) }
        catch [System.Management.Automation.PipelineStoppedException] { }
        catch { $problems.Add($_.Exception.InnerException ?? $_.Exception) }
        foreach ($problem in $session.Streams.Error) { $problems.Add($problem) }
    }
    catch { $problems.Add($_) }
    finally {
        $session.Dispose()
        if ($connection) { Disconnect-DataCite $connection }
    }

    $errors = @(foreach ($problem in $problems) {
        $record = $problem -is [System.Management.Automation.ErrorRecord] ? $problem : $problem.ErrorRecord
        @{ id = ($record.FullyQualifiedErrorId -split ',')[0]; type = "$($record.Exception.GetType().FullName)"; message = "$($record.Exception.Message) $($record.ErrorDetails.Message)" }
    })
    $process.Refresh()
    $text = $seen.Shown + ($errors.message -join ' ')
    [System.IO.File]::AppendAllText($ResultPath, (@{
        number = $case.number; rows = $seen.Rows; distinct = $seen.Distinct; unnamed = $seen.Unnamed; foreign = $seen.Foreign
        steers = $steering.IsMatch($text); errors = $errors.ForEach{ @{ id = $_.id; type = $_.type; message = $_.message.Substring(0, [Math]::Min(300, $_.message.Length)) } }
        milliseconds = [int] $clock.ElapsedMilliseconds; stopped = $stopped; isHung = $isHung; megabytes = [int] ($process.PeakWorkingSet64 / 1MB)
    } | ConvertTo-Json -Compress -Depth 4) + "`n")
    $connection = $seen = $text = $null
    # What is measured is what an answer needs, and not what earlier ones have left behind.
    [GC]::Collect()
}
