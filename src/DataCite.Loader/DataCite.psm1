# The cmdlets live in a load context of their own, so that no other module's libraries ever meet ours.
# Assembly.LoadFrom, not Add-Type, which costs an import a tenth of a second.
$loader = [System.Reflection.Assembly]::LoadFrom([System.IO.Path]::Combine($PSScriptRoot, 'bin', 'DataCite.Loader.dll'))
$cmdlets = Import-Module -Assembly $loader.GetType('DataCite.Loader.ModuleLoadContext')::LoadCmdlets() -PassThru

# Importing an assembly that this process has imported before exports nothing again (PowerShell issue 20710), so say it ourselves.
$addExport = [psmoduleinfo].GetMethod('AddExportedCmdlet', [System.Reflection.BindingFlags]'Instance, NonPublic')
foreach ($cmdlet in $cmdlets.ExportedCmdlets.Values) {
    if (-not $ExecutionContext.SessionState.Module.ExportedCmdlets.ContainsKey($cmdlet.Name)) {
        $addExport.Invoke($ExecutionContext.SessionState.Module, @(, $cmdlet))
    }
}
