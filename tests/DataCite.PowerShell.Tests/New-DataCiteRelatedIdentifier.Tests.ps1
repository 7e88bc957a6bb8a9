BeforeAll { . "$PSScriptRoot/Common.ps1" }

Describe 'New-DataCiteRelatedIdentifier' {
    It 'makes a related identifier whose type is told from it' {
        $related = New-DataCiteRelatedIdentifier https://doi.org/10.5072/ABC 'is part of'
        $related.RelatedIdentifier, $related.RelatedIdentifierType, $related.RelationType | Should -Be '10.5072/abc', 'DOI', 'IsPartOf'
        (New-DataCiteRelatedIdentifier https://example.org Cites).RelatedIdentifierType | Should -Be 'URL'
    }

    It 'makes related identifiers of records' {
        $record = [DataCite.Metadata.DoiRecord]::Parse('{"doi":"10.5072/x","types":{"resourceTypeGeneral":"Dataset"}}')
        $related = $record | New-DataCiteRelatedIdentifier -RelationType HasPart
        $related.RelatedIdentifier, $related.ResourceTypeGeneral | Should -Be '10.5072/x', 'Dataset'
    }
}
