BeforeAll {
    . "$PSScriptRoot/Common.ps1"
    $sandbox = Start-DataCiteSandbox
    Connect-DataCite -Sandbox $sandbox
    $PSDefaultParameterValues = @{ 'New-DataCiteDoi:Prefix' = '10.5072' }
}
AfterAll { Stop-DataCiteSandbox }

Describe 'New-DataCiteDoi' {
    AfterEach {
        $PSDefaultParameterValues['New-DataCiteDoi:Prefix'] = '10.5072'
        $sandbox.Faults.Clear()
    }

    It 'creates a draft with a name of its own making' {
        $record = New-DataCiteDoi @Described
        $record.State | Should -Be 'Draft'
        $record.Doi | Should -Match '^10\.5072/[0-9a-z]{4}-[0-9a-z]{4}$'
        $record.Titles.Title | Should -Be 'River levels 2023'
        $record.Creators.Name | Should -Be 'Doe, Jane'
        $record.Publisher.Name | Should -Be 'Example Repository'
        $record.PublicationYear | Should -Be 2024
        $record.ResourceTypeGeneral | Should -Be 'Dataset'
        $record.Url | Should -Be 'https://example.org/river/1'
        $sandbox.Records.StateOf($record.Doi) | Should -Be 'draft'
    }

    It 'takes a whole name, a suffix, or a shoulder' {
        (New-DataCiteDoi -Doi '10.5072/by-name').Doi | Should -Be '10.5072/by-name'
        (New-DataCiteDoi -Prefix 10.5072 -Suffix 'by-suffix').Doi | Should -Be '10.5072/by-suffix'
        (New-DataCiteDoi -Prefix '10.5072/ds').Doi | Should -Match '^10\.5072/ds-[0-9a-z]{4}-[0-9a-z]{4}$'
    }

    It 'asks which prefix when the account has several' {
        $account = $sandbox.Accounts | Where-Object { $_.Kind -eq 'Repository' -and $_.Prefixes.Count -gt 1 } | Select-Object -First 1
        $credential = [pscredential]::new($account.Id, (ConvertTo-SecureString $account.Password -AsPlainText))
        $PSDefaultParameterValues.Clear()
        $problem = Get-ReportedError { New-DataCiteDoi -Title x -Credential $credential -Environment $sandbox.Uri }
        Get-ErrorName $problem | Should -Be 'PrefixUndecided'
        "$problem" | Should -BeLike "*$($account.Prefixes[0])*"
    }

    It 'takes the only prefix of an account by itself' {
        $PSDefaultParameterValues.Clear()
        (New-DataCiteDoi -Title x).Doi | Should -BeLike '10.5072/*'
    }

    It 'creates in another state only when it is told to' {
        $record = New-DataCiteDoi @Described -State Findable
        $record.State | Should -Be 'Findable'
        $record.Registered | Should -Not -BeNullOrEmpty
        (New-DataCiteDoi @Described -State Registered).State | Should -Be 'Registered'
    }

    It 'publishes nothing because the metadata says so' {
        $record = New-DataCiteDoi @{ titles = @(@{ title = 'x' }); event = 'publish'; state = 'findable' }
        $record.State | Should -Be 'Draft'
        (New-DataCiteDoi '{"titles":[{"title":"x"}],"event":"publish","state":"findable"}').State | Should -Be 'Draft'
    }

    It 'warns when the address of a new DOI could not be registered' {
        $sandbox.Faults.HandleRegistrationFails = $true
        $warnings = @()
        New-DataCiteDoi @Described -State Findable -WarningVariable warnings -WarningAction SilentlyContinue | Out-Null
        "$warnings" | Should -BeLike '*does not resolve*'
    }

    It 'does nothing with -WhatIf' {
        $count = $sandbox.Records.Count
        New-DataCiteDoi @Described -WhatIf | Should -BeNullOrEmpty
        $sandbox.Records.Count | Should -Be $count
    }
}

