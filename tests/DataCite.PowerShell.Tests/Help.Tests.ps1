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
        $pages | Should -Be ((Get-Command -Module DataCite -CommandType Cmdlet).Name | Sort-Object)
    }

    It 'explains the module as a whole' {
        "$(Get-Help about_DataCite)" | Should -BeLike '*Connect-DataCite -Sandbox*'
    }

    It 'of the repository is made from its pages' {
        if (-not (Get-Module -ListAvailable Microsoft.PowerShell.PlatyPS)) { Set-ItResult -Skipped -Because 'Microsoft.PowerShell.PlatyPS is not on this machine' }
        & (Join-Path $RepositoryFolder 'docs/Export-Help.ps1') -OutputFolder $TestDrive
        $made = Get-Content (Join-Path $TestDrive 'DataCite.PowerShell.dll-Help.xml') -Raw
        $kept = (Get-Content (Join-Path $RepositoryFolder 'src/DataCite.PowerShell/en-US/DataCite.PowerShell.dll-Help.xml') -Raw).ReplaceLineEndings("`n")
        $kept -eq $made | Should -BeTrue -Because 'the help has to be made anew with ./build.ps1 -Task Docs after a page changed'
    }

    It 'has no fences, no lines that are wrapped by hand, and no links that lead nowhere' {
        $text = Get-Content (Join-Path $RepositoryFolder 'src/DataCite.PowerShell/en-US/DataCite.PowerShell.dll-Help.xml') -Raw
        $text | Should -Not -Match '```'
        $text | Should -Not -Match '<maml:para>[^<]*[a-z,]\n[a-z]'
        $text | Should -Not -Match '<maml:uri>(?!https://)[^<]'
    }
}

Describe 'Advice' {
    It 'names only commands that exist' {
        $exported = (Get-Command -Module DataCite).Name
        $sources = Get-ChildItem (Join-Path $RepositoryFolder 'src') -Recurse -Filter '*.cs' | Where-Object FullName -NotMatch '[\\/](obj|bin)[\\/]'
        $named = $sources | Select-String -Pattern '\b[A-Z][a-z]+-DataCite[A-Za-z]*' -AllMatches |
            ForEach-Object { $line = $_; $_.Matches.Value | ForEach-Object { [pscustomobject] @{ Command = $_; Place = "$($line.Filename):$($line.LineNumber)" } } }
        $named.Count | Should -BeGreaterThan 20
        $named | Where-Object Command -NotIn $exported | ForEach-Object { "$($_.Command) ($($_.Place))" } | Should -BeNullOrEmpty
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
        $help.Examples.Example.Where{ $_.Code -notmatch 'DataCite' }.Title | Should -BeNullOrEmpty
        $help.Examples.Example.Where{ "$($_.Code)$($_.Remarks.Text)" -match '```' }.Title | Should -BeNullOrEmpty
        $help.Examples.Example.Where{ -not "$($_.Remarks.Text)".Trim() }.Title | Should -BeNullOrEmpty
    }

    It 'leads to a page on the web' {
        $online = @($help.relatedLinks.navigationLink).Where({ $_.uri }, 'First')
        [uri]::IsWellFormedUriString($online.uri, 'Absolute') | Should -BeTrue
        $online.uri | Should -BeLike 'https://*'
    }

    It 'describes every parameter, and none that there is not' {
        ($help.Parameters.Parameter.Name | Sort-Object) | Should -Be ($real.Name | Sort-Object)
        $help.Parameters.Parameter.Where{ -not "$($_.Description.Text)".Trim() }.Name | Should -BeNullOrEmpty
    }

    It 'is right about types and the pipeline' {
        $page = Get-Content $Page -Raw
        $wrong = foreach ($parameter in $real) {
            $block = [regex]::Match($page, "(?s)### -$($parameter.Name)\n.*?``````yaml\n(.*?)``````").Groups[1].Value
            $type = [regex]::Match($block, 'Type: (.*)').Groups[1].Value
            $element = [Nullable]::GetUnderlyingType($parameter.ParameterType) ?? $parameter.ParameterType
            if ($type -notin "$($parameter.ParameterType)", $element.FullName, "System.Nullable``1[$element]", "System.Nullable``1[$($element.FullName)]") { "-$($parameter.Name) is no $type" }
            $fromPipeline = $parameter.ParameterSets.Values.ValueFromPipeline -contains $true
            if (($block -match 'ValueFromPipeline: true') -ne $fromPipeline) { "-$($parameter.Name) takes the pipeline: $fromPipeline" }
        }
        $wrong | Should -BeNullOrEmpty
    }
}

Describe 'The examples of the help' {
    # Saved logins of whoever runs this are none of the examples' business.
    BeforeAll {
        $former, $env:DATACITE_CONFIG_HOME = $env:DATACITE_CONFIG_HOME, "$TestDrive"
        $script:examplesRun = 0
    }
    AfterAll { $env:DATACITE_CONFIG_HOME = $former }
    # Some write files, jobs for one: each has a folder of its own.
    BeforeEach { Push-Location (New-Item -ItemType Directory (Join-Path $TestDrive "example-$((++$script:examplesRun))")) }
    AfterEach {
        Pop-Location
        Stop-DataCiteSandbox
    }

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
