namespace DataCite.Metadata;

/// <summary>One record of a file, or what is wrong in its place.</summary>
/// <param name="Line">The line on which it begins, from 1.</param>
/// <param name="Record">The record; null when it could not be read.</param>
/// <param name="Problem">Why not; null when it could.</param>
internal sealed record RecordFileEntry(long Line, DoiRecord? Record, MetadataFormatException? Problem);
