using System.Globalization;

namespace DataCite.PowerShell.Completion;

/// <summary>Completes codes of countries (ISO 3166), by code or English name.</summary>
public sealed class CountryCompleter : LocalCompleter
{
    private static readonly Lazy<Suggestion[]> Countries = new(static () =>
    [
        .. CultureInfo.GetCultures(CultureTypes.SpecificCultures).Select(static culture => new RegionInfo(culture.Name))
            .Where(static region => region.TwoLetterISORegionName.Length == 2 && region.TwoLetterISORegionName.All(char.IsAsciiLetterUpper))
            .DistinctBy(static region => region.TwoLetterISORegionName)
            .OrderBy(static region => region.TwoLetterISORegionName, StringComparer.Ordinal)
            .Select(static region => Suggestion.Named(region.TwoLetterISORegionName, region.EnglishName)),
    ]);

    private protected override IEnumerable<Suggestion> Values() => Countries.Value;
}
