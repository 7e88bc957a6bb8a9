using System.Management.Automation;
using System.Management.Automation.Runspaces;
using DataCite.Client;
using DataCite.Metadata;
using DataCite.Sandbox;

namespace DataCite.PowerShell.Views;

/// <summary>The types whose properties PowerShell reads through <see cref="ShownProperties"/>: all public ones that have objects.</summary>
public static class ShownTypes
{
    /// <summary>One entry for each type, for Update-TypeData.</summary>
    public static IReadOnlyList<TypeData> All { get; } = [.. new[]
        {
            typeof(DoiRecord), typeof(DataCiteClient), typeof(SandboxServer), typeof(ShownTypes),
        }
        .SelectMany(static type => type.Assembly.GetExportedTypes())
        .Where(HasObjects)
        .Select(static type => new TypeData(type.FullName) { TypeAdapter = typeof(ShownProperties) })];

    private static bool HasObjects(Type type)
        => type is { IsClass: true, IsAbstract: false, ContainsGenericParameters: false }
            && !typeof(Delegate).IsAssignableFrom(type) && !typeof(Attribute).IsAssignableFrom(type)
            && !typeof(Cmdlet).IsAssignableFrom(type) && type != typeof(ShownProperties);
}
