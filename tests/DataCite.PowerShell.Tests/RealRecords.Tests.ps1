BeforeAll {
    . "$PSScriptRoot/Common.ps1"
}
AfterAll { Stop-DataCiteSandbox }

Describe 'Real records' {
    BeforeAll {
        if (Test-Path $RecordFolder) {
            # The collection also holds errors and lists; a record has attributes with a DOI.
            $files = Get-ChildItem $RecordFolder -Filter 'api-*.json' | Where-Object {
                (Get-Content $_ -Raw | ConvertFrom-Json -AsHashtable -Depth 100).data.attributes.doi
            }
            $sandbox = Start-DataCiteSandbox -Empty -Path $files.FullName
            Connect-DataCite -Sandbox $sandbox
        }
    }

    It 'are all listed, each once' {
        if (-not (Test-Path $RecordFolder)) { Set-ItResult -Skipped -Because 'the collection of recorded answers is not here' }
        $listed = (Get-DataCiteDoi -AllRepositories).Doi
        $listed | Sort-Object | Should -Be ($sandbox.Records.Names | Sort-Object)
        $listed.Count | Should -BeGreaterThan 10
    }

    It 'are shown, however unusual' {
        if (-not (Test-Path $RecordFolder)) { Set-ItResult -Skipped -Because 'the collection of recorded answers is not here' }
        $records = Get-DataCiteDoi -AllRepositories
        (Get-View $records) -split "`n" | Where-Object { $_ -like '10.*' } | Should -HaveCount $records.Count
        { Get-View $records 'Format-List' } | Should -Not -Throw
    }

    It 'can be made new, published and read back with nothing lost' {
        if (-not (Test-Path $RecordFolder)) { Set-ItResult -Skipped -Because 'the collection of recorded answers is not here' }
        $errors = @()
        $copies = foreach ($file in $files) {
            $source = [DataCite.Metadata.DoiRecord]::Parse((Get-Content $file -Raw))
            $name = "10.5072/copy-$($source.Doi -replace '[^a-z0-9]', '-')"
            $source.Doi = $name
            $made = $source | New-DataCiteDoi -Doi $name -Prefix 10.5072 -ErrorVariable +errors -ErrorAction SilentlyContinue
            if ($made) { [pscustomobject]@{ Source = $source; Made = $made } }
        }
        # Some old records break today's rules; each of those is named in an error of its own.
        $copies.Count + $errors.Count | Should -Be $files.Count
        $copies.Count | Should -BeGreaterThan ($errors.Count)
        $lost = $copies.Where{
            $read = $_.Made | Get-DataCiteDoi
            "$($read.Titles.Title -join '|') $($read.Creators.Name -join '|') $($read.PublicationYear)" -cne
                "$($_.Source.Titles.Title -join '|') $($_.Source.Creators.Name -join '|') $($_.Source.PublicationYear)"
        }
        $lost.Made.Doi | Should -BeNullOrEmpty
        $published = $copies.Made | Publish-DataCiteDoi -Confirm:$false -PassThru -ErrorAction SilentlyContinue
        $published | Should -Not -BeNullOrEmpty
        $published.State | Sort-Object -Unique | Should -Be 'Findable'
    }
}

Describe 'A list of twenty thousand' {
    It 'is the sandbox''s own, without gaps or repeats, under faults' {
        $large = Start-DataCiteSandbox -Empty -RecordCount 20000 -FaultRate 0.1 -FaultSeed 5 -Fault BadGateway, TruncatedBody, TooManyRequestsWithSeconds, ResetBeforeCommit
        $large.Faults.RetryAfter = [timespan]::FromMilliseconds(20)
        $connection = Connect-DataCite -Sandbox $large -PassThru
        $listed = (Get-DataCiteDoi -Connection $connection -AllRepositories).Doi
        $listed | Should -HaveCount 20000
        [System.Collections.Generic.HashSet[string]]::new([string[]] $listed).SetEquals([string[]] $large.Records.Names) | Should -BeTrue
    }
}
