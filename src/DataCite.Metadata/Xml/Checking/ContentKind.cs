namespace DataCite.Metadata;

/// <summary>How the children of an element may stand.</summary>
internal enum ContentKind
{
    /// <summary>Text, and no children.</summary>
    Text,

    /// <summary>Children in a fixed order.</summary>
    Sequence,

    /// <summary>Every child once at most, in any order.</summary>
    All,

    /// <summary>Any of the children, any number of times.</summary>
    Choice,

    /// <summary>Text with children in it.</summary>
    Mixed,

    /// <summary>Anything; the schema gives no type that the validator knows.</summary>
    Anything,
}
