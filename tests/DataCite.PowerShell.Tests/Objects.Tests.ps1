# What is on the screen can be filtered and sorted by, and what is exported can be read by people and by the module again.
BeforeAll {
    . "$PSScriptRoot/Common.ps1"
    $first = Start-DataCiteSandbox
    Connect-DataCite -Sandbox $first -Name first
    $rendering = $PSStyle.OutputRendering
    $PSStyle.OutputRendering = 'PlainText'
    $all = @(Get-DataCiteDoi)
    $full = Get-DataCiteDoi $all[0].Doi

    # The headers and labels of every view of a type.
    function Get-ShownName([string] $Type) {
        $views = ([xml] (Get-Content -Raw (Join-Path $ModuleFolder 'DataCite.Format.ps1xml'))).Configuration.ViewDefinitions.View.Where{ $_.ViewSelectedBy.TypeName -eq $Type }
        $views.ForEach{ $_.SelectNodes('.//Label').ForEach{ $_.InnerText } } | Sort-Object -Unique
    }
}
AfterAll {
    $PSStyle.OutputRendering = $rendering
    Get-DataCiteConnection | Disconnect-DataCite
    Stop-DataCiteSandbox
}

Describe 'Names in views' {
    It 'of <Name> are names that the object knows' -ForEach @(
        @{ Name = 'a record'; Make = { $full } }
        @{ Name = 'a connection'; Make = { Get-DataCiteConnection } }
        @{ Name = 'a prefix'; Make = { Get-DataCitePrefix } }
        @{ Name = 'an API key'; Make = { New-DataCiteApiKey -Name k } }
        @{ Name = 'a sandbox'; Make = { Start-DataCiteSandbox } }
        @{ Name = 'a finding'; Make = { Test-DataCiteDoi @{ titel = 'x' } } }
        @{ Name = 'a step of a diagnosis'; Make = { Test-DataCiteConnection } }
        @{ Name = 'a creator'; Make = { $full.Creators } }
        @{ Name = 'a contributor'; Make = { $full.Contributors } }
        @{ Name = 'a date'; Make = { $full.Dates } }
        @{ Name = 'a licence'; Make = { $full.RightsList } }
        @{ Name = 'a place'; Make = { $full.GeoLocations } }
        @{ Name = 'a funding'; Make = { $full.FundingReferences } }
        @{ Name = 'a related identifier'; Make = { $full.RelatedIdentifiers } }
    ) {
        $object = @(& $Make)[0]
        $names = Get-ShownName $object.PSObject.TypeNames[0]
        $names | Should -Not -BeNullOrEmpty
        $names.Where{ -not $object.PSObject.Properties[$_] } | Should -BeNullOrEmpty
    }

    It 'filter, sort and select records' {
        $recent = @($all | Where-Object Year -gt 2018)
        $recent.Count | Should -Be @($all | Where-Object PublicationYear -gt 2018).Count
        $recent | Should -Not -BeNullOrEmpty
        @($all | Where-Object Type -eq 'Dataset').Count | Should -Be @($all | Where-Object ResourceType -eq 'Dataset').Count
        ($all | Sort-Object Year | Select-Object -First 1).Year | Should -Be ($all.PublicationYear | Measure-Object -Minimum).Minimum
        $row = $full | Select-Object Doi, Type, Year, Citations, Views, Downloads, Repository, Rights
        $row.Repository | Should -Be 'demo.repo'
        $row.Rights | Should -Be 'cc-by-4.0'
        $row.PSObject.Properties.Where{ $null -eq $_.Value }.Name | Should -BeNullOrEmpty
    }

    It 'filter prefixes, connections and keys' {
        (Get-DataCitePrefix | Where-Object Free -eq $false).Dois | Should -BeGreaterThan 0
        (Get-DataCiteConnection | Where-Object Account -eq 'DEMO.REPO').Name | Should -Contain 'first'
        New-DataCiteApiKey -Name filtered | Out-Null
        (Get-DataCiteApiKey | Where-Object Active | Where-Object Name -eq filtered).Account | Should -Be 'DEMO.REPO'
    }

    It 'are not listed a second time in what is exported' {
        $full.PSObject.Properties.Name | Should -Not -Contain 'Year'
        (Get-DataCitePrefix | ConvertTo-Json | ConvertFrom-Json).PSObject.Properties.Name | Should -Not -Contain 'Dois'
    }
}

