<#
What a GitHub Actions job runs: reserves a DOI for each release of a project, once. The workflow sets DATACITE_ENVIRONMENT and DATACITE_API_KEY
(or DATACITE_ACCOUNT and DATACITE_PASSWORD) from its secrets; commands use them when nothing else is given, so there is no login in here.
#>
param(
    # The version that is released.
    [Parameter(Mandatory)]
    [string] $Version,

    # The DOI prefix of the repository.
    [Parameter(Mandatory)]
    [string] $Prefix,

    [string] $Title = 'River model'
)

$ErrorActionPreference = 'Stop'

# A job that is run again must not reserve a second DOI: the name comes from the version.
$doi = "$Prefix/river-model-$Version"
$known = Get-DataCiteDoi $doi -ErrorAction SilentlyContinue -ErrorVariable problem
if ($problem -and $problem[0].FullyQualifiedErrorId -notlike 'NotFound,*') { throw $problem[0] }

if (-not $known) {
    $known = New-DataCiteDoi -Doi $doi -Title "$Title $Version" -Creator 'Doe, Jane' -Publisher 'Example University' -PublicationYear (Get-Date).Year `
        -ResourceType Software -Url "https://example.org/river-model/$Version"
}

"$($known.Doi) is $($known.State)."
# Later steps of the job can read it as steps.<id>.outputs.doi.
if ($env:GITHUB_OUTPUT) { "doi=$($known.Doi)" >> $env:GITHUB_OUTPUT }
