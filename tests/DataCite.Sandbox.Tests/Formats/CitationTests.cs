using DataCite.Sandbox.Formats;
using DataCite.Sandbox.Tests.Search;

namespace DataCite.Sandbox.Tests.Formats;

public class CitationTests
{
    /// <summary>Attributes of a record, and the citation up to the address.</summary>
    public static TheoryData<string, string> Citations => new()
    {
        {
            """
            {"creators": [{"familyName": "Ollomo", "givenName": "Benjamin"}, {"familyName": "Durand", "givenName": "Patrick"},
                          {"familyName": "Douzery", "givenName": "Emmanuel J. P."}],
             "titles": [{"title": "Data from: A new malaria agent in African hominids."}], "version": "1", "publicationYear": 2011,
             "publisher": {"name": "Dryad"}, "types": {"citeproc": "dataset", "resourceTypeGeneral": "Dataset"}}
            """,
            "Ollomo, B., Durand, P., &amp; Douzery, E. J. P. (2011). "
            + "<i>Data from: A new malaria agent in African hominids.</i> (Version 1) [Data set]. Dryad."
        },
        {
            """
            {"creators": [{"name": "Lab for Exosphere and Near Space Environment Studies"}],
             "titles": [{"title": "lenses-lab: Original Release"}],
             "version": "1.0.0", "publicationYear": 2019, "publisher": {"name": "Zenodo"},
             "types": {"citeproc": "article", "resourceTypeGeneral": "Software"}}
            """,
            "Lab for Exosphere and Near Space Environment Studies. (2019). "
            + "<i>lenses-lab: Original Release</i> (Version 1.0.0) [Computer software]. Zenodo."
        },
        {
            """
            {"creators": [{"familyName": "Clark", "givenName": "Dav"}], "titles": [{"title": "Exploring the \"Many analysts\" project"}],
             "publicationYear": 2019, "publisher": {"name": "Gigantum, Inc."},
             "types": {"citeproc": "article", "resourceTypeGeneral": "InteractiveResource"}}
            """,
            "Clark, D. (2019). <i>Exploring the \"Many analysts\" project</i>. Gigantum, Inc."
        },
        {
            """
            {"creators": [{"familyName": "Feldman", "givenName": "Heidi Li"}], "titles": [{"title": "Science and Uncertainty"}],
             "publicationYear": 1995,
             "publisher": {"name": "Hosting"}, "container": {"title": "Texas Law Review"}, "types": {"citeproc": "article-journal"}}
            """,
            "Feldman, H. L. (1995). Science and Uncertainty. <i>Texas Law Review</i>."
        },
        {
            """
            {"creators": [{"name": "Alexander Kohls"}, {"name": "Salvatore Mele"}], "titles": [{"title": "Converting"}],
             "publicationYear": 2018,
             "container": {"title": "Publications", "volume": "6", "issue": "2", "firstPage": "15"},
             "types": {"citeproc": "article-journal"}}
            """,
            "Alexander Kohls, &amp; Salvatore Mele. (2018). Converting. <i>Publications</i>, <i>6</i>(2), 15."
        },
        {
            """{"titles": [{"title": "A <b>bold</b> title?"}], "publisher": {"name": "A & B"}, "types": {"citeproc": "dataset"}}""",
            "<i>A &lt;b&gt;bold&lt;/b&gt; title?</i> [Data set]. (n.d.). A &amp; B."
        },
        {
            """
            {"creators": [{"familyName": "Fenner", "givenName": "Martin"}], "titles": [{"title": "Dog Food"}], "publicationYear": 2016,
             "publisher": {"name": "DataCite"}, "types": {"citeproc": "article"}, "version": "1.0",
             "container": {"title": "Understanding the fictional John Smith", "number": "1", "edition": "1", "volume": "776", "issue": "1",
                           "firstPage": "50", "lastPage": "60"}}
            """,
            "Fenner, M. (2016). Dog Food. In <i>Understanding the fictional John Smith</i> "
            + "(No.1; Version 1.0, 1st ed., Vol. 776, Issue 1, pp. 50–60). DataCite."
        },
        {
            """
            {"creators": [{"name": "The GTEx Consortium"}], "titles": [{"title": "Covariates"}], "publicationYear": 2017, "version": "V7",
             "publisher": {"name": "GTEx"}, "types": {"citeproc": "dataset"}, "container": {"title": "GTEx"}}
            """,
            "The GTEx Consortium. (2017). Covariates [Data set]. In <i>GTEx</i> (Version V7). GTEx."
        },
    };

    [Theory]
    [MemberData(nameof(Citations))]
    public void A_citation_is_in_apa_style(string attributes, string citation)
        => Assert.Equal(
            $"{citation} https://doi.org/10.5072/RIVER-1",
            DoiFormatWriter.Write(DoiFormat.Citation, new SampleDoi(attributes)));

    [Fact]
    public void Hyphenated_names_keep_their_hyphen()
        => Assert.StartsWith(
            "Kohls, J.-P., &amp; Mele, S. (2018). Converting the Literature. "
            + "<i>ELife</i>, <i>6</i>(2), 15–20. https://doi.org/10.5072/ARTICLE",
            DoiFormatWriter.Write(DoiFormat.Citation, FormatSamples.Article),
            StringComparison.Ordinal);

    [Fact]
    public void Of_more_than_twenty_authors_nineteen_and_the_last_are_named()
    {
        var creators = string.Join(',', Enumerable.Range(1, 21).Select(number => $$"""{"familyName":"N{{number}}","givenName":"A"}"""));
        var citation = DoiFormatWriter.Write(DoiFormat.Citation, new SampleDoi($$"""{"creators":[{{creators}}]}"""));

        Assert.Contains("N18, A., N19, A., … N21, A. (n.d.).", citation, StringComparison.Ordinal);
        Assert.DoesNotContain("N20", citation, StringComparison.Ordinal);
    }
}
