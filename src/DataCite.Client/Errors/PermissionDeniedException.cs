namespace DataCite.Client;

/// <summary>The account may not do this (403). Nearly always the prefix or the DOI belongs to another repository.</summary>
public sealed class PermissionDeniedException : ApiException
{
    internal PermissionDeniedException(FailureContext context, string problem, string? advice)
        : base(context, problem, advice)
    {
    }
}
