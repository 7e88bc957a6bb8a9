using System.Collections;
using System.Management.Automation;
using DataCite.PowerShell.Input;

namespace DataCite.PowerShell;

/// <summary>Lets a parameter of <see cref="DescribedValue"/> take whatever it is given.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class DescribedValueTransformationAttribute : ArgumentTransformationAttribute
{
    /// <inheritdoc/>
    public override object Transform(EngineIntrinsics engineIntrinsics, object? inputData) => PowerShellJson.Plain(inputData) switch
    {
        DescribedValue value => value,
        IList list and not DescribedValue[] => list.Cast<object?>().Select(static item => item as DescribedValue ?? new DescribedValue(item)).ToArray(),
        DescribedValue[] values => values,
        _ => new DescribedValue(inputData),
    };
}
