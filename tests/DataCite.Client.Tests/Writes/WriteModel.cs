using DataCite.Metadata;
using DataCite.Sandbox;
using DataCite.Sandbox.Model;

namespace DataCite.Client.Tests.Writes;

/// <summary>What one DOI may be, as far as the calls have told: it does not exist (null), or its state and title.</summary>
internal sealed class WriteModel(DoiName name)
{
    private HashSet<(DoiState State, string Title)?> _possible = [null];

    /// <summary>Makes a call and takes in what it says.</summary>
    public async Task TakeAsync(DataCiteClient client, WriteStep step)
    {
        var title = $"Title {step.Value}";
        try
        {
            var shown = await CallAsync(client, step.Kind, title);
            _possible = [.. _possible.Select(before => After(before, step.Kind, title)).Where(after => shown is null ? after is null : after is not null)];
            if (shown is not null)
                Assert.Equal(name.Value, shown.Doi, ignoreCase: true);
            Assert.True(_possible.Count > 0, $"{step} on {name} succeeded, and should not have.");
        }
        catch (UncertainOutcomeException e)
        {
            Assert.Equal(name.Value, e.Doi, ignoreCase: true);
            _possible.UnionWith([.. _possible.Select(before => After(before, step.Kind, title))]);
        }
        catch (DataCiteException)
        {
            // It says that nothing was done; whether that is so is seen at the end.
        }
    }

    /// <summary>Compares with what the sandbox holds, and asks as the error of an uncertain outcome says.</summary>
    public async Task VerifyAsync(DataCiteClient client, SandboxServer sandbox)
    {
        (DoiState, string)? there = null;
        try
        {
            var record = await client.GetDoiAsync(name);
            there = (record.State!.Value, record.Title!);
        }
        catch (ResourceNotFoundException)
        {
        }

        Assert.Equal(sandbox.Records.StateOf(name.Value) is not null, there is not null);
        Assert.True(_possible.Contains(there), $"{name} is {there?.ToString() ?? "missing"}; told was: {string.Join(" or ", _possible.Select(static state => state?.ToString() ?? "missing"))}");
    }

    private async Task<DoiRecord?> CallAsync(DataCiteClient client, WriteKind kind, string title)
    {
        switch (kind)
        {
            case WriteKind.Create:
                return await client.CreateDoiAsync(new DoiRecord
                {
                    Doi = name.Value,
                    Url = "https://example.org/1",
                    Creators = [new Creator("Doe, Jane")],
                    Titles = [new TitleEntry(title)],
                    Publisher = new Publisher("Example"),
                    PublicationYear = 2024,
                    Types = new ResourceTypes { ResourceTypeGeneral = "Dataset" },
                });
            case WriteKind.Publish:
                return await client.ChangeStateAsync(name, DoiEvent.Publish);
            case WriteKind.Update:
                return await client.UpdateDoiAsync(name, new DoiRecord { Titles = [new TitleEntry(title)] });
            case WriteKind.Change:
                return await ChangeAsync(client, new DoiRecord { Titles = [new TitleEntry(title)] }, null);
            case WriteKind.Register:
                return await ChangeAsync(client, new DoiRecord(), DoiState.Registered);
            default:
                await client.DeleteDoiAsync(name);
                return null;
        }
    }

    private async Task<DoiRecord?> ChangeAsync(DataCiteClient client, DoiRecord wanted, DoiState? state)
        => (await client.ApplyChangeAsync(DoiChange.Update(await client.GetDoiAsync(name), wanted, state))).Record;

    private static (DoiState State, string Title)? After((DoiState State, string Title)? before, WriteKind kind, string title) => (kind, before) switch
    {
        (WriteKind.Create, null) => (DoiState.Draft, title),
        (WriteKind.Publish, { } there) => (DoiState.Findable, there.Title),
        (WriteKind.Update or WriteKind.Change, { } there) => (there.State, title),
        (WriteKind.Register, { } there) => (DoiState.Registered, there.Title),
        (WriteKind.Delete, { State: DoiState.Draft }) => null,
        _ => before,
    };
}
