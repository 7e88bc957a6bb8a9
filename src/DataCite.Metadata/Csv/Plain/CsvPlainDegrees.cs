using System.Buffers;
using System.Buffers.Text;
using System.Text;
using System.Text.Json;

namespace DataCite.Metadata;

/// <summary>The coordinates of a point or a box, all of which are there.</summary>
/// <param name="writer">Takes texts and cells.</param>
/// <param name="coordinates">The names in the JSON, the columns, and the largest values.</param>
internal sealed class CsvPlainDegrees(CsvPlainWriter writer, params (string Name, string Suffix, double Largest)[] coordinates)
{
    // A smaller one is written with an exponent.
    private const double Smallest = 0.001;

    private static readonly SearchValues<byte> OfDegrees = SearchValues.Create("-.0123456789"u8);

    private readonly byte[][] _names = Array.ConvertAll(coordinates, static coordinate => Encoding.UTF8.GetBytes(coordinate.Name));
    private readonly CsvPlainColumn[] _columns = Array.ConvertAll(coordinates, static coordinate => new CsvPlainColumn(CsvPlaceGroup.GeoLocation, coordinate.Suffix));
    private readonly double[] _degrees = new double[coordinates.Length];

    public bool IsThere { get; private set; }

    public double this[int coordinate] => _degrees[coordinate];

    /// <summary>Begins a place.</summary>
    public void Begin()
    {
        IsThere = false;
        Array.Fill(_degrees, double.NaN);
    }

    /// <summary>Reads the coordinates, or null; false where it is not certain that they are kept.</summary>
    public bool TryRead(ref Utf8JsonReader reader)
    {
        if (IsThere || reader.TokenType is not JsonTokenType.StartObject)
            return !IsThere && reader.TokenType is JsonTokenType.Null;
        IsThere = true;
        while (reader.Read() && reader.TokenType is JsonTokenType.PropertyName)
        {
            var at = 0;
            while (at < _names.Length && !reader.ValueTextEquals(_names[at]))
                at++;
            reader.Read();
            if (at == _names.Length || !double.IsNaN(_degrees[at]) || !TryReadNumber(ref reader, out _degrees[at]) || !(Math.Abs(_degrees[at]) <= coordinates[at].Largest)
                || (_degrees[at] != 0 && Math.Abs(_degrees[at]) < Smallest))
            {
                return false;
            }
        }

        return !Array.Exists(_degrees, double.IsNaN);
    }

    /// <summary>Writes the cells of those that are there.</summary>
    public void Write(int number)
    {
        for (var i = 0; IsThere && i < _degrees.Length; i++)
            writer.Write(_columns[i], number, writer.Texts.Add(_degrees[i]));
    }

    private static bool TryReadNumber(ref Utf8JsonReader reader, out double number)
    {
        number = double.NaN;
        return reader.TokenType switch
        {
            JsonTokenType.Number => reader.TryGetDouble(out number),
            JsonTokenType.String => !reader.ValueIsEscaped && !reader.ValueSpan.ContainsAnyExcept(OfDegrees)
                && Utf8Parser.TryParse(reader.ValueSpan, out number, out var length) && length == reader.ValueSpan.Length,
            _ => false,
        };
    }
}
