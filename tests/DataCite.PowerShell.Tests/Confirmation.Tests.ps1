BeforeAll {
    . "$PSScriptRoot/Common.ps1"
    . "$PSScriptRoot/AskingHost.ps1"
    $sandbox = Start-DataCiteSandbox -Empty
    $connection = Connect-DataCite -Sandbox $sandbox -PassThru
    $PSDefaultParameterValues = @{ 'New-DataCiteDoi:Prefix' = '10.5072' }
    $given = @{ connection = $connection; described = $Described }
}
AfterAll { Stop-DataCiteSandbox }

Describe 'What cannot be undone' {
    It 'is asked about, with the DOI, its title and URL, the system and the account: <Name>' -ForEach @(
        @{ Name = 'a new findable DOI'; Script = 'New-DataCiteDoi @described -Doi 10.5072/q1 -State Findable -Connection $connection'; Doi = '10.5072/q1'; Says = '*becomes findable*' }
        @{ Name = 'a new registered DOI'; Script = 'New-DataCiteDoi @described -Doi 10.5072/q2 -State Registered -Connection $connection'; Doi = '10.5072/q2'; Says = '*becomes registered*' }
        @{ Name = 'publishing'; Script = 'New-DataCiteDoi @described -Doi 10.5072/q3 -Connection $connection | Publish-DataCiteDoi -Connection $connection'; Doi = '10.5072/q3'; Says = '*is a draft and becomes findable*' }
        @{ Name = 'DELETE'; Script = '$null = New-DataCiteDoi @described -Doi 10.5072/q4 -Connection $connection; Invoke-DataCiteApi dois/10.5072/q4 DELETE -Connection $connection'; Doi = '10.5072/q4'; Says = '*deletes it*is a draft*' }
        @{ Name = 'dois/undo'; Script = '$null = New-DataCiteDoi @described -Doi 10.5072/q5 -Connection $connection; Invoke-DataCiteApi /dois//undo/ POST -Body @{ data = @{ attributes = @{ doi = "10.5072/q5" } } } -Connection $connection'; Doi = '10.5072/q5'; Says = '*undoes the last change*' }
        @{ Name = 'an event in a body'; Script = '$null = New-DataCiteDoi @described -Doi 10.5072/q6 -Connection $connection; Invoke-DataCiteApi dois/10.5072/q6 PUT -Body "{`"data`":{`"attributes`":{`"event`":`"register`"}}}" -Connection $connection'; Doi = '10.5072/q6'; Says = '*registered*' }
    ) {
        $run = Invoke-Asked $Script $given -Answer '&No'
        $run.Errors | Should -BeNullOrEmpty
        $run.Questions | Should -HaveCount 1
        $run.Questions[0] | Should -BeLike $Says
        $run.Questions[0] | Should -BeLike "*$Doi*$($Described.Title)*$($Described.Url)*"
        $run.Questions[0] | Should -BeLike '*Sandbox*DEMO.REPO*'
        $sandbox.Records.StateOf($Doi) | Should -BeIn $null, 'draft'
    }

    It 'is asked about once for all with Yes to All, and not done with No to All' {
        $script = '1..5 | New-DataCiteDoi @described -Prefix 10.5072/all -State Findable -Connection $connection'
        $yes = Invoke-Asked $script $given -Answer 'Yes to &All'
        $yes.Questions | Should -HaveCount 1
        $yes.Output.State | Should -Be ('Findable', 'Findable', 'Findable', 'Findable', 'Findable')
        $no = Invoke-Asked $script $given -Answer 'No to A&ll'
        $no.Questions | Should -HaveCount 1
        $no.Output | Should -BeNullOrEmpty
    }

    It 'is not asked about twice with -Confirm, and a draft only then' {
        (Invoke-Asked 'New-DataCiteDoi @described -Prefix 10.5072 -State Findable -Confirm -Connection $connection' $given).Questions | Should -HaveCount 1
        (Invoke-Asked 'New-DataCiteDoi @described -Prefix 10.5072 -Confirm -Connection $connection' $given).Questions | Should -HaveCount 1
        (Invoke-Asked 'New-DataCiteDoi @described -Prefix 10.5072 -Connection $connection' $given).Questions | Should -BeNullOrEmpty
    }

    It 'is not asked about where the user has said so: <_>' -ForEach @(
        '$described | Out-Null; New-DataCiteDoi @described -Prefix 10.5072 -State Findable -Connection $connection -Confirm:$false'
        '$ConfirmPreference = "None"; New-DataCiteDoi @described -Prefix 10.5072 -State Findable -Connection $connection'
        '$PSDefaultParameterValues = @{ "New-DataCiteDoi:Confirm" = $false }; New-DataCiteDoi @described -Prefix 10.5072 -State Findable -Connection $connection'
    ) {
        $run = Invoke-Asked $_ $given
        $run.Questions | Should -BeNullOrEmpty
        $run.Output.State | Should -Be 'Findable'
    }

    It 'is an error in a host that cannot ask: <_>' -ForEach 'New-DataCiteDoi @Described -State Findable', 'Invoke-DataCiteApi dois/10.5072/kept DELETE' {
        New-DataCiteDoi @Described -Doi 10.5072/kept -SkipExisting | Out-Null
        $count = $sandbox.Records.Count
        $ConfirmPreference = 'High'
        $problem = Get-ReportedError ([scriptblock]::Create($_))
        Get-ErrorName $problem | Should -Be 'ConfirmationImpossible'
        $problem.ErrorDetails.RecommendedAction | Should -BeLike '*-Confirm:$false*'
        $sandbox.Records.Count | Should -Be $count
    }

    It 'is not asked about where there is nothing to ask: it exists, is findable already, is missing, or is not good enough' {
        New-DataCiteDoi @Described -Doi 10.5072/there -State Findable | Out-Null
        New-DataCiteDoi -Title 'only a title' -Doi 10.5072/poor | Out-Null
        $publish = Invoke-Asked "'10.5072/there', '10.5072/missing', '10.5072/poor' | Publish-DataCiteDoi -Connection `$connection" $given
        $publish.Questions | Should -BeNullOrEmpty
        $publish.Errors.ForEach{ Get-ErrorName $_ } | Should -Be 'NotFound', 'MetadataInvalid'
        $new = Invoke-Asked 'New-DataCiteDoi @described -Doi 10.5072/there -State Findable -Connection $connection' $given
        $new.Questions | Should -BeNullOrEmpty
        Get-ErrorName $new.Errors[0] | Should -Be 'DoiExists'
    }

    It 'is asked about in the order of the input, also of a list that is read ahead' {
        $dois = 1..6 | New-DataCiteDoi @Described -Suffix { "order-$_" }
        $run = Invoke-Asked '$dois | Publish-DataCiteDoi -Connection $connection -PassThru' @{ connection = $connection; dois = $dois.Doi }
        $run.Questions.ForEach{ [regex]::Match($_, 'order-[0-9]').Value } | Should -Be (1..6).ForEach{ "order-$_" }
        $run.Output.Doi | Should -Be $dois.Doi
    }
}

