using System.Management.Automation.Language;
using System.Text.RegularExpressions;

namespace DataCite.PowerShell.Writes;

/// <summary>Writes commands that the user can run as they are.</summary>
internal static partial class CommandText
{
    /// <summary>A text as one argument: quoted, unless it is plain.</summary>
    public static string Argument(string text)
        => Plain().IsMatch(text) ? text : $"'{CodeGeneration.EscapeSingleQuotedStringContent(text)}'";

    [GeneratedRegex(@"\A[A-Za-z0-9][A-Za-z0-9._/:-]*\z", RegexOptions.CultureInvariant)]
    private static partial Regex Plain();
}
