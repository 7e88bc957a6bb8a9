BeforeAll {
    . "$PSScriptRoot/Common.ps1"
    $sandbox = Start-DataCiteSandbox -RecordCount 5
    $at = @{ Connection = Connect-DataCite -Sandbox $sandbox -PassThru }
    $doi = (Get-DataCiteDoi @at)[0].Doi
}
AfterAll {
    Get-DataCiteConnection | Disconnect-DataCite
    Stop-DataCiteSandbox
}

Describe 'A path that is none of the file system' {
    It 'is an error, and no file is made in the folder of the process: <Command>' -ForEach @(
        @{ Command = 'Export-DataCiteDoi Env:\x.csv @at'; Id = 'FileUnwritable' }
        @{ Command = 'Export-DataCiteDoi x.csv -JobPath Env:\x.job @at'; Id = 'JobUnwritable' }
        @{ Command = 'Push-Location Env:; try { Export-DataCiteDoi x.csv @at } finally { Pop-Location }'; Id = 'FileUnwritable' }
        @{ Command = 'Export-DataCiteDoi "x`0.csv" @at'; Id = 'FileUnwritable' }
        @{ Command = 'Export-DataCiteDoi nodrive:\x.csv @at'; Id = 'FileUnwritable' }
        @{ Command = 'Set-DataCiteDoi $doi -Title x -JobPath Env:\x.job @at'; Id = 'JobUnwritable' }
        @{ Command = 'Get-DataCiteDoi $doi @at | ConvertTo-DataCiteXml -OutFile Env:\x.xml'; Id = 'FileUnwritable' }
        @{ Command = 'Undo-DataCiteJob Env:\x.job @at'; Id = 'JobUnreadable' }
        @{ Command = 'Import-DataCiteDoi Env:\x.csv @at'; Id = 'FileUnreadable' }
        @{ Command = 'Import-DataCiteDoi Env:\PATH @at'; Id = 'FileUnreadable' }
        @{ Command = 'Invoke-DataCiteApi dois POST -InFile Env:\x.json @at'; Id = 'FileUnreadable' }
    ) {
        $process = [Environment]::CurrentDirectory
        [Environment]::CurrentDirectory = $TestDrive
        Push-Location $TestDrive
        try { $problems = @(Get-ReportedError ([scriptblock]::Create($Command))) }
        finally {
            Pop-Location
            [Environment]::CurrentDirectory = $process
        }
        $problems.ForEach{ Get-ErrorName $_ } | Should -Be $Id
        Get-ChildItem $TestDrive | Should -BeNullOrEmpty
    }
}
