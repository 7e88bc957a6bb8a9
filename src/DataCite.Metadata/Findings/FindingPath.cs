using System.Globalization;
using System.Text;

namespace DataCite.Metadata;

/// <summary>Where in the JSON the validation is. Written out only when there is something to report.</summary>
internal sealed class FindingPath
{
    private readonly List<(string? Name, int Index)> _steps = [];

    internal void Enter(string name) => _steps.Add((name, 0));

    internal void Enter(int index) => _steps.Add((null, index));

    internal void Leave() => _steps.RemoveAt(_steps.Count - 1);

    /// <summary><c>creators[2].name</c>.</summary>
    /// <param name="below">A path below the current place, or null for the place itself.</param>
    internal string ToString(string? below)
    {
        var text = new StringBuilder();
        foreach (var (name, index) in _steps)
        {
            if (name is null)
                text.Append(CultureInfo.InvariantCulture, $"[{index}]");
            else
                (text.Length == 0 ? text : text.Append('.')).Append(name);
        }

        if (below is not null)
            (text.Length == 0 || below.StartsWith('[') ? text : text.Append('.')).Append(below);
        return text.ToString();
    }

    public override string ToString() => ToString(null);
}
