# A server that answers as it is told to, byte for byte, and remembers what it was sent.
Add-Type -TypeDefinition @'
using System;
using System.Collections.Concurrent;
using System.IO;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Threading;

public sealed class HostileServer : IDisposable
{
    private readonly TcpListener _listener = new TcpListener(IPAddress.Loopback, 0);
    private readonly ConcurrentQueue<string> _seen = new ConcurrentQueue<string>();

    public HostileServer()
    {
        _listener.Start();
        new Thread(Serve) { IsBackground = true }.Start();
    }

    // The answers: the beginning of a target (GET /dois) and all that is sent for it, {0} for the Authorization header.
    public ConcurrentDictionary<string, string> Answers { get; } = new ConcurrentDictionary<string, string>();

    public string[] Seen { get { return _seen.ToArray(); } }

    public Uri Uri { get { return new Uri("http://127.0.0.1:" + ((IPEndPoint)_listener.LocalEndpoint).Port + "/"); } }

    public void Dispose() { _listener.Stop(); }

    private void Serve()
    {
        try
        {
            while (true)
            {
                var client = _listener.AcceptTcpClient();
                new Thread(() => Answer(client)) { IsBackground = true }.Start();
            }
        }
        // It was stopped: while it waited, or between two clients.
        catch (Exception problem) when (problem is SocketException || problem is InvalidOperationException) { }
    }

    private void Answer(TcpClient client)
    {
        using (client)
        {
            var stream = client.GetStream();
            var head = new StringBuilder();
            for (int b; !head.ToString().EndsWith("\r\n\r\n") && (b = stream.ReadByte()) >= 0;) head.Append((char)b);
            _seen.Enqueue(head.ToString());
            var length = 0;
            foreach (var line in head.ToString().Split('\n')) if (line.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase)) length = int.Parse(line.Substring(15));
            while (length > 0 && stream.ReadByte() >= 0) length--;
            string best = null;
            foreach (var start in Answers.Keys) if (head.ToString().StartsWith(start) && (best == null || start.Length > best.Length)) best = start;
            var body = best == null ? "{\"data\":[],\"meta\":{\"total\":0,\"totalPages\":0},\"links\":{}}" : Answers[best];
            foreach (var line in head.ToString().Split('\n')) if (line.StartsWith("Authorization:")) body = body.Replace("{0}", line.Substring(15).Trim());
            var status = "200 OK";
            if (body.StartsWith("!")) { status = body.Substring(1, body.IndexOf('\n') - 1); body = body.Substring(body.IndexOf('\n') + 1); }
            var bytes = Encoding.UTF8.GetBytes(body);
            var start2 = Encoding.Latin1.GetBytes("HTTP/1.1 " + status + "\r\nContent-Type: application/json\r\nX-Credential-Username: demo.repo\r\nConnection: close\r\nContent-Length: " + bytes.Length + "\r\n\r\n");
            try { stream.Write(start2, 0, start2.Length); stream.Write(bytes, 0, bytes.Length); } catch (IOException) { }
        }
    }
}
'@
