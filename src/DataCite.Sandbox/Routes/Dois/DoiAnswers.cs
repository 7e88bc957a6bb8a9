using DataCite.Sandbox.Http;
using DataCite.Sandbox.Model;
using DataCite.Sandbox.Routes.Accounts;
using DataCite.Sandbox.Routes.Dois.Reading;
using DataCite.Sandbox.Text;

namespace DataCite.Sandbox.Routes.Dois;

/// <summary>Answers that show DOIs, with the resources that <c>include</c> asks for.</summary>
internal sealed class DoiAnswers(MediaEndpoints media, PrefixRegistry prefixes)
{
    private static readonly string[] Includable = ["client", "media"];

    /// <summary>One DOI in full.</summary>
    public ServerResponse Show(ServerRequest request, StoredDoi row, int status)
    {
        var view = DoiView.Single(request.Query) with { LandingPage = request.Caller.Oversees(row.Repository) };
        return Show(request, row, view, status);
    }

    public ServerResponse Show(ServerRequest request, StoredDoi row, DoiView view, int status)
    {
        var buffer = new Utf8Buffer(16 * 1024);
        buffer.Append("""{"data":"""u8);
        DoiRenderer.Write(row, view, buffer);
        if (request.Query.List("include")?.Any(Includable.Contains) == true)
            WriteIncluded(request.Query, [row], view, buffer);
        buffer.Append((byte)'}');
        return new ServerResponse(status, buffer);
    }

    /// <summary>Writes <c>,"included":[…]</c> when <c>include</c> was given: in a list always, whatever was asked for.</summary>
    public void WriteIncluded(QueryParameters query, IReadOnlyCollection<StoredDoi> rows, DoiView view, Utf8Buffer buffer)
    {
        if (query.List("include") is not { } include)
            return;
        buffer.Append(",\"included\":["u8);
        if (include.Contains("client", StringComparer.Ordinal))
        {
            foreach (var repository in rows.Select(static row => row.Repository).Distinct())
            {
                Separate(buffer);
                RepositoryResources.WriteIncluded(repository, prefixes, buffer);
            }
        }

        if (include.Contains("media", StringComparer.Ordinal) && !view.IsRow)
        {
            foreach (var row in rows)
            {
                foreach (var file in media.Of(row.Name))
                {
                    Separate(buffer);
                    MediaEndpoints.Write(row, file, buffer);
                }
            }
        }

        buffer.Append((byte)']');
    }

    private static void Separate(Utf8Buffer buffer)
    {
        if (buffer.EndsWith((byte)'}'))
            buffer.Append((byte)',');
    }
}
