using System.Globalization;
using DataCite.Client;
using DataCite.Metadata;
using DataCite.Sandbox;

// The main job, from reserving names to a public list, against a sandbox that this program starts itself. Against the real thing only
// the address and the account differ: new DataCiteClientOptions { BaseAddress = DataCiteEnvironment.Test, Account = … }.
await using var sandbox = SandboxServer.Start(new SandboxOptions());
var login = sandbox.Accounts[0];
Console.WriteLine($"A sandbox of DataCite runs at {sandbox.BaseAddress}; the repository is {login.Id}.");

using var account = DataCiteAccount.Repository(login.Id, login.Password);
using var client = new DataCiteClient(new DataCiteClientOptions { BaseAddress = sandbox.BaseAddress, Account = account });
await client.VerifyLoginAsync();

// Reserve: the name is made here, so that a request whose answer is lost can be repeated and never mints twice.
var names = new List<DoiName>();
foreach (var gauge in new[] { "Upper", "Middle", "Lower" })
{
    var record = new DoiRecord
    {
        Doi = DoiName.Mint(login.Prefixes[0]).Value,
        Url = $"https://repository.example.org/river/{gauge}",
        Creators = [new Creator("Doe, Jane") { NameType = "Personal", GivenName = "Jane", FamilyName = "Doe" }],
        Titles = [new TitleEntry($"River levels, {gauge} gauge, 2023")],
        Publisher = new Publisher("Example Repository"),
        PublicationYear = 2024,
        Types = new ResourceTypes { ResourceTypeGeneral = "Dataset" },
    };
    foreach (var finding in RecordValidator.Validate(record, DoiState.Findable))
        Console.WriteLine($"  {finding}");

    var draft = await client.CreateDoiAsync(record);
    names.Add(DoiName.Parse(draft.Doi!));
    Console.WriteLine($"Reserved  {draft.Doi}  {draft.State}");
}

// Publish: the state is read back, because the server ignores a transition it does not allow (T10).
foreach (var name in names)
{
    var published = await client.ChangeStateAsync(name, DoiEvent.Publish);
    Console.WriteLine($"Published {published.Doi}  {published.State}, resolves since {published.Registered:u}");
}

// List: all pages, all states, newest last.
Console.WriteLine();
Console.WriteLine($"{"DOI",-34} {"State",-10} {"Year",4}  {"Type",-16} Title");
var shown = 0;
await foreach (var page in client.ListDoisAsync(new DoiQuery { RepositoryIds = [login.Id] }))
{
    foreach (var record in page.Records)
    {
        if (++shown <= 12 || names.Contains(DoiName.Parse(record.Doi!)))
            Console.WriteLine(Row(record));
    }
}

Console.WriteLine($"… {shown} DOIs in all.");
return 0;

static string Row(DoiRecord record)
    => string.Create(
        CultureInfo.InvariantCulture,
        $"{Fit(record.Doi, 34),-34} {record.State,-10} {record.PublicationYear,4}  {Fit(record.ResourceTypeGeneral, 16),-16} {Fit(record.Title, 60)}");

// Metadata is written by strangers: nothing in it may reach the terminal as a control character.
static string Fit(string? text, int width)
{
    var printable = PrintableText.Of(text);
    return printable.Length <= width ? printable : string.Concat(printable.AsSpan(0, width - 1), "…");
}
