using System.Diagnostics;

namespace DataCite.Client.Tests.Examples;

public class ClientExampleTests
{
    [Fact]
    public async Task The_example_of_the_client_mints_publishes_and_lists()
    {
        var program = Path.Combine(AppContext.BaseDirectory, "Client.dll");
        using var process = Process.Start(new ProcessStartInfo("dotnet", [program])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal((string.Empty, 0), (await errors, process.ExitCode));
        var lines = (await output).Split('\n', StringSplitOptions.TrimEntries);
        Assert.Equal(3, lines.Count(line => line.StartsWith("Reserved", StringComparison.Ordinal)));
        var published = lines.Where(line => line.StartsWith("Published", StringComparison.Ordinal)).Select(line => line.Split(' ')[1]).ToList();
        Assert.Equal(3, published.Count);
        Assert.All(published, name => Assert.Contains(lines, line => line.StartsWith(name, StringComparison.Ordinal) && line.Contains("Findable", StringComparison.Ordinal)));
    }
}
