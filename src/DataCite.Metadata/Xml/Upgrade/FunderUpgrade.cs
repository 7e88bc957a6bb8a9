using System.Globalization;
using System.Xml.Linq;

namespace DataCite.Metadata;

/// <summary>Before kernel-4 a funder was a contributor; since then it is a funding reference.</summary>
internal static class FunderUpgrade
{
    public static void Apply(XElement resource, XmlWarnings warnings)
    {
        foreach (var contributor in KernelUpgrade.Entries(resource, "contributors", "contributor"))
        {
            if (!string.Equals(contributor.Attribute("contributorType")?.Value.Trim(), "Funder", StringComparison.OrdinalIgnoreCase))
                continue;
            var index = KernelUpgrade.Entries(resource, "fundingReferences", "fundingReference").Count;
            var path = string.Create(CultureInfo.InvariantCulture, $"fundingReferences[{index}]");
            warnings.Add(
                contributor, path, XmlNoticeCodes.Upgraded,
                "The contributor type Funder does not exist in kernel-4; the contributor is a funding reference now.",
                contributor.Value.Trim());
            KernelUpgrade.Wrapper(resource, "fundingReferences").Add(ToReference(contributor, path, warnings));
            contributor.Remove();
        }
    }

    private static XElement ToReference(XElement contributor, string path, XmlWarnings warnings)
    {
        var ns = contributor.Name.Namespace;
        var reference = new XElement(ns + "fundingReference");
        var identified = false;
        foreach (var element in contributor.Elements())
        {
            switch (element.Name.LocalName)
            {
                case "contributorName":
                    reference.Add(new XElement(ns + "funderName", element.Value));
                    break;
                case "nameIdentifier" when !identified:
                    identified = true;
                    reference.Add(ToIdentifier(element));
                    break;
                default:
                    warnings.Add(
                        element, path, XmlNoticeCodes.NoPlaceInRecord,
                        $"A funding reference has no place for the contributor's '{PrintableText.Of(element.Name.LocalName)}'; it is "
                            + "left out.",
                        element.Value);
                    break;
            }
        }

        return reference;
    }

    private static XElement ToIdentifier(XElement nameIdentifier)
    {
        var identifier = new XElement(
            nameIdentifier.Name.Namespace + "funderIdentifier",
            nameIdentifier.Value,
            new XAttribute("funderIdentifierType", FunderIdentifiers.TypeOf(nameIdentifier.Value, nameIdentifier.Attribute("nameIdentifierScheme")?.Value)));
        if (nameIdentifier.Attribute("schemeURI") is { } scheme)
            identifier.SetAttributeValue("schemeURI", scheme.Value);
        return identifier;
    }
}
