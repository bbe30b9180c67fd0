"""The kinds of statements by their words: de."""

from archivist.analysis.genres import Genres

__all__ = ["GENRES"]
_MEDIA = r"(?:\w*[Zz]eitung|Nachrichtenagentur|\w*[Ss]ender|\w*[Mm]agazin|\w*[Mm]edien|Tageblatt)"

GENRES = Genres(
    we=r"(?<!\w)(?:[Ww]ir|[Uu]ns(?:er\w{0,2})?)(?!\w)",
    denying=(
        (
            r"(?:dementier(?:t|te|en|ten)|bestreite[nt]|bestritt(?:en)?|weist?.{0,60}zurück"
            r"|wies(?:en)?.{0,60}zurück|widersprich?t|widersprach)"
        ),
        r"(?:ist|sind|seien|sei) (?:falsch|unwahr|frei erfunden|haltlos|unbegründet|reine Spekulation)",
        r"entbehr(?:t|en) jeder Grundlage",
    ),
    rumours=(r"(?:Gerücht\w*|Bericht\w*|Meldung\w*|Vorwürf\w*|Vorwurf|Behauptung\w*|Spekulation\w*)(?!\w)",),
    announcing=(
        r"(?:gibt|geben) bekannt",
        r"freu(?:t|en) sich,? .{0,60}(?:bekannt|anzukündigen|mitzuteilen)",
        r"(?:informier(?:t|en) (?:über|die)|lädt? ein|laden ein)",
        r"ab sofort",
        r"bleib(?:t|en) (?:[^.!?\n]|(?<=[0-9])\.){0,60}geschlossen(?!\w)",
        r"findet? statt|finden statt",
    ),
    meeting=(
        r"(?:traf|trifft) sich mit",
        r"empfing (?:heute )?(?:den|die)",
        r"telefonierte? (?:\w+ ){0,2}mit",
        r"Telefongespräch",
    ),
    oral=(
        r"im (?:Interview|Gespräch) mit",
        r"(?:sagte|erklärte) (?:\w+ ){0,3}(?:vor Journalisten|im Interview|der dpa|im ORF)",
        r"auf einer Pressekonferenz",
    ),
    speaking=(r"in (?:seiner|ihrer|einer) (?:Rede|Ansprache)",),
    mourning=(
        r"(?:trauer(?:t|n) um|betrauer(?:t|n)|nimmt Abschied|nehmen Abschied)",
        r"ist (?:gestern |heute |am .{0,20})?(?:verstorben|von uns gegangen)",
    ),
    wishing=(r"(?:gratulier(?:t|en|te)|beglückwünsch(?:t|en|te))",),
    hailing=(
        r"(?i:meine (?:sehr (?:geehrten|verehrten) )?damen und herren)(?!\w)",
        r"(?i:(?:eure )?exzellenzen)(?!\w)",
        r"(?i:guten (?:morgen|tag|abend),? (?:meine|sehr|liebe))",
    ),
    addressing=(r"An (?:den|die|das|alle|Herrn|Frau) ", r"z\. ?Hd\. "),
    styles=(r"(?i:(?:hallo|guten tag|exzellenz|genossinnen|mitbürger(?:innen)?))(?!\w)",),
    answering=(r"(?:Zu|Zur|Zum|Auf)(?: (?:de[rnms]|die|das|eine[rnm]?))?",),
    saluting=(
        r"(?:Sehr geehrte[r]?|Liebe[r]?|Verehrte[r]?|Werte[r]?)(?!\w)",
        r"(?:Eure |Ew\. |Seiner |Ihrer )?Exzellenz(?:,|!|$)",
    ),
    closing=(
        (
            r"Mit (?:freundlichen|besten|solidarischen|herzlichen) Grüßen|Hochachtungsvoll"
            r"|Mit freundlichem Gruß|Viele Grüße|Mit (?:vorzüglicher|ausgezeichneter) Hochachtung"
        ),
    ),
    to_media=(r"(?:Sehr geehrte|Liebe|Werte)[ :*\w]{0,40}(?:Medien|Presse|Journalist|Redaktion)",),
    stating=(
        (
            r"(?:verurteil|forder|begrüß|kritisier|bedauer|erklär|beton|unterstütz|protestier"
            r"|mahn|verlang|lehn|appellier|bekräftig|stell)(?:t|en)(?!\w)"
        ),
    ),
    condoling=(
        r"(?:Beileid\w*|[Kk]ondolier\w*|Kondolenz(?:schreiben|brief|telegramm|botschaft)\w*)(?!\w)",
        r"spr(?:icht|echen) .{0,60}Mitgefühl aus",
        r"Mitgefühl (?:gilt|[^.!?\n]{0,150}zum Ausdruck (?:bringen|gebracht))",
        r"trauer(?:t|n) mit(?!\w)",
    ),
    acting=(
        (
            r"(?:verurteil|forder|begrüß|kritisier|protestier|verlang|lehn|appellier)(?:t|en|te|ten)(?!\w)"
            r"|(?:hat|haben)[^.!?\n]{0,90}(?:verurteilt|gefordert|begrüßt|kritisiert|verlangt|abgelehnt)(?!\w)"
        ),
    ),
    demanding=(
        r"[Ww]ir (?:\w+ ){0,3}(?:fordern|verurteilen|protestieren|verlangen|appellieren)(?!\w)",
        r"(?:[Ff]ordern|[Vv]erurteilen|[Vv]erlangen) wir(?!\w)",
    ),
    happening=(
        (
            r"(?:wurden?|worden|ist|sind)[^.!?\n]{0,120}(?:verletzt|getötet|festgenommen|verhaftet|gestohlen|gerettet"
            r"|zerstört|überfallen|verunglückt)(?!\w)"
        ),
        r"(?:in Brand (?:gesetzt|gesteckt|geraten)|ums Leben gekommen|kam(?:en)? ums Leben)(?!\w)",
        r"(?:besiegte[n]?|gewann(?:en)? gegen|verlor(?:en)? gegen|bezwang(?:en)?)(?!\w)",
    ),
    relayed=(
        (
            rf"(?:berichte|melde|schreib)(?:t|te|n|ten) (?:am \w+ )?(?:die|der|das|mehrere|lokale) (?:\w+ ){{0,3}}?"
            rf"{_MEDIA}(?!\w)"
        ),
        rf"schrieb (?:die|das|der) {_MEDIA}",
        r"(?:[Ll]aut|[Nn]ach) (?:\w+ ){0,2}(?:Medien|Zeitungs|Presse)berichten?(?!\w)",
        r"(?:Medien|Zeitungs|Presse)berichten zufolge(?!\w)",
        r"(?:[Ll]aut|[Nn]ach Angaben) (?:der |des |von )?(?:\w+ ){0,2}(?:Nachrichtenagentur|Tageszeitung)(?!\w)",
    ),
    unnamed=(r"aus (?:gut )?(?:informierten|unterrichteten) Kreisen",),
    contacts=(
        (
            r"(?i:(?:presse|medien)-?kontakte?|kontakt für (?:die )?(?:presse|medien)\w*|pressestelle"
            r"|ansprechpartner(?:in)? für (?:die )?(?:presse|medien)\w*|(?:presse)?rückfrage(?:n|hinweis)\w*)(?!\w)"
        ),
    ),
    opining=(r"(?i:kommentar|leitartikel|gastbeitrag|gastkommentar|kolumne|glosse)",),
    byline=(r"Von",),
    singular=r"(?<!\w)[Ii]ch(?!\w)",
    terms=(r"(?i:bis|ab|vom|am|spätestens)",),
    kinds=(
        (
            r"(?i:(?:presse|medien)(?:mitteilung|erklärung|information|meldung|aussendung|dienst)(?:en)?)",
            "press-release",
        ),
        (r"(?i:(?:presse|regierungs)?briefings?|regierungspressekonferenz)", "briefing"),
        # of a compound its last noun says what it is: "Kondolenzbuch" is none
        (
            r"(?i:(?:beileids?|kondolenz)(?:schreiben|brief|karte|telegramm|bekundung|botschaft|adresse|nachricht)?)(?:en|e|s)?",
            "condolence",
        ),
        (r"(?i:nachrufe?|traueranzeigen?|nekrolog)", "obituary"),
        (r"(?i:offene[rn]? briefe?|brief(?= (?:an|von|des|der)(?!\w))|rücktrittsschreiben|schreiben(?= an))", "letter"),
        (r"(?i:interviews?|pressekonferenz|im gespräch|wortlaut-interview)", "remarks"),
        (r"(?i:(?:regierungs|fest|eröffnungs|neujahrs)?(?:rede|ansprache|erklärung im bundestag)n?)(?!\w)", "speech"),
        (r"(?i:klarstellung|richtigstellung|gegendarstellung|dementi)(?:en|s)?", "clarification"),
        (r"(?i:kommuniqu[ée]s?|abschlusserklärung)", "communique"),
        (r"(?i:manifeste?|deklaration)", "declaration"),
        (r"(?i:bekanntmachung|mitteilung|ankündigung|ausschreibung|einladung|rundschreiben)(?:en)?", "announcement"),
        (r"(?i:grußworte?|botschaft|glückwünsche?|glückwunsch\w*|neujahrsgrüße)", "message"),
        (r"(?i:(?:\w+ )?(?:erklärung|stellungnahme|statement|resolution|positionspapier)(?:en|s)?)", "statement"),
    ),
)
