namespace DataCite.Metadata.Tests.Schema;

public class VocabularyTests
{
    [Theory]
    [InlineData("JournalArticle", true)]
    [InlineData("journalArticle", false)]
    [InlineData("Journal Article", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void A_term_is_only_what_is_spelled_exactly_so(string? text, bool contained)
        => Assert.Equal(contained, Vocabularies.ResourceTypeGeneral.Contains(text));

    [Theory]
    [InlineData("JournalArticle", "JournalArticle")]
    [InlineData("journal-article", "JournalArticle")]
    [InlineData("JOURNAL_ARTICLE", "JournalArticle")]
    [InlineData(" journal article ", "JournalArticle")]
    [InlineData("journal articles", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void Case_spaces_hyphens_and_underscores_do_not_hide_a_term(string? text, string? term)
        => Assert.Equal(term, Vocabularies.ResourceTypeGeneral.Match(text));

    [Theory]
    [InlineData("crossref funder id", "Crossref Funder ID")]
    [InlineData("CrossrefFunderID", "Crossref Funder ID")]
    public void A_term_with_spaces_is_found_without_them(string text, string term)
        => Assert.Equal(term, Vocabularies.FunderIdentifierType.Match(text));

    [Theory]
    [InlineData("Datset", "Dataset")]
    [InlineData("Datasets", "Dataset")]
    [InlineData("Sofware", "Software")]
    [InlineData("journal-artcile", "JournalArticle")]
    [InlineData("dataset", "Dataset")]
    [InlineData("Spreadsheet", null)]
    [InlineData("x", null)]
    [InlineData("", null)]
    public void The_nearest_term_is_proposed_only_when_it_is_near(string text, string? term)
        => Assert.Equal(term, Vocabularies.ResourceTypeGeneral.Nearest(text));

    [Fact]
    public void A_very_long_text_is_near_nothing()
        => Assert.Null(Vocabularies.ResourceTypeGeneral.Nearest(new string('a', 100_000)));

    [Theory]
    [InlineData("", "", 0)]
    [InlineData("", "abc", 3)]
    [InlineData("kitten", "sitting", 3)]
    [InlineData("titel", "title", 1)]
    [InlineData("abc", "abc", 0)]
    [InlineData("ab", "abcd", 2)]
    public void Distance_counts_typing_errors(string left, string right, int errors)
    {
        Assert.Equal(errors, EditDistance.Between(left, right));
        Assert.Equal(errors, EditDistance.Between(right, left));
    }

    [Fact]
    public void Every_term_of_every_vocabulary_matches_itself_however_it_is_written()
    {
        foreach (var vocabulary in Vocabularies.Schema.Append(Vocabularies.State).Append(Vocabularies.Event))
        {
            Assert.All(vocabulary.Terms, term =>
            {
                Assert.True(vocabulary.Contains(term));
                Assert.Equal(term, vocabulary.Match(term.ToUpperInvariant()));
                Assert.Equal(term, vocabulary.Nearest(term.ToLowerInvariant()));
            });
        }
    }
}
