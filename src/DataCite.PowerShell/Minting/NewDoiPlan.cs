using DataCite.Metadata;
using DataCite.PowerShell.Input;

namespace DataCite.PowerShell.Minting;

/// <summary>A DOI that is ready to be created.</summary>
/// <param name="Record">What is sent.</param>
/// <param name="Naming">Where its name comes from.</param>
/// <param name="Findings">What DataCite accepts, and the user may regret.</param>
internal sealed record NewDoiPlan(DoiRecord Record, DoiNaming Naming, IReadOnlyList<Finding> Findings)
{
    /// <summary>What identifies the item in a journal; null where there is no journal.</summary>
    public string? Entry { get; init; }

    /// <summary>The item as it came.</summary>
    public object? Input { get; init; }

    /// <summary>What an earlier run has made of the item; null where it is not done.</summary>
    public DoiOutcome? DoneBefore { get; init; }

    /// <summary>What the name was derived from; null for nothing.</summary>
    public ItemKey? Key { get; init; }
}
