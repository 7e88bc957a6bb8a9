using DataCite.Sandbox.Attributes;

namespace DataCite.Sandbox.Routes.Dois.Reading;

/// <summary>One labelled value of an answer.</summary>
/// <param name="Label">The name in quotes with its colon, and a comma before it unless it is the first.</param>
/// <param name="Value">What follows.</param>
/// <param name="Attribute">Which stored value, for <see cref="LayoutValue.Stored"/>.</param>
internal sealed record LayoutStep(byte[] Label, LayoutValue Value, DoiAttribute Attribute);
