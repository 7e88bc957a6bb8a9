#Requires -Version 7.4
#Requires -Modules Microsoft.PowerShell.PlatyPS
<#
.SYNOPSIS
Makes the help that Get-Help shows from the pages in docs/en-US.

.DESCRIPTION
PlatyPS makes MAML of the pages. What it leaves as it stands in Markdown is put right afterwards: examples without fences, with the code and its
explanation apart; paragraphs that flow, as the lines of the pages are wrapped for editors; links that lead somewhere.

.PARAMETER OutputFolder
Where the help goes.
#>
[CmdletBinding()]
param([Parameter(Mandatory)] [string] $OutputFolder)

$ErrorActionPreference = 'Stop'
$maml = 'http://schemas.microsoft.com/maml/2004/10'
$names = @{ maml = $maml; command = 'http://schemas.microsoft.com/maml/dev/command/2004/10'; dev = 'http://schemas.microsoft.com/maml/dev/2004/10' }

# The paragraphs of a text. Lines of one are joined; those of lists, tables and code stay as they are.
function Get-Paragraph([string] $Text) {
    foreach ($block in ($Text.ReplaceLineEndings("`n").Replace([string] [char] 0x80, '') -split '\n\s*\n')) {
        $flowing = $block.Trim("`n") -replace '(?m)\n(?!\s{2,}|[-*|>] |\d+\. |`{3})', ' '
        if ($flowing.Trim()) { $flowing.TrimEnd() }
    }
}

function Set-Paragraph([xml] $Help, [System.Xml.XmlElement] $Parent, [string[]] $Text) {
    foreach ($paragraph in $Text) {
        $element = $Help.CreateElement('maml', 'para', $maml)
        $element.InnerText = $paragraph
        [void] $Parent.AppendChild($element)
    }
}

function Select-Node([System.Xml.XmlNode] $Node, [string] $XPath) {
    (Select-Xml -Xml $Node -XPath $XPath -Namespace $names).Node
}

# PlatyPS puts fence, code and explanation into the introduction.
function Update-Example([xml] $Help, [System.Xml.XmlElement] $Example) {
    $introduction = Select-Node $Example './maml:introduction'
    $text = (Select-Node $introduction './maml:para').InnerText -join "`n`n"
    $code = [regex]::Matches($text, '(?s)```\w*\n(.*?)\n```').ForEach{ $_.Groups[1].Value } -join "`n`n"
    $introduction.RemoveAll()
    (Select-Node $Example './dev:code').InnerText = $code
    $remarks = Select-Node $Example './dev:remarks'
    $remarks.RemoveAll()
    Set-Paragraph $Help $remarks (Get-Paragraph ($text -replace '(?s)```\w*\n.*?\n```', ''))
}

function Update-Flow([xml] $Help) {
    foreach ($element in @(Select-Node $Help '//maml:para[not(ancestor::command:examples)]')) {
        $parent = $element.ParentNode
        foreach ($paragraph in (Get-Paragraph $element.InnerText)) {
            $new = $Help.CreateElement('maml', 'para', $maml)
            $new.InnerText = $paragraph
            [void] $parent.InsertBefore($new, $element)
        }
        [void] $parent.RemoveChild($element)
    }
}

# Names of pages lead nowhere from a terminal; Get-Help takes the names of cmdlets.
function Update-Link([xml] $Help) {
    foreach ($link in @(Select-Node $Help '//maml:navigationLink/maml:uri')) {
        if ($link.InnerText -notmatch '^https?://') { $link.InnerText = '' }
    }
}

$made = Join-Path ([IO.Path]::GetTempPath()) "datacite-help-$([guid]::NewGuid())"
try {
    Import-Module Microsoft.PowerShell.PlatyPS
    $pages = Get-ChildItem (Join-Path $PSScriptRoot 'en-US') -Filter '*-*.md'
    # PlatyPS finds the parts of a page by the rules of the session's language, and some of them only by those of English.
    $culture = [cultureinfo]::CurrentCulture
    try {
        [cultureinfo]::CurrentCulture = [cultureinfo]::InvariantCulture
        Import-MarkdownCommandHelp $pages.FullName | Export-MamlCommandHelp -OutputFolder $made -Force | Out-Null
    }
    finally { [cultureinfo]::CurrentCulture = $culture }
    New-Item $OutputFolder -ItemType Directory -Force | Out-Null
    foreach ($file in Get-ChildItem $made -Recurse -Filter '*-Help.xml') {
        $help = [xml]::new()
        $help.Load($file.FullName)
        foreach ($example in @(Select-Node $help '//command:example')) { Update-Example $help $example }
        Update-Flow $help
        Update-Link $help
        # Line ends and the file's end as everywhere in the repository, whatever machine this runs on.
        $settings = [System.Xml.XmlWriterSettings] @{ Indent = $true; NewLineChars = "`n"; Encoding = [System.Text.UTF8Encoding]::new($false) }
        $target = Join-Path (Convert-Path $OutputFolder) $file.Name
        $writer = [System.Xml.XmlWriter]::Create($target, $settings)
        try { $help.Save($writer) } finally { $writer.Dispose() }
        [IO.File]::WriteAllText($target, [IO.File]::ReadAllText($target).ReplaceLineEndings("`n").TrimEnd() + "`n")
    }
}
finally {
    Remove-Item $made -Recurse -Force -ErrorAction Ignore
}
