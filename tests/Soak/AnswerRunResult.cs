using System.Globalization;

namespace DataCite.Soak;

/// <summary>What became of hostile answers.</summary>
internal sealed record AnswerRunResult
{
    private const int MostMegabytes = 300;
    private const int LongestStop = 100;

    private readonly IReadOnlyList<Judged> _cases;
    private readonly string _said;

    private AnswerRunResult(IReadOnlyList<Judged> cases, string said)
    {
        _cases = cases;
        _said = said;
    }

    /// <summary>Whether each answer gave a right result or one clear error.</summary>
    public bool IsRight => _said.Length == 0 && _cases.All(static judged => judged.Fault is null);

    /// <summary>The most memory that the process had.</summary>
    public int Megabytes => _cases.Max(static judged => judged.Seen?.Megabytes ?? 0);

    /// <summary>Whether the memory stayed below the limit.</summary>
    public bool IsSmall => !_cases.Any(IsLarge);

    /// <summary>Whether each stop took less than a tenth of a second. Writes under way are given time to end.</summary>
    public bool IsStoppable => !_cases.Any(IsSlowToStop);

    /// <summary>Judges what came of each answer.</summary>
    /// <param name="answers">The answers.</param>
    /// <param name="seen">What came of them, by number.</param>
    /// <param name="said">What the worker said when it could not go on; empty for nothing.</param>
    public static AnswerRunResult Judge(IReadOnlyList<HostileAnswer> answers, Dictionary<int, AnswerSeen> seen, string said)
        => new([.. answers.Select(answer => new Judged(answer, seen.GetValueOrDefault(answer.Number)))], said);

    /// <summary>Prints a table by kind, and what is wrong below it.</summary>
    public void Print(TextWriter writer)
    {
        writer.WriteLine("| what is wrong with the answer | answers | right results | one error | faults | stopped | slowest stop, ms | slowest, ms | memory, MB | errors |");
        writer.WriteLine("| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |");
        foreach (var kind in _cases.GroupBy(static judged => judged.Answer.Kind))
        {
            var seen = kind.Select(static judged => judged.Seen).OfType<AnswerSeen>().ToArray();
            var errors = string.Join(", ", seen.SelectMany(static one => one.Errors).CountBy(static error => error.Id).OrderByDescending(static id => id.Value).Select(static id => $"{id.Value} {id.Key}"));
            writer.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {kind.Key} | {kind.Count()} | {seen.Count(static one => one.Stopped is null && one.Errors.Count == 0)} | {seen.Count(static one => one.Errors.Count == 1)} | {kind.Count(static judged => judged.Fault is not null)} | {seen.Count(static one => one.Stopped is not null)} | {seen.Max(static one => one.Stopped) ?? 0:0} | {seen.Max(static one => one.Milliseconds)} | {seen.Select(static one => one.Megabytes).DefaultIfEmpty().Max()} | {errors} |"));
        }

        writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| all | {_cases.Count} | | | {_cases.Count(static judged => judged.Fault is not null)} | {_cases.Count(static judged => judged.Seen?.Stopped is not null)} | {_cases.Max(static judged => judged.Seen?.Stopped) ?? 0:0} | | {Megabytes} | |"));
        writer.WriteLine(Describe());
    }

    /// <summary>What is wrong, case by case.</summary>
    public string Describe() => string.Join(Environment.NewLine, _cases.Where(static judged => judged.Fault is not null || IsSlowToStop(judged) || IsLarge(judged))
        .Select(static judged => Describe(judged) + string.Concat(judged.Seen?.Errors.Take(3).Select(static error => $"{Environment.NewLine}    {error.Id} {error.Type}: {error.Message}") ?? []))
        .Prepend(_said));

    private static bool IsSlowToStop(Judged judged) => judged.Seen?.Stopped > LongestStop && judged.Answer.Command != "new";

    private static bool IsLarge(Judged judged) => judged.Seen?.Megabytes >= MostMegabytes;

    private static string Describe(Judged judged) => string.Create(
        CultureInfo.InvariantCulture,
        $"{judged.Answer.Number} {judged.Answer.Kind} / {judged.Answer.Command}, {judged.Answer.Rows} rows: {judged.Fault ?? (IsLarge(judged) ? "too much memory" : "slow to stop")} ({judged.Seen?.Rows} written, {judged.Seen?.Distinct} names, {judged.Seen?.Unnamed} without, stop {judged.Seen?.Stopped:0} ms, {judged.Seen?.Megabytes} MB)");

    private sealed record Judged(HostileAnswer Answer, AnswerSeen? Seen)
    {
        /// <summary>What is wrong with what came; null when nothing is.</summary>
        public string? Fault => Seen switch
        {
            null => "nothing came",
            { IsHung: true } => "it hangs",
            { Steers: true } => "steering characters are shown",
            { Stopped: not null } => null,
            { Foreign.Length: > 0 } foreign => $"nobody asked for '{foreign.Foreign}'",
            { Errors.Count: > 1 } when Answer.Command != "prefixes" => "more than one error",
            { Errors: var errors } when errors.FirstOrDefault(static error => !IsOurs(error)) is { } raw => $"an error that is not the module's: {raw.Id}",
            { Errors.Count: 0 } when Answer.Expected is HostileOutcome.Error && !IsAnyAnswerRight => "no error",
            { Errors.Count: > 0 } when Answer.Expected is HostileOutcome.Result => "an error",
            var seen when seen.Rows > seen.Distinct + seen.Unnamed && Answer.Command != "test" => "rows came twice",
            { Errors.Count: 0 } seen when !IsComplete(seen) => "rows are missing, and nothing is said",
            _ => null,
        };

        // A test says what it found, a lost write is settled, and what any route may answer is not known.
        private bool IsAnyAnswerRight => Answer.Command is "test" or "new" or "api";

        // A list that grows, or counts nothing, is as long as what it gave.
        private bool IsComplete(AnswerSeen seen) => Answer.IsOfList ? seen.Distinct + seen.Unnamed >= Answer.Rows : Answer.Command is "test" || seen.Rows == 1 || (Answer.Command is "api" && seen.Rows == 0);

        private static bool IsOurs(AnswerSeen.Problem error)
            => error.Id is not ("UnexpectedFailure" or "") && (error.Type.StartsWith("DataCite.", StringComparison.Ordinal) || error.Id == "OutcomeUncertain");
    }
}