Describe 'Views' {
    It 'never cut a DOI in a table of <_> columns' -ForEach 60, 80, 120 {
        $names = "10.5072/$('x' * 36)", '10.5072/short'
        $made = foreach ($name in $names) { $record = [DataCite.Metadata.DoiRecord]::new(); $record.Doi = $name; $record.Titles = @([DataCite.Metadata.TitleEntry]::new('A title ' + 'word ' * 30)); $record }
        $lines = ($made | Out-String -Width $_) -split '\r?\n'
        $names.ForEach{ $name = $_; $lines.Where{ $_.StartsWith($name) }.Count } | Should -Be 1, 1
    }

    It 'give a title the room that others leave' {
        $line = ($full | Out-String -Width 80) -split '\r?\n' | Where-Object { $_.StartsWith($full.Doi) }
        $line | Should -BeLike "*$($full.Title.Substring(0, 30))*"
    }

    It 'show a record among other objects in six lines' {
        $shown = & { Get-Item $PSScriptRoot; $full } | Out-String
        $lines = ($shown.Substring($shown.IndexOf('Doi ')) -split '\r?\n').Where{ $_.Trim() }
        $lines.ForEach{ ($_ -split ':')[0].Trim() } | Should -Be 'Doi', 'State', 'Title', 'Url', 'PublicationYear', 'Updated'
    }

    It 'say the advice of an error once' {
        $problem = Get-ReportedError { Get-DataCiteDoi 10.5072/none-such }
        $words = { param($text) $text -replace '[\s|]+', ' ' }
        $advice = & $words $problem.ErrorDetails.RecommendedAction
        $shown = & $words ($problem | Out-String -Width 400)
        ([regex]::Matches($shown, [regex]::Escape($advice))).Count | Should -Be 1
    }

    It 'show five findings of many, and how many more there are' {
        $problem = Get-ReportedError { New-DataCiteDoi @{ a = 1; b = 2; c = 3; d = 4; e = 5; f = 6; g = 7; h = 8 } }
        $problem.Exception.Findings.Count | Should -BeGreaterThan 7
        ([regex]::Matches("$problem", '(?m)^- ')).Count | Should -Be 5
        "$problem" | Should -BeLike "*and $($problem.Exception.Findings.Count - 5) more*"
    }
}

