"""Who is talking, in German: the issuer itself, or somebody who tells of the statement."""

from archivist.analysis.voice_facts import VoiceFacts

__all__ = ["VOICE"]

VOICE = VoiceFacts(
    own=(r"wir|uns|unser\w*|ich|mein\w*|mir|mich",),
    told=(
        (
            r"sagte[n]?|erklärte[n]?|betonte[n]?|teilte[n]?|forderte[n]?|verurteilte[n]?|begrüßte[n]?|"
            r"warnte[n]?|kündigte[n]?|berichtete[n]?|meinte[n]?|äußerte[n]?|kritisierte[n]?|dementierte[n]?|"
            r"hieß es|heißt es|(?<=[,\"“”»«„'’-] )so (?!da(?:ss|ß)|etwas|bald|viel|gut|weit)\w+|"
            r"sagt|erklärt|betont|gab|bestätigte[n]?|ergänzte[n]?|unterstrich\w*|"
            r"verwies\w*|lobte[n]?|drohte[n]?|warf|schrieb\w*|bezeichnete[n]?|wies|hob|stellte[n]?|"
            r"mitteilt(?:en?)?|ankündigt(?:en?)?|klarstellte[n]?|bekannt ?gab(?:en)?|"
            r"zeigte[n]?|(?:mitgeteilt|dementiert|erklärt|angekündigt|gesagt|bestätigt)"
        ),
        r"\w+ zufolge",
        r"sei|seien|(?<!ich )(?:habe|werde|solle|könne|müsse|wolle)(?! ich(?!\w))",
    ),
    performing=(
        (
            "fordert|fordern|verurteilt|begrüßt|begrüßen|bedauert|kündigt|teilt|gibt bekannt|trauert|"
            "betrauert|freut sich|warnt|mahnt|lehnt|ruft|unterstützt|dankt|lädt"
        ),
    ),
    source=(
        "laut|nach angaben|zufolge|wie die .{3,40} (?:berichtet|meldet)",
        "(?:APA|dpa|AFP|AP|Reuters)",
    ),
    statement=(
        r"\w*erklärung\w*",
        r"\w*mitteilung\w*|\w*aussendung\w*",
        r"\w*stellungnahme\w*|statement\w*",
        r"brief\w*|\w*schreiben\w*|\w*telegramm\w*",
        "stellung",
        "rede|ansprache",
        r"interview\w*",
    ),
    greeting=(r"sehr geehrte\w*|liebe\w*|werte\w*|(?:eure )?exzellenz|eure (?:majestät|hoheit|heiligkeit|eminenz)",),
    closing=(
        "mit freundlichen grüßen|hochachtungsvoll|mit vorzüglicher hochachtung|herzliche grüße",
        "mit solidarischen grüßen",
        r"unterzeichn\w*|gezeichnet",
    ),
    following=(r"(?:nach)?folgende\w*|nachstehende\w*|wie folgt",),
    reproducing=(
        (
            r"wir (?:\w+ ){0,3}(?:dokumentieren|veröffentlichen)|wir (?:geben|drucken)|"
            r"(?:dokumentieren|veröffentlichen|drucken) wir(?: (?:ihn|sie|es|hier|diese\w*)){0,2}"
        ),
        r"(?:uns|unserer redaktion) (?:\w+ ){0,2}(?:zugesandt|zugeschickt|übermittelt|zugegangen)",
    ),
    reads=(r"lautet|heißt es|erklärt\w*|sagt\w*|schreib\w*|nimmt",),
    partly=(r"unter anderem|u\. ?a\.|auszugsweise|in auszügen|auszüge",),
    elsewhere=(r"unter|hier(?: zu (?:lesen|finden))?|(?:folgende[mr]|diese[mr]) (?:link|adresse)",),
    writes=("schrieb(?:en)?|schreib(?:t|en)|twitterte|postete",),
    carried=("heißt es in|so die (?:erklärung|mitteilung)", "zeig(?:t|te|en|ten) sich"),
    page_before=("home|startseite|menü|suche|login|anmelden|kontakt|impressum|drucken|teilen|zum inhalt",),
    page_after=(
        (
            "mehr zum thema|weitere (?:artikel|meldungen|informationen|themen)|siehe auch|lesen sie auch|"
            "teilen|neueste meldungen|meistgelesen"
        ),
        r"quelle ?:|schlagwort\w*|tags?|themen ?:",
        r"kommentar\w*|diesen artikel",
        "©|alle rechte|copyright|impressum|datenschutz",
        r"vorherige\w*|nächste\w*|zurück|nach oben|newsletter|folgen sie|drucken",
    ),
    # Behind a newspaper's first sentence, on the same line, the place from which it is told
    agency=(r"(?<=[.!?] )(?-i:[A-ZÄÖÜ][\w.]+(?:[ /-]\(?[A-ZÄÖÜ][\w.]+\)?){0,5}) -(?= )",),
    says=(
        (
            r"sag(?:t|te|ten)|erklärte[n]?|betonte[n]?|teilte[n]?|forderte[n]?|verurteilte[n]?|begrüßte[n]?|warnte[n]?|"
            r"kündigte[n]?|meinte[n]?|äußerte[n]?|kritisierte[n]?|dementierte[n]?|bestätigte[n]?|ergänzte[n]?|"
            r"mitteilt(?:en?)?|ankündigt(?:en?)?|klarstellte[n]?|hinwies(?:en)?|"
            r"(?:gab|gaben) bekannt|bekannt ?gab(?:en)?|"
            r"(?:mitgeteilt|dementiert|erklärt|angekündigt|gesagt|bestätigt)"
        ),
        r"hieß es|heißt es|nach angaben|\w+ zufolge",
    ),
    nameless=(r"\w*(?:kreisen|medien|medienberichten|insidern)",),
    releasing=(
        "zur sofortigen veröffentlichung",
        r"(?:pressemitteilung|medienmitteilung|presseinformation)(?=[ \t]*(?::|$))",
    ),
    heard=True,
    question=("frage|standard",),
    resumes=(
        "zuvor|zum hintergrund|unterdessen|indes|wie berichtet",
        r"die(?:se)? (?:erklärung|mitteilung|stellungnahme) wurde (?:\w+ ){0,6}?(?:veröffentlicht|verschickt)",
    ),
    text=("(?:im )?wortlaut",),
    again=(
        r"(?:sagte|sagt|erklärte|betonte|schrieb|meinte|ergänzte|warnte) (?:er|sie)",
        r"er (?:sagte|erklärte|betonte|schrieb)",
    ),
)
