using System.Management.Automation;

namespace DataCite.PowerShell;

/// <summary>Refuses a secret that is given as plain text, without repeating it as PowerShell does with what it cannot bind.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class SecretTransformationAttribute : ArgumentTransformationAttribute
{
    /// <inheritdoc/>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData)
        => (inputData is PSObject wrapped ? wrapped.BaseObject : inputData) is string
            ? throw new ArgumentTransformationMetadataException(
                "A SecureString is needed, not plain text; the text is not repeated here. Use (Read-Host -AsSecureString), (Get-Secret NAME) or "
                    + "(ConvertTo-SecureString $env:NAME -AsPlainText).")
            : inputData;
}
