namespace DataCite.Metadata.Tests.Xml;

/// <summary>Whether XML is valid: by the rules of this library always, and by the official XSD too where that is there.</summary>
internal static class XmlVerdict
{
    /// <summary>The problems, empty when it is valid. Where the official XSD is there, the two have to agree.</summary>
    public static List<string> ProblemsOf(string xml)
    {
        var problems = SchemaReport.Of(xml).Select(problem => $"{problem.Source}: {problem.Text}").ToList();
        if (OfficialXsd.IsHere)
        {
            var official = OfficialXsd.Validate(xml);
            Assert.True(official.Count > 0 == problems.Count > 0, string.Join('\n', ["The official XSD:", .. official, "This library:", .. problems]));
        }

        return problems;
    }
}
