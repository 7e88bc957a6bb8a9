# From one state to another, to another repository, and away.
BeforeAll {
    . "$PSScriptRoot/Common.ps1"
    $sandbox = Start-DataCiteSandbox -WarningAction Ignore
    $connection = Connect-DataCite -Credential $sandbox.Credential -Environment $sandbox.Uri -Name states -PassThru
    $at = @{ Connection = $connection; Confirm = $false }
    $script:number = 0
    function New-Deposit($state = 'Draft') {
        New-DataCiteDoi -Title River -Creator 'Doe, Jane' -Publisher Example -PublicationYear 2024 -ResourceType Dataset -Url https://example.org/1 -Doi "10.5072/state-$((++$script:number))" -State $state @at
    }
    function Get-State($item) { "$((Get-DataCiteDoi $item.Doi -Connection $connection).State)" }
}
AfterAll {
    Disconnect-DataCite $connection
    $sandbox | Stop-DataCiteSandbox
}

Describe 'Register-, Hide- and Remove-DataCiteDoi' {
    It '<Cmdlet> makes of a <From> DOI one that is <To>' -ForEach @(
        @{ Cmdlet = 'Register-DataCiteDoi'; From = 'Draft'; To = 'Registered' }
        @{ Cmdlet = 'Register-DataCiteDoi'; From = 'Registered'; To = 'Registered' }
        @{ Cmdlet = 'Hide-DataCiteDoi'; From = 'Findable'; To = 'Registered' }
        @{ Cmdlet = 'Hide-DataCiteDoi'; From = 'Registered'; To = 'Registered' }
        @{ Cmdlet = 'Unpublish-DataCiteDoi'; From = 'Findable'; To = 'Registered' }
    ) {
        $item = New-Deposit $From
        $summary = $item | & $Cmdlet -Summary @at
        Get-State $item | Should -Be $To
        $summary.StateChanged | Should -Be ([int]($From -ne $To))
        $summary.Unchanged | Should -Be ([int]($From -eq $To))
    }

    It '<Cmdlet> refuses a <From> DOI and says what to do instead' -ForEach @(
        @{ Cmdlet = 'Register-DataCiteDoi'; From = 'Findable'; Advice = '*Hide-DataCiteDoi*' }
        @{ Cmdlet = 'Hide-DataCiteDoi'; From = 'Draft'; Advice = '*Remove-DataCiteDoi*Register-DataCiteDoi*' }
        @{ Cmdlet = 'Remove-DataCiteDoi'; From = 'Registered'; Advice = '*Set-DataCiteDoi*' }
        @{ Cmdlet = 'Remove-DataCiteDoi'; From = 'Findable'; Advice = '*Hide-DataCiteDoi*' }
    ) {
        $item = New-Deposit $From
        $problem = Get-ReportedError { & $Cmdlet $item.Doi @at }
        Get-ErrorName $problem | Should -Be 'StateChangeImpossible'
        $problem.ErrorDetails.RecommendedAction | Should -BeLike $Advice
        Get-State $item | Should -Be $From
    }

    It 'Hide-DataCiteDoi keeps the reason and the page that says what became of the resource' {
        $hidden = New-Deposit Findable | Hide-DataCiteDoi -Reason 'Withdrawn by the author' -Url https://example.org/gone -PassThru @at
        $hidden.State, $hidden.Reason, $hidden.Url | Should -Be 'Registered', 'Withdrawn by the author', 'https://example.org/gone'
    }

    It 'Remove-DataCiteDoi deletes drafts, once' {
        $item = New-Deposit
        $item | Remove-DataCiteDoi @at | Should -BeNullOrEmpty
        Get-ErrorName (Get-ReportedError { Get-DataCiteDoi $item.Doi -Connection $connection }) | Should -Be 'NotFound'
        Get-ErrorName (Get-ReportedError { $item | Remove-DataCiteDoi @at }) | Should -Be 'NotFound'
    }

    It 'Register-DataCiteDoi refuses a draft that lacks what is mandatory, and sends nothing' {
        $item = New-DataCiteDoi -Title River -Doi "10.5072/state-$((++$script:number))" @at
        Get-ErrorName (Get-ReportedError { $item | Register-DataCiteDoi @at }) | Should -Be 'MetadataInvalid'
        Get-State $item | Should -Be 'Draft'
    }

    It '<Cmdlet> does not save the changes of a record' -ForEach @(
        @{ Cmdlet = 'Register-DataCiteDoi' }, @{ Cmdlet = 'Hide-DataCiteDoi' }
    ) {
        $item = New-Deposit
        $item.Title = 'Brook'
        Get-ErrorName (Get-ReportedError { $item | & $Cmdlet @at }) | Should -Be 'ChangesUnsaved'
        Get-State $item | Should -Be 'Draft'
    }
}

