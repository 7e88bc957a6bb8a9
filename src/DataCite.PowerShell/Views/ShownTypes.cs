using System.Management.Automation.Runspaces;
using DataCite.Metadata;
using DataCite.PowerShell.Shown;

namespace DataCite.PowerShell.Views;

/// <summary>
/// What PowerShell knows about the module's types. It reads the properties of records and their parts, which keep the texts of
/// strangers as they are, through <see cref="ShownProperties"/>. It takes an adapter only for types that it finds by name, and the others
/// are not among those: they make their texts safe when they are made.
/// </summary>
public static class ShownTypes
{
    /// <summary>One entry for each type, for Update-TypeData.</summary>
    public static IReadOnlyList<TypeData> All { get; } = [.. Adapted(), .. ViewNames.All, SavedRecord.WhereRead];

    private static IEnumerable<TypeData> Adapted() => typeof(DoiRecord).Assembly.GetExportedTypes()
        .Where(static type => type is { IsClass: true, IsAbstract: false, IsNested: false, ContainsGenericParameters: false }
            && !typeof(Delegate).IsAssignableFrom(type) && !typeof(Attribute).IsAssignableFrom(type))
        .Select(static type =>
        {
            var data = new TypeData(type.FullName) { TypeAdapter = typeof(ShownProperties) };
            if (type == typeof(DoiRecord))
            {
                // Where no view applies, as among objects of other types.
                data.DefaultDisplayPropertySet = new PropertySetData(
                    [nameof(DoiRecord.Doi), nameof(DoiRecord.State), nameof(DoiRecord.Title), nameof(DoiRecord.Url), nameof(DoiRecord.PublicationYear), nameof(DoiRecord.Updated)]);
                SavedRecord.Describe(data);
            }

            ViewNames.AddTo(data, type);
            return data;
        });
}
