using CsCheck;

namespace DataCite.Jobs.Tests.Files;

/// <summary>Names of DOIs as names of files.</summary>
public sealed class DoiFileNameTests
{
    private static readonly Gen<string> Dois = Gen.Char["abcxyzABC019/._-;:()<>?*|\"\\%+ ü漢~$="].Array[1, 300].Select(static suffix => "10.5072/" + new string(suffix));

    [Fact]
    public void Every_name_leads_back_to_its_doi() => Dois.Sample(doi =>
    {
        var name = DoiFileName.Of(doi);
        Assert.Equal(doi.ToLowerInvariant(), DoiFileName.Find(name) ?? doi.ToLowerInvariant());
    }, iter: 2000, seed: "0000KOIPe036");

    [Fact]
    public void Names_are_safe_on_every_system() => Dois.Sample(static doi =>
    {
        foreach (var part in DoiFileName.Of(doi).Split(Path.DirectorySeparatorChar))
        {
            Assert.InRange(part.Length, 1, 202);
            Assert.DoesNotContain(part, static c => !(char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '-' or '_' or '.' or '%'));
        }
    }, iter: 2000, seed: "0000KOIPe036");

    [Theory]
    [InlineData("10.5072/River-1", "10.5072%2friver-1")]
    [InlineData("10.5072/a_b", "10.5072%2fa_b")]
    public void Names_can_be_read(string doi, string name) => Assert.Equal(name, DoiFileName.Of(doi));

    [Theory]
    [InlineData("notes")]
    [InlineData("10.5072%2Friver")]
    [InlineData("10.5072%2")]
    [InlineData("README")]
    public void Other_files_are_not_taken_for_dois(string name) => Assert.Null(DoiFileName.Find(name));
}
