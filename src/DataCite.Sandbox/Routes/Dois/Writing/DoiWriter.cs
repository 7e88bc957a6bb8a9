using System.Text.Json;
using DataCite.Metadata;
using DataCite.Sandbox.Attributes;
using DataCite.Sandbox.Editing;
using DataCite.Sandbox.Http;
using DataCite.Sandbox.Model;
using DataCite.Sandbox.Routes.Dois.Checking;
using DataCite.Sandbox.Text;

namespace DataCite.Sandbox.Routes.Dois.Writing;

/// <summary>Turns payloads into new versions of DOIs, by the rules of the server. Stores nothing itself.</summary>
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
        var lower = DoiSpelling.AsciiLower(name);
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
            draft[DoiAttribute.SchemaVersion] = JsonBytes.Write(static writer => writer.WriteStringValue(Kernel4));
        return Save(new DoiAttempt(row, draft, attributes, row.State, IsNew: false, IsDryRun: false));
    }

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
        using var document = JsonDocument.Parse(JsonBytes.Write(writer =>
        {
            writer.WriteStartObject();
            foreach (var member in attributes.EnumerateObject().Where(member => refused.All(attribute => attribute.Name != member.Name)))
                member.WriteTo(writer);
            writer.WriteEndObject();
        }), JsonBytes.ReaderOptions);
        return document.RootElement.Clone();
    }

    /// <summary>The present second, as the database keeps it.</summary>
    public long Now() => clock.GetUtcNow().ToUnixTimeSeconds() * 1000;
}
