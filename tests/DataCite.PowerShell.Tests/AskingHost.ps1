# A host that answers every question in the same way, and remembers what was asked.
class AskingRawUI : System.Management.Automation.Host.PSHostRawUserInterface {
    [ConsoleColor] $ForegroundColor = 'Gray'
    [ConsoleColor] $BackgroundColor = 'Black'
    [System.Management.Automation.Host.Coordinates] $CursorPosition
    [int] $CursorSize = 1
    [System.Management.Automation.Host.Coordinates] $WindowPosition
    [System.Management.Automation.Host.Size] $BufferSize = [System.Management.Automation.Host.Size]::new(200, 50)
    [System.Management.Automation.Host.Size] $WindowSize = [System.Management.Automation.Host.Size]::new(200, 50)
    [string] $WindowTitle = ''
    [bool] get_KeyAvailable() { return $false }
    [System.Management.Automation.Host.Size] get_MaxPhysicalWindowSize() { return $this.WindowSize }
    [System.Management.Automation.Host.Size] get_MaxWindowSize() { return $this.WindowSize }
    [void] FlushInputBuffer() { }
    [System.Management.Automation.Host.KeyInfo] ReadKey([System.Management.Automation.Host.ReadKeyOptions] $options) { throw [NotImplementedException]::new() }
    [void] SetBufferContents([System.Management.Automation.Host.Coordinates] $origin, [System.Management.Automation.Host.BufferCell[, ]] $contents) { }
    [void] SetBufferContents([System.Management.Automation.Host.Rectangle] $rectangle, [System.Management.Automation.Host.BufferCell] $fill) { }
    [System.Management.Automation.Host.BufferCell[, ]] GetBufferContents([System.Management.Automation.Host.Rectangle] $rectangle) { throw [NotImplementedException]::new() }
    [void] ScrollBufferContents([System.Management.Automation.Host.Rectangle] $source, [System.Management.Automation.Host.Coordinates] $destination,
        [System.Management.Automation.Host.Rectangle] $clip, [System.Management.Automation.Host.BufferCell] $fill) { }
}

class AskingUI : System.Management.Automation.Host.PSHostUserInterface {
    [string] $Answer = '&Yes'
    [System.Collections.Generic.List[string]] $Questions = [System.Collections.Generic.List[string]]::new()
    [System.Collections.Generic.List[string]] $Lines = [System.Collections.Generic.List[string]]::new()
    hidden [AskingRawUI] $Raw = [AskingRawUI]::new()
    [System.Management.Automation.Host.PSHostRawUserInterface] get_RawUI() { return $this.Raw }
    [int] PromptForChoice([string] $caption, [string] $message, [System.Collections.ObjectModel.Collection[System.Management.Automation.Host.ChoiceDescription]] $choices, [int] $default) {
        $this.Questions.Add($message)
        for ($i = 0; $i -lt $choices.Count; $i++) { if ($choices[$i].Label -eq $this.Answer) { return $i } }
        throw "There is no choice '$($this.Answer)' among $($choices.Label)."
    }
    [void] Write([string] $value) { $this.Lines.Add($value) }
    [void] Write([ConsoleColor] $foreground, [ConsoleColor] $background, [string] $value) { $this.Lines.Add($value) }
    [void] WriteLine([string] $value) { $this.Lines.Add($value) }
    [void] WriteErrorLine([string] $value) { $this.Lines.Add($value) }
    [void] WriteDebugLine([string] $value) { $this.Lines.Add($value) }
    [void] WriteVerboseLine([string] $value) { $this.Lines.Add($value) }
    [void] WriteWarningLine([string] $value) { $this.Lines.Add($value) }
    [void] WriteProgress([long] $source, [System.Management.Automation.ProgressRecord] $record) { }
    [string] ReadLine() { throw [NotImplementedException]::new() }
    [securestring] ReadLineAsSecureString() { throw [NotImplementedException]::new() }
    [System.Collections.Generic.Dictionary[string, psobject]] Prompt([string] $caption, [string] $message,
        [System.Collections.ObjectModel.Collection[System.Management.Automation.Host.FieldDescription]] $fields) { throw [NotImplementedException]::new() }
    [pscredential] PromptForCredential([string] $caption, [string] $message, [string] $user, [string] $target) { throw [NotImplementedException]::new() }
    [pscredential] PromptForCredential([string] $caption, [string] $message, [string] $user, [string] $target,
        [System.Management.Automation.PSCredentialTypes] $types, [System.Management.Automation.PSCredentialUIOptions] $options) { throw [NotImplementedException]::new() }
}

class AskingHost : System.Management.Automation.Host.PSHost {
    [AskingUI] $Asked = [AskingUI]::new()
    hidden [guid] $Id = [guid]::NewGuid()
    [System.Management.Automation.Host.PSHostUserInterface] get_UI() { return $this.Asked }
    [string] get_Name() { return 'AskingHost' }
    [version] get_Version() { return [version] '1.0' }
    [guid] get_InstanceId() { return $this.Id }
    [cultureinfo] get_CurrentCulture() { return [cultureinfo]::InvariantCulture }
    [cultureinfo] get_CurrentUICulture() { return [cultureinfo]::InvariantCulture }
    [void] EnterNestedPrompt() { }
    [void] ExitNestedPrompt() { }
    [void] NotifyBeginApplication() { }
    [void] NotifyEndApplication() { }
    [void] SetShouldExit([int] $exitCode) { }
}

# Runs a script in a session of its own whose host gives that answer.
function Invoke-Asked([string] $Script, [hashtable] $Variables, [string] $Answer = '&Yes') {
    $asking = [AskingHost]::new()
    $asking.Asked.Answer = $Answer
    $space = [runspacefactory]::CreateRunspace($asking)
    $space.Open()
    $session = [powershell]::Create($space)
    try {
        $session.AddScript("Import-Module '$ModuleFolder'").Invoke() | Out-Null
        foreach ($name in $Variables.Keys) { $space.SessionStateProxy.SetVariable($name, $Variables[$name]) }
        $session.Commands.Clear()
        $output = $session.AddScript($Script).Invoke()
        [pscustomobject]@{
            Output = @($output); Errors = @($session.Streams.Error); Questions = $asking.Asked.Questions.ToArray(); Lines = $asking.Asked.Lines.ToArray()
        }
    }
    finally {
        $session.Dispose()
        $space.Dispose()
    }
}
