namespace DataCite.Metadata;

/// <summary>Makes publishers, always as objects: a publisher that is plain text has no identifier, and replaces one that has.</summary>
public static class PublisherBuilder
{
    /// <summary>Makes a publisher from a text: <c>Example Repository</c>, <c>Example Repository &lt;https://ror.org/04z8jg394&gt;</c>.</summary>
    /// <exception cref="MetadataValueException">The name is empty, or the identifier is not valid.</exception>
    public static Publisher Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var (name, identifier) = BracketedText.Split(text, "publisher");
        IdentifierNotInName.Require(name, "publisher");
        return Create(name, identifier);
    }

    /// <summary>Makes a publisher.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="identifier">Its identifier, or null; a ROR id may be bare.</param>
    /// <exception cref="MetadataValueException">The name is empty, or the identifier is not valid.</exception>
    public static Publisher Create(string name, string? identifier = null)
    {
        if (string.IsNullOrWhiteSpace(name))
            throw new MetadataValueException("publisher", name, "The name of the publisher is empty.", FindingCodes.TextEmpty);
        var publisher = new Publisher(name.Trim());
        if (string.IsNullOrWhiteSpace(identifier))
            return publisher;
        var entry = NameIdentifierBuilder.Create(identifier, NameIdentifierSyntax.FindScheme(identifier.Trim()) ?? NameIdentifierScheme.Ror);
        (publisher.PublisherIdentifier, publisher.PublisherIdentifierScheme, publisher.SchemeUri) = (entry.NameIdentifier, entry.NameIdentifierScheme, entry.SchemeUri);
        return publisher;
    }
}
