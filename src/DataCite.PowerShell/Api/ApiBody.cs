using System.Management.Automation;
using System.Text;
using DataCite.PowerShell.Errors;
using DataCite.PowerShell.Input;

namespace DataCite.PowerShell.Api;

/// <summary>The body of a request, from whatever a script has: a hashtable, an object, text, or a file.</summary>
internal static class ApiBody
{
    /// <exception cref="CmdletInputException">Something in it cannot be written as JSON.</exception>
    public static ReadOnlyMemory<byte> Of(object body)
    {
        var value = body is PSObject { BaseObject: not PSCustomObject } wrapped ? wrapped.BaseObject : body;
        return value switch
        {
            string text => Encoding.UTF8.GetBytes(text),
            byte[] bytes => bytes,
            _ => PowerShellJson.WriteAsIs(value),
        };
    }

    /// <exception cref="CmdletInputException">The file cannot be read.</exception>
    public static async Task<byte[]> ReadAsync(string path, CancellationToken stop)
    {
        try
        {
            return await File.ReadAllBytesAsync(path, stop).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new CmdletInputException(
                ErrorIds.FileUnreadable, ErrorCategory.OpenError, $"The body cannot be read: {exception.Message}",
                "Give the path of a file that can be read.", exception);
        }
    }
}
