# Each input has one outcome that says which input it is of: an output, an error with an id, or an error that says how to find out.
BeforeAll {
    . "$PSScriptRoot/Common.ps1"
    . "$PSScriptRoot/Obstacles.ps1"
    # Runs the command that a message gives, through a connection without obstacles.
    function Invoke-Advice([string] $Text, $Sandbox) {
        $Text -match '(Get-DataCite\w+ .*?) -Connection ''?obstacle [0-9a-f-]+''?(( \| .*)?)' | Should -BeTrue -Because $Text
        $command = "$($Matches[1]) -Credential `$args[0].Credential -Environment `$args[0].Uri$($Matches[2])"
        & ([scriptblock]::Create($command)) $Sandbox
    }
}

Describe 'A write whose outcome is not known' {
    BeforeEach {
        $place = New-Obstacle
        $common = @{ Connection = $place.Connection; ErrorAction = 'SilentlyContinue'; ErrorVariable = 'problems' }
    }
    AfterEach { Remove-Obstacle $place }

    It 'is one error that names the DOI and the command that shows it, and the others go on' {
        $place.Obstacle.Next('POST', 'R-2.', 'reset', 99)
        $place.Obstacle.Next('GET', '/dois/', 'fail', 999)
        $rows = New-Row 4
        $made = $rows | New-DataCiteDoi @common -Prefix 10.5072
        $made.Title | Should -Be 'R-1.', 'R-3.', 'R-4.'
        $problems.ForEach{ Get-ErrorName $_ } | Should -Be 'OutcomeUncertain'
        $name = $place.Sandbox.Records.Names.Where{ $_ -notin $made.Doi }
        "$problems" | Should -BeLike "*$name*it may exist*"
        [object]::ReferenceEquals($problems[0].TargetObject, $rows[1]) | Should -BeTrue
        (Invoke-Advice $problems[0].ErrorDetails.RecommendedAction $place.Sandbox).Title | Should -Be 'R-2.'
        (Invoke-Advice "$problems" $place.Sandbox).Title | Should -Be 'R-2.'
    }

    It 'is an error of its own for publishing' {
        $drafts = New-Row 2 | New-DataCiteDoi @common -Prefix 10.5072
        $place.Obstacle.Next('PUT', $drafts[0].Doi, 'reset', 99)
        # Read once before it is sent.
        $place.Obstacle.Next('GET', $drafts[0].Doi, '', 1)
        $place.Obstacle.Next('GET', $drafts[0].Doi, 'fail', 999)
        $published = $drafts | Publish-DataCiteDoi @common -Confirm:$false -PassThru
        $published.Doi | Should -Be $drafts[1].Doi
        $problems.ForEach{ Get-ErrorName $_ } | Should -Be 'OutcomeUncertain'
        "$problems" | Should -BeLike "*$($drafts[0].Doi)*it may be findable*"
        (Invoke-Advice "$problems" $place.Sandbox).State | Should -Be 'Findable'
    }

    It 'of an API key says how to find and revoke it: <_>' -ForEach 'reset', 'cut' {
        $place.Obstacle.Next('POST', 'api-keys', $_, 1)
        $problem = Get-ReportedError { New-DataCiteApiKey 'night job' -Connection $place.Connection }
        Get-ErrorName $problem | Should -Be 'OutcomeUncertain'
        "$problem" | Should -BeLike "*night job*a key that was not shown may be active*Get-DataCiteApiKey 'night job'*"
        $problem.ErrorDetails.RecommendedAction | Should -BeLike '*Remove-DataCiteApiKey -Id*'
        (Invoke-Advice "$problem" $place.Sandbox).Name | Should -Be 'night job'
    }

    It 'of an API key that was to be revoked says how to look' {
        $made = New-DataCiteApiKey 'night job' -Connection $place.Connection
        $place.Obstacle.Next('DELETE', 'api-keys', 'reset', 99)
        $problem = Get-ReportedError { Remove-DataCiteApiKey -Id $made.Id -Connection $place.Connection -Confirm:$false }
        if ($problem) {
            Get-ErrorName $problem | Should -Be 'OutcomeUncertain'
            "$problem" | Should -BeLike "*$($made.Id)*it may still work*"
            (Invoke-Advice "$problem" $place.Sandbox).IsActive | Should -BeFalse
        }
        else {
            # The list of keys, asked afterwards, has settled it.
            (Get-DataCiteApiKey -Connection $place.Connection).Name | Should -Not -Contain 'night job'
        }
    }

    It 'is told from a fault of an item that was never sent, and neither ends the pipeline' {
        $rows = New-Row 3
        $rows[1] | Add-Member ScriptProperty Subject1 { throw 'no such table' }
        $made = $rows | New-DataCiteDoi @common -Prefix 10.5072
        $made.Title | Should -Be 'R-1.', 'R-3.'
        $problems.Where{ $_.FullyQualifiedErrorId -like '*DataCiteDoiCommand' }.ForEach{ Get-ErrorName $_ } | Should -Be 'UnexpectedFailure'
        "$problems" | Should -BeLike '*no such table*'
        [object]::ReferenceEquals($problems[0].TargetObject, $rows[1]) | Should -BeTrue
    }

    It 'never takes the others with it, whatever the server says' {
        $place.Obstacle.Next('POST', 'R-2.', "422 {`"errors`":[{`"title`":`"$('eyJ' * 80000)`"}]}", 1)
        $made = New-Row 4 | New-DataCiteDoi @common -Prefix 10.5072
        $problems | Should -HaveCount 1
        Get-ErrorName $problems[0] | Should -BeIn 'OutcomeUncertain', 'RefusedByServer'
        $made.Title | Should -Be 'R-1.', 'R-3.', 'R-4.'
        # The answer was changed on the way: the DOI is there, and the error names it.
        "$problems" | Should -BeLike "*$($place.Sandbox.Records.Names.Where{ $_ -notin $made.Doi })*"
    }
}

