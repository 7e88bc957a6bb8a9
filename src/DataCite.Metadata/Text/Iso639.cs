using System.Collections.Frozen;
using System.Collections.Immutable;

namespace DataCite.Metadata;

/// <summary>The two-letter codes of languages (ISO 639-1), with their English names and their three-letter codes.</summary>
internal static class Iso639
{
    private const string Languages =
        "aa Afar;ab Abkhazian;ae Avestan;af Afrikaans;ak Akan;am Amharic;an Aragonese;ar Arabic;as Assamese;av Avaric;ay Aymara;" +
        "az Azerbaijani;ba Bashkir;be Belarusian;bg Bulgarian;bh Bihari;bi Bislama;bm Bambara;bn Bengali;bo Tibetan;br Breton;bs Bosnian;" +
        "ca Catalan;ce Chechen;ch Chamorro;co Corsican;cr Cree;cs Czech;cu Church Slavic;cv Chuvash;cy Welsh;da Danish;de German;" +
        "dv Divehi;dz Dzongkha;ee Ewe;el Greek;en English;eo Esperanto;es Spanish;et Estonian;eu Basque;fa Persian;ff Fulah;fi Finnish;" +
        "fj Fijian;fo Faroese;fr French;fy Western Frisian;ga Irish;gd Scottish Gaelic;gl Galician;gn Guarani;gu Gujarati;gv Manx;" +
        "ha Hausa;he Hebrew;hi Hindi;ho Hiri Motu;hr Croatian;ht Haitian;hu Hungarian;hy Armenian;hz Herero;ia Interlingua;id Indonesian;" +
        "ie Interlingue;ig Igbo;ii Sichuan Yi;ik Inupiaq;io Ido;is Icelandic;it Italian;iu Inuktitut;ja Japanese;jv Javanese;ka Georgian;" +
        "kg Kongo;ki Kikuyu;kj Kuanyama;kk Kazakh;kl Kalaallisut;km Khmer;kn Kannada;ko Korean;kr Kanuri;ks Kashmiri;ku Kurdish;kv Komi;" +
        "kw Cornish;ky Kyrgyz;la Latin;lb Luxembourgish;lg Ganda;li Limburgish;ln Lingala;lo Lao;lt Lithuanian;lu Luba-Katanga;" +
        "lv Latvian;mg Malagasy;mh Marshallese;mi Maori;mk Macedonian;ml Malayalam;mn Mongolian;mr Marathi;ms Malay;mt Maltese;my Burmese;" +
        "na Nauru;nb Norwegian Bokmål;nd North Ndebele;ne Nepali;ng Ndonga;nl Dutch;nn Norwegian Nynorsk;no Norwegian;nr South Ndebele;nv Navajo;" +
        "ny Chichewa;oc Occitan;oj Ojibwa;om Oromo;or Oriya;os Ossetian;pa Punjabi;pi Pali;pl Polish;ps Pashto;pt Portuguese;qu Quechua;" +
        "rm Romansh;rn Rundi;ro Romanian;ru Russian;rw Kinyarwanda;sa Sanskrit;sc Sardinian;sd Sindhi;se Northern Sami;sg Sango;" +
        "sh Serbo-Croatian;si Sinhala;sk Slovak;sl Slovenian;sm Samoan;sn Shona;so Somali;sq Albanian;sr Serbian;ss Swati;" +
        "st Southern Sotho;su Sundanese;sv Swedish;sw Swahili;ta Tamil;te Telugu;tg Tajik;th Thai;ti Tigrinya;tk Turkmen;tl Tagalog;" +
        "tn Tswana;to Tonga;tr Turkish;ts Tsonga;tt Tatar;tw Twi;ty Tahitian;ug Uyghur;uk Ukrainian;ur Urdu;uz Uzbek;ve Venda;" +
        "vi Vietnamese;vo Volapük;wa Walloon;wo Wolof;xh Xhosa;yi Yiddish;yo Yoruba;za Zhuang;zh Chinese;zu Zulu";

