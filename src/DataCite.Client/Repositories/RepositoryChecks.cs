using System.Text.RegularExpressions;

namespace DataCite.Client;

/// <summary>Finds what the server would refuse before anything is sent.</summary>
internal static partial class RepositoryChecks
{
    private const int ShortestSymbol = 5;
    private const int LongestSymbol = 18;
    private const string Language = nameof(RepositoryDescription.Language);

    /// <summary>The symbol of a new repository in upper case.</summary>
    /// <exception cref="ArgumentException">It breaks a rule; the message says which.</exception>
    public static string Symbol(string symbol)
    {
        var text = symbol.Trim().ToUpperInvariant();
        var dot = text.IndexOf('.', StringComparison.Ordinal);
        var problem = dot <= 0 || dot == text.Length - 1 ? "it is not the symbol of a member and a name with a dot between them, such as DEMO.ARCHIVE"
            : text.Length is < ShortestSymbol or > LongestSymbol ? $"it has {text.Length} characters; {ShortestSymbol} to {LongestSymbol} are possible"
            : !SymbolPattern().IsMatch(text) ? "only the letters A to Z, digits behind the dot, and one hyphen between them are possible"
            : null;
        return problem is null ? text : throw ResearchIds.Unusable(nameof(DataCiteRepository.Symbol), symbol, problem);
    }

    /// <summary>The account id of the member that a symbol names.</summary>
    public static string ProviderOf(string symbol) => symbol[..symbol.IndexOf('.', StringComparison.Ordinal)].ToLowerInvariant();

    /// <exception cref="ArgumentException">A new repository lacks something.</exception>
    public static void RequireComplete(RepositoryDescription description)
    {
        if (string.IsNullOrWhiteSpace(description.Name))
            throw Problem("Name is missing: a new repository needs one.", nameof(RepositoryDescription.Name));
        if (string.IsNullOrWhiteSpace(description.SystemEmail))
            throw Problem("SystemEmail is missing: a new repository needs one.", nameof(RepositoryDescription.SystemEmail));
    }

    /// <summary>The description in the server's spelling.</summary>
    /// <exception cref="ArgumentException">A value cannot be used; the message names it.</exception>
    public static RepositoryDescription Spelled(RepositoryDescription given)
    {
        RequireFilled(given.Name, nameof(given.Name));
        RequireFilled(given.SystemEmail, nameof(given.SystemEmail));
        if (given.SystemEmail is { } mail && !MailPattern().IsMatch(mail.Trim()))
            throw ResearchIds.Unusable(nameof(given.SystemEmail), mail, "it is not a mail address such as name@example.org");
        RequireAddress(given.Url, nameof(given.Url));
        RequireAddress(given.AnalyticsDashboardUrl, nameof(given.AnalyticsDashboardUrl));
        if (given.GlobusUuid is { Length: > 0 } uuid && !Guid.TryParseExact(uuid, "D", out _))
            throw ResearchIds.Unusable(nameof(given.GlobusUuid), uuid, "it is not a UUID such as 123e4567-e89b-12d3-a456-426614174000");
        if (given.Re3data is { Length: > 0 } re3data)
            ResearchIds.Re3data(re3data, nameof(given.Re3data));
        if (given.OpenDoar is { Length: > 0 } number && !number.All(char.IsAsciiDigit))
            throw ResearchIds.Unusable(nameof(given.OpenDoar), number, "it is not a number");
        if (given.Domains is { } domains && string.IsNullOrWhiteSpace(domains))
            throw Problem("Domains is empty: no landing page could have any host. Use * for all hosts.", nameof(given.Domains));
        if (given.Password is { Length: 0 })
            throw Problem("Password is empty. The server would ignore it.", nameof(given.Password));
        return given with
        {
            Name = given.Name?.Trim(),
            SystemEmail = given.SystemEmail?.Trim(),
            RepositoryType = given.RepositoryType is { } types ? AccountWords.Spell(types, AccountWords.RepositoryTypes, nameof(given.RepositoryType)) : null,
            Certificate = given.Certificate is { } certificates ? AccountWords.Spell(certificates, AccountWords.Certificates, nameof(given.Certificate)) : null,
            Language = given.Language is { } languages ? [.. languages.Select(static code => FilterValue.Filled(code, Language).Trim())] : null,
        };
    }

    private static ArgumentException Problem(string message, string name) => new(message, name);

    private static void RequireFilled(string? value, string name)
    {
        if (value is not null && string.IsNullOrWhiteSpace(value))
            throw Problem($"{name} is empty: a repository cannot be without it.", name);
    }

    private static void RequireAddress(string? value, string name)
    {
        if (value is { Length: > 0 } && !(Uri.TryCreate(value, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"))
            throw ResearchIds.Unusable(name, value, "it is not an address that begins with http:// or https://");
    }

    [GeneratedRegex(@"\A[A-Z]+\.[A-Z0-9]+(-[A-Z0-9]+)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex SymbolPattern();

    [GeneratedRegex(@"\A[^@\s]+@(?:[-a-z0-9]+\.)+[a-z]{2,}\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex MailPattern();
}
