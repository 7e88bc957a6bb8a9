using System.Xml.Linq;

namespace DataCite.Metadata;

/// <summary>Kernel-4 must have a general resource type; before it could be missing, and kernel-2 knew films.</summary>
internal static class ResourceTypeUpgrade
{
    private const string Attribute = "resourceTypeGeneral";
    private const string Path = "types.resourceTypeGeneral";

    public static void Apply(XElement resource, bool isOld, XmlWarnings warnings)
    {
        var type = KernelUpgrade.Children(resource, "resourceType").FirstOrDefault();
        var general = type?.Attribute(Attribute)?.Value.Trim();
        if (general == "Film")
        {
            warnings.Add(
                type!, Path, XmlNoticeCodes.Upgraded, "The resource type Film does not exist since kernel-3; it is Audiovisual now.",
                general);
            type!.SetAttributeValue(Attribute, "Audiovisual");
        }

        if (!isOld || !string.IsNullOrEmpty(general))
            return;
        if (type is null)
            resource.Add(type = new XElement(resource.Name.Namespace + "resourceType"));
        var known = Vocabularies.ResourceTypeGeneral.Match(type.Value.Trim());
        type.SetAttributeValue(Attribute, known ?? "Other");
        warnings.Add(
            type, Path, XmlNoticeCodes.Upgraded,
            known is null
                ? "The XML has no resourceTypeGeneral, which kernel-4 must have; it is Other now. Set the right one."
                : $"The XML has no resourceTypeGeneral, which kernel-4 must have; it is {known} now, as the resource type says.");
    }
}
