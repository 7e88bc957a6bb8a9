using DataCite.Metadata;

namespace DataCite.Sandbox.Routes.Dois;

/// <summary>One file of a DOI.</summary>
internal sealed record MediaFile(int Number, string Url, string MediaType, int Version, DateTimeOffset Created, DateTimeOffset Updated)
{
    /// <summary>A Crockford string of 16 characters in fours, <c>0000-0000-0001-70nh</c>.</summary>
    public string Id => "0000-0000-" + DoiSuffix.FromNumber(Number);
}
