using DataCite.Sandbox.Http;
using DataCite.Sandbox.Model;

namespace DataCite.Sandbox.Routes.Accounts;

/// <summary>A repository that was saved, or the problems that kept it from being.</summary>
internal sealed record RepositoryOutcome(Repository? Repository, ValidationErrors Errors);
