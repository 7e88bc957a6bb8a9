namespace DataCite.Metadata;

/// <summary>A creator or contributor without a name. Family and given name are enough: the server makes the name from them.</summary>
internal static class NameCheck
{
    internal static void Check(PartValues person, ValidationContext context)
    {
        if (!person.Has("name") && !person.Has("familyName"))
        {
            context.Warn(
                FindingCodes.TextEmpty,
                $"The {person.Definition.Name} has no name, which the server accepts. Write it, or remove the entry.", "name");
        }
    }
}
