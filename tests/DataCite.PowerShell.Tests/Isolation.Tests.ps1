# What other modules load, in which version and in which order, must not matter; and a module that is removed is gone.
BeforeDiscovery {
    # Other versions of Polly.Core, as another module might bring them: the build has an older one restored, and whatever else NuGet
    # keeps here is tried too. The impostors below are newer than any.
    $cache = $env:NUGET_PACKAGES ?? (Join-Path ([Environment]::GetFolderPath('UserProfile')) '.nuget/packages')
    $copies = foreach ($folder in Get-ChildItem (Join-Path $cache 'polly.core') -Directory -ErrorAction Ignore) {
        $file = Join-Path $folder 'lib/net8.0/Polly.Core.dll'
        if (Test-Path $file) { @{ Version = $folder.Name; File = $file } }
    }
    $orders = foreach ($copy in $copies) { foreach ($order in 'before', 'after') { @{ Version = $copy.Version; File = $copy.File; Order = $order } } }
}

BeforeAll {
    . "$PSScriptRoot/Common.ps1"

    # Runs in a PowerShell of its own, and gives what the script writes as its last line, from JSON.
    function Invoke-Alone([scriptblock] $Script, [object[]] $Arguments) {
        $output = @(pwsh -NoProfile -NonInteractive -Command $Script -args $Arguments 2>&1)
        $LASTEXITCODE | Should -Be 0 -Because "$output"
        "$($output[-1])" | ConvertFrom-Json
    }

    # An assembly with a simple name of ours, a version that is newer than any, and nothing of ours in it. Add-Type would call it as it likes.
    function New-Impostor([string] $Name) {
        $file = Join-Path (New-Item (Join-Path $TestDrive "impostor-$Name") -ItemType Directory -Force) "$Name.dll"
        if (Test-Path $file) { return $file }
        Add-Type 'public class LoadsTheCompiler { }'
        $code = '[assembly: System.Reflection.AssemblyVersion("99.0.0.0")] public class Impostor { public static string Who() { return "other"; } }'
        $trees = [Microsoft.CodeAnalysis.SyntaxTree[]] [Microsoft.CodeAnalysis.CSharp.CSharpSyntaxTree]::ParseText($code)
        $references = [Microsoft.CodeAnalysis.MetadataReference[]] [Microsoft.CodeAnalysis.MetadataReference]::CreateFromFile([object].Assembly.Location)
        $options = [Microsoft.CodeAnalysis.CSharp.CSharpCompilationOptions]::new('DynamicallyLinkedLibrary')
        $output = [IO.File]::Create($file)
        $made = [Microsoft.CodeAnalysis.CSharp.CSharpCompilation]::Create($Name, $trees, $references, $options).Emit($output)
        $output.Dispose()
        $made.Success | Should -BeTrue -Because "$($made.Diagnostics)"
        $file
    }
}

