using System.Text.Json;

namespace DataCite.Sandbox.Attributes;

/// <summary>What <c>xml</c> of a payload turned out to be.</summary>
/// <param name="Text">The XML to keep; null when there is none.</param>
/// <param name="Attributes">The metadata in it, as attributes; null when nothing can be read.</param>
/// <param name="SchemaVersion">The kernel that the XML is written in.</param>
internal sealed record SuppliedXml(string? Text, JsonElement? Attributes, string? SchemaVersion);
