using System.Collections;
using System.Management.Automation;
using System.Text.Json.Nodes;
using DataCite.Metadata;
using DataCite.PowerShell.Checking;
using DataCite.PowerShell.Errors;
using DataCite.PowerShell.Input;

namespace DataCite.PowerShell.Changing;

/// <summary>Makes comparable values of parts that a script gives. A comparison drops what the server drops; what is given is checked before.</summary>
internal static class GivenParts
{
    /// <summary>The comparable value of an attribute of a record of what was given.</summary>
    /// <param name="given">A record with that attribute alone.</param>
    /// <param name="attribute">The attribute: <c>subjects</c>.</param>
    /// <returns>The value; null where it says nothing.</returns>
    /// <exception cref="MetadataInvalidException">The comparable value lacks some of what was given, such as a misspelt key.</exception>
    public static JsonNode? Of(DoiRecord given, string attribute)
    {
        var comparable = ComparableRecord.Of(given);
        var lost = RecordValidator.Validate(given, DoiState.Draft).Where(static finding => MetadataCheck.IsLoss(finding.Consequence)).ToArray();
        if (lost.Length > 0)
        {
            // What is left is checked as a part of the whole record, where faults of the record itself are known.
            var left = RecordValidator.Validate(DoiRecord.Parse(comparable.ToJsonString()), DoiState.Draft).Select(static finding => (finding.Path, finding.Code)).ToHashSet();
            lost = Array.FindAll(lost, finding => !left.Contains((finding.Path, finding.Code)));
        }

        return lost.Length == 0 ? comparable[attribute]?.DeepClone() : throw new MetadataInvalidException("The DOI was not changed", lost);
    }

    /// <summary>Whether a value says nothing: null, white space, or a list of nothing else.</summary>
    public static bool IsEmpty(DescribedValue value) => PowerShellJson.Plain(value.Value) switch
    {
        null => true,
        string text => string.IsNullOrWhiteSpace(text),
        IDictionary keys => keys.Count == 0,
        IList values => values.Cast<object?>().All(static one => IsEmpty(new DescribedValue(one))),
        _ => false,
    };

    /// <summary>The error of a parameter that says nothing. Whoever empties a value says so: a variable without a value is a mistake.</summary>
    /// <param name="parameter">The name of the parameter.</param>
    public static CmdletInputException Empty(string parameter) => new(
        ErrorIds.MetadataInvalid, ErrorCategory.InvalidArgument, $"-{parameter} is empty. Nothing was sent.",
        ClearNames.Offered.Any(offered => offered.Name == parameter) ? $"Give a value, or leave it out. To empty what DataCite has, use -Clear {parameter}." : "Give a value, or leave it out.");
}
