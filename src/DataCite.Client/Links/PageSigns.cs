namespace DataCite.Client;

/// <summary>Signs that a page is not the one that was asked for, although the server answers well. They are reasons to look, and no proof.</summary>
internal static class PageSigns
{
    private const int LongestErrorPage = 1500;
    private const int LongestWithoutContent = 200;

    private static readonly string[] NotFoundWords =
    [
        "not found", "page not found", "does not exist", "doesn't exist", "no longer available", "no longer exists", "cannot be found", "could not be found", "couldn't find",
        "nicht gefunden", "introuvable", "non trouvé", "n'existe pas", "no encontrad", "no existe", "non trovat", "niet gevonden", "não encontrad", "nie znaleziono", "hittades inte",
    ];

    // Those that no title of a resource has.
    private static readonly string[] ErrorTitles = ["404 not found", "page not found", "error 404", "item not found", "record not found", "404 -", "404 |", "404 error"];

    /// <summary>Why a page looks like one that says "not found"; null where it does not.</summary>
    public static string? FindNotFound(Uri asked, Uri final, PageText page, bool? namesDoi)
    {
        if (page.Title is { } title && (ErrorTitles.Any(words => Has(title, words)) || title is "404" || (namesDoi is not true && (NotFoundWords.Any(words => Has(title, words)) || HasNumber404(title)))))
            return $"its title is '{title}'";
        if (namesDoi is true)
            return null;
        if (!PageAddress.IsHome(asked) && asked.Fragment.Length <= 1 && !PageAddress.IsSame(asked, final) && PageAddress.IsHome(final))
            return "the address leads to the home page";
        return page.Visible.Length <= LongestErrorPage && NotFoundWords.FirstOrDefault(words => Has(page.Visible, words)) is { } found ? $"it is short and says '{found}'" : null;
    }

    /// <summary>Why a page looks as if readers had to log in; null where it does not.</summary>
    public static string? FindLogin(Uri asked, Uri final, PageText page, bool? namesDoi)
        => namesDoi is true ? null
            : !PageAddress.IsSame(asked, final) && PageAddress.IsLogin(final) && !PageAddress.IsLogin(asked) ? "the address leads to a login page"
            : page.AsksForPassword ? "it asks for a password"
            : null;

    /// <summary>Whether scripts make the page in the browser: there is next to nothing to read in it.</summary>
    public static bool IsMadeByScripts(PageText page) => page.HasScripts && page.Visible.Length < LongestWithoutContent;

    private static bool Has(string text, string words) => text.Contains(words, StringComparison.OrdinalIgnoreCase);

    private static bool HasNumber404(string title) => title.Split(' ', ':', ',', '.', '-', '|', '!', '(', ')').Contains("404");
}