Describe 'Each output' {
    BeforeAll {
        $sandbox = Start-DataCiteSandbox -Empty
        Connect-DataCite -Sandbox $sandbox
        $PSDefaultParameterValues = @{ 'New-DataCiteDoi:Prefix' = '10.5072' }
    }
    AfterAll { Stop-DataCiteSandbox }

    It 'is of the item in -PipelineVariable with -ThrottleLimit 1' {
        $pairs = New-Row 5 | ForEach-Object { $_ } -PipelineVariable row | New-DataCiteDoi -ThrottleLimit 1 | ForEach-Object { "$($row.Title) $($_.Title)" }
        $pairs | Should -Be (1..5).ForEach{ "R-$_. R-$_." }
        $names = $sandbox.Records.Names
        $read = $names | ForEach-Object { $_ } -PipelineVariable name | Get-DataCiteDoi -ThrottleLimit 1 | ForEach-Object { "$name $($_.Doi)" }
        $read | Should -Be $names.ForEach{ "$_ $_" }
    }

    It 'has its input with -IncludeInput, and looks as always' {
        $rows = New-Row 12
        $made = $rows | New-DataCiteDoi -ThrottleLimit 8 -IncludeInput
        $made.ForEach{ $_.InputItem.Title } | Should -Be $rows.Title
        $made.Title | Should -Be $rows.Title
        $list = $made | Select-Object @{ n = 'Row'; e = { $_.InputItem.Title } }, Doi
        ($list | ConvertTo-Csv)[1] | Should -Be "`"R-1.`",`"$($made[0].Doi)`""
        ($made[0] | ConvertTo-Json -WarningAction SilentlyContinue | ConvertFrom-Json).InputItem.Title | Should -Be 'R-1.'
        Get-View $made[0] | Should -Not -BeLike '*InputItem*'
        (New-Row 1 | New-DataCiteDoi).PSObject.Properties['InputItem'] | Should -BeNullOrEmpty
    }

    It 'of other commands has its input too' {
        $rows = New-Row 3 | New-DataCiteDoi | ForEach-Object { [pscustomobject]@{ Doi = $_.Doi; Shelf = "shelf of $($_.Doi)" } }
        $published = $rows | Publish-DataCiteDoi -Confirm:$false -PassThru -IncludeInput
        $published.ForEach{ $_.InputItem.Shelf } | Should -Be $rows.Shelf
        ($rows[0].Doi | Publish-DataCiteDoi -Confirm:$false -PassThru -IncludeInput).InputItem | Should -Be $rows[0].Doi
        ($rows.Doi | Get-DataCiteDoi -IncludeInput).ForEach{ "$($_.InputItem)" } | Should -Be $rows.Doi
    }

    It 'that is an error has the input as TargetObject: <Name>' -ForEach @(
        @{ Name = 'bad metadata'; Change = @{ PublicationYear = '20x4' }; Run = { $args | New-DataCiteDoi } }
        @{ Name = 'a DOI that exists'; Change = @{ Doi = '10.5072/there-already' }; Run = { $args | New-DataCiteDoi } }
        @{ Name = 'a bad name'; Change = @{ Doi = 'nonsense' }; Run = { $args | New-DataCiteDoi } }
        @{ Name = 'a bad name to publish'; Change = @{ Doi = 'nonsense' }; Run = { $args | Publish-DataCiteDoi -Confirm:$false } }
        @{ Name = 'a DOI to publish that there is not'; Change = @{ Doi = '10.5072/not-there' }; Run = { $args | Publish-DataCiteDoi -Confirm:$false } }
    ) {
        if ('10.5072/there-already' -notin $sandbox.Records.Names) { New-DataCiteDoi -Doi 10.5072/there-already -Title x | Out-Null }
        $row = New-Row 1
        foreach ($column in $Change.Keys) { $row | Add-Member $column $Change[$column] -Force }
        $problem = Get-ReportedError { & $Run $row }
        $problem | Should -HaveCount 1
        [object]::ReferenceEquals($problem.TargetObject, $row) | Should -BeTrue
    }

    It 'is announced in the verbose stream before anything is sent' {
        $said = New-Row 3 | New-DataCiteDoi -Verbose 4>&1
        $lines = $said.Where{ $_ -is [System.Management.Automation.VerboseRecord] }.ForEach{ "$_" }
        $said.Where{ $_ -is [DataCite.Metadata.DoiRecord] -and "Creating $($_.Doi)." -notin $lines } | Should -BeNullOrEmpty
        $lines.IndexOf(($lines -like 'Creating *')[0]) | Should -BeLessThan $lines.IndexOf(($lines -like '*POST dois*')[0])
    }
}

Describe 'A file of records' {
    It 'is closed when <Name>' -ForEach @(
        @{ Name = 'a later command has had enough'; Read = { Test-DataCiteDoi -Path $file | Select-Object -First 1 | Out-Null } }
        @{ Name = 'a later command fails'; Read = { try { Test-DataCiteDoi -Path $file | ForEach-Object { throw 'x' } } catch { "$_" | Should -Be 'x' } } }
        @{ Name = 'DOIs are created from it, and a later command has had enough'; Read = { New-DataCiteDoi -Path $file -Prefix 10.5072 3>$null | Select-Object -First 1 | Out-Null } }
    ) {
        $sandbox = Start-DataCiteSandbox -Empty
        Connect-DataCite -Sandbox $sandbox
        $file = Join-Path $TestDrive "$([guid]::NewGuid()).jsonl"
        1..50 | ForEach-Object { "{`"titles`":[{`"title`":`"Item $_`"}],`"creators`":[]}" } | Set-Content $file
        & $Read
        { [System.IO.File]::Open($file, 'Open', 'ReadWrite', 'None').Dispose() } | Should -Not -Throw
        $sandbox | Stop-DataCiteSandbox
    }
}
