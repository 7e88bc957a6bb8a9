using DataCite.Metadata;

namespace DataCite.Client;

/// <summary>The names of values in the history, which are those of the database, in the names of the API.</summary>
internal static class ActivityNames
{
    /// <summary>The state of a DOI.</summary>
    public const string State = "state";

    /// <summary>The attribute of the metadata of a DOI; null where it is not one that is compared.</summary>
    public static string? AttributeOf(string column)
    {
        var name = column switch
        {
            "version_info" => "version",
            "publisher_obj" => "publisher",
            _ => Camel(column),
        };
        return name is "identifiers" or "alternateIdentifiers" ? name : ComparableRecord.Find(name)?.Name;
    }

    /// <summary>The path of any other value.</summary>
    public static string PathOf(string column, bool isOfDoi) => isOfDoi && column is "aasm_state" ? State : Camel(column);

    /// <summary>Whether a value of an account may be a secret.</summary>
    public static bool IsSecret(string column) => column.Contains("password", StringComparison.OrdinalIgnoreCase) || column.Contains("secret", StringComparison.OrdinalIgnoreCase);

    private static string Camel(string column)
    {
        var words = column.Split('_', StringSplitOptions.RemoveEmptyEntries);
        return string.Concat(words.Select(static (word, index) => index == 0 ? word : char.ToUpperInvariant(word[0]) + word[1..]));
    }
}
