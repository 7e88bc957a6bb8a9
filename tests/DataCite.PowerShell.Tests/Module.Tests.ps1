BeforeAll {
    . "$PSScriptRoot/Common.ps1"
}

Describe 'The built module' {
    It 'consists of the files on its list and nothing else' {
        $listed = Get-Content (Join-Path $RepositoryFolder 'src/DataCite.PowerShell/shipped-files.txt') | Sort-Object
        $built = Get-ChildItem $ModuleFolder -Recurse -File | ForEach-Object { [IO.Path]::GetRelativePath($ModuleFolder, $_) } | Sort-Object
        $built -replace '\\', '/' | Should -Be $listed
    }

    It 'has a manifest that PowerShell accepts' {
        (Test-ModuleManifest (Join-Path $ModuleFolder 'DataCite.psd1') -ErrorAction Stop).Name | Should -Be 'DataCite'
    }
}
