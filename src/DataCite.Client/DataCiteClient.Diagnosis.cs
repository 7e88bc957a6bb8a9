namespace DataCite.Client;

// What is wrong when nothing works.
public sealed partial class DataCiteClient
{
    /// <summary>
    /// Looks at the connection step by step: is the API there, do the clocks agree, is the login good, what may the account do, does the
    /// handle service answer. A failure is a step too, never an exception.
    /// </summary>
    /// <param name="cancellationToken">Ends the diagnosis.</param>
    public IAsyncEnumerable<DiagnosisStep> DiagnoseAsync(CancellationToken cancellationToken = default)
        => new ConnectionDiagnosis(this, new HandleServiceProbe(_connection.Options), _connection.Time).RunAsync(cancellationToken);
}
