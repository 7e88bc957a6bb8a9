BeforeDiscovery {
    . "$PSScriptRoot/Common.ps1"
    $commands = Get-Command -Module DataCite -CommandType Cmdlet
    $written = $commands.OutputType.Name | Where-Object { $_ -notlike 'System.*' } | Sort-Object -Unique
    $tables = (Get-FormatData 'DataCite.*').Where{ $_.FormatViewDefinition }.ForEach{
        $types = "$($_.TypeNames)"
        $_.FormatViewDefinition.Control.Where{ $_ -is [System.Management.Automation.TableControl] }.ForEach{ @{ Types = $types; Table = $_ } }
    }
    # Builders make a part in memory, and change nothing.
    $changing = $commands.Where{ $_.Verb -in 'New', 'Publish', 'Start', 'Stop', 'Save', 'Remove', 'Invoke' -and $_.ImplementingType.BaseType.Name -notmatch 'PartCmdlet|AgentCmdlet' }.Name
}

BeforeAll {
    . "$PSScriptRoot/Common.ps1"
    $manifest = Import-PowerShellDataFile (Join-Path $ModuleFolder 'DataCite.psd1')
    $assembly = (Get-Command Get-DataCiteDoi).ImplementingType.Assembly
    $cmdletTypes = $assembly.GetExportedTypes() | Where-Object { $_.IsSubclassOf([System.Management.Automation.Cmdlet]) -and -not $_.IsAbstract }
}

Describe 'The built module' {
    It 'consists of the files on its list and nothing else' {
        $listed = Get-Content (Join-Path $RepositoryFolder 'src/DataCite.PowerShell/shipped-files.txt') | Sort-Object
        $built = Get-ChildItem $ModuleFolder -Recurse -File | ForEach-Object { [IO.Path]::GetRelativePath($ModuleFolder, $_) } | Sort-Object
        $built -replace '\\', '/' | Should -Be $listed
    }

    It 'has a manifest that PowerShell accepts' {
        (Test-ModuleManifest (Join-Path $ModuleFolder 'DataCite.psd1') -ErrorAction Stop).Name | Should -Be 'DataCite'
    }

    It 'exports exactly the cmdlets that there are' {
        $implemented = $cmdletTypes.ForEach{
            $attribute = $_.GetCustomAttributes([System.Management.Automation.CmdletAttribute], $false)[0]
            "$($attribute.VerbName)-$($attribute.NounName)"
        } | Sort-Object
        $manifest.CmdletsToExport | Sort-Object | Should -Be $implemented
        (Get-Command -Module DataCite -CommandType Cmdlet).Name | Sort-Object | Should -Be $implemented
    }

    It 'says what <_> writes' -ForEach $commands.Name {
        (Get-Command $_).ImplementingType.GetCustomAttributes([System.Management.Automation.OutputTypeAttribute], $false) | Should -Not -BeNullOrEmpty
    }

    It 'has a table and a list for <_>, which a cmdlet writes' -ForEach $written {
        $views = (Get-FormatData $_).FormatViewDefinition.Control.ForEach{ $_.GetType().Name }
        $views | Should -Contain 'TableControl'
        $views | Should -Contain 'ListControl'
    }

    It 'leaves room for the last column of the table of <Types> on a terminal of 80 columns' -ForEach $tables {
        $taken = ($Table.Headers.Width | Measure-Object -Sum).Sum + $Table.Headers.Count - 1
        80 - $taken | Should -BeGreaterThan 9
    }

    It 'asks before it writes: <_> knows -WhatIf' -ForEach $changing {
        (Get-Command $_).Parameters.Keys | Should -Contain 'WhatIf'
    }

    It 'lets <Command>, which talks to a server, be told which one by -<Parameter>' -ForEach @(
        foreach ($command in 'Get-DataCiteDoi', 'New-DataCiteDoi', 'Publish-DataCiteDoi', 'Test-DataCiteDoi', 'Get-DataCitePrefix') {
            foreach ($parameter in 'Connection', 'Credential', 'Environment') { @{ Command = $command; Parameter = $parameter } }
        }
    ) {
        (Get-Command $Command).Parameters.Keys | Should -Contain $Parameter
    }

    It 'works from the package that the PowerShell Gallery takes' {
        if (-not (Get-Command Compress-PSResource -ErrorAction Ignore)) { Set-ItResult -Skipped -Because 'this PowerShell cannot make packages (PSResourceGet 1.1)' }
        $package = Compress-PSResource -Path $ModuleFolder -DestinationPath $TestDrive -PassThru
        $package.Name | Should -Be "DataCite.$($manifest.ModuleVersion).nupkg"
        $installed = Join-Path $TestDrive "modules/DataCite/$($manifest.ModuleVersion)"
        [IO.Compression.ZipFile]::ExtractToDirectory($package.FullName, $installed)
        $script = {
            param($folder)
            $env:PSModulePath = $folder + [IO.Path]::PathSeparator + $env:PSModulePath
            Connect-DataCite -Sandbox
            (Get-DataCiteDoi -First 3).Count
        }
        pwsh -NoProfile -NonInteractive -Command $script -args (Join-Path $TestDrive 'modules') | Should -Be 3
    }
}

