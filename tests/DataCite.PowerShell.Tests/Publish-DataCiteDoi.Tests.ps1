BeforeAll {
    . "$PSScriptRoot/Common.ps1"
    $sandbox = Start-DataCiteSandbox
    Connect-DataCite -Sandbox $sandbox
    $PSDefaultParameterValues = @{ 'New-DataCiteDoi:Prefix' = '10.5072' }
}
AfterAll { Stop-DataCiteSandbox }

Describe 'Publish-DataCiteDoi' {
    AfterEach { $sandbox.Faults.Clear() }

    It 'makes a draft findable, and says nothing' {
        $draft = New-DataCiteDoi @Described
        $draft | Publish-DataCiteDoi -Confirm:$false | Should -BeNullOrEmpty
        $sandbox.Records.StateOf($draft.Doi) | Should -Be 'findable'
    }

    It 'gives the record as it has become with -PassThru' {
        $record = New-DataCiteDoi @Described | Publish-DataCiteDoi -Confirm:$false -PassThru
        $record.State | Should -Be 'Findable'
        $record.Registered | Should -Not -BeNullOrEmpty
    }

    It 'takes names as arguments, from the pipeline and from a property' {
        $drafts = 1..3 | New-DataCiteDoi @Described
        Publish-DataCiteDoi $drafts[0].Doi -Confirm:$false
        $drafts[1].Doi | Publish-DataCiteDoi -Confirm:$false
        [pscustomobject]@{ Doi = $drafts[2].Doi } | Publish-DataCiteDoi -Confirm:$false
        $drafts.ForEach{ $sandbox.Records.StateOf($_.Doi) } | Should -Be 'findable', 'findable', 'findable'
    }

    It 'publishes a registered DOI as well' {
        $record = New-DataCiteDoi @Described -State Registered
        ($record | Publish-DataCiteDoi -Confirm:$false -PassThru).State | Should -Be 'Findable'
    }

    It 'sends nothing for what is findable already' {
        $record = New-DataCiteDoi @Described -State Findable
        $before = $sandbox.Statistics.Routes['PUT /dois']
        ($record | Publish-DataCiteDoi -Confirm:$false -PassThru).State | Should -Be 'Findable'
        $sandbox.Statistics.Routes['PUT /dois'] | Should -Be $before
    }

    It 'reads once and writes once' {
        $draft = New-DataCiteDoi @Described
        # Last changed long ago: within the same second nobody could tell the old state from the new one, and it is read once more.
        $sandbox.Records.Put(($sandbox.Records.Read($draft.Doi) -replace '"updated":"[^"]*"', '"updated":"2024-01-01T00:00:00.000Z"'))
        $before = $sandbox.Statistics.Requests
        $draft | Publish-DataCiteDoi -Confirm:$false
        $sandbox.Statistics.Requests - $before | Should -Be 2
    }

    It 'checks the metadata first, and sends nothing when it is not enough' {
        $draft = New-DataCiteDoi -Title 'only a title'
        $before = $sandbox.Statistics.Routes['PUT /dois']
        $problem = Get-ReportedError { $draft | Publish-DataCiteDoi -Confirm:$false }
        Get-ErrorName $problem | Should -Be 'MetadataInvalid'
        $problem.Exception.Findings.Path | Should -Contain 'creators'
        $sandbox.Statistics.Routes['PUT /dois'] | Should -Be $before
        $sandbox.Records.StateOf($draft.Doi) | Should -Be 'draft'
    }

    It 'publishes nothing else than what is in the record at hand' {
        $draft = New-DataCiteDoi @Described
        $draft.Titles[0].Title = 'River levels, corrected'
        $problem = Get-ReportedError { $draft | Publish-DataCiteDoi -Confirm:$false }
        Get-ErrorName $problem | Should -Be 'ChangesUnsaved'
        "$problem" | Should -BeLike '*titles*'
        $sandbox.Records.StateOf($draft.Doi) | Should -Be 'draft'
        ($draft.Doi | Publish-DataCiteDoi -Confirm:$false -PassThru).State | Should -Be 'Findable'
    }

    It 'brings a schema version that is no longer taken up to date on the way' {
        $sandbox.Records.Put('{"doi":"10.5072/of-old","state":"draft","schemaVersion":"http://datacite.org/schema/kernel-3","titles":[{"title":"a"}],"creators":[{"name":"b"}],"publisher":"P","publicationYear":2015,"types":{"resourceTypeGeneral":"Dataset"},"url":"https://example.org/1"}')
        $record = Publish-DataCiteDoi 10.5072/of-old -Confirm:$false -PassThru
        $record.State | Should -Be 'Findable'
        $record.SchemaVersion | Should -BeLike '*kernel-4*'
    }

    It 'warns when the address is not registered, and tries again at the next call' {
        $sandbox.Faults.HandleRegistrationFails = $true
        $warnings = @()
        $record = New-DataCiteDoi @Described | Publish-DataCiteDoi -Confirm:$false -PassThru -WarningVariable warnings -WarningAction SilentlyContinue
        $record.State | Should -Be 'Findable'
        $record.Registered | Should -BeNullOrEmpty
        "$warnings" | Should -BeLike '*does not resolve*'
        $sandbox.Faults.Clear()
        ($record | Publish-DataCiteDoi -Confirm:$false -PassThru).Registered | Should -Not -BeNullOrEmpty
    }

    It 'gets over a lost answer: <_>' -ForEach 'ResetAfterCommit', 'GatewayTimeoutAfterCommit', 'ResetBeforeCommit', 'BadGateway' {
        $draft = New-DataCiteDoi @Described
        $sandbox.Faults.Next($_, 1, 'PUT')
        ($draft | Publish-DataCiteDoi -Confirm:$false -PassThru).State | Should -Be 'Findable'
    }

    It 'reports bad items by themselves, and goes on' {
        $drafts = 1..2 | New-DataCiteDoi @Described
        $errors = @()
        $published = $drafts[0].Doi, 'no doi', '10.5072/not-there', $drafts[1].Doi |
            Publish-DataCiteDoi -Confirm:$false -PassThru -ErrorAction SilentlyContinue -ErrorVariable errors
        $published.Doi | Should -Be $drafts.Doi
        $errors.ForEach{ Get-ErrorName $_ } | Sort-Object | Should -Be 'DoiNameInvalid', 'NotFound'
    }

    It 'refuses another repository''s DOI' {
        $other = $sandbox.Accounts | Where-Object { $_.Kind -eq 'Repository' -and $_.Id -ne 'DEMO.REPO' } | Select-Object -First 1
        $foreign = Get-DataCiteDoi -RepositoryId $other.Id -AllRepositories -State Draft -First 1
        if (-not $foreign) { Set-ItResult -Skipped -Because 'the sandbox has no foreign draft' }
        Get-ErrorName (Get-ReportedError { $foreign.Doi | Publish-DataCiteDoi -Confirm:$false }) | Should -BeIn 'NotFound', 'PermissionDenied'
    }

    It 'does nothing with -WhatIf' {
        $draft = New-DataCiteDoi @Described
        $draft | Publish-DataCiteDoi -WhatIf
        $sandbox.Records.StateOf($draft.Doi) | Should -Be 'draft'
    }

    It 'asks first, and says what to do where nobody can be asked' {
        $draft = New-DataCiteDoi @Described
        $ConfirmPreference = 'High'
        $problem = Get-ReportedError { $draft | Publish-DataCiteDoi }
        Get-ErrorName $problem | Should -Be 'ConfirmationImpossible'
        $problem.ErrorDetails.RecommendedAction | Should -BeLike '*-Confirm:$false*'
        $sandbox.Records.StateOf($draft.Doi) | Should -Be 'draft'
    }

    It 'counts what became of the DOIs with -Summary' {
        $findable = New-DataCiteDoi @Described -State Findable
        $draft, $incomplete = (New-DataCiteDoi @Described), (New-DataCiteDoi -Title 'only a title')
        $summary = $findable, $draft, $incomplete | Publish-DataCiteDoi -Confirm:$false -Summary -ErrorAction SilentlyContinue
        $summary.StateChanged, $summary.Unchanged, $summary.Refused, $summary.Total | Should -Be 1, 1, 1, 3
    }

    It 'needs a login' {
        Get-ErrorName (Get-ReportedError { Publish-DataCiteDoi 10.5072/x -Environment $sandbox.Uri -Confirm:$false }) | Should -Be 'NotConnected'
    }
}
