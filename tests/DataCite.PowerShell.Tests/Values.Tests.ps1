BeforeAll {
    . "$PSScriptRoot/Common.ps1"
    $sandbox = Start-DataCiteSandbox -Seed 7
    $connection = Connect-DataCite -Sandbox -PassThru
    function New-Draft([hashtable] $Metadata) { New-DataCiteDoi $Metadata -Prefix 10.5072 }

    # Runs work with the current culture of a country, as on the desk of somebody there.
    function Invoke-InCulture([string] $Culture, [scriptblock] $Work) {
        $before = [cultureinfo]::CurrentCulture
        try {
            [cultureinfo]::CurrentCulture = $Culture
            & $Work
        }
        finally {
            [cultureinfo]::CurrentCulture = $before
        }
    }

    $Resource = @'
<resource xmlns="http://datacite.org/schema/kernel-4"><identifier identifierType="DOI">10.5072/X</identifier>
<creators><creator><creatorName>Doe, Jane</creatorName></creator></creators><titles><title>River levels</title></titles>
<publisher>Example Repository</publisher><publicationYear>2024</publicationYear><resourceType resourceTypeGeneral="Dataset"/>MORE</resource>
'@
}

AfterAll { Get-DataCiteConnection | Disconnect-DataCite }

Describe 'Dates' {
    BeforeEach { $zone = $env:TZ }
    AfterEach { $env:TZ = $zone }

    It 'are the day that the script holds, in the zone <_>' -Skip:$IsWindows -ForEach 'Europe/Vienna', 'Asia/Tokyo', 'America/New_York', 'Pacific/Kiritimati' {
        $script = Join-Path $TestDrive 'day.ps1'
        Set-Content $script @"
Import-Module '$ModuleFolder'
Connect-DataCite -Sandbox
`$today = [datetime]::Today
(New-DataCiteDate `$today -DateType Issued).Date
(New-DataCiteDate -Start `$today.AddDays(-1) -End `$today -DateType Collected).Date.Split('/')[1]
(New-DataCiteDate ([datetimeoffset]`$today) -DateType Issued).Date
(New-DataCiteDate ([dateonly]::FromDateTime(`$today)) -DateType Issued).Date
(New-DataCiteDate ([datetime]::SpecifyKind(`$today, 'Utc')) -DateType Issued).Date
([pscustomobject]@{ Title = 'T'; DateIssued = `$today } | New-DataCiteDoi -Prefix 10.5072).Dates[0].Date
(New-DataCiteDoi -Prefix 10.5072 @{ titles = @(@{ title = 'T' }); dates = @(@{ date = `$today; dateType = 'Issued' }) }).Dates[0].Date
(New-DataCiteDoi -Prefix 10.5072 ([pscustomobject]@{ titles = @(@{ title = 'T' }); dates = @([pscustomobject]@{ date = `$today; dateType = 'Issued' }) })).Dates[0].Date
(New-DataCiteDoi -Prefix 10.5072 -Title T -Date @{ date = `$today; dateType = 'Issued' }).Dates[0].Date
`$today.ToString('yyyy-MM-dd', [cultureinfo]::InvariantCulture)
"@
        $env:TZ = $_
        $days = pwsh -NoProfile -NonInteractive -File $script
        $days | Should -HaveCount 10
        $days | Select-Object -Unique | Should -HaveCount 1
    }

    It 'are the same text by whichever way they come in' {
        $day = [datetime] '2024-02-01'
        $texts = @(
            (New-DataCiteDate $day -DateType Issued).Date
            ([pscustomobject]@{ Title = 'T'; DateIssued = $day } | New-DataCiteDoi -Prefix 10.5072).Dates[0].Date
            (New-Draft @{ titles = @(@{ title = 'T' }); dates = @(@{ date = $day; dateType = 'Issued' }) }).Dates[0].Date
        )
        $texts | Select-Object -Unique | Should -Be '2024-02-01'
    }
}

