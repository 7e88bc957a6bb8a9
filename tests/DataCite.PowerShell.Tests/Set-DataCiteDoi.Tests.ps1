# Set-DataCiteDoi changes what it is told to, keeps the rest, and sends nothing where nothing differs.
BeforeAll {
    . "$PSScriptRoot/Common.ps1"
    $sandbox = Start-DataCiteSandbox -Empty -WarningAction Ignore
    $connection = Connect-DataCite -Credential $sandbox.Credential -Environment $sandbox.Uri -Name change -PassThru
    $at = @{ Connection = $connection }
    $script:number = 0
    function New-Draft([hashtable] $values = @{}) {
        $all = @{ Title = 'Rivr'; Creator = 'Doe, Jane', 'Roe, Zoe'; Publisher = 'Example <https://ror.org/04z8jg394>'; PublicationYear = 2024; ResourceType = 'Dataset'; Url = 'http://example.org/1'; Subject = 'water', 'rain'; Version = '1' }
        foreach ($key in $values.Keys) { $all[$key] = $values[$key] }
        New-DataCiteDoi @all -Doi "10.5072/set-$((++$script:number))" @at
    }
    function Get-Now($draft) { Get-DataCiteDoi $draft.Doi @at }
}
AfterAll {
    Disconnect-DataCite $connection
    $sandbox | Stop-DataCiteSandbox
}

