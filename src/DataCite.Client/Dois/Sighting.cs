namespace DataCite.Client;

/// <summary>What was seen of a DOI after a write.</summary>
/// <param name="IsSettled">Whether it says what became of the write.</param>
/// <param name="Found">The DOI; null when it was not there, or could not be read.</param>
/// <param name="Obstacle">Why it could not be read; null when it could.</param>
internal sealed record Sighting(bool IsSettled, ApiResponse? Found, DataCiteException? Obstacle);
