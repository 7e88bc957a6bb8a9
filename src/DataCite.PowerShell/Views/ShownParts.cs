using System.Globalization;
using System.Management.Automation;
using DataCite.Metadata;

namespace DataCite.PowerShell.Views;

/// <summary>What views show that is made of parts of an object; the getters of properties that PowerShell knows by name.</summary>
internal static class ShownParts
{
    /// <summary>The licences of a record: their identifiers, or what they are called.</summary>
    public static string Rights(PSObject instance)
        => PrintableText.Of(string.Join("; ", Base<DoiRecord>(instance).RightsList.Select(static entry => entry.RightsIdentifier ?? entry.Rights ?? entry.RightsUri)));

    /// <summary>The ORCID iD of a person; null when there is none.</summary>
    public static string? Orcid(PSObject instance) => Identifier(instance, "ORCID");

    /// <summary>The ROR id of an organisation; null when there is none.</summary>
    public static string? Ror(PSObject instance) => Identifier(instance, "ROR");

    /// <summary>How many requests of a connection were sent once more.</summary>
    public static long Repetitions(PSObject instance) => Base<DataCiteConnection>(instance).Statistics.Repetitions;

    /// <summary>The account of a sandbox.</summary>
    public static string Account(PSObject instance) => Base<DataCiteSandbox>(instance).Credential.UserName;

    /// <summary>How many DOIs a sandbox has.</summary>
    public static int Dois(PSObject instance) => Base<DataCiteSandbox>(instance).Records.Count;

    /// <summary>How many requests a sandbox has answered.</summary>
    public static long Requests(PSObject instance) => Base<DataCiteSandbox>(instance).Statistics.Requests;

    /// <summary>How many connections a sandbox has had.</summary>
    public static long Connections(PSObject instance) => Base<DataCiteSandbox>(instance).Statistics.Connections;

    /// <summary>The faults that a sandbox has played, each with its number.</summary>
    public static string Faults(PSObject instance)
        => string.Join(", ", Base<DataCiteSandbox>(instance).Statistics.Faults.Select(static fault => string.Create(CultureInfo.InvariantCulture, $"{fault.Key} {fault.Value}")));

    private static string? Identifier(PSObject instance, string scheme)
        => Base<Creator>(instance).NameIdentifiers.Find(entry => string.Equals(entry.NameIdentifierScheme, scheme, StringComparison.OrdinalIgnoreCase))?.NameIdentifier is { } id
            ? PrintableText.Of(id) : null;

    private static T Base<T>(PSObject instance)
    {
        ArgumentNullException.ThrowIfNull(instance);
        return (T)instance.BaseObject;
    }
}
