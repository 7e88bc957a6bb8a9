using System.Text.Json.Serialization;
using DataCite.Client;

namespace DataCite.PowerShell.Connections;

/// <summary>The file of saved logins, as it is written.</summary>
internal sealed record SavedLoginDocument
{
    /// <summary>
    /// The version that this module writes. It reads this one alone: a newer one may mean something else by the same words.
    /// </summary>
    public const int CurrentVersion = 1;

    public required int Version { get; init; }

    public required IReadOnlyList<Entry> Logins { get; init; }

    /// <summary>One login.</summary>
    internal sealed record Entry
    {
        public required string Name { get; init; }

        public string? AccountId { get; init; }

        public required AccountKind Kind { get; init; }

        /// <summary>Production, Test, or an address.</summary>
        public required string Environment { get; init; }

        public required string Vault { get; init; }

        public required string Secret { get; init; }

        public DateTimeOffset Saved { get; init; }

        public static Entry Of(SavedLogin login) => new()
        {
            Name = login.Name,
            AccountId = login.AccountId,
            Kind = login.Kind,
            Environment = DataCiteEnvironment.NameOf(login.Uri) ?? login.Uri.AbsoluteUri,
            Vault = login.VaultName,
            Secret = login.SecretName,
            Saved = login.Saved,
        };

        /// <summary>Whether nothing is missing: JSON can say null where no value may be.</summary>
        [JsonIgnore]
        public bool IsComplete
            => (Name, Environment, Vault, Secret) is ({ Length: > 0 }, { Length: > 0 }, { Length: > 0 }, { Length: > 0 });

        /// <exception cref="System.Management.Automation.PSArgumentException">The system is not known.</exception>
        public SavedLogin ToLogin() => new(Name, AccountId, Kind, new ServiceAddress(Environment), Vault, Secret, Saved);
    }
}
