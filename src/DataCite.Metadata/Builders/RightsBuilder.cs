namespace DataCite.Metadata;

/// <summary>
/// Makes rights entries. A licence of the SPDX list gets all five keys, as the server writes them: name, address, identifier, scheme and
/// address of the scheme.
/// </summary>
public static class RightsBuilder
{
    /// <summary>Makes the entry of a licence from its SPDX id: <c>CC-BY-4.0</c>, in any case.</summary>
    /// <exception cref="MetadataValueException">No licence of the SPDX list has that id; the nearest one is named.</exception>
    public static RightsEntry FromSpdx(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return FindLicense(id) is { } license
            ? Create(license)
            : throw new MetadataValueException(
                "rightsIdentifier", id, $"{PrintableText.Quote(id)} is not a licence of the SPDX list.",
                FindingCodes.LicenseUnknown, SpdxLicenses.Nearest(id)?.Id);
    }

    /// <summary>
    /// Makes an entry from a text: a licence when the text is the id, the name or the address of one (<c>CC BY 4.0</c>,
    /// <c>https://creativecommons.org/licenses/by/4.0/</c>), else an address or a statement in words.
    /// </summary>
    /// <exception cref="MetadataValueException">The text is empty, or longer than the server takes.</exception>
    public static RightsEntry Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var trimmed = text.Trim();
        if (trimmed.Length == 0)
            throw new MetadataValueException(
                "rights", text, "The rights are empty. Give a licence, such as CC-BY-4.0, or a statement.", FindingCodes.TextEmpty);
        if (FindLicense(trimmed) is { } license)
            return Create(license);
        // info:eu-repo/semantics/openAccess is a URI of rights as well; a sentence with a colon is not.
        if (WebAddress.IsUri(trimmed))
            return new RightsEntry { RightsUri = trimmed };
        var limit = SchemaParts.Rights["rights"].MaxLength;
        return trimmed.Length <= limit
            ? new RightsEntry { Rights = trimmed }
            : throw new MetadataValueException(
                "rights", text,
                $"The rights are {trimmed.Length} characters long; the server takes {limit}. Give the address of the statement instead.",
                FindingCodes.TextTooLong);
    }

    private static RightsEntry Create(SpdxLicense license) => new()
    {
        Rights = license.Name,
        RightsUri = license.Url,
        RightsIdentifier = license.Id.ToLowerInvariant(),
        RightsIdentifierScheme = SpdxLicenses.Scheme,
        SchemeUri = SpdxLicenses.SchemeUri,
    };

    /// <summary>By id, name or address, or by the id written with spaces: <c>CC BY 4.0</c>. Nothing that is only near.</summary>
    private static SpdxLicense? FindLicense(string text) => SpdxLicenses.Match(text) ?? SpdxLicenses.FindSpelling(text) ?? SpdxLicenses.FindCommonName(text);
}
