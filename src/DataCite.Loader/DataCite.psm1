# The cmdlets live in a load context of their own, so that no other module's libraries ever meet ours.
# Assembly.LoadFrom, not Add-Type, which costs an import a tenth of a second.
try {
    $loader = [System.Reflection.Assembly]::LoadFrom([System.IO.Path]::Combine($PSScriptRoot, 'bin', 'DataCite.Loader.dll'))
    $context = $loader.GetType('DataCite.Loader.ModuleLoadContext')
    $isFirstImport = -not $context::IsLoaded
    $assembly = $context::LoadCmdlets()
}
catch {
    $cause = $_.Exception.GetBaseException()
    if ($cause -isnot [System.IO.FileLoadException]) { throw }
    # Two assemblies are in PowerShell's own context, where there can be only one of a name.
    # The runtime's own message does not name the assembly in every version.
    $bin = [System.IO.Path]::Combine($PSScriptRoot, 'bin')
    $others = foreach ($other in [System.AppDomain]::CurrentDomain.GetAssemblies()) {
        if ($other.IsDynamic -or $other.GetName().Name -notin 'DataCite.Loader', 'DataCite.Metadata') { continue }
        if ([System.IO.Path]::GetDirectoryName($other.Location) -ne $bin) { "'$($other.FullName)' from '$($other.Location)'" }
    }
    throw [System.InvalidOperationException]::new(
        "DataCite cannot be imported: this PowerShell has loaded another version of the module before, or another module with an assembly of the same name. Start a new PowerShell, and import DataCite first. (Loaded: $($others -join ', '). $($cause.Message))", $cause)
}

# What texts of strangers hold must not steer the terminal, by whatever view: properties are read through an adapter that sees to it.
$shown = $assembly.GetType('DataCite.PowerShell.Views.ShownTypes')::All
try {
    Microsoft.PowerShell.Utility\Update-TypeData -TypeData $shown -Force -WhatIf:$false -Confirm:$false
}
catch [System.Management.Automation.CommandNotFoundException] {
    # A session that finds no modules by name.
    Import-Module ([System.IO.Path]::Combine($PSHOME, 'Modules', 'Microsoft.PowerShell.Utility'))
    Microsoft.PowerShell.Utility\Update-TypeData -TypeData $shown -Force -WhatIf:$false -Confirm:$false
}

$cmdlets = Import-Module -Assembly $assembly -PassThru
# What runs ends with the module. PowerShell asks the assembly itself to clean up only when the import that loaded it is removed.
$ExecutionContext.SessionState.Module.OnRemove = { $assembly.GetType('DataCite.PowerShell.ModuleCleanup')::EndAll() }.GetNewClosure()
if ($isFirstImport) { return }

# Importing an assembly that this process has imported before exports nothing again (PowerShell issue 20710), so say it ourselves.
$module = $ExecutionContext.SessionState.Module
$exported = $module.ExportedCmdlets
$addExport = [psmoduleinfo].GetMethod('AddExportedCmdlet', [System.Reflection.BindingFlags]'Instance, NonPublic')
foreach ($cmdlet in $cmdlets.ExportedCmdlets.Values) {
    if (-not $exported.ContainsKey($cmdlet.Name)) { $addExport.Invoke($module, @(, $cmdlet)) }
}

# The other names of cmdlets are lost in the same way.
$addAlias = [psmoduleinfo].GetMethod('AddExportedAlias', [System.Reflection.BindingFlags]'Instance, NonPublic')
foreach ($cmdlet in $cmdlets.ExportedCmdlets.Values) {
    foreach ($name in $cmdlet.ImplementingType.GetCustomAttributes([System.Management.Automation.AliasAttribute], $false).AliasNames) {
        Microsoft.PowerShell.Utility\Set-Alias -Name $name -Value $cmdlet.Name -WhatIf:$false -Confirm:$false
        $alias = (Microsoft.PowerShell.Utility\Get-Alias -Name $name).PSObject.BaseObject
        $addAlias.Invoke($module, @(, $alias))
    }
}
