namespace DataCite.Client.Tests.Querying;

/// <summary>Fields that a query names: the server takes any, and finds nothing with one that it does not know.</summary>
public class QueryFieldTests
{
    [Theory]
    [InlineData("title:river", "title", "titles.title")]
    [InlineData("Titles.title:river", "Titles.title", "titles.title")]
    [InlineData("creator:Doe", "creator", "creators.name")]
    [InlineData("year:2024", "year", "publication_year")]
    [InlineData("clientId:x", "clientId", "client_id")]
    [InlineData("a AND (orcid:\"0000\" OR b)", "orcid", "creators.nameIdentifiers.nameIdentifier")]
    [InlineData("-abstract:*", "abstract", "descriptions.description")]
    [InlineData("_exists_:licence", "licence", "rights_list.rightsIdentifier")]
    [InlineData("publicatoin_year:2024", "publicatoin_year", "publication_year")]
    [InlineData("titles:river", "titles", "titles.title")]
    [InlineData("nothinglikeit:x", "nothinglikeit", null)]
    public void An_unknown_field_is_found_with_the_one_that_is_meant(string query, string name, string? nearest)
        => Assert.Equal(new[] { (name, nearest) }, QueryFields.FindUnknown(query).ToArray());

    [Theory]
    [InlineData("river levels")]
    [InlineData("titles.title:river AND publicationYear:[2020 TO 2024]")]
    [InlineData("\"title:river\"")]
    [InlineData("created:[2024-01-01T00:00:00 TO *]")]
    [InlineData("url:*")]
    [InlineData("titles:*")]
    [InlineData("titles.\\*:river")]
    [InlineData("relatedIdentifiers.relationType:Cites")]
    [InlineData("publisher.name:x version:2")]
    [InlineData("creators.nameIdentifiers.nameIdentifier:(\"a\" OR \"b\")")]
    [InlineData("uid:10.5072/abc")]
    [InlineData("title\\:river")]
    [InlineData("*:*")]
    public void A_query_of_known_fields_is_left_alone(string query) => Assert.Empty(QueryFields.FindUnknown(query));
}