Describe 'The input of New-DataCiteDoi' {
    It 'may be a hashtable, with the server''s names or PowerShell''s' {
        $record = New-DataCiteDoi @{ Titles = @(@{ Title = 'a'; Lang = 'en' }); creators = @([DataCite.Metadata.Creator]::new('B')); publicationYear = 2020 }
        $record.Titles[0].Lang | Should -Be 'en'
        $record.Creators[0].Name | Should -Be 'B'
        $record.PublicationYear | Should -Be 2020
    }

    It 'may be JSON text, an object made from it, or a list of them' {
        (New-DataCiteDoi '{"titles":[{"title":"text"}]}').Title | Should -Be 'text'
        ('{"titles":[{"title":"object"}]}' | ConvertFrom-Json | New-DataCiteDoi).Title | Should -Be 'object'
        (New-DataCiteDoi '[{"titles":[{"title":"1"}]},{"titles":[{"title":"2"}]}]').Title | Should -Be '1', '2'
    }

    It 'may be files' {
        1..3 | ForEach-Object { "{`"titles`":[{`"title`":`"file $_`"}]}" | Set-Content (Join-Path $TestDrive "$_.json") }
        (New-DataCiteDoi -Path (Join-Path $TestDrive '*.json')).Title | Should -Be 'file 1', 'file 2', 'file 3'
        (Get-Item (Join-Path $TestDrive '2.json') | New-DataCiteDoi).Title | Should -Be 'file 2'
    }

    It 'may be rows of a table' {
        $csv = "Title,Creator,Year,ResourceType,Url`nRow one,`"Doe, Jane`",2021,Dataset,https://example.org/a`nRow two,ACME,2022,Text,https://example.org/b"
        $records = $csv | ConvertFrom-Csv | New-DataCiteDoi -Publisher 'P'
        $records.Title | Should -Be 'Row one', 'Row two'
        $records.Creators.Name | Should -Be 'Doe, Jane', 'ACME'
        $records.PublicationYear | Should -Be 2021, 2022
        $records.Publisher.Name | Should -Be 'P', 'P'
    }

    It 'may be numbers, each of which stands for one DOI' {
        (1..3 | New-DataCiteDoi -Title { "Number $_" }).Title | Should -Be 'Number 1', 'Number 2', 'Number 3'
    }

    It 'that is empty is an error, and makes no DOI: <Case>' -ForEach @(
        @{ Case = 'nulls'; Command = { $null, $null | New-DataCiteDoi }; Count = 2 }
        @{ Case = 'a null as an argument'; Command = { New-DataCiteDoi $null -Title x }; Count = 1 }
        @{ Case = 'a hashtable'; Command = { @{} | New-DataCiteDoi }; Count = 1 }
        @{ Case = 'an object'; Command = { [pscustomobject]@{} | New-DataCiteDoi }; Count = 1 }
        @{ Case = 'JSON'; Command = { '{}' | New-DataCiteDoi }; Count = 1 }
    ) {
        $before = $sandbox.Records.Count
        $errors = @(& $Command 2>&1)
        $errors.ForEach{ Get-ErrorName $_ } | Should -Be (@('MetadataInvalid') * $Count)
        "$($errors[0])" | Should -BeLike '*is empty: it has no metadata of a DOI*'
        $sandbox.Records.Count | Should -Be $before
    }

    It 'may have nothing but a name, or be left out' {
        ([pscustomobject]@{ Suffix = 'named-only' } | New-DataCiteDoi).Doi | Should -Be '10.5072/named-only'
        (New-DataCiteDoi).State | Should -Be 'Draft'
    }

    It 'may be a record, of which nothing is lost' {
        $source = New-DataCiteDoi @{
            titles   = @(@{ title = 'Main' }, @{ title = 'Haupt'; titleType = 'TranslatedTitle'; lang = 'de' })
            creators = @(@{ name = 'Doe, Jane'; affiliation = @(@{ name = 'U'; affiliationIdentifier = 'https://ror.org/04wxnsj81'; affiliationIdentifierScheme = 'ROR' }) })
        }
        $source.Doi = $null
        $copy = $source | New-DataCiteDoi
        $copy.Doi | Should -Match '^10\.5072/'
        $copy.Titles.Title | Should -Be 'Main', 'Haupt'
        $copy.Creators[0].Affiliation[0].AffiliationIdentifier | Should -Be 'https://ror.org/04wxnsj81'
    }

    It 'may name affiliations in plain words, which DataCite itself would drop' {
        $record = New-DataCiteDoi @{ creators = @(@{ name = 'Doe, Jane'; affiliation = 'Example University' }, @{ name = 'Roe'; affiliation = @('A', 'B') }) }
        $record.Creators[0].Affiliation.Name | Should -Be 'Example University'
        $record.Creators[1].Affiliation.Name | Should -Be 'A', 'B'
    }

    It 'gives way to what parameters say' {
        (@{ titles = @(@{ title = 'old' }) } | New-DataCiteDoi -Title 'new').Title | Should -Be 'new'
    }
}

