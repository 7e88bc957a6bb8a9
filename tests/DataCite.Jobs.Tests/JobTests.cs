using System.Globalization;
using System.Text;
using DataCite.Metadata;

namespace DataCite.Jobs.Tests;

/// <summary>A journal survives what happens to files: torn lines, full disks, other processes, other files.</summary>
public sealed class JobTests : IDisposable
{
    private static readonly JobHeader Header = new("Set-DataCiteDoi", "DEMO.REPO", "https://api.test.datacite.org/");
    private static readonly DoiRecord River = DoiRecord.Parse("""{"doi":"10.5072/a","state":"draft","url":"https://example.org/1","titles":[{"title":"River"}]}""");

    private readonly string _folder = Directory.CreateTempSubdirectory("jobs-").FullName;

    private string File => Path.Combine(_folder, "urls.job");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task What_was_written_is_there_for_the_next_run()
    {
        await using (var job = Job.Open(File, Header, TimeProvider.System))
        {
            await job.IntendAsync(Change("a"));
            await job.RecordAsync(new JobOutcome("a", DoiOutcome.Updated));
            await job.IntendAsync(Change("b"));
            await job.RecordAsync(new JobOutcome("c", DoiOutcome.Refused) { Error = "DoiNameInvalid" });
            await job.EndAsync();
        }

        await using var again = Job.Open(File, Header, TimeProvider.System);

        Assert.True(again.Find("a")!.Value.IsDone);
        Assert.True(again.Find("b")!.Value.IsOpen);
        Assert.False(again.Find("c") is { IsDone: true } or { IsOpen: true });
        Assert.Null(again.Find("d"));
        Assert.Equal("url: https://example.org/1 → https://example.org/b", Assert.Single(again.IntentOf(again.Find("b")!.Value)!.Edits).ToString());
        Assert.Equal(1, again.DoneBefore);
    }

    [Fact]
    public async Task A_run_that_fails_before_it_sends_leaves_open_what_an_earlier_one_may_have_sent()
    {
        await using (var job = Job.Open(File, Header, TimeProvider.System))
            await job.IntendAsync(Change("a"));
        await using (var job = Job.Open(File, Header, TimeProvider.System))
            await job.RecordAsync(new JobOutcome("a", DoiOutcome.Failed));

        await using (var job = Job.Open(File, Header, TimeProvider.System))
        {
            Assert.True(job.Find("a")!.Value.IsOpen);
            using (var undo = UndoJob.Open(File))
                Assert.Equal("a", Assert.Single(undo.Items).Entry);
            await job.IntendAsync(Change("a"));
            await job.RecordAsync(new JobOutcome("a", DoiOutcome.Failed));
        }

        await using var again = Job.Open(File, Header, TimeProvider.System);
        Assert.False(again.Find("a")!.Value.IsOpen);
    }

    [Fact]
    public async Task Wherever_the_last_line_was_torn_the_lines_before_it_hold()
    {
        await using (var job = Job.Open(File, Header, TimeProvider.System))
        {
            await job.IntendAsync(Change("a"));
            await job.RecordAsync(new JobOutcome("a", DoiOutcome.Updated));
        }

        var whole = await System.IO.File.ReadAllBytesAsync(File, TestContext.Current.CancellationToken);
        var end = whole.AsSpan()[..^1].LastIndexOf((byte)'\n') + 1;
        for (var length = 0; length < whole.Length; length++)
        {
            await System.IO.File.WriteAllBytesAsync(File, whole[..length], TestContext.Current.CancellationToken);
            await using (var job = Job.Open(File, Header, TimeProvider.System))
            {
                Assert.False(job.Find("a") is { IsDone: true });
                await job.RecordAsync(new JobOutcome("z", DoiOutcome.Updated));
            }

            await using var again = Job.Open(File, Header, TimeProvider.System);
            Assert.True(again.Find("z")!.Value.IsDone);
            if (length >= end)
                Assert.True(again.Find("a")!.Value.IsOpen);
        }
    }

