using System.Text;
using System.Text.Json;

namespace DataCite.Metadata;

/// <summary>The deposited XML. The API sends and takes it in Base64; here it is text, so that nobody can forget to encode it.</summary>
internal sealed class EncodedTextAttribute(string name) : RecordAttribute<string>(name)
{
    /// <summary>The document as it was deposited, in the encoding that it names itself; null for none.</summary>
    /// <param name="json">The attribute as it was read.</param>
    /// <exception cref="MetadataFormatException">It is not Base64.</exception>
    public ReadOnlyMemory<byte>? ReadBytes(ReadOnlySpan<byte> json)
    {
        // Says what is wrong with it.
        if (Read(json) is null)
            return null;
        var reader = new Utf8JsonReader(json);
        reader.Read();
        return Convert.FromBase64String(TextConverter.Read(ref reader)!);
    }

    protected override string? ReadTyped(ref Utf8JsonReader reader)
    {
        var text = TextConverter.Read(ref reader);
        if (text is null)
            return null;
        try
        {
            return DecodeText(Convert.FromBase64String(text));
        }
        catch (FormatException e)
        {
            throw new JsonException("is not Base64 text, as the API's xml is", e);
        }
    }

    protected override void WriteTyped(Utf8JsonWriter writer, string value) => writer.WriteBase64StringValue(Encoding.UTF8.GetBytes(value));

    private static string DecodeText(byte[] bytes)
    {
        using var reader = new StreamReader(new MemoryStream(bytes), Encoding.UTF8, detectEncodingFromByteOrderMarks: true);
        return reader.ReadToEnd();
    }
}
