using System.Management.Automation;

namespace DataCite.PowerShell.Pipeline;

/// <summary>
/// Where a cmdlet says what it does. With -Debug and without -Verbose, PowerShell asks at the first verbose line whether to go on, and a host
/// that cannot ask ends the command. Such a line goes to the debug stream: that is where the user looks then.
/// </summary>
internal static class VerboseLines
{
    private const string Debug = nameof(Debug);
    private const string Verbose = nameof(Verbose);

    /// <summary>Says one line, in the verbose stream or in the debug stream.</summary>
    public static void Write(PSCmdlet cmdlet, string line)
    {
        if (IsForDebug(cmdlet))
            cmdlet.WriteDebug(line);
        else
            cmdlet.WriteVerbose(line);
    }

    /// <summary>Whether -Debug was given, and -Verbose was not.</summary>
    public static bool IsForDebug(PSCmdlet cmdlet)
        => cmdlet.MyInvocation.BoundParameters is var bound
            && bound.TryGetValue(Debug, out var debug) && LanguagePrimitives.IsTrue(debug) && !bound.ContainsKey(Verbose);
}
