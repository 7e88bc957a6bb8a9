namespace DataCite.Client;

/// <summary>Says what an account may do.</summary>
internal static class RightsMessages
{
    /// <param name="role">What the account is.</param>
    /// <param name="isActive">Whether it is active, if that is known.</param>
    /// <param name="prefixes">Its prefixes.</param>
    public static DiagnosisStep Judge(AccountRole role, bool? isActive, IReadOnlyList<string> prefixes)
    {
        if (isActive is false)
            return Warning("The account is inactive: it can still read, but not write.",
                "Ask your DataCite member or consortium, or DataCite's support, to activate it again.");
        switch (role)
        {
            case AccountRole.Repository or AccountRole.RepositoryKey when prefixes.Count == 0:
                return Warning("The repository has no prefix, so it cannot create DOIs.",
                    "Ask your DataCite member or consortium to give it one.");
            case AccountRole.Repository:
                return Passed($"The repository can read and write DOIs with {Text(prefixes)}, and manage its API keys.");
            case AccountRole.RepositoryKey:
                return Passed($"The key can read and write DOIs with {Text(prefixes)}; it cannot manage keys or change the repository.");
            case AccountRole.Member or AccountRole.Consortium:
                return Warning(
                    "This is a member account: it can read and transfer the DOIs of its repositories and manage repositories, but not "
                        + "create or change DOIs.",
                    "Log in as a repository (PROVIDER.REPO) to create and change DOIs.");
            default:
                return Passed("The account is known; its rights are the server's to say.");
        }
    }

    // A line, not a list: an account may have dozens.
    private static string Text(IReadOnlyList<string> prefixes) => prefixes.Count switch
    {
        1 => $"the prefix {prefixes[0]}",
        <= 5 => $"the prefixes {string.Join(", ", prefixes)}",
        _ => $"{prefixes.Count} prefixes ({string.Join(", ", prefixes.Take(5))}, …)",
    };

    private static DiagnosisStep Passed(string message) => new(DiagnosisSubject.Rights, DiagnosisOutcome.Passed, message);

    private static DiagnosisStep Warning(string message, string advice)
        => new(DiagnosisSubject.Rights, DiagnosisOutcome.Warning, message, advice);
}
