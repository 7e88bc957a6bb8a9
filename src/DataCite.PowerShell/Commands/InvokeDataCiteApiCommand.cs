using System.Management.Automation;
using DataCite.Client;
using DataCite.Metadata;
using DataCite.PowerShell.Api;
using DataCite.PowerShell.Cmdlets;
using DataCite.PowerShell.Errors;
using DataCite.PowerShell.Pipeline;
using DataCite.PowerShell.Writes;

namespace DataCite.PowerShell.Commands;

/// <summary>Sends a request to any route of the connected system, with its login, pacing, retries and typed errors.</summary>
[Cmdlet(VerbsLifecycle.Invoke, "DataCiteApi", SupportsShouldProcess = true, DefaultParameterSetName = BodySet)]
[OutputType(typeof(PSObject), typeof(string))]
public sealed partial class InvokeDataCiteApiCommand : ConnectedCmdlet
{
    private (string Method, string Path) _call;
    private string _path = string.Empty;

    private protected override bool WorksAnonymously => true;

    internal override WriteWords Words { get; } = new("Sending", "carried out", "it may have been", "Invoke-DataCiteApi {0}{1}");

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        _call = OrTerminate(() => ApiCall.InOrder(Method, Path), Path);
        var route = OrTerminate(() => ApiRoute.Read(_call.Path, Query, InUse), _call.Path);
        _path = route.Path;
        foreach (var warning in RetiredRoutes.Ignored(route))
            WriteWarning(warning);
        try
        {
            ApiCall.RequireVisible(route, InUse);
            if (All)
                WriteAll(route);
            else
                Send(route);
        }
        catch (Exception exception) when (ErrorRecords.IsExpected(exception))
        {
            Report(exception, _call.Path);
        }
    }

    internal override ErrorRecord RecordOf(Exception exception, object? target, PendingWrite? write)
    {
        var record = base.RecordOf(exception, target, write);
        if (RetiredRoutes.Find(_path, exception) is var (problem, advice))
            record.ErrorDetails = ErrorAdvice.Join(PrintableText.Of(RedactedText.Of(problem)), advice);
        return record;
    }

    private void WriteAll(ApiRoute route)
    {
        if (_call.Method != "GET" || Raw || Body is not null || InFile is not null)
            throw ApiCall.NotAList();
        foreach (var page in Enumerate(new ApiPaging(Client, route, Accept, Tell).ReadAsync))
            WriteObject(page, enumerateCollection: true);
    }

    private void Send(ApiRoute route)
    {
        var request = ApiCall.Of(_call.Method, route, Accept, ReadBody()) with { IsShown = !Raw };
        if (!ApiCall.IsWrite(request))
            Read(request);
        else if (IsConfirmed(Describe(request), ApiImpact.Of(request)))
            Write(request);
    }

    private string Describe(ApiRequest request)
    {
        var isSeen = Confirmation.IsSeen(ApiImpact.Of(request));
        return Await(stop => ApiImpact.DescribeAsync(request, InUse, Client, isSeen, stop));
    }

    private void Read(ApiRequest request)
    {
        // Made into objects on another thread, as it is fetched: a large answer takes a while, and the user may stop meanwhile.
        if (Await(async stop => ApiAnswer.Read(await Client.SendAsync(request, stop).ConfigureAwait(false), Raw, stop)) is { } output)
            WriteObject(output);
    }

    private void Write(ApiRequest request)
    {
        var write = BeginWrite($"{request.Method} {request.Path}", request.Path);
        if (!TryWrite(write, _call.Path, sent => ClientFor(sent).SendAsync(request, sent.Token), out var answer))
            return;
        if (ApiAnswer.Read(answer!, Raw, CancellationToken.None) is { } output)
            HandOn(write, output);
        EndWrite(write);
    }
}
