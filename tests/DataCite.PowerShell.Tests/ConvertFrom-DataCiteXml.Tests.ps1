BeforeAll {
    . "$PSScriptRoot/Common.ps1"
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
