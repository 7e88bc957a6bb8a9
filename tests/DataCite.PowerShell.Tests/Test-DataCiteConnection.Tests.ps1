BeforeAll {
    . "$PSScriptRoot/Common.ps1"
    . "$PSScriptRoot/SavedLogins.ps1"
    $sandbox = Start-DataCiteSandbox
    Connect-DataCite -Sandbox $sandbox
}
AfterAll { Stop-DataCiteSandbox }

Describe 'Test-DataCiteConnection' {
    It 'finds a good connection good' {
        $steps = Test-DataCiteConnection
        $steps.Subject | Should -Be 'Reachability', 'Clock', 'Login', 'Rights', 'HandleService'
        $steps.Where{ $_.Subject -in 'Reachability', 'Clock', 'Login', 'Rights' }.Outcome | Sort-Object -Unique | Should -Be 'Passed'
        Test-DataCiteConnection -Quiet | Should -BeTrue
    }

    It 'explains a wrong password' {
        $login = New-Login 'DEMO.REPO' 'not the password'
        $step = (Test-DataCiteConnection -Credential $login -Environment $sandbox.Uri).Where{ $_.Subject -eq 'Login' }[0]
        $step.Outcome | Should -Be 'Failed'
        $step.Message | Should -BeLike '*wrong account id or password*'
        $step.Advice | Should -Not -BeNullOrEmpty
        Test-DataCiteConnection -Credential $login -Environment $sandbox.Uri -Quiet | Should -BeFalse
    }

    It 'explains what a member account cannot do' {
        $step = (Test-DataCiteConnection -Credential (New-Login 'DEMO' 'demo-secret') -Environment $sandbox.Uri).Where{ $_.Subject -eq 'Rights' }[0]
        $step.Outcome | Should -Be 'Warning'
        $step.Message | Should -BeLike '*member account*'
    }

    It 'explains that nobody answers' {
        $gone = Start-DataCiteSandbox
        $address = $gone.Uri
        Stop-DataCiteSandbox $gone
        $steps = Test-DataCiteConnection -Environment $address
        $steps[0].Outcome | Should -Be 'Failed'
        $steps[0].Advice | Should -BeLike '*network*'
        $steps.Where{ $_.Subject -eq 'Rights' }.Outcome | Should -Be 'Skipped'
    }

    It 'says that there is no login' {
        (Test-DataCiteConnection -Environment $sandbox.Uri).Where{ $_.Subject -eq 'Login' }.Outcome | Should -Be 'Skipped'
    }
}
