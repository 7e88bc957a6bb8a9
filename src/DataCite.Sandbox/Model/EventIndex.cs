using System.Security.Cryptography;
using System.Text;
using DataCite.Sandbox.Attributes;
using DataCite.Sandbox.Text;

namespace DataCite.Sandbox.Model;

/// <summary>The events that follow from the related identifiers of findable DOIs; worked out anew when the index has changed.</summary>
internal sealed class EventIndex(DoiStore store)
{
    private readonly object _gate = new();
    private IReadOnlyList<EventRecord> _events = [];
    private long _version = -1;

    /// <summary>All events, the oldest first.</summary>
    public IReadOnlyList<EventRecord> All()
    {
        var snapshot = store.Search();
        lock (_gate)
        {
            if (_version != snapshot.Version)
            {
                // Generated records are for measuring lists; their relations would drown the others.
                _events = [.. snapshot.Rows().Where(static doi => doi.State == LifecycleState.Findable && doi.Content is KeptContent)
                    .SelectMany(EventsOf).OrderBy(static record => record.Updated).ThenBy(static record => record.Id)];
                _version = snapshot.Version;
            }

            return _events;
        }
    }

    private static IEnumerable<EventRecord> EventsOf(StoredDoi doi)
    {
        foreach (var item in doi.Element(DoiAttribute.RelatedIdentifiers).Objects())
        {
            if (item.Text("relatedIdentifierType") != "DOI" || item.Text("relatedIdentifier") is not { Length: > 0 } related
                || item.Text("relationType") is not { Length: > 0 } relation)
                continue;
            var target = related[(related.IndexOf("10.", StringComparison.Ordinal) is var at and > 0 ? at : 0)..].ToLowerInvariant();
            var type = ResourceTypeId.ToKebab(relation);
            yield return new EventRecord
            {
                Id = new Guid(SHA256.HashData(Encoding.UTF8.GetBytes($"{doi.Name}\n{target}\n{type}")).AsSpan(0, 16)),
                Subject = doi.Name,
                Object = target,
                RelationType = type,
                Occurred = DateTimeOffset.FromUnixTimeMilliseconds(doi.Created),
                Updated = DateTimeOffset.FromUnixTimeMilliseconds(doi.Updated),
            };
        }
    }
}
