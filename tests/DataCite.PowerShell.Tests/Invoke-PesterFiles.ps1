<#
Runs files of Pester tests and writes what became of each test as JSON. Exit codes say only that the run itself worked:
0 = the results are written, 3 = there is no Pester where it should be.
#>
param(
    # Several paths have the path separator of the system between them.
    [Parameter(Mandatory)] [string] $Path,
    [Parameter(Mandatory)] [string] $ResultPath,
    [Parameter(Mandatory)] [string] $PesterModule
)

$ErrorActionPreference = 'Stop'
if (-not (Test-Path -LiteralPath $PesterModule)) { exit 3 }
Import-Module $PesterModule

function Format-Failure($records) {
    @(foreach ($record in $records) {
        "$($record.DisplayErrorMessage ?? $record.Exception.Message)`n$($record.DisplayStackTrace ?? $record.ScriptStackTrace)"
    }) -join "`n`n"
}

function New-Result($file, $name, $outcome, $message, $duration) {
    [ordered]@{ File = (Split-Path -Leaf $file) -replace '\.Tests\.ps1$'; Name = $name; Outcome = "$outcome"; Message = "$message"; Milliseconds = [math]::Round($duration.TotalMilliseconds) }
}

function Get-AllBlock($blocks) {
    foreach ($block in $blocks) { $block; Get-AllBlock $block.Blocks }
}

$configuration = [PesterConfiguration]::Default
$configuration.Run.Path = $Path -split [IO.Path]::PathSeparator
$configuration.Run.PassThru = $true
$configuration.Output.Verbosity = 'None'
# The tests see the preference that a user's session has, in which one bad item does not end a pipeline.
$ErrorActionPreference = 'Continue'
$run = Invoke-Pester -Configuration $configuration
$ErrorActionPreference = 'Stop'

$results = @(
    foreach ($test in $run.Tests) {
        $message = $test.Result -eq 'Failed' ? (Format-Failure $test.ErrorRecord) :
            ($test.ErrorRecord.Exception.Message -replace '^is skipped(, because )?', '')
        New-Result $test.ScriptBlock.File $test.ExpandedPath $test.Result $message $test.Duration
    }
    # A container or block that breaks outside its tests, in BeforeAll or AfterAll for one, has failed as well.
    foreach ($container in $run.Containers) {
        if ($container.ErrorRecord) { New-Result $container.Item.FullName '(file)' 'Failed' (Format-Failure $container.ErrorRecord) $container.Duration }
        foreach ($block in Get-AllBlock $container.Blocks) {
            if ($block.ErrorRecord) {
                New-Result $container.Item.FullName "$($block.ExpandedPath) (set-up and clean-up)" 'Failed' (Format-Failure $block.ErrorRecord) $block.Duration
            }
        }
    }
)

ConvertTo-Json -InputObject $results -Depth 3 | Set-Content -LiteralPath $ResultPath
