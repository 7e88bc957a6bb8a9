namespace DataCite.Metadata;

/// <summary>A value that somebody gave to describe a resource and that cannot be used as it is.</summary>
public sealed class MetadataValueException : FormatException
{
    /// <summary>Creates the error.</summary>
    /// <param name="property">What the value was for: <c>nameIdentifier</c>, <c>relationType</c>.</param>
    /// <param name="value">The value as it was given.</param>
    /// <param name="problem">What is wrong and what to do about it, as one or more sentences.</param>
    /// <param name="code">The kind of problem, one of <see cref="FindingCodes"/>.</param>
    /// <param name="suggestion">What the value most likely should be, or null.</param>
    public MetadataValueException(string property, string? value, string problem, string code, string? suggestion = null)
        : base(suggestion is null ? problem : $"{problem} Did you mean '{PrintableText.Of(suggestion)}'?")
    {
        Property = property;
        Value = value;
        Code = code;
        Suggestion = suggestion;
    }

    /// <summary>What the value was for, in the words of the schema.</summary>
    public string Property { get; }

    /// <summary>The value as it was given. Untrusted text.</summary>
    public string? Value { get; }

    /// <summary>The kind of problem, one of <see cref="FindingCodes"/>.</summary>
    public string Code { get; }

    /// <summary>What the value most likely should be, or null.</summary>
    public string? Suggestion { get; }
}
