using System.Globalization;
using System.Text;
using nietras.SeparatedValues;

namespace DataCite.Jobs;

/// <summary>Reads the rows of a table in text, and ends where its quotation marks do not fit: what follows could belong to any row.</summary>
internal sealed class CsvRowReader : IDisposable
{
    private readonly StreamReader _text;
    private readonly SepReader _rows;
    private int _next = 1;

    private CsvRowReader(StreamReader text, char? delimiter)
    {
        _text = text;
        // Quotation marks are taken away here: the library would take the text up to any other one for part of the cell.
        static SepReaderOptions Options(SepReaderOptions options) => options with { HasHeader = false, DisableColCountCheck = true };
        _rows = delimiter is { } given ? Sep.New(given).Reader(Options).From(text) : Sep.Reader(Options).From(text);
    }

    /// <summary>The line on which the last row begins, from 1.</summary>
    public int Number { get; private set; }

    /// <summary>Opens a table.</summary>
    /// <param name="path">A file in UTF-8, or in UTF-16 with a byte order mark.</param>
    /// <param name="delimiter">What stands between the cells; null for what the first line has.</param>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="FormatException">It is not a table.</exception>
    public static CsvRowReader Open(string path, char? delimiter)
    {
        var text = new StreamReader(path, Encoding.UTF8, detectEncodingFromByteOrderMarks: true);
        try
        {
            return new CsvRowReader(text, delimiter);
        }
        catch (Exception exception)
        {
            text.Dispose();
            if (IsOfLibrary(exception))
                throw new FormatException(exception.Message, exception);
            throw;
        }
    }

    /// <summary>The cells of the next row; null at the end.</summary>
    /// <exception cref="FormatException">It is not a row.</exception>
    public string[]? Next()
    {
        try
        {
            if (!_rows.MoveNext())
                return null;
        }
        catch (Exception exception) when (IsOfLibrary(exception))
        {
            // A row without an end, or with too many cells.
            throw Misquoted(_next, exception);
        }

        var row = _rows.Current;
        // The library is wrong about where a first row of several lines begins.
        (Number, _next) = (_next, row.LineNumberToExcl);
        var cells = new string[row.ColCount];
        for (var i = 0; i < cells.Length; i++)
        {
            if (!QuotedCell.TryRead(row[i].Span, _rows.Spec.Sep.Separator, out cells[i]))
                throw Misquoted(Number, inner: null);
        }

        return cells;
    }

    public void Dispose()
    {
        _rows.Dispose();
        _text.Dispose();
    }

    private static bool IsOfLibrary(Exception exception) => exception is InvalidDataException or ArgumentException or NotSupportedException;

    private static FormatException Misquoted(int number, Exception? inner) => new(
        string.Create(CultureInfo.InvariantCulture, $"Line {number}: A quotation mark is not closed, or stands inside a cell that does not begin with one. ")
            + "Write the cell in quotation marks, and each quotation mark in it twice.",
        inner);
}
