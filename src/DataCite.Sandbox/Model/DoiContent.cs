using DataCite.Sandbox.Attributes;
using DataCite.Sandbox.Text;

namespace DataCite.Sandbox.Model;

/// <summary>Where the attribute values of a DOI come from: kept bytes, or a generator that makes them anew each time.</summary>
internal abstract class DoiContent
{
    /// <summary>Appends one value as JSON.</summary>
    /// <param name="attribute">Which one.</param>
    /// <param name="ordinal">Which record of a generator; kept content ignores it.</param>
    /// <param name="target">Where to.</param>
    public abstract void Write(DoiAttribute attribute, int ordinal, Utf8Buffer target);
}
