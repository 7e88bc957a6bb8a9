using System.Management.Automation;
using System.Text.Json.Nodes;
using DataCite.Metadata;
using DataCite.PowerShell.Errors;

namespace DataCite.PowerShell.Changing;

/// <summary>Makes the change of one DOI from all that asks for edits: the record in the pipeline, the command line, and the block of -Edit.</summary>
/// <param name="given">What the command line asks for.</param>
/// <param name="edit">The block of -Edit; null for none.</param>
/// <param name="table">What rows of tables ask for.</param>
/// <param name="force">Whether edits are made also where somebody else has changed the same values.</param>
/// <param name="warn">Takes warnings.</param>
internal sealed class EditPlan(GivenEdits given, ScriptBlock? edit, TableEdits table, bool force, Action<string> warn)
{
    /// <summary>The change of an item.</summary>
    /// <param name="item">The item.</param>
    /// <param name="read">The DOI as it was just read by its name.</param>
    /// <exception cref="CmdletInputException">Nothing is to be edited, or a block fails.</exception>
    /// <exception cref="Client.ChangeConflictException">Somebody else has changed the same values.</exception>
    public DoiChange Make(ChangeItem item, DoiRecord read)
    {
        if (given.IsEmpty && edit is null && item is { Record: null, Piped: { } row })
            return DoiChange.Update(read, table.Find(row, item.Name, read), state: null);
        var now = ComparableRecord.Of(read);
        var wanted = (JsonObject)now.DeepClone();
        var isEdited = item.Record is { } piped && TakeRecord(item, piped, now, wanted);
        if (!isEdited && given.HasBlocks)
            given.ApplyTo(wanted, item, blocks: true);
        given.ApplyTo(wanted, item, blocks: false);
        if (edit is not null)
            wanted = RunEdit(item, read, wanted);
        // Among records that were edited, one that needed no edit is as it shall be.
        else if (given.IsEmpty && !isEdited && item.Record is null)
            throw new CmdletInputException(
                ErrorIds.NothingToChange, ErrorCategory.InvalidArgument, $"Nothing says what to change of {item.Name}. Nothing was sent.",
                "Give values (-Url, -Title, -AddSubject, …), a block with -Edit, or a record whose properties you have changed.");
        return DoiChange.Update(read, RecordComparison.Compare(now, wanted), state: null);
    }

    // Edits that were made for an earlier state of the DOI: in the record itself, and computed from it by blocks.
    private bool TakeRecord(ChangeItem item, DoiRecord piped, JsonObject now, JsonObject wanted)
    {
        if (piped.ChangedAttributes.Count == 0 && !given.HasBlocks)
            return false;
        var earlier = ComparableRecord.Of(piped.AsRead());
        var meant = ComparableRecord.Of(piped);
        given.ApplyTo(meant, item, blocks: true);
        var mine = RecordComparison.Compare(earlier, meant);
        var theirs = RecordComparison.Compare(earlier, now);
        if (!force && EditMerge.FindConflicts(mine, theirs) is { Count: > 0 } paths)
            throw Client.DataCiteClient.Conflict(item.Name, paths);
        Take(wanted, EditApplication.Apply(now, EditMerge.Merge(earlier, now, mine, EditMerge.WithoutConflicts(mine, theirs))));
        // What the earlier state did not have is new.
        foreach (var (name, value) in meant.Where(attribute => !earlier.ContainsKey(attribute.Key)))
            wanted[name] = value?.DeepClone();
        return true;
    }

    private JsonObject RunEdit(ChangeItem item, DoiRecord read, JsonObject wanted)
    {
        var record = EditedRecord.Of(read, Differing(ComparableRecord.Of(read), wanted));
        var before = ComparableRecord.Of(record);
        var output = EditScript.Run(edit!, record, "Edit", item.Name.Value);
        if (!string.Equals(record.Doi, read.Doi, StringComparison.OrdinalIgnoreCase))
            throw new CmdletInputException(
                ErrorIds.ScriptFailed, ErrorCategory.InvalidOperation, $"The block of -Edit changes the DOI {item.Name} itself. A DOI keeps its name for ever. Nothing was sent.", "Create another DOI with New-DataCiteDoi.");
        var edited = ComparableRecord.Of(record);
        if (output.Count > 0 && RecordComparison.Compare(before, edited).Count == 0)
            warn($"The block of -Edit wrote something for {item.Name} and changed nothing. Its output is ignored: change the record, as in -Edit {{ $_.Title = 'New title' }}.");
        return edited;
    }

    private static JsonObject Differing(JsonObject now, JsonObject wanted)
        => new(wanted.Where(attribute => !JsonNode.DeepEquals(attribute.Value, now[attribute.Key])).Select(static attribute => KeyValuePair.Create(attribute.Key, attribute.Value?.DeepClone())));

    private static void Take(JsonObject record, JsonObject attributes)
    {
        foreach (var (name, value) in attributes)
            record[name] = value?.DeepClone();
    }
}
