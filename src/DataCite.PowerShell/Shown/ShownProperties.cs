using System.Collections.ObjectModel;
using System.Management.Automation;

namespace DataCite.PowerShell.Shown;

/// <summary>
/// How PowerShell reads and sets the properties of the module's objects: texts are made safe to show on their way out. Every view goes
/// through here, of whatever type and by whatever command (Format-List *, Select-Object, a view of a table), and so does a script. What
/// the object itself holds stays as it is, and so does what is sent to DataCite and written as JSON.
/// </summary>
internal sealed class ShownProperties : PSPropertyAdapter
{
    /// <inheritdoc/>
    public override Collection<PSAdaptedProperty> GetProperties(object baseObject)
    {
        ArgumentNullException.ThrowIfNull(baseObject);
        return new Collection<PSAdaptedProperty>([.. ShownType.Of(baseObject.GetType()).Properties.Select(Adapt)]);
    }

    /// <inheritdoc/>
    public override PSAdaptedProperty? GetProperty(object baseObject, string propertyName)
    {
        ArgumentNullException.ThrowIfNull(baseObject);
        return ShownType.Of(baseObject.GetType()).Find(propertyName) is { } property ? Adapt(property) : null;
    }

    /// <inheritdoc/>
    public override string GetPropertyTypeName(PSAdaptedProperty adaptedProperty) => PropertyOf(adaptedProperty).TypeName;

    /// <inheritdoc/>
    public override bool IsGettable(PSAdaptedProperty adaptedProperty) => true;

    /// <inheritdoc/>
    public override bool IsSettable(PSAdaptedProperty adaptedProperty) => PropertyOf(adaptedProperty).IsSettable;

    /// <inheritdoc/>
    public override object? GetPropertyValue(PSAdaptedProperty adaptedProperty)
        => ShownValue.Of(PropertyOf(adaptedProperty).Read(adaptedProperty.BaseObject));

    /// <inheritdoc/>
    public override void SetPropertyValue(PSAdaptedProperty adaptedProperty, object? value)
        => PropertyOf(adaptedProperty).Write(adaptedProperty.BaseObject, value);

    private static PSAdaptedProperty Adapt(ShownProperty property) => new(property.Name, property);

    private static ShownProperty PropertyOf(PSAdaptedProperty adapted)
    {
        ArgumentNullException.ThrowIfNull(adapted);
        return (ShownProperty)adapted.Tag;
    }
}
