BeforeAll {
    . "$PSScriptRoot/Common.ps1"
    $sandbox = Start-DataCiteSandbox -RecordCount 1500
    $at = @{ Connection = Connect-DataCite -Sandbox $sandbox -PassThru }
    $all = @(Get-DataCiteDoi @at)
}
AfterAll {
    Get-DataCiteConnection | Disconnect-DataCite
    Stop-DataCiteSandbox
}

Describe 'Export-DataCiteDoi' {
    BeforeEach { $folder = (New-Item -ItemType Directory (Join-Path $TestDrive ([guid]::NewGuid()))).FullName }

    It 'writes every DOI once, in the order of creation: <Name>' -ForEach @{ Name = 'all.jsonl' }, @{ Name = 'all.jsonl.gz' } {
        $path = Join-Path $folder $Name
        Export-DataCiteDoi $path @at | Should -BeNullOrEmpty
        $stream = [IO.File]::OpenRead($path)
        $reader = [IO.StreamReader]::new($Name -like '*.gz' ? [IO.Compression.GZipStream]::new($stream, [IO.Compression.CompressionMode]::Decompress) : $stream)
        $lines = @(while ($null -ne ($line = $reader.ReadLine())) { $line })
        $reader.Dispose()
        ($lines | ForEach-Object { ($_ | ConvertFrom-Json).attributes.doi }) | Should -Be $all.Doi
        (Get-ChildItem $folder).Name | Should -Be $Name
    }

    It 'writes a table that Excel opens, and says what it cannot hold' {
        $path = Join-Path $folder 'all.csv'
        Export-DataCiteDoi $path @at -WarningVariable warnings -WarningAction SilentlyContinue
        [IO.File]::ReadAllBytes($path)[0..2] | Should -Be 0xEF, 0xBB, 0xBF
        $rows = Import-Csv $path
        $rows.Doi | Should -Be $all.Doi
        $rows.Title | Should -Be $all.Title
        foreach ($warning in $warnings) { "$warning" | Should -Match '^The file does not hold .+ as it is in \d+ places?\.' }
    }

    It 'uses the delimiter of the culture of the session' {
        $path = Join-Path $folder 'german.csv'
        $culture = [cultureinfo]::CurrentCulture
        try {
            [cultureinfo]::CurrentCulture = 'de-DE'
            Export-DataCiteDoi $path -UseCulture -State Draft @at -WarningAction SilentlyContinue
        }
        finally { [cultureinfo]::CurrentCulture = $culture }
        (Import-Csv $path -Delimiter ';').Doi | Should -Be $all.Where{ $_.State -eq 'Draft' }.Doi
    }

    It 'makes texts harmless that a spreadsheet would calculate' {
        $draft = New-DataCiteDoi -Title '=HYPERLINK("https://evil.example/")' -Prefix 10.5072 @at
        $path = Join-Path $folder 'formula.csv'
        $draft | Export-DataCiteDoi $path @at
        (Import-Csv $path).Title | Should -Be "'=HYPERLINK(`"https://evil.example/`")"
        Remove-DataCiteDoi $draft @at -Confirm:$false
    }

    It 'writes a folder with a file for each DOI: <Format>' -ForEach @{ Format = 'Xml' }, @{ Format = 'Json' } {
        $path = Join-Path $folder 'dois'
        Export-DataCiteDoi $path -Format $Format -State Draft @at
        $drafts = $all.Where{ $_.State -eq 'Draft' }
        $files = Get-ChildItem $path
        $files.Count | Should -Be $drafts.Count
        $files.Extension | Should -Be (@(".$($Format.ToLowerInvariant())") * $drafts.Count)
        $files.Name | Should -Contain ('{0}{1}' -f ($drafts[0].Doi -replace '/', '%2f'), ".$($Format.ToLowerInvariant())")
    }

    It 'takes records and names from the pipeline' {
        $path = Join-Path $folder 'some.jsonl'
        $problems = @()
        $all[3], $all[1].Doi, '10.5072/none', $all[0] | Export-DataCiteDoi $path @at -ErrorAction SilentlyContinue -ErrorVariable problems
        (Get-Content $path | ConvertFrom-Json).attributes.doi | Should -Be $all[3, 1, 0].Doi
        $problems.ForEach{ Get-ErrorName $_ } | Should -Be 'NotFound'
    }

    It 'refuses filters beside DOIs from the pipeline, as Get-DataCiteDoi does' {
        $before = $sandbox.Statistics.Requests
        Get-ErrorName (Get-ReportedError { $all[0].Doi | Export-DataCiteDoi (Join-Path $folder 'some.csv') -State Findable @at }) | Should -Be 'ArgumentsContradict'
        Get-ErrorName (Get-ReportedError { $all[0].Doi | Get-DataCiteDoi -State Findable @at }) | Should -Be 'ArgumentsContradict'
        Get-ChildItem $folder | Should -BeNullOrEmpty
        $sandbox.Statistics.Requests | Should -Be $before
    }

    It 'writes over nothing unless that is said' {
        $path = Join-Path $folder 'all.jsonl'
        Set-Content $path 'mine'
        Get-ErrorName (Get-ReportedError { Export-DataCiteDoi $path @at }) | Should -Be 'FileExists'
        Get-Content $path | Should -Be 'mine'
        Export-DataCiteDoi $path -Force -State Draft @at -PassThru | Should -BeOfType IO.FileInfo
        (Get-Content $path).Count | Should -Be $all.Where{ $_.State -eq 'Draft' }.Count
    }

    It 'writes nothing with -WhatIf, and says how many there are' {
        $told = pwsh -NoProfile -NonInteractive -Command {
            param($module, $uri, $user, $password, $path)
            Import-Module $module
            Export-DataCiteDoi $path -Credential ([pscredential]::new($user, (ConvertTo-SecureString $password -AsPlainText))) -Environment $uri -WhatIf
        } -args $ModuleFolder, $sandbox.Uri, $sandbox.Credential.UserName, $sandbox.Accounts[0].Password, (Join-Path $folder 'x.jsonl') | Out-String
        $told | Should -BeLike "*Export $($all.Count) DOIs to*"
        Get-ChildItem $folder | Should -BeNullOrEmpty
    }

    It 'keeps the journal that is asked for, which says from when to when the list was read' {
        $job = Join-Path $folder 'export.job'
        Export-DataCiteDoi (Join-Path $folder 'all.jsonl') -JobPath $job @at
        $lines = Get-Content $job | ConvertFrom-Json
        $lines[0].command | Should -Be 'Export-DataCiteDoi'
        @($lines.Where{ $_.page })[-1].rows | Should -Be $all.Count
        $lines[0].begun | Should -Not -BeNullOrEmpty
        $lines[-1].end | Should -Not -BeNullOrEmpty
        $summary = Get-DataCiteJob $job
        $summary.Command, $summary.Total, $summary.Incomplete | Should -Be 'Export-DataCiteDoi', $all.Count, $false
    }

    It 'goes on behind the last complete page when it was stopped' {
        $path = Join-Path $folder 'all.jsonl'
        $sandbox.Faults.Next('401', 100, 'GET', $null, 1)
        try { Export-DataCiteDoi $path @at -ErrorAction Stop } catch { $problem = $_ }
        $problem | Should -Not -BeNullOrEmpty
        Test-Path $path | Should -BeFalse
        $sandbox.Faults.Clear()
        $before = $sandbox.Statistics.Requests
        $told = Export-DataCiteDoi $path @at -Verbose 4>&1
        "$told" | Should -BeLike '*Going on behind the 500 DOIs*'
        $sandbox.Statistics.Requests - $before | Should -Be 2
        (Get-Content $path | ForEach-Object { ($_ | ConvertFrom-Json).attributes.doi }) | Should -Be $all.Doi
    }

    It 'reads several parts of the list at once, each DOI once' {
        $path = Join-Path $folder 'all.jsonl'
        Export-DataCiteDoi $path -ThrottleLimit 4 @at
        (Get-Content $path | ForEach-Object { ($_ | ConvertFrom-Json).attributes.doi } | Sort-Object) | Should -Be ($all.Doi | Sort-Object)
    }

    It 'refuses <Path> before anything is read' -ForEach @(
        @{ Path = 'all'; Parameters = @{} }, @{ Path = 'all.csv.gz'; Parameters = @{} }, @{ Path = 'all.csv'; Parameters = @{ Format = 'JsonLines' } }, @{ Path = 'all.json'; Parameters = @{} }
    ) {
        $before = $sandbox.Statistics.Requests
        Get-ErrorName (Get-ReportedError { Export-DataCiteDoi (Join-Path $folder $Path) @Parameters @at }) | Should -Be 'ArgumentsContradict'
        $sandbox.Statistics.Requests | Should -Be $before
    }
}

Describe 'Get-DataCiteDoi in several parts' {
    It 'gives each DOI once, as they arrive' {
        (Get-DataCiteDoi -ThrottleLimit 4 @at).Doi | Sort-Object | Should -Be ($all.Doi | Sort-Object)
    }
}
