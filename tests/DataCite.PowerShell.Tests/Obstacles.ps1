# What stands between a command and the sandbox, and who watches: a proxy that holds, cuts and changes answers, and a host that remembers.
Add-Type -ReferencedAssemblies System.Management.Automation, System.Net.HttpListener, System.Net.Http, System.Net.Primitives, System.Net.Sockets,
    System.Collections, System.Collections.Concurrent, System.Threading, System.Linq, System.Security, System.Console, System.Runtime,
    System.Collections.Specialized, System.Net.WebHeaderCollection -TypeDefinition @'
using System; using System.Collections.Generic; using System.Collections.ObjectModel; using System.Linq; using System.Management.Automation;
using System.Management.Automation.Host; using System.Net; using System.Net.Http; using System.Net.Sockets; using System.Security;
using System.Text; using System.Threading; using System.Threading.Tasks;

// Passes requests on to the sandbox. Rules say what becomes of those that match, once each for every count.
public sealed class Obstacle : IDisposable
{
    private readonly HttpListener _listener = new HttpListener();
    private readonly HttpClient _client = new HttpClient();
    private readonly Uri _target;
    private readonly List<Rule> _rules = new List<Rule>();
    private readonly TaskCompletionSource _open = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly object _gate = new object();
    private int _held; private int _posts; private int _answered;

    private sealed class Rule { public string Method; public string Part; public string Fate; public int Count; }

    public Obstacle(Uri target)
    {
        _target = target;
        var probe = new TcpListener(IPAddress.Loopback, 0); probe.Start();
        Uri = new Uri("http://127.0.0.1:" + ((IPEndPoint)probe.LocalEndpoint).Port + "/"); probe.Stop();
        _listener.Prefixes.Add(Uri.AbsoluteUri); _listener.Start();
        _ = Task.Run(AcceptAsync);
    }

    public Uri Uri { get; }
    public int Held { get { return Volatile.Read(ref _held); } }
    public int Posts { get { return Volatile.Read(ref _posts); } }
    public int Answered { get { return Volatile.Read(ref _answered); } }

    // Fates: hold (the answer, once it is done), holdBefore (the request), reset (after it is done), fail (500, not done), cut, or an answer's status and body.
    public void Next(string method, string part, string fate, int count)
    {
        lock (_gate) _rules.Add(new Rule { Method = method, Part = part, Fate = fate, Count = count });
    }

    public void Release() { _open.TrySetResult(); }
    public void Dispose() { Release(); _listener.Close(); _client.Dispose(); }

    private async Task AcceptAsync()
    {
        while (_listener.IsListening)
        {
            HttpListenerContext context;
            try { context = await _listener.GetContextAsync(); } catch (Exception) { return; }
            _ = Task.Run(() => PassAsync(context));
        }
    }

    private string FateOf(string method, string text)
    {
        lock (_gate)
        {
            var rule = _rules.FirstOrDefault(r => r.Count > 0 && r.Method == method && text.Contains(r.Part));
            if (rule == null) return "";
            rule.Count--;
            return rule.Fate;
        }
    }

    private async Task PassAsync(HttpListenerContext context)
    {
        try
        {
            var request = context.Request;
            var body = new System.IO.MemoryStream(); await request.InputStream.CopyToAsync(body);
            var text = request.RawUrl + "\n" + Encoding.UTF8.GetString(body.ToArray());
            var fate = FateOf(request.HttpMethod, text);
            if (request.HttpMethod == "POST") Interlocked.Increment(ref _posts);
            if (fate == "holdBefore") { Interlocked.Increment(ref _held); await _open.Task; }
            if (fate == "fail") { await AnswerAsync(context, 500, "application/json", Encoding.UTF8.GetBytes("{}")); return; }
            var message = new HttpRequestMessage(new HttpMethod(request.HttpMethod), new Uri(_target, request.RawUrl));
            if (body.Length > 0) { message.Content = new ByteArrayContent(body.ToArray()); message.Content.Headers.TryAddWithoutValidation("Content-Type", request.ContentType); }
            foreach (var name in new[] { "Authorization", "Accept", "User-Agent" }) if (request.Headers[name] != null) message.Headers.TryAddWithoutValidation(name, request.Headers[name]);
            using (var answer = await _client.SendAsync(message))
            {
                var bytes = await answer.Content.ReadAsByteArrayAsync();
                if (fate == "reset") { await CutAsync(context); return; }
                if (fate == "hold") { Interlocked.Increment(ref _held); await _open.Task; }
                if (fate == "cut") bytes = bytes.Take(bytes.Length - 40).ToArray();
                foreach (var header in answer.Headers.Where(h => h.Key.StartsWith("X-"))) context.Response.Headers[header.Key] = string.Join(",", header.Value);
                if (fate.Length > 3 && char.IsDigit(fate[0])) { await AnswerAsync(context, int.Parse(fate.Substring(0, 3)), "application/json", Encoding.UTF8.GetBytes(fate.Substring(4))); return; }
                await AnswerAsync(context, (int)answer.StatusCode, answer.Content.Headers.ContentType == null ? null : answer.Content.Headers.ContentType.ToString(), bytes);
            }
        }
        catch (Exception) { context.Response.Abort(); }
    }

