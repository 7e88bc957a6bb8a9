# What every test file begins with: the module as it was built, and where things are.
$RepositoryFolder = [IO.Path]::GetFullPath((Join-Path $PSScriptRoot '../..'))
$ModuleFolder = Join-Path $RepositoryFolder 'out/DataCite'
$RecordFolder = [IO.Path]::GetFullPath((Join-Path $RepositoryFolder '../shared/records'))
Import-Module $ModuleFolder -Force
