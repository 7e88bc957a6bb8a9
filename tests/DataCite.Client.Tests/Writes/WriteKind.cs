namespace DataCite.Client.Tests.Writes;

internal enum WriteKind
{
    Create,
    Publish,
    Update,
    Delete,
}
