# Whatever strangers wrote into metadata, names and errors: no view of any object lets it steer the terminal.
BeforeDiscovery {
    . "$PSScriptRoot/Common.ps1"
    $metadata = [DataCite.Metadata.DoiRecord].Assembly.GetExportedTypes().Where{ -not $_.IsGenericTypeDefinition }.Where{
        $_.IsClass -and -not $_.IsAbstract -and $_.GetConstructor(@()) -and $_.GetProperties('Public, Instance').Where{ $_.CanWrite }
    }
    $views = @(
        @{ View = 'the default view'; How = { $_ } }
        @{ View = 'Format-List'; How = { $_ | Format-List } }
        @{ View = 'Format-List *'; How = { $_ | Format-List * -Force } }
        @{ View = 'Format-Table'; How = { $_ | Format-Table -Wrap } }
        @{ View = 'Format-Table *'; How = { $_ | Format-Table * } }
        @{ View = 'Format-Wide'; How = { $_ | Format-Wide } }
        @{ View = 'Format-Custom'; How = { $_ | Format-Custom -Depth 4 } }
        @{ View = 'Select-Object *'; How = { $_ | Select-Object * } }
        @{ View = 'Select-Object * in a table'; How = { $_ | Select-Object * | Format-Table -Wrap } }
        @{ View = 'text'; How = { "$_" } }
        @{ View = 'each property by its name'; How = { foreach ($property in $_.PSObject.Properties) { $_.($property.Name) } } }
        @{ View = 'ConvertTo-Csv'; How = { $_ | ConvertTo-Csv } }
        @{ View = 'Out-String of Get-Member'; How = { $_ | Get-Member } }
    )
}

