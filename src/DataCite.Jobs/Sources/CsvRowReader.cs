using System.Globalization;
using System.Text;
using DataCite.Metadata;
using nietras.SeparatedValues;

namespace DataCite.Jobs;

/// <summary>Reads the rows of a table in text, and ends where its quotation marks do not fit: what follows could belong to any row.</summary>
internal sealed class CsvRowReader : IDisposable
{
    private readonly StreamReader _text;
    private readonly SepReader _rows;
    private readonly int _before;
    private int _next;

    private CsvRowReader(StreamReader text, Sep? delimiter, int number)
    {
        _text = text;
        _next = number;
        // Quotation marks are taken away here: the library would take the text up to any other one for part of the cell.
        static SepReaderOptions Options(SepReaderOptions options) => options with { HasHeader = false, DisableColCountCheck = true };
        _rows = delimiter is { } given ? given.Reader(Options).From(text) : Sep.Reader(Options).From(text);
        _before = number - 1;
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
        var separator = delimiter is { } given ? Check(given) : (Sep?)null;
        var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
        var number = 1;
        try
        {
            TableFileKind.CheckText(file);
            number += EmptyLinesOf(file);
            var text = new StreamReader(file, Encoding.UTF8, detectEncodingFromByteOrderMarks: true);
            // The library takes the delimiter from the first line that it sees.
            for (var i = 1; i < number; i++)
                text.ReadLine();
            return new CsvRowReader(text, separator, number);
        }
        catch (Exception exception)
        {
            file.Dispose();
            if (IsOfLibrary(exception))
                throw Misquoted(number, exception);
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
        (Number, _next) = (_next, _before + row.LineNumberToExcl);
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

    private static Sep Check(char delimiter)
    {
        try
        {
            return Sep.New(delimiter);
        }
        catch (ArgumentException exception)
        {
            throw new FormatException($"{PrintableText.Quote(delimiter.ToString())} cannot stand between the cells of a table. Give a comma, a semicolon, a tab or '|' as the delimiter.", exception);
        }
    }

    private static int EmptyLinesOf(FileStream file)
    {
        var lines = 0;
        using var text = new StreamReader(file, Encoding.UTF8, detectEncodingFromByteOrderMarks: true, bufferSize: -1, leaveOpen: true);
        for (var c = text.Read(); c >= 0 && char.IsWhiteSpace((char)c); c = text.Read())
        {
            if (c == '\n' || (c == '\r' && text.Peek() != '\n'))
                lines++;
        }

        file.Position = 0;
        return lines;
    }

    private static bool IsOfLibrary(Exception exception) => exception is InvalidDataException or ArgumentException or NotSupportedException;

    private static FormatException Misquoted(int number, Exception? inner) => new(
        string.Create(CultureInfo.InvariantCulture, $"Line {number}: A quotation mark is not closed, or stands inside a cell that does not begin with one. ")
            + "Write the cell in quotation marks, and each quotation mark in it twice.",
        inner);
}
