namespace DataCite.Jobs;

/// <summary>An item for which nothing was sent, and which is not in the input any more.</summary>
/// <param name="Item">What identifies the item in the job.</param>
internal sealed record JobDrop(string Item);
