using DataCite.Sandbox.Model;
using DataCite.Sandbox.Search.Fields;

namespace DataCite.Sandbox.Routes.Events;

/// <summary>An event that a query is tried on.</summary>
internal sealed class EventSearchDocument(EventRecord record) : ISearchDocument
{
    /// <summary>The index of events; without a field name a query looks at both ends.</summary>
    public static SearchSchema Schema { get; } = new(
        [
            Field("uuid", static record => record.Id.ToString()),
            Field("subj_id", static record => record.SubjectUrl),
            Field("obj_id", static record => record.ObjectUrl),
            Field("source_doi", static record => record.Subject),
            Field("target_doi", static record => record.Object),
            Field("source_id", static record => record.Source),
            Field("relation_type_id", static record => record.RelationType),
            Field("source_relation_type_id", static record => record.RelationType),
            Field("year_month", static record => record.YearMonth),
            new EventField("occurred_at", SearchFieldType.Date, static (record, test) => test.Accepts(record.Occurred.UtcDateTime)),
            new EventField("updated_at", SearchFieldType.Date, static (record, test) => test.Accepts(record.Updated.UtcDateTime)),
        ],
        ("subj_id", 10),
        ("obj_id", 10));

    /// <inheritdoc/>
    public bool Any(SearchField field, IValueTest test) => field is EventField eventField && eventField.Any(record, test);

    private static EventField Field(string name, Func<EventRecord, string> value)
        => new(name, SearchFieldType.LowercaseKeyword, (record, test) => test.Accepts(value(record)));

    private sealed class EventField(string name, SearchFieldType type, Func<EventRecord, IValueTest, bool> any) : SearchField(name, type)
    {
        public bool Any(EventRecord record, IValueTest test) => any(record, test);
    }
}
