using System.Text.Json;
using DataCite.Sandbox.Attributes;
using DataCite.Sandbox.Text;

namespace DataCite.Sandbox.Model;

/// <summary>One version of a DOI; never changed. The columns are what lists filter and sort by without looking into the content.</summary>
internal sealed partial record StoredDoi
{
    /// <summary>Lower case, the spelling of ids.</summary>
    public required string Name { get; init; }

    public required Repository Repository { get; init; }

    public required DoiContent Content { get; init; }

    /// <summary>Which record of a generator the content is.</summary>
    public int Ordinal { get; init; }

    public LifecycleState State { get; init; }

    /// <summary>Milliseconds since 1970, always whole seconds as the database keeps them.</summary>
    public long Created { get; init; }

    /// <inheritdoc cref="Created"/>
    public long Updated { get; init; }

    /// <summary>When the handle was registered, as <see cref="Created"/>; 0 while it is not.</summary>
    public long Registered { get; init; }

    /// <summary>0 when unknown.</summary>
    public short PublicationYear { get; init; }

    /// <summary>The general resource type; null when unknown.</summary>
    public string? ResourceTypeGeneral { get; init; }

    /// <summary>The address that the handle system has; null while nothing is registered there.</summary>
    public string? HandleUrl { get; init; }

    /// <summary>What the handle system answers; a generated record was registered with its own address.</summary>
    public string? HandleAddress => HandleUrl ?? (Registered != 0 && Content is not KeptContent ? Url : null);

    /// <summary>What stands before the first slash.</summary>
    public string Prefix => Name[..Name.IndexOf('/', StringComparison.Ordinal)];

    /// <summary>What stands after the first slash.</summary>
    public string Suffix => Name[(Name.IndexOf('/', StringComparison.Ordinal) + 1)..];

    public void Write(DoiAttribute attribute, Utf8Buffer target) => Content.Write(attribute, Ordinal, target);

    /// <summary>One value as JSON.</summary>
    public ReadOnlyMemory<byte> Value(DoiAttribute attribute)
    {
        if (Content is KeptContent kept)
            return kept[attribute];
        using var buffer = new Utf8Buffer();
        Write(attribute, buffer);
        return buffer.ToArray();
    }

    /// <summary>One value, parsed.</summary>
    public JsonElement Element(DoiAttribute attribute)
    {
        var reader = new Utf8JsonReader(Value(attribute).Span, new JsonReaderOptions { MaxDepth = JsonBytes.ReaderOptions.MaxDepth });
        return JsonElement.ParseValue(ref reader);
    }

    /// <summary>The landing page; null when there is none.</summary>
    public string? Url => JsonBytes.ScalarText(Element(DoiAttribute.Url));

    /// <summary>The XML as base64 in JSON; made from the metadata where a loaded record came without.</summary>
    public ReadOnlyMemory<byte> Xml()
    {
        var kept = Value(DoiAttribute.Xml);
        if (!kept.Span.SequenceEqual("null"u8) || Value(DoiAttribute.Titles).Span.SequenceEqual("[]"u8))
            return kept;
        return MetadataXml.Generate(Name, Value) ?? kept;
    }
}