Describe 'Bad input of New-DataCiteDoi' {
    It 'is refused before anything is sent: <Name>' -ForEach @(
        @{ Name = 'a misspelt key'; Id = 'MetadataInvalid'; Says = '*titel*titles*'; Command = { New-DataCiteDoi @{ titel = 'x' } } }
        @{ Name = 'a key that stands twice'; Id = 'MetadataInvalid'; Says = '*titles*twice*'; Command = { New-DataCiteDoi '{"titles":[{"title":"a"}],"titles":[{"title":"b"}]}' } }
        @{ Name = 'an empty title'; Id = 'MetadataInvalid'; Says = '*title*'; Command = { New-DataCiteDoi -Title '' } }
        @{ Name = 'a year of 20x4'; Id = 'MetadataInvalid'; Says = '*20x4*'; Command = { New-DataCiteDoi -PublicationYear 20x4 } }
        @{ Name = 'an unknown resource type'; Id = 'MetadataInvalid'; Says = "*datset*Dataset*"; Command = { New-DataCiteDoi -ResourceType datset } }
        @{ Name = 'a URL that is none'; Id = 'MetadataInvalid'; Says = '*nonsense*'; Command = { New-DataCiteDoi -Url nonsense } }
        @{ Name = 'another account''s prefix'; Id = 'PrefixForeign'; Says = '*10.1234/x*10.5072*'; Command = { New-DataCiteDoi -Doi 10.1234/x } }
        @{ Name = 'a DOI that is none'; Id = 'DoiNameInvalid'; Says = '*nope*'; Command = { New-DataCiteDoi -Doi nope } }
        @{ Name = 'a DOI with characters that DataCite refuses'; Id = 'DoiNameInvalid'; Says = '*+*'; Command = { New-DataCiteDoi -Doi '10.5072/a+b' } }
        @{ Name = 'text that is not JSON'; Id = 'MetadataUnreadable'; Says = '*not JSON*'; Command = { New-DataCiteDoi '{ "titles": [' } }
        @{ Name = 'a record of 11 MB'; Id = 'RecordTooLarge'; Says = '*10 MB*'; Command = { New-DataCiteDoi @{ descriptions = @(@{ description = 'x' * 11MB; descriptionType = 'Abstract' }) } } }
        @{ Name = 'an object that is no metadata'; Id = 'MetadataUnreadable'; Says = '*Version*'; Command = { New-DataCiteDoi ([version]'1.0') } }
        @{ Name = 'publishing without metadata'; Id = 'MetadataInvalid'; Says = '*url*'; Command = { New-DataCiteDoi -Title x -State Findable } }
    ) {
        $requests, $count = $sandbox.Statistics.Routes['POST /dois'], $sandbox.Records.Count
        $problem = Get-ReportedError $Command
        $problem | Should -HaveCount 1
        Get-ErrorName $problem | Should -Be $Id
        "$problem" | Should -BeLike $Says
        $problem.ErrorDetails.RecommendedAction | Should -Not -BeNullOrEmpty
        $sandbox.Statistics.Routes['POST /dois'] | Should -Be $requests
        $sandbox.Records.Count | Should -Be $count
    }

    It 'says in plain words where a text is not JSON: <Text>' -ForEach @(
        @{ Text = 'x'; Says = "line 1, column 1: 'x' is an invalid start of a value.*" }
        @{ Text = "{`n""titles"":"; Says = 'line 2, column *it ends*' }
        @{ Text = '{"titles": [1,]}'; Says = 'line 1, column *a comma behind the last item*' }
    ) {
        $problem = Get-ReportedError { $Text | New-DataCiteDoi }
        "$problem" | Should -BeLike "The text is not JSON: $($Says.Replace('[', '`['))"
        "$problem" | Should -Not -Match 'LineNumber|BytePosition|isFinalBlock|options'
    }

    It 'of 100000 characters is not shown to its end' {
        $long = 'x' * 100000
        $errors = @(
            Get-ReportedError { [pscustomobject]@{ Title = 'a'; $long = 'b' } | New-DataCiteDoi }
            Get-ReportedError { Set-DataCiteDoi "10.5072/$long" -Version 1 }
            Get-ReportedError { Set-DataCiteDoi 10.5072/x -Clear $long }
            Get-ReportedError { Get-DataCiteDoi "10.5072/$long" }
        )
        $errors | Should -HaveCount 4
        $errors.ForEach{ "$_".Length } | ForEach-Object { $_ | Should -BeLessThan 2000 }
    }

    It 'is named in the view NormalView without what steers a terminal' {
        $problem = Get-ReportedError { [pscustomobject]@{ Doi = 'no doi'; Title = "$([char]27)[31mred" } | Set-DataCiteDoi -Title x }
        $problem.CategoryInfo.TargetName | Should -BeLike '*red*'
        $problem.CategoryInfo.TargetName | Should -Not -Match "$([char]27)"
        $problem.CategoryInfo.ToString() | Should -Not -Match "$([char]27)"
    }

    It 'in a file is reported with the file''s name' {
        $file = Join-Path $TestDrive 'not.json'
        'PK' | Set-Content $file
        "$(Get-ReportedError { New-DataCiteDoi -Path $file })" | Should -BeLike "*not.json*"
        Get-ErrorName (Get-ReportedError { New-DataCiteDoi -LiteralPath (Join-Path $TestDrive 'none.json') }) | Should -Be 'FileUnreadable'
    }

    It 'in a file of Windows PowerShell''s encoding is told from what is not JSON' {
        $file = Join-Path $TestDrive 'utf16.json'
        '{"titles":[{"title":"x"}]}' | Set-Content $file -Encoding unicode
        "$(Get-ReportedError { New-DataCiteDoi -Path $file })" | Should -BeLike '*UTF-16*'
        Set-Content $file (Get-Content $file -Raw) -Encoding utf8
        (New-DataCiteDoi -Path $file).Title | Should -Be 'x'
    }

    It 'does not keep the next item from being created' {
        $errors = @()
        $made = @{ titles = @(@{ title = 'a' }) }, @{ titel = 'b' }, 'no json', @{ titles = @(@{ title = 'c' }) } |
            New-DataCiteDoi -ErrorAction SilentlyContinue -ErrorVariable errors
        $made.Title | Should -Be 'a', 'c'
        $errors.ForEach{ Get-ErrorName $_ } | Should -Be 'MetadataInvalid', 'MetadataUnreadable'
    }

    It 'does not keep the rest of a list from being created' {
        $errors = @()
        $made = '[{"titles":[{"title":"a"}]},5,{"titles":[{"title":"c"}]}]' | New-DataCiteDoi -ErrorAction SilentlyContinue -ErrorVariable errors
        $made.Title | Should -Be 'a', 'c'
        $errors.ForEach{ Get-ErrorName $_ } | Should -Be 'MetadataUnreadable'
        "$errors" | Should -BeLike 'The text is not metadata of a DOI*number*'
    }

    It 'is a DOI that exists already' {
        New-DataCiteDoi -Doi '10.5072/taken' | Out-Null
        $problem = Get-ReportedError { New-DataCiteDoi -Doi '10.5072/taken' }
        Get-ErrorName $problem | Should -Be 'DoiExists'
        $problem.CategoryInfo.Category | Should -Be 'ResourceExists'
    }

    It 'is a login that can only read' {
        $account = $sandbox.Accounts | Where-Object Kind -EQ 'Provider' | Select-Object -First 1
        $credential = [pscredential]::new($account.Id, (ConvertTo-SecureString $account.Password -AsPlainText))
        Get-ReportedError { New-DataCiteDoi -Doi "$($account.Prefixes[0])/x" -Credential $credential -Environment $sandbox.Uri } | Should -HaveCount 1
    }
}

