using DataCite.Sandbox.Http;
using DataCite.Sandbox.Model;
using DataCite.Sandbox.Text;

namespace DataCite.Sandbox.Routes.Dois;

/// <summary>What the handle system knows: <c>/dois/{doi}/get-url</c> and <c>/dois/get-dois</c>.</summary>
internal sealed class HandleEndpoints(DoiStore store, PrefixRegistry prefixes)
{
    /// <summary>Anonymous callers may ask for any DOI, a repository only for its own.</summary>
    public static ServerResponse GetUrl(ServerRequest request, StoredDoi doi)
    {
        if (!request.Caller.IsAnonymous && !request.Caller.Oversees(doi.Repository))
            throw ApiErrors.Forbidden();
        if (doi.State == LifecycleState.Draft)
            return doi.Url is { } address ? Answer(address) : new ServerResponse(204);
        return doi.HandleAddress is { } registered
            ? Answer(registered)
            : ServerResponse.JsonText(404, """{"errors":[{"status":404,"title":"Not found"}]}""");
    }

    /// <summary>The names under the caller's first prefix, in upper case, whatever their state.</summary>
    public ServerResponse GetDois(ServerRequest request)
    {
        var caller = request.Caller;
        if (caller.IsAnonymous)
            throw ApiErrors.BadCredentials();
        if (caller is not { Role: CallerRole.ClientAdmin, Repository: { } repository })
            throw ApiErrors.Forbidden();
        if (prefixes.Of(repository) is not [var prefix, ..])
            return new ServerResponse(204);

        var names = store.All().Where(doi => doi.Prefix == prefix).Select(static doi => doi.Name.ToUpperInvariant())
            .Order(StringComparer.Ordinal).ToList();
        if (names.Count == 0)
            return new ServerResponse(204);
        var buffer = new Utf8Buffer(64 * names.Count);
        buffer.Append("""{"dois":["""u8);
        foreach (var name in names)
        {
            if (buffer.EndsWith((byte)'"'))
                buffer.Append((byte)',');
            buffer.AppendString(name);
        }

        buffer.Append("]}"u8);
        return new ServerResponse(200, buffer);
    }

    private static ServerResponse Answer(string address)
    {
        var buffer = new Utf8Buffer(256);
        buffer.Append("""{"url":"""u8);
        buffer.AppendString(address);
        buffer.Append((byte)'}');
        return new ServerResponse(200, buffer);
    }
}
