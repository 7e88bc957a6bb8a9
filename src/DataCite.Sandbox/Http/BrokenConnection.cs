using System.Net;

namespace DataCite.Sandbox.Http;

/// <summary>Breaks a connection the way a crashing server does: without a byte of an answer.</summary>
internal static class BrokenConnection
{
    /// <param name="response">The answer that will never be sent.</param>
    /// <param name="headersSent">Whether a part of it was sent already.</param>
    public static void Break(HttpListenerResponse response, bool headersSent)
    {
        if (!headersSent)
            PreventHeaders(response);
        response.Abort();
    }

    // The managed listener sends the headers it has before it closes, even on Abort. It cannot write a line break into a header:
    // with one it gives up before the first byte, and Abort then finds nothing left to send.
    private static void PreventHeaders(HttpListenerResponse response)
    {
        response.Cookies.Add(new Cookie("broken", "a\r\nb"));
        try
        {
            response.OutputStream.Close();
        }
        catch (ArgumentException)
        {
            // This is what the line break is for.
        }
    }
}
