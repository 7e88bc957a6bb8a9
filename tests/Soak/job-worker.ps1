# Four jobs, one after the other, each with a journal: it is killed at any moment, and the same script goes on.
param(
    [Parameter(Mandatory)] [string] $Module,
    [Parameter(Mandatory)] [string] $Uri,
    [Parameter(Mandatory)] [string] $Account,
    [Parameter(Mandatory)] [string] $Password,
    [Parameter(Mandatory)] [string] $Prefix,
    [Parameter(Mandatory)] [int] $Items,
    [Parameter(Mandatory)] [string] $Folder,
    [Parameter(Mandatory)] [string] $ResultPath
)

$ErrorActionPreference = 'Continue'
$ConfirmPreference = 'None'
Import-Module $Module
Connect-DataCite -Credential ([pscredential]::new($Account, (ConvertTo-SecureString $Password -AsPlainText))) -Environment $Uri
$common = @{ ThrottleLimit = 8; ErrorAction = 'SilentlyContinue'; WarningAction = 'SilentlyContinue' }

# Every tenth row is the same as the one before it: an item of its own.
$rows = 1..$Items | ForEach-Object { [pscustomobject]@{ Title = "New $($_ - ($_ % 10 -eq 0))"; Url = 'https://example.org/new' } }
$rows | New-DataCiteDoi -Prefix $Prefix -JobPath "$Folder/new.job" @common | Out-Null
1..$Items | ForEach-Object { "$Prefix/set-$_" } | Set-DataCiteDoi -Title 'Changed' -AddSubject water -JobPath "$Folder/set.job" @common
1..$Items | ForEach-Object { "$Prefix/publish-$_" } | Publish-DataCiteDoi -JobPath "$Folder/publish.job" @common
1..$Items | ForEach-Object { "$Prefix/remove-$_" } | Remove-DataCiteDoi -JobPath "$Folder/remove.job" @common
Get-DataCiteJob "$Folder/*.job" | Select-Object Command, Total, Created, Updated, StateChanged, Deleted, Unchanged, Incomplete |
    ConvertTo-Json -AsArray | Set-Content -LiteralPath $ResultPath
