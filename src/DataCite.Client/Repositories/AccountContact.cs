namespace DataCite.Client;

/// <summary>A person or a desk that DataCite asks about an account.</summary>
/// <param name="GivenName">Given name; null for none.</param>
/// <param name="FamilyName">Family name; null for none.</param>
/// <param name="Email">Mail address; null for none.</param>
public sealed record AccountContact(string? GivenName, string? FamilyName, string? Email)
{
    /// <summary>The name with the mail address: <c>Jane Doe &lt;jane@example.org&gt;</c>.</summary>
    public override string ToString()
    {
        var name = string.Join(' ', new[] { GivenName, FamilyName }.Where(static part => !string.IsNullOrEmpty(part)));
        return string.IsNullOrEmpty(Email) ? name : name.Length == 0 ? Email : $"{name} <{Email}>";
    }
}
