#Requires -Version 7.4
<#
.SYNOPSIS
Builds, tests and packs the module. Everything here is a call of dotnet or PlatyPS that can be made by hand as well.

.DESCRIPTION
Build    puts the importable module into out/DataCite.
Test     runs all tests, those of the cmdlets included.
Docs     makes the help that Get-Help shows from the pages in docs/en-US; needs Microsoft.PowerShell.PlatyPS.
Package  builds for release and packs out/DataCite.<version>.nupkg, as the PowerShell Gallery takes it; needs
         Microsoft.PowerShell.PSResourceGet 1.1, which PowerShell 7.5 and later bring.
Clean    removes everything that the other tasks made.
#>
[CmdletBinding()]
param(
    [ValidateSet('Build', 'Test', 'Docs', 'Package', 'Clean')]
    [string[]] $Task = 'Build',

    [ValidateSet('Debug', 'Release')]
    [string] $Configuration = 'Debug'
)

$ErrorActionPreference = 'Stop'
$solution = Join-Path $PSScriptRoot 'DataCite.sln'
$output = Join-Path $PSScriptRoot 'out'

function Invoke-DotNet([string[]] $Argument) {
    dotnet @Argument
    if ($LASTEXITCODE -ne 0) { throw "dotnet $($Argument[0]) failed with exit code $LASTEXITCODE." }
}

function Export-Help {
    $shipped = Join-Path $PSScriptRoot 'src/DataCite.PowerShell/en-US'
    & (Join-Path $PSScriptRoot 'docs/Export-Help.ps1') -OutputFolder $shipped
    foreach ($about in Get-ChildItem (Join-Path $PSScriptRoot 'docs/en-US/about_*.md')) {
        # About topics are shown as they are written.
        $text = (Get-Content $about -Raw).ReplaceLineEndings("`n")
        [IO.File]::WriteAllText((Join-Path $shipped "$($about.BaseName).help.txt"), $text)
    }
}

function Compress-Module {
    Invoke-DotNet -Argument 'build', $solution, '--configuration', 'Release'
    $version = (Import-PowerShellDataFile (Join-Path $PSScriptRoot 'DataCite.psd1')).ModuleVersion
    Remove-Item (Join-Path $output "DataCite.$version.nupkg") -ErrorAction Ignore
    Compress-PSResource -Path (Join-Path $output 'DataCite') -DestinationPath $output -PassThru
}

foreach ($name in $Task) {
    switch ($name) {
        'Build' { Invoke-DotNet -Argument 'build', $solution, '--configuration', $Configuration }
        'Test' { Invoke-DotNet -Argument 'test', $solution, '--configuration', $Configuration }
        'Docs' { Export-Help }
        'Package' { Compress-Module }
        'Clean' {
            Invoke-DotNet -Argument 'clean', $solution, '--configuration', $Configuration
            Remove-Item $output -Recurse -Force -ErrorAction Ignore
        }
    }
}
