namespace DataCite.Sandbox.Search.Fields;

/// <summary>Looks at single values of a document; which method is called depends on the field's type.</summary>
internal interface IValueTest
{
    /// <summary>A value of a text, keyword or boolean field.</summary>
    bool Accepts(ReadOnlySpan<char> text);

    /// <summary>A value of a numeric field.</summary>
    bool Accepts(double number);

    /// <summary>A value of a date or year field.</summary>
    bool Accepts(DateTime instant);
}
