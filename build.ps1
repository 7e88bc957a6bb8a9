#Requires -Version 7.4
<#
.SYNOPSIS
Builds, tests and packs the module. Everything here is a call of dotnet or PlatyPS that can be made by hand as well.

.DESCRIPTION
Build    puts the importable module into out/DataCite.
Test     runs all tests, those of the cmdlets included.
Docs     makes the help that Get-Help shows from the pages in docs/en-US; needs Microsoft.PowerShell.PlatyPS.
Package  builds for release and packs out/DataCite.<version>.zip, to be unpacked into a folder of $env:PSModulePath.
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

function Invoke-DotNet {
    dotnet @args
    if ($LASTEXITCODE -ne 0) { throw "dotnet $($args[0]) failed with exit code $LASTEXITCODE." }
}

function Export-Help {
    Import-Module Microsoft.PowerShell.PlatyPS
    $pages = Measure-PlatyPSMarkdown -Path (Join-Path $PSScriptRoot 'docs/en-US/*.md')
    $made = Join-Path $output 'help'
    $commands = $pages | Where-Object FileType -Match 'CommandHelp' | Import-MarkdownCommandHelp
    $commands | Export-MamlCommandHelp -OutputFolder $made -Force | Out-Null

    $shipped = New-Item (Join-Path $PSScriptRoot 'src/DataCite.PowerShell/en-US') -ItemType Directory -Force
    # Line ends and the file's end as everywhere in the repository, whatever machine this runs on.
    foreach ($maml in Get-ChildItem $made -Recurse -Filter '*-Help.xml') {
        $text = (Get-Content $maml -Raw).ReplaceLineEndings("`n").TrimEnd() + "`n"
        [IO.File]::WriteAllText((Join-Path $shipped $maml.Name), $text)
    }
    foreach ($about in Get-ChildItem (Join-Path $PSScriptRoot 'docs/en-US/about_*.md')) {
        # About topics are shown as they are written.
        $text = (Get-Content $about -Raw).ReplaceLineEndings("`n") -replace '(?s)^---\n.*?\n---\n+'
        [IO.File]::WriteAllText((Join-Path $shipped "$($about.BaseName).help.txt"), $text)
    }
}

function Compress-Module {
    Invoke-DotNet build $solution --configuration Release
    $version = (Import-PowerShellDataFile (Join-Path $PSScriptRoot 'DataCite.psd1')).ModuleVersion
    $package = Join-Path $output "DataCite.$version.zip"
    Remove-Item $package -ErrorAction Ignore
    [IO.Compression.ZipFile]::CreateFromDirectory((Join-Path $output 'DataCite'), $package, 'Optimal', $true)
    Get-Item $package
}

foreach ($name in $Task) {
    switch ($name) {
        'Build' { Invoke-DotNet build $solution --configuration $Configuration }
        'Test' { Invoke-DotNet test $solution --configuration $Configuration }
        'Docs' { Export-Help }
        'Package' { Compress-Module }
        'Clean' {
            Invoke-DotNet clean $solution --configuration $Configuration
            Remove-Item $output -Recurse -Force -ErrorAction Ignore
        }
    }
}
