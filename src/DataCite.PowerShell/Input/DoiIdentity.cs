using DataCite.Client;
using DataCite.Metadata;

namespace DataCite.PowerShell;

/// <summary>
/// A DOI as it comes from a command line or a pipeline: a name in any spelling, or a record. Read only when its turn comes, so that a
/// bad one is one error and the others go on.
/// </summary>
public sealed class DoiIdentity
{
    private readonly string _text;

    /// <summary>A DOI written as <c>10.x/y</c>, <c>doi:10.x/y</c> or as the address of a resolver.</summary>
    public DoiIdentity(string text) => _text = text ?? string.Empty;

    /// <summary>A name.</summary>
    public DoiIdentity(DoiName name)
    {
        ArgumentNullException.ThrowIfNull(name);
        _text = name.Value;
    }

    /// <summary>The address of a resolver.</summary>
    public DoiIdentity(Uri address)
    {
        ArgumentNullException.ThrowIfNull(address);
        // As it was written: a DOI is not to be read through the rules of web addresses.
        _text = address.OriginalString;
    }

    /// <summary>The DOI of a record.</summary>
    public DoiIdentity(DoiRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        _text = record.Doi ?? string.Empty;
        Record = record;
    }

    /// <summary>The record that it came with, if it came with one.</summary>
    internal DoiRecord? Record { get; }

    /// <summary>Reads the name.</summary>
    /// <exception cref="DoiNameException">It is not one; the message says why.</exception>
    public DoiName ToName()
        => DoiName.Parse(DataCiteAccount.IsApiKey(_text.Trim()) ? RedactedText.Of(_text) : _text);

    /// <summary>The text as it was given, made safe to show.</summary>
    public override string ToString() => PrintableText.Of(RedactedText.Of(_text));
}
