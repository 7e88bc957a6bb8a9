using System.Collections.Frozen;

namespace DataCite.Metadata;

/// <summary>
/// Words that stand in names of organisations and next to never in names of persons, in the languages of most deposits. The list is short
/// on purpose: a word that may be a family name is not worth a wrong guess.
/// </summary>
internal static class OrganizationWords
{
    private static readonly FrozenSet<string> Words = new[]
    {
        "academy", "administration", "agency", "archive", "archives", "association", "authority", "board", "bureau", "centre", "center",
        "collaboration", "commission", "committee", "company", "consortium", "corporation", "council", "department", "directorate", "division",
        "faculty", "federation", "foundation", "government", "group", "hospital", "initiative", "institute", "institution", "laboratories",
        "laboratory", "library", "ministry", "museum", "national", "network", "observatory", "office", "organisation", "organization", "program",
        "programme", "project", "repository", "research", "school", "service", "services", "society", "survey", "team", "trust", "university",
        // German, French, Spanish, Portuguese, Italian, Dutch, Scandinavian
        "akademie", "amt", "anstalt", "bibliothek", "bundesamt", "bundesanstalt", "forschungszentrum", "gesellschaft", "hochschule", "institut",
        "landesamt", "landesbibliothek", "ministerium", "staatsbibliothek", "stiftung", "universität", "universitätsbibliothek", "verein", "zentrum",
        "académie", "agence", "bibliothèque", "centre", "fondation", "ministère", "musée", "université", "biblioteca", "centro", "instituto",
        "ministerio", "museo", "universidad", "universidade", "università", "istituto", "bibliotheek", "universiteit", "universitet",
        "universitetet", "yliopisto",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> LegalForms = new[]
    {
        "inc", "inc.", "ltd", "ltd.", "llc", "gmbh", "ag", "e.v.", "ev", "plc", "s.a.", "s.l.", "b.v.", "co.", "corp.", "llp", "pty",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a word of the name says that it is an organisation's.</summary>
    public static bool IsIn(string name)
    {
        var words = name.Split([' ', '-', '(', ')', '/', ','], StringSplitOptions.RemoveEmptyEntries);
        return Array.Exists(words, Words.Contains);
    }

    /// <summary>Whether the text is a legal form: <c>Inc.</c></summary>
    public static bool IsLegalForm(string text) => LegalForms.Contains(text.Trim());
}