Describe 'Another module''s assemblies' {
    It 'Polly.Core <Version>, loaded <Order> the import, and ours live side by side' -ForEach $orders {
        $seen = Invoke-Alone {
            param($module, $file, $order)
            if ($order -eq 'before') { [Reflection.Assembly]::LoadFrom($file) | Out-Null }
            Import-Module $module
            Connect-DataCite -Sandbox
            if ($order -eq 'after') { [Reflection.Assembly]::LoadFrom($file) | Out-Null }
            $first = (Get-DataCiteDoi -First 1).Doi
            $copies = [AppDomain]::CurrentDomain.GetAssemblies() | Where-Object { $_.GetName().Name -eq 'Polly.Core' }
            $where = @{}
            foreach ($copy in $copies) {
                $where[[Runtime.Loader.AssemblyLoadContext]::GetLoadContext($copy).Name] = [Diagnostics.FileVersionInfo]::GetVersionInfo($copy.Location).FileVersion
            }
            # The other module can use its copy.
            $builder = ($copies | Where-Object { [Runtime.Loader.AssemblyLoadContext]::GetLoadContext($_).Name -eq 'Default' }).GetType('Polly.ResiliencePipelineBuilder')
            @{ Doi = $first; Where = $where; Builds = [bool] [Activator]::CreateInstance($builder) } | ConvertTo-Json -Compress
        } $ModuleFolder, $File, $Order
        $seen.Doi | Should -Match '^10\.'
        $seen.Where.DataCite | Should -Be ([Diagnostics.FileVersionInfo]::GetVersionInfo((Join-Path $ModuleFolder 'bin/Polly.Core.dll')).FileVersion)
        $seen.Where.Default | Should -Be ([Diagnostics.FileVersionInfo]::GetVersionInfo($File).FileVersion)
        $seen.Builds | Should -BeTrue
    }

    It 'of an older version are among those tried' -ForEach @{ Versions = $copies.Version } {
        [version] $ours = [Diagnostics.FileVersionInfo]::GetVersionInfo((Join-Path $ModuleFolder 'bin/Polly.Core.dll')).FileVersion
        $Versions.Where{ [version] $_ -lt $ours } | Should -Not -BeNullOrEmpty
    }

    It 'with simple names of ours, loaded <_> the import, do no harm' -ForEach 'before', 'after' {
        $names = 'DataCite.PowerShell', 'DataCite.Client', 'DataCite.Sandbox', 'Polly.Core', 'System.Threading.RateLimiting'
        $seen = Invoke-Alone {
            param($module, $files, $order)
            $files = $files -split ';'
            if ($order -eq 'before') { $others = $files | ForEach-Object { [Reflection.Assembly]::LoadFrom($_) } }
            Import-Module $module
            Connect-DataCite -Sandbox
            if ($order -eq 'after') { $others = $files | ForEach-Object { [Reflection.Assembly]::LoadFrom($_) } }
            @{ Doi = (Get-DataCiteDoi -First 1).Doi; Names = @($others.FullName); Who = @($others.ForEach{ $_.GetType('Impostor')::Who() }) } | ConvertTo-Json -Compress
        } $ModuleFolder, ($names.ForEach{ New-Impostor $_ } -join ';'), $_
        $seen.Doi | Should -Match '^10\.'
        $seen.Names -replace ', Version=99\..*' | Should -Be $names
        $seen.Who | Should -Be (@('other') * $names.Count)
    }

    It 'with the simple name <_>, which scripts must find, are an import that fails as a whole and says why' -ForEach 'DataCite.Metadata', 'DataCite.Loader' {
        $seen = Invoke-Alone {
            param($module, $file)
            [Reflection.Assembly]::LoadFrom($file) | Out-Null
            try { Import-Module $module } catch { $problem = "$_" }
            @{ Problem = $problem; Commands = @(Get-Command -Module DataCite -ErrorAction Ignore).Count } | ConvertTo-Json -Compress
        } $ModuleFolder, (New-Impostor $_)
        $seen.Problem | Should -BeLike "*Start a new PowerShell*'$_, *"
        $seen.Commands | Should -Be 0
    }

    It 'are invisible: the packages of the module are not found by name' {
        $seen = Invoke-Alone {
            param($module)
            Import-Module $module
            Connect-DataCite -Sandbox
            @{ Polly = [bool] ('Polly.ResiliencePipeline' -as [type]); Creator = [bool] ('DataCite.Metadata.Creator' -as [type]) } | ConvertTo-Json -Compress
        } @($ModuleFolder)
        $seen.Polly | Should -BeFalse
        $seen.Creator | Should -BeTrue
    }
}

Describe 'Two versions of the module' {
    It 'work at the same time in two processes' {
        # The same build under a newer version number is another version as far as PowerShell knows.
        $newer = Join-Path $TestDrive 'newer/DataCite'
        Copy-Item $ModuleFolder $newer -Recurse
        $manifest = Join-Path $newer 'DataCite.psd1'
        (Get-Content $manifest -Raw) -replace "(ModuleVersion\s*=\s*)'[^']+'", "`$1'9.9.9'" | Set-Content $manifest
        $script = {
            param($module, $address)
            Import-Module $module
            Connect-DataCite -Anonymous -Uri $address
            @{ Version = "$((Get-Module DataCite).Version)"; Doi = (Get-DataCiteDoi -First 1).Doi } | ConvertTo-Json -Compress
        }
        $sandbox = Start-DataCiteSandbox
        try {
            $jobs = $ModuleFolder, $newer | ForEach-Object { Start-Job $script -ArgumentList $_, "$($sandbox.Uri)" }
            $seen = $jobs | Receive-Job -Wait -AutoRemoveJob | ConvertFrom-Json
            $seen.Version | Sort-Object -Unique | Should -HaveCount 2
            $seen.Doi | Should -Match '^10\.'
        }
        finally {
            Stop-DataCiteSandbox $sandbox
        }
    }
}