Describe 'New-DataCiteDoi in bulk' {
    AfterEach {
        @($busy, $faulty, $slow).Where{ $_ } | Stop-DataCiteSandbox
        Connect-DataCite -Sandbox $sandbox
    }

    It 'gives results in the order of the input, though many are under way at once' {
        $busy = Start-DataCiteSandbox -Empty -Latency 00:00:00.02
        Connect-DataCite -Sandbox $busy -Name busy
        (1..40 | New-DataCiteDoi -Connection busy -ThrottleLimit 8 -Suffix { "n$_" }).Doi | Should -Be (1..40).ForEach{ "10.5072/n$_" }
        $busy.Statistics.MostInFlight | Should -BeGreaterThan 1
    }

    It 'gives errors in the order of the input as well' {
        $output = @{ titles = @(@{ title = 'a' }) }, @{ titel = 'b' }, @{ titles = @(@{ title = 'c' }) } | New-DataCiteDoi -ErrorAction Continue 2>&1
        $output.ForEach{ $_.GetType().Name } | Should -Be 'DoiRecord', 'ErrorRecord', 'DoiRecord'
    }

    It 'loses no DOI when an error ends the pipeline: <Name>' -ForEach @(
        @{ Name = 'in the input'; Bad = @{ titel = 'b' }; Id = 'MetadataInvalid'; Preference = $false }
        @{ Name = 'from the server'; Bad = @{ doi = '10.5072/taken-before' }; Id = 'DoiExists'; Preference = $false }
        @{ Name = 'by the preference of the session'; Bad = @{ doi = '10.5072/taken-before' }; Id = 'DoiExists'; Preference = $true }
    ) {
        $busy = Start-DataCiteSandbox -Empty -Latency 00:00:00.05
        $connection = Connect-DataCite -Sandbox $busy -Name busy -PassThru
        New-DataCiteDoi -Connection $connection -Doi '10.5072/taken-before' | Out-Null
        $good = @{ titles = @(@{ title = 'x' }) }
        $made = [System.Collections.Generic.List[object]]::new()
        $action = @{}
        if ($Preference) { $ErrorActionPreference = 'Stop' } else { $action.ErrorAction = 'Stop' }
        $problem = try { $good, $good, $Bad, $good, $good | New-DataCiteDoi -Connection $connection -ThrottleLimit 8 @action | ForEach-Object { $made.Add($_) } } catch { $_ }
        Get-ErrorName $problem | Should -Be $Id
        $made.Doi + '10.5072/taken-before' | Sort-Object | Should -Be ($busy.Records.Names | Sort-Object)
        $made.Count | Should -BeGreaterThan 1
    }

    It 'never works on one DOI twice at the same time' {
        $errors = @()
        $made = 1..8 | New-DataCiteDoi -Doi '10.5072/same' -ThrottleLimit 8 -ErrorAction SilentlyContinue -ErrorVariable errors
        $made | Should -HaveCount 1
        $errors.ForEach{ Get-ErrorName $_ } | Sort-Object -Unique | Should -Be 'DoiExists'
    }

    It 'makes exactly a thousand drafts of a thousand items under mixed faults' {
        $faulty = Start-DataCiteSandbox -Empty -FaultRate 0.1 -FaultSeed 11
        $faulty.Faults.RetryAfter = [timespan]::FromMilliseconds(20)
        $faulty.Faults.SlowBodyDuration = [timespan]::FromMilliseconds(50)
        $connection = Connect-DataCite -Sandbox $faulty -Name faulty -PassThru
        $errors = @()
        $made = 1..1000 | New-DataCiteDoi -Connection $connection -ThrottleLimit 64 -Title { "Item $_" } -ErrorVariable errors -ErrorAction SilentlyContinue
        $faulty.Faults.Clear()
        $errors.ForEach{ "$_" } | Should -BeNullOrEmpty
        $made.Doi | Sort-Object -Unique | Should -HaveCount 1000
        $faulty.Records.Count | Should -Be 1000
        ($faulty.Statistics.Faults.Values | Measure-Object -Sum).Sum | Should -BeGreaterThan 50
        (Get-DataCiteDoi -Connection $connection -State Draft).Doi | Sort-Object | Should -Be ($faulty.Records.Names | Sort-Object)
    }

    It 'stops when it is told to' {
        $slow = Start-DataCiteSandbox
        $connection = Connect-DataCite -Sandbox $slow -PassThru
        $slow.Faults.SlowBodyDuration = [timespan]::FromMinutes(1)
        $slow.Faults.Next('SlowBody', 1000, 'POST')
        $state = Test-Stop -Script '1..100 | New-DataCiteDoi -Connection $connection -Prefix 10.5072' -Variables @{ connection = $connection } -Until { $slow.Statistics.Routes['POST /dois'] -gt 3 }
        $state | Should -Be 'Stopped'
    }
}

