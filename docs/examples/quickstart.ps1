#Requires -Version 7.4
<#
The main job from beginning to end, against a sandbox on this machine: connect, reserve, publish, list. Run it after 'dotnet build':

    pwsh docs/examples/quickstart.ps1
#>
$ErrorActionPreference = 'Stop'
Import-Module (Join-Path $PSScriptRoot '../../out/DataCite')

# Tables are asked for by name only because a script writes things of several kinds; at the prompt they come by themselves.

# A server on this machine that behaves as DataCite does. With a real account: Connect-DataCite -Credential DEMO.REPO -Environment Test
Connect-DataCite -Sandbox
Get-DataCiteConnection -Default | Format-Table

# Reserve three DOIs for deposits that are still in the making.
$drafts = 'River levels 2022', 'River levels 2023', 'River levels 2024' |
    ForEach-Object { [pscustomobject]@{ Title = $_; PublicationYear = ($_ -split ' ')[-1] } } |
    New-DataCiteDoi -Prefix 10.5072 -Creator 'Doe, Jane' -Publisher 'Example Repository' -ResourceType Dataset -Url 'https://example.org/rivers'
$drafts | Format-Table

# Publish the first two. This cannot be undone, so the cmdlet asks unless -Confirm:$false is given.
$drafts | Select-Object -First 2 | Publish-DataCiteDoi -Confirm:$false

# What the repository holds now, the newest first. DOIs of the same second come in any order.
Get-DataCiteDoi -Sort Created -Descending -First 5 | Format-Table
Get-DataCitePrefix | Format-Table

Stop-DataCiteSandbox
