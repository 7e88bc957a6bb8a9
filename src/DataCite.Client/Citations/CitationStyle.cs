namespace DataCite.Client;

/// <summary>A style of references.</summary>
/// <param name="Name">Its name in the Citation Style Language, such as <c>ieee</c>.</param>
/// <param name="Title">What people call it.</param>
public sealed record CitationStyle(string Name, string Title);
