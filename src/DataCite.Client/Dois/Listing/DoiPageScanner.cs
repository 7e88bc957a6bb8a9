using System.Text.Json;
using DataCite.Metadata;

namespace DataCite.Client;

/// <summary>
/// Finds the rows, <c>meta</c> and <c>links</c> of a list in a body that arrives in pieces. Keys may come in any order, and unknown ones
/// are ignored.
/// </summary>
internal sealed class DoiPageScanner(FailureContext context)
{
    private enum Place
    {
        BeforeDocument,
        InDocument,
        BeforeData,
        InData,
        BeforeMeta,
        BeforeLinks,
        BeforeUnknown,
        AfterDocument,
    }

    private readonly List<DoiRecord> _records = [];
    private JsonReaderState _state;
    private Place _place;
    private bool _hasData;
    private long _values;
    private JsonElement? _meta;
    private JsonElement? _links;

    /// <summary>Reads as far as the bytes go.</summary>
    /// <param name="bytes">What has arrived and was not consumed before.</param>
    /// <param name="isFinal">Whether that is all.</param>
    /// <returns>How many bytes are done with; the others are needed again.</returns>
    /// <exception cref="JsonException">The bytes are not such a list.</exception>
    /// <exception cref="AnswerTooLargeException">It has too many rows, or too much around them.</exception>
    public int Scan(ReadOnlySpan<byte> bytes, bool isFinal)
    {
        var reader = new Utf8JsonReader(bytes, isFinal, _state);
        var consumed = 0;
        while (Step(ref reader, bytes))
        {
            consumed = (int)reader.BytesConsumed;
            _state = reader.CurrentState;
        }

        // A part that is not whole yet may be too much already.
        if (JsonBulk.Exceeds(bytes[consumed..], AnswerLimits.Values, _state))
            throw TooManyValues();
        if (isFinal && _place is not Place.AfterDocument)
            throw new JsonException("the text ends too early");
        return consumed;
    }

    public DoiListAnswer ToAnswer(string? requestId)
    {
        if (!_hasData)
            throw new JsonException("it has no data");
        if (_meta is not { ValueKind: JsonValueKind.Object } meta)
            throw new JsonException("it has no meta");
        return DoiListAnswer.Of(_records, meta, _links, requestId);
    }

    /// <summary>One step that leaves the scanner at a place where it can go on later; false when the bytes do not suffice for it.</summary>
    private bool Step(ref Utf8JsonReader reader, ReadOnlySpan<byte> bytes)
    {
        if (!reader.Read())
            return false;
        switch (_place)
        {
            case Place.BeforeDocument:
                Require(reader.TokenType, JsonTokenType.StartObject, "the answer");
                _place = Place.InDocument;
                return true;
            case Place.InDocument when reader.TokenType is JsonTokenType.EndObject:
                _place = Place.AfterDocument;
                return true;
            case Place.InDocument:
                _place = reader.ValueTextEquals("data"u8) ? Place.BeforeData
                    : reader.ValueTextEquals("meta"u8) ? Place.BeforeMeta
                    : reader.ValueTextEquals("links"u8) ? Place.BeforeLinks
                    : Place.BeforeUnknown;
                return true;
            case Place.BeforeData:
                Require(reader.TokenType, JsonTokenType.StartArray, "data");
                _hasData = true;
                _place = Place.InData;
                return true;
            case Place.InData when reader.TokenType is JsonTokenType.EndArray:
                _place = Place.InDocument;
                return true;
            case Place.InData:
                return ReadRow(ref reader, bytes);
            case Place.BeforeMeta:
                return ReadValue(ref reader, bytes, ref _meta);
            case Place.BeforeLinks:
                return ReadValue(ref reader, bytes, ref _links);
            case Place.BeforeUnknown:
                if (!reader.TrySkip())
                    return false;
                _place = Place.InDocument;
                return true;
            default:
                throw new JsonException("something follows the answer");
        }
    }

    private bool ReadRow(ref Utf8JsonReader reader, ReadOnlySpan<byte> bytes)
    {
        Require(reader.TokenType, JsonTokenType.StartObject, "a row");
        var start = (int)reader.TokenStartIndex;
        if (!reader.TrySkip())
            return false;
        if (_records.Count == AnswerLimits.PageRows)
            throw AnswerTooLargeException.OfRowCount(context, AnswerLimits.PageRows);
        var row = bytes[start..(int)reader.BytesConsumed];
        if (JsonBulk.Exceeds(row, AnswerLimits.Values))
            throw TooManyValues();
        if ((_values += JsonBulk.AtMost(row)) > AnswerLimits.PageValues && _records.Count > 0)
            throw AnswerTooLargeException.OfPageValues(context);
        _records.Add(DoiRecord.ParseResource(ReadableJson.Copy(row)));
        return true;
    }

    private bool ReadValue(ref Utf8JsonReader reader, ReadOnlySpan<byte> bytes, ref JsonElement? value)
    {
        var start = (int)reader.TokenStartIndex;
        if (!reader.TrySkip())
            return false;
        if ((int)reader.BytesConsumed - start > AnswerLimits.PageMeta)
            throw AnswerTooLargeException.OfPart(context, $"has more than {AnswerTooLargeException.Megabytes(AnswerLimits.PageMeta)} around its rows");
        var slice = new Utf8JsonReader(ReadableJson.Copy(bytes[start..(int)reader.BytesConsumed]));
        value = JsonElement.ParseValue(ref slice);
        _place = Place.InDocument;
        return true;
    }

    private AnswerTooLargeException TooManyValues() => AnswerTooLargeException.OfPart(context, "holds a row, or a gap, with too many names and values");

    private static void Require(JsonTokenType found, JsonTokenType expected, string what)
    {
        if (found != expected)
            throw new JsonException($"{what} is {found} where {expected} should be");
    }
}
