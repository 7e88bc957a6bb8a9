using System.Xml.Linq;

namespace DataCite.Metadata;

/// <summary>Kernel-2 has one <c>rights</c> directly in the resource; kernel-3 and later have a list of them.</summary>
internal static class RightsUpgrade
{
    public static void Apply(XElement resource, XmlWarnings warnings)
    {
        foreach (var rights in KernelUpgrade.Children(resource, "rights").ToList())
        {
            warnings.Add(
                rights, "rightsList", XmlNoticeCodes.Upgraded,
                "'rights' is directly in the resource, as in kernel-2. It is an entry of rightsList now.");
            rights.Remove();
            KernelUpgrade.Wrapper(resource, "rightsList").Add(rights);
        }
    }
}
