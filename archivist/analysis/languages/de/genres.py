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
        r"(?:trifft|treffen) (?:so )?nicht zu(?!\w)",
        r"stell(?:t|en|te) (?:\w+ ){0,3}(?:klar|richtig)(?!\w)",
        r"[Ee]ntgegen (?:anders\w+ |\w+ )?(?:Berichten|Meldungen)",
        r"(?:ist|sind) (?:eine )?(?:Fälschung|gefälscht|Falschmeldung)(?:en)?(?!\w)",
        r"solche (?:\w+ )?(?:Entscheidung|Anordnung|Vereinbarung|Weisung)(?!\w)[^.\n]{0,60} (?:nicht|nie)(?!\w)",
        r"nichts mit [^.\n]{1,40} zu tun(?!\w)",
        r"enthält (?:\w+ ){0,2}(?:Unrichtigkeiten|Falschbehauptungen|Unwahrheiten)",
    ),
    rumours=(r"(?:Gerücht\w*|Bericht\w*|Meldung\w*|Vorwürf\w*|Vorwurf|Behauptung\w*|Spekulation\w*)(?!\w)",),
    announcing=(
        r"(?:gibt|geben) bekannt",
        r"freu(?:t|en) sich,? .{0,60}(?:bekannt|anzukündigen|mitzuteilen)",
        r"(?:informier(?:t|en) (?:über|die)|lädt? ein|laden ein)",
        r"ab sofort",
        r"bleib(?:t|en) (?:[^.!?\n]|(?<=[0-9])\.){0,60}geschlossen(?!\w)",
        r"findet? statt|finden statt",
        r"(?:[Hh]iermit|[Ee]s) wird (?:hiermit )?(?:bekannt|mitgeteilt)",
        r"(?:werden|wird) gebeten(?!\w)",
        r"weis(?:t|en) darauf hin(?!\w)",
        (
            r"(?:ist|sind|wird|werden) (?:ab|bis|vom|von|am|wegen|für|zwischen)(?!\w)(?:[^.!?\n]|(?<=[0-9])\.){0,60}"
            r"(?:gesperrt|eingestellt|unterbrochen)(?!\w)"
        ),
        r"(?:Bewerbungs|Anmelde|Einsende|Annahme)(?:schluss|frist)",
        r"Anmeldung(?:en)? (?:ist|sind|bis|unter)(?!\w)",
        r"l(?:ädt|aden) (?:[^.!?\n]|(?<=[0-9])\.){0,80} ein(?!\w)",
        r"beschlossen,? (?:[^.!?\n]|(?<=[0-9])\.){0,160} zu (?:verschieben|schliessen|schließen)(?!\w)",
        r"(?:wird|werden) (?:[^.!?\n]|(?<=[0-9])\.){0,60}(?:verschoben|abgesagt)(?!\w)",
        r"unterbr(?:icht|echen) (?:\w+ ){0,4}(?:die|den)(?!\w)",
    ),
    meeting=(
        r"(?:traf|trifft) sich mit",
        r"empfing (?:heute )?(?:den|die)",
        r"telefonierte? (?:\w+ ){0,2}mit",
        r"Telefongespräch",
        r"(?:traf|trifft|trafen) (?:sich )?(?:\w+ ){0,6}(?:mit|zusammen)(?!\w)",
        r"zusammengetroffen(?!\w)",
        r"(?:empfing|empfängt|empfingen) (?:\w+ ){0,2}(?:den|die|seine[n]?|ihre[n]?|eine)",
        r"wurden? (?:\w+ ){0,5}empfangen(?!\w)",
        (
            r"(?:hat|haben) [^.!?\n]{0,120}?(?:[Bb]otschafter|[Mm]inister|[Kk]olleg|[Pp]räsident|Delegation|Gesandt"
            r"|Vertreter|Abgeordnet)\w* [^.!?\n]{0,60}?(?:empfangen|getroffen)(?!\w)"
        ),
        r"(?:hat|haben) [^.!?\n]{0,90}telefoniert(?!\w)",
        r"Telefonat(?!\w)",
        r"kam(?:en)? (?:\w+ ){1,5}zusammen(?!\w)",
    ),
    oral=(
        r"im (?:Interview|Gespräch) mit",
        r"(?:sagte|erklärte) (?:\w+ ){0,3}(?:vor Journalisten|im Interview|der dpa|im ORF)",
        r"(?:hat|haben) (?:\w+ ){0,3}(?:vor (?:Journalisten|der Presse)|im Interview) (?:gesagt|erklärt|betont)(?!\w)",
        r"auf einer Pressekonferenz",
    ),
    speaking=(
        r"in (?:seiner|ihrer|einer) (?:Rede|Ansprache)",
        r"[Ii]ch freue mich(?: sehr)?,? (?:heute|wieder|Sie|bei|hier)(?!\w)",
        r"(?:ist|war) mir eine (?:große |besondere )?(?:Ehre|Freude)(?!\w)",
        r"[Ll]assen Sie mich (?:zunächst|zu Beginn|mit)(?!\w)",
    ),
    mourning=(
        r"(?:trauer(?:t|n) um|betrauer(?:t|n)|nimmt Abschied|nehmen Abschied)",
        r"ist (?:gestern |heute |am .{0,20})?(?:verstorben|von uns gegangen)",
        r"hinterlässt (?:seine|ihre|eine[n]?|zwei|drei|vier)(?!\w)",
    ),
    wishing=(
        r"(?:gratulier(?:t|en|te)|beglückwünsch(?:t|en|te))",
        r"gratuliere(?!\w)",
        r"Glückwunsch",
        r"Glückwünsche",
        r"wünsch(?:t|en|e) [^.!?\n]{0,80}(?:frohe|gesegnet|glücklich|gutes neues|alles Gute|Gesundheit|besinnliche)",
        r"(?:frohe|gesegnete|besinnliche|fröhliche)s? (?:weihnacht|ostern|fest|pfingsten|neues)",
        r"(?:besten|herzlichen?) (?:Wünsche|Grüße) (?:zum|zur|aus|an)(?!\w)",
    ),
    hailing=(
        r"(?i:meine (?:sehr (?:geehrten|verehrten) )?damen und herren)(?!\w)",
        r"(?i:(?:eure )?exzellenzen)(?!\w)",
        r"(?i:guten (?:morgen|tag|abend),? (?:meine|sehr|liebe))",
        (
            r"(?i:sehr geehrte[r]? (?:frau|herr)\w* [^\n]{0,60}(?:meine (?:sehr (?:geehrten"
            r"|verehrten) )?damen und herren|exzellenzen))(?!\w)"
        ),
        r"(?i:(?:frau|herr) \w*präsident(?:in)?(?: \w+)?[!,])",
        r"(?i:liebe (?:mitbürgerinnen|genossinnen|landsleute)[^\n]{0,40}[!,])",
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
        r"(?:Mitgefühl|Anteilnahme) gilt",
        r"Gedanken (?:sind|gelten)(?!\w)",
        r"(?:Trauer|Bestürzung|Betroffenheit|Erschütterung)[^.!?\n]{0,80}(?:Tode?|Ableben|verstorben)(?!\w)",
        r"verneig(?:t|en|e) (?:sich|uns|mich) vor",
        r"(?:in Frieden ruhen|ruhe in Frieden|ehrende[sn] (?:Andenken|Gedenken))(?!\w)",
        r"stiller Trauer",
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
    notices=(r"(?i:mitteilung(?:en)?)",),
    presenting=r"(?i:über) (?:die |den |das )?(?P<name>\S[^\n]*)",
    opining=(r"(?i:kommentar|leitartikel|gastbeitrag|gastkommentar|kolumne|glosse)",),
    byline=(r"Von",),
    singular=r"(?<!\w)[Ii]ch(?!\w)",
    suspending=(
        (
            r"(?:kündigte?n?|ordnete?n?) [^.!?\n]{0,40}(?:Schließung|Schliessung|Absage|Sperrung)"
            r" (?:der|aller|des) (?:\w+ ){0,2}(?:Schulen|Prüfungen|Straßen|Ämter|Häfen|Flughafens) an(?!\w)"
        ),
    ),
    reciting=(
        r"(?:Gestützt auf|[Aa]uf ?[Gg]rund (?:des|der|von)) (?:§|Art(?:ikel|\.))",
        r"(?:verordnet|erlässt|beschliesst|verfügt)(?= ?:)",
    ),
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
        (
            (
                r"(?i:offene[rn]? briefe?|hirten(?:briefe?|wort)|brief(?= (?:an|von|des|der)(?!\w))"
                r"|rücktrittsschreiben|schreiben(?= an))"
            ),
            "letter",
        ),
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
