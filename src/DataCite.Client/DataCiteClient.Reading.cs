using DataCite.Metadata;

namespace DataCite.Client;

// One DOI at a time.
public sealed partial class DataCiteClient
{
    /// <summary>Reads a DOI from the database of the server. It shows every change at once; lists show it later.</summary>
    /// <exception cref="ResourceNotFoundException">The DOI does not exist, or the account may not see it.</exception>
    /// <exception cref="DataCiteException">There is no good answer.</exception>
    public async Task<DoiRecord> GetDoiAsync(DoiName name, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(name);
        return await ReadAsync(name, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Reads a DOI; null when it does not exist or the account may not see it.</summary>
    /// <exception cref="DataCiteException">There is no good answer.</exception>
    public async Task<DoiRecord?> FindDoiAsync(DoiName name, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(name);
        try
        {
            return await ReadAsync(name, cancellationToken).ConfigureAwait(false);
        }
        catch (ResourceNotFoundException)
        {
            return null;
        }
    }

    private async Task<DoiRecord> ReadAsync(DoiName name, CancellationToken cancellationToken)
    {
        var (request, read) = DoiAnswer.Question(name);
        var answer = await SendAsync(request, read, cancellationToken).ConfigureAwait(false);
        return answer.Record ?? throw _connection.Errors.DoiNotFound(request.ToContext() with { RequestId = answer.RequestId });
    }
}
