namespace DataCite.Client;

/// <summary>An answer about one repository.</summary>
internal sealed record RepositoryAnswer(ApiResponse Response, DataCiteRepository Repository);
