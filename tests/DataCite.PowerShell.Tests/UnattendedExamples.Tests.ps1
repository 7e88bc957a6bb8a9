# The scripts of the guides, run as they are against a sandbox. What only Azure has is stood in for.
BeforeAll {
    . "$PSScriptRoot/Common.ps1"
    . "$PSScriptRoot/SavedLogins.ps1"
    $examples = Join-Path $RepositoryFolder 'docs/examples'
    $sandbox = Start-DataCiteSandbox
    $repository = @($sandbox.Accounts)[0]
    $asset = $sandbox.Credential
    Enter-UserProfile (Join-Path $TestDrive 'profile') 'stand-in'

    function New-Draft([string] $Title) {
        New-DataCiteDoi -Title $Title -Prefix 10.5072 -Creator 'Doe, Jane' -Publisher 'Example' -PublicationYear 2024 -ResourceType Dataset `
            -Url 'https://example.org/x' -Credential $asset -Environment $sandbox.Uri
    }
}
AfterAll {
    Exit-UserProfile
    Stop-DataCiteSandbox
}
Describe 'docs/examples/azure-runbook.ps1' {
    BeforeAll {
        function global:Get-AutomationPSCredential([string] $Name) { if ($Name -eq 'DataCite') { $global:RunbookAsset } }
        $runbook = Join-Path $examples 'azure-runbook.ps1'
    }
    AfterAll { Remove-Item Function:/Get-AutomationPSCredential, Variable:/global:RunbookAsset -ErrorAction Ignore }

    It 'publishes what it is to publish, with the credential asset' {
        $global:RunbookAsset = $asset
        $draft = New-Draft 'Embargoed levels'
        $other = New-Draft 'Still in the making'
        & $runbook -TitleWord Embargoed -Environment $sandbox.Uri 4>$null | Should -Be '1 of 1 drafts published.'
        $sandbox.Records.StateOf($draft.Doi) | Should -Be 'findable'
        $sandbox.Records.StateOf($other.Doi) | Should -Be 'draft'
    }

    It 'fails at once with a wrong password, and does nothing' {
        $global:RunbookAsset = New-Login 'DEMO.REPO' 'old password'
        $draft = New-Draft 'Held back again'
        { & $runbook -TitleWord again -Environment $sandbox.Uri 4>$null } | Should -Throw -ErrorId 'LoginRefused,*'
        $sandbox.Records.StateOf($draft.Doi) | Should -Be 'draft'
    }

    It 'fails instead of asking when there is no such asset' {
        $global:RunbookAsset = $asset
        { & $runbook -TitleWord x -Environment $sandbox.Uri -AssetName Missing 4>$null } | Should -Throw
    }
}

Describe 'docs/examples/azure-runbook-key-vault.ps1' {
    BeforeAll {
        function global:Disable-AzContextAutosave($Scope) { }
        function global:Connect-AzAccount([switch] $Identity) { if (-not $Identity) { throw 'A runbook has nobody who could log in.' } }
        function global:Get-AzKeyVaultSecret([string] $VaultName, [string] $Name) {
            if ("$VaultName/$Name" -ne 'vault/DataCite-ApiKey') { throw "$VaultName has no secret $Name." }
            [pscustomobject]@{ Name = $Name; SecretValue = $global:VaultKey }
        }
    }
    AfterAll { Remove-Item Function:/Disable-AzContextAutosave, Function:/Connect-AzAccount, Function:/Get-AzKeyVaultSecret, Variable:/global:VaultKey -ErrorAction Ignore }

    It 'reads with the key that the managed identity gets, and ends its connection' {
        $global:VaultKey = ConvertTo-SecureString $repository.ApiKey -AsPlainText
        $draft = New-Draft 'Forgotten'
        $found = & (Join-Path $examples 'azure-runbook-key-vault.ps1') -VaultName vault -Environment $sandbox.Uri -Days -1
        $found.Doi | Should -Contain $draft.Doi
        Get-DataCiteConnection | Should -BeNullOrEmpty
    }
}

Describe 'docs/examples/github-actions.ps1' {
    AfterEach { $env:DATACITE_ENVIRONMENT = $env:DATACITE_API_KEY = $env:GITHUB_OUTPUT = $null }

    It 'reserves a DOI once, with the login of environment variables' {
        $env:DATACITE_ENVIRONMENT, $env:DATACITE_API_KEY, $env:GITHUB_OUTPUT = "$($sandbox.Uri)", $repository.ApiKey, (Join-Path $TestDrive 'output.txt')
        $script = Join-Path $examples 'github-actions.ps1'
        1..2 | ForEach-Object { & $script -Version 1.4.0 -Prefix 10.5072 | Should -Be '10.5072/river-model-1.4.0 is Draft.' }
        @($sandbox.Records.Names -like '*river-model*').Count | Should -Be 1
        Get-Content $env:GITHUB_OUTPUT | Should -Be 'doi=10.5072/river-model-1.4.0', 'doi=10.5072/river-model-1.4.0'
        $env:DATACITE_API_KEY = 'DC.' + 'x' * 32
        { & $script -Version 2.0.0 -Prefix 10.5072 } | Should -Throw -ErrorId 'LoginRefused,*'
    }
}

Describe 'docs/examples/scheduled-job.ps1' {
    BeforeAll {
        $script = Join-Path $examples 'scheduled-job.ps1'
        $table = Join-Path $TestDrive 'counts.csv'
    }

    It 'connects with a saved login, and appends a line' {
        Save-DataCiteCredential -Name nightly -Credential $asset -Environment $sandbox.Uri -Force
        & $script -Path $table
        & $script -Path $table
        $lines = Import-Csv $table
        $lines.Account | Should -Be 'DEMO.REPO', 'DEMO.REPO'
        [int] $lines[0].Draft | Should -Be @(Get-DataCiteDoi -State Draft -Credential $asset -Environment $sandbox.Uri).Count
        Get-DataCiteConnection | Should -BeNullOrEmpty
    }

    It 'ends with 1 and says why when it cannot' {
        $said = pwsh -NoProfile -NonInteractive -Command "Import-Module '$ModuleFolder'; & '$script' -LoginName missing -Path '$table'" 2>&1
        $LASTEXITCODE | Should -Be 1
        "$said" | Should -BeLike "*no saved login 'missing'*"
    }
}

Describe 'A script that nobody watches' {
    It 'is never asked for a password: <Command>' -ForEach @(
        @{ Command = 'Connect-DataCite -Credential DEMO.REPO -Environment Test' }
        @{ Command = 'Connect-DataCite -Credential $null -Environment Test' }
        @{ Command = 'Connect-DataCite -ApiKey $null -Environment Test' }
        @{ Command = 'Get-DataCiteDoi -First 1 -Credential $null -Environment Test' }
        @{ Command = 'Get-DataCiteDoi -First 1 -Connection $null' }
        @{ Command = 'Save-DataCiteCredential prod' }
        @{ Command = 'New-DataCiteApiKey' }
    ) {
        # The host may say what it would have asked; it does not wait for an answer.
        $said = @(pwsh -NoProfile -NonInteractive -Command "Import-Module '$ModuleFolder'; try { $Command; 'went on' } catch { 'failed' }" 2>&1)
        "$($said[-1])" | Should -BeLike '*failed'
        "$said" | Should -Not -BeLike '*went on*'
    }
}
