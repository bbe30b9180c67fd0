"""The kinds of statements by their words: fr."""

from archivist.analysis.genres import Genres

__all__ = ["GENRES"]
_MEDIA = "(?:journal|quotidien|hebdomadaire|magazine|médias|presse|chaîne|agence de presse)"

GENRES = Genres(
    we=r"(?<!\w)(?:[Nn]ous|[Nn]otre|[Nn]os)(?!\w)",
    denying=(
        r"(?:dément|démentent|a démenti|nie|nient|a nié)(?!\w)",
        r"(?:sont|est) (?:fausses?|faux|infondée?s?|mensongère?s?|dénuée?s? de (?:tout )?fondement)",
        r"réfuten?t?(?!\w)",
        r"tient à (?:préciser|démentir|rectifier)",
    ),
    rumours=(r"(?:rumeurs?|informations?|allégations?|accusations?|affirmations?)(?!\w)",),
    announcing=(
        r"porten?t? à la connaissance",
        (r"(?:a|ont) (?:le plaisir|l'honneur|la joie) (?:d'annoncer|de vous annoncer|de vous convier|d'informer)"),
        r"inform(?:e|ent) (?:le public|ses|les|l'ensemble)",
        r"annoncen?t? (?:la|le|les|l'|que)",
        r"il est ouvert",
        r"(?:inscriptions|candidatures) sont ouvertes",
    ),
    meeting=(
        r"s'est entretenue? (?:\w+ ){0,3}avec",
        r"a reçu (?:en audience|ce|aujourd'hui|l'ambassad|le ministre|une délégation)",
        r"entretien téléphonique",
        r"a rencontré (?:le|la|son|l')",
    ),
    oral=(
        r"dans (?:une interview|un entretien)",
        r"(?:a|ont) (?:déclaré|confié|indiqué) (?:\w+ ){0,2}(?:à la presse|aux journalistes|au micro)",
        r"lors (?:d'une|de la) conférence de presse",
        r"en marge d[eu']",
        r"lors de (?:sa|son|leur) (?:visite|déplacement|passage|homélie)",
    ),
    speaking=(r"dans (?:son|un|une) (?:discours|allocution)",),
    mourning=(
        r"(?:a|ont) (?:la douleur|le regret|la tristesse|l'immense douleur) d(?:e|')",
        r"(?:pleuren?t?|déploren?t?) (?:la mort|la disparition|la perte)",
        r"obsèques|inhumation",
    ),
    wishing=(r"(?:félicit(?:e|ent|ons)|a félicité)", r"(?:ses|leurs|nos|mes) (?:\w+ )?(?:félicitations|vœux)"),
    hailing=(
        r"(?i:mesdames,? (?:et )?(?:mesdemoiselles,? (?:et )?)?messieurs)(?!\w)",
        r"(?i:excellences)(?!\w)",
        r"Excellence,? (?=Monsieur|Madame)",
        r"(?i:(?:bonjour|bonsoir) (?:à tou(?:te)?s|mesdames|chers))",
        r"(?i:(?:mes )?chers (?:ami|compatriote|concitoyen|invité|collègue)(?:\(?e?\)?)?s)(?!\w)",
        r"(?i:(?:distingués|honorables) (?:invités|délégués|ministres|députés|hôtes))",
    ),
    addressing=(
        r"(?:À|A|Au|Aux)(?: :)? (?=ministre|maire|président|la |le |[A-Z])",
        r"(?:À|A) (?:l'attention d[eu'] ?|l'|tous |toutes )",
    ),
    styles=(r"(?i:(?:ch[eè]re?s|camarades|mesdames|excellence|honorables))(?!\w)",),
    saluting=(
        r"(?:Madame|Monsieur|Mesdames|Messieurs|Cher|Chère|Chers|Excellence)(?: \w+){0,8} ?,?$",
        r"À l'attention de",
    ),
    closing=(
        r"(?:Veuillez|Je vous prie|Nous vous prions).{0,80}(?:agréer|recevoir|croire)",
        r"(?:salutations|sentiments) (?:distinguée?s|les plus|respectueu)",
        r"Cordialement|Bien à vous|Respectueusement|Sincèrement|Fraternellement|Amicalement",
    ),
    to_media=(r"(?:Chers|Mesdames et Messieurs les) (?:journalistes|amis de la presse)",),
    stating=(
        (
            r"(?:condamn|dénonc|déplor|salu|exig|réclam|rejett|réaffirm|exprim|exhort|appell"
            r"|demand|souten|regrett|rappell|affirm|déclar)(?:e|ent|ons)(?!\w)"
        ),
    ),
    condoling=(r"condoléances", r"compati(?:t|ssent) à la douleur"),
    acting=(
        (
            r"(?:(?:condamn|dénonc|déplor|salu|exig|réclam|rejett|exhort|appell|demand|souten|critiqu)(?:e|ent)"
            r"|(?:a|ont) (?:\w+ment )?(?:condamné|dénoncé|déploré|salué|exigé|réclamé|rejeté|exhorté|appelé|critiqué))"
            r"(?!\w)"
        ),
    ),
    demanding=(
        r"(?i:nous) (?:\w+ ){0,2}(?:condamnons|dénonçons|exigeons|demandons|appelons|réclamons|rejetons)(?!\w)",
    ),
    happening=(
        (
            r"(?:a|ont) été (?:\w+ment )?(?:blessée?s?|tuée?s?|arrêtée?s?|interpellée?s?|transportée?s?|percutée?s?"
            r"|placée?s? en|retrouvée?s? (?:morte?s?|sans vie)|détruite?s?|hospitalisée?s?|volée?s?)(?!\w)"
        ),
        r"(?:a|ont) (?:perdu la vie|trouvé la mort)",
        r"(?:incendie|feu) (?:s'est déclaré|a (?:ravagé|détruit))",
        r"(?:a|ont) (?:battu|dominé|remporté)(?!\w)",
        r"(?:cours|prix) (?:\w+ ){0,4}(?:ont|a) (?:progressé|reculé|augmenté|baissé|chuté)(?!\w)",
    ),
    relayed=(
        (
            rf"(?:[Ss]elon|[Dd]'après|rapporte|rapportent|révèle|révèlent|écrit) "
            rf"(?:le |la |l'|les |un |une |des |plusieurs ){_MEDIA}(?!\w)"
        ),
    ),
    unnamed=(
        r"sources? (?:proches? (?:du|de)|concordantes?|bien informées?)",
        r"sous (?:couvert d'|le sceau de l')anonymat",
    ),
    contacts=(
        r"(?i:contacts? (?:de )?(?:presse|médias?)|service (?:de )?presse|relations? (?:presse|médias))(?!\w)",
        r"(?i:notes? aux (?:rédactions|rédacteurs))(?!\w)",
    ),
    opining=(r"(?i:opinion|éditorial|édito|chronique|billet)",),
    byline=(r"Par",),
    singular=r"(?<!\w)(?:[Jj]e |[Jj]')",
    terms=(r"(?i:du|jusqu'au|à partir du|à compter du|avant le|au plus tard le)",),
    kinds=(
        (r"(?i:communiqu[ée]s? (?:de|à la) presse|dossiers? de presse)", "press-release"),
        (r"(?i:points? (?:de )?presse|briefings?(?: de presse)?)", "briefing"),
        (r"(?i:messages? de (?:condol[ée]ances|sympathie)|condol[ée]ances)", "condolence"),
        (r"(?i:avis de d[ée]c[èe]s|n[ée]crologies?|hommage [àa]|faire-part)", "obituary"),
        (r"(?i:lettres? (?:ouvertes?|de d[ée]mission)|lettres?(?= (?:[àa]|au|aux|de|du)(?!\w)))", "letter"),
        (r"(?i:comptes?[- ]rendus?|relev[ée] de conclusions)", "readout"),
        (r"(?i:interviews?|entretien avec|conf[ée]rences? de presse|verbatim|propos)", "remarks"),
        (r"(?i:discours|allocutions?|prises? de parole)", "speech"),
        (
            r"(?i:mises? au point|d[ée]mentis?|droits? de r[ée]ponse|rectificatifs?|pr[ée]cisions?|clarifications?)",
            "clarification",
        ),
        (r"(?i:communiqu[ée]s?)", "communique"),
        (r"(?i:manifestes?|d[ée]claration de (?=[A-Z]))", "declaration"),
        (r"(?i:avis|annonces?|appels? [àa] (?:projets?|candidatures?|communications?)|circulaires?)", "announcement"),
        (r"(?i:messages?|v[œo]e?ux|f[ée]licitations)", "message"),
        (r"(?i:d[ée]clarations?|prises? de position|motions?|tribunes?)", "statement"),
    ),
)
