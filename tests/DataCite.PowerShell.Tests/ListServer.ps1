# A server on this machine that lists 2500 rows of any route, by cursor and by page number, and does it badly: for what the sandbox never does.
$ListServerScript = {
    param($Port, $Fault)
    $count = 2500
    $epoch = [DateTimeOffset]::new(2024, 1, 1, 0, 0, 0, [TimeSpan]::Zero)
    $listener = [System.Net.HttpListener]::new()
    $listener.Prefixes.Add("http://127.0.0.1:$Port/")
    $listener.Start()
    "listening"
    $requests = 0
    while ($true) {
        $context = $listener.GetContext()
        if ($context.Request.Url.AbsolutePath -eq '/stop') { $context.Response.Close(); $listener.Stop(); return }
        $query = [System.Web.HttpUtility]::ParseQueryString($context.Request.Url.Query)
        $size = $query['page[size]'] ? [int] $query['page[size]'] : 25
        $isProbe = $query['prefix'] -eq '10.0000'
        $start = 0
        if ($query['page[number]']) { $start = ([int] $query['page[number]'] - 1) * $size }
        elseif ($query['page[cursor]'] -and $query['page[cursor]'] -ne '1') {
            $text = $query['page[cursor]'].Replace('-', '+').Replace('_', '/')
            $place = [Text.Encoding]::UTF8.GetString([Convert]::FromBase64String($text.PadRight([int] [math]::Ceiling($text.Length / 4) * 4, '=')))
            $start = [int] $place.Substring($place.Length - 5) + 1
        }
        $rows = @(if (-not $isProbe -and $size -gt 0) { for ($i = $start; $i -lt [math]::Min($count, $start + $size); $i++) { $i } })
        $total = $isProbe ? 0 : $count
        $loggedIn = $true
        if (-not $isProbe -and $context.Request.Url.AbsolutePath -notlike '/repositories*') {
            $requests++
            switch ($Fault) {
                'breaks off' { $rows = @($rows.Where{ $_ -lt 1000 }) }
                'twice' { $rows = @($rows) + @($rows | Select-Object -Last 3) }
                'one empty page' { if ($requests -eq 2) { $rows = @() } }
                'shrinks' { if ($start -gt 0) { $total = $count - 5 } }
                'login lost' { $loggedIn = $start -eq 0 }
            }
        }
        $isPrefix = $context.Request.Url.AbsolutePath -eq '/prefixes'
        $isKey = $context.Request.Url.AbsolutePath -eq '/credentials/api-keys'
        if ($isKey) { $rows, $total = @(1, 2), 3 }
        $data = foreach ($row in $rows) {
            $name = $isKey ? "00000000-0000-0000-0000-00000000000$row" : $isPrefix ? "10.$($row + 10000)" : '10.5072/r{0:00000}' -f $row
            '{{"id":"{0}","type":"dois","attributes":{{"doi":"{0}","name":"{0}","created":"{1}"}}}}' -f $name, $epoch.AddSeconds($row).ToString('yyyy-MM-ddTHH:mm:ssZ', [cultureinfo]::InvariantCulture)
        }
        $next = ''
        if ($rows.Count -and $start + $size -lt $count -and $Fault -ne 'no link') {
            $last = $start + $size - 1 + ($Fault -eq 'link leaps' ? 100 : 0)
            $cursor = [Convert]::ToBase64String([Text.Encoding]::UTF8.GetBytes(('{0},10.5072/r{1:00000}' -f $epoch.AddSeconds($last).ToUnixTimeMilliseconds(), $last))).TrimEnd('=').Replace('+', '-').Replace('/', '_')
            $place = $query['page[number]'] -or -not $query['page[cursor]'] ? "page%5Bnumber%5D=$($start / $size + 2)" : "page%5Bcursor%5D=$cursor"
            $next = '"next":"http://elsewhere.example.org/dois?{0}"' -f $place
        }
        $body = [Text.Encoding]::UTF8.GetBytes('{"data":[' + ($data -join ',') + '],"meta":{"total":' + $total + '},"links":{' + $next + '}}')
        $context.Response.ContentType = 'application/json'
        if ($loggedIn) { $context.Response.Headers.Add('X-Credential-Username', 'demo.repo') }
        $context.Response.OutputStream.Write($body, 0, $body.Length)
        $context.Response.Close()
    }
}

# Starts such a server, and connects to it as its only connection.
function Connect-ListServer([string] $Fault) {
    $free = [System.Net.Sockets.TcpListener]::new([System.Net.IPAddress]::Loopback, 0)
    $free.Start()
    $port = $free.LocalEndpoint.Port
    $free.Stop()
    $job = Start-ThreadJob $ListServerScript -ArgumentList $port, $Fault
    while (-not $job.HasMoreData -and $job.State -notin 'Failed', 'Completed') { [System.Threading.Thread]::Yield() | Out-Null }
    $login = [pscredential]::new('DEMO.REPO', (ConvertTo-SecureString 'any' -AsPlainText))
    Connect-DataCite -Credential $login -Uri "http://127.0.0.1:$port" -Name 'list server'
}

function Disconnect-ListServer {
    Invoke-WebRequest "$((Get-DataCiteConnection 'list server').Uri)stop" | Out-Null
    Disconnect-DataCite 'list server'
    Get-Job | Receive-Job -Wait -AutoRemoveJob | Out-Null
}
