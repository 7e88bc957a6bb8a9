BeforeAll {
    . "$PSScriptRoot/Common.ps1"

    # What Tab offers with its tooltips.
    function Get-Tooltip([string] $Line) {
        [System.Management.Automation.CommandCompletion]::CompleteInput($Line, $Line.Length, $null).CompletionMatches.ForEach{ "$($_.CompletionText): $($_.ToolTip)" }
    }

    $sandbox = Start-DataCiteSandbox
    Connect-DataCite -Sandbox $sandbox
}

AfterAll { Stop-DataCiteSandbox }

Describe 'The filters that people think of first' {
    BeforeAll { $all = Get-DataCiteDoi }

    It 'find by title, creator, publisher, host and URL' {
        $one = $all[0]
        (Get-DataCiteDoi -Title "$($one.Titles[0].Title)").Doi | Should -Contain $one.Doi
        (Get-DataCiteDoi -Author $one.Creators[0].Name).Doi | Should -Contain $one.Doi
        (Get-DataCiteDoi -Url $one.Url).Doi | Should -Be $one.Doi
        @(Get-DataCiteDoi -UrlHost ([uri] $one.Url).Host).Count | Should -Be $all.Where{ ([uri] $_.Url).Host -eq ([uri] $one.Url).Host }.Count
        Get-DataCiteDoi -UrlHost nowhere.example.org | Should -BeNullOrEmpty
    }

    It 'split all DOIs into those with and without' -ForEach 'Orcid', 'Ror', 'License', 'Abstract', 'Subject', 'Funding', 'RelatedIdentifier', 'Url' {
        @(Get-DataCiteDoi -With $_).Count + @(Get-DataCiteDoi -Without $_).Count | Should -Be $all.Count
    }

    It 'take the names that New-DataCiteDoi has' {
        @(Get-DataCiteDoi -Year 2019).Count | Should -Be @(Get-DataCiteDoi -PublicationYear 2019).Count
        (Get-Command Get-DataCiteDoi).Parameters.Values.Aliases | Should -Contain 'Keyword'
    }

    It 'take the name <_>' -ForEach 'Author', 'Abstract', 'Year', 'Keyword', 'License', 'ResourceType', 'Title', 'Creator', 'Publisher', 'Url' {
        { (Get-Command Get-DataCiteDoi).ResolveParameter($_) } | Should -Not -Throw
    }
}

Describe 'A query' {
    It 'with a field that does not exist warns, and names the one that is meant' {
        $warnings = Get-DataCiteDoi -Query 'title:river' 3>&1
        "$warnings" | Should -BeLike "*Unknown field 'title'*titles.title*"
        Get-DataCiteDoi -Query 'titles.title:river' -WarningVariable none -WarningAction SilentlyContinue | Out-Null
        $none | Should -BeNullOrEmpty
    }

    It 'with an address without quotes is an error that says so' {
        $record = Get-ReportedError { Get-DataCiteDoi -Query 'url:https://example.org/1' }
        Get-ErrorName $record | Should -Be 'FilterInvalid'
        "$record" | Should -BeLike '*put the value in quotes*'
    }

    It 'is completed field by field' {
        Get-Completion 'Get-DataCiteDoi -Query titl' | Should -Contain "'titles.title:"
        Get-Completion "Get-DataCiteDoi -Query 'publisher:x auth" | Should -Contain "'publisher:x creators.name:"
    }
}

Describe 'A word that is called otherwise here' {
    It 'is named: <Says>' -ForEach @(
        @{ Command = { Get-DataCiteDoi -State Published }; Says = '*called Findable*Draft, Registered, Findable*' }
        @{ Command = { New-DataCiteDoi -State Reserved }; Says = '*called Draft*' }
        @{ Command = { Get-DataCiteDoi -Sort PublicationYear }; Says = '*Sort-Object PublicationYear*' }
        @{ Command = { Get-DataCitePrefix -State Free }; Says = '*called WithoutRepository*' }
        @{ Command = { Get-DataCiteDoi -Without Licence }; Says = '*called License*' }
        @{ Command = { Get-DataCiteDoi -Descending }; Says = '*-Descending needs -Sort*' }
    ) {
        "$(Get-ReportedError $Command)" | Should -BeLike $Says
    }

    It 'is a wildcard in -Doi' {
        $record = Get-ReportedError { Get-DataCiteDoi '10.5072/*' }
        Get-ErrorName $record | Should -Be 'NotFound'
        "$record" | Should -BeLike '*wildcards*'
    }
}

