using System.Collections;
using System.Management.Automation;
using DataCite.PowerShell.Api;
using DataCite.PowerShell.Completion;
using DataCite.PowerShell.Errors;
using DataCite.PowerShell.Input;

namespace DataCite.PowerShell.Commands;

// What a request to any route consists of.
public sealed partial class InvokeDataCiteApiCommand
{
    internal const string BodySet = "Body";
    internal const string FileSet = "File";

    /// <summary>The route, such as <c>dois/10.5072/abc</c>; or a full address on the connected system. It may stand before or after the method.</summary>
    [Parameter(Position = 0, Mandatory = true)]
    [Alias("Uri", "Route")]
    [ArgumentCompleter(typeof(ApiRouteCompleter))]
    public string Path { get; set; } = string.Empty;

    /// <summary>The HTTP method.</summary>
    [Parameter(Position = 1)]
    [ArgumentCompleter(typeof(HttpMethodCompleter))]
    public string Method { get; set; } = "GET";

    /// <summary>The query, as a hashtable: <c>@{ query = 'rain'; 'page[size]' = 25 }</c>.</summary>
    [Parameter]
    public IDictionary? Query { get; set; }

    /// <summary>The body: a hashtable or object, which is written as JSON, or text, which is sent as it is.</summary>
    [Parameter(ValueFromPipeline = true, ParameterSetName = BodySet)]
    public object? Body { get; set; }

    /// <summary>A file with the body.</summary>
    [Parameter(Mandatory = true, ParameterSetName = FileSet)]
    public string? InFile { get; set; }

    /// <summary>Walks the list to its end and writes its rows one by one.</summary>
    [Parameter]
    public SwitchParameter All { get; set; }

    /// <summary>Writes the answer as text, exactly as it came.</summary>
    [Parameter]
    public SwitchParameter Raw { get; set; }

    /// <summary>The media type to ask for.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(FreeTextCompleter))]
    public string Accept { get; set; } = "application/json";

    /// <summary>The body as it is sent; null for none.</summary>
    private ReadOnlyMemory<byte>? ReadBody()
    {
        if (InFile is not null)
        {
            var file = FileSystemPath.Of(this, InFile, ErrorIds.FileUnreadable);
            return Await(stop => ApiBody.ReadAsync(file, stop));
        }

        // Not the conditional operator: it would make null an empty body.
        if (Body is null)
            return null;
        return ApiBody.Of(Body);
    }
}
