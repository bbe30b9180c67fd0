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
        r"(?:démentons|ont démenti|nions)(?!\w)",
        (
            r"(?:sont|est) (?:totalement |entièrement |absolument |purement )?(?:fausses?|faux|erronée?s?"
            r"|inexacte?s?|sans fondement|un faux|un montage)(?!\w)"
        ),
        r"(?:tien(?:t|nent)|tenons) à (?:préciser|démentir|rectifier|clarifier|rétablir)(?!\w)",
        r"souhaiten?t? (?:préciser|démentir|rectifier|clarifier)(?!\w)",
        (
            r"apport(?:er|e|ent|ons) (?:les|des|quelques) (?:précisions|éclaircissements|clarifications"
            r"|rectifications)(?!\w)"
        ),
        (
            r"[Cc]ontrairement (?:à ce qui (?:circule|a été|est (?:dit|écrit|rapporté)|se dit)"
            r"|aux (?:informations|rumeurs))(?!\w)"
        ),
        r"[Ii]l n'en est rien(?!\w)",
        r"n'(?:a|ont) rien à voir(?!\w)",
        r"[Aa]ucune (?:telle )?décision n'a (?:\w+ )?été prise",
        r"(?:oppos(?:e|ent|ons) un démenti|démenti (?:formel|catégorique))(?!\w)",
        r"(?:contient|comporte|contiennent) (?:\w+ ){0,2}(?:inexactitudes|contre-vérités)(?!\w)",
    ),
    rumours=(r"(?:rumeurs?|informations?|allégations?|accusations?|affirmations?)(?!\w)",),
    announcing=(
        r"porten?t? à la connaissance",
        (r"(?:a|ont) (?:le plaisir|l'honneur|la joie) (?:d'annoncer|de vous annoncer|de vous convier|d'informer)"),
        r"inform(?:e|ent) (?:le public|ses|les|l'ensemble)",
        r"annoncen?t? (?:la|le|les|l'|que)",
        r"il est ouvert",
        r"(?:inscriptions|candidatures) sont ouvertes",
        r"inform(?:e|ent|ons) (?:la population|tous|toutes|l'aimable|que)(?!\w)",
        r"[Ii]l est (?:porté|rappelé) (?:à|aux)(?!\w)",
        r"[Aa]vis (?:est (?:\w+ )?donné|aux (?:usagers|candidats|habitants|voyageurs|clients))(?!\w)",
        r"appel (?:à|d') ?(?:candidatures|projets|offres|manifestation d'intérêt)(?: \w+){0,2} est (?:lancé|ouvert)",
        r"(?:candidate?s?|dossiers|candidatures) (?:doivent|devront|seront)(?!\w)",
        r"[Dd]ate limite d(?:e|u|')",
        (
            r"sera?(?:ont)? (?:\w+ )?(?:fermée?s?|coupée?s?|interrompue?s?|suspendue?s?|perturbée?s?"
            r"|reportée?s?|interdite?s?) (?:à|au|le|la|du|ce|pour|jusqu'|en raison|dans|de|lundi|mardi"
            r"|mercredi|jeudi|vendredi|samedi|dimanche)(?!\w)"
        ),
        r"(?:est|sont) (?:invitée?s|priée?s|informée?s) (?:à|de|d'|que|qu')",
        r"inscriptions (?:[\w'’]+ ){0,4}(?:ouvrent|seront ouvertes|jusqu'au)",
        (
            r"annonc(?:e|ent|é) (?:la (?:fermeture|suspension)|le report|l'annulation|l'interruption) (?:de|du|des)"
            r"(?: tou(?:s|tes))?(?!\w)"
        ),
        r"candidatures sont (?:recevables|à adresser|attendues)",
    ),
    meeting=(
        r"s'est entretenue? (?:\w+ ){0,3}avec",
        r"a reçu (?:en audience|ce|aujourd'hui|l'ambassad|le ministre|une délégation)",
        r"entretien téléphonique",
        r"a rencontré (?:le|la|son|l')",
        r"(?:s'est entretenue?|se sont entretenus) (?:[\w'’]+ ){0,5}avec",
        (
            r"(?:a|ont) (?:reçu|accueilli) (?:(?:ce matin|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche"
            r"|aujourd'hui|hier|en audience),? )?(?:le |la |l'|son |sa |une? )(?:\w+ )?(?:ambassad|ministre"
            r"|délégation|homologue|premi|secrétaire|représentant)"
        ),
        r"a été (?:reçue?|accueillie?) (?:\w+ )?(?:en audience )?par",
        r"a accordé une audience",
        (
            r"(?:eu|tenu) (?:un entretien|une conversation|une réunion|des entretiens"
            r"|une séance de travail) (?:téléphonique )?avec"
        ),
        r"(?:a|ont) rencontré (?:[\w'’]+ ){0,2}(?:sa|leurs?|les|une) (?=\w)",
        r"se sont (?:rencontrés|réunis)(?!\w)",
        r"s'est réunie? (?:\w+ ){0,2}avec",
    ),
    oral=(
        r"dans (?:une interview|un entretien)",
        r"(?:a|ont) (?:déclaré|confié|indiqué) (?:\w+ ){0,2}(?:à la presse|aux journalistes|au micro)",
        r"lors (?:d'une|de la) conférence de presse",
        r"en marge d[eu']",
        r"lors de (?:sa|son|leur) (?:visite|déplacement|passage|homélie)",
    ),
    speaking=(
        r"dans (?:son|un|une) (?:discours|allocution)",
        (
            r"(?:[Cc]'est|[Cc]e m'est) (?:pour moi )?(?:un (?:grand |immense |réel )?(?:honneur|plaisir"
            r"|privilège)|une (?:grande |immense )?(?:joie|fierté)) (?:pour moi )?(?:de (?:vous|me|m'|pouvoir"
            r"|prendre|saluer)|d'être)"
        ),
        (
            r"[Jj]e suis (?:\w+ )?(?:heureux|heureuse|ravie?|honorée?|fière|fier) (?:de (?:vous (?:retrouver"
            r"|accueillir|voir|recevoir)|me (?:trouver|retrouver|tenir))|d'être)(?!\w)"
        ),
        r"[Jj]e (?:voudrais|tiens|souhaite|veux) (?:tout )?d'abord",
    ),
    mourning=(
        r"(?:a|ont) (?:la douleur|le regret|la tristesse|l'immense douleur) d(?:e|')",
        r"(?:pleuren?t?|déploren?t?) (?:la mort|la disparition|la perte)",
        r"obsèques|inhumation",
    ),
    wishing=(
        r"(?:(?<!se )(?<!me )(?<!nous nous )félicit(?:e|ent|ons)|a félicité)",
        r"(?:ses|leurs|nos|mes) (?:\w+ )?(?:félicitations|vœux)",
        r"félicitations",
        r"(?:ses|leurs|nos|mes|vos) (?:\w+ ){1,3}(?:vœux|voeux)",
        (
            r"souhait(?:e|ent|ons) (?:à )?(?:tou(?:te)?s? |une (?:bonne|joyeuse|heureuse|excellente)"
            r"|un (?:bon|joyeux|heureux|excellent) (?:ramadan|aïd|noël|anniversaire))"
        ),
        r"souhait(?:e|ent|ons) [^.!?\n]{0,60}(?:bonheur|santé|prospérité|bonne (?:fête|année))(?!\w)",
        (
            r"(?:bonne (?:et heureuse |et joyeuse )?année|heureuse année|bonnes? fêtes?|joyeux noël"
            r"|joyeuses (?:pâques|fêtes)|bon ramadan|aïd moubarak)(?!\w)"
        ),
    ),
    hailing=(
        r"(?i:mesdames,? (?:et )?(?:mesdemoiselles,? (?:et )?)?messieurs)(?!\w)",
        r"(?i:excellences)(?!\w)",
        r"Excellence,? (?=Monsieur|Madame)",
        r"(?i:(?:bonjour|bonsoir) (?:à tou(?:te)?s|mesdames|chers))",
        r"(?i:(?:mes )?chers (?:ami|compatriote|concitoyen|invité|collègue)(?:\(?e?\)?)?s)(?!\w)",
        r"(?i:(?:distingués|honorables) (?:invités|délégués|ministres|députés|hôtes))",
        (
            r"(?i:(?:monsieur|madame) l[ea] (?:président|ministre|maire|secrétaire|gouverneur"
            r"|préfet)[^\n.]{0,60}, (?:mesdames|messieurs|excellences|ch[eè]r))"
        ),
        r"(?i:merci(?: beaucoup)?,? (?:monsieur|madame|à tous|à vous))(?!\w)",
        r"(?i:(?:chers |chères )?camarades)(?= ?[,!])",
    ),
    addressing=(
        r"(?:À|A|Au|Aux)(?: :)? (?=ministre|maire|président|la |le |[A-Z])",
        r"(?:À|A) (?:l'attention d[eu'] ?|l'|tous |toutes )",
    ),
    styles=(r"(?i:(?:ch[eè]re?s|camarades|mesdames|excellence|honorables))(?!\w)",),
    answering=(r"(?:Sur|À propos d[eu]|Suite (?:à|au)|Concernant)(?: (?:la|le|les|l'|une?|cette|ce))?",),
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
        r"se félicit(?:e|ent) (?:d(?:e|u|es)(?!\w)|d'|que(?!\w))",
    ),
    aside=(r"(?:tout )?en (?:présentant|adressant|exprimant) (?:ses|leurs) (?:\w+ )?condoléances",),
    condoling=(
        r"condoléances",
        r"compati(?:t|ssent) à la douleur",
        (
            r"(?:tristesse|douleur|émotion|consternation|stupeur|peine|affliction"
            r"|regret)[^.!?\n]{0,80}(?:le décès|la mort|la disparition|du décès|de la mort"
            r"|de la disparition)(?!\w)"
        ),
        r"pensées (?:\w+ ){0,2}(?:vont|accompagnent|sont avec)(?!\w)",
        r"s'inclin(?:e|ent|ons) (?:\w+ ){0,2}devant la (?:mémoire|dépouille)",
        (
            r"(?:s'associen?t?|nous nous associons|partag(?:e|ent|ons)) (?:\w+ )?(?:à )?(?:la|leur|sa"
            r"|cette) (?:\w+ )?(?:douleur|peine|deuil|chagrin)(?!\w)"
        ),
        r"reposen?t? en paix",
        (
            r"(?:sa|leur|notre|ma) (?:\w+ )?(?:compassion|sympathie) (?:\w+ )?(?:aux|à la|à sa|à leurs"
            r"|à ses) (?:familles?|proches|victimes)"
        ),
    ),
    acting=(
        (
            r"(?:(?:condamn|dénonc|déplor|salu|exig|réclam|rejett|exhort|appell|demand|souten|critiqu)(?:e|ent)"
            r"|(?:a|ont) (?:\w+ment )?(?:condamné|dénoncé|déploré|salué|exigé|réclamé|rejeté|exhorté|appelé|critiqué))"
            r"(?!\w)"
        ),
        r"(?:se félicit(?:e|ent)|s'est félicitée?|se sont félicitée?s) (?:d(?:e|u|es)(?!\w)|d'|que(?!\w))",
    ),
    which=(r"qui",),
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
        r"[Ss]elon (?:des|plusieurs) (?:témoins|sources (?:locales|policières|médicales|concordantes))(?!\w)",
    ),
    unnamed=(
        r"sources? (?:proches? (?:du|de)|concordantes?|bien informées?)",
        r"sous (?:couvert d'|le sceau de l')anonymat",
    ),
    contacts=(
        r"(?i:contacts? (?:de )?(?:presse|médias?)|service (?:de )?presse|relations? (?:presse|médias))(?!\w)",
        r"(?i:notes? aux (?:rédactions|rédacteurs))(?!\w)",
    ),
    presenting=r"(?i:[àa] propos) (?:d(?:e la |u |es |e )|de l'|d')(?P<name>\S[^\n]*)",
    opining=(r"(?i:opinion|éditorial|édito|chronique|billet)",),
    byline=(r"Par",),
    singular=r"(?<!\w)(?:[Jj]e |[Jj]')",
    suspending=(
        (
            r"annonc(?:e|ent|é) (?:la (?:fermeture|suspension)|le report|l'interruption) (?:de|du|des)"
            r" (?:\w+ ){0,3}(?:établissements|écoles|cours|examens|services|classes|ports?|vols)(?!\w)"
        ),
    ),
    reciting=(r"(?:VU|Vu) (?:le|la|les|l['’])(?= |\w)", r"(?:ARRÊTE(?:NT)?|DÉCRÈTE|Arrête|Décrète)(?= ?[:\n])"),
    terms=(r"(?i:du|jusqu'au|à partir du|à compter du|avant le|au plus tard le)",),
    kinds=(
        (r"(?i:communiqu[ée]s? (?:de|à la) presse|dossiers? de presse)", "press-release"),
        (r"(?i:briefings?(?: de presse)?)", "briefing"),
        (r"(?i:messages? de (?:condol[ée]ances|sympathie)|condol[ée]ances)", "condolence"),
        (r"(?i:avis de d[ée]c[èe]s|n[ée]crologies?|hommage [àa]|faire-part)", "obituary"),
        (r"(?i:lettres? (?:ouvertes?|pastorales?|de d[ée]mission)|lettres?(?= (?:[àa]|au|aux|de|du)(?!\w)))", "letter"),
        (r"(?i:comptes?[- ]rendus?|relev[ée] de conclusions)", "readout"),
        (r"(?i:interviews?|entretien avec|(?:conf[ée]rences?|points?) (?:de )?presse|verbatim|propos)", "remarks"),
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
