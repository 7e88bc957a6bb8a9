namespace DataCite.Metadata;

/// <summary>A licence of the SPDX License List.</summary>
/// <param name="Id">Its id as SPDX spells it, <c>CC-BY-4.0</c>; the server writes it in lower case.</param>
/// <param name="Name">Its full name, which the server writes as <c>rights</c>.</param>
/// <param name="Url">Where its text is, which the server writes as <c>rightsUri</c>.</param>
internal sealed record SpdxLicense(string Id, string Name, string Url);
