"""German."""

from archivist.analysis.language import Language
from archivist.analysis.languages.de.genres import GENRES
from archivist.analysis.languages.de.syntax import FACTS
from archivist.analysis.languages.de.voice import VOICE

__all__ = ["PLUGIN"]

_PARTS = ("morgen", "vormittag", "mittag", "nachmittag", "abend", "nacht", "früh")
_NAMES = (
    *(("Montag",), ("Dienstag",), ("Mittwoch",), ("Donnerstag",), ("Freitag",), ("Samstag", "Sonnabend"), ("Sonntag",)),
)
_WEEKDAYS = tuple(tuple(name + part for name in names for part in ("", *_PARTS)) for names in _NAMES)

PLUGIN = Language(
    tag="de",
    # Letters
    letters="ß",
    function_words=(
        *("der", "die", "und", "das", "den", "nicht", "mit", "von", "für", "ist", "dem", "ein", "eine", "auf"),
    ),
    # Dates
    months={
        1: ("Januar", "Jänner", "Jan", "Jan."),
        2: ("Februar", "Feber", "Feb", "Feb."),
        3: ("März", "Mär", "Mär.", "Mrz", "Mrz."),
        4: ("April", "Apr", "Apr."),
        5: ("Mai",),
        6: ("Juni",),
        7: ("Juli",),
        8: ("August", "Aug", "Aug."),
        9: ("September", "Sept", "Sept."),
        10: ("Oktober", "Okt", "Okt."),
        11: ("November", "Nov", "Nov."),
        12: ("Dezember", "Dez", "Dez."),
    },
    day_first=True,
    range_words=("bis", "und"),
    same_day=("entspricht dem", "das ist der"),
    date_articles=("den", "dem"),
    named_before=("Bewegung", "Straße des", "Platz des", "Aufstand vom"),
    made_at=("Gegeben zu", "Geschehen zu", "Ausgefertigt in", "Unterzeichnet in"),
    adopted=(
        "angenommen (?:von|durch)",
        "verabschiedet (?:von|durch)",
        "beschlossen (?:von|durch)",
        "(?:angenommen|beschlossen|verabschiedet) am",
    ),
    signing_words=("den",),
    dateline_words=("am",),
    number_words=("Nr",),
    acts=(
        r"(?:\w*[Gg]esetz(?:es|e)?|\w*[Vv]erordnung(?:en)?|\w*[Bb]eschlu(?:ss|sses|ß)|\w*[Bb]eschlüsse"
        r"|\w*[Ee]ntscheidung(?:en)?|\w*[Ee]rlass(?:es)?|\w*[Rr]ichtlinien?|\w*[Rr]esolution(?:en)?"
        r"|\w*[Uu]rteil(?:s|e)?|\w*[Vv]ertrag(?:s|es)?|\w*[Aa]bkommens?|\w*[Vv]erfassung"
        r"|\w*[Bb]escheid(?:s|es)?|\w*[Vv]erfügung(?:en)?|Charta)"
    ),
    act_dated=r"(?:vom|von|des|in der Fassung vom)",
    abbreviations=("[Nn]rs?",),
    # Days counted from another day
    weekdays=_WEEKDAYS,
    sure_weekdays=tuple(form for group in _WEEKDAYS for form in group if form.endswith(_PARTS)),
    weekday_range=("bis",),
    day_words=("am", "Am", "vom", "seit", "ab", "Ab", "bis zum", "zum", "den", "vergangenen"),
    no_day=("heute noch nicht", "Morgen", "am Morgen", "bis heute"),
    by_week=("last", "next"),
    today=("heute", "heute morgen", "heute Morgen", "heute Abend", "heute Vormittag", "heute Nachmittag"),
    yesterday=("gestern", "gestern morgen", "gestern Morgen", "gestern Abend"),
    before_yesterday=("vorgestern",),
    tomorrow=("morgen", "morgen früh", "morgen Abend"),
    after_tomorrow=("übermorgen",),
    last=("letzten", "vergangenen", "vorigen"),
    next=("nächsten", "kommenden"),
    current=("diesen", "diesem"),
    this_day=("diesen", "diesem"),
    future=r"(?<!\w)(?:wird|werden?|würden?|soll|sollen|will|wollen|geplant\w*|vorgesehen|kommende\w*|nächste\w*)(?!\w)",
    deadline=r"(?:bis|vor)(?: spätestens)?(?: (?:zum|dem))?(?: \w+tag,?(?: den)?)?",
    past=(
        r"(?<!\w)(?:hat|haben|hatten?|war|waren|wurden?|\w{3,}te|\w{3,}ten|kam|gab|fand|fanden|sprach|traf"
        r"|trat)(?!\w)"
    ),
    declared=(
        r"(?:sagte|sagten|erklärte|erklärten|betonte|betonten|teilte|teilten|forderte|forderten|verurteilte|verurteilten"
        r"|begrüßte|begrüßten|warnte|warnten|kündigte|kündigten|äußerte|äußerten|bestätigte|bestätigten|dementierte"
        r"|dementierten|wies|wiesen|berichtete|berichteten|gab|gaben|schrieb|schrieben|meldete|meldeten|appellierte"
        r"|kritisierte|kritisierten|lobte|würdigte|entschuldigte|reagierte|räumte|behauptete|versicherte|mahnte|rief"
        r"|verlautete|hieß|veröffentlichte|veröffentlichten|bezeichnete|verlangte|bedauerte|gratulierte|beteuerte"
        r"|mitgeteilt|erklärt|bekanntgegeben|bekannt gegeben|angekündigt|gesagt|gefordert|bestätigt)"
    ),
    occasions=(
        r"(?:nach (?:dem|der|den|einem|einer)|wegen|aufgrund|anlässlich|infolge|angesichts"
        r"|als Reaktion auf|in Reaktion auf|mit Blick auf)"
    ),
    complements=r"(?:dass|daß|welche[rsn]?|nachdem|bevor|als|wenn|ob|während)",
    performs=(
        r"(?:verurteil(?:t|en)|begrüß(?:t|en)|bedauer(?:t|n)|forder(?:t|n)|gib(?:t|en) bekannt|geben bekannt"
        r"|teil(?:t|en) mit|lädt|laden|dank(?:t|en)|trauer(?:t|n)|betrauert|gratulier(?:t|en)|ruf(?:t|en)"
        r"|kündig(?:t|en)|lehn(?:t|en)|protestier(?:t|en)|freu(?:t|en) sich|weis(?:t|en) darauf|spricht"
        r"|sprechen|mahnt|warnt|fordert)"
    ),
    first_person=r"(?:[Ww]ir|[Uu]ns|[Uu]nser\w*|[Ii]ch|[Mm]ein\w*)",
    # Lines of a page and of a message
    page_words=("seite", r"s\."),
    page_of=("von",),
    mail_from=("Von", "Absender"),
    memos=("rundschreiben", "hausmitteilung", "aktenvermerk", "memorandum"),
    mail_fields=("Datum", "Gesendet", "An", "Betreff", "Kopie", "Antwort an"),
    author_words=("von", "autor:", "autorin:", "verfasst von", "text:"),
    published=(
        "veröffentlicht",
        "veröffentlicht am",
        "erstellt am",
        "erstellt",
        "aktualisiert",
        "aktualisiert am",
        "zuletzt aktualisiert",
        "zuletzt geändert",
        "stand",
        "datum",
        "erschienen am",
        "vom",
    ),
    updated=("aktualisiert", "zuletzt aktualisiert", "letzte aktualisierung", "zuletzt geändert", "letzte änderung"),
    clock_words=("Uhr", "um", "h"),
    pointers=(
        *("auch interessant", "das könnte sie auch interessieren", "für sie empfohlen"),
        *("lesen sie auch", "lies auch", "mehr zum thema", "siehe auch", "schlagwörter", "schlagworte", "tags"),
        *(
            "herausgeber",
            "herausgegeben von",
            "ansprechpartner",
            "ansprechpartnerin",
            "pressekontakt",
            "aktenzeichen",
            "quelle",
            "an",
        ),
    ),
    masthead=("Chefredakteur", "Chefredakteurin", "Chefredaktion", "Herausgeber", "Herausgeberin"),
    furniture=(
        *("startseite", "menü", "suche", "suchen", "anmelden", "registrieren", "abonnieren", "kontakt"),
        *("über uns", "zum inhalt springen", "zum hauptinhalt springen", "direkt zum inhalt", "teilen"),
        *(
            "drucken",
            "mailen",
            "merken",
            "senden",
            "kommentare",
            "kommentar schreiben",
            "kommentieren",
            "ähnliche artikel",
        ),
        *("mehr zum thema", "weiterlesen", "mehr", "siehe auch", "lesen sie auch", "schlagwörter", "nachrichten"),
        *("aktuelles", "presse", "pressemitteilungen", "impressum", "datenschutz", "anzeige", "werbung"),
        *("schließen", "zurück", "weiter", "folgen sie uns", "themen", "eilmeldung", "eilt"),
        *("exklusiv", "update", "aktualisierung", "analyse", "meinung", "kommentar", "leitartikel", "liveticker"),
        *("interview", "hinweis", "korrektur"),
        *("termine", "veranstaltungen", "publikationen", "spenden", "mitglied werden", "schriftgröße"),
        *("archivbild", "archivfoto", "politik", "wirtschaft", "sport", "kultur", "gesellschaft"),
        *("gesundheit", "ausland", "inland", "download", "herunterladen", "hauptmenü", "seitenübersicht"),
        *("mein konto", "presseportal", "pressebereich", "news", "suche öffnen", "menü öffnen"),
        *("artikel teilen", "beitrag teilen", "seite teilen", "seite drucken", "home"),
    ),
    own_names=("deutsch",),
    urgent=("eilmeldung", "eil", "eilt"),
    reading_times=(
        r"(?:lesezeit|lesedauer) ?:? ?(?:ca\. )?[0-9]{1,3} ?min(?:\.|uten?)?",
        r"[0-9]{1,3} ?min(?:\.|uten?)?(?: (?:lesezeit|lesedauer))?",
    ),
    cookies=(
        r"javascript (?:\w+ ){0,3}(?:de)?aktivier(?:en|t)|aktivieren sie (?:\w+ ){0,3}javascript",
        r"(?:verwende[nt]|nutz(?:t|en)|setz(?:t|en)) (?:\w+ ){0,3}cookies",
        r"cookie-?(?: ?einstellungen|richtlinie|hinweis)",
        r"cookies akzeptieren",
    ),
    photographers=("fotograf", "fotografin"),
    reporters=(
        *("redakteur", "redakteurin", "korrespondent", "korrespondentin", "journalist", "journalistin"),
        *("reporter",),
    ),
    pictures=("foto", "bild", "bildquelle", "fotos", "bildunterschrift", "symbolbild"),
    advertising=("anzeige", "anzeigen", "werbung"),
    counts=("Zugriffe", "Aufrufe", "Gelesen"),
    welcomes=(
        r"willkommen (?:auf|bei)",
        r"(?:presse)?kontakt ?:|ansprechpartner(?:in)? ?:|rückfragen(?: an)? ?:",
        r"vor (?:etwa )?\w+ (?:sekunden?|minuten?|stunden?|tag(?:en)?|wochen?|monat(?:en)?)$",
        r"sprachen? ?:",
        r"zurück zu[rm]? (?:\w+übersicht|übersicht|liste|startseite|aktuelles|meldungen|news)$",
    ),
    title_labels=("titel", "überschrift", "schlagzeile", "betreff"),
    release_labels=("zur sofortigen veröffentlichung",),
    unfinished=(
        *("der", "die", "das", "den", "dem", "des", "ein", "eine", "einer", "eines", "einem"),
        *("einen", "und", "oder", "von", "vom", "zu", "zum", "zur", "in", "im", "am", "auf", "für"),
        *("mit", "nach", "bei", "beim", "aus", "über", "unter", "vor", "durch", "gegen", "ohne"),
        *("um", "als", "sowie", "zwischen", "seit", "wegen", "Nr."),
    ),
    prefixes=("vor", "auf", "aus", "mit", "nach", "bei", "zu", "durch", "um", "über", "unter"),
    # The statement
    genres=GENRES,
    types=(
        (
            r"(?i:(?:presse|medien)-?(?:mitteilung|erklärung|information|meldung|aussendung|notiz)|polizeimeldung)",
            "press-release",
        ),
        (r"(?i:(?:gemeinsame |offizielle )?erklärung)", "statement"),
        (r"(?i:stellungnahme|statement)", "statement"),
        (r"(?i:klarstellung|richtigstellung)", "clarification"),
        (r"(?i:offener brief|brief)|(?<!diesem )Schreiben", "letter"),
        (r"(?i:rede|ansprache)", "speech"),
        (r"(?i:(?:bekanntmachung|mitteilung)(?:en)?)", "announcement"),
        (r"(?i:kommuniqué)", "communique"),
        (r"(?i:(?:glückwunsch)?telegramms?)", "message"),
    ),
    issuing=(
        r"(?:[Ii]n|[Ll]aut|[Mm]it|[Pp]er|[Vv]ia|veröffentlichten?|verbreiteten?|schrieb(?:en)?|schickten?)"
        r" (?:einer|einem|einen|eine|ein|der|dieser|ihrer|ihrem|seiner|seinem) (?:\w+e[nrm] )?"
    ),
    cues=(
        r"(?i:(?:der )?wortlaut der {types}|{types} im wortlaut|die {types} lautet(?: wie folgt)?)[ ]?:",
        r"(?i:(?:gab|veröffentlichte) (?:heute )?folgende {types}(?: ab| heraus)?)[ ]?:",
    ),
    tails=(
        *(r"(?i:mehr zum thema|weitere (?:artikel|meldungen|informationen)|siehe auch|lesen sie auch|teilen).{0,80}",),
        *(r"(?i:quelle ?:).*", r"(?i:pressekontakt|rückfragen an|kontakt ?:).*", r"-? ?(?i:ende) ?-?", r"\\?#{3}\\?"),
    ),
    dated=r" (?:vom|von) (?:dem )?",
    labels=r"(?:Datum ?: ?|[Dd]en )",
    issue_labels=r"(?:Ausgabedatum|Datum der (?:Ausgabe|Veröffentlichung)) ?: ?",
    voice=VOICE,
    # Who issued it and who speaks
    syntax=FACTS,
    by=r" (?:von |der |des |vom |durch )(?:den |die |das )?",
    roles=(
        *("Präsident", "Präsidentin", "Bundespräsident", "Bundeskanzler", "Bundeskanzlerin", "Minister", "Ministerin"),
        *("Außenminister", "Außenministerin", "Innenminister", "Innenministerin", "Verteidigungsminister", "Sprecher"),
        *("Verteidigungsministerin", "Bundesaußenministerin", "Bundesaußenminister", "Sprecherin", "Ministerpräsident"),
        *("Ministerpräsidentin", "Generalsekretär", "Generalsekretärin", "Botschafter", "Botschafterin"),
        "Vorsitzender",
        *("Vorsitzende", "Direktor", "Direktorin", "Geschäftsführer", "Geschäftsführerin", "Regierungssprecher"),
        "König",
        *("Bürgermeister", "Bürgermeisterin", "Kanzler", "Kanzlerin", "General", "Abgeordnete", "Beauftragte"),
        "Beauftragter",
    ),
    before_surname=("Bundeskanzler", "Bundeskanzlerin", "Präsident", "Außenminister", "Außenministerin"),
    subject_words=("anlässlich",),
    honorifics=("Herr", "Frau", "Dr.", "Prof."),
    contacts=(
        "rückfragen",
        "rückfragehinweis",
        "pressekontakt",
        "kontakt für medien",
        "medienkontakt",
        r"ihre? ansprech\w+",
        r"ansprech(?:partner|person)\w*",
    ),
    senders=("original-content von", "originaltext von", "eine mitteilung von", "pressemitteilung von"),
    signed=r"(?:[Gg]ez\.|Unterzeichnet) ?:? ?",
    verbs=("sagte", "erklärte", "betonte", "teilte", "forderte", "verurteilte", "begrüßte", "warnte", "kündigte"),
    # Names of bodies, persons and places
    bodies=(
        *("Ministerium", "Bundesministerium", "Außenministerium", "Innenministerium", "Verteidigungsministerium"),
        "Amt",
        *("Justizministerium", "Finanzministerium", "Gesundheitsministerium", "Bundesregierung", "Regierung"),
        "Botschaft",
        *("Bundesamt", "Präsidialamt", "Bundespräsidialamt", "Bundeskanzleramt", "Kommission", "Ausschuss", "Rat"),
        "Verband",
        *("Verein", "Bündnis", "Bund", "Partei", "Fraktion", "Gewerkschaft", "Gesellschaft", "Stiftung"),
        *("Organisation", "Arbeitskreis", "Arbeitsgemeinschaft", "Kammer", "Behörde", "Genossenschaft", "Vereinigung"),
        *("Polizei", "Staatsanwaltschaft", "Landesregierung", "Staatskanzlei", "Senatsverwaltung", "Zentralrat"),
        "Institut",
        *("Föderation", "Gemeinde", "Union", "Netzwerk", "Amtes", "Amts", "Ministeriums", "Bundesministeriums"),
        *("Außenministeriums", "Innenministeriums", "Verteidigungsministeriums", "Verbandes", "Bundes", "Rates"),
    ),
    states=(r"(?:bundes)?republik \w+", r"königreich \w+", r"freistaat \w+"),
    offices=("Pressestelle", "Presseamt", "Pressebüro", "Presse- und Informationsamt"),
    noun_articles=("der", "dem", "den", "die", "des"),
    head_inside=True,
    small=("der", "des", "und", "für", "von", "dem", "den", "die"),
    carriers=(
        *("Auswärtigen", "Innern", "Verteidigung", "Justiz", "Finanzen", "Gesundheit", "auswärtige"),
        "Angelegenheiten",
    ),
    stops=(
        *("am", "in", "im", "bei", "mit", "zu", "zur", "zum", "über", "auf", "nach", "hat", "wird", "ist", "war"),
        *("an", "für"),
        *("Der", "Die", "Das", "Wir", "Ich", "Er", "Sie", "Es", "Im", "In", "Am", "Pressemitteilung", "Erklärung"),
    ),
    before_town=("in", "nach", "aus", "bei", "bis", "um", "zwischen", "über"),
    place_heads=("Stadt", "Provinz"),
    # The end of a letter
    valedictions=(
        r"mit (?:den |unseren )?(?:freundlichen|besten|herzlichen|kollegialen|solidarischen)(?: \w+en)? grüßen",
        r"mit freundlichem gruß",
        r"(?:freundliche|herzliche|beste|viele) grüße",
        r"hochachtungsvoll",
        r"(?:gez|unterzeichnet)\.?",
    ),
    on_behalf=(
        "für",
        "im Namen",
        "im Auftrag",
    ),
)
