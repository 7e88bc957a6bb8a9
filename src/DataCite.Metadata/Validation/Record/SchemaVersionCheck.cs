using System.Buffers.Text;
using System.Text;
using System.Text.RegularExpressions;

namespace DataCite.Metadata;

/// <summary>
/// The version of the schema. The server refuses kernel-2 and kernel-3 for registered and findable DOIs, and reports details only for some
/// spellings of kernel-4. Also checks that <c>xml</c> is Base64: the server drops any other text and reports no error.
/// </summary>
internal static partial class SchemaVersionCheck
{
    internal static void Check(PartValues record, ValidationContext context)
    {
        var readable = record.TryGet("xml", out var xml) && IsReadable(xml, context);
        if (record.TryGet("schemaVersion", out var version))
            CheckVersion(version, "schemaVersion", context);
        else if (readable && KernelNamespace().Match(Encoding.UTF8.GetString(Convert.FromBase64String(xml!))) is { Success: true } match)
            CheckVersion(match.Value, "xml", context);
    }

    private static void CheckVersion(string version, string path, ValidationContext context)
    {
        if (MetadataSchema.RetiredVersions.Any(retired => version.StartsWith(retired, StringComparison.Ordinal)))
        {
            context.Refuse(
                FindingCodes.SchemaVersionRetired,
                $"The server no longer accepts {PrintableText.Quote(version)} for registered and findable DOIs. "
                    + $"Send the schemaVersion {MetadataSchema.Namespace} along with whatever you change.",
                path, path == "xml" ? null : version, MetadataSchema.Namespace);
        }
        else if (path != "xml" && !MetadataSchema.CheckedVersions.Contains(version))
        {
            context.Warn(
                FindingCodes.SchemaVersionUnchecked,
                $"With the schemaVersion {PrintableText.Quote(version)} the server answers every mistake with 'Is invalid' only.", path,
                version,
                MetadataSchema.Namespace);
        }
    }

    private static bool IsReadable(string encoded, ValidationContext context)
    {
        if (Base64.IsValid(encoded))
            return true;
        context.Drop(
            FindingCodes.XmlNotBase64, "The xml is not base64: DataCite ignores it silently. Encode it.", "xml", null,
            encoded.StartsWith('<') ? Convert.ToBase64String(Encoding.UTF8.GetBytes(encoded)) : null);
        return false;
    }

    [GeneratedRegex(@"http://datacite\.org/schema/kernel-[0-9.]+", RegexOptions.CultureInvariant)]
    private static partial Regex KernelNamespace();
}
