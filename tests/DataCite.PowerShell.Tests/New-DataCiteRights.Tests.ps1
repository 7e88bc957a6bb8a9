BeforeAll { . "$PSScriptRoot/Common.ps1" }

Describe 'New-DataCiteRights' {
    It 'completes licences, and keeps statements' {
        $rights = New-DataCiteRights cc-by-4.0
        $rights.RightsIdentifierScheme | Should -Be 'SPDX'
        $rights.RightsUri | Should -BeLike 'https://creativecommons.org/licenses/by/4.0/*'
        (New-DataCiteRights https://creativecommons.org/licenses/by/4.0/).RightsIdentifier | Should -Be 'cc-by-4.0'
        (New-DataCiteRights -Statement 'On request' -Uri https://example.org -Language en).Rights | Should -Be 'On request'
    }

    It 'offers the plain licences first, and of them the newest' {
        Get-Completion "New-DataCiteRights 'cc by" | Select-Object -First 2 | Should -Be 'CC-BY-4.0', 'CC-BY-3.0'
    }
}
