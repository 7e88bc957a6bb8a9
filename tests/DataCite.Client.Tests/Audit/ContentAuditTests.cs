using System.Text.Json.Nodes;
using DataCite.Sandbox;

namespace DataCite.Client.Tests.Audit;

/// <summary>Versions and parts in both directions, and DOIs that look the same.</summary>
public class ContentAuditTests
{
    [Theory]
    [InlineData("IsPartOf", "HasPart")]
    [InlineData("HasPart", "IsPartOf")]
    [InlineData("IsVersionOf", "HasVersion")]
    [InlineData("HasVersion", "IsVersionOf")]
    [InlineData("IsNewVersionOf", "IsPreviousVersionOf")]
    [InlineData("IsPreviousVersionOf", "IsNewVersionOf")]
    [InlineData("IsObsoletedBy", "Obsoletes")]
    public async Task A_relation_without_its_inverse_is_a_finding_of_the_DOI_that_lacks_it(string type, string inverse)
    {
        await using var sandbox = Empty();
        var (a, b) = ($"{sandbox.Prefix}/a", $"{sandbox.Prefix}/b");
        Put(sandbox, "a", attributes => attributes.Relate(type, "https://doi.org/" + b.ToUpperInvariant()));
        Put(sandbox, "b");

        var finding = Assert.Single(await AuditAsync(sandbox, AuditCheck.Relations));

        Assert.Equal((AuditFindingKind.RelationMissing, b, inverse), (finding.Kind, finding.Doi, finding.RelationType));
        Assert.Equal([a], finding.Related);
    }

    [Fact]
    public async Task Relations_that_are_answered_lead_elsewhere_or_are_of_drafts_are_no_finding()
    {
        await using var sandbox = Empty();
        var prefix = sandbox.Prefix;
        Put(sandbox, "a", attributes => attributes.Relate("IsPartOf", $"{prefix}/b"));
        Put(sandbox, "b", attributes => attributes.Relate("HasPart", $"{prefix}/a"));
        Put(sandbox, "self", attributes => attributes.Relate("IsPartOf", $"{prefix}/self"));
        Put(sandbox, "foreign", static attributes => attributes.Relate("IsPartOf", "10.1234/of-others"));
        Put(sandbox, "citing", attributes => attributes.Relate("Cites", $"{prefix}/a"));
        AuditSandbox.Put(sandbox, "draft", "draft", attributes => attributes.Relate("IsPartOf", $"{prefix}/b"));

        Assert.Empty(await AuditAsync(sandbox, AuditCheck.Relations));
    }

    [Fact]
    public async Task Many_parts_without_an_answer_are_one_finding()
    {
        await using var sandbox = Empty();
        Put(sandbox, "whole");
        for (var i = 0; i < 12; i++)
            Put(sandbox, $"part-{i:D2}", attributes => attributes.Relate("IsPartOf", $"{sandbox.Prefix}/whole"));

        var finding = Assert.Single(await AuditAsync(sandbox, AuditCheck.Relations));

        Assert.Equal(12, finding.Related.Count);
        Assert.Equal($"{sandbox.Prefix}/part-00", finding.Related[0]);
    }

    [Fact]
    public async Task The_same_title_creator_and_year_in_another_spelling_is_a_duplicate()
    {
        await using var sandbox = Empty();
        Put(sandbox, "first", attributes => Describe(attributes, "River levels: Gladine, 2023", "Doe, Jane", days: 40));
        Put(sandbox, "again", static attributes => Describe(attributes, "RIVER LEVELS — Gladine (2023)", "Jane Doe"));
        Put(sandbox, "other-year", static attributes => Describe(attributes, "River levels: Gladine, 2023", "Doe, Jane", year: 2022));
        Put(sandbox, "other-creator", static attributes => Describe(attributes, "River levels: Gladine, 2023", "Roe, Richard"));
        AuditSandbox.Put(sandbox, "hidden", "registered", static attributes => Describe(attributes, "River levels: Gladine, 2023", "Doe, Jane"));

        var finding = Assert.Single(await AuditAsync(sandbox, AuditCheck.Duplicates));

        Assert.Equal((AuditFindingKind.Duplicate, $"{sandbox.Prefix}/again"), (finding.Kind, finding.Doi));
        Assert.Equal([$"{sandbox.Prefix}/first"], finding.Related);
    }

    [Fact]
    public async Task Versions_that_name_each_other_are_no_duplicates()
    {
        await using var sandbox = Empty();
        Put(sandbox, "v1", static attributes => Describe(attributes, "Catalogue", "Doe, Jane"));
        Put(sandbox, "v2", attributes =>
        {
            Describe(attributes, "Catalogue", "Doe, Jane");
            attributes.Relate("IsNewVersionOf", $"{sandbox.Prefix}/v1");
        });

        Assert.Empty(await AuditAsync(sandbox, AuditCheck.Duplicates));
    }

    [Fact]
    public async Task A_series_of_the_same_title_is_one_finding()
    {
        await using var sandbox = Empty();
        for (var i = 0; i < 60; i++)
            Put(sandbox, $"photo-{i:D2}", static attributes => Describe(attributes, "Photograph", "Doe, Jane"));

        var finding = Assert.Single(await AuditAsync(sandbox, AuditCheck.Duplicates));

        Assert.Equal(59, finding.Related.Count);
    }

    private static LiveSandbox Empty() => AuditSandbox.Start(new SandboxOptions { Empty = true });

    private static Task<List<AuditFinding>> AuditAsync(LiveSandbox sandbox, AuditCheck check) => AuditSandbox.AuditAsync(sandbox, new AuditOptions { Checks = [check] });

    private static void Put(LiveSandbox sandbox, string suffix, Action<JsonObject>? change = null) => AuditSandbox.Put(sandbox, suffix, "findable", change);

    private static void Describe(JsonObject attributes, string title, string creator, int year = 2023, int days = 30)
    {
        attributes["titles"] = new JsonArray(new JsonObject { ["title"] = title });
        attributes["creators"] = new JsonArray(new JsonObject { ["name"] = creator });
        attributes["publicationYear"] = year;
        attributes["created"] = new DateTimeOffset(2026, 11, 1, 0, 0, 0, TimeSpan.Zero).AddDays(-days).ToString("O");
    }
}
