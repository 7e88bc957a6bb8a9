namespace DataCite.Client;

/// <summary>What one trip through the pipeline brought: the answer, or the place where it is to be had.</summary>
internal sealed record Answer<T>(T? Value, Uri? Location)
    where T : class;