Describe '-WhatIf' {
    It 'reads and checks everything, says what would happen, and writes nothing' {
        $draft = New-DataCiteDoi @Described
        $findable = New-DataCiteDoi @Described -State Findable
        $poor = New-DataCiteDoi -Title 'only a title'
        $writes = $sandbox.Statistics.Routes['PUT /dois'], $sandbox.Statistics.Routes['POST /dois']
        $run = Invoke-Asked '$dois | Publish-DataCiteDoi -WhatIf -Connection $connection' @{ connection = $connection; dois = $draft.Doi, $findable.Doi, $poor.Doi, '10.5072/nowhere' }
        $run.Lines[0] | Should -BeLike "What if: Publish $($draft.Doi) *becomes findable*"
        $run.Lines[1] | Should -BeLike "What if: Nothing to do: $($findable.Doi) *findable already*"
        $run.Errors.ForEach{ Get-ErrorName $_ } | Should -Be 'MetadataInvalid', 'NotFound'
        $new = Invoke-Asked 'New-DataCiteDoi @described -Prefix 10.5072 -State Findable -WhatIf -Connection $connection; Invoke-DataCiteApi "dois/$doi" DELETE -WhatIf -Connection $connection' ($given + @{ doi = $draft.Doi })
        $new.Lines[0] | Should -BeLike "What if: Create 10.5072/*$($Described.Title)*becomes findable*"
        $new.Lines[1] | Should -BeLike "What if: DELETE dois/$($draft.Doi) *is a draft*"
        $new.Questions | Should -BeNullOrEmpty
        $sandbox.Statistics.Routes['PUT /dois'], $sandbox.Statistics.Routes['POST /dois'] | Should -Be $writes
    }
}