Describe 'Exports' {
    It 'to CSV hold text in every cell' {
        $rows = $all | ConvertTo-Csv | ConvertFrom-Csv
        $rows | Should -HaveCount $all.Count
        $rows.ForEach{ $_.PSObject.Properties.Value }.Where{ $_ -like '*System.*' -or $_ -like '*DataCite.Metadata*' } | Should -BeNullOrEmpty
        $rows[0].State | Should -Be 'Findable'
        $rows[0].Creators | Should -Be "$($all[0].Creators -join '; ')"
        $rows[0].PSObject.Properties.Name | Should -Not -Contain 'Relationships'
    }

    It 'to JSON write words for enums: <Name>' -ForEach @(
        @{ Name = 'record'; Property = 'State'; Word = 'Findable'; Make = { $full } }
        @{ Name = 'prefix'; Property = 'State'; Word = 'WithRepository'; Make = { Get-DataCitePrefix } }
        @{ Name = 'finding'; Property = 'Severity'; Word = 'Warning'; Make = { Test-DataCiteDoi @{ titel = 'x' } | Where-Object Path -eq titel } }
        @{ Name = 'connection'; Property = 'Role'; Word = 'Repository'; Make = { Get-DataCiteConnection first } }
        @{ Name = 'step'; Property = 'Outcome'; Word = 'Passed'; Make = { Test-DataCiteConnection | Select-Object -First 1 } }
    ) {
        $object = & $Make
        "$($object.$Property)" | Should -Be $Word
        ($object | ConvertTo-Json -Depth 3 -WarningAction Ignore | ConvertFrom-Json).$Property | Should -Be $Word
        $object.$Property -eq $Word | Should -BeTrue
    }

    It 'to JSON hold metadata only' {
        $json = $full | ConvertTo-Json -Depth 10
        $json | Should -Not -Match 'AdditionalProperties|Relationships|ChangedAttributes|ValueKind'
        $full.Relationships.ValueKind | Should -Be 'Object'
        $full.ChangedAttributes | Should -BeNullOrEmpty
        (Get-Member -InputObject $full).Name | Should -Not -Contain 'AdditionalProperties'
    }

    It 'to JSON are read again as <Name>: record <Number>' -ForEach @(
        foreach ($number in 0..7) {
            @{ Number = $number; Name = 'objects'; How = { $_ | ConvertTo-Json -Depth 10 | ConvertFrom-Json } }
            @{ Number = $number; Name = 'text'; How = { $_ | ConvertTo-Json -Depth 10 } }
            @{ Number = $number; Name = 'selected properties'; How = { $_ | Select-Object * } }
        }
    ) {
        $source = Get-DataCiteDoi $all[$Number].Doi
        $name = "10.5072/copy-$(New-Guid)"
        $copy = $source | ForEach-Object $How
        if ($copy -is [string]) { $copy = $copy.Replace($source.Doi, $name) } else { $copy.Doi = $name; $copy.Suffix = $name.Substring(8) }
        $made = $copy | New-DataCiteDoi -WarningAction SilentlyContinue
        $made.Doi | Should -Be $name
        $made.State | Should -Be 'Draft'
        $parts = 'Title', 'PublicationYear', 'Url', 'ResourceTypeGeneral', 'Creators', 'Dates', 'Subjects', 'RightsList', 'Descriptions', 'FundingReferences',
            'RelatedIdentifiers', 'GeoLocations'
        $parts.ForEach{ "${_}: $($made.$_ -join '|')" } | Should -Be $parts.ForEach{ "${_}: $($source.$_ -join '|')" }
    }

    It 'are not needed of <_>, which describes a DOI as well' -ForEach 'Dictionary[string,object]', 'SortedDictionary[string,object]' {
        $table = New-Object "System.Collections.Generic.$_"
        $table['titles'] = @(@{ title = 'From a dictionary' })
        (New-DataCiteDoi -Metadata $table).Title | Should -Be 'From a dictionary'
    }

    It 'to JSON do not excuse a mistake in what people write themselves' {
        Get-ReportedError { [pscustomobject] @{ titles = @(@{ title = 'x' }); relationships = @{ a = 1 } } | New-DataCiteDoi } | Should -Not -BeNullOrEmpty
    }

    It 'to Clixml come back as the records that they were' {
        $file = Join-Path $TestDrive 'records.xml'
        $all | Export-Clixml $file
        $back = @(Import-Clixml $file)
        $back | Should -HaveCount $all.Count
        $back[0] | Should -BeOfType DataCite.Metadata.DoiRecord
        $back.ForEach{ $_.ToJson() } | Should -Be $all.ForEach{ $_.ToJson() }
        $back[0].RepositoryId | Should -Be 'demo.repo'
        { $back | Test-DataCiteDoi -ErrorAction Stop } | Should -Not -Throw
    }

    It 'to Clixml, read before the module is there, are looked at but not sent' {
        $file = Join-Path $TestDrive 'early.xml'
        $full | Export-Clixml $file
        $said = pwsh -NoProfile -NonInteractive -Command {
            param($file, $module)
            $early = Import-Clixml $file
            "$($early.Doi) $($early.Title)"
            Import-Module $module
            try { $early | Test-DataCiteDoi -ErrorAction Stop } catch { "$_" }
        } -args $file, $ModuleFolder
        $said[0] | Should -Be "$($full.Doi) $($full.Title)"
        "$($said[1..9])" | Should -BeLike '*read before the module was loaded*'
    }
}

