using DataCite.Sandbox.Accounts;
using DataCite.Sandbox.Errors;
using DataCite.Sandbox.Http;
using DataCite.Sandbox.Prefixes;
using DataCite.Sandbox.Store;

namespace DataCite.Sandbox.Dois;

/// <summary>What the handle system knows: <c>/dois/{doi}/get-url</c> and <c>/dois/get-dois</c> (facts §2.10).</summary>
internal sealed class HandleEndpoints(DoiStore store, PrefixRegistry prefixes)
{
    /// <summary>Anonymous callers may ask for any DOI, a repository only for its own (T6).</summary>
    public static ApiResponse GetUrl(ApiRequest request, StoredDoi doi)
    {
        if (!request.Caller.IsAnonymous && !request.Caller.Oversees(doi.Repository))
            throw ApiErrors.Forbidden();
        if (doi.State == LifecycleState.Draft)
            return doi.Url is { } address ? Answer(address) : new ApiResponse(204);
        return doi.HandleAddress is { } registered
            ? Answer(registered)
            : ApiResponse.JsonText(404, """{"errors":[{"status":404,"title":"Not found"}]}""");
    }

    /// <summary>The names under the caller's first prefix, in upper case, whatever their state.</summary>
    public ApiResponse GetDois(ApiRequest request)
    {
        var caller = request.Caller;
        if (caller.IsAnonymous)
            throw ApiErrors.BadCredentials();
        if (caller is not { Role: CallerRole.ClientAdmin, Repository: { } repository })
            throw ApiErrors.Forbidden();
        if (prefixes.Of(repository) is not [var prefix, ..])
            return new ApiResponse(204);

        var names = store.All().Where(doi => doi.Prefix == prefix).Select(static doi => doi.Name.ToUpperInvariant())
            .Order(StringComparer.Ordinal).ToList();
        if (names.Count == 0)
            return new ApiResponse(204);
        var buffer = new Utf8Buffer(64 * names.Count);
        buffer.Append("""{"dois":["""u8);
        foreach (var name in names)
        {
            if (buffer.EndsWith((byte)'"'))
                buffer.Append((byte)',');
            buffer.AppendString(name);
        }

        buffer.Append("]}"u8);
        return new ApiResponse(200, buffer);
    }

    private static ApiResponse Answer(string address)
    {
        var buffer = new Utf8Buffer(256);
        buffer.Append("""{"url":"""u8);
        buffer.AppendString(address);
        buffer.Append((byte)'}');
        return new ApiResponse(200, buffer);
    }
}
