BeforeDiscovery {
    $pages = Get-ChildItem ([IO.Path]::GetFullPath((Join-Path $PSScriptRoot '../../docs/en-US'))) -Filter '*-*.md'
    $commands = $pages.ForEach{ @{ Command = $_.BaseName; Page = $_.FullName } }
    $examples = foreach ($page in $pages) {
        $number = 0
        foreach ($match in [regex]::Matches((Get-Content $page -Raw), '(?s)```powershell\n(.*?)```')) {
            @{ Command = $page.BaseName; Number = ++$number; Code = $match.Groups[1].Value }
        }
    }
}

BeforeAll { . "$PSScriptRoot/Common.ps1" }

Describe 'The help' {
    It 'has a page for every cmdlet, and none besides' {
        $pages = (Get-ChildItem (Join-Path $RepositoryFolder 'docs/en-US') -Filter '*-*.md').BaseName | Sort-Object
        $pages | Should -Be ((Get-Command -Module DataCite).Name | Sort-Object)
    }

    It 'explains the module as a whole' {
        "$(Get-Help about_DataCite)" | Should -BeLike '*Connect-DataCite -Sandbox*'
    }

    It 'of the repository is made from its pages' {
        if (-not (Get-Module -ListAvailable Microsoft.PowerShell.PlatyPS)) { Set-ItResult -Skipped -Because 'Microsoft.PowerShell.PlatyPS is not on this machine' }
        Import-Module Microsoft.PowerShell.PlatyPS
        $pages = Get-ChildItem (Join-Path $RepositoryFolder 'docs/en-US') -Filter '*-*.md'
        Import-MarkdownCommandHelp $pages.FullName | Export-MamlCommandHelp -OutputFolder $TestDrive | Out-Null
        $made = (Get-Content (Get-ChildItem $TestDrive -Recurse -Filter '*-Help.xml') -Raw).ReplaceLineEndings("`n").TrimEnd()
        $kept = (Get-Content (Join-Path $RepositoryFolder 'src/DataCite.PowerShell/en-US/DataCite.PowerShell.dll-Help.xml') -Raw).TrimEnd()
        $kept -eq $made | Should -BeTrue -Because 'the help has to be made anew with ./build.ps1 -Task Docs after a page changed'
    }
}

Describe 'The help of <Command>' -ForEach $commands {
    BeforeAll {
        $help = Get-Help $Command -Full
        $real = (Get-Command $Command).Parameters.Values | Where-Object { $_.Name -notin [System.Management.Automation.Cmdlet]::CommonParameters }
    }

    It 'says what the cmdlet is for' {
        $help.Synopsis | Should -Not -BeNullOrEmpty
        $help.Synopsis | Should -Not -BeLike "$Command*"
        "$($help.Description.Text)".Length | Should -BeGreaterThan 60
    }

    It 'has two examples or more, each with code and an explanation' {
        @($help.Examples.Example).Count | Should -BeGreaterOrEqual 2
        foreach ($example in $help.Examples.Example) {
            $text = "$($example.Introduction.Text)$($example.Code)$($example.Remarks.Text)"
            $text | Should -Match '(?s)```powershell.*DataCite.*```\s*\S'
        }
    }

    It 'describes every parameter, and none that there is not' {
        ($help.Parameters.Parameter.Name | Sort-Object) | Should -Be ($real.Name | Sort-Object)
        foreach ($parameter in $help.Parameters.Parameter) {
            "$($parameter.Description.Text)".Trim() | Should -Not -BeNullOrEmpty -Because "$Command -$($parameter.Name)"
        }
    }

    It 'is right about types and the pipeline' {
        $page = Get-Content $Page -Raw
        foreach ($parameter in $real) {
            $block = [regex]::Match($page, "(?s)### -$($parameter.Name)\n.*?``````yaml\n(.*?)``````").Groups[1].Value
            $type = [regex]::Match($block, 'Type: (.*)').Groups[1].Value
            $element = [Nullable]::GetUnderlyingType($parameter.ParameterType) ?? $parameter.ParameterType
            $type | Should -BeIn "$($parameter.ParameterType)", $element.FullName, "System.Nullable``1[$element]", "System.Nullable``1[$($element.FullName)]" -Because "$Command -$($parameter.Name)"
            $fromPipeline = $parameter.ParameterSets.Values.ValueFromPipeline -contains $true
            ($block -match 'ValueFromPipeline: true') | Should -Be $fromPipeline -Because "$Command -$($parameter.Name)"
        }
    }
}

Describe 'The examples of the help' {
    # Saved logins of whoever runs this are none of the examples' business.
    BeforeAll { $former, $env:DATACITE_CONFIG_HOME = $env:DATACITE_CONFIG_HOME, "$TestDrive" }
    AfterAll { $env:DATACITE_CONFIG_HOME = $former }
    AfterEach { Stop-DataCiteSandbox }

    It 'run as they are: <Command> <Number>' -ForEach $examples {
        Get-BindingProblem $Code | Should -BeNullOrEmpty
        # A real login cannot be tried here.
        if ($Code -match '-Environment (Test|Production)') { Set-ItResult -Skipped -Because 'it needs an account at DataCite' }
        $sandbox = Start-DataCiteSandbox
        Connect-DataCite -Sandbox $sandbox
        $errors = @(. ([scriptblock]::Create($Code)) 2>&1 | Where-Object { $_ -is [System.Management.Automation.ErrorRecord] })
        $errors | Should -BeNullOrEmpty
    }
}

Describe 'docs/examples/quickstart.ps1' {
    It 'runs as it is, and shows what it did' {
        $shown = pwsh -NoProfile -NonInteractive -File (Join-Path $RepositoryFolder 'docs/examples/quickstart.ps1') | Out-String
        $LASTEXITCODE | Should -Be 0
        $shown | Should -Match 'River levels 2024'
        $shown | Should -Match 'Findable'
    }
}
