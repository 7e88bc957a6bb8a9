using System.Collections.ObjectModel;
using DataCite.Metadata;

namespace DataCite.Client;

/// <summary>The edits of one change. As a text it names each of them, which is what a table in a file gets.</summary>
internal sealed class EditList(IList<DoiEdit> edits) : ReadOnlyCollection<DoiEdit>(edits)
{
    public static new EditList Empty { get; } = new([]);

    public override string ToString() => string.Join("; ", this);
}
