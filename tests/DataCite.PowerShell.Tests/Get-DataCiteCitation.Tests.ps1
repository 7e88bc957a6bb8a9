BeforeAll {
    . "$PSScriptRoot/Common.ps1"
    . "$PSScriptRoot/HostileServer.ps1"
    $sandbox = Start-DataCiteSandbox -Empty
    Connect-DataCite -Sandbox $sandbox
    foreach ($n in 1..5) {
        New-DataCiteDoi @Described -Title "Levels $n & where a < b" -Doi "10.5072/river-$n" -State Findable -Confirm:$false -WarningAction SilentlyContinue | Out-Null
    }
    New-DataCiteDoi @Described -Doi 10.5072/draft | Out-Null
    $names = (1..5).ForEach{ "10.5072/river-$_" }
}
AfterAll { Stop-DataCiteSandbox }

Describe 'Get-DataCiteCitation' {
    It 'gives a reference in words, with the DOI beside it' {
        $citation = Get-DataCiteCitation 10.5072/RIVER-1
        $citation.Doi | Should -Be '10.5072/river-1'
        $citation.Format | Should -Be 'Text'
        $citation.Style | Should -Be 'apa'
        $citation.Citation | Should -Be 'Doe, J. (2024). Levels 1 & where a < b [Data set]. Example Repository. https://doi.org/10.5072/RIVER-1'
        "$citation" | Should -Be $citation.Citation
    }

    It 'leaves entities and tags where -Raw asks for it' {
        (Get-DataCiteCitation 10.5072/river-1 -Raw).Citation | Should -BeLike '*<i>Levels 1 &amp; where a &lt; b</i>*'
    }

    It 'keeps the order of many, several at a time, and reports the one that is not there' {
        $errors = @()
        $found = @($names; '10.5072/none', 'nonsense'; $names) | Get-DataCiteCitation -ThrottleLimit 8 -ErrorAction SilentlyContinue -ErrorVariable errors
        $found.Doi | Should -Be @($names; $names)
        $errors.ForEach{ Get-ErrorName $_ } | Should -Be 'NotFound', 'DoiNameInvalid'
        "$($errors[0])" | Should -BeLike '*10.5072/none*'
    }

    It 'takes records, and drafts of the own account' {
        (Get-DataCiteDoi 10.5072/draft | Get-DataCiteCitation -Format Ris).Citation | Should -BeLike 'TY  - *'
        Get-ErrorName (Get-ReportedError { Get-DataCiteCitation 10.5072/draft -Environment $sandbox.Uri }) | Should -Be 'NotFound'
        (Get-DataCiteCitation 10.5072/river-1 -Environment $sandbox.Uri).Citation | Should -Not -BeNullOrEmpty
    }

    It 'reads a DOI whose path leads elsewhere through the list' {
        New-DataCiteDoi @Described -Doi 10.5072/set/media -State Findable -Confirm:$false -WarningAction SilentlyContinue | Out-Null
        foreach ($format in 'Text', 'Bibtex', 'CslJson', 'Csv') {
            (Get-DataCiteCitation 10.5072/set/media -Format $format).Citation | Should -BeLike '*10.5072/set/media*'
        }
        Get-ErrorName (Get-ReportedError { Get-DataCiteCitation 10.5072/none/media }) | Should -Be 'NotFound'
    }
}

