using System.Globalization;
using System.Text.RegularExpressions;

namespace DataCite.Sandbox.Tests.Conformance;

/// <summary>
/// Another server than the sandbox of the tests, and the one repository account that the tester has there. The rows are written for the
/// sandbox's first repository; here they are put into the words of that account, with names that no earlier run has used.
/// </summary>
public sealed partial record OtherServer(Uri Address, string Repository, string Prefix, string Password, bool MayWrite)
{
    private const string SandboxRepository = "demo.repo";
    private const string SandboxPrefix = "10.5072";

    private readonly string _run = DateTimeOffset.UtcNow.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);

    /// <summary>What the environment says; null when the table is checked on a sandbox of its own.</summary>
    public static OtherServer? FromEnvironment()
    {
        static string? Setting(string name) => Environment.GetEnvironmentVariable("DATACITE_CONFORMANCE_" + name) is { Length: > 0 } text ? text : null;
        return Setting("URI") is { } address
            ? new OtherServer(new Uri(address), Setting("REPOSITORY") ?? string.Empty, Setting("PREFIX") ?? string.Empty,
                Setting("PASSWORD") ?? string.Empty, Setting("WRITE") == "1")
            : null;
    }

    /// <summary>Why a row cannot be checked here; null when it can.</summary>
    public string? WhyNot(ConformanceRow row)
    {
        if (row.SandboxOnly is not null)
            return $"This row needs the sandbox: {row.SandboxOnly}";
        var text = string.Join('\n', row.Texts);
        if (OtherAccount().Match(text) is { Success: true } stranger)
            return $"This row needs the sandbox's '{stranger.Value}'.";
        if (row.Given.Any(static given => ReadOnlyAttribute().IsMatch(given.Attributes)))
            return "This row needs a DOI with attributes that no request can set.";
        if (Repository.Length == 0 && text.Contains(SandboxRepository, StringComparison.OrdinalIgnoreCase))
            return "This row needs a repository account: DATACITE_CONFORMANCE_REPOSITORY, _PREFIX and _PASSWORD.";
        if (!row.ChangesData)
            return Prefix.Length == 0 && text.Contains(SandboxPrefix, StringComparison.Ordinal) ? "This row needs DATACITE_CONFORMANCE_PREFIX." : null;
        if (!MayWrite || Prefix.Length == 0)
            return $"This row would change data on {Address}.";
        return row.First.Append(row.Request).All(static request => request.IsRead || request.Target.StartsWith("/dois", StringComparison.Ordinal)
            || request.Target == "/token") ? null : "This row would change the account.";
    }

    /// <summary>The row in the words of the account, with DOI names of its own.</summary>
    public ConformanceRow Adapt(ConformanceRow row)
    {
        var mark = $"{_run}-{row.File[0]}{row.Line}-";
        string Put(string text)
        {
            text = RowName().Replace(text, match => match.Value + (char.IsUpper(match.Value[1]) ? mark.ToUpperInvariant() : mark));
            text = text.Replace("demo.repo-secret", Password, StringComparison.Ordinal)
                .Replace("DEMO.REPO", Repository.ToUpperInvariant(), StringComparison.Ordinal);
            text = text.Replace(SandboxRepository, Repository.ToLowerInvariant(), StringComparison.OrdinalIgnoreCase);
            return Prefix.Length == 0
                ? text
                : text.Replace(@"10\.5072", Regex.Escape(Prefix), StringComparison.Ordinal).Replace(SandboxPrefix, Prefix, StringComparison.Ordinal);
        }

        return row.With(Put);
    }

    // Accounts and prefixes of the sandbox that the tester's account does not stand for, and keys that only the sandbox knows.
    [GeneratedRegex(@"\b(lake|tide|admin|demo\.other|demo(?![.\w-])|10\.8[24]\d{3})\b|\{?key[: ]demo\.repo", RegexOptions.IgnoreCase)]
    private static partial Regex OtherAccount();

    [GeneratedRegex("\"(\\w+Count|created|updated|registered|landingPage|schemaVersion|xml|source|state)\":")]
    private static partial Regex ReadOnlyAttribute();

    [GeneratedRegex("(conf|Conf|CONF)-")]
    private static partial Regex RowName();
}
