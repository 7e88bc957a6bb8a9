using DataCite.Sandbox.Http;

namespace DataCite.Sandbox.Routes.Prefixes;

/// <summary>A prefix or an assignment as it is shown.</summary>
/// <param name="Resource">The resource itself.</param>
/// <param name="Related">What stands behind a name in <c>include</c>; nothing for a name that is not known.</param>
internal sealed record PrefixEntry(Resource Resource, Func<string, IEnumerable<RelatedResource>> Related);