Describe 'JSON for New-DataCiteDoi' {
    It 'makes nothing of what DataCite would drop or refuse, and names each: <Name>' -ForEach @(
        @{ Name = 'a list for a title'; Path = 'titles[0].title'; Json = '{"titles":[{"title":["a"]},{"title":"b"}]}' }
        @{ Name = 'an object for a size'; Path = 'sizes[0]'; Json = '{"sizes":[{"size":"5 MB"}]}' }
        @{ Name = 'an object for a subject'; Path = 'subjects[0].subject'; Json = '{"subjects":[{"subject":{"term":"x"}}]}' }
        @{ Name = 'an object for a version'; Path = 'version'; Json = '{"version":{"v":"1"}}' }
        @{ Name = 'a number in a list of objects'; Path = 'creators[1]'; Json = '{"creators":[{"name":"Doe, Jane"},5]}' }
        @{ Name = 'a language of nine letters'; Path = 'language'; Json = '{"language":"Borgesian"}' }
        @{ Name = 'a DOI as another identifier'; Path = 'alternateIdentifiers[0].alternateIdentifierType'; Json = '{"alternateIdentifiers":[{"alternateIdentifier":"10.5072/y","alternateIdentifierType":"DOI"}]}' }
        @{ Name = 'two values for one'; Path = 'alternateIdentifiers'; Json = '{"identifiers":[{"identifier":"A","identifierType":"x"}],"alternateIdentifiers":[{"alternateIdentifier":"B","alternateIdentifierType":"x"}]}' }
        @{ Name = 'a list for a point'; Path = 'geoLocations[0].geoLocationPoint'; Json = '{"geoLocations":[{"geoLocationPoint":[{"pointLatitude":1,"pointLongitude":2}]}]}' }
        @{ Name = 'a list for a box'; Path = 'geoLocations[0].geoLocationBox'; Json = '{"geoLocations":[{"geoLocationBox":[1,2,3,4]}]}' }
        @{ Name = 'a list for a container'; Path = 'container'; Json = '{"container":[{"title":"X"}]}' }
        @{ Name = 'a misspelt key'; Path = 'titel'; Json = '{"titel":"x"}' }
    ) {
        $count = $sandbox.Records.Count
        $problem = Get-ReportedError { New-DataCiteDoi $Json }
        Get-ErrorName $problem | Should -Be 'MetadataInvalid'
        $problem.Exception.Findings.Path | Should -Contain $Path
        $sandbox.Records.Count | Should -Be $count
    }

    It 'makes a draft of JSON with an old schema version, described by today''s' {
        (New-DataCiteDoi '{"titles":[{"title":"old"}],"schemaVersion":"http://datacite.org/schema/kernel-3"}').SchemaVersion | Should -BeLike '*kernel-4*'
    }

    It 'keeps identifiers that are given under their other name' {
        (New-DataCiteDoi '{"titles":[{"title":"a"}],"identifiers":[{"identifier":"A1","identifierType":"local"}]}').AlternateIdentifiers.AlternateIdentifier | Should -Be 'A1'
    }
}
