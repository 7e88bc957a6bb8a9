namespace DataCite.Client;

/// <summary>The result of one pass through the pipeline: the answer, or the address of a redirection.</summary>
internal sealed record Answer<T>(T? Value, Uri? Location)
    where T : class;
