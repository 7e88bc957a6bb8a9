using DataCite.Sandbox.Loading;
using DataCite.Sandbox.Model;
using DataCite.Sandbox.Text;

namespace DataCite.Sandbox.Generation;

/// <summary>
/// The made-up DOIs of a fresh sandbox: every resource type, state, several languages, awkward names, and records with much and with
/// little metadata.
/// </summary>
internal static class SampleRecords
{
    private static readonly DateTimeOffset First = new(2019, 3, 4, 9, 30, 0, TimeSpan.Zero);

    // Names that client code gets wrong: sub-resource endings (T42), dots, double slashes, characters that new DOIs may not have (T23).
    private static readonly string[] AwkwardSuffixes =
    [
        "series/media", "book/metadata", "log/activities", "concert/events", "tool/get-url", "a/../b", "double//slash", "with+plus",
        "with<angle>",
        "question?mark", "hash#tag", "percent%41", "übung-1", "trailing.", "uuid:3926db30-f712", "(2014)12:3;1-9",
        "~tilde$dollar=equals*star_",
        "validate",
    ];

    /// <summary>Fills the store.</summary>
    public static void Load(SandboxWorld world, int seed)
    {
        var random = new Random(seed);
        var moment = First;
        var rows = new List<StoredDoi>();
        for (var i = 0; i < SampleText.ResourceTypes.Length + AwkwardSuffixes.Length + SampleText.Subjects.Length; i++)
        {
            moment += TimeSpan.FromMinutes(random.Next(20_000, 70_000)) + TimeSpan.FromSeconds(random.Next(60));
            var record = new SampleRecord(i, random, moment, SuffixOf(i));
            var json = JsonBytes.Write(record.Write);
            rows.AddRange(RecordReader.ReadAll(json, $"sample record {i}", world));
        }

        world.Store.Load([.. rows]);
    }

    private static string? SuffixOf(int index)
    {
        var awkward = index - SampleText.ResourceTypes.Length;
        return awkward >= 0 && awkward < AwkwardSuffixes.Length ? AwkwardSuffixes[awkward] : null;
    }
}
