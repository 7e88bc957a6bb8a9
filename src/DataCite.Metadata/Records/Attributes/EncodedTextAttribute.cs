using System.Text;
using System.Text.Json;

namespace DataCite.Metadata;

/// <summary>The deposited XML. The API sends and takes it in Base64; here it is text, so that nobody can forget to encode it.</summary>
internal sealed class EncodedTextAttribute(string name) : RecordAttribute<string>(name)
{
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
