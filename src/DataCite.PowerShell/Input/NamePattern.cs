using System.Management.Automation;
using DataCite.Metadata;
using DataCite.PowerShell.Errors;

namespace DataCite.PowerShell.Input;

/// <summary>A name with wildcards, as a cmdlet that lists things takes it.</summary>
internal sealed class NamePattern
{
    private readonly WildcardPattern _pattern;

    private NamePattern(WildcardPattern pattern, bool isExact) => (_pattern, IsExact) = (pattern, isExact);

    /// <summary>Whether it means one name, which is an error when it is not there.</summary>
    public bool IsExact { get; }

    /// <exception cref="CmdletInputException">The wildcards in it cannot be read.</exception>
    public static NamePattern Of(string name)
    {
        // Names are kept as they are shown.
        var printable = PrintableText.Of(name);
        try
        {
            var pattern = WildcardPattern.Get(printable, WildcardOptions.IgnoreCase | WildcardOptions.CultureInvariant);
            pattern.IsMatch(string.Empty); // Reads it.
            return new NamePattern(pattern, !WildcardPattern.ContainsWildcardCharacters(printable));
        }
        catch (WildcardPatternException exception)
        {
            throw new CmdletInputException(
                ErrorIds.FilterInvalid, ErrorCategory.InvalidArgument, $"'{printable}' cannot be used as a name with wildcards: a bracket is not closed.",
                "Write `[ for a bracket that is part of the name.", exception);
        }
    }

    public bool IsMatch(string name) => _pattern.IsMatch(name);
}