    [Theory]
    [InlineData("hello\n", "not the journal of a job")]
    [InlineData("Doi,Url\n10.5072/a,https://example.org\n", "not the journal of a job")]
    [InlineData("no line break", "not the journal of a job")]
    [InlineData("{\"dataCiteJob\":1,\"command\":\"x\",\"account\":\"y\"}\n", "not the journal of a job")]
    [InlineData("{\"dataCiteJob\":2,\"command\":\"x\"}\n", "newer version")]
    [InlineData("{\"dataCiteJob\":1,\"command\":\"Set-DataCiteDoi\",\"account\":\"DEMO.REPO\",\"system\":\"https://api.test.datacite.org/\",\"begun\":\"2026-11-28T00:00:00Z\"}\nbroken\n{\"end\":\"2026-11-28T00:00:00Z\"}\n", "Line 2")]
    public void What_is_no_journal_is_refused_and_stays_as_it_is(string text, string expected)
    {
        System.IO.File.WriteAllText(File, text);

        var problem = Assert.Throws<JobException>(() => Job.Open(File, Header, TimeProvider.System));

        Assert.Equal(JobProblem.Unreadable, problem.Kind);
        Assert.Contains(expected, problem.Message, StringComparison.Ordinal);
        Assert.Equal(text, System.IO.File.ReadAllText(File));
        Assert.Equal(["urls.job"], Directory.EnumerateFiles(_folder).Select(Path.GetFileName));
    }

    [Theory]
    [InlineData("Publish-DataCiteDoi", "DEMO.REPO", "https://api.test.datacite.org/", "command")]
    [InlineData("Set-DataCiteDoi", "DEMO.OTHER", "https://api.test.datacite.org/", "account")]
    [InlineData("Set-DataCiteDoi", "DEMO.REPO", "https://api.datacite.org/", "system")]
    public async Task Another_command_account_or_system_is_refused(string command, string account, string system, string what)
    {
        await Job.Open(File, Header, TimeProvider.System).DisposeAsync();

        var problem = Assert.Throws<JobException>(() => Job.Open(File, new JobHeader(command, account, system), TimeProvider.System));

        Assert.Equal(JobProblem.Foreign, problem.Kind);
        Assert.Contains($"with the {what}", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_run_at_the_same_time_is_refused_and_told_who_has_the_job()
    {
        var first = Job.Open(File, Header, TimeProvider.System);

        var problem = Assert.Throws<JobException>(() => Job.Open(File, Header, TimeProvider.System));
        var report = JobReport.Read(File).Summarise();
        await first.DisposeAsync();

        Assert.Equal(JobProblem.InUse, problem.Kind);
        Assert.Contains($"process {Environment.ProcessId} on", problem.Message, StringComparison.Ordinal);
        Assert.True(report.Incomplete);
        await Job.Open(File, Header, TimeProvider.System).DisposeAsync();
        Assert.Equal(["urls.job"], Directory.EnumerateFiles(_folder).Select(Path.GetFileName));
    }

    [Fact]
    public async Task On_a_full_disk_nothing_is_intended_that_is_not_there_and_what_was_torn_is_cut_off()
    {
        using var disk = new FullDisk(room: 250);
        await using (var writer = new JobWriter(disk, "urls.job"))
        {
            await writer.AppendAsync(new byte[200]);

            var problem = await Assert.ThrowsAsync<JobException>(() => writer.AppendAsync(new byte[100]));

            Assert.Equal(JobProblem.Unwritable, problem.Kind);
            Assert.Contains("No space left", problem.Message, StringComparison.Ordinal);
            await Assert.ThrowsAsync<JobException>(() => writer.AppendAsync(new byte[1]));
            Assert.Equal(200, disk.Length);
        }
    }

    [Fact]
    public async Task Lines_that_wait_together_go_to_the_disk_together_and_each_is_there()
    {
        await using (var job = Job.Open(File, Header, TimeProvider.System))
            await Task.WhenAll(Enumerable.Range(0, 1000).Select(number => Task.Run(() => job.RecordAsync(new JobOutcome($"{number}", DoiOutcome.Updated)))));

        await using var again = Job.Open(File, Header, TimeProvider.System);

        Assert.Equal(1000, again.DoneBefore);
    }

    [Fact]
    public async Task A_clock_that_is_set_back_changes_nothing_but_the_times()
    {
        await using (var job = Job.Open(File, Header, new Clock(new DateTimeOffset(2026, 11, 28, 12, 0, 0, TimeSpan.Zero))))
            await job.RecordAsync(new JobOutcome("a", DoiOutcome.Refused));
        await using (var job = Job.Open(File, Header, new Clock(new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero))))
        {
            await job.RecordAsync(new JobOutcome("a", DoiOutcome.Updated));
            await job.EndAsync();
        }

        var summary = JobReport.Read(File).Summarise();

        Assert.Equal((1, 1, TimeSpan.Zero, false), (summary.Total, summary.Updated, summary.Time, summary.Incomplete));
    }

    [Fact]
    public async Task Only_its_owner_can_read_a_journal()
    {
        await using var job = Job.Open(File, Header, TimeProvider.System);

        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, System.IO.File.GetUnixFileMode(File));
    }

