using System.Text.Json;
using DataCite.Sandbox.Text;

namespace DataCite.Sandbox.Attributes;

/// <summary>
/// The names of people as generated XML has them: wherever there is a family name, <c>creatorName</c> and <c>contributorName</c> are made of it
/// and the given name, whatever <c>name</c> says.
/// </summary>
internal sealed class PersonNamesInXml : JsonRewriter
{
    public static PersonNamesInXml Rewriter { get; } = new();

    protected override void WriteMembers(JsonElement owner, Utf8JsonWriter writer)
    {
        var family = owner.Text("familyName");
        if (string.IsNullOrWhiteSpace(family))
        {
            base.WriteMembers(owner, writer);
            return;
        }

        writer.WriteString("name", owner.Text("givenName") is { } given ? $"{family}, {given}" : family);
        foreach (var member in owner.EnumerateObject().Where(static member => member.Name != "name"))
            WriteMember(member, writer);
    }
}
