namespace DataCite.PowerShell.Completion;

/// <summary>Completes fields of science of the OECD, as the list of DOIs names them.</summary>
public sealed class FieldOfScienceCompleter : LocalCompleter
{
    private static readonly string[] Fields =
    [
        "Natural sciences", "Mathematics", "Computer and information sciences", "Physical sciences", "Chemical sciences",
        "Earth and related environmental sciences", "Biological sciences", "Other natural sciences",
        "Engineering and technology", "Civil engineering", "Electrical engineering, electronic engineering, information engineering", "Mechanical engineering",
        "Chemical engineering", "Materials engineering", "Medical engineering", "Environmental engineering", "Environmental biotechnology",
        "Industrial biotechnology", "Nano-technology", "Other engineering and technologies",
        "Medical and health sciences", "Basic medicine", "Clinical medicine", "Health sciences", "Health biotechnology", "Other medical sciences",
        "Agricultural sciences", "Agriculture, forestry, and fisheries", "Animal and dairy science", "Veterinary science", "Agricultural biotechnology",
        "Other agricultural sciences",
        "Social sciences", "Psychology", "Economics and business", "Educational sciences", "Sociology", "Law", "Political science",
        "Social and economic geography", "Media and communications", "Other social sciences",
        "Humanities", "History and archaeology", "Languages and literature", "Philosophy, ethics and religion",
        "Arts (arts, history of arts, performing arts, music)", "Other humanities",
    ];

    private protected override IEnumerable<Suggestion> Values() => Fields.Select(static name => new Suggestion(Parameterize(name), name));

    // As the server makes the words of its filter: letters and digits in lower case, one underscore for all between them.
    private static string Parameterize(string name)
        => string.Join('_', string.Concat(name.ToLowerInvariant().Select(static c => char.IsAsciiLetterOrDigit(c) || c == '-' ? c : ' '))
            .Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
