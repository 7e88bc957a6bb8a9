using DataCite.Metadata;

namespace DataCite.Jobs;

/// <summary>One line of a plan.</summary>
/// <param name="Number">The line of the file, counted from 1.</param>
/// <param name="Change">The change; null where it cannot be read.</param>
/// <param name="Problem">Why it cannot be read; null where it can.</param>
internal sealed record PlanLine(int Number, DoiChange? Change, MetadataFormatException? Problem);
