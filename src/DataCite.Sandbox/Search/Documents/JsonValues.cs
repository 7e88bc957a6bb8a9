using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using DataCite.Sandbox.Search.Fields;

namespace DataCite.Sandbox.Search.Documents;

/// <summary>Finds the values at a path in JSON, through lists and objects, without building anything of it.</summary>
internal static class JsonValues
{
    private const int StackLimit = 512;

    /// <summary>Hands the values at the path to the test until it accepts one.</summary>
    /// <param name="json">One JSON value, or nothing.</param>
    /// <param name="path">Names of properties, each within the one before.</param>
    /// <param name="type">How the index holds the values.</param>
    /// <param name="test">What looks at them.</param>
    /// <returns>Whether a value was accepted.</returns>
    public static bool Any(ReadOnlySpan<byte> json, ReadOnlySpan<byte[]> path, SearchFieldType type, IValueTest test)
    {
        if (json.IsEmpty)
            return false;
        var reader = new Utf8JsonReader(json);
        return reader.Read() && Visit(ref reader, path, type, test);
    }

    private static bool Visit(ref Utf8JsonReader reader, ReadOnlySpan<byte[]> path, SearchFieldType type, IValueTest test)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartArray:
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                {
                    if (Visit(ref reader, path, type, test))
                        return true;
                }

                return false;
            case JsonTokenType.StartObject:
                return VisitObject(ref reader, path, type, test);
            default:
                return (path.IsEmpty || StandsForObject(ref reader, path)) && Test(ref reader, type, test);
        }
    }

    private static bool VisitObject(ref Utf8JsonReader reader, ReadOnlySpan<byte[]> path, SearchFieldType type, IValueTest test)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var wanted = !path.IsEmpty && reader.ValueTextEquals(path[0]);
            reader.Read();
            if (!wanted)
                reader.Skip();
            else if (Visit(ref reader, path[1..], type, test))
                return true;
        }

        return false;
    }

    // A publisher or an affiliation may be written as its name alone, a related DOI as its id.
    private static bool StandsForObject(ref Utf8JsonReader reader, ReadOnlySpan<byte[]> path)
        => reader.TokenType == JsonTokenType.String
            && path is [var last]
            && (last.AsSpan().SequenceEqual("name"u8) || last.AsSpan().SequenceEqual("id"u8));

    private static bool Test(ref Utf8JsonReader reader, SearchFieldType type, IValueTest test)
    {
        if (reader.TokenType == JsonTokenType.Null)
            return false;
        var length = reader.ValueSpan.Length;
        var rented = length > StackLimit ? ArrayPool<char>.Shared.Rent(length) : null;
        var buffer = rented ?? stackalloc char[StackLimit];
        try
        {
            return Test(buffer[..Copy(ref reader, buffer)], type, test);
        }
        finally
        {
            if (rented is not null)
                ArrayPool<char>.Shared.Return(rented);
        }
    }

    private static int Copy(ref Utf8JsonReader reader, scoped Span<char> buffer)
        => reader.TokenType == JsonTokenType.String ? reader.CopyString(buffer) : Encoding.UTF8.GetChars(reader.ValueSpan, buffer);

    private static bool Test(ReadOnlySpan<char> text, SearchFieldType type, IValueTest test) => type switch
    {
        SearchFieldType.Integer or SearchFieldType.Float
            => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && test.Accepts(number),
        SearchFieldType.Date => DatePeriod.TryParse(text, out var period) && test.Accepts(period.First),
        SearchFieldType.Year => DatePeriod.TryParseYear(text, out var year) && test.Accepts(year.First),
        _ => test.Accepts(text),
    };
}