    [Fact]
    public async Task A_line_stays_one_line_whatever_a_stranger_wrote()
    {
        await using (var job = Job.Open(File, Header, TimeProvider.System))
            await job.RecordAsync(new JobOutcome("a\n{\"end\":1}", DoiOutcome.Failed) { Message = "x\r\n\u001b[31m\u2028y", Input = "b\nc" });

        var item = Assert.Single(JobReport.Read(File).Items);

        Assert.DoesNotContain('\u001b', item.Message!);
        Assert.DoesNotContain('\u001b', await System.IO.File.ReadAllTextAsync(File, Encoding.UTF8, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Every_item_of_a_large_job_keeps_its_own_state()
    {
        var text = new StringBuilder();
        await Job.Open(File, Header, TimeProvider.System).DisposeAsync();
        for (var number = 0; number < 20_000; number++)
            text.Append(CultureInfo.InvariantCulture, $"{{\"outcome\":\"{(number % 3 == 0 ? "Failed" : "Updated")}\",\"item\":\"{number}\",\"doi\":\"10.5072/{number}\",\"at\":\"2026-11-29T00:00:00Z\"}}\n");
        await System.IO.File.AppendAllTextAsync(File, text.ToString(), TestContext.Current.CancellationToken);

        await using var again = Job.Open(File, Header, TimeProvider.System);

        Assert.Equal(20_000 * 2 / 3, again.DoneBefore);
        Assert.All(Enumerable.Range(0, 20_000), number => Assert.Equal(number % 3 != 0, again.Find($"{number}")!.Value.IsDone));
        Assert.All(new[] { 0, 1, 1023, 1024, 19_999 }, number => Assert.Equal($"10.5072/{number}", again.NameOf(again.Find($"{number}")!.Value)));
        Assert.Null(again.Find("20000"));
    }

    [Fact]
    public async Task Equal_items_of_the_input_are_told_apart_by_their_order_in_each_pass()
    {
        await using (var job = Job.Open(File, Header, TimeProvider.System))
        {
            await job.RecordAsync(new JobOutcome("a", DoiOutcome.Updated));
            await job.RecordAsync(new JobOutcome("a (2)", DoiOutcome.Updated));
        }

        await using var again = Job.Open(File, Header, TimeProvider.System);
        for (var pass = 0; pass < 2; pass++)
        {
            var entered = new[] { "a", "b", "a", "b", "a" }.Select(key => (Entry: again.Enter(key, out var isKnown), isKnown)).ToArray();

            Assert.Equal([("a", true), ("b", false), ("a (2)", true), ("b (2)", false), ("a (3)", false)], entered);
            again.EnterAgain();
        }

        Assert.Null(again.Find("b"));
    }

    [Fact]
    public async Task Items_without_a_name_that_the_input_does_not_have_any_more_are_found_with_their_DOIs()
    {
        await using (var job = Job.Open(File, Header, TimeProvider.System))
        {
            foreach (var item in new[] { "content:1", "content:2", "content:2 (2)", "10.5072/named" })
            {
                await job.IntendAsync(JobIntent.Of(item, new DoiChange(DoiName.Parse($"10.5072/of-{item.Length}"), DoiChangeAction.Create) { Base = River }));
                await job.RecordAsync(new JobOutcome(item, DoiOutcome.Created));
            }

            await job.RecordAsync(new JobOutcome("content:refused", DoiOutcome.Refused) { Place = "a.csv, line 2" });
            await job.RecordAsync(new JobOutcome("content:dropped", DoiOutcome.Refused));
            await job.DropAsync("content:dropped");
        }

        await using var again = Job.Open(File, Header, TimeProvider.System);
        again.Enter("content:2", out _);

        Assert.Equal([("content:1", "10.5072/of-9"), ("content:2 (2)", "10.5072/of-13")], again.FindGone(static item => item.IsDone));
        Assert.Equal([("content:refused", null)], again.FindGone(static item => item.Outcome is DoiOutcome.Refused));
        Assert.Null(again.Find("content:dropped"));
    }

    private static JobIntent Change(string item) => JobIntent.Of(item, DoiChange.Update(River, new DoiRecord { Url = $"https://example.org/{item}" }));

    private sealed class Clock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }

    // A disk that takes part of what does not fit, as real ones do.
    private sealed class FullDisk(int room) : MemoryStream
    {
        public override void Write(ReadOnlySpan<byte> buffer)
        {
            var left = room - (int)Position;
            base.Write(buffer[..Math.Min(left, buffer.Length)]);
            if (left < buffer.Length)
                throw new IOException("No space left on device.");
        }
    }
}
