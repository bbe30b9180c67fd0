"""German: the facts of its grammar."""

from archivist.analysis.syntax_facts import SyntaxFacts

__all__ = ["FACTS"]

_CITED = (  # nouns for what somebody said; "nach" before another noun says when: "nach Verkehrsunfall"
    *("angaben", "auskunft", "aussage", "aussagen", "ansicht", "einschätzung", "auffassung", "darstellung", "meinung"),
    *("überzeugung", "worten", "mitteilung", "schilderung", "beobachtung", "kenntnis"),
)

FACTS = SyntaxFacts(
    order="svo",
    elsewhen=("zuvor", "später", "danach", "anschließend", "früher"),
    plural_verb=("en",),
    nouns_capital=True,
    ordinal=r"am|vom|zum|zur|beim|im|ab|seit|bis|d(?:er|ie|as|en|em|es)|jede[rsnm]?|\w+tag|und|sein(?:e[rnms]?)?|ihr(?:e[rnms]?)?",
    late_subject=True,
    behalf=(
        "im namen",
        "im auftrag",
    ),
    gerund=("stellvertretend",),
    saying=(
        *("sagte", "sagt", "sagten", "sagen", "gesagt", "erklärte", "erklärt", "erklärten", "erklären", "teilte"),
        *("teilt", "teilten", "teilen", "mitgeteilt", "betonte", "betont", "betonten", "forderte", "fordert"),
        *("fordern", "forderten", "gefordert", "kritisierte", "kritisiert", "kritisierten", "kritisieren"),
        *("kündigte", "kündigt", "kündigten", "kündigen", "angekündigt", "warnte", "warnt", "warnten", "warnen"),
        *("gewarnt", "verurteilte", "verurteilt", "verurteilten", "verurteilen", "dementierte", "dementiert"),
        *("dementierten", "bestätigte", "bestätigt", "bestätigten", "mahnt", "mahnte", "mahnen", "mahnten"),
        *("lehnt", "lehnte", "lehnen", "lehnten", "abgelehnt", "äußerte", "äußert", "äußern", "äußerten"),
        *("geäußert", "bezeichnete", "bezeichnet", "bezeichnen", "begrüßte", "begrüßt", "begrüßen", "begrüßten"),
        *("weist", "wies", "weisen", "zurückgewiesen", "informierte", "informiert", "informieren", "meldete"),
        *("meldet", "melden", "meldeten", "berichtete", "berichtet", "schrieb", "schreibt", "schreiben"),
        *("geschrieben", "twitterte", "mitteilten?", "ankündigten?", "bekanntgab", "zurückwies", "hinwies"),
        *("hervorhob", "einräumte", "vorwarf", "ablehnten?", "hinzufügte", "ausführte", "feststellte"),
        *("behauptete", "behauptet", "bemerkte", "entgegnete", "erwiderte", "bemängelten?", "prophezeite"),
        *("klarstellte", "aufrief", "fügte", "ergänzte", "ergänzt", "argumentierte", "argumentiert", "gratulierte"),
        *("gratuliert", "gratulieren", "dankte", "dankt", "danken", "bedauerte", "bedauert", "bedauern"),
        *("beklagte", "beklagt", "beklagen", "hob", "hebt", "unterstrich", "unterstreicht", "versicherte"),
        *("versichert", "räumte", "räumt", "rief", "ruft", "rufen", "aufgerufen"),
        *("appellierte", "appelliert", "appellieren", "drohte", "droht", "versprach", "verspricht", "verlangte"),
        *("verlangt", "verlangen", "verlangten", "gab", "gibt", "bekanntgegeben", "nannte", "nennt", "bekräftigte"),
        *("bekräftigt", "widersprach", "widerspricht", "antwortete", "antwortet", "zeigte", "zeigt", "zeigen"),
        *("erläuterte", "erläutert", "stellte", "stellt", "stellen", "meinte", "meint", "lobte", "lobt", "loben"),
        *("protestierte", "protestiert", "protestieren", "wirft", "warf", "beschuldigte", "bat", "bittet"),
        *("bitten", "wehrt", "wehrte", "bestritt", "bestreitet", "trauert", "trauern", "betrauert", "lädt"),
        *("laden", "lud", "sieht", "sehen", "plädiert", "plädierte", "unterstützt", "rügte", "rügt"),
        *("konstatierte", "resümierte", "führte", "setzte", "empfahl", "empfiehlt", "entschuldigte"),
        *("entschuldigt", "so", "würdigte", "würdigt", "würdigen", "würdigten", "rügen", "rügten", "plädierten"),
        *("schimpft", "schimpfte", "wettert", "wetterte", "moniert", "monierte", "klagt", "klagte", "mutmaßt"),
        *("freut", "freute", "freuen", "wünscht", "wünschte", "kommentierte"),
        *("kommentiert", "erinnerte", "erinnert", "erinnern", "ruderte", "unterstreichen", "ergänzten", "nannten"),
        *("signalisierte", "prognostizierte", "prognostiziert", "mutmaßte", "spottete", "schilderte", "schildert"),
        *("verwies", "verweist", "verweisen", "verwiesen", "pochte", "pocht", "drängte", "drängt", "drängen"),
        *("verteidigte", "verteidigt", "verteidigen", "beteuerte", "beteuert", "präzisierte", "präzisiert"),
        *("äusserte", "äussert", "äussern", "äusserten", "geäussert", "gestand", "räumten", "beschrieb"),
        *("beschreibt", "berichteten", "berichten", "referierte", "urteilte", "urteilt"),
        # participles that end a sentence in the perfect
        *("aufgefordert", "beschwert", "gebeten", "vorgeworfen", "gelobt", "gemahnt", "gedankt", "widersprochen"),
        *("gedroht", "versprochen", "zugesichert", "zugesagt", "hingewiesen", "hervorgehoben", "eingeräumt"),
        *("bestritten", "bemängelt", "beanstandet", "gerügt", "angeprangert", "ersucht", "ausgesprochen"),
    ),
    performing=(
        *("teilt", "teilen", "gibt", "geben", "verurteilt", "verurteilen", "begrüßt", "begrüßen", "fordert"),
        *("fordern", "ruft", "rufen", "bedauert", "bedauern", "informiert", "informieren", "lädt", "laden"),
        *("kritisiert", "kritisieren", "protestiert", "protestieren", "erklärt", "erklären", "kündigt", "kündigen"),
        *("warnt", "warnen", "lehnt", "lehnen", "weist", "weisen", "appelliert", "appellieren", "gratuliert"),
        *("gratulieren", "dankt", "danken", "trauert", "trauern", "betrauert", "betrauern", "verlangt"),
        *("verlangen", "bittet", "bitten", "unterstützt", "unterstützen", "mahnt", "mahnen", "bestätigt"),
        *("bestätigen", "stellt", "stellen", "zeigt", "zeigen", "freut", "freuen", "solidarisiert"),
        *("solidarisieren", "empfiehlt", "empfehlen", "nimmt", "nehmen", "wehrt", "dementiert", "beklagt"),
        *("beklagen", "setzt", "setzen", "sieht", "sehen", "meldet", "entschuldigt"),
    ),
    issuing=(
        *("veröffentlichte", "veröffentlicht", "verbreitete", "verbreitet", "gab", "gibt", "nimmt", "nahm"),
        *("versandte", "verschickte", "herausgegeben", "publizierte", "publiziert", "postete", "übermittelte"),
    ),
    statement=(
        *(r"\w*mitteilung(?:en)?", r"\w*stellungnahmen?", r"\w*erklärung(?:en)?", r"\w*aussendung(?:en)?"),
        *("statements?", "schreibens?", "brief", "briefs", "meldung", "pressetext", "bekanntmachung"),
        *("rundschreiben", "interview", "botschaft", "aufruf", "appell", "dementi", "kommuniqué", "ansprache"),
        *("rede", "beitrag", "tweet", "post", "bericht", "pressekonferenz", "positionspapier", "communiqué"),
        "grußwort",
    ),
    frame=("in", "per", "im", "laut", "aus"),
    agent=("von", "vom", "der", "des", "durch"),
    source=("laut", "zufolge"),
    citing=("wie",),
    including=("darunter", "einschließlich", "inklusive"),
    article=("der", "die", "das", "ein", "eine", "einer", "einem", "einen", "eines", "dem", "den", "des"),
    indefinite=(
        *("ein", "eine", "einer", "einem", "einen", "mehrere", "einige", "viele", "zwei", "drei", "alle", "jeder"),
    ),
    possessive=("ihr", "ihrer", "ihre", "ihrem", "sein", "seiner", "seine", "seinem", "unser", "unsere", "unserer"),
    link=("der", "des", "von", "vom", "van", "&", "und", "für"),
    clause=(
        *("dass", "daß", "ob", "wenn", "weil", "wo", "während", "aber", "denn", "sondern", "doch", "damit"),
        *("indem", "wonach"),
    ),
    conjunction=("und", "&", "oder", "sowie"),
    passive=("wurde", "wurden", "wird", "werden", "worden"),
    animate=(
        r"\w{2,}(?:er|ern|in|ist|isten|ent|enten|ant|anten|or|oren|ling|mann|frau|leute|eur|ige|iger|ende|ender|te|ter|ten)",
    ),
    inside=("für", "gegen", "ohne", "zur", "zum", "an", "am", "im", "in"),
    office=(
        *("pressestelle", "pressestellen", "pressebüro", "presseabteilung", "presseamt", "presse", "presseamts"),
        *("öffentlichkeitsarbeit", "medienstelle", r"[\w-]*kommunikation", "medienarbeit", r"pressereferat[s]?"),
    ),
    particle=("von", "van", "der", "zu", "zur", "vom", "de", "den", "da", "di", "bin", "al", "el", "und"),
    myself=("ich", r"meine?[mnrs]?", "mir", "mich"),
    receiving=("empfing", "empfängt", "empfangen", "traf", "trifft", "getroffen"),
    close=(
        *("dass", "daß", "im", "in", "am", "auf", "mit", "nach", "vor", "bei", "beim", "zu", "zum", "zur", "über"),
        *("als", "wenn", "weil", "an", "ab", "bis", "seit", "wegen", "gegen", "aus", "um", "unter", "zwischen"),
        *("während", "trotz", "durch", "ohne", "neben", "hinter", "gegenüber", "laut", "gemäß", "per", "wie", "wo"),
        *("nicht", "kein", "keine", "keinen", "aber", "denn", "sondern", "doch", "ob", "damit", "indem", "sodass"),
        *("anlässlich", "aufgrund", "angesichts", "bezüglich", "sowohl", "weder", "dabei", "dazu", "daran", "ist"),
        *("sind", "war", "waren", "wird", "werden", "wurde", "wurden", "kann", "können", "soll", "sollen", "muss"),
        *("müssen", "will", "wollen", "könne", "müsse", "solle", "sei", "seien", "habe", "diese", "dieser"),
        *("dieses", "diesem", "jene", "sowie", "wonach", "zwar", "nun", "hier", "dort", "da", "dann", "mehr"),
        *("ein", "zurück"),
    ),
    auxiliary=(
        *("hat", "haben", "hatte", "hatten", "auch", "sich", "bereits", "erneut", "zudem", "außerdem", "weiter"),
        *("weiterhin", "scharf", "dazu", "hingegen", "jedoch", "indes", "unterdessen", "heute", "gestern", "nun"),
        *("wiederum", "entschieden", "ausdrücklich", "daher", "deshalb", "ebenfalls", "schon", "nur", "uns"),
        # with which a sentence begins before its verb, as no name does
        *("konkret", "gleichzeitig", "zugleich", "zunächst", "schließlich", "insgesamt", "gemeinsam", "parallel"),
        *("dennoch", "trotzdem", "gleichwohl", "somit", "folglich", "ebenso", "künftig", "aktuell", "derzeit"),
        *("gegenwärtig", "vielmehr", "sonst", "grundsätzlich", "immerhin", "offenbar", "erstmals", "wiederholt"),
        *(r"\w{3,}(?:weise|seits|dings|dessen)", r"(?:da|hier|wo)r?(?:zu|für|gegen|über|auf|nach|durch|von|mit)"),
        *("euch", "etwa", "hiermit", "noch", "demnach", "inzwischen", "ferner", "darüber", "wörtlich", "abschließend"),
    ),
    negation=("nicht", "nie"),
    unreal=("habe", "sei", "seien", "hätte", "hätten", "könnte", "könnten", "sollte", "sollten"),
    hypothetical=("ob", "falls", "wenn"),
    nothing=("nichts",),
    complement=("dass",),
    replying=(r"(?:be)?antwort\w*", r"reagier\w+", r"(?:kommentier|äußer)\w+", "geäußert"),
    pronoun=(
        *("er", "sie", "es", "wir", "ich", "man", "dies", "wer", "was", "welche", "welcher", "welches", "deren"),
        *("dessen", "ihm", "ihn", "ihnen", "uns", "alle", "jemand", "niemand", "du"),
    ),
    role=(
        *("quellen?", "insider", r"[\w-]*minister(?:in|innen|s|n)?", r"[\w-]*präsident(?:in|en|innen)?"),
        *(r"[\w-]*bürgermeister(?:in|s|innen)?", r"[\w-]*direktor(?:in|en|s)?", r"[\w-]*sprecher(?:in|s|innen)?"),
        *(r"[\w-]*vorsitzende[rn]?", r"[\w-]*geschäftsführer(?:in|s)?", r"[\w-]*leiter(?:in|s)?"),
        *(r"[\w-]*kanzler(?:in|s)?", r"[\w-]*chef(?:in|s)?", r"[\w-]*sekretär(?:in|s|e)?"),
        *(r"[\w-]*botschafter(?:in|s)?", r"[\w-]*landr(?:at|ätin)", r"[\w-]*vize", "intendant(?:in)?"),
        *(r"[\w-]*vorstand", r"[\w-]*beauftragte[rn]?", r"[\w-]*experte", r"[\w-]*expertin", r"[\w-]*hauptmann"),
        *("landeshauptfrau", r"[\w-]*anw[aä]lt(?:in|s)?", r"[\w-]*richter(?:in)?", r"[\w-]*könig(?:in)?", "papst"),
        *(r"[\w-]*bischof", "bischöfin", "kardinal", "patriarch", "pfarrer(?:in)?", "general", "oberst"),
        *("hauptmann", "major", r"[\w-]*kommissar(?:in)?"),
        r"[\w-]*rat(?<!beirat)(?<!stadtrat)(?<!bundesrat)(?<!gemeinderat)(?<!betriebsrat)(?<!zentralrat)(?<!nationalrat)(?<!aufsichtsrat)(?<!rat)",
        *(r"[\w-]*rätin", r"[\w-]*abgeordnete[rn]?", r"[\w-]*mitglied", r"[\w-]*trainer(?:in)?"),
        *(r"[\w-]*coach", r"[\w-]*boss", r"[\w-]*vorsteher(?:in)?", r"[\w-]*beigeordnete[rn]?"),
        *(r"[\w-]*gründer(?:in)?", r"[\w-]*professor(?:in)?", r"[\w-]*forscher(?:in)?", r"[\w-]*politiker(?:in)?"),
        *(r"[\w-]*ökonom(?:in)?", r"[\w-]*arzt", r"[\w-]*ärztin", r"[\w-]*senator(?:in)?"),
        *(r"[\w-]*dezernent(?:in)?", r"[\w-]*obmann", r"[\w-]*obfrau", r"[\w-]*koordinator(?:in)?"),
        *(r"[\w-]*gouverneur(?:in)?", r"[\w-]*inspekteur(?:in)?", r"[\w-]*vertreter(?:in)?", r"[\w-]*verwalter(?:in)?"),
        *(r"[\w-]*referent(?:in)?", r"[\w-]*manager(?:in)?", "ceo", "cfo", r"[\w-]*dekan(?:in)?"),
        *(r"[\w-]*rektor(?:in)?", r"[\w-]*aktivist(?:in)?", r"[\w-]*kandidat(?:in)?", r"[\w-]*führer(?:in)?"),
        *(r"[\w-]*verteidiger(?:in)?", r"[\w-]*ermittler(?:in)?", r"[\w-]*entwickler(?:in)?", r"[\w-]*frau"),
        # no other word with that ending: surnames have it
        r"(?:[\w-]*(?:kauf|fach|wehr|staats|geschäfts|vorder|ob|schutz|vertrauens|ombuds|verbands|sport))?mann",
    ),
    spokesman=("quellen?", "insider", r"[\w-]*sprecher(?:in|s|innen)?"),
    body=(
        (
            r"[\w-]*(?:ministerium|ministeriums|verband|verbandes|verbands|verein|vereins|partei|bund|bundes|amt|amts|amtes"
            r"|kollektiv|kollektivs|gesellschaft|polizei|stiftung|gewerkschaft|gewerkschaften|verbände|regierung|universität|hochschule|fraktion"
            r"|hilfe|dienst|dienstes|werk|werke|union|initiative|bündnis|bündnisses|kommission|zentrum|zentrums|club|klub"
            r"|agentur|anstalt|anwaltschaft|gericht|gerichts|gerichtshof|botschaft|konsulat|kammer|institut|instituts"
            r"|zentrale|verwaltung|behörde|kirche|bistum|gemeinde|konzern|unternehmen|bank|kasse|genossenschaft|netzwerk"
            r"|netzwerks|allianz|koalition|bewegung|front|liga|föderation|organisation|vereinigung|gemeinschaft|forum"
            r"|ausschuss|ausschusses|senat|parlament|kanzlei|direktion|präsidium|sekretariat|vertretung|mission|projekt"
            r"|projekts|klinik|klinikum|haus|armee|wehr|truppe|streitkräfte|museum|theater|beirat|stadtrat|bundesrat"
            r"|gemeinderat|betriebsrat|zentralrat|nationalrat|aufsichtsrat|rat|rates|rats|vorstandschaft|redaktion|schaft"
            r"|leitung|stelle|büro|presseabteilung|gruppe|ring|kreis|landkreis|holding|schule|akademie|inspektion|dezernat"
            r"|(?:klinikum|parlament|senat|forum|konzern|präsidium|museum|theater|sekretariat|konsulat|club|klub|ring)s"
            r"|(?:kreis|werk|beirat|stadtrat|gerichtshof)e?s|(?:bischofs|rektoren|minister)konferenz"
            r"|(?:bundes|land|kreis|gemeinde|städte)tag(?:e?s)?)"
        ),
        r"(?:[\w-]+-)?(?:g?gmbh|ag|kg|se|ev)",  # no ending of a noun: "Vertrag", "Antrag", "Hinweise"
        *(r"e\.v", "stadt", "innung", r"[\w-]+wacht", r"[\w-]+fonds", "krisenstab", "führungsstab", "dekanat"),
        *("asta", "fsi", "ngo", "deutschland", "team", "jugend", "caritas", "diakonie"),
        *("ig", "kreuz(?:es)?"),
    ),
    time=(
        *("heute", "gestern", "morgen"),
        *("(?:mon|diens|donners|frei|sams|sonn)tag(?:morgen|abend|nachmittag|mittag|s)?", "mittwoch", "sonnabend"),
        *("mittwochabend", "januar", "jänner", "februar", "märz", "april", "mai", "juni", "juli", "august"),
        *("september", "oktober", "november", "dezember", "vormittag", "nachmittag", "abend", "uhr", "woche"),
        *("jahr", "kürzlich", "zuletzt", "jüngst"),
    ),
    answer=(
        "reaktion",
        "antwort",
        "reagierend",
        "kommentierte",
        "erwiderung",
        "replik",
        "bezug",
        "bezugnehmend",
        "angesichts",
    ),
    media=(
        *("reuters", "dpa", "apa", "afp", r"[\w-]*zeitung", r"[\w-]*magazin", r"[\w-]*blatt", "rundfunk", "sender"),
        *(r"[\w-]*fernsehen", "spiegel", "orf", "zdf", "ard", "nachrichtenagentur", "presse", r"[\w-]*medien"),
        "standard",
    ),
    relaying=("berichtete[nt]?", "berichte[nt]", "meldete[nt]?", "melde[nt]", "schreib(?:t|en)", "schrieb(?:en)?"),
    honorific=("herr", "herrn", "frau", "dr", "prof", "professor", "mag", "dipl", "ing", "mr", "mrs", "ms"),
    abbreviation=(
        *(r"\w(?:\.\w)+", r"e\.v", "dr", "prof", "mag", "dipl", "ing", "st", "nr", "bzw", "ca", "hr", "fr", "abs"),
        *("art", "inkl", "geb"),
    ),
    background=("nachdem", "bevor", "ehe", "obwohl", "obgleich", "seitdem"),
    locative=("in", "nach", "bei"),
    member=(
        *(r"[\w-]*abgeordnete[rn]?", r"[\w-]*mitglied", r"[\w-]*politiker(?:in)?", r"[\w-]*kandidat(?:in)?"),
        *(
            r"[\w-]*aktivist(?:in)?",
            r"(?:[\w-]*(?:kauf|fach|wehr|geschäfts|schutz))?mann",
            r"[\w-]*frau(?<!obfrau)",
            r"[\w-]*experte",
        ),
        r"[\w-]*expertin",
    ),
    together=(
        *((f"nach {word}", "source") for word in _CITED),
        *((f"nach den {word}", "source") for word in ("angaben", "worten")),
        ("unter anderem", "including"),
        ("unter ihnen", "including"),
    ),
    other_with=(
        ("begrü(?:ß|ss)t|empfangen", "wurden?|wird|werden|worden"),
        ("g(?:ibt|ab|aben|eben)", "keine[nrs]?"),
        ("verurteil(?:t|te|ten|en)", r"\w*strafen?|\w*haft|gefängnis|schadenersatz|schadensersatz"),
    ),
    separable=(
        ("führ(?:t|te|ten|en)", "aus|an"),
        ("h(?:ebt|ob|oben|eben)", "hervor"),
        ("stell(?:t|te|ten|en)", "klar|fest|richtig|heraus|infrage|dar"),
        ("räum(?:t|te|ten|en)", "ein"),
        ("r(?:uft|ief|iefen|ufen)", "auf|dazu"),
        ("w(?:eist|ies|iesen|eisen)", "hin|zurück"),
        ("füg(?:t|te|ten|en)", "hinzu|an"),
        ("setz(?:t|te|ten|en)", "fort|hinzu|sich"),
        ("w(?:irft|arf|arfen|erfen)", "vor"),
        ("l(?:ädt|ud|uden|aden)", "ein"),
        ("lehn(?:t|te|ten|en)", "ab"),
        ("teil(?:t|te|ten|en)", "mit"),
        ("zeig(?:t|te|ten|en)", "sich"),
        ("ruder(?:t|te|ten|n)", "zurück"),
        ("n(?:immt|ahm|ahmen|ehmen)", "stellung"),
        ("g(?:ibt|ab|aben|eben)", r"bekannt|zu|an|heraus|\w*mitteilung|\w*erklärung|\w*stellungnahme"),
    ),
)
