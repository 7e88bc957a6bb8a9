# Every statement of the older guides of DataCite, with the command that does it today: OldGuides.psd1 has them.
BeforeDiscovery {
    $number = 0
    $statements = (Import-PowerShellDataFile "$PSScriptRoot/OldGuides.psd1").Statements.ForEach{
        $_ + @{ Number = ++$number; IsGone = [bool] $_.Gone }
    }
    $done = $statements.Where{ $_.Does }
    $old = $statements.Where{ $_.Route }
}

BeforeAll {
    . "$PSScriptRoot/Common.ps1"
    $sandbox = Start-DataCiteSandbox
    $table = (Import-PowerShellDataFile "$PSScriptRoot/OldGuides.psd1").Statements
    $about = Get-Content (Join-Path $RepositoryFolder 'docs/en-US/about_DataCite_RestApi.md') -Raw
    $described = $Described
    $member = $sandbox.Accounts.Where{ $_.Id -eq 'DEMO' }[0]
    Connect-DataCite -Sandbox $sandbox -Name repository
    $doi = @(Get-DataCiteDoi -State Findable -First 1)[0].Doi
}
AfterAll {
    Get-DataCiteConnection | Disconnect-DataCite
    Stop-DataCiteSandbox
}

Describe 'The older guides' {
    BeforeEach {
        $sandbox.Faults.Clear()
        Connect-DataCite -Sandbox $sandbox -Name public -Anonymous
        Connect-DataCite -Sandbox $sandbox -Name member -Credential ([pscredential]::new($member.Id, (ConvertTo-SecureString $member.Password -AsPlainText)))
        Connect-DataCite -Sandbox $sandbox -Name repository
        $draft = (New-DataCiteDoi @described -Prefix 10.5072).Doi
    }

    It '<Guide>, <Section>: <Says> (<Number>)' -ForEach $done {
        $ErrorActionPreference = 'Stop'
        $output = @(. ([scriptblock]::Create($Does)) 3>$null)
        if (-not $Holds) {
            $output | Should -Not -BeNullOrEmpty -Because "$Does does it"
            return
        }
        $result = , ($output.Count -eq 1 ? $output[0] : $output) | ForEach-Object ([scriptblock]::Create($Holds))
        [bool] $result | Should -BeTrue -Because "$Does gave $($output[0..4] -join ', ')"
    }

    It 'name the route <Route>, whose error names what there is today (<Number>)' -ForEach $old {
        $problem = Get-ReportedError { Invoke-DataCiteApi $Route }
        Get-ErrorName $problem | Should -Be 'NotFound'
        "$problem" | Should -BeLike '*belongs to version 1 of its API*'
        $advice = $problem.ErrorDetails.RecommendedAction
        if ($IsGone) { $advice | Should -BeLike 'Nothing does it today*' }
        else { $Does -match '[A-Z][a-z]+-DataCite\w+' | Should -BeTrue; $advice | Should -BeLike "*$($Matches[0])*" }
        $about | Should -BeLike "*/$(@($Route.Split('/'))[0])*"
    }
}

Describe 'The table of the older guides' {
    It 'has each statement once, with a command or a reason' {
        $table.Where{ [bool] $_.Does -eq [bool] $_.Gone } | Should -BeNullOrEmpty
        ($table | Group-Object { "$($_.Guide) $($_.Section) $($_.Says)" }).Where{ $_.Count -gt 1 }.Name | Should -BeNullOrEmpty
        ($table.Guide | Sort-Object -Unique) -join ' ' | Should -Be '000 001 002 003 004'
    }
}

Describe 'about_DataCite_RestApi' {
    It 'is what Get-Help shows' {
        "$(Get-Help about_DataCite_RestApi)" | Should -BeLike '*/data-centers: Get-DataCiteRepository*'
    }

    It 'names only commands and parameters that there are' {
        $named = [regex]::Matches($about, '(?<command>\b[A-Z][a-z]+-DataCite\w+)(?<rest>(?:(?!\b[A-Z][a-z]+-DataCite)[^\n.;:])*)')
        $named.Count | Should -BeGreaterThan 80
        $wrong = foreach ($one in $named) {
            $command = Get-Command $one.Groups['command'].Value -ErrorAction Ignore
            if (-not $command) { $one.Groups['command'].Value; continue }
            [regex]::Matches($one.Groups['rest'].Value, '(?<= |`)-(?<name>[A-Z]\w+)').ForEach{ if (-not $command.Parameters.ContainsKey($_.Groups['name'].Value)) { "$command -$($_.Groups['name'].Value)" } }
        }
        $wrong | Should -BeNullOrEmpty
    }

    It 'has each old parameter that Invoke-DataCiteApi warns of' {
        foreach ($name in $table.Where{ $_.Guide -eq '001' -and $_.Section -in 'Filters' }.Says) { $about | Should -BeLike "*- $name*" }
    }
}
