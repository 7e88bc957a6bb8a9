namespace DataCite.Metadata;

/// <summary>
/// A list whose text is the text of its items. What writes a property as text, such as a CSV file, would write the name of the type
/// otherwise. Public, because PowerShell finds no index in a type that is not.
/// </summary>
/// <typeparam name="T">What is in the list.</typeparam>
public sealed class ReadableList<T> : List<T>
{
    /// <summary>The items in one line, separated by semicolons.</summary>
    public override string ToString() => PrintableText.Of(string.Join("; ", this));
}