Describe 'Names that a view adds' {
    It 'hide no property that <Name> has itself' -ForEach @(
        @{ Name = 'a sandbox'; Make = { $first } }
        @{ Name = 'a record'; Make = { $full } }
        @{ Name = 'a prefix'; Make = { @(Get-DataCitePrefix)[0] } }
        @{ Name = 'a connection'; Make = { Get-DataCiteConnection first } }
    ) {
        $object = & $Make
        $own = $object.GetType().GetProperties().Name
        (Get-TypeData $object.GetType().FullName).Members.Keys.Where{ $_ -in $own } | Should -BeNullOrEmpty
    }

    It 'leave a sandbox its own' {
        $first.Faults.GetType().Name | Should -Be 'SandboxFaults'
    }
}

Describe 'A login that is empty' {
    It 'is an error that names the cause: <_>' -ForEach 'Get-DataCiteDoi 10.5072/a', 'Connect-DataCite -Environment Test', 'Save-DataCiteCredential x' {
        $command = [scriptblock]::Create("$_ -Credential `$nothing")
        { & $command } | Should -Throw '*-Credential*empty value*asset*'
    }
}

Describe 'Several connections' {
    BeforeEach { $former = [cultureinfo]::CurrentCulture }
    AfterEach {
        [cultureinfo]::CurrentCulture = $former
        Get-DataCiteConnection | Disconnect-DataCite
        Connect-DataCite -Sandbox $first -Name first
    }

    It 'are shown with a mark for the one that cmdlets use' {
        Connect-DataCite -Sandbox -Name second
        (Get-DataCiteConnection).Where{ $_.IsDefault }.Name | Should -Be 'second'
        ((Get-DataCiteConnection | Out-String -Width 120) -split '\r?\n').Where{ $_ -match '^second .* True' } | Should -HaveCount 1
        Disconnect-DataCite second
        Connect-DataCite -Sandbox $first -Name first
        (Get-DataCiteConnection first).IsDefault | Should -BeTrue
        ($all, $full)[1].Doi | Should -Be $full.Doi
    }

    It 'have names that match whatever the letters i are in them' {
        Connect-DataCite -Sandbox -Name FIRST-i
        [cultureinfo]::CurrentCulture = 'tr-TR'
        (Get-DataCiteConnection 'first-*').Name | Should -Be 'FIRST-i'
        (Get-DataCiteConnection 'first-I').Name | Should -Be 'FIRST-i'
    }
}

Describe 'A record' {
    It 'takes a new title' {
        $record = New-DataCiteDoi @Described
        $record.Title = 'Corrected'
        $record.Titles[0].Title | Should -Be 'Corrected'
        $record.ChangedAttributes | Should -Be 'titles'
        $empty = New-DataCiteDoi
        $empty.Title = 'First'
        $empty.Titles.Title | Should -Be 'First'
        $copy = $record | ConvertTo-Json -Depth 9 | ConvertFrom-Json
        ($copy | Test-DataCiteDoi).Where{ $_.Path -eq 'title' } | Should -BeNullOrEmpty
    }

    It 'shows the ORCID iD of a person and the ROR id of an organisation' {
        $record = New-DataCiteDoi -Title x -Creator 'Doe, Jane <https://orcid.org/0000-0001-5109-3700>', 'No, Body'
        $record.Creators[0].Orcid | Should -Be 'https://orcid.org/0000-0001-5109-3700'
        $record.Creators.Where{ -not $_.Orcid }.Name | Should -Be 'No, Body'
        (New-DataCiteOrganization 'DataCite' -Ror https://ror.org/04wxnsj81).Ror | Should -Be 'https://ror.org/04wxnsj81'
    }

    It 'that Export-Csv wrote is refused before its first row, with one error: <_>' -ForEach 'New-DataCiteDoi', 'Test-DataCiteDoi' {
        $file = Join-Path $TestDrive 'records.csv'
        Get-DataCiteDoi -First 3 | Export-Csv $file
        $reader = $_
        $problem = @(Get-ReportedError { Import-Csv $file | & $reader })
        $problem | Should -HaveCount 1
        Get-ErrorName $problem[0] | Should -Be 'MetadataUnreadable'
        "$($problem[0])" | Should -BeLike '*Export-Csv*None of the rows is read*'
        $problem[0].ErrorDetails.RecommendedAction | Should -BeLike '*Export-Clixml*ConvertTo-Json*'
    }
}
