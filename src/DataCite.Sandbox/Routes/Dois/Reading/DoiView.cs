using DataCite.Sandbox.Text;

namespace DataCite.Sandbox.Routes.Dois.Reading;

/// <summary>Which parts of a DOI an answer shows.</summary>
internal sealed record DoiView
{
    /// <summary>A row of a list: dates without fraction, <c>published</c> always null, no media.</summary>
    public bool IsRow { get; init; }

    /// <summary>The long set of attributes and relationships.</summary>
    public bool Detail { get; init; }

    /// <summary>Affiliations as objects.</summary>
    public bool Affiliations { get; init; }

    /// <summary>The publisher as an object.</summary>
    public bool Publisher { get; init; }

    /// <summary>Leaves out contributors, funding, related identifiers, places and subjects.</summary>
    public bool Composite { get; init; }

    /// <summary>Shows the link check, which only the owner and staff may see.</summary>
    public bool LandingPage { get; init; }

    /// <summary>Shows every identifier, also those that repeat the DOI or its address.</summary>
    public bool AllIdentifiers { get; init; }

    /// <summary>Shows the registration agency.</summary>
    public bool Agency { get; init; }

    /// <summary>A sparse set of attribute and relationship names, joined with commas; null for all.</summary>
    public string? Fields { get; init; }

    /// <summary>The view of one DOI: always the long set, whatever <c>detail</c> or <c>fields</c> say.</summary>
    public static DoiView Single(QueryParameters query) => new()
    {
        Detail = true,
        Affiliations = query.IsTrue("affiliation"),
        Publisher = query.IsTrue("publisher"),
        Agency = query["include_other_registration_agencies"] is not null,
    };

    /// <summary>The view of a row. Any value of <c>detail</c> and <c>composite</c> switches them on, <c>false</c> too.</summary>
    public static DoiView Row(QueryParameters query) => new()
    {
        IsRow = true,
        Detail = query["detail"] is not null,
        Affiliations = query.IsTrue("affiliation"),
        Publisher = query.IsTrue("publisher"),
        Composite = query["composite"] is not null,
        Agency = query["include_other_registration_agencies"] is not null,
        Fields = query["fields[dois]"],
    };

    /// <summary>The answer of a dry run: the attributes of a row, the dates of a single answer.</summary>
    public static DoiView DryRun(QueryParameters query) => Single(query) with { Detail = false };
}
