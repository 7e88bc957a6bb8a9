namespace DataCite.Metadata;

/// <summary>
/// Family and given name beside the name that they contradict. The server writes <c>Family, Given</c> into its XML, and citations are made from it.
/// </summary>
internal static class NamePartsCheck
{
    internal static void Check(PartValues person, ValidationContext context)
    {
        if (!person.TryGet("name", out var name) || !person.TryGet("familyName", out var family) || IsDamaged(name) || IsDamaged(family))
            return;
        var given = person["givenName"];
        var meant = string.IsNullOrEmpty(given) ? family : $"{family}, {given}";
        if (given is not null && name.Split(',') is [var first, var second] && Same(first, given) && Same(second, family) && !Same(family, given))
        {
            context.Warn(
                FindingCodes.NameContradiction,
                $"familyName {PrintableText.Quote(family)} and givenName {PrintableText.Quote(given)} seem exchanged: the name is "
                    + $"{PrintableText.Quote(name)}, and DataCite would write {PrintableText.Quote(meant)} into its XML.",
                "familyName", family, given);
        }
        else if (!Words(name).IsSupersetOf(Words(family)))
        {
            context.Warn(
                FindingCodes.NameContradiction,
                $"The name {PrintableText.Quote(name)} does not have the familyName {PrintableText.Quote(family)} in it, and DataCite would write "
                    + $"{PrintableText.Quote(meant)} into its XML. Correct one of them.",
                "familyName", family);
        }
    }

    /// <summary>What is lost in a text is reported there.</summary>
    private static bool IsDamaged(string text) => text.Any(static c => char.IsControl(c) || c == '\uFFFD' || char.IsSurrogate(c));

    private static bool Same(string left, string right) => Words(left).SetEquals(Words(right));

    private static HashSet<string> Words(string name) => new(Split(name), StringComparer.OrdinalIgnoreCase);

    private static string[] Split(string name) => name.Normalize().Split([' ', ',', '.', '-', '\u2010', '\u00A0'], StringSplitOptions.RemoveEmptyEntries);
}
