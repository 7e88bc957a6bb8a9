using System.Net;
using DataCite.Metadata;

namespace DataCite.Client;

// Citations.
public sealed partial class DataCiteClient
{
    /// <summary>
    /// Reads a DOI in a form in which others cite or import it. Findable DOIs need no login; drafts and registered DOIs are read with a login of their
    /// own account.
    /// </summary>
    /// <param name="name">The DOI.</param>
    /// <param name="options">Format, style and language; null for a reference in words, in the style of the American Psychological Association.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <exception cref="ArgumentException">An option cannot be used; nothing was sent.</exception>
    /// <exception cref="ResourceNotFoundException">The DOI does not exist, or the account may not see it.</exception>
    /// <exception cref="UnreadableAnswerException">The answer is in another format, or about another DOI.</exception>
    /// <exception cref="DataCiteException">There is no good answer.</exception>
    public Task<DoiCitation> GetCitationAsync(DoiName name, CitationOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(name);
        return CiteAsync(name, (options ?? new CitationOptions()).Validated(), cancellationToken);
    }

    private async Task<DoiCitation> CiteAsync(DoiName name, CitationOptions options, CancellationToken cancellationToken)
    {
        var (request, read) = CitationAnswer.Question(name, options);
        try
        {
            var text = await SendAsync(request, read, cancellationToken).ConfigureAwait(false);
            if (text.Length > 0)
                return new DoiCitation(name.Key, options, options.IsRaw ? text : CitationText.Of(options.Format, text));
        }
        catch (ApiException failure) when (failure.StatusCode is HttpStatusCode.NotAcceptable)
        {
            throw new ApiException(failure.Context, $"DataCite does not give {name} as {options.Format} (406, {request.Accept}).", "Ask for another format.");
        }

        throw name.IsShadowedByRoute
            ? _connection.Errors.DoiNotFound(request.ToContext())
            : new ApiException(
                request.ToContext(), $"DataCite has nothing to show of {name} as {options.Format}: the answer is empty.", "A draft without metadata cannot be cited. Describe it first.");
    }
}
