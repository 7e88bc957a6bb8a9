using System.Text.Json;
using DataCite.Metadata;
using DataCite.Sandbox.Accounts;
using DataCite.Sandbox.Dois.Checking;
using DataCite.Sandbox.Errors;
using DataCite.Sandbox.Http;
using DataCite.Sandbox.Store;

namespace DataCite.Sandbox.Dois.Writing;

/// <summary>One attempt to save a DOI: what would be stored, or why not.</summary>
/// <param name="Row">What would be stored.</param>
/// <param name="Errors">The problems; the row may be stored when there are none.</param>
internal sealed record WriteOutcome(StoredDoi Row, ValidationErrors Errors);

/// <summary>Turns payloads into new versions of DOIs, by the rules of facts §2.6 to §2.9. Stores nothing itself.</summary>
internal sealed class DoiWriter(TimeProvider clock)
{
    private const string Kernel4 = MetadataSchema.Namespace;

    /// <summary>A DOI that does not exist yet.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="repository">Who is to hold it.</param>
    /// <param name="attributes">The payload's attributes.</param>
    /// <param name="dryRun">Whether it will not be stored; then metadata without a known schema version is not looked at (T14).</param>
    public WriteOutcome Create(string name, Repository repository, JsonElement attributes, bool dryRun = false)
    {
        var lower = AsciiLower(name);
        var errors = new ValidationErrors();
        if (!DoiName.TryParse(name, out var parsed) || parsed.Value != name || parsed.FindCreationProblem() is not null)
            errors.Add("doi", "is invalid", lower);

        var draft = new KeptContent.Draft();
        var now = Now();
        var row = new StoredDoi { Name = lower, Repository = repository, Content = draft.Freeze(), Created = now, Updated = now };
        return Save(row, draft, attributes, isNew: true, errors, dryRun);
    }

    /// <summary>The next version of a DOI that exists.</summary>
    public WriteOutcome Update(StoredDoi row, JsonElement attributes)
    {
        var draft = new KeptContent.Draft(row.Content, row.Ordinal);

        // An update supplies kernel-4 by itself when nothing is stored (facts §2.7).
        if (DerivedValues.Parse(draft, DoiAttribute.SchemaVersion).ValueKind == JsonValueKind.Null)
            draft[DoiAttribute.SchemaVersion] = JsonText.Write(static writer => writer.WriteStringValue(Kernel4));
        return Save(row, draft, attributes, isNew: false, new ValidationErrors());
    }

    /// <summary>The name in lower case, by ASCII rules (T23).</summary>
    public static string AsciiLower(string name)
        => string.Create(name.Length, name, static (target, source) =>
        {
            for (var i = 0; i < source.Length; i++)
                target[i] = char.IsAsciiLetterUpper(source[i]) ? (char)(source[i] | 0x20) : source[i];
        });

    private WriteOutcome Save(StoredDoi row, KeptContent.Draft draft, JsonElement attributes, bool isNew, ValidationErrors errors,
        bool dryRun = false)
    {
        ShapeCheck.RefuseIncompleteAlternateIdentifiers(attributes);
        ShapeCheck.Run(attributes, row.Name, errors);
        RightsCheck.Run(attributes, row.Name, errors);
        if (!errors.Any)
            DraftEditor.Apply(draft, attributes, row.Name, isNew);
        var version = JsonText.ScalarText(DerivedValues.Parse(draft, DoiAttribute.SchemaVersion));
        ContributorCheck.Run(attributes, version, row.Name, errors);

        var state = row.State.After(attributes.Text("event"));
        var url = JsonText.ScalarText(DerivedValues.Parse(draft, DoiAttribute.Url));
        UrlCheck.Run(url, state, row.Repository, row.Name, errors);
        if (state != LifecycleState.Draft && !errors.All.Any(static error => error.Source != "url"))
            PublishCheck.Run(draft, row.Name, dryRun, errors);

        var year = DerivedValues.Parse(draft, DoiAttribute.PublicationYear);
        var saved = row with
        {
            Content = draft.Freeze(),
            Ordinal = 0,
            State = state,
            Updated = Now(),
            PublicationYear = year.ValueKind == JsonValueKind.Number && year.TryGetInt16(out var number) ? number : (short)0,
            ResourceTypeGeneral = DerivedValues.Parse(draft, DoiAttribute.Types).Text("resourceTypeGeneral"),
        };
        return new WriteOutcome(saved, errors);
    }

    /// <summary>The present second, as the database keeps it.</summary>
    public long Now() => clock.GetUtcNow().ToUnixTimeSeconds() * 1000;
}
