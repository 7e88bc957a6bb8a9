using DataCite.Metadata;

namespace DataCite.Tests.Writes;

/// <summary>What a DOI may be, as far as the calls have told.</summary>
/// <param name="State">Its state.</param>
/// <param name="Title">Its title.</param>
/// <param name="Url">Where it leads.</param>
/// <param name="Subjects">Its subjects, in order, with a line break between them.</param>
/// <param name="IsAway">Whether it belongs to the other repository.</param>
internal sealed record ModelledDoi(DoiState State, string Title, string Url, string Subjects, bool IsAway)
{
    /// <summary>A record as the model sees it.</summary>
    public static ModelledDoi Of(DoiRecord record, string home) => new(
        record.State!.Value, record.Title ?? string.Empty, record.Url ?? string.Empty, string.Join('\n', record.Subjects.Select(static entry => entry.Subject)),
        !string.Equals(record.RepositoryId, home, StringComparison.OrdinalIgnoreCase));

    /// <summary>What a call makes of it when it succeeds; null for a DOI that is not there.</summary>
    public static ModelledDoi? After(ModelledDoi? before, WriteStep step) => (step.Kind, before) switch
    {
        (WriteKind.Create, null) => new(DoiState.Draft, TitleOf(step), FirstUrl, string.Empty, IsAway: false),
        (WriteKind.Transfer, { } there) => there with { IsAway = !there.IsAway },
        (_, null or { IsAway: true }) => before,
        (WriteKind.Publish, { } there) => there with { State = DoiState.Findable },
        (WriteKind.Register, { } there) => there with { State = DoiState.Registered },
        (WriteKind.Update or WriteKind.Change or WriteKind.EditTitle, { } there) => there with { Title = TitleOf(step) },
        (WriteKind.EditUrl, { } there) => there with { Url = UrlOf(step) },
        (WriteKind.AddSubject, { } there) => there with { Subjects = With(there.Subjects, SubjectOf(step)) },
        (WriteKind.Delete, { State: DoiState.Draft }) => null,
        _ => before,
    };

    public const string FirstUrl = "https://example.org/first";

    public static string TitleOf(WriteStep step) => $"Title {step.Value}";

    public static string UrlOf(WriteStep step) => $"https://example.org/{step.Value}";

    public static string SubjectOf(WriteStep step) => $"subject {step.Value}";

    private static string With(string subjects, string subject)
        => subjects.Split('\n').Contains(subject) ? subjects : subjects.Length == 0 ? subject : $"{subjects}\n{subject}";
}
