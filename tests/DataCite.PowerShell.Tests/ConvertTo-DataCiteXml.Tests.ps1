BeforeAll {
    . "$PSScriptRoot/Common.ps1"
    $Record = @{
        doi = '10.5072/a'; titles = @(@{ title = 'River levels' }); creators = @(@{ name = 'Doe, Jane' }); publisher = @{ name = 'Example Repository' }
        publicationYear = 2024; types = @{ resourceTypeGeneral = 'Dataset' }
    }
    function New-Xml([string] $Name, [string] $Text) { $path = Join-Path $TestDrive $Name; [IO.File]::WriteAllText($path, $Text); $path }
    $Kernel3 = @'
<?xml version="1.0" encoding="UTF-8"?>
<resource xmlns="http://datacite.org/schema/kernel-3">
  <identifier identifierType="DOI">10.5072/OLD</identifier>
  <creators><creator><creatorName>Doe, Jane</creatorName></creator></creators>
  <titles><title>Old levels</title></titles>
  <publisher>Example Repository</publisher>
  <publicationYear>2004</publicationYear>
  <contributors><contributor contributorType="Funder"><contributorName>Example Foundation</contributorName></contributor></contributors>
</resource>
'@
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

Describe 'ConvertFrom-DataCiteXml' {
    It 'upgrades older kernels, with a warning for each change' {
        $warnings = @()
        $record = ConvertFrom-DataCiteXml $Kernel3 -WarningVariable warnings -WarningAction SilentlyContinue
        $record.FundingReferences.FunderName | Should -Be 'Example Foundation'
        $record.Contributors | Should -BeNullOrEmpty
        "$warnings" | Should -BeLike '*Funder*'
        $warnings.Count | Should -BeGreaterOrEqual 2
    }

    It 'takes text whole or line by line, documents, and files: <Name>' -ForEach @(
        @{ Name = 'text'; Read = { ConvertFrom-DataCiteXml $Kernel3 } }
        @{ Name = 'lines'; Read = { $Kernel3 -split "`n" | ConvertFrom-DataCiteXml } }
        @{ Name = 'a document'; Read = { [xml] $Kernel3 | ConvertFrom-DataCiteXml } }
        @{ Name = 'a file'; Read = { Get-Item (New-Xml 'k3.xml' $Kernel3) | ConvertFrom-DataCiteXml } }
        @{ Name = 'Get-Content'; Read = { Get-Content (New-Xml 'k3.xml' $Kernel3) | ConvertFrom-DataCiteXml } }
        @{ Name = 'UTF-16'; Read = { Set-Content (Join-Path $TestDrive 'k16.xml') ($Kernel3 -replace 'UTF-8', 'UTF-16') -Encoding unicode; ConvertFrom-DataCiteXml -LiteralPath (Join-Path $TestDrive 'k16.xml') } }
        @{ Name = 'a byte order mark'; Read = { Set-Content (Join-Path $TestDrive 'bom.xml') $Kernel3 -Encoding utf8BOM; ConvertFrom-DataCiteXml -LiteralPath (Join-Path $TestDrive 'bom.xml') } }
    ) {
        $record = & $Read 3>$null
        $record | Should -HaveCount 1
        $record.Title | Should -Be 'Old levels'
    }

    It 'reads several documents from one pipeline' {
        $bare = $Kernel3 -replace '<\?xml.*?>\s*', "<!-- a - comment -->`n"
        ($Kernel3, ($Kernel3 -replace 'Old', 'Older'), $bare, $bare | ConvertFrom-DataCiteXml 3>$null).Title |
            Should -Be 'Old levels', 'Older levels', 'Old levels', 'Old levels'
        $errors = @()
        ('nonsense', $Kernel3, '<resource', ($Kernel3 -split "`n") | ForEach-Object { $_ } |
            ConvertFrom-DataCiteXml -ErrorAction SilentlyContinue -ErrorVariable errors 3>$null).Title | Should -Be 'Old levels', 'Old levels'
        $errors | Should -HaveCount 2
    }

    It 'reads every real deposit' {
        if (-not (Test-Path $RecordFolder)) { Set-ItResult -Skipped -Because 'the folder of real records is not beside the repository' }
        $files = Get-ChildItem $RecordFolder -Filter '*.xml' | Where-Object Name -NotIn 'fixture-datacite_malformed.xml', 'fixture-datacite-example-relateditems.xml'
        $errors = @()
        $records = $files | ConvertFrom-DataCiteXml -ErrorVariable errors -ErrorAction SilentlyContinue 3>$null
        $errors | Should -BeNullOrEmpty
        $records | Should -HaveCount $files.Count
    }
}

Describe 'Bad input of ConvertFrom-DataCiteXml' {
    BeforeAll {
        $laughs = '<?xml version="1.0"?><!DOCTYPE resource [<!ENTITY a "ha">' +
            (98..106 | ForEach-Object { "<!ENTITY $([char]$_) `"$("&$([char]($_ - 1));" * 10)`">" }) + ']><resource xmlns="http://datacite.org/schema/kernel-4">&j;</resource>'
        $bad = @{
            'malformed.xml' = "<resource xmlns=`"http://datacite.org/schema/kernel-4`">`n  <titles></title>`n</resource>"
            'laughs.xml'    = $laughs
            'other.xml'     = '<html><body>No</body></html>'
            'text.xml'      = 'no XML at all'
            'empty.xml'     = ''
        }
        foreach ($name in $bad.Keys) { New-Xml $name $bad[$name] | Out-Null }
        [IO.File]::WriteAllBytes((Join-Path $TestDrive 'zeros.xml'), [byte[]]::new(1MB))
        $big = [IO.File]::Create((Join-Path $TestDrive 'big.xml'))
        $big.Write([Text.Encoding]::ASCII.GetBytes('<resource xmlns="http://datacite.org/schema/kernel-4">'))
        $block = [Text.Encoding]::ASCII.GetBytes(' ' * 1MB)
        1..50 | ForEach-Object { $big.Write($block) }
        $big.Dispose()
    }

    It 'is one error that names the file and what is wrong: <File>' -ForEach @(
        @{ File = 'malformed.xml'; Says = '*line 2*' }
        @{ File = 'laughs.xml'; Says = '*document type*' }
        @{ File = 'other.xml'; Says = '*html*' }
        @{ File = 'text.xml'; Says = '*line 1*' }
        @{ File = 'empty.xml'; Says = '*' }
        @{ File = 'zeros.xml'; Says = '*' }
        @{ File = 'big.xml'; Says = '*10 M*' }
        @{ File = 'none.xml'; Says = '*' }
    ) {
        $problem = Get-ReportedError { ConvertFrom-DataCiteXml -LiteralPath (Join-Path $TestDrive $File) }
        $problem | Should -HaveCount 1
        "$problem" | Should -BeLike "*$File*"
        "$problem" | Should -BeLike $Says
        Get-ErrorName $problem | Should -BeIn 'MetadataUnreadable', 'FileUnreadable'
    }

    It 'does not keep the next file from being read, nor take the memory of the file' {
        New-Xml 'good.xml' $Kernel3 | Out-Null
        $before = [GC]::GetTotalAllocatedBytes($true)
        $errors = @()
        $records = 'laughs.xml', 'big.xml', 'zeros.xml', 'good.xml' | ForEach-Object { Get-Item (Join-Path $TestDrive $_) } |
            ConvertFrom-DataCiteXml -ErrorAction SilentlyContinue -ErrorVariable errors 3>$null
        $records.Title | Should -Be 'Old levels'
        $errors | Should -HaveCount 3
        [GC]::GetTotalAllocatedBytes($true) - $before | Should -BeLessThan 20MB
    }

    It 'is text that is no XML' {
        Get-ErrorName (Get-ReportedError { 'nonsense' | ConvertFrom-DataCiteXml }) | Should -Be 'MetadataUnreadable'
        Get-ErrorName (Get-ReportedError { ConvertFrom-DataCiteXml (Get-Date) }) | Should -Be 'MetadataUnreadable'
    }
}
