using System.Management.Automation;
using System.Management.Automation.Host;
using System.Reflection;
using DataCite.PowerShell.Errors;

namespace DataCite.PowerShell.Pipeline;

/// <summary>
/// The one place that asks before something is done. PowerShell decides by the impact of the whole cmdlet; here an item of High impact is asked
/// about also where its cmdlet is not: a new DOI that is published at once, a DELETE through Invoke-DataCiteApi.
/// </summary>
internal sealed class Confirmation(PSCmdlet cmdlet)
{
    private readonly ConfirmImpact _impact = cmdlet.GetType().GetCustomAttribute<CmdletAttribute>()?.ConfirmImpact ?? ConfirmImpact.Medium;
    private bool _yesToAll;
    private bool _noToAll;

    /// <summary>Whether nothing is done, but what would be done is shown: -WhatIf, or the session's preference.</summary>
    public bool IsPreview => IsTrue(Bound("WhatIf") ?? cmdlet.GetVariableValue("WhatIfPreference"));

    /// <summary>Whether a person sees what is about to happen to an item of this impact, so that it has to be known.</summary>
    public bool IsSeen(ConfirmImpact impact) => IsPreview || (Asks(impact) && !_yesToAll);

    /// <summary>Asks, or shows under -WhatIf what would be done.</summary>
    /// <param name="description">What is done, in a sentence.</param>
    /// <param name="impact">The impact of this item.</param>
    /// <exception cref="CmdletInputException">The host cannot ask.</exception>
    public bool IsGiven(string description, ConfirmImpact impact)
        => Guarded(description, () => IsAgreed(description, () => cmdlet.ShouldProcess(description, $"{description}\nContinue?", "Confirm"))
            && (Asks(_impact) || !Asks(impact) || cmdlet.ShouldContinue($"{description}\nContinue?", "Confirm", ref _yesToAll, ref _noToAll)));

    /// <summary>Asks in PowerShell's own words.</summary>
    /// <exception cref="CmdletInputException">The host cannot ask.</exception>
    public bool IsGiven(string target, string action) => Guarded($"{action} on '{target}'", () => IsAgreed($"{action} on '{target}'.", () => cmdlet.ShouldProcess(target, action)));

    /// <summary>Shows under -WhatIf what would not be done, and why.</summary>
    public void Preview(string description) => cmdlet.ShouldProcess(description, description, "What if");

    // Where nothing is asked, PowerShell writes a verbose line; before 7.6 it asks for that line under -Debug alone.
    private bool IsAgreed(string description, Func<bool> ask)
    {
        if (IsPreview || Asks(_impact) || !VerboseLines.IsForDebug(cmdlet))
            return ask();
        cmdlet.WriteDebug(description);
        return true;
    }

    private bool Asks(ConfirmImpact impact)
    {
        var preference = Bound("Confirm") is { } given
            ? IsTrue(given) ? ConfirmImpact.Low : ConfirmImpact.None
            : LanguagePrimitives.TryConvertTo<ConfirmImpact>(cmdlet.GetVariableValue("ConfirmPreference"), out var session) ? session : ConfirmImpact.High;
        return preference != ConfirmImpact.None && preference <= impact;
    }

    private object? Bound(string parameter) => cmdlet.MyInvocation.BoundParameters.GetValueOrDefault(parameter);

    private static bool IsTrue(object? value) => LanguagePrimitives.IsTrue(value);

    private T Guarded<T>(string description, Func<T> ask)
    {
        try
        {
            return ask();
        }
        catch (Exception exception) when (exception is PSInvalidOperationException or PSNotImplementedException or HostException)
        {
            throw new CmdletInputException(
                ErrorIds.ConfirmationImpossible, ErrorCategory.InvalidOperation,
                $"{cmdlet.MyInvocation.MyCommand.Name} asks before it acts, and this host cannot ask. Nothing was done. The question was: {description}",
                "Add -Confirm:$false in scripts that run unattended.", exception);
        }
    }
}
