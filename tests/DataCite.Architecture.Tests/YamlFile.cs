using YamlDotNet.RepresentationModel;

namespace DataCite.Architecture.Tests;

/// <summary>A YAML file of the repository, with what its comments say.</summary>
internal sealed class YamlFile
{
    private YamlFile(string path)
    {
        Name = Path.GetFileName(path);
        Text = File.ReadAllText(path);
        var stream = new YamlStream();
        stream.Load(new StringReader(Text));
        Root = (YamlMappingNode)stream.Documents.Single().RootNode;
    }

    /// <summary>The name of the file.</summary>
    public string Name { get; }

    /// <summary>All of it, comments too.</summary>
    public string Text { get; }

    /// <summary>The keys at the top.</summary>
    public YamlMappingNode Root { get; }

    /// <summary>Reads a file.</summary>
    /// <exception cref="YamlDotNet.Core.YamlException">It is no YAML, or has a key twice.</exception>
    public static YamlFile Read(params string[] path) => new(Path.Combine([RepositoryFolder.Path, .. path]));

    /// <summary>Reads all the files of a folder.</summary>
    public static IReadOnlyList<YamlFile> ReadAll(params string[] folder)
        => [.. Directory.EnumerateFiles(Path.Combine([RepositoryFolder.Path, .. folder]), "*.yml").Order(StringComparer.Ordinal).Select(path => new YamlFile(path))];

    /// <summary>The value of a key, or null.</summary>
    public static YamlNode? Find(YamlNode node, string key) => node is YamlMappingNode map && map.Children.TryGetValue(new YamlScalarNode(key), out var value) ? value : null;

    /// <summary>The text of a key, or null.</summary>
    public static string? TextOf(YamlNode node, string key) => (Find(node, key) as YamlScalarNode)?.Value;

    /// <summary>The entries of a list; empty when there is no such key.</summary>
    public static IEnumerable<YamlNode> ItemsOf(YamlNode node, string key) => Find(node, key) as YamlSequenceNode ?? [];
}
