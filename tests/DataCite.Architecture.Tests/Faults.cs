namespace DataCite.Architecture.Tests;

/// <summary>What a test found: all of it is shown, not the first few.</summary>
internal static class Faults
{
    /// <summary>Fails with one line for each fault.</summary>
    public static void AssertNone(IEnumerable<string> faults)
    {
        var list = faults.ToArray();
        Assert.True(list.Length == 0, $"{list.Length} faults:{Environment.NewLine}{string.Join(Environment.NewLine, list)}");
    }
}
