using System.Management.Automation;
using System.Management.Automation.Runspaces;
using System.Text;
using System.Text.Json;
using DataCite.Metadata;

namespace DataCite.PowerShell.Shown;

/// <summary>
/// How records are stored by Export-Clixml, and sent between PowerShells: with the properties that can be looked at anywhere, and with the
/// API's own JSON, of which the record is made again wherever the module is loaded.
/// </summary>
internal sealed class SavedRecord : PSTypeConverter
{
    /// <summary>The type name of a record that was read where the module was not loaded.</summary>
    internal const string CopyType = "Deserialized.DataCite.Metadata.DoiRecord";

    private const string JsonName = "Json";

    /// <summary>What PowerShell knows about such copies.</summary>
    internal static TypeData WhereRead { get; } = new(CopyType) { TargetTypeForDeserialization = typeof(DoiRecord) };

    /// <summary>Says how a record is stored.</summary>
    internal static void Describe(TypeData record)
    {
        record.Members[JsonName] = new CodePropertyData(JsonName, typeof(SavedRecord).GetMethod(nameof(Json))) { IsHidden = true };
        record.SerializationMethod = "SpecificProperties";
        record.PropertySerializationSet = new PropertySetData([.. ShownType.Of(typeof(DoiRecord)).Properties.Select(static property => property.Name), JsonName]);
        record.TypeConverter = typeof(SavedRecord);
    }

    /// <summary>A record as the API writes it.</summary>
    public static string Json(PSObject instance)
    {
        ArgumentNullException.ThrowIfNull(instance);
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer))
            ((DoiRecord)instance.BaseObject).WriteResource(writer);
        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }

    /// <inheritdoc/>
    public override bool CanConvertFrom(object sourceValue, Type destinationType) => destinationType == typeof(DoiRecord) && JsonOf(sourceValue) is not null;

    /// <inheritdoc/>
    public override object ConvertFrom(object sourceValue, Type destinationType, IFormatProvider formatProvider, bool ignoreCase)
        => DoiRecord.Parse(JsonOf(sourceValue) ?? throw new PSInvalidCastException());

    /// <inheritdoc/>
    public override bool CanConvertTo(object sourceValue, Type destinationType) => false;

    /// <inheritdoc/>
    public override object ConvertTo(object sourceValue, Type destinationType, IFormatProvider formatProvider, bool ignoreCase) => throw new PSInvalidCastException();

    private static string? JsonOf(object? copy)
        => copy is PSObject saved && saved.TypeNames.Contains(CopyType) ? saved.Properties[JsonName]?.Value as string : null;
}
