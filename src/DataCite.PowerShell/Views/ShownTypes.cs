using System.Management.Automation.Runspaces;
using DataCite.Metadata;

namespace DataCite.PowerShell.Views;

/// <summary>
/// The types whose properties PowerShell reads through <see cref="ShownProperties"/>: records and their parts, which keep the texts of
/// strangers as they are. PowerShell takes an adapter only for types that it finds by name, and the others are not among those: they make
/// their texts safe when they are made.
/// </summary>
public static class ShownTypes
{
    /// <summary>One entry for each type, for Update-TypeData.</summary>
    public static IReadOnlyList<TypeData> All { get; } = [.. typeof(DoiRecord).Assembly.GetExportedTypes()
        .Where(static type => type is { IsClass: true, IsAbstract: false, ContainsGenericParameters: false }
            && !typeof(Delegate).IsAssignableFrom(type) && !typeof(Attribute).IsAssignableFrom(type))
        .Select(static type => new TypeData(type.FullName) { TypeAdapter = typeof(ShownProperties) })];
}
