using System.Text.Json;
using DataCite.Sandbox.Attributes;
using DataCite.Sandbox.Editing;
using DataCite.Sandbox.Http;
using DataCite.Sandbox.Model;
using DataCite.Sandbox.Text;

namespace DataCite.Sandbox.Routes.Dois.Checking;

/// <summary>The length of rights, which the database limits in every state.</summary>
internal static class LicenceCheck
{
    private const int Longest = 2000;

    public static void Run(KeptContent.Draft draft, string uid, ValidationErrors errors)
    {
        if (DerivedValues.Parse(draft, DoiAttribute.RightsList) is { ValueKind: JsonValueKind.Array } list
            && list.EnumerateArray().Any(static item => item.Text("rights")?.Length > Longest))
            errors.Add("rights_list", "Rights should not have a length of more than 2000 characters.", uid);
    }
}
