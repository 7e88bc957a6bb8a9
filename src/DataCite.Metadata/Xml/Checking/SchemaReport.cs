using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;

namespace DataCite.Metadata;

/// <summary>
/// Checks XML against the schema and reports problems in the words of libxml2, the validator that the server uses. .NET has a validator
/// too, but with other messages. The schema accepts empty names, dates in any form, and identifiers without a scheme.
/// </summary>
internal sealed partial class SchemaReport
{
    // At most this many names of what could have followed are listed.
    private const int MostExpected = 10;

    // The elements that the server spells as its database does.
    private static readonly Dictionary<string, string> Sources = new(StringComparer.Ordinal)
    {
        ["publicationYear"] = "publication_year",
        ["alternateIdentifiers"] = "identifiers",
        ["relatedIdentifiers"] = "related_identifiers",
        ["relatedItems"] = "related_items",
        ["geoLocations"] = "geo_locations",
        ["rightsList"] = "rights_list",
        ["fundingReferences"] = "funding_references",
        ["version"] = "version_info",
        ["date"] = "dates",
        ["resource"] = "xml",
    };

    private readonly List<SchemaProblem> _problems = [];
    private readonly CancellationToken _stop;

    private SchemaReport(CancellationToken stop) => _stop = stop;

    /// <summary>The problems, in the order of the document; empty when it is valid.</summary>
    /// <param name="xml">The XML.</param>
    /// <param name="limit">What ends the check early; null for nothing.</param>
    /// <exception cref="XmlException">The text is not XML.</exception>
    /// <exception cref="OperationCanceledException">The check was ended.</exception>
    public static IReadOnlyList<SchemaProblem> Of(string xml, WorkLimit? limit = null)
    {
        ArgumentNullException.ThrowIfNull(xml);
        return Of(XDocument.Parse(xml, LoadOptions.SetLineInfo | LoadOptions.PreserveWhitespace).Root!, WorkLimit.StopOf(limit));
    }

    internal static IReadOnlyList<SchemaProblem> Of(XElement root, CancellationToken stop)
    {
        var report = new SchemaReport(stop);
        if (root.Name == XName.Get("resource", MetadataSchema.Namespace))
            report.Check(root, Kernel4Elements.Resource);
        else
            report.Add(root, "No matching global declaration available for the validation root.");
        return report._problems;
    }

    private void Check(XElement element, ElementRule rule)
    {
        _stop.ThrowIfCancellationRequested();
        if (rule.Content == ContentKind.Anything)
            return;
        CheckAttributes(element, rule);
        if (rule.Content is not (ContentKind.Text or ContentKind.Mixed)
            && element.Nodes().OfType<XText>().Any(static text => !string.IsNullOrWhiteSpace(text.Value)))
            Add(element, "Character content other than whitespace is not allowed because the content type is 'element-only'.");
        switch (rule.Content)
        {
            case ContentKind.Text when element.HasElements:
                Add(element, "Element content is not allowed, because the content type is a simple type definition.");
                break;
            case ContentKind.Text:
                CheckText(element, rule.TextKind);
                break;
            case ContentKind.Sequence:
                CheckSequence(element, rule.Children);
                break;
            default:
                CheckUnordered(element, rule);
                break;
        }
    }

    private void CheckAttributes(XElement element, ElementRule rule)
    {
        var found = element.Attributes().Where(static a => !a.IsNamespaceDeclaration && a.Name.Namespace != XmlNames.SchemaInstance).ToList();
        foreach (var attribute in found)
        {
            if (rule.Attributes.FirstOrDefault(known => known.Names(attribute)) is { } known)
                CheckValue(element, attribute, known);
        }

        foreach (var attribute in found.Where(attribute => !rule.Attributes.Any(known => known.Names(attribute))))
        {
            // Of a name with a namespace the server's cutting leaves the local name alone.
            var text = $"The attribute '{attribute.Name}' is not allowed.";
            if (attribute.Name.Namespace == XNamespace.None)
                AddTo(element, attribute.Name.LocalName, text);
            else
                _problems.Add(new SchemaProblem(attribute.Name.LocalName, text, LineOf(element)));
        }

        foreach (var missing in rule.Attributes.Where(known => known.IsRequired && !found.Exists(known.Names)))
            Add(element, $"The attribute '{missing.Name}' is required but missing.");
    }

    private void CheckValue(XElement element, XAttribute attribute, AttributeRule rule)
    {
        var (name, value) = (attribute.Name.LocalName, attribute.Value);
        if (rule.Terms is { } terms && !terms.Contains(value))
        {
            var set = string.Join(", ", terms.Terms.Select(static term => $"'{term}'"));
            AddTo(element, name, $"[facet 'enumeration'] The value '{value}' is not an element of the set {{{set}}}.");
        }
        else if (rule.IsUri && !AnyUri.IsValid(value))
        {
            AddTo(element, name, $"'{value}' is not a valid value of the atomic type 'xs:anyURI'.");
        }
        else if (attribute.Name == XNamespace.Xml + "lang" && value.Length > 0 && !Language().IsMatch(value))
        {
            // Of a name with a namespace the server's cutting leaves the name alone.
            _problems.Add(new SchemaProblem(name, $"'{value}' is not a valid value of the local union type.", LineOf(element)) { Path = PathOf(element) });
        }
    }

