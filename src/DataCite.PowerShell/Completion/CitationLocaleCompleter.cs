namespace DataCite.PowerShell.Completion;

/// <summary>Completes the languages of references: those that the Citation Style Language has words for.</summary>
public sealed class CitationLocaleCompleter : LocalCompleter
{
    private protected override IEnumerable<Suggestion> Values() =>
    [
        Suggestion.Named("af-ZA", "Afrikaans"), Suggestion.Named("ar", "Arabic"), Suggestion.Named("bg-BG", "Bulgarian"),
        Suggestion.Named("ca-AD", "Catalan"), Suggestion.Named("cs-CZ", "Czech"), Suggestion.Named("cy-GB", "Welsh"),
        Suggestion.Named("da-DK", "Danish"), Suggestion.Named("de-AT", "German, Austria"), Suggestion.Named("de-CH", "German, Switzerland"),
        Suggestion.Named("de-DE", "German, Germany"), Suggestion.Named("el-GR", "Greek"), Suggestion.Named("en-GB", "English, United Kingdom"),
        Suggestion.Named("en-US", "English, United States"), Suggestion.Named("es-CL", "Spanish, Chile"), Suggestion.Named("es-ES", "Spanish, Spain"),
        Suggestion.Named("es-MX", "Spanish, Mexico"), Suggestion.Named("et-EE", "Estonian"), Suggestion.Named("eu", "Basque"),
        Suggestion.Named("fa-IR", "Persian"), Suggestion.Named("fi-FI", "Finnish"), Suggestion.Named("fr-CA", "French, Canada"),
        Suggestion.Named("fr-FR", "French, France"), Suggestion.Named("he-IL", "Hebrew"), Suggestion.Named("hr-HR", "Croatian"),
        Suggestion.Named("hu-HU", "Hungarian"), Suggestion.Named("id-ID", "Indonesian"), Suggestion.Named("is-IS", "Icelandic"),
        Suggestion.Named("it-IT", "Italian"), Suggestion.Named("ja-JP", "Japanese"), Suggestion.Named("km-KH", "Khmer"),
        Suggestion.Named("ko-KR", "Korean"), Suggestion.Named("la", "Latin"), Suggestion.Named("lt-LT", "Lithuanian"),
        Suggestion.Named("lv-LV", "Latvian"), Suggestion.Named("mn-MN", "Mongolian"), Suggestion.Named("nb-NO", "Norwegian (Bokmål)"),
        Suggestion.Named("nl-NL", "Dutch"), Suggestion.Named("nn-NO", "Norwegian (Nynorsk)"), Suggestion.Named("pl-PL", "Polish"),
        Suggestion.Named("pt-BR", "Portuguese, Brazil"), Suggestion.Named("pt-PT", "Portuguese, Portugal"), Suggestion.Named("ro-RO", "Romanian"),
        Suggestion.Named("ru-RU", "Russian"), Suggestion.Named("sk-SK", "Slovak"), Suggestion.Named("sl-SI", "Slovenian"),
        Suggestion.Named("sr-RS", "Serbian"), Suggestion.Named("sv-SE", "Swedish"), Suggestion.Named("th-TH", "Thai"),
        Suggestion.Named("tr-TR", "Turkish"), Suggestion.Named("uk-UA", "Ukrainian"), Suggestion.Named("vi-VN", "Vietnamese"),
        Suggestion.Named("zh-CN", "Chinese, China"), Suggestion.Named("zh-TW", "Chinese, Taiwan"),
    ];
}