Describe 'Tab' {
    BeforeEach { Connect-DataCite -Sandbox $sandbox }

    It 'explains what <Line> may be' -ForEach @(
        @{ Line = 'Get-DataCiteDoi -State '; Says = 'Draft: *not public*' }
        @{ Line = 'New-DataCiteDoi -State '; Says = 'Findable: *Cannot be deleted*' }
        @{ Line = 'Get-DataCiteDoi -With '; Says = 'Orcid: *creator*' }
        @{ Line = 'Get-DataCiteDoi -Sort '; Says = 'Updated: *' }
        @{ Line = 'Get-DataCitePrefix -State '; Says = 'WithoutRepository: *Free*' }
        @{ Line = 'Get-DataCiteDoi -AffiliationCountry germ'; Says = 'DE: Germany' }
        @{ Line = 'New-DataCiteDoi -Language ger'; Says = 'de: German' }
        @{ Line = 'Get-DataCiteDoi -FieldOfScience comp'; Says = 'computer_and_information_sciences: *' }
        @{ Line = 'Get-DataCiteDoi -Certificate core'; Says = 'CoreTrustSeal: *' }
        @{ Line = 'Get-DataCiteDoi -License cc-by-4'; Says = 'CC-BY-4.0: *Attribution*' }
    ) {
        (Get-Tooltip $Line) -like $Says | Should -Not -BeNullOrEmpty
    }

    It 'knows the prefixes right after Connect-DataCite, and the API keys' {
        Connect-DataCite -Sandbox (Start-DataCiteSandbox)
        Get-Completion 'New-DataCiteDoi -Prefix ' | Should -Contain '10.5072'
        Get-Completion 'Get-DataCiteDoi ' | Should -Contain '10.5072/'
        New-DataCiteApiKey 'nightly job' -AsPlainText | Out-Null
        Get-Completion 'Remove-DataCiteApiKey ' | Should -Contain "'nightly job'"
    }

    It 'completes the names of the repository''s DOIs after the prefix, with their titles' {
        $one = Get-DataCiteDoi -First 1
        $offered = Get-Tooltip "Publish-DataCiteDoi $($one.Doi.Substring(0, 10))"
        $offered | Should -Contain "$($one.Doi): $($one.Title)"
        $offered.Count | Should -BeLessOrEqual 20
        Get-Completion 'Get-DataCiteDoi 10.5072/' | Should -Contain (Get-DataCiteDoi -First 1).Doi
        # A name that would mean something else in a query is not asked for.
        $before = $sandbox.Statistics.Requests
        Get-Completion 'Get-DataCiteDoi "10.5072/(a"' | Should -Not -BeNullOrEmpty
        $sandbox.Statistics.Requests | Should -Be $before
    }
}

Describe 'Tab in a folder with files' {
    BeforeEach {
        Push-Location $TestDrive
        Set-Content 'qq.txt' ''
    }
    AfterEach { Pop-Location }

    It 'offers files only where a file is meant' {
        $files = 'Path', 'LiteralPath', 'JobPath', 'InFile', 'OutFile', 'FilePath', 'Metadata', 'InputObject', 'Body', 'Xml', 'Record'
        $values = 'String', 'String[]', 'Int32', 'Nullable`1', 'DescribedValue', 'DescribedValue[]', 'DoiIdentity[]', 'Object'
        $common = [System.Management.Automation.Cmdlet]::CommonParameters + [System.Management.Automation.Cmdlet]::OptionalCommonParameters
        $offering = foreach ($command in Get-Command -Module DataCite -CommandType Cmdlet) {
            foreach ($parameter in $command.Parameters.Values.Where{ $_.Name -notin $common -and $_.Name -notin $files -and $_.ParameterType.Name -in $values }) {
                if ((Get-Completion "$command -$($parameter.Name) qq") -match '\.txt') { "$command -$($parameter.Name)" }
            }
        }
        $offering | Should -BeNullOrEmpty
    }

    It 'never offers them: <_>' -ForEach @(
        'Get-DataCiteDoi -State qq', 'Get-DataCiteDoi -FieldOfScience qq', 'Get-DataCiteDoi -AffiliationCountry qq'
        'Remove-DataCiteApiKey qq', 'Publish-DataCiteDoi qq', 'New-DataCiteDoi -Language qq'
    ) {
        Get-Completion $_ | Should -Be 'qq'
    }
}

Describe 'A wait' {
    It 'counts down, with its reason first' {
        $slow = Start-DataCiteSandbox -RateLimit 2
        $session = [powershell]::Create()
        try {
            $session.AddScript("Import-Module '$ModuleFolder'; Connect-DataCite -Uri '$($slow.Uri)' -Anonymous; 1..6 | ForEach-Object { Get-DataCiteDoi -First 1 }") | Out-Null
            $running = $session.BeginInvoke()
            $texts = { $session.Streams.Progress.Where{ $_.Activity -eq 'Waiting for DataCite' -and $_.RecordType -eq 'Processing' }.StatusDescription }
            while ((& $texts).Count -lt 3 -and -not $running.IsCompleted) { [System.Threading.Thread]::Yield() | Out-Null }
            $session.Stop()
            (& $texts)[0] | Should -Match '^Rate limit reached, next try in \d+ s \(attempt 2 of \d+\)$'
            $left = (& $texts)[0..2].ForEach{ [int] [regex]::Match($_, '(\d+) s').Groups[1].Value }
            $left[2] | Should -BeLessThan $left[0]
        }
        finally {
            $session.Dispose()
            Stop-DataCiteSandbox $slow
        }
    }
}