    private void CheckSequence(XElement element, IReadOnlyList<ChildRule> children)
    {
        var (at, count) = (0, 0);
        foreach (var child in element.Elements())
        {
            var place = PlaceOf(child, children, at, count);
            if (place < 0)
            {
                Add(child, "This element is not expected." + Expected(Following(children, at, count)));
                return;
            }

            (at, count) = place == at ? (at, count + 1) : (place, 1);
            Check(child, children[place].Rule);
        }

        if (count < children[at].Least || children.Skip(at + 1).Any(static later => later.Least > 0))
            Add(element, "Missing child element(s)." + Expected(Following(children, at, count)));
    }

    // -1 when something else must come first, or nothing more may come.
    private static int PlaceOf(XElement child, IReadOnlyList<ChildRule> children, int at, int count)
    {
        for (var place = at; place < children.Count; place++)
        {
            var seen = place == at ? count : 0;
            if (IsNamed(child, children[place].Name) && seen < children[place].Most)
                return place;
            if (seen < children[place].Least)
                return -1;
        }

        return -1;
    }

    // What may come next: the same element again, those after it, and no further than the first that must come.
    private static IEnumerable<string> Following(IReadOnlyList<ChildRule> children, int at, int count)
    {
        for (var place = at; place < children.Count; place++)
        {
            var seen = place == at ? count : 0;
            if (seen < children[place].Most)
                yield return children[place].Name;
            if (seen < children[place].Least)
                yield break;
        }
    }

    private void CheckUnordered(XElement element, ElementRule rule)
    {
        var once = rule.Content == ContentKind.All;
        var open = rule.Children.ToList();
        foreach (var child in element.Elements())
        {
            if (open.Find(known => IsNamed(child, known.Name)) is not { } known)
            {
                // Nothing in particular is expected where everything that must be there is there, or anything may come in any order.
                var tells = once ? open.Exists(static rule => rule.Least > 0) : rule.Content == ContentKind.Mixed;
                Add(child, "This element is not expected." + Expected(tells ? open.Select(static rule => rule.Name) : []));
                return;
            }

            if (once)
                open.Remove(known);
            Check(child, known.Rule);
        }

        if (once && open.Exists(static known => known.Least > 0))
            Add(element, "Missing child element(s)." + Expected(open.Select(static known => known.Name)));
    }

    private void CheckText(XElement element, TextKind kind)
    {
        var text = element.Value;
        switch (kind)
        {
            case TextKind.NotEmpty when text.Length == 0:
                Add(element, "[facet 'minLength'] The value has a length of '0'; this underruns the allowed minimum length of '1'.");
                break;
            case TextKind.Year when !Year().IsMatch(text.Trim()):
                Add(element, $@"[facet 'pattern'] The value '{text.Trim()}' is not accepted by the pattern '[\d]{{4}}'.");
                break;
            case TextKind.Language when !Language().IsMatch(text.Trim()):
                Add(element, $"'{text}' is not a valid value of the atomic type 'xs:language'.");
                break;
            case TextKind.Latitude:
                CheckCoordinate(element, text.Trim(), 90, "latitudeType");
                break;
            case TextKind.Longitude:
                CheckCoordinate(element, text.Trim(), 180, "longitudeType");
                break;
        }
    }

    private void CheckCoordinate(XElement element, string text, int limit, string type)
    {
        if (!double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
            Add(element, $"'{text}' is not a valid value of the atomic type '{Qualified(type)}'.");
        else if (number > limit)
            Add(element, $"[facet 'maxInclusive'] The value '{text}' is greater than the maximum value allowed ('{limit}').");
        else if (number < -limit)
            Add(element, $"[facet 'minInclusive'] The value '{text}' is less than the minimum value allowed ('-{limit}').");
    }

    private static bool IsNamed(XElement element, string name)
        => element.Name.LocalName == name && element.Name.NamespaceName == MetadataSchema.Namespace;

    private static string Expected(IEnumerable<string> names)
    {
        var told = names.Take(MostExpected).Select(Qualified).ToList();
        return told.Count switch
        {
            0 => string.Empty,
            1 => $" Expected is ( {told[0]} ).",
            _ => $" Expected is one of ( {string.Join(", ", told)} ).",
        };
    }

    private static string Qualified(string name) => $"{{{MetadataSchema.Namespace}}}{name}";

    private void Add(XElement element, string text)
    {
        var name = element.Name.LocalName;
        _problems.Add(new SchemaProblem(Sources.GetValueOrDefault(name, name), text, LineOf(element)) { Path = PathOf(element) });
    }

    // The server cuts the element's name out of the validator's sentence and takes too much of it (facts §2.8).
    private void AddTo(XElement element, string attribute, string text)
        => _problems.Add(new SchemaProblem($"{element.Name.LocalName}', attribute '{attribute}", text, LineOf(element)) { Path = PathOf(element) });

    // Where the start tag ends, which is where its content begins.
    private static int LineOf(XElement element)
        => element.Annotation<XmlPosition>()?.Line ?? ((IXmlLineInfo?)element.FirstNode ?? element).LineNumber;

    private static string PathOf(XElement element) => XmlWarnings.PathOf(element);

    [GeneratedRegex(@"\A\d{4}\z")]
    private static partial Regex Year();

    [GeneratedRegex(@"\A[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*\z")]
    private static partial Regex Language();
}
