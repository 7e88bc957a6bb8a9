BeforeDiscovery {
    $guide = Join-Path $PSScriptRoot '../../docs/guides/describing.md'
    $root = Join-Path $PSScriptRoot '../..'
    $texts = Get-ChildItem "$root/README.md", "$root/docs/guides/*.md", "$root/docs/en-US/about_*.md", "$root/docs/examples/*.ps1" |
        Where-Object Name -NE dotnet-client.md # It has no PowerShell; another test compiles it.
    $pages = $texts.ForEach{ @{ Name = $_.Name; File = $_.FullName } }
    $number = 0
    $blocks = [regex]::Matches((Get-Content $guide -Raw), '(?s)```powershell\n(.*?)```').ForEach{ @{ Number = ++$number; Code = $_.Groups[1].Value } }
}

BeforeAll { . "$PSScriptRoot/Common.ps1" }

Describe '<Name>' -ForEach $pages {
    It 'gives the commands no parameter that they do not have' {
        $text = (Get-Content $File -Raw).ReplaceLineEndings("`n")
        $code = if ($File -like '*.ps1') { , $text }
        else { [regex]::Matches($text, '(?s)```powershell\n(.*?)```|(?m)(?:^ {4}[^\s`][^`\n]*\n?)+').ForEach{ $_.Groups[1].Success ? $_.Groups[1].Value : $_.Value } }
        $code | Should -Not -BeNullOrEmpty
        $code.ForEach{ Get-BindingProblem $_ } | Should -BeNullOrEmpty
    }
}

Describe 'docs/guides/describing.md' {
    BeforeAll { Push-Location $TestDrive }
    AfterAll {
        Pop-Location
        Stop-DataCiteSandbox
    }

    # One after the other, as they are read: later ones use what earlier ones made.
    It 'has examples that run as they are: <Number>' -ForEach $blocks {
        $variables = $script:kept ?? @{}
        foreach ($name in $variables.Keys) { Set-Variable $name $variables[$name] }
        $output = @(. ([scriptblock]::Create($Code)) 2>&1)
        $output | Where-Object { $_ -is [System.Management.Automation.ErrorRecord] } | Should -BeNullOrEmpty
        $script:kept = @{}
        foreach ($name in 'river', 'record') { if (Get-Variable $name -ErrorAction Ignore) { $script:kept[$name] = Get-Variable $name -ValueOnly } }
    }

    It 'has made what it says' {
        (Get-DataCiteDoi).Title | Should -Contain 'Gladine 2023'
        (Get-DataCiteDoi -Query 'titles.title:"River levels 2022"').Creators.NameIdentifiers | Should -Not -BeNullOrEmpty
        'TestDrive:/river.xml' | Should -Exist
    }
}

Describe 'docs/guides/<_>' -ForEach @(
    'annual-numbers.md', 'big-jobs.md', 'check-repository.md', 'dead-links.md', 'excel.md', 'export.md', 'move-system.md', 'new-repository.md', 'undo.md', 'who-changed.md'
) {
    BeforeAll {
        # A new folder, in which the examples find no other file.
        Push-Location (Microsoft.PowerShell.Management\New-Item -ItemType Directory (Join-Path $TestDrive ($_ -replace '\W')))
    }
    AfterAll {
        Pop-Location
        Stop-DataCiteSandbox
    }

    It 'has examples that run as they are, from top to bottom' {
        $text = (Get-Content (Join-Path $PSScriptRoot "../../docs/guides/$_") -Raw).ReplaceLineEndings("`n")
        $code = [regex]::Matches($text, '(?s)```powershell\n(.*?)```').ForEach{ $_.Groups[1].Value }
        $code.Count | Should -BeGreaterThan 3
        $ConfirmPreference = 'None'
        $output = @(. ([scriptblock]::Create($code -join "`n")) 2>&1)
        # A conflict is what the guide shows.
        $output.Where{ $_ -is [System.Management.Automation.ErrorRecord] -and (Get-ErrorName $_) -ne 'ChangeConflict' } | Should -BeNullOrEmpty
    }
}
