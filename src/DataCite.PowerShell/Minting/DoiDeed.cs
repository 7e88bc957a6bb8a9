using DataCite.Metadata;

namespace DataCite.PowerShell.Minting;

/// <summary>What is about to happen to a DOI, in a sentence for a question and for -WhatIf: which DOI, where, as whom, and what will be.</summary>
internal static class DoiDeed
{
    private const int LongestTitle = 80;

    /// <summary>A new DOI.</summary>
    public static string Create(DoiRecord record, DoiState state, DataCiteConnection connection)
        => state == DoiState.Draft
            ? $"Create the draft {Of(record)} {At(connection)}. A draft is not public and can be deleted."
            : $"Create {Of(record)} {At(connection)}: it becomes {StateWords.Of(state)} at once. This cannot be undone: a {StateWords.Of(state)} DOI can never be deleted.";

    /// <summary>The DOI, with its title and address.</summary>
    public static string Of(DoiRecord record)
    {
        var title = record.Title ?? string.Empty;
        var shown = title.Length == 0 ? "(no title)" : $"\"{PrintableText.Of(title.Length <= LongestTitle ? title : title[..LongestTitle] + "…")}\"";
        return $"{PrintableText.Of(record.Doi)} {shown} ({(string.IsNullOrEmpty(record.Url) ? "no URL" : PrintableText.Of(record.Url))})";
    }

    /// <summary>The system and the account.</summary>
    public static string At(DataCiteConnection connection)
        => $"at {connection.Environment} ({connection.Uri.Host}) {(connection.IsAnonymous ? "without a login" : $"as {connection.AccountId ?? connection.AccountName ?? connection.Name}")}";
}
