using System.Xml.Linq;

namespace DataCite.Metadata;

/// <summary>
/// Rewrites what older versions of the schema say in the words of kernel-4, before it is read. Files that call themselves kernel-4 and
/// still use the older words are upgraded as well: nothing in them means anything else.
/// </summary>
internal static class KernelUpgrade
{
    public static void Apply(XElement resource, string? version, XmlWarnings warnings)
    {
        var major = XmlNames.MajorVersion(version);
        if (version is null)
        {
            warnings.Add(
                resource, "schemaVersion", XmlNoticeCodes.Upgraded,
                $"The XML has no namespace, as before kernel-2.1; it is read as if it were {MetadataSchema.Namespace}.");
        }
        else if (major < 4)
        {
            warnings.Add(
                resource, "schemaVersion", XmlNoticeCodes.Upgraded,
                $"kernel-{version} is upgraded to kernel-4: the server no longer takes older versions for registered and findable "
                    + "DOIs.");
        }

        RightsUpgrade.Apply(resource, warnings);
        DateUpgrade.Apply(resource, warnings);
        FunderUpgrade.Apply(resource, warnings);
        GeoCoordinateUpgrade.Apply(resource, warnings);
        GeoLocationSplitter.Apply(resource, warnings);
        ResourceTypeUpgrade.Apply(resource, isOld: major < 4, warnings);
    }

    /// <summary>The elements of that name below another, in whatever namespace.</summary>
    public static IEnumerable<XElement> Children(XElement element, string name)
        => element.Elements().Where(child => child.Name.LocalName == name);

    /// <summary>The entries of a list: all <paramref name="name"/> in all <paramref name="wrapper"/>.</summary>
    public static List<XElement> Entries(XElement resource, string wrapper, string name)
        => [.. Children(resource, wrapper).SelectMany(list => Children(list, name))];

    /// <summary>The wrapper of a list, made when it is missing.</summary>
    public static XElement Wrapper(XElement resource, string name)
    {
        if (Children(resource, name).FirstOrDefault() is { } found)
            return found;
        var made = new XElement(resource.Name.Namespace + name);
        resource.Add(made);
        return made;
    }
}
