namespace DataCite.Sandbox.Generation;

/// <summary>The words that made-up records are made of. People, places and institutions are invented.</summary>
internal static class SampleText
{
    public static string[] ResourceTypes { get; } =
    [
        "Dataset", "Text", "Software", "JournalArticle", "Image", "Collection", "Audiovisual", "Award", "Book", "BookChapter",
        "ComputationalNotebook", "ConferencePaper", "ConferenceProceeding", "DataPaper", "Dissertation", "Event", "Instrument",
        "InteractiveResource", "Journal", "Model", "OutputManagementPlan", "PeerReview", "PhysicalObject", "Poster", "Preprint",
        "Presentation", "Project", "Report", "Service", "Sound", "Standard", "StudyRegistration", "Workflow", "Other",
    ];

    public static string[] Subjects { get; } =
    [
        "river levels", "glacier mass balance", "soil moisture", "bird migration", "coastal erosion", "urban noise", "folk songs",
        "handwriting", "protein folding",
        "star catalogues",
    ];

    public static (string Language, string Title)[] Titles { get; } =
    [
        ("en", "Observations of {0} in the Harrow Valley"),
        ("de", "Messungen zu „{0}“ im Hochmoor – Übersicht und Prüfverfahren"),
        ("fr", "Relevés de {0} : synthèse de l’été à l’automne"),
        ("es", "Estudio de {0} en la cuenca del Río Añil"),
        ("ru", "Наблюдения: {0}"),
        ("ja", "{0}に関する観測データ"),
        ("ar", "بيانات عن {0}"),
        ("en", "{0} <i>in situ</i> & \"ex situ\": a 100 % comparison \\ part 1"),
        ("zh", "{0}数据集🌊"),
        ("pl", "Zażółć gęślą jaźń: {0}"),
    ];

    // Made up, but with check digits that are right: the validator and the filters take them for what they look like.
    public static (string Family, string Given, string Orcid)[] People { get; } =
    [
        ("Ashdown", "Mira", "0000-0009-1000-0000"), ("Brønsted", "Åse", "0000-0009-1001-0006"), ("Çelik", "Deniz", "0000-0009-1002-0001"),
        ("Dvořák", "Jiří", "0000-0009-1003-0007"), ("Okonkwo-Bell", "Ada", "0000-0009-1004-0002"), ("Ferreira", "João", "0000-0009-1005-0008"),
        ("Grünwald", "Jörg", "0000-0009-1006-0003"), ("Hashimoto", "Rei", "0000-0009-1007-0009"), ("Iversen", "Nils", "0000-0009-1008-0004"),
        ("O’Malley", "Siobhán", "0000-0009-1009-000X"),
    ];

    public static (string Name, string Ror, string Country)[] Institutions { get; } =
    [
        ("Demo University", "https://ror.org/00dem0096", "US"), ("Lakeside Research Institute", "https://ror.org/00akes059", "CA"),
        ("Harrow Valley Observatory", "https://ror.org/00harr057", "GB"), ("Institut für Moorkunde", "https://ror.org/00m00r053", "DE"),
    ];

    public static (string Name, string Id, string Type)[] Funders { get; } =
    [
        ("Northern Science Fund", "https://doi.org/10.13039/900000001", "Crossref Funder ID"),
        ("Coastal Heritage Trust", "https://ror.org/00c0ast52", "ROR"),
        ("Harrow Valley Council", "grid.900000.1", "GRID"),
    ];

    public static (string Id, string Name, string Uri)[] Licences { get; } =
    [
        ("cc-by-4.0", "Creative Commons Attribution 4.0 International", "https://creativecommons.org/licenses/by/4.0/legalcode"),
        ("cc0-1.0", "Creative Commons Zero v1.0 Universal", "https://creativecommons.org/publicdomain/zero/1.0/legalcode"),
        ("mit", "MIT License", "https://opensource.org/licenses/MIT"),
    ];
}
