namespace DataCite.Metadata;

/// <summary>What the schema says of one element.</summary>
internal sealed class ElementRule
{
    public ContentKind Content { get; private init; }

    public TextKind TextKind { get; private init; }

    public IReadOnlyList<ChildRule> Children { get; private init; } = [];

    public IReadOnlyList<AttributeRule> Attributes { get; private init; } = [];

    public static ElementRule Anything { get; } = new() { Content = ContentKind.Anything };

    public static ElementRule Text(params AttributeRule[] attributes) => TextOf(TextKind.Any, attributes);

    public static ElementRule TextOf(TextKind kind, params AttributeRule[] attributes)
        => new() { Content = ContentKind.Text, TextKind = kind, Attributes = attributes };

    public static ElementRule Of(ContentKind content, params ChildRule[] children) => new() { Content = content, Children = children };

    /// <summary>The same with attributes.</summary>
    public ElementRule With(params AttributeRule[] attributes)
        => new() { Content = Content, TextKind = TextKind, Children = Children, Attributes = attributes };
}
