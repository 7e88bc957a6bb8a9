namespace DataCite.Metadata;

/// <summary>A list whose text is that of its items: what writes a property as text, such as a CSV file, would write the name of the type.</summary>
internal sealed class ReadableList<T> : List<T>
{
    /// <summary>The items in one line, separated by semicolons.</summary>
    public override string ToString() => PrintableText.Of(string.Join("; ", this));
}
