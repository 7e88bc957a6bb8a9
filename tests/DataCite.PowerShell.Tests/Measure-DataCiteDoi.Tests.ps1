BeforeAll {
    . "$PSScriptRoot/Common.ps1"
    . "$PSScriptRoot/HostileServer.ps1"
    $sandbox = Start-DataCiteSandbox
    Connect-DataCite -Sandbox $sandbox
    $own = @(Get-DataCiteDoi)
    # The warnings that a command gives.
    function Get-Warning([scriptblock] $Command) { & $Command 3>&1 | Where-Object { $_ -is [System.Management.Automation.WarningRecord] } | ForEach-Object Message }
}
AfterAll { Stop-DataCiteSandbox }

Describe 'Measure-DataCiteDoi' {
    It 'counts the account''s own DOIs by state' {
        $counts = @(Measure-DataCiteDoi)
        $counts.By | Sort-Object -Unique | Should -Be 'State'
        foreach ($group in $own | Group-Object State) { $counts.Where{ $_.Title -eq $group.Name }[0].Count | Should -Be $group.Count }
        ($counts | Measure-Object Count -Sum).Sum | Should -Be $own.Count
        $counts.Unit | Sort-Object -Unique | Should -Be 'Dois'
        $counts.IsComplete | Should -Not -Contain $false
    }

    It 'gives the total as one number' {
        $total = Measure-DataCiteDoi -Total
        $total | Should -BeOfType [long]
        $total | Should -Be $own.Count
        Measure-DataCiteDoi -Total -State Draft | Should -Be $own.Where{ $_.State -eq 'Draft' }.Count
    }

    It 'counts by several things with one request, in the order of asking' {
        $before = $sandbox.Statistics.Requests
        $counts = Measure-DataCiteDoi ResourceType, PublicationYear, Citations, TotalViews -WarningAction SilentlyContinue
        $sandbox.Statistics.Requests | Should -Be ($before + 1)
        $counts.By | Select-Object -Unique | Should -Be 'ResourceType', 'PublicationYear', 'Citations', 'TotalViews'
        $types = @($counts.Where{ $_.By -eq 'ResourceType' })
        foreach ($group in $own.Where{ $_.ResourceTypeGeneral } | Group-Object ResourceTypeGeneral) {
            $types.Where{ $_.Id.Replace('-', '') -eq $group.Name }[0].Count | Should -Be $group.Count
        }
        $counts.Where{ $_.By -eq 'TotalViews' }[0].Count | Should -Be ($own | Measure-Object ViewCount -Sum).Sum
        $citations = @($counts.Where{ $_.By -eq 'Citations' })
        $citations.Unit | Sort-Object -Unique | Should -Be 'Citations'
        ($citations | Measure-Object Count -Sum).Sum + $citations[0].NotListed | Should -Be ($own | Measure-Object CitationCount -Sum).Sum
    }

    It 'takes every filter of Get-DataCiteDoi: <Name>' -ForEach @(
        @{ Name = 'state and type'; Filter = @{ State = 'Findable'; ResourceTypeGeneral = 'Dataset' } }
        @{ Name = 'licence'; Filter = @{ License = 'CC-BY-4.0' } }
        @{ Name = 'words of the title'; Filter = @{ Title = 'river*' } }
        @{ Name = 'what is lacking'; Filter = @{ Without = 'License' } }
        @{ Name = 'all repositories'; Filter = @{ AllRepositories = $true; State = 'Findable' } }
        @{ Name = 'another repository'; Filter = @{ RepositoryId = 'LAKE.DATA' } }
        @{ Name = 'query'; Filter = @{ Query = 'types.resourceTypeGeneral:Dataset' } }
    ) {
        Measure-DataCiteDoi -Total @Filter | Should -Be @(Get-DataCiteDoi @Filter).Count
    }

    It 'knows everything that can be counted by: <_>' -ForEach @(
        'State', 'CreatedYear', 'RegisteredYear', 'PublicationYear', 'ResourceType', 'License', 'OpenLicense', 'SchemaVersion', 'Subject', 'FieldOfScience', 'Affiliation',
        'Author', 'Contributor', 'Funder', 'Repository', 'Provider', 'Prefix', 'Certificate', 'ClientType', 'LinkCheckStatus', 'Language', 'RegistrationAgency', 'Citations',
        'Views', 'Downloads', 'TotalCitations', 'TotalViews', 'TotalDownloads', 'TotalContentUrls', 'TotalOpenLicenses'
    ) {
        $errors = @()
        $counts = @(Measure-DataCiteDoi -By $_ -AllRepositories -WarningAction SilentlyContinue -ErrorVariable errors)
        $errors | Should -BeNullOrEmpty
        $counts.By | Sort-Object -Unique | Should -BeIn $_, $null
        $counts.Where{ $_.Count -lt 0 -or $null -eq $_.Title } | Should -BeNullOrEmpty
    }

    It 'says where groups are not listed, and how many DOIs that are' {
        $all = @(Get-DataCiteDoi -AllRepositories)
        Get-Warning { Measure-DataCiteDoi -By Subject -AllRepositories } | Should -BeLike '-By Subject is not complete*10 largest*'
        $subject = Measure-DataCiteDoi -By Subject -AllRepositories -WarningAction SilentlyContinue | Select-Object -First 1
        $subject.IsComplete | Should -BeFalse
        $subject.NotListed | Should -BeNullOrEmpty
        $registered = Measure-DataCiteDoi -By RegisteredYear -AllRepositories | Select-Object -First 1
        $registered.IsComplete | Should -BeTrue
        $registered.NotListed | Should -Be $all.Where{ -not $_.Registered }.Count
    }

    It 'shows ids where the server spoils the titles' {
        $subjects = @(Measure-DataCiteDoi -By Subject -WarningAction SilentlyContinue)
        $subjects.Where{ $_.Title -cne $_.Id } | Should -BeNullOrEmpty
        $own.Subjects.Subject | Should -Contain $subjects[0].Title
    }

    It 'tells DOIs without a licence apart' {
        (Measure-DataCiteDoi -By License).Where{ $_.Id -eq '__missing__' }[0].Count | Should -Be @(Get-DataCiteDoi -Without License).Count
    }

    It 'gives nothing where nothing fits, and no error' {
        $errors = @()
        Measure-DataCiteDoi -Prefix 10.99999 -By State, Subject -ErrorVariable errors | Should -BeNullOrEmpty
        Measure-DataCiteDoi -Prefix 10.99999 -Total -ErrorVariable +errors | Should -Be 0
        $errors | Should -BeNullOrEmpty
    }

    It 'refuses what cannot be counted, before anything is sent: <Says>' -ForEach @(
        @{ Id = 'FilterInvalid'; Says = '*-SampleGroup*whole list*'; Command = { Measure-DataCiteDoi -SampleGroup Repository } }
        @{ Id = 'FilterInvalid'; Says = '*-RepositoryKind*IgsnCatalog*CreatedMonth*'; Command = { Measure-DataCiteDoi -By CreatedMonth } }
        @{ Id = 'FilterInvalid'; Says = '*-Prefix*'; Command = { Measure-DataCiteDoi -Prefix '' } }
        @{ Id = 'FilterInvalid'; Says = '*-Descending*Sort*'; Command = { Measure-DataCiteDoi -Descending } }
        @{ Id = 'ArgumentsContradict'; Says = '*-Total*-By*'; Command = { Measure-DataCiteDoi -Total -By State } }
        @{ Id = 'ParameterArgumentTransformationError'; Says = "*'Year' is called PublicationYear*"; Command = { Measure-DataCiteDoi -By Year } }
    ) {
        $before = $sandbox.Statistics.Requests
        $problem = Get-ReportedError $Command
        Get-ErrorName $problem | Should -Be $Id
        "$problem" | Should -BeLike $Says
        @($problem).Count | Should -Be 1
        $sandbox.Statistics.Requests | Should -Be $before
    }

    It 'warns of filters that do nothing, or leave nothing: <Says>' -ForEach @(
        @{ Says = '-Sort has no effect*'; Command = { Measure-DataCiteDoi -Sort Name } }
        @{ Says = '-By RegisteredYear gives nothing*'; Command = { Measure-DataCiteDoi -By RegisteredYear -State Draft } }
        @{ Says = '-By PublicationYear lists no years after*'; Command = { Measure-DataCiteDoi -By PublicationYear -PublicationYear 2020, 2100 } }
        @{ Says = 'Unknown resource type*'; Command = { Measure-DataCiteDoi -ResourceTypeGeneral Datset } }
    ) {
        Get-Warning $Command | Should -BeLike $Says
    }

    It 'works without a login, for what is findable' {
        (Measure-DataCiteDoi -Environment $sandbox.Uri).Id | Should -Be 'findable'
    }

    It 'offers what can be counted by' {
        Get-Completion 'Measure-DataCiteDoi -By Cit' | Should -Be 'Citations'
        Get-Completion 'Measure-DataCiteDoi ' | Should -Contain 'State'
    }

    It 'survives files, and shows the same in a table and a list' {
        $rows = Measure-DataCiteDoi | ConvertTo-Csv | ConvertFrom-Csv
        $rows[0].By, $rows[0].Id, $rows[0].Unit | Should -Be 'State', 'findable', 'Dois'
        (Measure-DataCiteDoi | ConvertTo-Json | ConvertFrom-Json)[0].By | Should -Be 'State'
        Get-View (Measure-DataCiteDoi) | Should -Match 'By\s+Id\s+Title\s+Count\s+Unit'
        Get-View (Measure-DataCiteDoi) 'Format-List' | Should -Match 'NotListed'
    }
}