    /// <summary>Their three-letter codes (ISO 639-2), of which some languages have two.</summary>
    private const string ThreeLetters =
        "aa aar;ab abk;ae ave;af afr;ak aka;am amh;an arg;ar ara;as asm;av ava;ay aym;az aze;ba bak;be bel;bg bul;bh bih;" +
        "bi bis;bm bam;bn ben;bo bod/tib;br bre;bs bos;ca cat;ce che;ch cha;co cos;cr cre;cs ces/cze;cu chu;cv chv;cy cym/wel;" +
        "da dan;de deu/ger;dv div;dz dzo;ee ewe;el ell/gre;en eng;eo epo;es spa;et est;eu baq/eus;fa fas/per;ff ful;fi fin;" +
        "fj fij;fo fao;fr fra/fre;fy fry;ga gle;gd gla;gl glg;gn grn;gu guj;gv glv;ha hau;he heb;hi hin;ho hmo;hr hrv;ht hat;" +
        "hu hun;hy arm/hye;hz her;ia ina;id ind;ie ile;ig ibo;ii iii;ik ipk;io ido;is ice/isl;it ita;iu iku;ja jpn;jv jav;" +
        "ka geo/kat;kg kon;ki kik;kj kua;kk kaz;kl kal;km khm;kn kan;ko kor;kr kau;ks kas;ku kur;kv kom;kw cor;ky kir;la lat;" +
        "lb ltz;lg lug;li lim;ln lin;lo lao;lt lit;lu lub;lv lav;mg mlg;mh mah;mi mao/mri;mk mac/mkd;ml mal;mn mon;mr mar;" +
        "ms may/msa;mt mlt;my bur/mya;na nau;nb nob;nd nde;ne nep;ng ndo;nl dut/nld;nn nno;no nor;nr nbl;nv nav;ny nya;oc oci;" +
        "oj oji;om orm;or ori;os oss;pa pan;pi pli;pl pol;ps pus;pt por;qu que;rm roh;rn run;ro ron/rum;ru rus;rw kin;sa san;" +
        "sc srd;sd snd;se sme;sg sag;si sin;sk slk/slo;sl slv;sm smo;sn sna;so som;sq alb/sqi;sr srp;ss ssw;st sot;su sun;" +
        "sv swe;sw swa;ta tam;te tel;tg tgk;th tha;ti tir;tk tuk;tl tgl;tn tsn;to ton;tr tur;ts tso;tt tat;tw twi;ty tah;" +
        "ug uig;uk ukr;ur urd;uz uzb;ve ven;vi vie;vo vol;wa wln;wo wol;xh xho;yi yid;yo yor;za zha;zh chi/zho;zu zul";

    private static readonly FrozenDictionary<string, string> NamesByCode = Languages.Split(';')
        .ToFrozenDictionary(language => language[..2], language => language[3..], StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, string> CodesByName = NamesByCode
        .ToFrozenDictionary(language => language.Value, language => language.Key, StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, string> CodesByThreeLetters = ThreeLetters.Split(';')
        .SelectMany(static language => language[3..].Split('/').Select(three => KeyValuePair.Create(three, language[..2])))
        .ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>All codes and names, by code.</summary>
    internal static ImmutableArray<(string Code, string Name)> All { get; } = [.. Languages.Split(';').Select(static language => (language[..2], language[3..]))];

    internal static bool Contains(string code) => NamesByCode.ContainsKey(code);

    /// <summary>The code of a language by its English name, or null.</summary>
    internal static string? FindByName(string name) => CodesByName.GetValueOrDefault(name);

    /// <summary>The two-letter code of a language by that code, its three letters or its English name; null where it has none.</summary>
    internal static string? FindCode(string language) => Contains(language) ? language.ToLowerInvariant()
        : CodesByThreeLetters.GetValueOrDefault(language) ?? FindByName(language);
}
