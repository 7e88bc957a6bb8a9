using System.Net;
using DataCite.Metadata;

namespace DataCite.Client;

/// <summary>Finds a DOI in a page, in each of the spellings that pages have: in an address, in JSON, with entities.</summary>
internal static class DoiMention
{
    // What may stand between two parts of a suffix: with a letter or digit behind it, the page names another, longer DOI.
    private const string Joints = ".-_/:;()";

    /// <summary>Whether a page names a DOI.</summary>
    public static bool IsIn(string page, DoiName doi)
    {
        string[] spellings = [doi.Value, doi.ToPath(), Uri.EscapeDataString(doi.Value), doi.Value.Replace("/", "\\/", StringComparison.Ordinal)];
        if (spellings.Distinct(StringComparer.OrdinalIgnoreCase).Any(spelling => Has(page, spelling)))
            return true;
        return page.Contains('&', StringComparison.Ordinal) && Has(WebUtility.HtmlDecode(page), doi.Value);
    }

    private static bool Has(string page, string name)
    {
        for (var at = page.IndexOf(name, StringComparison.OrdinalIgnoreCase); at >= 0; at = page.IndexOf(name, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            if ((at == 0 || !char.IsAsciiDigit(page[at - 1])) && EndsAt(page, at + name.Length))
                return true;
        }

        return false;
    }

    private static bool EndsAt(string page, int at)
        => at >= page.Length || (!char.IsLetterOrDigit(page[at]) && !(Joints.Contains(page[at], StringComparison.Ordinal) && at + 1 < page.Length && char.IsLetterOrDigit(page[at + 1])));
}
