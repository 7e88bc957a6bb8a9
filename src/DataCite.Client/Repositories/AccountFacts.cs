using System.Text.Json;
using DataCite.Metadata;

namespace DataCite.Client;

/// <summary>Reads what repositories and members have in common.</summary>
internal static class AccountFacts
{
    // What the members of an object are called in front of people.
    private static readonly Dictionary<string, string> IssnKinds = new() { ["issnl"] = "linking", ["electronic"] = "electronic", ["print"] = "print" };

    /// <exception cref="UnreadableAnswerException">The row is no account.</exception>
    public static (string Id, JsonElement Attributes) Open(JsonElement row, string type, FailureContext context)
        => row.Text("id") is { Length: > 0 } id && row.Member("attributes") is { ValueKind: JsonValueKind.Object } attributes
            && row.Text("type") is var found && (found is null || found == type)
            ? (id.ToLowerInvariant(), attributes)
            : throw new UnreadableAnswerException(context, $"DataCite's answer to {context.Method} {context.Path} is not what it says about {type}.");

    public static AccountList<string> List(this JsonElement element, string name) => new(element.Texts(name));

    public static AccountList<string> RelatedList(this JsonElement row, string relationship) => new(row.RelatedIds(relationship));

    /// <summary>A text, or a number as text.</summary>
    public static string? Scalar(this JsonElement element, string name)
        => element.Text(name) ?? (element.Member(name) is { ValueKind: JsonValueKind.Number } number ? number.GetRawText() : null);

    /// <summary>The values of an object with texts.</summary>
    public static AccountList<string> Values(this JsonElement element, string name)
        => new(element.Member(name) is { ValueKind: JsonValueKind.Object } values
            ? values.EnumerateObject().Where(static value => value.Value.ValueKind is JsonValueKind.String && value.Value.GetString()!.Length > 0)
                .Select(static value => PrintableText.Of(IssnKinds.TryGetValue(value.Name, out var kind) ? $"{value.Value.GetString()} ({kind})" : value.Value.GetString()!))
            : []);

    /// <summary>The texts of a list of objects.</summary>
    public static AccountList<string> Members(this JsonElement element, string name, string member)
        => new(element.Member(name) is { ValueKind: JsonValueKind.Array } values
            ? values.EnumerateArray().Select(value => value.ValueKind is JsonValueKind.String ? PrintableText.Of(value.GetString()) : value.Text(member)).OfType<string>()
            : []);

    public static AccountContact? Contact(this JsonElement element, string name)
    {
        var contact = element.Member(name) is { ValueKind: JsonValueKind.Object } value
            ? new AccountContact(value.Text("givenName"), value.Text("familyName"), value.Text("email")) : null;
        return contact is null or { GivenName: null, FamilyName: null, Email: null } ? null : contact;
    }
}