Describe 'A file of many citations' {
    It 'of Bibtex has entries with an empty line between them, and ends of lines of one kind' {
        $file = "$TestDrive/references.bib"
        Get-DataCiteCitation $names -Format Bibtex | Set-Content $file
        $text = Get-Content $file -Raw
        [regex]::Matches($text, '(?m)^@misc\{|^@\w+\{').Count | Should -Be 5
        [regex]::Matches($text, '(?m)^\}\n\n').Count | Should -Be 5
        $text | Should -Not -Match "`r"
        $text | Should -Not -Match "`n`n`n"
    }

    It 'of RIS has records with an empty line between them' {
        $file = "$TestDrive/references.ris"
        Get-DataCiteCitation $names -Format Ris | Set-Content $file
        $text = Get-Content $file -Raw
        [regex]::Matches($text, '(?m)^TY  - ').Count | Should -Be 5
        [regex]::Matches($text, '(?m)^ER  - \n\n').Count | Should -Be 5
        $text | Should -Not -Match "`r"
    }

    It 'of references has one in each line' {
        $file = "$TestDrive/references.txt"
        Get-DataCiteCitation $names | Set-Content $file
        @(Get-Content $file).Count | Should -Be 5
    }

    It 'of CSV is one table with one line of headings' {
        $file = "$TestDrive/references.csv"
        Get-DataCiteCitation $names -Format Csv | Set-Content $file
        $rows = @(Import-Csv $file)
        $rows.doi | Should -Be $names.ToUpperInvariant()
        $rows[4].title | Should -Be 'Levels 5 & where a < b'
    }

    It 'of CSV has the headings also where the first DOI is not there' {
        $rows = '10.5072/none', '10.5072/river-2' | Get-DataCiteCitation -Format Csv -ErrorAction SilentlyContinue | ConvertFrom-Csv
        $rows.doi | Should -Be '10.5072/RIVER-2'
    }

    It 'of <_> is joined to a list of JSON' -ForEach 'CslJson', 'SchemaOrg', 'DataCiteJson', 'CrossciteJson', 'Codemeta' {
        $citations = Get-DataCiteCitation $names -Format $_
        @("[$($citations -join ',')]" | ConvertFrom-Json).Count | Should -Be 5
    }

    It 'of <_> is one document for each' -ForEach 'DataCiteXml', 'Jats' {
        foreach ($citation in Get-DataCiteCitation $names -Format $_) { ([xml] $citation.Citation).DocumentElement | Should -Not -BeNullOrEmpty }
    }

    It 'keeps the DOI in Export-Csv and ConvertTo-Json' {
        $row = Get-DataCiteCitation 10.5072/river-1 -Format Bibtex | ConvertTo-Csv | ConvertFrom-Csv
        $row.Doi, $row.Format | Should -Be '10.5072/river-1', 'Bibtex'
        $row.Citation | Should -BeLike '@*'
        $json = Get-DataCiteCitation 10.5072/river-1 -Format Bibtex | ConvertTo-Json | ConvertFrom-Json
        $json.Doi, $json.Format | Should -Be '10.5072/river-1', 'Bibtex'
    }
}

Describe 'What Get-DataCiteCitation is asked for' {
    It 'is refused before sending: <Says>' -ForEach @(
        @{ Id = 'ArgumentsContradict'; Says = '*-Style*Text only*Bibtex*'; Command = { Get-DataCiteCitation 10.5072/river-1 -Format Bibtex -Style apa } }
        @{ Id = 'ArgumentsContradict'; Says = '*-Locale*Text only*'; Command = { Get-DataCiteCitation 10.5072/river-1 -Format Csv -Locale de } }
        @{ Id = 'FilterInvalid'; Says = '*-Style*empty*'; Command = { Get-DataCiteCitation 10.5072/river-1 -Style '' } }
        @{ Id = 'FilterInvalid'; Says = "*-Style 'a b'*"; Command = { Get-DataCiteCitation 10.5072/river-1 -Style 'a b' } }
        @{ Id = 'FilterInvalid'; Says = "*-Locale 'german'*"; Command = { Get-DataCiteCitation 10.5072/river-1 -Locale german } }
        @{ Id = 'ParameterArgumentTransformationError'; Says = '*no RDF/XML and no Turtle*SchemaOrg*'; Command = { Get-DataCiteCitation 10.5072/river-1 -Format Rdf } }
        @{ Id = 'ParameterArgumentTransformationError'; Says = '*no RDF/XML and no Turtle*'; Command = { Get-DataCiteCitation 10.5072/river-1 -Format Turtle } }
        @{ Id = 'ParameterArgumentTransformationError'; Says = '*is called CslJson here*'; Command = { Get-DataCiteCitation 10.5072/river-1 -Format citeproc } }
        @{ Id = 'ParameterArgumentTransformationError'; Says = '*-Style ieee*'; Command = { Get-DataCiteCitation 10.5072/river-1 -Format ieee } }
        @{ Id = 'ParameterArgumentTransformationError'; Says = '*Possible values: Text, Bibtex*'; Command = { Get-DataCiteCitation 10.5072/river-1 -Format Word } }
    ) {
        $before = $sandbox.Statistics.Requests
        $problem = Get-ReportedError $Command
        Get-ErrorName $problem | Should -Be $Id
        "$problem" | Should -BeLike $Says
        $sandbox.Statistics.Requests | Should -Be $before
    }

    It 'with an unusual style gives a warning, once, and the citation' {
        $found = Get-DataCiteCitation $names -Style iee -WarningVariable warnings -WarningAction SilentlyContinue
        $found.Count | Should -Be 5
        @($warnings).Count | Should -Be 1
        "$warnings" | Should -BeLike "*'iee'*uses apa*Did you mean ieee?*"
        Get-DataCiteCitation 10.5072/river-1 -Style IEEE -Locale de-de -WarningVariable none | ForEach-Object { $_.Style, $_.Locale } | Should -Be 'ieee', 'de-DE'
        $none | Should -BeNullOrEmpty
    }

    It 'is offered by Tab' {
        Get-Completion 'Get-DataCiteCitation 10.5072/x -Format ' | Should -Contain 'SchemaOrg'
        Get-Completion 'Get-DataCiteCitation 10.5072/x -Style chicago' | Should -Contain 'chicago-author-date'
        Get-Completion 'Get-DataCiteCitation 10.5072/x -Style "Modern Language"' | Should -Contain 'modern-language-association'
        Get-Completion 'Get-DataCiteCitation 10.5072/x -Locale german' | Should -Contain 'de-DE'
    }
}

