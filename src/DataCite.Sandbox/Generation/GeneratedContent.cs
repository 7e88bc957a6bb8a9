using System.Text;
using System.Text.Json;
using DataCite.Metadata;
using DataCite.Sandbox.Attributes;
using DataCite.Sandbox.Editing;
using DataCite.Sandbox.Model;
using DataCite.Sandbox.Text;

namespace DataCite.Sandbox.Generation;

/// <summary>
/// Metadata made on demand from ready pieces: about as much of it as real records have, 6 KB in a list, at the speed of copying.
/// </summary>
internal sealed class GeneratedContent : DoiContent
{
    private const int Variants = 16;
    private const int OldestYear = 2010;
    private const int Years = 15;

    private static readonly KeptContent[] Pieces = BuildPieces();

    private readonly int _seed;

    public GeneratedContent(int seed) => _seed = seed;

    public static int YearOf(GeneratedTraits traits) => OldestYear + traits.Pick(Years, 10);

    public static string TypeOf(GeneratedTraits traits) => SampleText.ResourceTypes[TypeIndex(traits)];

    public override void Write(DoiAttribute attribute, int ordinal, Utf8Buffer target)
    {
        var traits = GeneratedTraits.Of(ordinal, _seed);
        switch (attribute)
        {
            case DoiAttribute.Titles:
                target.Append("[{\"title\":\"Observation series "u8);
                target.AppendNumber(ordinal + 1L);
                target.Append(" of the Harrow Valley long-term programme, revised and extended edition\"}]"u8);
                break;
            case DoiAttribute.PublicationYear:
                target.AppendNumber(YearOf(traits));
                break;
            case DoiAttribute.Url:
                target.Append("\"https://demo.example.org/records/"u8);
                target.AppendNumber(ordinal + 1L);
                target.Append((byte)'"');
                break;
            case DoiAttribute.Types:
                target.Append(Pieces[TypeIndex(traits)][attribute].Span);
                break;
            case DoiAttribute.ViewCount:
                target.AppendNumber(traits.Pick(500, 12));
                break;
            case DoiAttribute.DownloadCount:
                target.AppendNumber(traits.Pick(100, 13));
                break;
            case DoiAttribute.CitationCount:
                target.AppendNumber(traits.Pick(5, 14));
                break;
            default:
                target.Append(Pieces[traits.Pick(Variants, (uint)Source(attribute) + 20)][attribute].Span);
                break;
        }
    }

    // Two attributes that say the same are taken from the same piece.
    private static DoiAttribute Source(DoiAttribute attribute) => attribute is DoiAttribute.AlternateIdentifiers ? DoiAttribute.Identifiers : attribute;

    // Datasets are the most frequent by far, as in the real index.
    private static int TypeIndex(GeneratedTraits traits)
        => traits.Pick(2, 11) == 0 ? 0 : traits.Pick(SampleText.ResourceTypes.Length, 15);

    private static KeptContent[] BuildPieces()
    {
        var pieces = new KeptContent[Math.Max(Variants, SampleText.ResourceTypes.Length)];
        for (var i = 0; i < pieces.Length; i++)
            pieces[i] = BuildPiece(i);
        return pieces;
    }

    private static KeptContent BuildPiece(int variant)
    {
        // The same records as in a small sandbox, made longer where real ones are long; every seventh of those is a full, findable one.
        var json = JsonBytes.Write(new SampleRecord(variant * 7, new Random(variant), DateTimeOffset.UnixEpoch.AddYears(45), null).Write);
        using var document = JsonDocument.Parse(json);
        var attributes = document.RootElement.GetProperty("attributes");
        var draft = new KeptContent.Draft();
        MetadataEditor.Apply(attributes, draft);
        DerivedValues.Complete(draft);
        draft[DoiAttribute.Types] = TypesOf(SampleText.ResourceTypes[variant % SampleText.ResourceTypes.Length]);
        draft[DoiAttribute.Descriptions] = Encoding.UTF8.GetBytes(LongDescription(variant));
        draft[DoiAttribute.SchemaVersion] = "\"http://datacite.org/schema/kernel-4\""u8.ToArray();
        draft[DoiAttribute.Source] = "\"api\""u8.ToArray();
        return draft.Freeze();
    }

    private static byte[] TypesOf(string general)
    {
        var mapping = ResourceTypeDerivation.Derive(general);
        return Encoding.UTF8.GetBytes(
            $$"""{"ris":"{{mapping.Ris}}","bibtex":"{{mapping.Bibtex}}","citeproc":"{{mapping.Citeproc}}","schemaOrg":"{{mapping.SchemaOrg}}","resourceTypeGeneral":"{{general}}"}""");
    }

    private static string LongDescription(int variant)
    {
        var sentences = Enumerable.Range(0, 18 + (variant % 5)).Select(i =>
            $"Part {i + 1} covers {SampleText.Subjects[(i + variant) % SampleText.Subjects.Length]} with daily values from station {variant * 10 + i}, checked by hand and by two programs. ");
        return $$"""[{"description":"{{string.Concat(sentences).TrimEnd()}}","descriptionType":"Abstract"}]""";
    }
}
