BeforeAll {
    . "$PSScriptRoot/Common.ps1"
    $Record = @{
        doi = '10.5072/a'; titles = @(@{ title = 'River levels' }); creators = @(@{ name = 'Doe, Jane' }); publisher = @{ name = 'Example Repository' }
        publicationYear = 2024; types = @{ resourceTypeGeneral = 'Dataset' }
    }
}

Describe 'ConvertTo-DataCiteXml' {
    It 'writes kernel-4 as text' {
        $xml = ConvertTo-DataCiteXml $Record
        $xml | Should -BeOfType string
        ([xml] $xml).resource.NamespaceURI | Should -Be 'http://datacite.org/schema/kernel-4'
        ([xml] $xml).resource.titles.title | Should -Be 'River levels'
    }

    It 'refuses what has another shape, and names no type of .NET: <_>' -ForEach @(
        '{"relatedItems":[{"relatedItemIdentifier":[{"relatedItemIdentifier":"x"}]}]}', '{"geoLocations":[{"geoLocationPoint":[1,2]}]}', '{"geoLocations":[{"geoLocationBox":"1 2"}]}'
        '{"geoLocations":[{"geoLocationPolygon":[[1,2]]}]}', '{"fundingReferences":[{"funderIdentifier":{"a":1}}]}', '{"types":["Dataset"]}', '{"titles":[{"title":["x"]}]}'
    ) {
        $problem = Get-ReportedError { $_ | ConvertTo-DataCiteXml }
        Get-ErrorName $problem | Should -Be 'MetadataUnreadable'
        "$problem" | Should -Not -Match 'DataCite\.Metadata|System\.|`1|JSON value could not'
    }

    It 'gives back what it was made of' {
        $record = ConvertTo-DataCiteXml $Record | ConvertFrom-DataCiteXml
        $record.Doi | Should -Be '10.5072/a'
        $record.Creators.Name | Should -Be 'Doe, Jane'
        ConvertTo-DataCiteXml $record | Should -Be (ConvertTo-DataCiteXml $Record)
    }

    It 'warns of what the XML cannot say' {
        $warnings = @()
        ConvertTo-DataCiteXml ($Record + @{ relatedItem = 'x' }) -WarningVariable warnings -WarningAction SilentlyContinue | Out-Null
        "$warnings" | Should -BeLike '10.5072/a: relatedItem: *'
    }

    It 'writes a file for each record' {
        $other = $Record.Clone()
        $other.doi = '10.5072/b'
        $folder = $TestDrive
        $files = $Record, $other | ForEach-Object { [DataCite.Metadata.DoiRecord]::Parse(($_ | ConvertTo-Json -Depth 9)) } |
            ConvertTo-DataCiteXml -OutFile { Join-Path $folder "$($_.Doi -replace '/', '_').xml" } -PassThru
        $files.Name | Should -Be '10.5072_a.xml', '10.5072_b.xml'
        [IO.File]::ReadAllBytes($files[0].FullName)[0] | Should -Be ([byte][char]'<')
        (ConvertFrom-DataCiteXml -Path (Join-Path $TestDrive '10.*.xml')).Doi | Should -Be '10.5072/a', '10.5072/b'
    }

    It 'writes no file twice, none with -WhatIf, and over none with -NoClobber' {
        $path = Join-Path $TestDrive 'once.xml'
        ConvertTo-DataCiteXml $Record -OutFile $path -WhatIf
        $path | Should -Not -Exist
        $problem = Get-ReportedError { $Record, $Record | ConvertTo-DataCiteXml -OutFile $path }
        Get-ErrorName $problem | Should -Be 'FileUnwritable'
        $problem | Should -HaveCount 1
        $path | Should -Exist
        Get-ErrorName (Get-ReportedError { ConvertTo-DataCiteXml $Record -OutFile $path -NoClobber }) | Should -Be 'FileUnwritable'
        Get-ErrorName (Get-ReportedError { ConvertTo-DataCiteXml $Record -OutFile (Join-Path $TestDrive 'no/such/folder/x.xml') }) | Should -Be 'FileUnwritable'
    }

    It 'reads JSON files' {
        $Record | ConvertTo-Json -Depth 9 | Set-Content (Join-Path $TestDrive 'a.json')
        ([xml] (ConvertTo-DataCiteXml -LiteralPath (Join-Path $TestDrive 'a.json'))).resource.publicationYear | Should -Be '2024'
    }
}
