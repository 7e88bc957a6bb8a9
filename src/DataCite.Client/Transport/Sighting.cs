namespace DataCite.Client;

/// <summary>What was seen after a write of what was written.</summary>
/// <typeparam name="T">What a look finds.</typeparam>
/// <param name="IsSettled">Whether it says what became of the write.</param>
/// <param name="Found">What is there; null where there is nothing, or where it could not be read.</param>
/// <param name="Obstacle">Why it could not be read; null where it could.</param>
internal sealed record Sighting<T>(bool IsSettled, T? Found, DataCiteException? Obstacle)
    where T : class;
