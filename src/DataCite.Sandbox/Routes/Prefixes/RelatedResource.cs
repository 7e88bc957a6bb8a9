using DataCite.Sandbox.Text;

namespace DataCite.Sandbox.Routes.Prefixes;

/// <summary>A resource that <c>include</c> can ask for beside another.</summary>
/// <param name="Key">Type and id; each is included once.</param>
/// <param name="Write">Writes it.</param>
internal sealed record RelatedResource(string Key, Action<Utf8Buffer> Write);
