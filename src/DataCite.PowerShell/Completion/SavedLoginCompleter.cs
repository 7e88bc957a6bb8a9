using DataCite.PowerShell.Connections;
using DataCite.PowerShell.Errors;

namespace DataCite.PowerShell.Completion;

/// <summary>Completes the names of the user's saved logins.</summary>
public sealed class SavedLoginCompleter : LocalCompleter
{
    private protected override IEnumerable<Suggestion> Values()
    {
        try
        {
            return SavedLoginFile.OfUser().Read().Select(static login => new Suggestion(login.Name, login.ToString() ?? login.Name));
        }
        catch (CmdletInputException)
        {
            return []; // The command will say what is wrong; a Tab must not.
        }
    }
}
