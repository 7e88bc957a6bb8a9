namespace DataCite.Metadata;

/// <summary>A text that should have been a DOI name and is not.</summary>
public sealed class DoiNameException : FormatException
{
    /// <summary>Creates the error for one text.</summary>
    /// <param name="input">The text as it was given.</param>
    /// <param name="problem">What is wrong with it, as the end of a sentence.</param>
    public DoiNameException(string input, string problem)
        : base($"'{Printable(input)}' is not a usable DOI name: {problem}.")
    {
        Input = input;
        Problem = problem;
    }

    /// <summary>The text as it was given.</summary>
    public string Input { get; }

    /// <summary>What is wrong with it.</summary>
    public string Problem { get; }

    private static string Printable(string input)
    {
        var text = PrintableText.Of(input);
        return text.Length <= 200 ? text : string.Concat(text.AsSpan(0, 200), "…");
    }
}
