namespace DataCite.Jobs;

/// <summary>One run of a job: who works on it.</summary>
/// <param name="Process">The number of the process.</param>
/// <param name="Machine">The name of the machine.</param>
/// <param name="At">When the run began, by the clock of the machine.</param>
internal sealed record JobRun(int Process, string Machine, DateTimeOffset At);
