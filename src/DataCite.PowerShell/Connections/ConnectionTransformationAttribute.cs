using System.Management.Automation;
using DataCite.Client;
using DataCite.Metadata;

namespace DataCite.PowerShell.Connections;

/// <summary>Lets <c>-Connection</c> take the name of a connection of this runspace as well as the connection itself.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class ConnectionTransformationAttribute : ArgumentTransformationAttribute
{
    // What Start-Job, remoting and Import-Clixml make of one.
    private static readonly string DeserializedType = $"Deserialized.{typeof(DataCiteConnection).FullName}";

    /// <inheritdoc/>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData)
    {
        if (inputData is PSObject copy && copy.TypeNames.Contains(DeserializedType))
        {
            throw new ArgumentTransformationMetadataException(
                "This is a copy of a connection from another process or a file, without its login. Connect where it is used: with "
                    + "Connect-DataCite -Name, or -Credential and -Environment.");
        }

        var value = inputData is PSObject wrapped ? wrapped.BaseObject : inputData;
        if (value is not string name)
            return value;
        return ConnectionStore.Current.Find(name)
            ?? throw new ArgumentTransformationMetadataException(
                $"There is no connection '{PrintableText.Of(RedactedText.Of(name))}' in this session. Get-DataCiteConnection lists all connections; "
                    + "Connect-DataCite -Name opens one.");
    }
}
