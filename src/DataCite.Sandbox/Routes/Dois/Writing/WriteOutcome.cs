using DataCite.Sandbox.Http;
using DataCite.Sandbox.Model;

namespace DataCite.Sandbox.Routes.Dois.Writing;

/// <summary>One attempt to save a DOI: what would be stored, or why not.</summary>
/// <param name="Row">What would be stored.</param>
/// <param name="Errors">The problems; the row may be stored when there are none.</param>
internal sealed record WriteOutcome(StoredDoi Row, ValidationErrors Errors);