Describe 'Lists that a script takes items from by their number' {
    BeforeAll {
        $sandbox = Start-DataCiteSandbox
        $connection = Connect-DataCite -Sandbox $sandbox -Name indexing -PassThru
        $record = Get-DataCiteDoi -First 1 -Connection $connection
        $record.Version = 'changed'
    }
    AfterAll {
        $connection | Disconnect-DataCite
        $sandbox | Stop-DataCiteSandbox
    }

    It 'are of public types in <Name>' -ForEach @(
        @{ Name = 'a sandbox'; Make = { $sandbox } }
        @{ Name = 'an account of a sandbox'; Make = { $sandbox.Accounts[0] } }
        @{ Name = 'the faults of a sandbox'; Make = { $sandbox.Faults } }
        @{ Name = 'the records of a sandbox'; Make = { $sandbox.Records } }
        @{ Name = 'a connection'; Make = { $connection } }
        @{ Name = 'a record'; Make = { $record } }
        @{ Name = 'a prefix'; Make = { Get-DataCitePrefix -Connection $connection } }
    ) {
        # PowerShell finds no index in a type that is not public, such as those that the compiler makes.
        $object = & $Make
        $object | Should -Not -BeNullOrEmpty
        $object.PSObject.Properties.Where{ $_.Value -is [System.Collections.IList] -and -not $_.Value.GetType().IsVisible }.Name | Should -BeNullOrEmpty
    }

    It 'give what is at a number' {
        $sandbox.Accounts[0].Prefixes[0] | Should -Be '10.5072'
        $record.ChangedAttributes[0] | Should -Be 'version'
    }
}

Describe 'The module in a session that goes on' {
    AfterEach { Import-Module $ModuleFolder }

    It 'can be imported again' {
        Import-Module $ModuleFolder -Force
        (Get-Command -Module DataCite -CommandType Cmdlet).Name | Sort-Object | Should -Be ($manifest.CmdletsToExport | Sort-Object)
        { Get-DataCiteConnection } | Should -Not -Throw
    }

    It 'leaves nothing behind when it is removed' {
        Remove-Module DataCite
        Get-Command -Module DataCite | Should -BeNullOrEmpty
        Import-Module $ModuleFolder
        (Get-Command -Module DataCite -CommandType Cmdlet).Count | Should -Be $manifest.CmdletsToExport.Count
    }
}

Describe 'The load context' {
    It 'has the types that scripts name where PowerShell finds them' {
        [DataCite.Metadata.Creator]::new('Doe, Jane').Name | Should -Be 'Doe, Jane'
        [DataCite.Metadata.DoiName]::Parse('doi:10.5072/ABC').Key | Should -Be '10.5072/abc'
    }

    It 'keeps the module apart under its name' {
        [System.Runtime.Loader.AssemblyLoadContext]::GetLoadContext($assembly).Name | Should -Be 'DataCite'
        [System.Runtime.Loader.AssemblyLoadContext]::GetLoadContext([DataCite.Metadata.Creator].Assembly) |
            Should -Be ([System.Runtime.Loader.AssemblyLoadContext]::Default)
    }

    It 'lives beside another copy of the same package that was loaded first' {
        $script = {
            param($module, $polly)
            $first = [System.Reflection.Assembly]::LoadFrom($polly)
            Import-Module $module
            Connect-DataCite -Sandbox
            $read = (Get-DataCiteDoi -First 1).Doi
            $copies = [AppDomain]::CurrentDomain.GetAssemblies() | Where-Object { $_.GetName().Name -eq 'Polly.Core' }
            [pscustomobject]@{
                Read     = $read
                Contexts = @($copies.ForEach{ [System.Runtime.Loader.AssemblyLoadContext]::GetLoadContext($_).Name } | Sort-Object)
                Other    = $first.GetType('Polly.ResiliencePipeline').Name
            }
        }
        # Another module would bring its own file; a copy elsewhere is as good.
        $other = Join-Path $TestDrive 'Polly.Core.dll'
        Copy-Item (Join-Path $ModuleFolder 'bin/Polly.Core.dll') $other
        $result = pwsh -NoProfile -NonInteractive -Command $script -args $ModuleFolder, $other
        $result.Read | Should -Match '^10\.'
        $result.Contexts | Should -Be @('DataCite', 'Default')
        $result.Other | Should -Be 'ResiliencePipeline'
    }
}

Describe 'The scripts of the product' {
    It 'give PSScriptAnalyzer nothing to say' {
        if (-not (Get-Module -ListAvailable PSScriptAnalyzer)) { Set-ItResult -Skipped -Because 'PSScriptAnalyzer is not on this machine' }
        $files = Get-ChildItem $ModuleFolder -Include *.psd1, *.psm1 -Recurse
        $files += Get-Item (Join-Path $RepositoryFolder 'build.ps1')
        $files += Get-ChildItem (Join-Path $RepositoryFolder 'docs/examples') -Filter *.ps1 -ErrorAction Ignore
        $settings = @{ ExcludeRules = @('PSUseBOMForUnicodeEncodedFile') } # UTF-8 needs none in PowerShell 7.
        $files.ForEach{ Invoke-ScriptAnalyzer -Path $_ -Settings $settings }.ForEach{ "$($_.ScriptName):$($_.Line) $($_.RuleName): $($_.Message)" } |
            Should -BeNullOrEmpty
    }
}
