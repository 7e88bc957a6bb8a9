namespace DataCite.Sandbox.Tests.Conformance;

/// <summary>The server that reading rows share.</summary>
public sealed class SharedConformanceTarget : IAsyncDisposable
{
    /// <summary>Another server than the sandbox; null for the sandbox.</summary>
    public static Uri? RemoteAddress { get; }
        = Environment.GetEnvironmentVariable("DATACITE_CONFORMANCE_URI") is { Length: > 0 } address ? new Uri(address) : null;

    public ConformanceTarget Target { get; } = RemoteAddress is null
        ? ConformanceTarget.StartSandbox()
        : ConformanceTarget.Remote(RemoteAddress);

    public ValueTask DisposeAsync() => Target.DisposeAsync();
}
