using System.Management.Automation;
using DataCite.Client;

namespace DataCite.PowerShell.Connections;

/// <summary>
/// Makes a system of a name or an address. PowerShell could do it by the constructors alone, and would repeat in its error whatever it was
/// given, an address with a password for one.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class ServiceAddressTransformationAttribute : ArgumentTransformationAttribute
{
    /// <inheritdoc/>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData)
    {
        try
        {
            return (inputData is PSObject wrapped ? wrapped.BaseObject : inputData) switch
            {
                string text => new ServiceAddress(text),
                Uri address => new ServiceAddress(address),
                var other => other,
            };
        }
        catch (PSArgumentException exception)
        {
            throw new ArgumentTransformationMetadataException(RedactedText.Of(exception.Message), exception);
        }
    }
}