Describe 'Measure-DataCiteDoi of a server that answers badly' {
    BeforeAll { $server = [HostileServer]::new() }
    AfterAll { $server.Dispose() }

    It 'leaves out what is no count, and says so' {
        $server.Answers['GET /dois'] = '{"data":[],"meta":{"total":9,"totalPages":0,"states":[{"id":"findable","title":"F\u001b[31m","count":5},{"id":"x","title":"X","count":-3},{"id":"y","count":"many"},{"title":"Z","count":1},7,{"id":2024,"count":2.0}]}}'
        $warnings = @()
        $counts = @(Measure-DataCiteDoi -Environment $server.Uri -WarningVariable warnings -WarningAction SilentlyContinue)
        $counts.Id | Should -Be 'findable', '2024'
        $counts.ForEach{ $_.Count } | Should -Be 5, 2
        $counts[0].Title | Should -Not -Match "`e"
        "$warnings" | Should -BeLike '*4 groups*cannot be read*'
    }

    It 'says which counts do not come, and gives the others' {
        $server.Answers['GET /dois'] = '{"data":[],"meta":{"total":9,"totalPages":0,"states":[{"id":"findable","title":"Findable","count":9}],"subjects":"none"}}'
        $errors = @()
        $counts = Measure-DataCiteDoi -By Subject, State -Environment $server.Uri -ErrorAction SilentlyContinue -ErrorVariable errors
        $counts.By | Should -Be 'State'
        $errors.ForEach{ Get-ErrorName $_ } | Should -Be 'AnswerUnreadable'
        "$($errors[0])" | Should -BeLike '*no counts by Subject*'
    }
}