Describe 'The views of a citation' {
    It 'show the text by default, and the DOI in tables and lists' {
        $citation = Get-DataCiteCitation 10.5072/river-1 -Format Bibtex
        ($citation | Out-String -Width 200) | Should -BeLike '*@*doi = {10.5072/RIVER-1}*'
        ($citation | Out-String -Width 200) | Should -Not -BeLike '*Format*'
        Get-View $citation | Should -Match '10\.5072/river-1\s+Bibtex'
        Get-View $citation Format-List | Should -Match 'Doi\s+: 10\.5072/river-1'
    }
}

Describe 'Get-DataCiteCitation of a server that answers with something else' {
    BeforeAll { $server = [HostileServer]::new() }
    AfterAll { $server.Dispose() }

    It 'takes neither another format nor another DOI, and shows no control character' {
        $server.Answers['GET /dois/10.5072/json'] = '{"data":{"id":"10.5072/json"}}'
        $server.Answers['GET /dois/10.5072/other'] = "@misc{https://doi.org/10.5072/foreign,`n  doi = {10.5072/FOREIGN}`n}"
        $server.Answers['GET /dois/10.5072/good'] = "@misc{https://doi.org/10.5072/good,`n  title = {A`e[31mB}`n}"
        $errors = @()
        $found = '10.5072/json', '10.5072/other', '10.5072/good' | Get-DataCiteCitation -Format Bibtex -Environment $server.Uri -ErrorAction SilentlyContinue -ErrorVariable errors
        $errors.ForEach{ Get-ErrorName $_ } | Should -Be 'AnswerUnreadable', 'AnswerUnreadable'
        "$($errors[0])" | Should -BeLike '*is not Bibtex*'
        "$($errors[1])" | Should -BeLike '*10.5072/FOREIGN instead of 10.5072/other*'
        "$found" | Should -BeLike "*A$([char]0xFFFD)``[31mB*"
        $server.Seen.Where{ $_ -match 'Accept: application/x-bibtex' }.Count | Should -BeGreaterThan 2
    }

    It 'says so where it makes no such format' {
        $server.Answers['GET /dois/10.5072/none'] = "!406 Not Acceptable`n{`"errors`":[{`"status`":`"406`",`"title`":`"The content type is not recognized.`"}]}"
        "$(Get-ReportedError { Get-DataCiteCitation 10.5072/none -Format Jats -Environment $server.Uri })" | Should -BeLike '*does not give 10.5072/none as Jats*406*'
    }
}
