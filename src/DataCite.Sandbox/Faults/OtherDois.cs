using DataCite.Sandbox.Http;
using DataCite.Sandbox.Model;
using DataCite.Sandbox.Text;

namespace DataCite.Sandbox.Faults;

/// <summary>Which DOI an answer shows, or a redirect leads to, in place of the one that was meant.</summary>
internal sealed class OtherDois(DoiStore store, SandboxFaults faults)
{
    /// <summary>The name where the sandbox holds no other DOI.</summary>
    private const string MadeUp = "10.5072/another-doi";

    /// <summary>The other DOI: the one that is set, or the first by name that the caller may see.</summary>
    public string For(ServerRequest request)
    {
        if (faults.OtherDoi is { Length: > 0 } chosen)
            return DoiSpelling.AsciiLower(chosen);
        return store.All()
            .Where(row => row.Name != request.Doi && (row.State == LifecycleState.Findable || request.Caller.Oversees(row.Repository)))
            .Select(static row => row.Name)
            .Min(StringComparer.Ordinal) ?? MadeUp;
    }

    /// <summary>Its address, for <c>Location</c>.</summary>
    public string Address(ServerRequest request) => request.BaseUrl + Path(For(request));

    /// <summary>Its path.</summary>
    public static string Path(string doi) => "/dois/" + Uri.EscapeDataString(doi).Replace("%2F", "/", StringComparison.Ordinal);
}
