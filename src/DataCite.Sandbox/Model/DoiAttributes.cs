using DataCite.Sandbox.Attributes;

namespace DataCite.Sandbox.Model;

/// <summary>Facts about the stored attributes.</summary>
internal static class DoiAttributes
{
    /// <summary>How many there are.</summary>
    public const int Count = (int)DoiAttribute.VersionOf + 1;

    /// <summary>What an attribute holds when nothing was ever given.</summary>
    public static ReadOnlySpan<byte> EmptyValue(DoiAttribute attribute) => attribute switch
    {
        DoiAttribute.Container or DoiAttribute.Types => "{}"u8,
        DoiAttribute.Publisher or DoiAttribute.PublisherPlain or DoiAttribute.PublicationYear or DoiAttribute.Language
            or DoiAttribute.Version or DoiAttribute.Xml or DoiAttribute.Url or DoiAttribute.ContentUrl or DoiAttribute.SchemaVersion
            or DoiAttribute.Source or DoiAttribute.Reason or DoiAttribute.LandingPage => "null"u8,
        DoiAttribute.MetadataVersion or DoiAttribute.ViewCount or DoiAttribute.DownloadCount or DoiAttribute.ReferenceCount
            or DoiAttribute.CitationCount or DoiAttribute.PartCount or DoiAttribute.PartOfCount or DoiAttribute.VersionCount
            or DoiAttribute.VersionOfCount => "0"u8,
        _ => "[]"u8,
    };
}
