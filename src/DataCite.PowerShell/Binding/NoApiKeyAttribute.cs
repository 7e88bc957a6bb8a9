using System.Management.Automation;
using DataCite.Client;

namespace DataCite.PowerShell;

/// <summary>
/// Refuses an API key where another value belongs. PowerShell itself repeats a value that it cannot bind, and an error about a name repeats
/// the name; a key must not get into transcripts and logs in this way.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class NoApiKeyAttribute : ArgumentTransformationAttribute
{
    /// <inheritdoc/>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData)
    {
        var texts = (inputData is PSObject wrapped ? wrapped.BaseObject : inputData) switch
        {
            string text => [text],
            Uri address => [address.OriginalString],
            object[] list => list.Select(static item => (item is PSObject inner ? inner.BaseObject : item) as string ?? string.Empty).ToArray(),
            IEnumerable<string> list => list.ToArray(),
            _ => Array.Empty<string>(),
        };
        return texts.Any(static text => DataCiteAccount.IsApiKey(text.Trim())) ? throw new ArgumentTransformationMetadataException(
            "This is an API key, which does not belong here, so it is not repeated. Give it to Connect-DataCite or Save-DataCiteCredential as -ApiKey, "
                + "or in place of a password.") : inputData;
    }
}
