namespace DataCite.Metadata;

/// <summary>Addresses of pages, as people give them.</summary>
internal static class WebAddress
{
    /// <summary>The address, or null when the text is blank.</summary>
    /// <exception cref="MetadataValueException">The text is no http, https or ftp address.</exception>
    public static string? ParseOptional(string property, string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        var trimmed = text.Trim();
        if (IdentifierText.IsWebAddress(trimmed))
            return trimmed;
        var completed = "https://" + trimmed;
        var isCompletable = trimmed.Contains('.', StringComparison.Ordinal) && IdentifierText.IsWebAddress(completed);
        throw new MetadataValueException(
            property, text, $"{ValidationContext.Quote(text)} is no address; one begins with http:// or https://.", FindingCodes.UriInvalid,
            isCompletable ? completed : null);
    }
}
