using System.Text.Json;

namespace DataCite.Sandbox.Text;

/// <summary>Names in the forms that text formats have for them.</summary>
internal static class PersonNames
{
    /// <summary><c>Doe, Jane and {Example University}</c>: names that are not split are protected by braces. Null for none.</summary>
    public static string? Bibtex(IEnumerable<JsonElement> people)
    {
        var names = string.Join(" and ", people.Select(person => Inverted(person) ?? Braced(person.Text("name"))).OfType<string>());
        return names.Length == 0 ? null : names;
    }

    /// <summary><c>Doe, Jane</c> or the whole name, each by itself.</summary>
    public static IEnumerable<string?> Ris(IEnumerable<JsonElement> people)
        => people.Select(person => Inverted(person) ?? person.Text("name"));

    // The comma stays when there is no given name.
    private static string? Inverted(JsonElement person)
        => person.Text("familyName") is { Length: > 0 } family ? $"{family}, {person.Text("givenName")}" : null;

    private static string? Braced(string? name) => string.IsNullOrEmpty(name) ? null : $"{{{name}}}";
}
