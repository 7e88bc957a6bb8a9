namespace DataCite.Metadata;

/// <summary>Somebody without a name. Family and given name do as well: the server makes the name from them (T40).</summary>
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
