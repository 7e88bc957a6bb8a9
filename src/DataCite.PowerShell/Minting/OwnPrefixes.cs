namespace DataCite.PowerShell.Minting;

/// <summary>Tells before anything is sent whether the account may create a DOI. It may have been given a prefix since it connected: that is asked once.</summary>
/// <param name="connection">The account.</param>
/// <param name="read">Reads the prefixes of the account; again where it is told so.</param>
internal sealed class OwnPrefixes(DataCiteConnection connection, Func<bool, IReadOnlyList<string>> read)
{
    private bool _isRefreshed;

    /// <summary>The prefixes; empty when they are not known.</summary>
    public IReadOnlyList<string> Known => read(false);

    /// <summary>A name that the account may create.</summary>
    /// <exception cref="Errors.CmdletInputException">The prefix is another account's.</exception>
    public DoiNaming Require(DoiNaming naming)
    {
        if (naming.IsWithin(Known))
            return naming;
        if (!_isRefreshed)
            read(true);
        _isRefreshed = true;
        return naming.IsWithin(Known) ? naming : throw naming.Foreign(connection);
    }
}
