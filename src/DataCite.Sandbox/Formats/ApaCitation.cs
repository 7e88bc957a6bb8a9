using System.Globalization;
using System.Text;
using System.Text.Json;
using DataCite.Sandbox.Text;

namespace DataCite.Sandbox.Formats;

/// <summary>
/// A citation in the style of the American Psychological Association (7th edition), as a fragment of HTML. The server has some thousand
/// styles more; every other one that is asked for comes out in this one, as an unknown style does on the server.
/// </summary>
internal static class ApaCitation
{
    private const int MostAuthors = 20;

    /// <summary>The citation.</summary>
    public static string Write(DoiMetadata doi)
    {
        var type = CiteprocJson.Type(doi);
        var container = CiteprocJson.ContainerTitle(doi);
        var isArticle = type == "article-journal" && container is not null;
        var authors = Authors([.. doi.Items("creators").Select(Author).OfType<string>()]);
        var title = Title(doi, type, inItalics: container is null);
        var year = CiteprocJson.DateNumbers(doi.Date("Issued") ?? doi.PublicationYear ?? string.Empty).FirstOrDefault();
        var date = year == 0 ? "(n.d.)" : $"({year})";

        // Without an author the title takes its place in front of the date.
        List<string?> parts = authors is null ? [title, date] : [authors, date, title];
        if (isArticle)
        {
            parts.Add(Journal(doi, container!));
        }
        else
        {
            if (container is not null)
                parts[^1] = $"{Closed(parts[^1]!)} In <i>{Html(Capitalized(container))}</i>{ContainerDetails(doi)}";
            parts.Add(doi.PublisherName is { } publisher ? Html(publisher) : null);
        }

        var text = Joined(" ", parts.Select(part => string.IsNullOrEmpty(part) ? null : Closed(part)));
        return $"{text} https://doi.org/{Html(doi.Doi)}";
    }

    private static string? Author(JsonElement person)
    {
        if (person.Text("familyName") is not { Length: > 0 } family)
            return person.Text("name") is { Length: > 0 } name && name != ":(unav)" ? Html(name) : null;
        var initials = Initials(person.Text("givenName") ?? string.Empty);
        return initials.Length == 0 ? Html(family) : Html($"{family}, {initials}");
    }

    private static string? Authors(List<string> names) => names.Count switch
    {
        0 => null,
        1 => names[0],
        > MostAuthors => $"{string.Join(", ", names.Take(MostAuthors - 1))}, … {names[^1]}",
        _ => $"{string.Join(", ", names.SkipLast(1))}, &amp; {names[^1]}",
    };

    // "Emmanuel J. P." is E. J. P., "Jean-Pierre" is J.-P.
    private static string Initials(string given)
    {
        var initials = new StringBuilder();
        foreach (var name in given.Split([' ', '.'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (initials.Length > 0)
                initials.Append(' ');
            initials.AppendJoin('-', name.Split('-', StringSplitOptions.RemoveEmptyEntries).Select(part => $"{First(part)}."));
        }

        return initials.ToString();
    }

    private static string First(string text) => text.EnumerateRunes().First().ToString().ToUpperInvariant();

    private static string? Title(DoiMetadata doi, string? type, bool inItalics)
    {
        if (doi.Title is not { Length: > 0 } title)
            return null;
        var hasVersion = type is "dataset" or "book" && !string.IsNullOrEmpty(doi.Text("version"));
        var kind = type == "dataset" ? " [Data set]" : type == "book" && hasVersion ? " [Computer software]" : null;

        // What is part of something else has its version behind that.
        if (!inItalics)
            return Html(title) + kind;
        return $"<i>{Html(title)}</i>{(hasVersion ? $" (Version {Html(doi.Text("version")!)})" : null)}{kind}";
    }

    private static string Journal(DoiMetadata doi, string title)
    {
        var volume = doi.Container.Text("volume") is { Length: > 0 } text ? $"<i>{Html(text)}</i>" : null;
        var issue = doi.Container.Text("issue") is { Length: > 0 } number ? $"({Html(number)})" : null;
        string?[] parts = [$"<i>{Html(Capitalized(title))}</i>", volume + issue, Pages(doi)];
        return Joined(", ", parts)!;
    }

    private static string ContainerDetails(DoiMetadata doi)
    {
        var container = doi.Container;
        string?[] numbers =
        [
            container.Text("number") is { Length: > 0 } number ? $"No.{Html(number)}" : null,
            doi.Text("version") is { Length: > 0 } version ? $"Version {Html(version)}" : null,
        ];
        string?[] details =
        [
            Joined("; ", numbers),
            container.Text("edition") is { Length: > 0 } edition ? $"{Html(Ordinal(edition))} ed." : null,
            container.Text("volume") is { Length: > 0 } volume ? $"Vol. {Html(volume)}" : null,
            container.Text("issue") is { Length: > 0 } issue ? $"Issue {Html(issue)}" : null,
            Pages(doi) is { } pages ? $"{(pages.Contains('–') ? "pp." : "p.")} {pages}" : null,
        ];
        return Joined(", ", details) is { } text ? $" ({text})" : string.Empty;
    }

    private static string? Joined(string separator, IEnumerable<string?> parts)
    {
        var text = string.Join(separator, parts.Where(part => !string.IsNullOrEmpty(part)));
        return text.Length == 0 ? null : text;
    }

    private static string Ordinal(string edition)
        => int.TryParse(edition, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? edition + OrdinalEnding(number)
            : edition;

    private static string OrdinalEnding(int number) => (number % 100, number % 10) switch
    {
        (11 or 12 or 13, _) => "th",
        (_, 1) => "st",
        (_, 2) => "nd",
        (_, 3) => "rd",
        _ => "th",
    };

    private static string? Pages(DoiMetadata doi) => doi.Pages is { } pages ? Html(pages.Replace('-', '–')) : null;

    private static string Closed(string text) => text is [.., '.' or '?' or '!'] ? text : text + ".";

    private static string Capitalized(string text)
        => text.Length > 0 && char.IsLower(text[0]) ? char.ToUpperInvariant(text[0]) + text[1..] : text;

    private static string Html(string text)
        => text.Replace("&", "&amp;", StringComparison.Ordinal)
            .Replace("<", "&lt;", StringComparison.Ordinal)
            .Replace(">", "&gt;", StringComparison.Ordinal);
}
