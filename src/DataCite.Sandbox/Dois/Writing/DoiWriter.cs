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
    /// <param name="isTaken">Whether another DOI has the name.</param>
    /// <param name="dryRun">Whether it will not be stored.</param>
    public WriteOutcome Create(string name, Repository repository, JsonElement attributes, bool isTaken, bool dryRun = false)
    {
        var lower = AsciiLower(name);
        var draft = new KeptContent.Draft();
        var now = Now();
        var row = new StoredDoi { Name = lower, Repository = repository, Content = draft.Freeze(), Created = now, Updated = now };
        return Save(new DoiAttempt(row, draft, attributes, LifecycleState.Draft, IsNew: true, dryRun) { Name = name, IsTaken = isTaken });
    }

    /// <summary>The next version of a DOI that exists.</summary>
    public WriteOutcome Update(StoredDoi row, JsonElement attributes)
    {
        var draft = new KeptContent.Draft(row.Content, row.Ordinal);

        // An update supplies kernel-4 by itself when nothing is stored (facts §2.7).
        if (DerivedValues.Parse(draft, DoiAttribute.SchemaVersion).ValueKind == JsonValueKind.Null)
            draft[DoiAttribute.SchemaVersion] = JsonText.Write(static writer => writer.WriteStringValue(Kernel4));
        return Save(new DoiAttempt(row, draft, attributes, row.State, IsNew: false, IsDryRun: false));
    }

    /// <summary>The name in lower case, by ASCII rules (T23).</summary>
    public static string AsciiLower(string name)
        => string.Create(name.Length, name, static (target, source) =>
        {
            for (var i = 0; i < source.Length; i++)
                target[i] = char.IsAsciiLetterUpper(source[i]) ? (char)(source[i] | 0x20) : source[i];
        });

    private WriteOutcome Save(DoiAttempt attempt)
    {
        var (row, draft, attributes) = (attempt.Row, attempt.Draft, attempt.Attributes);
        ShapeCheck.RefuseIncompleteAlternateIdentifiers(attributes);
        ShapeCheck.FailOnInnerLists(attributes);
        var refused = ShapeCheck.Refused(attributes);
        DraftEditor.Apply(draft, Without(attributes, refused), row.Name, attempt.IsNew);
        var state = row.State.After(attributes.Text("event"));
        var errors = new ValidationErrors();
        DoiChecks.Run(attempt with { State = state, Refused = refused }, errors);

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

    private static JsonElement Without(JsonElement attributes, IReadOnlyList<AttributeDefinition> refused)
    {
        if (refused.Count == 0)
            return attributes;
        using var document = JsonDocument.Parse(JsonText.Write(writer =>
        {
            writer.WriteStartObject();
            foreach (var member in attributes.EnumerateObject().Where(member => refused.All(attribute => attribute.Name != member.Name)))
                member.WriteTo(writer);
            writer.WriteEndObject();
        }), JsonText.ReaderOptions);
        return document.RootElement.Clone();
    }

    /// <summary>The present second, as the database keeps it.</summary>
    public long Now() => clock.GetUtcNow().ToUnixTimeSeconds() * 1000;
}
