# Who may manage API keys. What one command does is in its own file.
BeforeAll {
    . "$PSScriptRoot/Common.ps1"
    . "$PSScriptRoot/SavedLogins.ps1"
    $sandbox = Start-DataCiteSandbox
    $repository = @($sandbox.Accounts)[0]
}
AfterAll { Stop-DataCiteSandbox }

Describe 'API keys' {
    BeforeEach { Connect-DataCite -Sandbox $sandbox -Name owner }
    AfterEach { Get-DataCiteConnection | Disconnect-DataCite }

    It 'cannot manage keys themselves: <Name>' -ForEach @(
        @{ Name = 'list'; Command = { Get-DataCiteApiKey } }
        @{ Name = 'make'; Command = { New-DataCiteApiKey x } }
        @{ Name = 'revoke'; Command = { Remove-DataCiteApiKey -Id ([guid]::NewGuid()) -Confirm:$false } }
    ) {
        Connect-DataCite -ApiKey (ConvertTo-SecureString $repository.ApiKey -AsPlainText) -Uri $sandbox.Uri
        $problem = Get-ReportedError $Command
        Get-ErrorName $problem | Should -Be 'PermissionDenied'
        "$problem" | Should -BeLike '*An API key cannot*'
        $problem.ErrorDetails.RecommendedAction | Should -BeLike '*password*'
    }

    It 'are not for members' {
        $login = New-Login 'DEMO' 'demo-secret'
        "$(Get-ReportedError { Get-DataCiteApiKey -Credential $login -Environment $sandbox.Uri })" | Should -BeLike '*only repositories have API keys*'
        "$(Get-ReportedError { New-DataCiteApiKey x -Credential $login -Environment $sandbox.Uri })" | Should -BeLike '*only repositories have API keys*'
    }

    It 'need a login' {
        Get-DataCiteConnection | Disconnect-DataCite
        Get-ErrorName (Get-ReportedError { Get-DataCiteApiKey }) | Should -Be 'NotConnected'
    }
}
