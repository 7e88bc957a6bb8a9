using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace DataCite.Metadata;

/// <summary>
/// One object of the record as it was read: the text of each key that holds one. Texts are without surrounding white space, which is
/// reported where it is found.
/// </summary>
internal sealed class PartValues(ObjectDefinition definition, JsonElement element)
{
    private readonly string?[] _texts = new string?[definition.Attributes.Length];
    private readonly bool[] _present = new bool[definition.Attributes.Length];
    private List<(int Index, PartValues Part)>? _parts;

    internal ObjectDefinition Definition => definition;

    internal JsonElement Element => element;

    /// <summary>The text of a key, or null when there is none, or an empty one.</summary>
    internal string? this[string name] => _texts[IndexOf(name)];

    /// <summary>Whether the key is there with anything but null.</summary>
    internal bool Has(string name) => _present[IndexOf(name)];

    /// <summary>Whether the key holds text that is not empty.</summary>
    internal bool TryGet(string name, [NotNullWhen(true)] out string? text)
    {
        text = this[name];
        return text is not null;
    }

    /// <summary>Whether no key is there.</summary>
    internal bool IsEmpty => Array.TrueForAll(_present, static present => !present);

    internal bool IsPresent(int index) => _present[index];

    internal string? TextAt(int index) => _texts[index];

    internal void SetPresent(int index) => _present[index] = true;

    internal void SetText(int index, string text) => _texts[index] = text.Length == 0 ? null : text;

    internal void Add(int index, PartValues part) => (_parts ??= []).Add((index, part));

    /// <summary>The objects that a key holds, in their order.</summary>
    internal IEnumerable<PartValues> Parts(string name)
    {
        var index = IndexOf(name);
        return _parts is null ? [] : _parts.Where(entry => entry.Index == index).Select(entry => entry.Part);
    }

    private int IndexOf(string name) => definition.IndexOf(name);
}