Describe 'Words of an enum' {
    BeforeAll {
        New-DataCiteDoi @Described -Doi 10.5072/enum-draft | Out-Null
        New-DataCiteDoi @Described -Doi 10.5072/enum-registered -State Registered | Out-Null
    }

    It 'never add up to another one: <_>' -ForEach @(
        'New-DataCiteDoi @Described -State "Draft,Registered"'
        'New-DataCiteDoi @Described -State Draft, Registered'
        'New-DataCiteDoi @Described -State 4'
        'New-DataCiteDoi @Described -State "4"'
        'Test-DataCiteDoi "{}" -State "Draft,Registered"'
        'Get-DataCiteDoi -Sort "Name,Created"'
        'Get-DataCiteDoi -RepositoryKind "Repository,Periodical"'
        'Get-DataCiteDoi -SampleGroup 2'
        'Get-DataCitePrefix -State "Unassigned,WithoutRepository"'
    ) {
        $count = $sandbox.Records.Count
        "$(Get-ReportedError ([scriptblock]::Create($_)))" | Should -BeLike '*Possible values: *'
        $sandbox.Records.Count | Should -Be $count
    }

    It 'are taken one by one where several are possible: <Name>' -ForEach @(
        @{ Name = 'in one text'; States = 'Draft,Registered' }
        @{ Name = 'as a list'; States = 'Draft', 'Registered' }
        @{ Name = 'by their beginning'; States = 'draft, reg' }
    ) {
        "$((Get-DataCiteDoi -State $States).State | Sort-Object -Unique)" | Should -Be 'Draft Registered'
    }

    It 'are read for every parameter that takes the words of an enum, and completed' {
        $parameters = (Get-Command -Module DataCite).ForEach{ $command = $_; $_.Parameters.Values.ForEach{ @{ Name = "$command -$($_.Name)"; Type = $_.ParameterType; Attributes = $_.Attributes.TypeId.Name } } }
        $ofEnums = $parameters.Where{
            $type = [Nullable]::GetUnderlyingType($_.Type) ?? $_.Type.GetElementType() ?? $_.Type
            $type.IsEnum -and $type.Namespace -like 'DataCite*'
        }
        $ofEnums.Where{ 'EnumWordTransformationAttribute' -notin $_.Attributes }.Name | Should -BeNullOrEmpty
        # Text, so that Tab explains them.
        $words = $parameters.Where{ 'EnumWordTransformationAttribute' -in $_.Attributes }
        $words.Count | Should -BeGreaterThan 5
        $words.Where{ 'ArgumentCompleterAttribute' -notin $_.Attributes }.Name | Should -BeNullOrEmpty
    }

    It 'are bits in <_>, which a script can set, so that no two make a third' -ForEach 'DoiState', 'DoiEvent', 'DoiSort', 'SampleGroup', 'RepositoryKind', 'PrefixState' {
        $name = $_
        $exported = [AppDomain]::CurrentDomain.GetAssemblies().Where{ $_.GetName().Name -in 'DataCite.Metadata', 'DataCite.Client', 'DataCite.Sandbox' }.ForEach{ $_.GetExportedTypes() }
        $enum = $exported.Where{ $_.IsEnum -and $_.Name -eq $name }
        $enum | Should -Not -BeNullOrEmpty
        ([int[]] [Enum]::GetValues($enum[0])).Where{ $_ -band ($_ - 1) } | Should -BeNullOrEmpty
    }

    It 'never make a third fault of two' {
        # By their numbers ServerError and BadGateway would be GatewayTimeoutAfterCommit.
        $sandbox = Start-DataCiteSandbox -Empty
        { $sandbox.Faults.Next('ServerError,BadGateway') } | Should -Throw '*is not a kind of fault*'
        (Get-ReportedError { Start-DataCiteSandbox -Fault 'ServerError,BadGateway' -Empty }) | Should -Not -BeNullOrEmpty
        $sandbox | Stop-DataCiteSandbox
    }
}