Describe 'Import and removal' {
    It 'with -Force gives the same cmdlets again, in a session that goes on' {
        $seen = Invoke-Alone {
            param($module)
            Import-Module $module
            $count = (Get-Command -Module DataCite).Count
            1..3 | ForEach-Object { Import-Module $module -Force }
            Connect-DataCite -Sandbox
            @{ Before = $count; After = (Get-Command -Module DataCite).Count; Doi = (Get-DataCiteDoi -First 1).Doi } | ConvertTo-Json -Compress
        } @($ModuleFolder)
        $seen.After | Should -Be $seen.Before
        $seen.Doi | Should -Match '^10\.'
    }

    It 'leave no background work: connections end, secrets are forgotten, sandboxes stop' {
        $seen = Invoke-Alone {
            param($module)
            Import-Module $module
            $sandbox = Start-DataCiteSandbox
            $connection = Connect-DataCite -Sandbox $sandbox -PassThru
            # One that waits at a limit has a timer.
            $limited = Connect-DataCite -Anonymous -Environment Test -PassThru
            Get-DataCiteDoi -First 1 -Connection $connection | Out-Null
            Remove-Module DataCite
            $listens = $true
            for ($try = 0; $try -lt 200 -and $listens; $try++) {
                $socket = [Net.Sockets.TcpClient]::new()
                try { $socket.Connect($sandbox.Uri.Host, $sandbox.Uri.Port) } catch { $listens = $false }
                $socket.Dispose()
                [Threading.Thread]::Yield() | Out-Null
            }
            @{ Open = $connection.IsOpen -or $limited.IsOpen; Listens = $listens } | ConvertTo-Json -Compress
        } @($ModuleFolder)
        $seen.Open | Should -BeFalse
        $seen.Listens | Should -BeFalse
    }

    It 'in one runspace leave the others alone' {
        $sandbox = Start-DataCiteSandbox
        $connection = Connect-DataCite -Sandbox $sandbox -PassThru
        try {
            1 | ForEach-Object -Parallel { Import-Module $using:ModuleFolder; Connect-DataCite -Sandbox $using:sandbox; Remove-Module DataCite }
            $connection.IsOpen | Should -BeTrue
            (Get-DataCiteDoi -First 1 -Connection $connection).Doi | Should -Match '^10\.'
        }
        finally {
            Stop-DataCiteSandbox $sandbox
        }
    }
}

Describe 'Connections' {
    It 'end with the module, however it is removed, and their secrets with them' {
        $seen = Invoke-Alone {
            param($module)
            Import-Module $module
            $sandbox = Start-DataCiteSandbox
            $login, $address = $sandbox.Credential, $sandbox.Uri
            $results = foreach ($remove in { Import-Module $module -Force }, { Import-Module $module -Force }, { Remove-Module DataCite; Import-Module $module }, { Remove-Module DataCite; Import-Module $module }) {
                # Sandboxes end with the module as well.
                $connection = Connect-DataCite -Sandbox -PassThru
                $secret = $connection.GetType().GetProperty('Secret', [Reflection.BindingFlags]'Instance, NonPublic').GetValue($connection)
                . $remove
                $isWiped = try { $null = $secret.Copy(); $false } catch { $true }
                @{ IsOpen = $connection.IsOpen; Left = @(Get-DataCiteConnection).Count; IsWiped = $isWiped }
            }
            ConvertTo-Json @($results) -Compress
        } $ModuleFolder
        $seen.Count | Should -Be 4
        $seen.IsOpen | Should -Not -Contain $true
        $seen.Left | Should -Be 0, 0, 0, 0
        $seen.IsWiped | Should -Not -Contain $false
    }
}

Describe 'A proxy of the environment' {
    It 'gets nothing that is for this machine: <Variable>' -ForEach @{ Variable = 'HTTP_PROXY' }, @{ Variable = 'http_proxy' }, @{ Variable = 'ALL_PROXY' }, @{ Variable = 'all_proxy' } {
        . "$PSScriptRoot/HostileServer.ps1"
        $proxy = [HostileServer]::new()
        $sandbox = Start-DataCiteSandbox
        $former = [Environment]::GetEnvironmentVariable($Variable)
        try {
            [Environment]::SetEnvironmentVariable($Variable, "$($proxy.Uri)")
            $seen = Invoke-Alone {
                param($module, $address, $id, $password)
                $env:NO_PROXY = $env:no_proxy = $null
                Import-Module $module
                $login = [pscredential]::new($id, (ConvertTo-SecureString $password -AsPlainText))
                $found = foreach ($uri in $address, $address.Replace('127.0.0.1', 'localhost')) {
                    Connect-DataCite -Credential $login -Uri $uri
                    (Get-DataCiteDoi -State Draft -First 1).Count
                }
                ConvertTo-Json @($found) -Compress
            } "$ModuleFolder", "$($sandbox.Uri)", $sandbox.Accounts[0].Id, $sandbox.Accounts[0].Password
            $seen | Should -Be 1, 1
            $proxy.Seen | Should -BeNullOrEmpty
        }
        finally {
            [Environment]::SetEnvironmentVariable($Variable, $former)
            $proxy.Dispose()
            Stop-DataCiteSandbox
        }
    }
}
