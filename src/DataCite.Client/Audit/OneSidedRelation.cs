namespace DataCite.Client;

/// <summary>A relation that several DOIs have to one, which does not point back.</summary>
/// <param name="Target">The DOI that lacks the relation.</param>
/// <param name="Type">The relation that the others have, such as <c>IsPartOf</c>.</param>
/// <param name="Inverse">The relation that is missing, such as <c>HasPart</c>.</param>
/// <param name="Sources">The others.</param>
internal sealed record OneSidedRelation(string Target, string Type, string Inverse, IReadOnlyList<string> Sources);