Describe 'Dates of filters' {
    It 'mean the same under <_>' -ForEach 'en-US', 'de-DE', 'th-TH', 'fa-IR', 'ar-SA' {
        $expected = @(Get-DataCiteDoi -CreatedFrom ([datetime]::new(2023, 1, 15))).Doi
        Invoke-InCulture $_ { @(Get-DataCiteDoi -CreatedFrom 2023-01-15).Doi } | Should -Be $expected
        Invoke-InCulture $_ { @(Get-DataCiteDoi -CreatedFrom '2023-01-15').Doi } | Should -Be $expected
        Invoke-InCulture $_ { @(Get-DataCiteDoi -CreatedFrom ([dateonly]::new(2023, 1, 15))).Doi } | Should -Be $expected
    }

    It 'may be a month, a year, or a moment: <_>' -ForEach '2023', 2023, '2023-01', '2023-01-01', '2023-01-01T00:00', '2023-01-01 00:00:00' {
        @(Get-DataCiteDoi -CreatedFrom $_).Doi | Should -Be @(Get-DataCiteDoi -CreatedFrom ([datetime]::new(2023, 1, 1))).Doi
    }

    It 'are refused by -<_> where they could be two days' -ForEach 'CreatedFrom', 'CreatedTo', 'RegisteredFrom', 'RegisteredTo', 'UpdatedFrom', 'UpdatedTo' {
        $filter = @{ $_ = '05/02/2024' }
        { Get-DataCiteDoi @filter } | Should -Throw "*'05/02/2024' is not a date that means the same everywhere*"
    }
}

Describe 'Text with a byte order mark' {
    It 'is read as JSON by each cmdlet' {
        $json = [char] 0xFEFF + '{"titles":[{"title":"River levels"}]}'
        Test-DataCiteDoi $json -State Draft | Should -BeNullOrEmpty
        (New-DataCiteDoi -Prefix 10.5072 $json).Titles[0].Title | Should -Be 'River levels'
        $json | ConvertTo-DataCiteXml 3>$null | Should -BeLike '*River levels*'
    }
}

Describe 'Rows of a table' {
    It 'may have a URI of any scheme where the schema says URI' {
        $row = [pscustomobject]@{
            Title = 'T'; Rights1 = 'Open Access'; Rights1Uri = 'info:eu-repo/semantics/openAccess'
            Funder1 = 'Example Fund'; Funder1AwardUri = 'info:eu-repo/grantAgreement/EC/FP7/282896'
            Subject1 = 'water'; Subject1SchemeUri = 'urn:example:thesaurus'; Subject1ValueUri = 'info:lc/authorities/sh1'
        }
        $doi = $row | New-DataCiteDoi -Prefix 10.5072
        $doi.RightsList[0].RightsUri | Should -Be 'info:eu-repo/semantics/openAccess'
        $doi.FundingReferences[0].AwardUri | Should -Be 'info:eu-repo/grantAgreement/EC/FP7/282896'
        $doi.Subjects[0].SchemeUri, $doi.Subjects[0].ValueUri | Should -Be 'urn:example:thesaurus', 'info:lc/authorities/sh1'
    }

    It 'still need an address for the landing page' {
        Get-ReportedError { [pscustomobject]@{ Title = 'T'; Url = 'urn:example:1' } | New-DataCiteDoi -Prefix 10.5072 } | Should -Not -BeNullOrEmpty
    }

    It 'type the funder <Identifier> as <Type>' -ForEach @(
        @{ Identifier = '0000 0001 2103 2683'; Type = 'ISNI' }
        @{ Identifier = '0000000121032683'; Type = 'ISNI' }
        @{ Identifier = 'isni.org/isni/0000000121032683'; Type = 'ISNI' }
        @{ Identifier = '501100001659'; Type = 'Crossref Funder ID' }
    ) {
        $doi = [pscustomobject]@{ Title = 'T'; Funder1 = 'Example Fund'; Funder1Identifier = $Identifier } | New-DataCiteDoi -Prefix 10.5072
        $doi.FundingReferences[0].FunderIdentifierType | Should -Be $Type
    }

    It 'do not take the identifier in <Given> for a part of the name of a <Name>' -ForEach @(
        foreach ($given in 'Doe, Jane (0000-0002-1825-0097)', 'Doe, Jane [orcid:0000-0002-1825-0097]', 'Example University (ROR: 04wxnsj81)') {
            @{ Given = $given; Name = 'creator'; Row = @{ Creator1 = $given } }
            @{ Given = $given; Name = 'contributor'; Row = @{ Contributor1 = $given; Contributor1Type = 'Editor' } }
            @{ Given = $given; Name = 'publisher'; Row = @{ Publisher = $given } }
            @{ Given = $given; Name = 'funder'; Row = @{ Funder1 = $given } }
            @{ Given = $given; Name = "creator's affiliation"; Row = @{ Creator1 = 'Roe, R'; Creator1Affiliation = $given } }
        }
    ) {
        $Row.Title = 'T'
        "$(Get-ReportedError { [pscustomobject]$Row | New-DataCiteDoi -Prefix 10.5072 })" | Should -BeLike '*has an identifier in the name*'
    }

    It 'take an identifier in angle brackets behind every name' {
        $doi = [pscustomobject]@{
            Title = 'T'; Creator1 = 'Doe, Jane <0000-0002-1825-0097>'; Creator1Affiliation = 'Example University <04wxnsj81>'
            Publisher = 'Example Repository <04wxnsj81>'; Funder1 = 'Example Fund <501100001659>'
        } | New-DataCiteDoi -Prefix 10.5072
        $doi.Creators[0].Name, $doi.Creators[0].NameIdentifiers[0].NameIdentifierScheme | Should -Be 'Doe, Jane', 'ORCID'
        $doi.Creators[0].Affiliation[0].Name, $doi.Creators[0].Affiliation[0].AffiliationIdentifierScheme | Should -Be 'Example University', 'ROR'
        $doi.Publisher.Name, $doi.Publisher.PublisherIdentifierScheme | Should -Be 'Example Repository', 'ROR'
        $doi.FundingReferences[0].FunderName, $doi.FundingReferences[0].FunderIdentifierType | Should -Be 'Example Fund', 'Crossref Funder ID'
    }
}

