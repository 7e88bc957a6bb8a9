using System.Globalization;
using DataCite.Metadata;

namespace DataCite.Client;

/// <summary>Whose history is read: that of one DOI, or that of one account.</summary>
public sealed record ActivityQuery
{
    // Values of DOIs with thousands of creators stand in it twice, as they were and as they are.
    private const int RowsInPage = 100;

    /// <summary>The DOI whose changes are listed; null for those of an account.</summary>
    public DoiName? Doi { get; init; }

    /// <summary>Account id of a repository, in any case: what was changed about the account itself, and what was changed with its login.</summary>
    public string? RepositoryId { get; init; }

    /// <summary>Account id of a member or consortium, in any case: what was changed about the account itself, and what was changed with its login.</summary>
    public string? ProviderId { get; init; }

    /// <summary>Only changes at this time or later.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>Only changes at this time or earlier.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>The list of changes, the newest first.</summary>
    /// <param name="notice">Told in a sentence about a row that is not of what was asked for.</param>
    /// <exception cref="ArgumentException">What is asked for is missing or contradicts itself.</exception>
    internal RowList<DataCiteActivity> ToList(Action<string> notice)
    {
        _ = Ordered();
        var account = AccountOf();
        return new RowList<DataCiteActivity>
        {
            Path = PathOf(),
            Name = $"the history of {(Doi is null ? account : Doi)}",
            Query = () => Filters(account),
            Read = ActivityRow.Read,
            // One request may change a record more than once: the id alone is that of the request.
            NameOf = static row => string.Create(CultureInfo.InvariantCulture, $"{row.Id} {row.Doi} {row.Action} {row.Version}"),
            Fits = row => IsWanted(row, account, notice) && !(row.Time < Since) && !(row.Time > Until),
            IsBehind = row => row.Time < Since,
            // The server does not look at credentials here (facts §2.10).
            RequiresLogin = false,
            Narrowing = "Narrow the history to a time, with Since and Until.",
            PageSize = RowsInPage,
            MaxPageBytes = AnswerLimits.Page,
            MaxPageValues = AnswerLimits.Values,
        };
    }

    /// <summary>The same query.</summary>
    /// <exception cref="ArgumentException">The time ends before it begins.</exception>
    internal ActivityQuery Ordered()
        => Since > Until ? throw new ArgumentException($"{nameof(Since)} is later than the end of the time that was asked for.", nameof(Since)) : this;

    // The list by query finds every name; a comma in it would be read as the end of the name.
    private string PathOf() => Doi is { } doi && HasComma(doi) ? $"dois/{DoiName.Parse(doi.Key).ToPath()}/activities" : "activities";

    private UrlQuery Filters(string? account)
    {
        var query = new UrlQuery();
        // Names in the index are in lower case (T38).
        if (Doi is { } doi && !HasComma(doi))
            query.Add("datacite-doi-id", doi.Key);
        if (account is not null)
            query.Add("query", Clause(account));
        return query.AddRaw("publisher=true");
    }

    // The time too, so that a history of more rows than can be reached is read in parts.
    private string Clause(string account)
    {
        var ofAccount = QueryText.Either($"uid:{QueryText.Quote(account)}", $"username:{QueryText.Quote(account)}");
        return Since is null && Until is null ? ofAccount : $"{ofAccount} AND {QueryText.Between("created", Since, Until)}";
    }

    private string? AccountOf()
    {
        if ((Doi is null ? 0 : 1) + (RepositoryId is null ? 0 : 1) + (ProviderId is null ? 0 : 1) != 1)
            throw new ArgumentException($"A history is that of one DOI, of one repository or of one member: give one of {nameof(Doi)}, {nameof(RepositoryId)} and {nameof(ProviderId)}.");
        return RepositoryId is { } repository ? FilterValue.Repository(repository, nameof(RepositoryId))
            : ProviderId is { } provider ? FilterValue.Provider(provider, nameof(ProviderId))
            : null;
    }

    private bool IsWanted(DataCiteActivity row, string? account, Action<string> notice)
    {
        var isWanted = Doi is null
            ? IsAccount(row.AccountId) || IsAccount(row.ChangedAccountId)
            : row.ChangedAccountId is null && (row.Doi is null || (DoiName.TryParse(row.Doi, out var name) && name.Key == Doi.Key));
        if (!isWanted)
            notice($"DataCite lists a change of {row.Doi ?? row.ChangedAccountId ?? "something else"} in the history of {(Doi is null ? account : Doi)}; it is left out.");
        return isWanted;

        bool IsAccount(string? id) => string.Equals(id, account, StringComparison.OrdinalIgnoreCase);
    }

    private static bool HasComma(DoiName doi) => doi.Key.Contains(',', StringComparison.Ordinal);
}
