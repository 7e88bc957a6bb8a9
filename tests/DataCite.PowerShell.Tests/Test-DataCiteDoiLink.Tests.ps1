BeforeAll {
    . "$PSScriptRoot/Common.ps1"
    $sandbox = Start-DataCiteSandbox
    Connect-DataCite -Sandbox $sandbox
    $base = "$($sandbox.Uri)".TrimEnd('/')
    $quick = @{ DelaySec = 0 }
}

AfterAll {
    Disconnect-DataCite
    Stop-DataCiteSandbox
}

Describe 'Test-DataCiteDoiLink' {
    It 'reads the URL of a name, and says that no server has the name' {
        $record = Get-DataCiteDoi -State Findable -First 1
        $check = Test-DataCiteDoiLink $record.Doi @quick
        $check.Doi | Should -Be $record.Doi
        $check.Url | Should -Be $record.Url
        $check.Verdict | Should -Be NameNotFound
        $check.Works | Should -BeFalse
        $check.Detail | Should -BeLike '*example.org*'
    }

    It 'uses records as they are, in their order, and reads nothing for them' {
        $records = Get-DataCiteDoi -First 6
        $before = $sandbox.Statistics.Requests
        $checks = $records | Test-DataCiteDoiLink @quick -StatusOnly
        $checks.Doi | Should -Be $records.Doi
        $sandbox.Statistics.Requests | Should -Be $before
    }

    It 'takes an edited record with its new URL' {
        $record = Get-DataCiteDoi -First 1
        $record.Url = 'ftp://example.org/x'
        ($record | Test-DataCiteDoiLink).Verdict | Should -Be SchemeNotAllowed
    }

    It 'takes rows with a URL: <Url> is <Verdict>' -ForEach @(
        @{ Url = ''; Verdict = 'UrlMissing' }
        @{ Url = 'records/1'; Verdict = 'UrlInvalid' }
        @{ Url = 'javascript:alert(1)'; Verdict = 'SchemeNotAllowed' }
        @{ Url = 'file:///etc/passwd'; Verdict = 'SchemeNotAllowed' }
        @{ Url = 'http://169.254.169.254/latest'; Verdict = 'PrivateAddress' }
        @{ Url = 'http://[::ffff:10.0.0.1]/'; Verdict = 'PrivateAddress' }
        @{ Url = 'http://localhost:1/'; Verdict = 'PrivateAddress' }
        @{ Url = 'https://nowhere.invalid/1'; Verdict = 'NameNotFound' }
    ) {
        $check = [pscustomobject]@{ Doi = '10.5072/none'; Url = $Url } | Test-DataCiteDoiLink @quick
        $check.Verdict | Should -Be $Verdict
        $check.Detail | Should -Not -BeNullOrEmpty
    }

    It 'fetches this machine only when it is allowed to' {
        (Test-DataCiteDoiLink 10.5072/none -Url "$base/heartbeat" @quick).Verdict | Should -Be PrivateAddress
        $check = Test-DataCiteDoiLink 10.5072/none -Url "$base/heartbeat" -AllowPrivateAddress @quick
        $check.Verdict | Should -Be Ok
        $check.StatusCode | Should -Be 200
        $check.NamesDoi | Should -BeFalse
        $check.AddressChecked | Should -BeFalse
        (Test-DataCiteDoiLink 10.5072/none -Url "$base/no/such/page" -AllowPrivateAddress @quick).Verdict | Should -Be NotFound
    }

    It 'makes one error of a bad item, and goes on' {
        $checks = 'no doi', '10.5072/none-such', '10.5072/*' | Test-DataCiteDoiLink @quick -ErrorAction SilentlyContinue -ErrorVariable errors
        $checks | Should -BeNullOrEmpty
        ($errors | ForEach-Object { Get-ErrorName $_ }) | Should -Be 'DoiNameInvalid', 'NotFound', 'NotFound'
    }

    It 'notes the input' {
        (Get-DataCiteDoi -First 1 | Test-DataCiteDoiLink -IncludeInput @quick).InputItem | Should -Not -BeNullOrEmpty
    }

    It 'keeps what it says in a table and in JSON' {
        $check = Test-DataCiteDoiLink 10.5072/none -Url 'https://nowhere.invalid/1' @quick
        ($check | ConvertTo-Csv | ConvertFrom-Csv).Verdict | Should -Be NameNotFound
        ($check | ConvertTo-Json | ConvertFrom-Json).Verdict | Should -Be NameNotFound
    }

    It 'shows a table and a list' {
        $check = Test-DataCiteDoiLink 10.5072/none -Url 'https://nowhere.invalid/1' @quick
        Get-View $check | Should -BeLike '*10.5072/none*NameNotFound*https://nowhere.invalid/1*'
        Get-View $check Format-List | Should -BeLike '*Detail*:*nowhere.invalid*'
    }

    It 'goes on where it stopped, and keeps the verdicts of all runs' {
        $job = Join-Path $TestDrive 'links.job'
        $first = @(Get-DataCiteDoi -State Findable -First 3 | Test-DataCiteDoiLink @quick -StatusOnly -JobPath $job)
        $first.Count | Should -Be 3
        $more = @(Get-DataCiteDoi -State Findable -First 5 | Test-DataCiteDoiLink @quick -StatusOnly -JobPath $job -Verbose 4>&1)
        $verdicts = @($more | Where-Object { $_ -isnot [System.Management.Automation.VerboseRecord] })
        $verdicts.Count | Should -Be 2
        "$more" | Should -BeLike '*3 DOIs were checked by earlier runs*'
        $items = @(Get-DataCiteJob $job -Item)
        $items.Doi | Sort-Object | Should -Be (($first.Doi + $verdicts.Doi) | Sort-Object)
        $items.Message | Should -BeLike 'NameNotFound: *'
    }

    It 'tries errors of a job again' {
        $job = Join-Path $TestDrive 'errors.job'
        $missing = { '10.5072/not-there-yet' | Test-DataCiteDoiLink @quick -JobPath $job -ErrorAction SilentlyContinue -ErrorVariable problems; $problems }
        Get-ErrorName @(& $missing)[-1] | Should -Be 'NotFound'
        Get-ErrorName @(& $missing)[-1] | Should -Be 'NotFound'
    }

    It 'works without a login' {
        $record = Get-DataCiteDoi -State Findable -First 1
        (Test-DataCiteDoiLink $record.Doi -Environment $sandbox.Uri @quick).Verdict | Should -Be NameNotFound
    }

    It 'can be stopped while it waits' {
        Test-Stop '$ready.Set() | Out-Null; 1..50 | ForEach-Object { [pscustomobject]@{ Doi = "10.5072/x$_"; Url = "$base/heartbeat" } } | Test-DataCiteDoiLink -AllowPrivateAddress -DelaySec 3600' @{
            base = $base; ready = ($ready = [System.Threading.ManualResetEventSlim]::new())
        } { $ready.IsSet } | Should -Be Stopped
    }
}