Describe 'Move-DataCiteDoi' {
    BeforeAll {
        $member = $sandbox.Accounts.Where{ $_.Kind -ne 'Repository' }[0]
        $other = $sandbox.Accounts.Where{ $_.Kind -eq 'Repository' -and $_.Id -like "$($member.Id).*" -and $_.Id -ne $sandbox.Credential.UserName }[0]
        $login = [pscredential]::new($member.Id, (ConvertTo-SecureString $member.Password -AsPlainText))
        $memberConnection = Connect-DataCite -Credential $login -Environment $sandbox.Uri -Name member -PassThru
        $as = @{ Connection = $memberConnection; Confirm = $false }
    }
    AfterAll { Disconnect-DataCite $memberConnection }

    It 'refuses a repository that does not hold the prefix, and moves with -Force; what is there already is left alone' {
        $item = New-Deposit
        if ($other.Prefixes -notcontains '10.5072') {
            Get-ErrorName (Get-ReportedError { Move-DataCiteDoi $item.Doi -To $other.Id @as }) | Should -Be 'PrefixForeign'
        }
        $moved = Move-DataCiteDoi $item.Doi -To $other.Id -Force -PassThru @as
        $moved.RepositoryId | Should -Be $other.Id
        $summary = Move-DataCiteDoi $item.Doi -To $other.Id -Force -Summary @as
        $summary.Unchanged, $summary.Transferred | Should -Be 1, 0
    }

    It 'takes a list from a file: <Name>' -ForEach @(
        @{ Name = 'a table'; Text = "Title;DOI`n`"River; a `"`"long`"`" one`nover two lines`";{0}`nB;https://doi.org/{1}" }
        @{ Name = 'a table with tabs'; Text = "Id`tTitle`n{0}`tx`n{1}`ty`n" }
        @{ Name = 'a text'; Text = "`n{0}`r`n`r`ndoi:{1}`r`n" }
    ) {
        $items = (New-Deposit), (New-Deposit)
        $file = Join-Path $TestDrive 'list.csv'
        Set-Content $file ($Text -f $items.Doi) -Encoding utf8BOM -NoNewline
        $summary = Move-DataCiteDoi -Path $file -To $other.Id -Force -Summary @as
        $summary.Transferred, $summary.Total | Should -Be 2, 2
    }

    It 'reports a list that cannot be read, a DOI that is none, and goes on' {
        $item = New-Deposit
        Set-Content (Join-Path $TestDrive 'none.csv') "Title,Url`na,b"
        Set-Content (Join-Path $TestDrive 'some.csv') "Doi`nno doi`n$($item.Doi)"
        $problems = @()
        $moved = Move-DataCiteDoi -Path (Join-Path $TestDrive 'none.csv'), (Join-Path $TestDrive 'missing.csv'), (Join-Path $TestDrive 'some.csv') -To $other.Id -Force -PassThru @as -ErrorVariable problems -ErrorAction SilentlyContinue
        $moved.Doi | Should -Be $item.Doi
        $problems.ForEach{ Get-ErrorName $_ } | Should -Be 'MetadataUnreadable', 'FileUnreadable', 'DoiNameInvalid'
        "$($problems[0])" | Should -BeLike '*no column Doi*Title, Url*'
    }

    It 'names a folder in the place of a list, and goes on with the next one' {
        $item = New-Deposit
        Set-Content (Join-Path $TestDrive 'next.csv') "Doi`n$($item.Doi)"
        $moved = Move-DataCiteDoi -Path $TestDrive, (Join-Path $TestDrive 'next.csv') -To $other.Id -Force -PassThru @as -ErrorVariable problems -ErrorAction SilentlyContinue
        $moved.Doi | Should -Be $item.Doi
        "$problems" | Should -BeLike "*$TestDrive*is a folder, not a file*"
    }

    It 'says before anything is sent that a repository cannot hand over DOIs' {
        $item = New-Deposit
        Get-ErrorName (Get-ReportedError { Move-DataCiteDoi $item.Doi -To $other.Id @at }) | Should -Be 'PermissionDenied'
    }

    It 'says before anything is sent that there is no such repository' {
        $item = New-Deposit
        Get-ErrorName (Get-ReportedError { Move-DataCiteDoi $item.Doi -To "$($member.Id).NOWHERE" @as }) | Should -Be 'NotFound'
        Get-ErrorName (Get-ReportedError { Move-DataCiteDoi $item.Doi -To NOBODY @as }) | Should -Be 'AccountInvalid'
    }
}

# One call of each command that writes. A command that is not here fails the test below.
Describe '-WhatIf' {
    BeforeAll {
        $calls = @{
            'New-DataCiteDoi'      = { New-DataCiteDoi -Title x -Doi 10.5072/whatif @at -WhatIf }
            'Set-DataCiteDoi'      = { Set-DataCiteDoi $draft.Doi -Title Brook @at -WhatIf }
            'Publish-DataCiteDoi'  = { Publish-DataCiteDoi $draft.Doi @at -WhatIf }
            'Register-DataCiteDoi' = { Register-DataCiteDoi $draft.Doi @at -WhatIf }
            'Hide-DataCiteDoi'     = { Hide-DataCiteDoi $findable.Doi -Reason x -Url https://example.org/gone @at -WhatIf }
            'Remove-DataCiteDoi'   = { Remove-DataCiteDoi $draft.Doi @at -WhatIf }
            'Restore-DataCiteDoi'  = { Restore-DataCiteDoi $draft.Doi @at -WhatIf }
            'Export-DataCiteDoi'   = { Export-DataCiteDoi whatif.jsonl -JobPath whatif.job @at -WhatIf }
            'Import-DataCiteDoi'   = { Set-Content "$TestDrive/import.csv" 'Doi,Title', "$($draft.Doi),Other"; Import-DataCiteDoi "$TestDrive/import.csv" @at -WhatIf }
            'Move-DataCiteDoi'     = { Move-DataCiteDoi $draft.Doi -To $other.Id -Force @as -WhatIf }
            'Invoke-DataCiteChange' = { [DataCite.Metadata.DoiChange]::new($draft.Doi, 'Delete') | Invoke-DataCiteChange -JobPath whatif.job @at -WhatIf }
            'New-DataCiteRepository' = { New-DataCiteRepository "$($member.Id).WHATIF" x -SystemEmail x@example.org @as -WhatIf }
            'Set-DataCiteRepository' = { Set-DataCiteRepository $other.Id -Description WhatIf @as -WhatIf }
            'Remove-DataCiteRepository' = { Remove-DataCiteRepository $other.Id @as -WhatIf }
            'Undo-DataCiteJob'     = { Undo-DataCiteJob $job -JobPath undo.job @at -WhatIf }
            'Add-DataCitePrefix'   = { Add-DataCitePrefix 10.82103 -RepositoryId DEMO.REPO @as -WhatIf }
            'Remove-DataCitePrefix' = { Remove-DataCitePrefix 10.5072 -RepositoryId DEMO.REPO @as -WhatIf }
            'New-DataCiteApiKey'   = { New-DataCiteApiKey -Name whatif @at -WhatIf }
            'Remove-DataCiteApiKey' = { Remove-DataCiteApiKey whatif @at -WhatIf -ErrorAction Ignore }
            'Invoke-DataCiteApi'   = { Invoke-DataCiteApi DELETE "dois/$($draft.Doi)" @at -WhatIf }
        }
        # These send nothing to DataCite: they keep logins in the user's vault, write the file that is named, and start and stop a sandbox.
        $others = 'Start-DataCiteSandbox', 'Stop-DataCiteSandbox', 'Save-DataCiteCredential', 'Remove-DataCiteCredential', 'ConvertTo-DataCiteXml'
        $member = $sandbox.Accounts.Where{ $_.Kind -ne 'Repository' }[0]
        $other = $sandbox.Accounts.Where{ $_.Kind -eq 'Repository' -and $_.Id -like "$($member.Id).*" -and $_.Id -ne $sandbox.Credential.UserName }[0]
        $as = @{ Credential = [pscredential]::new($member.Id, (ConvertTo-SecureString $member.Password -AsPlainText)); Environment = $sandbox.Uri; Confirm = $false }
    }

    It 'is a parameter of each command that writes, and each has a call here' {
        $writing = (Get-Command -Module DataCite).Where{ $_.CommandType -eq 'Cmdlet' -and $_.Parameters.ContainsKey('WhatIf') }.Name
        $writing.Where{ -not $calls.ContainsKey($_) -and $_ -notin $others } | Should -BeNullOrEmpty
    }

    It 'sends no write, and writes no file' {
        $draft = New-Deposit
        $findable = New-Deposit Findable
        $job = Join-Path $TestDrive 'made.job'
        Set-DataCiteDoi $draft.Doi -Version 2 -JobPath $job @at
        $folder = (Microsoft.PowerShell.Management\New-Item -ItemType Directory (Join-Path $TestDrive empty))
        Push-Location $folder
        try {
            foreach ($call in $calls.GetEnumerator()) {
                $before = $sandbox.Records.Count
                $null = & $call.Value *>&1
                $sandbox.Records.Count | Should -Be $before -Because $call.Key
            }
            Get-ChildItem $folder -Force | Should -BeNullOrEmpty
        }
        finally { Pop-Location }
        $now = Get-DataCiteDoi $draft.Doi, $findable.Doi -Connection $connection
        $now[0].State, $now[1].State, $now[0].Title, $now[0].RepositoryId | Should -Be 'Draft', 'Findable', 'River', $sandbox.Credential.UserName
        [DataCite.Metadata.RecordComparison]::Compare($findable, $now[1]) | Should -BeNullOrEmpty
    }
}

Describe 'Restore-DataCiteDoi' {
    It 'takes back the last change of metadata and URL, and shows what it sets' {
        $item = New-Deposit
        Set-DataCiteDoi $item.Doi -Title Brook -Url https://example.org/2 -AddSubject water -RemoveCreator 'Doe, Jane' -AddCreator 'Roe, Zoe' @at
        Restore-DataCiteDoi $item.Doi @at
        [DataCite.Metadata.RecordComparison]::Compare($item, (Get-DataCiteDoi $item.Doi -Connection $connection)) | Should -BeNullOrEmpty
    }

    It 'refuses what cannot be taken back: <Case>' -ForEach @(
        @{ Case = 'a creation'; Change = { }; Says = '*its creation*' }
        @{ Case = 'a change of state'; Change = { $item | Register-DataCiteDoi @at }; Says = '*changed its state*' }
    ) {
        $item = New-Deposit
        . $Change
        $before = Get-State $item
        $problem = Get-ReportedError { Restore-DataCiteDoi $item.Doi @at }
        "$problem" | Should -BeLike $Says
        Get-State $item | Should -Be $before
    }
}
