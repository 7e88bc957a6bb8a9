using System.Management.Automation;
using DataCite.Metadata;
using DataCite.PowerShell.Errors;

namespace DataCite.PowerShell.Changing;

/// <summary>The words that -Clear takes: the names of parameters, of properties and of attributes.</summary>
internal static class ClearNames
{
    // DataCite keeps the publisher when it is sent empty.
    private const string Publisher = "publisher";
    private const string ResourceTypeText = "types.resourceType";

    private static readonly Dictionary<string, string> Attributes = Names();

    /// <summary>The names that Tab offers, each with its attribute.</summary>
    public static IEnumerable<(string Name, string Attribute)> Offered => ListParameter.All.Select(static list => (list.Name, list.Attribute))
        .Concat(ValueParameter.All.Where(static value => value.Attribute is not ("types" or Publisher)).Select(static value => (value.Name, value.Attribute)))
        .Append(("ResourceTypeText", ResourceTypeText)).Append(("AlternateIdentifiers", "alternateIdentifiers")).Append(("RelatedItems", "relatedItems")).Append(("ContentUrl", "contentUrl"));

    /// <summary>The attribute that a word means.</summary>
    /// <exception cref="CmdletInputException">It means none.</exception>
    public static string Find(string name) => Attributes.TryGetValue(name, out var attribute) ? attribute : throw new CmdletInputException(
        ErrorIds.ArgumentsContradict, ErrorCategory.InvalidArgument, $"-Clear does not know {PrintableText.Quote(name)}.",
        $"It takes {string.Join(", ", Offered.Select(static offered => offered.Name).Order(StringComparer.Ordinal))}.");

    /// <summary>Whether emptying an attribute empties what a parameter sets.</summary>
    /// <param name="attribute">What <see cref="Find"/> found.</param>
    /// <param name="parameter">The name of the parameter.</param>
    public static bool Covers(string attribute, string parameter)
    {
        if (ListParameter.All.FirstOrDefault(list => parameter == list.Name || parameter == list.AddName || parameter == list.RemoveName) is { } found)
            return found.Attribute == attribute;
        return attribute == (parameter is "ResourceTypeText" ? ResourceTypeText : null) || ValueParameter.All.Any(value => value.Name == parameter && value.Attribute == attribute);
    }

    private static Dictionary<string, string> Names()
    {
        var names = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var attribute in ComparableRecord.Attributes.Where(static attribute => attribute.Name is not Publisher))
            names[attribute.Name] = attribute.Name;
        foreach (var (name, attribute) in Offered)
            names[name] = attribute;
        return names;
    }
}
