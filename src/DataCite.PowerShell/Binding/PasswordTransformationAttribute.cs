using System.Management.Automation;

namespace DataCite.PowerShell;

/// <summary>Takes a password as a SecureString, or out of a credential. Refuses one that is given as plain text, without repeating it.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class PasswordTransformationAttribute : ArgumentTransformationAttribute
{
    private static readonly SecretTransformationAttribute Secret = new();

    /// <inheritdoc/>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData)
        => (inputData is PSObject wrapped ? wrapped.BaseObject : inputData) is PSCredential credential
            ? credential.Password : Secret.Transform(engineIntrinsics, inputData);
}