BeforeAll {
    . "$PSScriptRoot/Common.ps1"
    . "$PSScriptRoot/HostileServer.ps1"
    # Title, colour, clear the screen, 8-bit control, override, isolate, a hidden letter, a line that is written over, a separator.
    $hostile = "A`e]0;PWNED`a`e[31mB`e[2J$([char]0x9b)31m$([char]0x202e)C$([char]0x2066)D$([char]::ConvertFromUtf32(0xE0041))E`rF$([char]0x2028)G$([char]0x7f)"
    $json = (ConvertTo-Json $hostile -EscapeHandling EscapeNonAscii).Trim('"')

    function Find-Control([string] $Text) {
        $plain = $Text -replace "`r`n", "`n"
        # The colours of PowerShell's own headings; the texts have another one.
        foreach ($own in @($PSStyle.Formatting.PSObject.Properties.Value; $PSStyle.Reset).Where{ $_ -is [string] -and $_ }) { $plain = $plain.Replace($own, '') }
        [regex]::Matches($plain, "[\x00-\x08\x0B-\x1F\x7F-\x9F\u2028-\u202E\u2066-\u206F\uFEFF\uFFF9-\uFFFB]|\uDB40[\uDC00-\uDC7F]").Value.ForEach{ '{0:x4}' -f [int]$_[0] } | Sort-Object -Unique
    }

    # An object with hostile text in every property, made past PowerShell, which would show it otherwise.
    function New-Hostile([type] $Type, [int] $Depth = 0) {
        $object = [Activator]::CreateInstance($Type)
        foreach ($property in $Type.GetProperties('Public, Instance').Where{ $_.CanWrite -and -not $_.GetIndexParameters() }) {
            $value = New-HostileValue $property.PropertyType $Depth
            if ($null -ne $value) { $property.SetValue($object, $value) }
        }
        , $object
    }
    function New-HostileValue([type] $Type, [int] $Depth) {
        if ($Type -eq [string]) { return $hostile }
        if ($Depth -gt 3) { return }
        if ($Type.IsGenericType -and $Type.GetGenericTypeDefinition() -eq [System.Collections.Generic.List`1]) {
            $list = [Activator]::CreateInstance($Type)
            $item = New-HostileValue $Type.GetGenericArguments()[0] ($Depth + 1)
            if ($null -ne $item) { $list.Add($item) }
            return , $list
        }
        if ($Type -eq [System.Collections.Generic.IDictionary[string, System.Text.Json.JsonElement]]) {
            $values = [System.Collections.Generic.Dictionary[string, System.Text.Json.JsonElement]]::new()
            $values[$hostile] = [System.Text.Json.JsonDocument]::Parse("[`"$json`",{`"$json`":`"$json`"}]").RootElement
            $values['plain'] = [System.Text.Json.JsonDocument]::Parse("`"$json`"").RootElement
            return , $values
        }
        if ($Type.IsClass -and $Type.Namespace -eq 'DataCite.Metadata' -and $Type.GetConstructor(@())) { return New-Hostile $Type ($Depth + 1) }
    }
    # As on a terminal, where escapes are not taken away; PowerShell's own are told apart in Find-Control.
    $former = $PSStyle.OutputRendering
    $PSStyle.OutputRendering = 'Ansi'
}
AfterAll { $PSStyle.OutputRendering = $former }

Describe 'Objects of the metadata library' {
    AfterEach { Stop-DataCiteSandbox }

    It '<Name> shows no control character in any view' -ForEach $metadata.ForEach{ @{ Name = $_.Name; Type = $_; Views = $views } } {
        $object = New-Hostile $Type
        $Views.Where{ Find-Control ($object | ForEach-Object $_.How | Out-String -Width 4000) }.View | Should -BeNullOrEmpty
    }

    It 'keep the text as it is for whoever asks for it' {
        $title = New-Hostile ([DataCite.Metadata.TitleEntry])
        $title.Title | Should -Be ([DataCite.Metadata.PrintableText]::Lines($hostile))
        $title.PSBase.Title | Should -Be $hostile
        $record = [DataCite.Metadata.DoiRecord]::new()
        $record.Titles = @($title)
        ($record.ToJson() | ConvertFrom-Json).titles[0].title | Should -Be $hostile
    }

    It 'send the text as it is, also as part of a hashtable' {
        Connect-DataCite -Sandbox
        $title = [DataCite.Metadata.TitleEntry]::new()
        $title.Title = $hostile
        New-DataCiteDoi @{ doi = '10.5072/as-it-is'; titles = @($title) } -WarningAction SilentlyContinue | Out-Null
        (Invoke-DataCiteApi dois/10.5072/as-it-is -Raw | ConvertFrom-Json).data.attributes.titles[0].title | Should -Be $hostile
        Get-DataCiteDoi 10.5072/as-it-is | ForEach-Object { $_.Titles[0].Title } | Should -Be ([DataCite.Metadata.PrintableText]::Lines($hostile))
    }

    It 'take lists that are added to, and values of any type that can be made the right one' {
        $record = [DataCite.Metadata.DoiRecord]::new()
        $record.Formats.Add('text/csv')
        $record.Formats += 'text/plain'
        $record.publicationyear = '2024'
        $record.Titles = [DataCite.Metadata.TitleEntry]@{ Title = 'River levels' }
        $record.Titles[0].Lang = 'en'
        $record.Formats | Should -Be 'text/csv', 'text/plain'
        $record.PublicationYear | Should -Be 2024
        $record.Title | Should -Be 'River levels'
        { $record.PublicationYear = 'soon' } | Should -Throw '*Cannot convert value "soon"*'
        { $record.Nothing = 1 } | Should -Throw '*Nothing*cannot be found*'
        (Get-Member -InputObject $record -Name PublicationYear).Definition | Should -BeLike '*int*PublicationYear {get;set;}'
    }

    It 'leave ordinary text, line breaks and the marks of other directions alone' {
        $text = "River levels`nat Köln`t$([char]0x200F)שלום$([char]0x200C) 👨‍👩‍👧"
        [DataCite.Metadata.DescriptionEntry]@{ Description = $text } | ForEach-Object Description | Should -Be $text
    }
}

Describe 'What a hostile server sends' {
    BeforeAll {
        $server = [HostileServer]::new()
        $attributes = "`"doi`":`"10.5072/h`",`"state`":`"findable`",`"titles`":[{`"title`":`"$json`",`"lang`":`"$json`"}],`"creators`":[{`"name`":`"$json`"}],`"url`":`"https://x/$json`",`"sizes`":[`"$json`"],`"$json`":`"$json`",`"xyz`":{`"$json`":[`"$json`"]}"
        $doi = "{`"id`":`"10.5072/h`",`"type`":`"dois`",`"attributes`":{$attributes},`"relationships`":{`"client`":{`"data`":{`"id`":`"$json`"}}}}"
        $server.Answers['GET /dois/10.5072/h'] = "{`"data`":$doi}"
        $list = "{`"data`":[$doi],`"meta`":{`"total`":1,`"totalPages`":1},`"links`":{}}"
        $server.Answers['GET /dois?'] = $list
        $server.Answers['GET /dois?prefix=10.0000'] = '{"data":[],"meta":{"total":0},"links":{}}'
        $server.Answers['GET /repositories'] = "{`"data`":{`"id`":`"demo.repo`",`"attributes`":{`"name`":`"$json`",`"isActive`":true}}}"
        $server.Answers['GET /prefixes'] = "{`"data`":[{`"id`":`"10.5072`",`"type`":`"prefixes`",`"attributes`":{},`"relationships`":{`"clients`":{`"data`":[{`"id`":`"$json`"}]},`"providers`":{`"data`":[{`"id`":`"$json`"}]}}}],`"meta`":{`"total`":1,`"totalPages`":1}}"
        $server.Answers['GET /credentials/api-keys'] = "{`"data`":[{`"id`":`"$(New-Guid)`",`"attributes`":{`"name`":`"$json`",`"keyPrefix`":`"$json`"},`"relationships`":{`"client`":{`"data`":{`"id`":`"$json`"}}}}]}"
        $server.Answers['GET /any'] = "{`"data`":{`"$json`":`"$json`",`"list`":[`"$json`",{`"x`":`"$json`"}]}}"
        $server.Answers['GET /dois/10.5072/refused'] = "!422 Unprocessable`n{`"errors`":[{`"title`":`"$json`",`"source`":`"$json`",`"uid`":`"$json`"}]}"
        $login = [pscredential]::new('DEMO.REPO', (ConvertTo-SecureString 'pass word' -AsPlainText))
        Connect-DataCite -Credential $login -Uri $server.Uri -Name "n$hostile"
    }
    AfterAll { Get-DataCiteConnection | Disconnect-DataCite; $server.Dispose() }
    AfterEach { $server.Answers['GET /dois?'] = $list }

    It '<Command> shows no control character in any view' -ForEach @(
        { Get-DataCiteConnection }
        { Test-DataCiteConnection }
        { Get-DataCiteDoi 10.5072/h }
        { Get-DataCiteDoi }
        { (Get-DataCiteDoi 10.5072/h).Titles }
        { (Get-DataCiteDoi 10.5072/h).AdditionalProperties }
        { Get-DataCiteDoi 10.5072/h | Test-DataCiteDoi }
        { Get-DataCitePrefix }
        { Get-DataCiteApiKey }
        { Invoke-DataCiteApi any }
        { (Invoke-DataCiteApi any).data }
        { Invoke-DataCiteApi dois -All }
        { Get-ReportedError { Get-DataCiteDoi 10.5072/refused } | ForEach-Object { $_.Exception; $_.Exception.Errors } }
        { Get-DataCiteDoi 10.5072/h | ConvertTo-DataCiteXml 3>$null }
    ).ForEach{ @{ Command = $_; Views = $views } } {
        $objects = @(& $Command)
        $objects | Should -Not -BeNullOrEmpty
        $Views.Where{ Find-Control ($objects | ForEach-Object $_.How | Out-String -Width 4000) }.View | Should -BeNullOrEmpty
    }

    It 'errors, warnings and verbose lines show none: <_>' -ForEach @(
        { Get-DataCiteDoi 10.5072/refused -Verbose -Debug }
        { Get-DataCiteDoi "10.5072/$hostile" -Verbose }
        { Invoke-DataCiteApi "any$hostile" -Verbose }
        { Get-DataCiteConnection "x$hostile" }
        { Disconnect-DataCite "x$hostile" }
        { Connect-DataCite -Environment "x$hostile" }
    ) {
        $command = $_
        $said = & { try { & $command *>&1 } catch { $_ } } | ForEach-Object { "$_"; if ($_ -is [System.Management.Automation.ErrorRecord]) { "$($_.TargetObject)"; $_.Exception.Message; $_.ErrorDetails.RecommendedAction } } | Out-String
        Find-Control $said | Should -BeNullOrEmpty
    }

    It 'is there as it came with -Raw' {
        (Invoke-DataCiteApi any -Raw | ConvertFrom-Json).data.list[0] | Should -Be $hostile
    }

    It 'does not end a list for one damaged text, and a byte order mark is no damage' {
        $server.Answers['GET /dois?'] = "$([char]0xFEFF){`"data`":[{`"id`":`"10.5072/a`",`"type`":`"dois`",`"attributes`":{`"doi`":`"10.5072/a`",`"state`":`"draft`",`"language`":`"\ud83d`"}},{`"id`":`"10.5072/b`",`"type`":`"dois`",`"attributes`":{`"doi`":`"10.5072/b`",`"state`":`"draft`",`"language`":`"de`"}}],`"meta`":{`"total`":2,`"totalPages`":1},`"links`":{}}"
        (Get-DataCiteDoi).Language | Should -Be "$([char]0xFFFD)", 'de'
        (Invoke-DataCiteApi dois -All).attributes.language | Should -Be "$([char]0xFFFD)", 'de'
        (Invoke-DataCiteApi 'dois?x=1').data.attributes.language | Should -Be "$([char]0xFFFD)", 'de'
    }
}
