using System.Management.Automation;

namespace DataCite.PowerShell;

/// <summary>
/// Reads a login as PowerShell's own attribute does, and refuses one that is empty: a script whose secret is missing would otherwise wait for somebody
/// to type it.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class LoginTransformationAttribute : ArgumentTransformationAttribute
{
    private static readonly CredentialAttribute Login = new();

    /// <inheritdoc/>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData)
        => (inputData is PSObject wrapped ? wrapped.BaseObject : inputData) is null or ""
            ? throw new ArgumentTransformationMetadataException(
                "-Credential was given an empty value ($null): the variable, secret or automation asset that it is read from was not found, or is empty. "
                    + "Give a PSCredential (Get-Credential, Get-DataCiteCredential, Get-AutomationPSCredential) or an account id.")
            : Login.Transform(engineIntrinsics, inputData);
}