Describe 'Set-DataCiteDoi' {
    BeforeEach { $draft = New-Draft }

    It '-<Name> changes what it names and keeps the rest' -ForEach @(
        @{ Name = 'Url'; Value = 'https://example.org/2'; Paths = 'url' }
        @{ Name = 'Title'; Value = 'River'; Paths = 'titles[0].title' }
        @{ Name = 'Publisher'; Value = 'Other'; Paths = 'publisher.name', 'publisher.publisherIdentifier', 'publisher.publisherIdentifierScheme', 'publisher.schemeUri' }
        @{ Name = 'PublicationYear'; Value = 2025; Paths = 'publicationYear' }
        @{ Name = 'ResourceType'; Value = 'software'; Paths = 'types.resourceTypeGeneral' }
        @{ Name = 'Version'; Value = '2'; Paths = 'version' }
        @{ Name = 'Description'; Value = 'An abstract.'; Paths = 'descriptions[0]' }
        @{ Name = 'AddSubject'; Value = 'snow', 'water'; Paths = 'subjects[2]' }
        @{ Name = 'RemoveSubject'; Value = 'rain', 'hail'; Paths = 'subjects[1]' }
        @{ Name = 'AddCreator'; Value = 'Moe, Max'; Paths = 'creators[2]' }
        @{ Name = 'RemoveCreator'; Value = 'Roe, Zoe'; Paths = 'creators[1]' }
        @{ Name = 'Clear'; Value = 'Version', 'Subjects'; Paths = 'version', 'subjects[0]', 'subjects[1]' }
    ) {
        $values = @{ $Name = $Value }
        Set-DataCiteDoi $draft.Doi @values @at
        $edits = [DataCite.Metadata.RecordComparison]::Compare($draft, (Get-Now $draft))
        $edits.Path | Sort-Object | Should -Be ($Paths | Sort-Object)
    }

    It 'sends nothing where nothing differs' {
        $verbose = Set-DataCiteDoi $draft.Doi -Title Rivr -AddSubject water -Publisher Example -Verbose @at 4>&1 | Out-String
        $verbose | Should -BeLike '*has the state and the values asked for already*'
        $verbose | Should -Not -BeLike '*PUT*'
    }

    It 'never creates a DOI' {
        Get-ErrorName (Get-ReportedError { Set-DataCiteDoi 10.5072/none -Url https://example.org/2 @at }) | Should -Be 'NotFound'
        Get-ErrorName (Get-ReportedError { Get-DataCiteDoi 10.5072/none @at }) | Should -Be 'NotFound'
    }

    It 'shows with -WhatIf each value, old and new, and sends nothing' {
        $told = pwsh -NoProfile -NonInteractive -Command {
            param($module, $uri, $user, $password, $doi)
            Import-Module $module
            $login = [pscredential]::new($user, (ConvertTo-SecureString $password -AsPlainText))
            Set-DataCiteDoi $doi -Title River -RemoveSubject rain -Credential $login -Environment $uri -WhatIf
        } -args $ModuleFolder, $sandbox.Uri, $sandbox.Credential.UserName, $sandbox.Accounts[0].Password, $draft.Doi | Out-String
        $told | Should -BeLike '*titles`[0`].title: Rivr → River*'
        $told | Should -BeLike '*subjects`[1`]: removed *rain*'
        $told | Should -BeLike '*It removes 1 value.*'
        (Get-Now $draft).Title | Should -Be 'Rivr'
    }

    It 'writes nothing, unless it is asked for the records or for a summary' {
        Set-DataCiteDoi $draft.Doi -Version 2 @at | Should -BeNullOrEmpty
        (Set-DataCiteDoi $draft.Doi -Version 3 -PassThru @at).Version | Should -Be '3'
        $summary = $draft.Doi, '10.5072/none', $draft.Doi | Set-DataCiteDoi -Version 4 -Summary @at -ErrorAction SilentlyContinue
        $summary.Total, $summary.Updated, $summary.Unchanged, $summary.Failed | Should -Be 3, 1, 1, 1
        ($draft | Set-DataCiteDoi -Version 5 -PassThru -IncludeInput @at).InputItem.Doi | Should -Be $draft.Doi
    }

    It 'counts what the server refuses' {
        # DataCite takes the end of the name for a part of its own address.
        $odd = New-DataCiteDoi -Doi 10.5072/odd/activities -Title x @at
        $summary = $odd.Doi, $draft.Doi | Set-DataCiteDoi -Version 2 -Summary @at -ErrorAction SilentlyContinue
        $summary.Total, $summary.Failed, $summary.Updated | Should -Be 2, 1, 1
    }

    It 'changes a DOI that comes twice one after the other' {
        'one', 'two', 'three' | ForEach-Object { [pscustomobject]@{ Doi = $draft.Doi; Word = $_ } } | Set-DataCiteDoi -AddSubject { $_.Word } @at
        (Get-Now $draft).Subjects.Subject | Should -Be 'water', 'rain', 'one', 'two', 'three'
    }

    It 'refuses what DataCite would drop or refuse, in the order of the input, and goes on with the next item' {
        $other = New-Draft
        $problems = @()
        $draft.Doi, 'no doi', $other.Doi | Set-DataCiteDoi -Date @{ date = '2024'; dateType = 'Nonsense' } @at -ErrorAction SilentlyContinue -ErrorVariable problems
        $problems.ForEach{ Get-ErrorName $_ } | Should -Be 'MetadataInvalid', 'DoiNameInvalid', 'MetadataInvalid'
    }

    It 'says that nothing was asked for' {
        Get-ErrorName (Get-ReportedError { Set-DataCiteDoi $draft.Doi @at }) | Should -Be 'NothingToChange'
    }

    It 'takes a record without edits for one that needs none' {
        $job = Join-Path $TestDrive 'unedited.job'
        $edited = Get-Now (New-Draft)
        $edited.Version = '9'
        $summary = $draft, $edited | Set-DataCiteDoi @at -Summary -JobPath $job -ErrorAction Stop
        $summary.Unchanged, $summary.Updated, $summary.Failed | Should -Be 1, 1, 0
        (Get-DataCiteJob $job).Incomplete | Should -BeFalse
    }

    It 'names a key that DataCite does not know, and sends nothing: <Case>' -ForEach @(
        @{ Case = 'a subject'; Command = { Set-DataCiteDoi $draft.Doi -Subject @{ Subjct = 'c' } @at }; Says = "*subjects*'subjct'*Did you mean 'subject'*" }
        @{ Case = 'a licence'; Command = { Set-DataCiteDoi $draft.Doi -Rights @{ Licence = 'x' } @at }; Says = "*'licence'*" }
        @{ Case = 'a creator'; Command = { Set-DataCiteDoi $draft.Doi -Creator @{ Nam = 'B' } @at }; Says = "*'nam'*Did you mean 'name'*" }
        @{ Case = 'a description'; Command = { Set-DataCiteDoi $draft.Doi -Description @{ Txt = 'x' } @at }; Says = "*'txt'*" }
        @{ Case = 'a publisher'; Command = { Set-DataCiteDoi $draft.Doi -Publisher @{ Nme = 'x' } @at }; Says = "*'nme'*" }
        @{ Case = 'a block'; Command = { Get-Now $draft | Set-DataCiteDoi -Subject { @{ Subjct = $_.Title } } @at }; Says = "*'subjct'*" }
        @{ Case = 'an entry to add'; Command = { Set-DataCiteDoi $draft.Doi -AddSubject @{ Subjct = 'c' } @at }; Says = "*'subjct'*" }
        @{ Case = 'an entry to remove'; Command = { Set-DataCiteDoi $draft.Doi -RemoveSubject @{ Subjct = 'rain' } @at }; Says = "*'subjct'*" }
        @{ Case = 'a key among others'; Command = { Set-DataCiteDoi $draft.Doi -Creator @{ Name = 'A'; Affilation = 'X' } @at }; Says = "*'affilation'*Did you mean 'affiliation'*" }
        @{ Case = 'a key in a part of a part'; Command = { Set-DataCiteDoi $draft.Doi -Creator @{ Name = 'A'; Affiliation = @{ Nme = 'X' } } @at }; Says = "*'nme'*" }
    ) {
        $problem = Get-ReportedError $Command
        Get-ErrorName $problem | Should -Be 'MetadataInvalid'
        "$problem" | Should -BeLike $Says
        [DataCite.Metadata.RecordComparison]::Compare($draft, (Get-Now $draft)) | Should -BeNullOrEmpty
    }

    It 'takes no hashtable for text' {
        Get-ErrorName (Get-ReportedError { Set-DataCiteDoi $draft.Doi -Size @{ Size = '1 MB' } @at }) | Should -Be 'MetadataUnreadable'
        Get-ErrorName (Get-ReportedError { Set-DataCiteDoi $draft.Doi -Url @{ Url = 'https://example.org/1' } @at }) | Should -Be 'MetadataUnreadable'
    }

    It 'empties nothing for a value that says nothing: -<Name> <Case>' -ForEach @(
        foreach ($name in 'Title', 'Url', 'PublicationYear', 'ResourceType', 'Version', 'Publisher', 'Creator', 'Subject', 'AddSubject', 'RemoveSubject', 'Description', 'Size') {
            @{ Name = $name; Case = 'null'; Value = $null }
            @{ Name = $name; Case = 'empty text'; Value = '' }
            @{ Name = $name; Case = 'white space'; Value = '  ' }
            if ($name -notin 'Url', 'PublicationYear', 'ResourceType', 'Version', 'Publisher') { @{ Name = $name; Case = 'an empty list'; Value = @() } }
        }
        @{ Name = 'Subject'; Case = 'an empty hashtable'; Value = @{} }
        @{ Name = 'Subject'; Case = 'a hashtable of nothing'; Value = @{ Subject = '' } }
        @{ Name = 'Subject'; Case = 'a list of nothing'; Value = $null, ' ' }
    ) {
        $given = @{ $Name = $Value }
        $problem = Get-ReportedError { Set-DataCiteDoi $draft.Doi @given @at }
        Get-ErrorName $problem | Should -Be 'MetadataInvalid'
        "$problem" | Should -BeLike "*-$Name is empty*"
        if ($Name -in 'Title', 'Subject', 'Url') { $problem.ErrorDetails.RecommendedAction | Should -BeLike "*-Clear $Name*" }
        [DataCite.Metadata.RecordComparison]::Compare($draft, (Get-Now $draft)) | Should -BeNullOrEmpty
    }

    It 'refuses parameters that contradict each other: <Case>' -ForEach @(
        @{ Case = 'a text'; Command = { Set-DataCiteDoi $draft.Doi -Title 'x' -Clear Title @at } }
        @{ Case = 'a value'; Command = { Set-DataCiteDoi $draft.Doi -Version 10 -Clear Version @at } }
        @{ Case = 'a list'; Command = { Set-DataCiteDoi $draft.Doi -Subject q -Clear subjects @at } }
        @{ Case = 'an entry'; Command = { Set-DataCiteDoi $draft.Doi -AddSubject q -Clear Subject @at } }
        @{ Case = 'a part'; Command = { Set-DataCiteDoi $draft.Doi -ResourceTypeText q -Clear ResourceTypeText @at } }
        @{ Case = 'added and removed'; Command = { Set-DataCiteDoi $draft.Doi -AddSubject e, f -RemoveSubject E @at } }
        @{ Case = 'put and removed'; Command = { Set-DataCiteDoi $draft.Doi -Subject e -RemoveSubject e @at } }
    ) {
        Get-ErrorName (Get-ReportedError $Command) | Should -Be 'ArgumentsContradict'
        [DataCite.Metadata.RecordComparison]::Compare($draft, (Get-Now $draft)) | Should -BeNullOrEmpty
    }

    It 'changes the resource type and empties its words' {
        Set-DataCiteDoi $draft.Doi -ResourceTypeText 'Old words' @at
        Set-DataCiteDoi $draft.Doi -ResourceType Software -Clear ResourceTypeText @at
        (Get-Now $draft).Types.ResourceTypeGeneral | Should -Be 'Software'
        (Get-Now $draft).Types.ResourceType | Should -BeNullOrEmpty
    }

    It 'names the cmdlets that change the state, where a block sets it' {
        "$(Get-ReportedError { Set-DataCiteDoi $draft.Doi -Edit { $_.State = 'Findable' } @at })" | Should -BeLike '*block of -Edit failed*Publish-DataCiteDoi*Hide-DataCiteDoi*'
        "$(Get-ReportedError { Set-DataCiteDoi $draft.Doi -Edit { throw ('oops ' * 100000) } @at })".Length | Should -BeLessThan 2000
    }

    It 'names the words that -Clear does not know, before anything is sent' {
        Get-ErrorName (Get-ReportedError { Set-DataCiteDoi $draft.Doi -Clear Nonsense @at }) | Should -Be 'ArgumentsContradict'
    }
}

Describe 'Set-DataCiteDoi with blocks' {
    BeforeEach { $draft = New-Draft }

    It 'computes values from the piped record' {
        Get-Now $draft | Set-DataCiteDoi -Url { $_.Url -replace '^http:', 'https:' } -Title { "$($_.Title) and more" } @at
        (Get-Now $draft).Url | Should -Be 'https://example.org/1'
        (Get-Now $draft).Title | Should -Be 'Rivr and more'
    }

    It 'runs each block once for an item' {
        $runs = [System.Collections.Generic.List[string]]::new()
        Get-Now $draft | Set-DataCiteDoi -Title { $runs.Add('title'); 'River' } -Subject { $runs.Add('subject'); 'a' } -AddSubject { $runs.Add('add'); 'b' } @at
        $runs | Should -Be 'title', 'subject', 'add'
        (Get-Now $draft).Subjects.Subject | Should -Be 'a', 'b'
    }

    It 'computes values from the columns of a row' {
        [pscustomobject]@{ Doi = $draft.Doi; NewUrl = 'https://example.org/moved'; Words = 'a', 'b' } | Set-DataCiteDoi -Url { $_.NewUrl } -AddSubject { $_.Words } @at
        (Get-Now $draft).Url | Should -Be 'https://example.org/moved'
        (Get-Now $draft).Subjects.Count | Should -Be 4
    }

    It 'is refused: <Case>' -ForEach @(
        @{ Case = 'an empty value'; Command = { Get-Now $draft | Set-DataCiteDoi -Url { $_.Nothing } @at }; Says = '*gives no value*'; Advice = '*-Clear Url*' }
        @{ Case = 'empty text'; Command = { Get-Now $draft | Set-DataCiteDoi -Version { '' } @at }; Says = '*gives no value*'; Advice = '*-Clear Version*' }
        @{ Case = 'white space'; Command = { Get-Now $draft | Set-DataCiteDoi -Title { ' ' } @at }; Says = '*gives no value*'; Advice = '*-Clear Title*' }
        @{ Case = 'an empty hashtable'; Command = { Get-Now $draft | Set-DataCiteDoi -Subject { @{} } @at }; Says = '*gives no value*'; Advice = '*-Clear Subject*' }
        @{ Case = 'a block for a name'; Command = { $draft.Doi | Set-DataCiteDoi -Url { $_ } @at }; Says = '*only a name*'; Advice = '*-Edit*' }
        @{ Case = 'a block without a pipeline'; Command = { Set-DataCiteDoi $draft.Doi -Url { $_.Url } @at }; Says = '*only a name*'; Advice = '*-Edit*' }
        @{ Case = 'a block that throws'; Command = { Get-Now $draft | Set-DataCiteDoi -Url { throw 'oops' } @at }; Says = '*block of -Url failed*oops. Nothing was sent.*'; Advice = '*' }
        @{ Case = 'a block in an array'; Command = { Get-Now $draft | Set-DataCiteDoi -AddSubject 'a', { $_.Title } @at }; Says = '*block among other values*'; Advice = "*{ 'one', 'two' }*" }
    ) {
        $problem = Get-ReportedError $Command
        "$problem" | Should -BeLike $Says
        $problem.ErrorDetails.RecommendedAction | Should -BeLike $Advice
        [DataCite.Metadata.RecordComparison]::Compare($draft, (Get-Now $draft)) | Should -BeNullOrEmpty
    }

    It '-Edit changes the record as DataCite has it, and its output is ignored' {
        Set-DataCiteDoi $draft.Doi -Edit { $_.Subjects.Remove($_.Subjects[0]); $_.Titles[0].Title = 'River' } @at | Should -BeNullOrEmpty
        (Get-Now $draft).Subjects.Subject | Should -Be 'rain'
        (Get-Now $draft).Title | Should -Be 'River'
    }

    It '-Edit that writes and changes nothing is a warning' {
        $warnings = $null
        Set-DataCiteDoi $draft.Doi -Edit { 'River' } @at -WarningVariable warnings -WarningAction SilentlyContinue
        $warnings | Should -BeLike '*wrote something*changed nothing*'
    }

    It '-Edit is refused: <Case>' -ForEach @(
        @{ Case = 'another DOI'; Edit = { $_.Doi = '10.5072/other' } }
        @{ Case = 'an error'; Edit = { throw 'oops' } }
        @{ Case = 'an error of .NET'; Edit = { [int]::Parse('x') } }
    ) {
        Get-ErrorName (Get-ReportedError { Set-DataCiteDoi $draft.Doi -Edit $Edit @at }) | Should -Be 'ScriptFailed'
    }
}

Describe 'Set-DataCiteDoi with edited records' {
    BeforeEach { $draft = New-Draft }

    It 'sends the changes of a record and nothing else' {
        $record = Get-Now $draft
        Set-DataCiteDoi $draft.Doi -Version 9 @at
        $record.Titles[0].Title = 'River'
        $record | Set-DataCiteDoi @at
        (Get-Now $draft).Title, (Get-Now $draft).Version | Should -Be 'River', '9'
    }

    It 'takes a row of a list, which may lack things' {
        $row = Get-DataCiteDoi -Prefix 10.5072 @at | Where-Object Doi -EQ $draft.Doi
        $row.Creators[1].GivenName = 'Zora'
        $row | Set-DataCiteDoi @at
        [DataCite.Metadata.RecordComparison]::Compare($draft, (Get-Now $draft)).Path | Should -Be 'creators[1].givenName'
    }

    It 'is a conflict where somebody else has changed the same value, unless -Force is given' {
        $record = Get-Now $draft
        Set-DataCiteDoi $draft.Doi -Title Theirs @at
        $record.Title = 'Mine'
        $problem = Get-ReportedError { $record | Set-DataCiteDoi @at }
        Get-ErrorName $problem | Should -Be 'ChangeConflict'
        "$problem" | Should -BeLike '*titles`[0`].title*Nothing was sent.*'
        (Get-Now $draft).Title | Should -Be 'Theirs'
        $record | Set-DataCiteDoi -Force @at
        (Get-Now $draft).Title | Should -Be 'Mine'
    }

    It 'is a conflict where a value was computed from what somebody else has changed' {
        $record = Get-Now $draft
        Set-DataCiteDoi $draft.Doi -Url https://example.org/theirs @at
        Get-ErrorName (Get-ReportedError { $record | Set-DataCiteDoi -Url { $_.Url -replace '1$', '2' } @at }) | Should -Be 'ChangeConflict'
    }
}

Describe 'Set-DataCiteDoi with rows of a table' {
    BeforeEach { $draft = New-Draft }

    It 'changes what a cell says in another way, and keeps what has no column' {
        [pscustomobject]@{ Doi = $draft.Doi; Title = 'River'; Creator1 = 'Doe, Jane'; Creator2 = 'Roe, Zora'; Version = '' } | Set-DataCiteDoi @at
        [DataCite.Metadata.RecordComparison]::Compare($draft, (Get-Now $draft)).Path | Sort-Object | Should -Be 'creators[1].givenName', 'creators[1].name', 'titles[0].title'
    }

    It 'empties with -ClearEmpty only' {
        [pscustomobject]@{ Doi = $draft.Doi; Version = '' } | Set-DataCiteDoi -ClearEmpty @at
        (Get-Now $draft).Version | Should -BeNullOrEmpty
    }

    It 'stops before the first row of a table with an unknown column' {
        $problem = Get-ReportedError { [pscustomobject]@{ Doi = $draft.Doi; Titel = 'x' } | Set-DataCiteDoi @at }
        Get-ErrorName $problem | Should -Be 'ColumnUnknown'
        [pscustomobject]@{ Doi = $draft.Doi; Titel = 'x' } | Set-DataCiteDoi -Mapping @{ Titel = 'Title' } @at
        (Get-Now $draft).Title | Should -Be 'x'
    }

    It 'does not change states' {
        [pscustomobject]@{ Doi = $draft.Doi; State = 'Draft'; Views = 12; Version = '7' } | Set-DataCiteDoi @at
        (Get-Now $draft).Version | Should -Be '7'
        $problem = Get-ReportedError { [pscustomobject]@{ Doi = $draft.Doi; State = 'Findable'; Version = '8' } | Set-DataCiteDoi @at }
        Get-ErrorName $problem | Should -Be 'StateChangeImpossible'
        $problem.ErrorDetails.RecommendedAction | Should -BeLike '*Publish-DataCiteDoi*'
        (Get-Now $draft).Version | Should -Be '7'
    }

    It 'refuses a DOI that comes twice with different values' {
        $problems = @()
        @([pscustomobject]@{ Doi = $draft.Doi; Version = '2' }; [pscustomobject]@{ Doi = $draft.Doi; Version = '3' }; [pscustomobject]@{ Doi = $draft.Doi; Version = '2' }) |
            Set-DataCiteDoi @at -ErrorAction SilentlyContinue -ErrorVariable problems
        $problems.Count | Should -Be 1
        (Get-Now $draft).Version | Should -Be '2'
    }
}
