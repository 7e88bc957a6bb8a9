using System.Text.RegularExpressions;
using DataCite.Sandbox.Text;

namespace DataCite.Sandbox.Http;

/// <summary><c>?callback=fn</c>: JSON as a script that calls a function.</summary>
internal static partial class JsonpAnswer
{
    /// <summary>The answer as a script; other than JSON, or with a name that is no function's, it stays as it is.</summary>
    public static ServerResponse Wrap(ServerResponse answer, string callback)
    {
        if (answer.ContentType != ServerResponse.Json || !FunctionName().IsMatch(callback))
            return answer;
        var buffer = new Utf8Buffer(answer.Body.Length + callback.Length + 2);
        buffer.AppendText(callback);
        buffer.Append((byte)'(');
        buffer.Append(answer.Body.Span);
        buffer.Append((byte)')');
        var wrapped = new ServerResponse(answer.Status, buffer, "application/javascript; charset=utf-8") { Rendered = answer.Rendered };
        wrapped.Headers.AddRange(answer.Headers);
        answer.Dispose();
        return wrapped;
    }

    [GeneratedRegex(@"\A[\w$.]+\z")]
    private static partial Regex FunctionName();
}
