namespace DataCite.Jobs;

/// <summary>What a file is by its first bytes, whatever it is called.</summary>
internal static class TableFileKind
{
    private const int HeadLength = 4096;

    /// <summary>Checks that a file can be a workbook.</summary>
    /// <param name="file">The file, at its beginning; it is there again afterwards.</param>
    /// <exception cref="FormatException">It is something else.</exception>
    public static void CheckWorkbook(FileStream file)
    {
        var head = HeadOf(file);
        if (IsPackage(head) || head.Length == 0)
            return;
        throw new FormatException("The file is not a workbook: " + (IsOldWorkbook(head) ? "it seems to be an old one (.xls), or one with a password. Save it as .xlsx or .csv, without a password."
            : head.AsSpan().TrimStart("\uFEFF \t\r\n"u8) is [(byte)'<', ..] ? "it seems to be a page in HTML or XML. Save the table as .xlsx or .csv."
            : !head.Contains((byte)0) || IsUtf16(head) ? "it seems to be a table in text. Name it .csv, or .tsv with tabs between the cells."
            : "save the table as .xlsx or .csv."));
    }

    /// <summary>Checks that a file can be a table in text.</summary>
    /// <param name="file">The file, at its beginning; it is there again afterwards.</param>
    /// <exception cref="FormatException">It is something else.</exception>
    public static void CheckText(FileStream file)
    {
        var head = HeadOf(file);
        if (IsPackage(head))
            throw new FormatException("The file is not a table in text. It seems to be a workbook: name it .xlsx.");
        if (IsOldWorkbook(head))
            throw new FormatException("The file is not a table in text. It seems to be an old workbook (.xls), or one with a password. Save it as .xlsx or .csv, without a password.");
        if (head is not ([0xFF, 0xFE, ..] or [0xFE, 0xFF, ..]) && IsUtf16(head))
            throw new FormatException("The file seems to be in UTF-16 without the byte order mark that says so. Save it as CSV UTF-8.");
    }

    private static byte[] HeadOf(FileStream file)
    {
        var head = new byte[HeadLength];
        var length = file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        file.Position = 0;
        return head[..length];
    }

    private static bool IsPackage(byte[] head) => head is [(byte)'P', (byte)'K', 3, 4, ..];

    private static bool IsOldWorkbook(byte[] head) => head is [0xD0, 0xCF, 0x11, 0xE0, ..];

    // In the scripts of Europe one half of nearly each character is zero; in the others still that of delimiters and digits.
    private static bool IsUtf16(byte[] head)
    {
        var (even, odd) = (0, 0);
        for (var i = 0; i < head.Length; i++)
        {
            if (head[i] != 0)
                continue;
            if (i % 2 == 0)
                even++;
            else
                odd++;
        }

        return head is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] || (Math.Max(even, odd) > head.Length / 8 && Math.Min(even, odd) == 0);
    }
}
