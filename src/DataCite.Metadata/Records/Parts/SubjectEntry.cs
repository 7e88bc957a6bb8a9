namespace DataCite.Metadata;

/// <summary>A subject, keyword or classification code (schema property 6).</summary>
public sealed class SubjectEntry : MetadataPart
{
    /// <summary>A subject without a text; set <see cref="Subject"/> before it is sent.</summary>
    public SubjectEntry()
    {
    }

    /// <summary>A subject or keyword with this text.</summary>
    public SubjectEntry(string subject) => Subject = subject;

    /// <summary>The keyword or phrase.</summary>
    public string? Subject { get; set; }

    /// <summary>Name of the subject scheme, such as <c>Library of Congress Subject Headings (LCSH)</c>.</summary>
    public string? SubjectScheme { get; set; }

    /// <summary>Address of the scheme.</summary>
    public string? SchemeUri { get; set; }

    /// <summary>Address of the term.</summary>
    public string? ValueUri { get; set; }

    /// <summary>The classification code, for schemes that have no terms.</summary>
    public string? ClassificationCode { get; set; }

    /// <summary>Language of the term, a BCP 47 tag.</summary>
    public string? Lang { get; set; }

    /// <summary>The keyword.</summary>
    public override string ToString() => PrintableText.Of(Subject);
}
