namespace DataCite.Metadata.Tests.Schema;

public class SpdxLicensesTests
{
    [Theory]
    [InlineData("CC-BY-4.0", "Creative Commons Attribution 4.0 International", "https://creativecommons.org/licenses/by/4.0/legalcode")]
    [InlineData("CC0-1.0", "Creative Commons Zero v1.0 Universal", "https://creativecommons.org/publicdomain/zero/1.0/legalcode")]
    [InlineData("MIT", "MIT License", "https://opensource.org/licenses/MIT")]
    public void A_licence_has_the_name_and_the_address_that_the_server_writes(string id, string name, string url)
        => Assert.Equal(new SpdxLicense(id, name, url), SpdxLicenses.Find(id));

    [Theory]
    [InlineData("cc-by-4.0", "CC-BY-4.0")]
    [InlineData(" CC-BY-4.0 ", "CC-BY-4.0")]
    [InlineData("Creative Commons Attribution 4.0 International", "CC-BY-4.0")]
    [InlineData("https://creativecommons.org/licenses/by/4.0/legalcode", "CC-BY-4.0")]
    [InlineData("http://creativecommons.org/licenses/by/4.0", "CC-BY-4.0")]
    [InlineData("https://www.creativecommons.org/licenses/by/4.0/deed.de", "CC-BY-4.0")]
    [InlineData("https://creativecommons.org/licenses/by-nc-nd/4.0/", "CC-BY-NC-ND-4.0")]
    [InlineData("CC BY 4.0", null)]
    [InlineData("All rights reserved", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void A_licence_is_known_by_id_name_and_address(string? text, string? id) => Assert.Equal(id, SpdxLicenses.Match(text)?.Id);

    [Theory]
    [InlineData("CC BY 4.0", "CC-BY-4.0")]
    [InlineData("CCBY-4.0", "CC-BY-4.0")]
    [InlineData("Apache 2.0", "Apache-2.0")]
    [InlineData("Apache2", "Apache-2.0")]
    [InlineData("house rules", null)]
    public void The_nearest_licence_is_proposed_only_when_it_is_near(string text, string? id)
        => Assert.Equal(id, SpdxLicenses.Nearest(text)?.Id);

    [Fact]
    public void Every_family_that_repositories_use_is_there()
    {
        string[] ids =
        [
            .. from rights in new[] { "BY", "BY-SA", "BY-ND", "BY-NC", "BY-NC-SA", "BY-NC-ND" }
               from version in new[] { "1.0", "2.0", "2.5", "3.0", "4.0" }
               select $"CC-{rights}-{version}",
            "CC0-1.0", "PDDL-1.0", "ODbL-1.0", "ODC-By-1.0", "MIT", "BSD-2-Clause", "BSD-3-Clause", "Apache-2.0", "GPL-2.0-only",
            "GPL-3.0-or-later", "LGPL-2.1-only", "LGPL-3.0-or-later", "AGPL-3.0-only", "MPL-2.0", "EUPL-1.2", "CECILL-2.1", "ISC", "Zlib",
            "Unlicense", "Artistic-2.0", "EPL-2.0", "OFL-1.1", "etalab-2.0", "OGL-UK-3.0",
        ];

        Assert.All(ids, id => Assert.Equal(id, SpdxLicenses.Find(id)?.Id));
    }

    [Fact]
    public void Every_licence_has_a_name_and_an_absolute_address() => Assert.All(SpdxLicenses.All, license =>
    {
        Assert.NotEmpty(license.Id);
        Assert.NotEmpty(license.Name);
        Assert.True(Uri.TryCreate(license.Url, UriKind.Absolute, out _), license.Url);
    });
}
