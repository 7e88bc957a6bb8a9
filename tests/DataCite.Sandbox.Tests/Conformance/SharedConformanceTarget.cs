namespace DataCite.Sandbox.Tests.Conformance;

/// <summary>The server that reading rows share.</summary>
public sealed class SharedConformanceTarget : IAsyncDisposable
{
    /// <summary>Another server than the sandbox; null for the sandbox.</summary>
    public static OtherServer? Other { get; } = OtherServer.FromEnvironment();

    public ConformanceTarget Target { get; } = Other is null ? ConformanceTarget.StartSandbox() : ConformanceTarget.On(Other);

    public ValueTask DisposeAsync() => Target.DisposeAsync();
}
