namespace DataCite.Client;

/// <summary>The two systems of DataCite. They have separate accounts, passwords and prefixes.</summary>
public static class DataCiteEnvironment
{
    /// <summary>The real one: what is registered there stays for ever.</summary>
    public static Uri Production { get; } = new("https://api.datacite.org/");

    /// <summary>The test system.</summary>
    public static Uri Test { get; } = new("https://api.test.datacite.org/");

    /// <summary><c>Production</c> or <c>Test</c>; null for any other address.</summary>
    public static string? NameOf(Uri address)
    {
        ArgumentNullException.ThrowIfNull(address);
        return IsHostOf(Production, address) ? nameof(Production) : IsHostOf(Test, address) ? nameof(Test) : null;
    }

    /// <summary>The resolver of a system's DOIs; null for any other address.</summary>
    public static Uri? HandleServiceOf(Uri address) => NameOf(address) switch
    {
        nameof(Production) => new Uri("https://doi.org/"),
        nameof(Test) => new Uri("https://handle.test.datacite.org/"),
        _ => null,
    };

    private static bool IsHostOf(Uri environment, Uri address)
        => address.IsAbsoluteUri && string.Equals(environment.IdnHost, address.IdnHost.TrimEnd('.'), StringComparison.OrdinalIgnoreCase);
}
