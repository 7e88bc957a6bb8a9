using System.Management.Automation;
using DataCite.Metadata;
using DataCite.PowerShell.Errors;

namespace DataCite.PowerShell.Input;

/// <summary>Reads files of metadata: DataCite XML, or JSON with one record, a list of them, or one on each line.</summary>
internal static class MetadataFile
{
    private const string Advice = "Give a file of DataCite XML, or of JSON with the attributes of a DOI: titles, creators, publisher, publicationYear, types, url.";

    /// <summary>The records in a file, as they are read; what cannot be read is an item as well, and reading goes on behind it.</summary>
    public static IEnumerable<SourceItem> Read(string path, CancellationToken stop)
    {
        var name = Path.GetFileName(path);
        if (Path.GetExtension(path).ToUpperInvariant() is ".CSV" or ".TSV")
            return [Unreadable(name, ErrorIds.MetadataUnreadable, ErrorCategory.InvalidData, $"'{path}' is a table, not a file of records.", $"Read it with Import-Csv '{path}', and pipe its rows.")];
        return Guarded(name, () => Open(path, name, stop));
    }

    /// <summary>The record in a file that is to be XML, whatever it is called.</summary>
    public static SourceItem ReadXml(string path, CancellationToken stop)
    {
        var name = Path.GetFileName(path);
        return Guarded(name, () =>
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
            return [ReadXml(stream, path, name, stop)];
        }).Single();
    }

    private static IEnumerable<SourceItem> Open(string path, string name, CancellationToken stop)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
        if (Path.GetExtension(path).Equals(".gz", StringComparison.OrdinalIgnoreCase))
        {
            if (!BeginsWith(stream, [0x1F, 0x8B]) && stream.Length > 0)
            {
                yield return Unreadable(
                    name, ErrorIds.MetadataUnreadable, ErrorCategory.InvalidData, $"The file '{path}' is not compressed with gzip.",
                    "Rename it to what it is, such as .jsonl, or compress it with gzip.");
                yield break;
            }

            using var unpacked = new WholeGzipStream(stream);
            foreach (var item in ReadJson(unpacked, path, name))
                yield return item;
            yield break;
        }

        if (IsXml(path, stream))
        {
            yield return ReadXml(stream, path, name, stop);
            yield break;
        }

        if (BeginsWith(stream, [0xFF, 0xFE]) || BeginsWith(stream, [0xFE, 0xFF]))
        {
            yield return Unreadable(
                name, ErrorIds.MetadataUnreadable, ErrorCategory.InvalidData, $"The file '{path}' is in UTF-16, as Windows PowerShell writes it; JSON is in UTF-8.",
                $"Save it again: Set-Content '{path}' (Get-Content '{path}' -Raw) -Encoding utf8");
            yield break;
        }

        foreach (var item in ReadJson(stream, path, name))
            yield return item;
    }

    private static IEnumerable<SourceItem> ReadJson(Stream stream, string path, string name)
    {
        var isEmpty = true;
        foreach (var entry in RecordFile.Read(stream))
        {
            isEmpty = false;
            // A file of one record is called by its name alone.
            var where = entry.Line == 1 && !IsOfLines(path) ? name : $"{name}, line {entry.Line}";
            yield return entry.Problem is { } problem
                ? Unreadable(where, ErrorIds.MetadataUnreadable, ErrorCategory.InvalidData, $"The file '{path}' is not JSON of DOIs: {problem.Message}", Advice, problem)
                : new SourceItem(where, entry.Record, Problem: null);
        }

        if (isEmpty)
            yield return Unreadable(name, ErrorIds.MetadataUnreadable, ErrorCategory.InvalidData, $"The file '{path}' is empty.", Advice);
    }

    private static bool IsOfLines(string path) => path.Contains(".jsonl", StringComparison.OrdinalIgnoreCase) || path.Contains(".ndjson", StringComparison.OrdinalIgnoreCase);

    private static SourceItem ReadXml(Stream stream, string path, string name, CancellationToken stop)
    {
        try
        {
            return MetadataSource.OfXml(StoppableXml.Read(stream, stop), name) with { Name = name };
        }
        catch (MetadataFormatException exception)
        {
            return Unreadable(
                name, ErrorIds.MetadataUnreadable, ErrorCategory.InvalidData, $"The file '{path}' is not DataCite XML: {exception.Message}",
                "Correct the file at that place, or export it again from the system that it comes from.", exception);
        }
    }

    /// <summary>By its name, or by beginning with '&lt;' in any encoding of XML.</summary>
    private static bool IsXml(string path, FileStream stream)
    {
        if (Path.GetExtension(path).Equals(".xml", StringComparison.OrdinalIgnoreCase))
            return true;
        // Byte order marks, and the empty halves of characters in UTF-16.
        ReadOnlySpan<byte> passedOver = [0xEF, 0xBB, 0xBF, 0xFE, 0xFF, 0, (byte)' ', (byte)'\t', (byte)'\r', (byte)'\n'];
        Span<byte> head = stackalloc byte[64];
        var rest = head[..0];
        while (rest.IsEmpty && stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false) is > 0 and var read)
            rest = head[..read].TrimStart(passedOver);
        stream.Position = 0;
        return rest is [(byte)'<', ..];
    }

    private static bool BeginsWith(FileStream stream, ReadOnlySpan<byte> mark)
    {
        Span<byte> head = stackalloc byte[2];
        var read = stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        stream.Position = 0;
        return head[..read].SequenceEqual(mark);
    }

    private static IEnumerable<SourceItem> Guarded(string name, Func<IEnumerable<SourceItem>> open)
    {
        IEnumerator<SourceItem>? items = null;
        try
        {
            while (true)
            {
                SourceItem item;
                try
                {
                    items ??= open().GetEnumerator();
                    if (!items.MoveNext())
                        break;
                    item = items.Current;
                }
                catch (InvalidDataException exception)
                {
                    item = Unreadable(name, ErrorIds.FileUnreadable, ErrorCategory.InvalidData, exception.Message, "Copy or download it again.", exception);
                }
                catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
                {
                    item = Unreadable(name, ErrorIds.FileUnreadable, ErrorCategory.ReadError, exception.Message, "Check the path and your rights to the file.", exception);
                }

                yield return item;
                if (item.Problem is CmdletInputException { ErrorId: ErrorIds.FileUnreadable })
                    break;
            }
        }
        finally
        {
            // Also when the reader stops early: else nobody could save or delete the file.
            items?.Dispose();
        }
    }

    private static SourceItem Unreadable(string name, string errorId, ErrorCategory category, string problem, string advice, Exception? inner = null)
        => new(name, Record: null, new CmdletInputException(errorId, category, problem, advice, inner));
}
