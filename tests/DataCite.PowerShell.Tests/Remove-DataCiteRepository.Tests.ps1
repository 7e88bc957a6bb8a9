BeforeAll {
    . "$PSScriptRoot/Common.ps1"
    $sandbox = Start-DataCiteSandbox
    Connect-DataCite -Sandbox $sandbox
    $password = ConvertTo-SecureString ($sandbox.Accounts | Where-Object Id -EQ DEMO).Password -AsPlainText
    Connect-DataCite -Credential ([pscredential]::new('DEMO', $password)) -Environment $sandbox.Uri
}
AfterAll { Stop-DataCiteSandbox }

# New-DataCiteRepository.Tests.ps1 has what else a member does.
Describe 'Remove-DataCiteRepository' {
    It 'says with -WhatIf that DataCite will refuse a repository with DOIs' {
        Start-Transcript "$TestDrive/whatif.txt" | Out-Null
        Remove-DataCiteRepository DEMO.REPO -WhatIf
        Stop-Transcript | Out-Null
        Get-Content "$TestDrive/whatif.txt" -Raw | Should -BeLike '*Delete the repository DEMO.REPO*cannot be undone*DOIs: DataCite will refuse*'
    }

    It 'goes on behind one that cannot be deleted' {
        $null = New-DataCiteRepository DEMO.TEMP 'For a day' -SystemEmail temp@example.org
        $errors = @()
        'DEMO.REPO', 'DEMO.NONE', 'demo.temp' | Remove-DataCiteRepository -ErrorAction SilentlyContinue -ErrorVariable errors
        $errors.ForEach{ Get-ErrorName $_ } | Should -Be 'RepositoryNotDeletable', 'NotFound'
        (Get-DataCiteRepository -ProviderId DEMO).Symbol | Should -Not -Contain 'DEMO.TEMP'
    }
}
