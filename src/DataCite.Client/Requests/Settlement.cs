namespace DataCite.Client;

/// <summary>What the server says about a write whose answer was lost.</summary>
internal sealed class Settlement
{
    private Settlement()
    {
    }

    /// <summary>It was not carried out.</summary>
    public static Settlement NotDone { get; } = new();

    /// <summary>It cannot be told.</summary>
    public static Settlement Unclear { get; } = new();

    /// <summary>The answer that the write would have got; null when it was not carried out or that cannot be told.</summary>
    public ApiResponse? Answer { get; private init; }

    /// <summary>It was carried out.</summary>
    public static Settlement Done(ApiResponse answer) => new() { Answer = answer };
}
