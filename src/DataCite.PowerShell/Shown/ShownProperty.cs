using System.Linq.Expressions;
using System.Management.Automation;
using System.Reflection;
using DataCite.Metadata;

namespace DataCite.PowerShell.Shown;

/// <summary>One property of one of the module's types.</summary>
internal sealed class ShownProperty(PropertyInfo property)
{
    // A compiled getter: reflection would cost more than all the rest of a view.
    private readonly Lazy<Func<object, object?>> _read = new(() => CompileGetter(property));

    public string Name => property.Name;

    public string TypeName { get; } = Microsoft.PowerShell.ToStringCodeMethods.Type(new PSObject(property.PropertyType));

    public bool IsSettable { get; } = property.SetMethod is { IsPublic: true } setter && !IsInitOnly(setter);

    public object? Read(object target) => _read.Value(target);

    /// <exception cref="SetValueInvocationException">The value cannot be made one of the property's type, or the object does not take it.</exception>
    public void Write(object target, object? value)
    {
        if (property.SetMethod is not { IsPublic: true })
            throw new SetValueInvocationException(ReadOnly);
        try
        {
            property.SetValue(target, LanguagePrimitives.ConvertTo(value, property.PropertyType, System.Globalization.CultureInfo.InvariantCulture));
        }
        catch (TargetInvocationException exception) when (exception.InnerException is { } cause)
        {
            throw new SetValueInvocationException(cause.Message, cause);
        }
        catch (PSInvalidCastException exception)
        {
            throw new SetValueInvocationException(exception.Message, exception);
        }
    }

    private string ReadOnly => property.DeclaringType == typeof(DoiRecord) && Name is nameof(DoiRecord.State)
        ? "the state of a DOI is changed by Publish-DataCiteDoi, Register-DataCiteDoi and Hide-DataCiteDoi"
        : $"{Name} can be read and not set";

    private static Func<object, object?> CompileGetter(PropertyInfo property)
    {
        var target = Expression.Parameter(typeof(object));
        var value = Expression.Property(Expression.Convert(target, property.DeclaringType!), property);
        return Expression.Lambda<Func<object, object?>>(Expression.Convert(value, typeof(object)), target).Compile();
    }

    private static bool IsInitOnly(MethodInfo setter)
        => setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(System.Runtime.CompilerServices.IsExternalInit));
}
