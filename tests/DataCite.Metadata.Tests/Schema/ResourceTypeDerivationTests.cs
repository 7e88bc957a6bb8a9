namespace DataCite.Metadata.Tests.Schema;

/// <summary>The table of facts §5.4.</summary>
public class ResourceTypeDerivationTests
{
    [Theory]
    [InlineData("Audiovisual", "MediaObject", "article", "misc", "MPCT")]
    [InlineData("Award", "Grant", "article", "misc", "GEN")]
    [InlineData("Book", "Book", "article", "misc", "BOOK")]
    [InlineData("BookChapter", "Chapter", "article", "misc", "CHAP")]
    [InlineData("Collection", "Collection", "article", "misc", "GEN")]
    [InlineData("ComputationalNotebook", "SoftwareSourceCode", "article", "misc", "COMP")]
    [InlineData("ConferencePaper", "Article", "", "article", "CPAPER")]
    [InlineData("ConferenceProceeding", "Periodical", "article", "misc", "CONF")]
    [InlineData("DataPaper", "Article", "", "article", "GEN")]
    [InlineData("Dataset", "Dataset", "dataset", "misc", "DATA")]
    [InlineData("Dissertation", "Thesis", "thesis", "phdthesis", "THES")]
    [InlineData("Event", "Event", "article", "misc", "GEN")]
    [InlineData("Image", "ImageObject", "graphic", "misc", "FIGURE")]
    [InlineData("Instrument", "CreativeWork", "article", "misc", "GEN")]
    [InlineData("InteractiveResource", "CreativeWork", "article", "misc", "GEN")]
    [InlineData("Journal", "Periodical", "article", "misc", "GEN")]
    [InlineData("JournalArticle", "ScholarlyArticle", "article-journal", "article", "JOUR")]
    [InlineData("Model", "CreativeWork", "article", "misc", "GEN")]
    [InlineData("OutputManagementPlan", "CreativeWork", "article", "misc", "GEN")]
    [InlineData("PeerReview", "Review", "article", "misc", "GEN")]
    [InlineData("PhysicalObject", "CreativeWork", "article", "misc", "GEN")]
    [InlineData("Poster", "Poster", "document", "misc", "GEN")]
    [InlineData("Preprint", "CreativeWork", "article", "misc", "GEN")]
    [InlineData("Presentation", "PresentationDigitalDocument", "presentation", "misc", "SLIDE")]
    [InlineData("Project", "Project", "article", "misc", "GEN")]
    [InlineData("Report", "Report", "report", "misc", "RRPT")]
    [InlineData("Service", "Service", "article", "misc", "GEN")]
    [InlineData("Software", "SoftwareSourceCode", "article", "misc", "COMP")]
    [InlineData("Sound", "AudioObject", "song", "misc", "SOUND")]
    [InlineData("Standard", "CreativeWork", "article", "misc", "GEN")]
    [InlineData("StudyRegistration", "CreativeWork", "article", "misc", "GEN")]
    [InlineData("Text", "ScholarlyArticle", "article-journal", "article", "RPRT")]
    [InlineData("Workflow", "CreativeWork", "article", "misc", "GEN")]
    [InlineData("Other", "CreativeWork", "article", "misc", "GEN")]
    public void Each_general_type_gives_what_the_server_gives(string general, string schemaOrg, string citeproc, string bibtex, string ris)
        => Assert.Equal(new DerivedTypes(schemaOrg, citeproc, bibtex, ris), ResourceTypeDerivation.Derive(general));

    [Theory]
    [InlineData("Text", "Dissertation", "Thesis", "thesis", "phdthesis", "THES")]
    [InlineData("Text", "JournalArticle", "ScholarlyArticle", "article-journal", "article", "JOUR")]
    [InlineData("Text", "journal-article", "ScholarlyArticle", "article-journal", "article", "JOUR")]
    [InlineData("Text", "Report", "Report", "report", "techreport", "RPRT")]
    [InlineData("Text", "Monograph", "Book", "book", "book", "BOOK")]
    [InlineData("Text", "EditedBook", "Book", "book", "book", "BOOK")]
    [InlineData("Text", "BookChapter", "Chapter", "chapter", "inbook", "CHAP")]
    [InlineData("Dataset", "Census data", "Dataset", "dataset", "misc", "DATA")]
    [InlineData("Dataset", "", "Dataset", "dataset", "misc", "DATA")]
    public void A_resource_type_that_Crossref_knows_comes_first(
        string general, string resourceType, string schemaOrg, string citeproc, string bibtex, string ris)
        => Assert.Equal(new DerivedTypes(schemaOrg, citeproc, bibtex, ris), ResourceTypeDerivation.Derive(general, resourceType));

    [Theory]
    [InlineData(null)]
    [InlineData("dataset")]
    public void What_is_no_general_type_gives_a_creative_work(string? general)
        => Assert.Equal(new DerivedTypes("CreativeWork", "article", "misc", "GEN"), ResourceTypeDerivation.Derive(general));
}
