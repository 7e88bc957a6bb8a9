BeforeAll {
    . "$PSScriptRoot/Common.ps1"
    . "$PSScriptRoot/SavedLogins.ps1"
}

Describe 'Test-DataCiteRepository' {
    Context 'a repository in order' {
        BeforeAll {
            $sandbox = Start-DataCiteSandbox -Empty -RecordCount 300
            Connect-DataCite -Sandbox $sandbox
        }
        AfterAll { Stop-DataCiteSandbox $sandbox }

        It 'has no finding of index, handle service and metadata' {
            Test-DataCiteRepository -Check Index, Handle, Metadata, Duplicates -ThrottleLimit 8 | Should -BeNullOrEmpty
            Test-DataCiteRepository -Check Index, Handle -Quiet -Sample 20 | Should -BeTrue
        }

        It 'takes an empty item for an error, and not for its own repository' {
            $problem = Get-ReportedError { $null | Test-DataCiteRepository -Check Index }
            Get-ErrorName $problem | Should -Be 'FilterInvalid'
            "$problem" | Should -BeLike '*empty*'
        }

        It 'names a repository that is not there' {
            "$(Get-ReportedError { Test-DataCiteRepository NO.WHERE -Check Index })" | Should -BeLike 'There is no repository NO.WHERE*'
        }

        It 'reads no more than the sample' {
            $before = $sandbox.Statistics.Requests
            Test-DataCiteRepository -Check Handle -Sample 5 | Should -BeNullOrEmpty
            $sandbox.Statistics.Requests - $before | Should -BeLessOrEqual 14
        }
    }

    Context 'an index that has drifted' {
        BeforeAll {
            $sandbox = Start-DataCiteSandbox -Empty -RecordCount 200 -IndexDrift 0.3
            Connect-DataCite -Sandbox $sandbox
            $kinds = @{ Missing = 'MissingFromIndex'; Gone = 'OnlyInIndex'; OtherState = 'IndexDiffers'; OtherUrl = 'IndexDiffers' }
            $planted = @($sandbox.Records.Drift | Where-Object Doi -Like '10.5072/*' | ForEach-Object { "$($_.Doi) $($kinds["$($_.Kind)"])" })
        }
        AfterAll { Stop-DataCiteSandbox $sandbox }

        It 'shows every difference, and no other' {
            $findings = @(Test-DataCiteRepository -Check Index, Handle, Metadata -ThrottleLimit 8)
            $planted.Count | Should -BeGreaterThan 20
            $findings | ForEach-Object { "$($_.Doi) $($_.Kind)" } | Sort-Object | Should -Be ($planted | Sort-Object)
            Test-DataCiteRepository -Check Index -Quiet | Should -BeFalse
        }

        It 'gives commands that run' {
            $findings = @(Test-DataCiteRepository -Check Index)
            $findings | Where-Object { $_.Kind -eq 'OnlyInIndex' -and $_.Mend } | Should -BeNullOrEmpty
            $mends = @($findings | Where-Object Kind -NE OnlyInIndex)
            $mends.Mend | Should -Not -BeNullOrEmpty
            $mends | ForEach-Object { Get-BindingProblem $_.Mend } | Should -BeNullOrEmpty
            $one = $mends | Where-Object Kind -EQ IndexDiffers | Select-Object -First 1
            $before = (Get-DataCiteDoi $one.Doi)
            & ([scriptblock]::Create($one.Mend)) | Out-Null
            $after = Get-DataCiteDoi $one.Doi
            $after.Url, $after.State | Should -Be $before.Url, $before.State
            $after.Updated | Should -BeGreaterThan $before.Updated
        }
    }

    Context 'faults of other kinds' {
        BeforeAll {
            $sandbox = Start-DataCiteSandbox -Empty
            Connect-DataCite -Sandbox $sandbox
            $described = @{ Creator = 'Doe, Jane'; Publisher = 'Example Repository'; PublicationYear = 2024; ResourceType = 'Dataset'; State = 'Findable' }
            New-DataCiteDoi -Doi 10.5072/whole -Title 'Whole' @described -Url https://example.org/whole | Out-Null
            New-DataCiteDoi -Doi 10.5072/part -Title 'Part' @described -Url https://example.org/part -RelatedIdentifier 'IsPartOf: 10.5072/whole' | Out-Null
            New-DataCiteDoi -Doi 10.5072/first -Title 'River levels' @described -Url https://example.org/first | Out-Null
            New-DataCiteDoi -Doi 10.5072/second -Title 'River Levels.' @described -Url https://example.org/second | Out-Null
            $sandbox.Faults.HandleRegistrationFails = $true
            Set-DataCiteDoi 10.5072/whole -Url "https://example.org/it's?new" | Out-Null
            New-DataCiteDoi -Doi 10.5072/lost -Title 'Lost' @described -Url https://example.org/lost | Out-Null
            $sandbox.Faults.HandleRegistrationFails = $false
            $sandbox.Records.Put('{"doi":"10.5072/bare","state":"findable","url":"https://example.org/bare","titles":[{"title":"Bare"}],"created":"2024-01-01T00:00:00Z","registered":"2024-01-01T00:00:00Z"}')
            $sandbox.Records.Put('{"doi":"10.5072/old","state":"draft","created":"2020-01-01T00:00:00Z"}')
            $findings = @(Test-DataCiteRepository)
        }
        AfterAll { Stop-DataCiteSandbox $sandbox }

        It 'finds each of them, and no other' {
            $findings | ForEach-Object { "$($_.Kind) $($_.Doi)" } | Sort-Object | Should -Be @(
                'Duplicate 10.5072/second', 'HandleDiffers 10.5072/whole', 'HandleMissing 10.5072/lost', 'MetadataMissing 10.5072/bare', 'OldDraft 10.5072/old', 'RelationMissing 10.5072/whole'
            )
        }

        It 'writes a command for each' {
            $findings | ForEach-Object { Get-BindingProblem $_.Mend } | Should -BeNullOrEmpty
            ($findings | Where-Object Kind -EQ MetadataMissing).Mend | Should -BeLike 'Set-DataCiteDoi 10.5072/bare *-Creator (Read-Host Creator)*'
            ($findings | Where-Object Kind -EQ Duplicate).Related | Should -Be '10.5072/first'
        }

        It 'can be mended with these commands' {
            Mock Read-Host { switch ($Prompt) { 'PublicationYear' { '2024' } 'ResourceType' { 'Dataset' } default { 'Example, Text' } } }
            foreach ($finding in $findings) { & ([scriptblock]::Create($finding.Mend)) | Out-Null }
            Test-DataCiteRepository | Should -BeNullOrEmpty
            (Get-DataCiteDoi 10.5072/whole).Url | Should -Be "https://example.org/it's?new"
        }

        It 'takes days and time spans for the age of drafts' {
            $sandbox.Records.Put('{"doi":"10.5072/young","state":"draft","created":"' + [datetime]::UtcNow.AddDays(-20).ToString('o') + '"}')
            (Test-DataCiteRepository -Check Drafts -DraftAge 10).Doi | Should -Be '10.5072/young'
            (Test-DataCiteRepository -Check Drafts -DraftAge '10').Doi | Should -Be '10.5072/young'
            (Test-DataCiteRepository -Check Drafts -DraftAge ([timespan]::FromDays(10))).Doi | Should -Be '10.5072/young'
            Test-DataCiteRepository -Check Drafts -DraftAge 30 | Should -BeNullOrEmpty
            { Test-DataCiteRepository -DraftAge soon } | Should -Throw '*not a length of time*'
            { Test-DataCiteRepository -DraftAge -5 } | Should -Throw '*not a length of time*'
        }
    }

    Context 'what is shown and kept' {
        BeforeAll {
            $sandbox = Start-DataCiteSandbox
            Connect-DataCite -Sandbox $sandbox
            $findings = @(Test-DataCiteRepository -Check Relations, Drafts)
        }
        AfterAll { Stop-DataCiteSandbox $sandbox }

        It 'is a table with what was found, and a list with the command' {
            Get-View $findings[0] | Should -Match 'Severity +Kind +Doi +Message'
            Get-View $findings[0] Format-List | Should -Match 'Mend +: \S'
        }

        It 'survives CSV and JSON' {
            $findings | Export-Csv (Join-Path $TestDrive 'findings.csv')
            $rows = Import-Csv (Join-Path $TestDrive 'findings.csv')
            $rows.Count | Should -Be $findings.Count
            ($rows | Where-Object Kind -EQ RelationMissing)[0].Related | Should -Match '^10\.5072/.+; 10\.5072/'
            ($findings | ConvertTo-Json | ConvertFrom-Json)[0].Severity | Should -Be "$($findings[0].Severity)"
        }

        It 'completes the checks' {
            Get-Completion 'Test-DataCiteRepository -Check ' | Should -Be 'Index', 'Handle', 'Metadata', 'Relations', 'Duplicates', 'Drafts'
            { Test-DataCiteRepository -Check Everything } | Should -Throw '*Possible values: Index, Handle*'
        }

        It 'changes nothing' {
            $writes = $sandbox.Writes.Count
            Test-DataCiteRepository | Out-Null
            $sandbox.Writes.Count | Should -Be $writes
        }

        It 'ends early when a later command has had enough' {
            @(Test-DataCiteRepository | Select-Object -First 1).Count | Should -Be 1
        }
    }

    Context 'other accounts' {
        BeforeAll {
            $sandbox = Start-DataCiteSandbox -Empty -RecordCount 40
            $member = New-Login 'DEMO' 'demo-secret'
        }
        AfterAll { Stop-DataCiteSandbox $sandbox }

        It 'audits the repositories of a member, and says what it cannot see' {
            $findings = @('DEMO.REPO', 'DEMO.OTHER' | Test-DataCiteRepository -Check Index, Handle -Credential $member -Environment $sandbox.Uri)
            $findings.Kind | Should -Be 'NotChecked', 'NotChecked'
            $findings.RepositoryId | Should -Be 'demo.repo', 'demo.other'
        }

        It 'asks a member for the repository' {
            $problem = Get-ReportedError { Test-DataCiteRepository -Credential $member -Environment $sandbox.Uri }
            Get-ErrorName $problem | Should -Be 'FilterInvalid'
            "$problem" | Should -BeLike '*DEMO is not a repository*'
        }

        It 'reports each repository that it cannot audit, and goes on with the next' {
            Connect-DataCite -Sandbox $sandbox
            $output = @('demo.unknown', 'lake.data', 'demo', 'demo.repo' | Test-DataCiteRepository -Quiet -Check Index 2>&1)
            $output.Where{ $_ -is [System.Management.Automation.ErrorRecord] }.ForEach{ Get-ErrorName $_ } | Should -Be 'NotFound', 'PermissionDenied', 'FilterInvalid'
            $output.Where{ $_ -is [bool] } | Should -Be $true
        }

        It 'needs a login' {
            Get-ErrorName (Get-ReportedError { Test-DataCiteRepository demo.repo -Environment $sandbox.Uri }) | Should -Be 'NotConnected'
        }
    }
}
