namespace DataCite.Client;

/// <summary>The account may not do this (403): nearly always a prefix or a DOI that belongs to another repository (T3).</summary>
public sealed class PermissionDeniedException : ApiException
{
    internal PermissionDeniedException(FailureContext context, string problem, string? advice)
        : base(context, problem, advice)
    {
    }
}
