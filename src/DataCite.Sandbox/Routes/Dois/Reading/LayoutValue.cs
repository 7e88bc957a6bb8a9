namespace DataCite.Sandbox.Routes.Dois.Reading;

/// <summary>What stands behind a label of an answer.</summary>
internal enum LayoutValue
{
    Stored,
    Name,
    Prefix,
    Suffix,
    IsActive,
    State,
    Created,
    Registered,
    Published,
    Updated,
    Agency,
}
