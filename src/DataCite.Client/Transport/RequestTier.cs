namespace DataCite.Client;

/// <summary>How many requests DataCite's firewall allows in five minutes from one IP address.</summary>
internal static class RequestTier
{
    public const int Authenticated = 3000;
    public const int Identified = 1000;
    public const int Unidentified = 500;
    public const int TestSystem = 750;

    /// <summary>The limit for a connection; null where there is none.</summary>
    public static int? Of(DataCiteClientOptions options)
    {
        if (options.RequestsPerWindow is { } chosen)
            return chosen;
        if (options.BaseAddress.IsLoopback)
            return null;
        var tier = options.Account.Kind is not AccountKind.Anonymous ? Authenticated
            : options.Contact is not null ? Identified
            : Unidentified;
        return DataCiteEnvironment.NameOf(options.BaseAddress) is nameof(DataCiteEnvironment.Test) ? Math.Min(tier, TestSystem) : tier;
    }
}
