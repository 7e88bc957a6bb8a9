BeforeDiscovery {
    $guide = Join-Path $PSScriptRoot '../../docs/guides/describing.md'
    $number = 0
    $blocks = [regex]::Matches((Get-Content $guide -Raw), '(?s)```powershell\n(.*?)```').ForEach{ @{ Number = ++$number; Code = $_.Groups[1].Value } }
}

BeforeAll { . "$PSScriptRoot/Common.ps1" }

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