Describe 'A file of XML' {
    It 'is false where DataCite would refuse the file: <_>' -ForEach '<language/>', '<publisher>B</publisher>', '<subjects><subject lang="en">x</subject></subjects>', '<creator/>' {
        $path = Join-Path $TestDrive 'refused.xml'
        Set-Content $path $Resource.Replace('MORE', $_)
        Test-DataCiteDoi -LiteralPath $path -Quiet | Should -BeFalse
        (Test-DataCiteDoi -LiteralPath $path).Code | Should -Contain 'XmlRefused'
        Test-DataCiteDoi -LiteralPath $path -State Draft -Quiet | Should -BeTrue
    }

    It 'is true where it is in order, whatever stands before the declaration' {
        $path = Join-Path $TestDrive 'space.xml'
        Set-Content $path "`n   <?xml version=`"1.0`"?>$($Resource.Replace('MORE', ''))"
        Test-DataCiteDoi -LiteralPath $path -Quiet | Should -BeTrue
        (ConvertFrom-DataCiteXml -LiteralPath $path).Doi | Should -Be '10.5072/X'
        (Get-Content $path | ConvertFrom-DataCiteXml).Doi | Should -Be '10.5072/X'
        (Get-Content $path -Raw | ConvertFrom-DataCiteXml).Doi | Should -Be '10.5072/X'
    }

    It 'with a hundred thousand attributes is refused' {
        $attributes = -join (1..100000 | ForEach-Object { " a$_=''" })
        "$(Get-ReportedError { "<resource xmlns='http://datacite.org/schema/kernel-4'$attributes/>" | ConvertFrom-DataCiteXml })" | Should -BeLike '*more than 64 attributes*'
    }
}

Describe 'Stopping while a hostile file is read' {
    It 'ends <_>' -ForEach 'ConvertFrom-DataCiteXml $text', 'Test-DataCiteDoi $text' {
        $variables = @{ text = "<resource$(-join (1..400000 | ForEach-Object { " a$_=''" }))/>"; begun = [System.Threading.ManualResetEventSlim]::new() }
        Test-Stop "`$begun.Set(); $_" $variables -Until { $variables.begun.IsSet } | Should -Be 'Stopped'
    }
}

Describe 'Names of DOIs' {
    It 'that end in punctuation are made as they are, and a warning says so' {
        (New-DataCiteDoi -Doi 'doi:10.5072/abc.' -Title T -WarningVariable warnings -WarningAction SilentlyContinue).Doi | Should -Be '10.5072/abc.'
        "$warnings" | Should -BeLike "*ends in '.'*"
    }
}

Describe 'JSON of an older schema version' {
    It 'becomes a draft of kernel-4' {
        $doi = New-Draft @{ titles = @(@{ title = 'T' }); schemaVersion = 'http://datacite.org/schema/kernel-3' }
        $doi.SchemaVersion | Should -Be 'http://datacite.org/schema/kernel-4'
    }
}
