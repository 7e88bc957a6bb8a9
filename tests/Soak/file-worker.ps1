# An export or an import that is killed at any moment: the same script goes on.
param(
    [Parameter(Mandatory)] [string] $Module,
    [Parameter(Mandatory)] [string] $Uri,
    [Parameter(Mandatory)] [string] $Account,
    [Parameter(Mandatory)] [string] $Password,
    [Parameter(Mandatory)] [ValidateSet('Export', 'Import')] [string] $Do,
    [Parameter(Mandatory)] [string] $Path,
    [string] $Format,
    [string] $Job = "$Path.job"
)

$ErrorActionPreference = 'Continue'
$ConfirmPreference = 'None'
Import-Module $Module
Connect-DataCite -Credential ([pscredential]::new($Account, (ConvertTo-SecureString $Password -AsPlainText))) -Environment $Uri
$as = $Format ? @{ Format = $Format } : @{}
if ($Do -eq 'Export') {
    # Drafts that are created meanwhile come at the end, and are not part of what is compared.
    Export-DataCiteDoi $Path @as -Prefix 10.5072 -WarningAction SilentlyContinue
}
else {
    Import-DataCiteDoi $Path -State AsInFile -JobPath $Job -ThrottleLimit 8 -ErrorAction SilentlyContinue -WarningAction SilentlyContinue
}
