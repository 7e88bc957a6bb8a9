using System.Globalization;
using System.Text.Json.Nodes;
using DataCite.Sandbox.Http;
using DataCite.Sandbox.Text;

namespace DataCite.Sandbox.Faults;

/// <summary>Spoils the pages of lists: rows that are missing, doubled or come again, totals that are not true, smaller pages.</summary>
/// <param name="route">Answers a request, for the rows of a neighbouring page.</param>
internal sealed class ListFaults(Func<ServerRequest, byte[], ServerResponse> route)
{
    private const int RowsAgain = 3;
    private const int Untruth = 3;

    /// <summary>The target with a smaller page size, where a fault or the server's limit asks for one; null to leave it as it is.</summary>
    public static string? WithPageSize(ServerRequest request, SandboxFaultKind? fault, int? largest)
    {
        if (!request.IsRead || (fault != SandboxFaultKind.SmallerPage && largest is null))
            return null;
        var asked = int.TryParse(request.Query["page[size]"], NumberStyles.None, CultureInfo.InvariantCulture, out var size)
            ? Math.Min(size, PageRequest.LargestSize) : PageRequest.DefaultSize;
        var given = Math.Min(fault == SandboxFaultKind.SmallerPage ? Math.Max(1, asked / 2) : asked, largest ?? asked);
        return given < asked ? WithParameter(request, "page[size]", given.ToString(CultureInfo.InvariantCulture)) : null;
    }

    /// <summary>The answer as a fault leaves it; the same answer when it is not a list, or the fault does not concern lists.</summary>
    public ServerResponse Spoil(ServerRequest request, ServerResponse answer, SandboxFaultKind fault)
    {
        if (fault is < SandboxFaultKind.EmptyPage or SandboxFaultKind.SmallerPage or > SandboxFaultKind.TotalTooLow || answer.Status != 200
            || JsonNode.Parse(answer.Body.Span) is not JsonObject list || list["data"] is not JsonArray rows)
            return answer;
        Spoil(request, list, rows, fault);
        var spoilt = new ServerResponse(200) { Body = JsonBytes.Write(writer => list.WriteTo(writer)), ContentType = answer.ContentType };
        spoilt.Headers.AddRange(answer.Headers);
        answer.Dispose();
        return spoilt;
    }

    private void Spoil(ServerRequest request, JsonObject list, JsonArray rows, SandboxFaultKind fault)
    {
        switch (fault)
        {
            case SandboxFaultKind.EmptyPage:
                rows.Clear();
                (list["links"] as JsonObject)?.Remove("next");
                break;
            case SandboxFaultKind.ShortPage:
                for (var kept = rows.Count / 2; rows.Count > kept;)
                    rows.RemoveAt(rows.Count - 1);
                break;
            case SandboxFaultKind.DoubledRows:
                Append(rows, rows, RowsAgain);
                break;
            case SandboxFaultKind.OverlappingPage:
                Overlap(request, list, rows);
                break;
            default:
                if (list["meta"]?["total"] is JsonValue total && total.TryGetValue(out long number))
                    list["meta"]!["total"] = Math.Max(0, fault == SandboxFaultKind.TotalTooHigh ? number + Untruth : number - Untruth);
                break;
        }
    }

    // By cursor the next page begins before the end of this one; by number the rows of the page before come again at the end.
    private void Overlap(ServerRequest request, JsonObject list, JsonArray rows)
    {
        if (request.Query.Contains("page[cursor]"))
        {
            if (list["links"]?["next"]?.GetValue<string>() is { } next && rows.Count > 1
                && PositionOf(rows[Math.Max(0, rows.Count - 1 - RowsAgain)]) is { } earlier)
                list["links"]!["next"] = WithCursor(next, earlier.Encode());
            return;
        }

        var number = int.TryParse(request.Query["page[number]"], NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? page : 1;
        if (number < 2)
            return;
        var target = WithParameter(request, "page[number]", (number - 1).ToString(CultureInfo.InvariantCulture));
        using var before = route(request.Instead("GET", target), []);
        if (JsonNode.Parse(before.Body.Span)?["data"] is JsonArray earlierRows)
            Append(rows, earlierRows, RowsAgain);
    }

    private static void Append(JsonArray rows, JsonArray source, int count)
    {
        foreach (var row in source.TakeLast(count).Select(static row => row?.DeepClone()).ToList())
            rows.Add(row);
    }

    private static CursorPosition? PositionOf(JsonNode? row)
        => row?["id"]?.GetValue<string>() is { } id
            && DateTimeOffset.TryParse(row["attributes"]?["created"]?.ToString(), CultureInfo.InvariantCulture, out var created)
            ? new CursorPosition(created.ToUnixTimeMilliseconds(), id) : null;

    private static string WithCursor(string address, string cursor)
        => string.Join('&', address.Split('&').Select(part => part.Contains("page%5Bcursor%5D=", StringComparison.Ordinal)
            ? part[..(part.IndexOf('=', part.IndexOf("page%5Bcursor%5D", StringComparison.Ordinal)) + 1)] + cursor : part));

    private static string WithParameter(ServerRequest request, string key, string value)
    {
        var others = request.RawQuery.Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Where(pair => PercentText.DecodeForm(pair.Split('=')[0]) != key);
        return $"{request.RawPath}?{string.Join('&', others.Append($"{PercentText.EncodeForm(key)}={value}"))}";
    }
}
