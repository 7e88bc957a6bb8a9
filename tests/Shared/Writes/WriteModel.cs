using DataCite.Client;
using DataCite.Metadata;
using DataCite.Sandbox;

namespace DataCite.Tests.Writes;

/// <summary>
/// One DOI, two people who change it, and what it may be as far as their calls have told. A call whose outcome is uncertain leaves it two
/// possible states.
/// </summary>
internal sealed class WriteModel(DoiName name, WriteActors actors)
{
    private readonly DoiRecord?[] _kept = new DoiRecord?[2];
    private HashSet<ModelledDoi?> _possible = [null];
    private bool _isWithoutEdit;

    /// <summary>How many calls of each outcome there were.</summary>
    public Dictionary<string, int> Outcomes { get; } = new(StringComparer.Ordinal);

    /// <summary>Makes a call and takes in what it says.</summary>
    /// <exception cref="InvalidOperationException">What it says cannot be.</exception>
    public async Task TakeAsync(WriteStep step)
    {
        try
        {
            var shown = await CallAsync(step);
            Count(step.Kind is WriteKind.Keep ? "read" : "done");
            if (step.Kind is WriteKind.Keep || _isWithoutEdit)
                return;
            // A deletion whose answer was lost is settled by asking, and what belongs to the other repository is not shown to this one either.
            HashSet<ModelledDoi?> after = [.. _possible.Select(before => ModelledDoi.After(before, step)).Where(after => shown is null ? after is null or { IsAway: true } : after is not null)];
            if (shown is not null && !string.Equals(shown.Doi, name.Value, StringComparison.OrdinalIgnoreCase))
                throw new InvalidOperationException($"{step} on {name} gave {shown.Doi}.");
            if (after.Count == 0)
                throw new InvalidOperationException($"{step} on {name} succeeded, and should not have. It was {Text(_possible)}.");
            _possible = after;
        }
        catch (UncertainOutcomeException uncertain)
        {
            Count("uncertain");
            if (!string.Equals(uncertain.Doi, name.Value, StringComparison.OrdinalIgnoreCase))
                throw new InvalidOperationException($"{step} on {name} is uncertain about {uncertain.Doi}.", uncertain);
            _possible.UnionWith([.. _possible.Select(before => ModelledDoi.After(before, step))]);
        }
        catch (ChangeConflictException)
        {
            Count("conflict");
        }
        catch (DataCiteException)
        {
            // It says that nothing was done; whether that is so is seen at the end.
            Count("failed");
        }
    }

    /// <summary>Compares with what the sandbox holds.</summary>
    /// <exception cref="InvalidOperationException">The DOI is something that the calls have not told.</exception>
    public async Task VerifyAsync(SandboxServer sandbox)
    {
        ModelledDoi? there = null;
        try
        {
            there = ModelledDoi.Of(await actors.Member.GetDoiAsync(name), actors.Home);
        }
        catch (ResourceNotFoundException)
        {
        }

        if (sandbox.Records.StateOf(name.Value) is not null != there is not null || !_possible.Contains(there))
            throw new InvalidOperationException($"{name} is {there?.ToString() ?? "missing"}; told was: {Text(_possible)}");
    }

    private async Task<DoiRecord?> CallAsync(WriteStep step)
    {
        var client = actors.Clients[step.Actor];
        _isWithoutEdit = false;
        switch (step.Kind)
        {
            case WriteKind.Create:
                return await client.CreateDoiAsync(New(step));
            case WriteKind.Publish:
                return await client.ChangeStateAsync(name, DoiEvent.Publish);
            case WriteKind.Update:
                return await client.UpdateDoiAsync(name, new DoiRecord { Titles = [new TitleEntry(ModelledDoi.TitleOf(step))] });
            case WriteKind.Change:
                return await ApplyAsync(client, DoiChange.Update(await client.GetDoiAsync(name), new DoiRecord { Titles = [new TitleEntry(ModelledDoi.TitleOf(step))] }));
            case WriteKind.Register:
                return await ApplyAsync(client, DoiChange.Update(await client.GetDoiAsync(name), new DoiRecord(), DoiState.Registered));
            case WriteKind.Transfer:
                return await TransferAsync();
            case WriteKind.Keep:
                return _kept[step.Actor] = await client.GetDoiAsync(name);
            case WriteKind.EditTitle or WriteKind.EditUrl or WriteKind.AddSubject:
                return await EditKeptAsync(client, step);
            default:
                await client.DeleteDoiAsync(name);
                return null;
        }
    }

    // Edits a record that was read long before: what the other has done meanwhile is kept, or is a conflict.
    private async Task<DoiRecord?> EditKeptAsync(DataCiteClient client, WriteStep step)
    {
        var kept = _kept[step.Actor] ?? await client.GetDoiAsync(name);
        _kept[step.Actor] = null;
        var edited = DoiRecord.Parse(kept.ToJson());
        switch (step.Kind)
        {
            case WriteKind.EditTitle:
                edited.Titles[0].Title = ModelledDoi.TitleOf(step);
                break;
            case WriteKind.EditUrl:
                edited.Url = ModelledDoi.UrlOf(step);
                break;
            case WriteKind.AddSubject when !edited.Subjects.Exists(entry => entry.Subject == ModelledDoi.SubjectOf(step)):
                edited.Subjects.Add(new SubjectEntry(ModelledDoi.SubjectOf(step)));
                break;
        }

        // The kept record had the value already: what the other has made of it since stays.
        var change = DoiChange.Update(kept, edited);
        _isWithoutEdit = change.Action is DoiChangeAction.None;
        var prepared = await client.PrepareChangeAsync(change);
        return await ApplyAsync(client, prepared);
    }

    private async Task<DoiRecord?> TransferAsync()
    {
        var read = await actors.Member.GetDoiAsync(name);
        var target = string.Equals(read.RepositoryId, actors.Home, StringComparison.OrdinalIgnoreCase) ? actors.Other : actors.Home;
        return await ApplyAsync(actors.Member, new DoiChange(name, DoiChangeAction.Transfer) { Base = read, Repository = target });
    }

    private static async Task<DoiRecord?> ApplyAsync(DataCiteClient client, DoiChange change) => (await client.ApplyChangeAsync(change)).Record;

    private DoiRecord New(WriteStep step) => new()
    {
        Doi = name.Value,
        Url = ModelledDoi.FirstUrl,
        Creators = [new Creator("Doe, Jane")],
        Titles = [new TitleEntry(ModelledDoi.TitleOf(step))],
        Publisher = new Publisher("Example"),
        PublicationYear = 2024,
        Types = new ResourceTypes { ResourceTypeGeneral = "Dataset" },
    };

    private void Count(string outcome) => Outcomes[outcome] = Outcomes.GetValueOrDefault(outcome) + 1;

    private static string Text(IEnumerable<ModelledDoi?> states) => string.Join(" or ", states.Select(static state => state?.ToString() ?? "missing"));
}
