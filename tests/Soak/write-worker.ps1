<#
Creates drafts from many runspaces over one connection, and writes what a user would have been told. The program that starts it says on the
standard input when to go, to stop, and to settle what is uncertain.
#>
param(
    [Parameter(Mandatory)] [string] $Module,
    [Parameter(Mandatory)] [uri] $Uri,
    [Parameter(Mandatory)] [string] $Account,
    [Parameter(Mandatory)] [string] $Password,
    [Parameter(Mandatory)] [string] $Prefix,
    [Parameter(Mandatory)] [int] $Drafts,
    [Parameter(Mandatory)] [int] $Runspaces,
    [Parameter(Mandatory)] [string] $ResultPath
)

$ErrorActionPreference = 'Stop'
$ModuleFolder = $Module
Import-Module $Module
. "$PSScriptRoot/../DataCite.PowerShell.Tests/Obstacles.ps1"
$login = [pscredential]::new($Account, (ConvertTo-SecureString $Password -AsPlainText -Force))
$connection = Connect-DataCite -Credential $login -Uri $Uri -PassThru

$share = [math]::Ceiling($Drafts / $Runspaces)
$work = foreach ($number in 1..$Runspaces) {
    $screen = [RememberingHost]::new()
    $output = [System.Collections.Generic.List[string]]::new()
    $first = ($number - 1) * $share + 1
    $last = [math]::Min($number * $share, $Drafts)
    if ($first -gt $last) { continue }
    $session = Start-Session @'
$first..$last | ForEach-Object {
    [pscustomobject]@{ Title = "Row $_"; Creator = 'Doe, J'; Publisher = 'P'; PublicationYear = 2024; ResourceType = 'Dataset'; Url = 'https://example.org/x' }
} | New-DataCiteDoi -Connection $connection -Prefix $prefix -ThrottleLimit 4 | ForEach-Object { $output.Add($_.Doi) }
'@ @{ first = $first; last = $last; connection = $connection; prefix = $Prefix; output = $output } $screen
    [pscustomobject]@{ Session = $session; Screen = $screen; Output = $output; Running = $null }
}

# A reader of its own: Console.In would make this thread wait for the next word, though the method says async.
$words = [System.IO.StreamReader]::new([Console]::OpenStandardInput())

'connected'
$null = $words.ReadLine()
foreach ($item in $work) { $item.Running = $item.Session.BeginInvoke() }

$word = $words.ReadLineAsync()
while ($work.Running.IsCompleted -contains $false) {
    $null = [System.Threading.WaitHandle]::WaitAny(@($work.Running.Where({ -not $_.IsCompleted }, 'First', 1).AsyncWaitHandle), 100)
    if ($word.IsCompleted -and $word.Result -eq 'stop') {
        $stops = foreach ($item in $work) { , @($item.Session, $item.Session.BeginStop($null, $null)) }
        foreach ($stop in $stops) { $stop[0].EndStop($stop[1]) }
        $word = $words.ReadLineAsync()
        break
    }
}
foreach ($item in $work) {
    try { $null = $item.Session.EndInvoke($item.Running) } catch { $item.Session.Streams.Error.Add($_) }
}
'ended'
if ($word.IsCompleted -and $word.Result -eq 'stop') { $word = $words.ReadLineAsync() }
$null = $word.Result

$errors = @($work.Session.ForEach{ $_.Streams.Error } | ForEach-Object {
    [ordered]@{ id = ($_.FullyQualifiedErrorId -split ',')[0]; message = "$($_.Exception.Message) $($_.ErrorDetails.Message) $($_.ErrorDetails.RecommendedAction)" }
})
$warnings = @(@($work.Session.ForEach{ $_.Streams.Warning.ForEach{ $_.Message } }) + @($work.Screen.ForEach{ $_.Warnings }) -ne $null)

# What is uncertain is settled by the command that the error or the warning names.
$commands = [regex]::Matches("$($errors.message) $warnings", 'Get-DataCiteDoi (?<names>10\.5072/[0-9a-z-]+(, 10\.5072/[0-9a-z-]+)*)')
$uncertain = @($commands.ForEach{ $_.Groups['names'].Value -split ', ' } | Sort-Object -Unique)
$settled = @(if ($uncertain) { (Get-DataCiteDoi $uncertain -Connection $connection -ErrorAction SilentlyContinue).Doi })

@{ output = @($work.Output.ForEach{ $_ }); errors = $errors; warnings = $warnings; uncertain = $uncertain; settled = $settled } | ConvertTo-Json -Depth 4 | Set-Content -LiteralPath $ResultPath
