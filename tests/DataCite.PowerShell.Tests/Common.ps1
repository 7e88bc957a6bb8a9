# What every test file begins with: the module as it was built, and where things are.
$RepositoryFolder = [IO.Path]::GetFullPath((Join-Path $PSScriptRoot '../..'))
$ModuleFolder = Join-Path $RepositoryFolder 'out/DataCite'
$RecordFolder = [IO.Path]::GetFullPath((Join-Path $RepositoryFolder '../shared/records'))
Import-Module $ModuleFolder -Force

# Nobody is there to be asked. Tests of questions set the preference that a user's session has.
$ConfirmPreference = 'None'

# A complete description, publishable as it is.
$Described = @{
    Title           = 'River levels 2023'
    Creator         = 'Doe, Jane'
    Publisher       = 'Example Repository'
    PublicationYear = 2024
    ResourceType    = 'Dataset'
    Url             = 'https://example.org/river/1'
}

# Runs a command and gives the errors it reports, whether they end it or not.
function Get-ReportedError([scriptblock] $Command) {
    try {
        & $Command 2>&1 3>$null | Where-Object { $_ -is [System.Management.Automation.ErrorRecord] }
    }
    catch {
        $_
    }
}

# The part of an error's id that is the same whichever cmdlet reports it.
function Get-ErrorName($ErrorRecord) { ($ErrorRecord.FullyQualifiedErrorId -split ',')[0] }

# What Tab offers at the end of a line.
function Get-Completion([string] $Line) {
    [System.Management.Automation.CommandCompletion]::CompleteInput($Line, $Line.Length, $null).CompletionMatches.CompletionText
}

# How a table or list looks on a terminal.
function Get-View($InputObject, [string] $Command = 'Format-Table') { $InputObject | & $Command | Out-String -Width 200 }

# What is wrong with the parameters of the module's commands in a script, which is not run.
function Get-BindingProblem([string] $Code) {
    $script = [System.Management.Automation.Language.Parser]::ParseInput($Code, [ref] $null, [ref] ($mistakes = $null))
    $mistakes.ForEach{ "$($_.Extent.Text): $($_.Message)" }
    $calls = $script.FindAll({ $args[0] -is [System.Management.Automation.Language.CommandAst] -and $args[0].GetCommandName() -like '*-DataCite*' }, $true)
    foreach ($call in $calls) {
        $binding = [System.Management.Automation.Language.StaticParameterBinder]::BindCommand($call, $true)
        # What is splatted is known only when the script runs.
        $binding.BindingExceptions.Values.Where{ $_.CommandElement -notmatch '^@' }.ForEach{ "$($call.Extent.Text): $($_.BindingException.Message)" }
    }
}

# Runs a script in a runspace of its own, stops it once the condition holds, and says whether it stopped or ran to its end.
function Test-Stop([string] $Script, [hashtable] $Variables, [scriptblock] $Until) {
    $session = [powershell]::Create()
    try {
        $session.AddScript("Import-Module '$ModuleFolder'").Invoke() | Out-Null
        $session.Commands.Clear()
        foreach ($name in $Variables.Keys) { $session.Runspace.SessionStateProxy.SetVariable($name, $Variables[$name]) }
        $running = $session.AddScript($Script).BeginInvoke()
        while (-not (& $Until) -and -not $running.IsCompleted) { [System.Threading.Thread]::Yield() | Out-Null }
        $session.Stop()
        $session.InvocationStateInfo.State
    }
    finally {
        $session.Dispose()
    }
}