    // An answer that breaks off, whatever the listener makes of a connection that it is to abort.
    private static async Task CutAsync(HttpListenerContext context)
    {
        context.Response.ContentLength64 = 1000;
        await context.Response.OutputStream.WriteAsync(new byte[10], 0, 10);
        await context.Response.OutputStream.FlushAsync();
        context.Response.Abort();
    }

    private async Task AnswerAsync(HttpListenerContext context, int status, string type, byte[] bytes)
    {
        context.Response.StatusCode = status;
        if (type != null) context.Response.ContentType = type;
        if (status != 204) { context.Response.ContentLength64 = bytes.Length; await context.Response.OutputStream.WriteAsync(bytes, 0, bytes.Length); }
        context.Response.Close();
        Interlocked.Increment(ref _answered);
    }
}

// A host that keeps what it is told to show.
public sealed class RememberingHost : PSHost
{
    private readonly RememberingUI _ui = new RememberingUI();
    public IReadOnlyList<string> Warnings { get { return _ui.Warnings; } }
    public override string Name { get { return "Remembering"; } }
    public override Version Version { get { return new Version(1, 0); } }
    public override Guid InstanceId { get; } = Guid.NewGuid();
    public override PSHostUserInterface UI { get { return _ui; } }
    public override System.Globalization.CultureInfo CurrentCulture { get { return System.Globalization.CultureInfo.InvariantCulture; } }
    public override System.Globalization.CultureInfo CurrentUICulture { get { return System.Globalization.CultureInfo.InvariantCulture; } }
    public override void EnterNestedPrompt() { throw new NotSupportedException(); }
    public override void ExitNestedPrompt() { throw new NotSupportedException(); }
    public override void NotifyBeginApplication() { }
    public override void NotifyEndApplication() { }
    public override void SetShouldExit(int exitCode) { }

    private sealed class RememberingUI : PSHostUserInterface
    {
        public readonly List<string> Warnings = new List<string>();
        public override PSHostRawUserInterface RawUI { get { return null; } }
        public override void WriteWarningLine(string message) { Warnings.Add(message); }
        public override void Write(string value) { }
        public override void Write(ConsoleColor foreground, ConsoleColor background, string value) { }
        public override void WriteLine(string value) { }
        public override void WriteErrorLine(string value) { }
        public override void WriteDebugLine(string message) { }
        public override void WriteVerboseLine(string message) { }
        public override void WriteProgress(long sourceId, ProgressRecord record) { }
        public override string ReadLine() { throw new NotSupportedException(); }
        public override SecureString ReadLineAsSecureString() { throw new NotSupportedException(); }
        public override Dictionary<string, PSObject> Prompt(string caption, string message, Collection<FieldDescription> descriptions) { throw new NotSupportedException(); }
        public override PSCredential PromptForCredential(string caption, string message, string userName, string targetName) { throw new NotSupportedException(); }
        public override PSCredential PromptForCredential(string caption, string message, string userName, string targetName, PSCredentialTypes types, PSCredentialUIOptions options) { throw new NotSupportedException(); }
        public override int PromptForChoice(string caption, string message, Collection<ChoiceDescription> choices, int defaultChoice) { throw new NotSupportedException(); }
    }
}
'@

# A sandbox without DOIs behind an obstacle, and a connection through it.
function New-Obstacle {
    $behind = Start-DataCiteSandbox -Empty
    $obstacle = [Obstacle]::new($behind.Uri)
    $connection = Connect-DataCite -Credential $behind.Credential -Uri $obstacle.Uri -Name "obstacle $([guid]::NewGuid())" -PassThru
    [pscustomobject]@{ Sandbox = $behind; Obstacle = $obstacle; Connection = $connection }
}

function Remove-Obstacle($Place) {
    $Place.Obstacle.Dispose()
    Disconnect-DataCite $Place.Connection
    $Place.Sandbox | Stop-DataCiteSandbox
}

# Rows of a table, complete enough to be published.
function New-Row([int] $Count) {
    1..$Count | ForEach-Object { [pscustomobject]@{ Title = "R-$_."; Creator = 'Doe, J'; Publisher = 'P'; PublicationYear = 2024; ResourceType = 'Dataset'; Url = 'https://example.org/x' } }
}

# Yields until something holds, which another thread brings about.
function Wait-Until([scriptblock] $Condition) {
    while (-not (& $Condition)) { [System.Threading.Thread]::Yield() | Out-Null }
}

# Begins a script in a runspace of its own; with a host, or with the one that PowerShell gives to programs.
function Start-Session([string] $Script, [hashtable] $Variables, $WithHost) {
    $runspace = $WithHost ? [runspacefactory]::CreateRunspace($WithHost) : [runspacefactory]::CreateRunspace()
    $runspace.Open()
    $session = [powershell]::Create($runspace)
    $session.AddScript("Import-Module '$ModuleFolder'").Invoke() | Out-Null
    $session.Commands.Clear()
    foreach ($name in $Variables.Keys) { $runspace.SessionStateProxy.SetVariable($name, $Variables[$name]) }
    $session.AddScript($Script) | Out-Null
    $session
}
