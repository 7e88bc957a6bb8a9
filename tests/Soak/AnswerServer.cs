using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;

namespace DataCite.Soak;

/// <summary>
/// Gives bad answers, byte for byte. The first part of a path is the number of the answer that the request is to get, so that each case is
/// a system of its own.
/// </summary>
internal sealed class AnswerServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _ending = new();
    private readonly IReadOnlyList<HostileAnswer> _answers;
    private readonly ConcurrentDictionary<int, int> _attempts = new();
    private readonly ConcurrentDictionary<string, JsonObject> _created = new(StringComparer.OrdinalIgnoreCase);
    private readonly Task _serving;

    /// <summary>A server that listens on this machine.</summary>
    public AnswerServer(IReadOnlyList<HostileAnswer> answers)
    {
        _answers = answers;
        _listener.Start();
        _serving = AcceptAsync();
    }

    /// <summary>Where it listens.</summary>
    public Uri Address => new($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/");

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _ending.CancelAsync();
        _listener.Stop();
        await _serving;
        _ending.Dispose();
        _listener.Dispose();
    }

    private async Task AcceptAsync()
    {
        var serving = new List<Task>();
        try
        {
            while (!_ending.IsCancellationRequested)
            {
                var socket = await _listener.AcceptSocketAsync(_ending.Token);
                serving.RemoveAll(static task => task.IsCompletedSuccessfully);
                serving.Add(Task.Run(() => ServeAsync(socket), CancellationToken.None));
            }
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The run is over.
        }

        await Task.WhenAll(serving);
    }

    private async Task ServeAsync(Socket socket)
    {
        try
        {
            using (socket)
            {
                await using var stream = new NetworkStream(socket);
                if (await ReadAsync(stream) is not { } asked)
                    return;
                foreach (var piece in AnswerTo(asked))
                    await stream.WriteAsync(piece, _ending.Token);
                // Until the other side has read it all, or hangs up: closing earlier would throw away what is under way.
                socket.Shutdown(SocketShutdown.Send);
                var rest = new byte[4096];
                while (await stream.ReadAsync(rest, _ending.Token) > 0)
                    continue;
            }
        }
        catch (Exception e) when (e is IOException or SocketException or OperationCanceledException or ObjectDisposedException)
        {
            // The client hangs up in the middle of what is too much; that is what it should do.
        }
    }

    private IEnumerable<byte[]> AnswerTo(AskedFor asked)
    {
        // Where a redirection leads that should not be followed.
        if (asked.Case < 0 || asked.Case >= _answers.Count)
            return RawAnswer.Of(string.Empty, "404 Not Found");
        var answer = _answers[asked.Case];
        // A new DOI needs a prefix that the account has.
        var good = GoodAnswers.To(asked, answer.Command == "new" ? 100 : answer.Rows, _created);
        if (asked.Method == "POST" && asked.Path == "dois")
            _created[good["data"]!["id"]!.GetValue<string>()] = good["data"]!.DeepClone().AsObject();
        var isGood = AskedFor.IsProof(asked.Path, asked.Query) || asked.Attempt > answer.Times || (answer.Command == "new" && asked.Method == "GET");
        return isGood ? RawAnswer.Of(good.ToJsonString(), asked.Method == "POST" ? "201 Created" : "200 OK") : answer.Send(asked, good);
    }

    private async Task<AskedFor?> ReadAsync(NetworkStream stream)
    {
        var bytes = new List<byte>();
        var buffer = new byte[16 * 1024];
        int end;
        while ((end = Find(bytes)) < 0)
        {
            var read = await stream.ReadAsync(buffer, _ending.Token);
            if (read == 0)
                return null;
            bytes.AddRange(buffer.AsSpan(0, read));
        }

        var head = Encoding.Latin1.GetString([.. bytes[..end]]).Split("\r\n");
        var length = head.Where(static line => line.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase)).Select(static line => int.Parse(line[15..], CultureInfo.InvariantCulture)).FirstOrDefault();
        while (bytes.Count < end + 4 + length)
        {
            var read = await stream.ReadAsync(buffer, _ending.Token);
            if (read == 0)
                return null;
            bytes.AddRange(buffer.AsSpan(0, read));
        }

        var line = head[0].Split(' ');
        var target = line[1].Split('?', 2);
        var path = target[0].TrimStart('/').Split('/', 2);
        var query = (target.Length > 1 ? target[1] : string.Empty).Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Select(static part => part.Split('=', 2))
            .GroupBy(static part => Uri.UnescapeDataString(part[0]))
            .ToDictionary(static part => part.Key, static part => part.Last() is [_, var value] ? Uri.UnescapeDataString(value) : string.Empty);
        var number = int.TryParse(path[0], out var known) && path.Length > 1 ? known : -1;
        var isProof = path.Length > 1 && AskedFor.IsProof(path[1], query);
        var attempt = isProof ? 0 : _attempts.AddOrUpdate(number, 1, static (_, count) => count + 1);
        return new AskedFor(number, line[0], path[^1], query, Encoding.UTF8.GetString([.. bytes[(end + 4)..]]), attempt);
    }

    private static int Find(List<byte> bytes)
    {
        for (var at = 0; at + 3 < bytes.Count; at++)
        {
            if (bytes[at] == '\r' && bytes[at + 1] == '\n' && bytes[at + 2] == '\r' && bytes[at + 3] == '\n')
                return at;
        }

        return -1;
    }
}
