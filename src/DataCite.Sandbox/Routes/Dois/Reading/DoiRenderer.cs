using DataCite.Sandbox.Attributes;
using DataCite.Sandbox.Model;
using DataCite.Sandbox.Text;

namespace DataCite.Sandbox.Routes.Dois.Reading;

/// <summary>Writes DOIs as JSON:API resources, mostly by copying bytes that the store keeps ready.</summary>
internal static class DoiRenderer
{
    /// <summary>Writes one resource object.</summary>
    public static void Write(StoredDoi doi, DoiView view, Utf8Buffer target)
    {
        var layout = DoiLayout.For(view);
        target.Append("""{"id":"""u8);
        target.AppendString(doi.Name);
        target.Append(""","type":"dois","attributes":{"""u8);
        foreach (var step in layout.Steps)
        {
            target.Append(step.Label);
            WriteValue(doi, step, view, target);
        }

        target.Append("""},"relationships":{"""u8);
        foreach (var name in layout.Relationships)
        {
            if (!target.EndsWith((byte)'{'))
                target.Append((byte)',');
            target.AppendString(name);
            target.Append(""":{"data":"""u8);
            WriteRelationship(doi, name, target);
            target.Append((byte)'}');
        }

        target.Append("}}"u8);
    }

    private static void WriteValue(StoredDoi doi, LayoutStep step, DoiView view, Utf8Buffer target)
    {
        switch (step.Value)
        {
            case LayoutValue.Stored when step.Attribute == DoiAttribute.Xml:
                target.Append(doi.Xml().Span);
                break;
            case LayoutValue.Stored when step.Attribute is DoiAttribute.Identifiers or DoiAttribute.AlternateIdentifiers && !view.AllIdentifiers:
                ShownIdentifiers.Write(doi, step.Attribute, target);
                break;
            case LayoutValue.Stored:
                doi.Write(step.Attribute, target);
                break;
            case LayoutValue.Name:
                target.AppendString(doi.Name);
                break;
            case LayoutValue.Prefix:
                target.AppendString(doi.Prefix);
                break;
            case LayoutValue.Suffix:
                target.AppendString(doi.Suffix);
                break;
            case LayoutValue.IsActive:
                target.AppendBoolean(doi.State == LifecycleState.Findable);
                break;
            case LayoutValue.State:
                target.AppendString(doi.State.Spelling());
                break;
            case LayoutValue.Created:
                Timestamps.Append(target, doi.Created, fraction: !view.IsRow);
                break;
            case LayoutValue.Registered:
                Timestamps.Append(target, doi.Registered, fraction: !view.IsRow);
                break;
            case LayoutValue.Updated:
                Timestamps.Append(target, doi.Updated, fraction: !view.IsRow);
                break;
            case LayoutValue.Published:
                WritePublished(doi, view, target);
                break;
            default:
                target.Append("\"datacite\""u8);
                break;
        }
    }

    // Text in a single answer, and never filled in lists (facts §2.4, §2.5).
    private static void WritePublished(StoredDoi doi, DoiView view, Utf8Buffer target)
    {
        if (view.IsRow)
        {
            target.Append("null"u8);
            return;
        }

        target.Append((byte)'"');
        if (doi.PublicationYear != 0)
            target.AppendNumber(doi.PublicationYear);
        target.Append((byte)'"');
    }

    private static void WriteRelationship(StoredDoi doi, string name, Utf8Buffer target)
    {
        switch (name)
        {
            case "client":
                Reference(doi.Repository.Id, "clients", target);
                break;
            case "provider":
                Reference(doi.Repository.Provider.Id, "providers", target);
                break;
            case "media":
                // A single object with the DOI's own id, even when there is no media.
                Reference(doi.Name, "media", target);
                break;
            default:
                doi.Write(RelatedDois(name), target);
                break;
        }
    }

    private static DoiAttribute RelatedDois(string name) => name switch
    {
        "references" => DoiAttribute.References,
        "citations" => DoiAttribute.Citations,
        "parts" => DoiAttribute.Parts,
        "partOf" => DoiAttribute.PartOf,
        "versions" => DoiAttribute.Versions,
        _ => DoiAttribute.VersionOf,
    };

    private static void Reference(string id, string type, Utf8Buffer target)
    {
        target.Append("""{"id":"""u8);
        target.AppendString(id);
        target.Append(""","type":"""u8);
        target.AppendString(type);
        target.Append((byte)'}');
    }
}
