"""French."""

from archivist.analysis.language import Language
from archivist.analysis.languages.fr.genres import GENRES
from archivist.analysis.languages.fr.syntax import FACTS
from archivist.analysis.languages.fr.voice import VOICE

__all__ = ["PLUGIN"]

_BACK = r"retour (?:à|au|aux) (?:la |l')?(?:accueil|liste|actualités?|sommaire|page précédente|communiqués)$"


PLUGIN = Language(
    tag="fr",
    # Letters
    function_words=(
        *("le", "la", "les", "des", "et", "du", "une", "dans", "pour", "que", "qui", "est", "sur", "aux"),
        *("de", "au", "par", "en", "ont", "sont", "avec", "cette"),
    ),
    # Dates
    months={
        1: ("janvier", "janv", "janv."),
        2: ("février", "fevrier", "févr", "févr."),
        3: ("mars",),
        4: ("avril", "avr", "avr."),
        5: ("mai",),
        6: ("juin",),
        7: ("juillet", "juil", "juil."),
        8: ("août", "aout"),
        9: ("septembre", "sept", "sept."),
        10: ("octobre", "oct", "oct."),
        11: ("novembre", "nov", "nov."),
        12: ("décembre", "decembre", "déc", "déc."),
    },
    ordinals={1: ("premier",)},
    before_ordinals=("le", "du", "au", "depuis le"),
    day_first=True,  # a figure date with the month first is not French, in Canada neither
    day_endings=("er", "ᵉʳ"),
    of_words=("de",),
    before_year=("de",),
    range_words=("au", "et"),
    same_day=("correspondant au", "soit le"),
    date_articles=("le",),
    broken_day=("er",),
    broken_month=("de",),
    broken_year=("de",),
    named_before=("révolution du", "mouvement du", "place du", "rue du", "stade du", "journée du", "massacre du"),
    signing_words=("le", "ce"),
    made_at=("Fait à", "Fait au", "Fait en", "Donné à", "Signé à", "Délivré à", "Établi à"),
    adopted=(
        "adoptée?s? (?:à l'unanimité )?par",
        "approuvée?s? par",
        "votée?s? par",
        "adoptée?s? (?:à l'unanimité )?le",
    ),
    after_place=("le",),
    numbered_words=("art", "article"),
    acts=(
        r"(?:[Ll]ois?|[Dd]écrets?(?:-lois?)?|[Aa]rrêtés?|[Dd]écisions?|[Rr]ésolutions?|[Rr]èglements?"
        r"|[Dd]irectives?|[Oo]rdonnances?|[Tt]raités?|[Cc]onventions?|[Aa]ccords?|[Cc]harte"
        r"|[Pp]rotocoles?|[Cc]irculaires?|[Jj]ugements?|[Aa]rrêts?|[Cc]onstitution|[Jj]ournal officiel)"
    ),
    act_dated=r"(?:du|de|en date du|daté du|datée du|signée? le|adoptée? le)",
    abbreviations=("art", "Art"),
    # Days counted from another day
    weekdays=(("lundi",), ("mardi",), ("mercredi",), ("jeudi",), ("vendredi",), ("samedi",), ("dimanche",)),
    sure_weekdays=("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"),
    not_weekday=r"(?:chaque|tous les|[Vv]endredi|Mardi|au) ",
    weekday_range=("au", "à"),
    day_words=("ce", "le"),
    no_day=(
        *("le lundi", "le mardi", "le mercredi", "le jeudi", "le vendredi", "le samedi", "le dimanche"),
        *("chaque lundi", "chaque vendredi", "à demain", "de demain", "du lendemain", "d'aujourd'hui"),
    ),
    adjective="after",
    by_week=("next",),
    today=("aujourd'hui", "ce matin", "ce soir", "cet après-midi"),
    yesterday=("hier", "hier soir", "hier matin"),
    before_yesterday=("avant-hier",),
    tomorrow=("demain", "demain matin"),
    after_tomorrow=("après-demain",),
    last=("dernier", "passé"),
    next=("prochain",),
    this_day=("ce",),
    future=r"(?<!\w)(?:\w{2,}(?:ra|ront|[ei]rait|[ei]raient)|(?:au|pour|dev)rai(?:en)?t|aura|auront|sera|seront|prévue?s?|attendue?s?|doit|doivent|va|vont)(?!\w)",
    deadline=(
        r"(?:(?:avant|jusqu'(?:à|au)|d'ici)(?: le| au)?(?: \w+di)?"
        r"|(?:parution|édition|livraison|numéro)(?: datée?)? du(?: \w+di)?)"  # of a paper
    ),
    declared=(
        r"(?:(?:(?:a|ont|avait|avaient|est|a également|a aussi) )?(?:déclar|annonc|affirm|indiqu|condamn|précis|estim"
        r"|soulign|assur|ajout|expliqu|confirm|dénonc|salu|exprim|rappel|révél|demand|appel|critiqu|accus|regrett"
        r"|rejet|publi|diffus|lanc|déplor|félicit|réaffirm|mentionn|not|signal|avou|jug|exig|protest|present)(?:é|ée|és)"
        r"|(?:a|ont) (?:dit|écrit|fait savoir|fait part|émis|démenti|averti|promis|répondu|prévenu|réagi|soutenu|admis"
        r"|reconnu)|dit|fait savoir|écrit|émet|dément|avertit|répond)"
    ),
    occasions=(
        r"(?:(?:à la )?suite (?:à|au|aux|de|du|des)|en (?:réponse|réaction|raison) (?:à|au|aux|de|du|des)"
        r"|face (?:à|au|aux)|à l'occasion (?:de|du|des)|au lendemain (?:de|du|des)|concernant"
        r"|au sujet (?:de|du|des)|à propos (?:de|du|des))"
    ),
    complements=r"(?:que|qui|qu'\w+|dont|où|après|avant|lorsque|quand|pendant|depuis|suite à|lors)",
    performs=(
        r"(?:annonce|condamne|exprime|salue|regrette|dénonce|rappelle|appelle|invite|informe"
        r"|porte à la connaissance|(?:a|ont) (?:l'honneur|le plaisir|le regret|la douleur|appris)|tient à"
        r"|tiennent à|présente|adresse|remercie|félicite|souhaite|rejette|demande|exige|déplore|s'associe"
        r"|prend acte|lance un appel)(?:nt)?"
    ),
    first_person=r"(?:[Nn]ous|[Nn]otre|[Nn]os|[Jj]e|[Mm]on|[Mm]a|[Mm]es)",
    # Lines of a page and of a message
    page_words=("page", r"p\."),
    page_of=("sur",),
    mail_from=("De", "Expéditeur"),
    memos=("note de service", "note interne", "circulaire", "mémorandum"),
    mail_fields=("Date", "Envoyé", "Envoyé le", "À", "A", "Objet", "Sujet", "Copie", "Copie à", "Répondre à"),
    rights=("tous droits réservés",),
    author_words=("par", "auteur :", "auteur:", "rédigé par", "publié par", "propos recueillis par", "texte :"),
    elisions=("l'", "d'"),
    published=(
        "publié",
        "publié le",
        "publiée le",
        "posté le",
        "mis en ligne le",
        "mis à jour le",
        "mise à jour",
        "dernière mise à jour",
        "date de publication",
        "paru le",
        "date",
    ),
    updated=("mis à jour", "mise à jour", "dernière mise à jour", "modifié", "dernière modification"),
    clock_words=("à", "h", "heures"),
    pointers=(
        *("sélectionné pour vous", "pour vous", "a lire aussi", "à lire également", "sur le même sujet"),
        *("lire aussi", "à lire aussi", "lisez aussi", "voir aussi", "mots-clés", "mots clés", "étiquettes", "tags"),
        *("émetteur", "émis par", "publié par", "référence", "réf", "contact", "contact presse", "source"),
    ),
    masthead=("directeur de la publication", "directrice de la publication", "rédacteur en chef", "rédactrice en chef"),
    furniture=(
        *("accueil", "rechercher", "recherche", "connexion", "se connecter", "s'inscrire", "s'abonner"),
        *("abonnez-vous", "contactez-nous", "à propos", "qui sommes-nous", "aller au contenu"),
        *("passer au contenu", "passer au contenu principal"),
        *("aller au contenu principal", "partager", "partager sur facebook", "partager sur twitter", "imprimer"),
        *("envoyer", "commentaires", "laisser un commentaire", "articles liés", "à lire aussi", "lire aussi"),
        *("lire la suite", "en savoir plus", "voir aussi", "mots-clés", "étiquettes", "actualités", "à la une"),
        *("communiqués de presse", "mentions légales", "politique de confidentialité", "publicité", "fermer"),
        *("retour", "retour à l'accueil", "fermer le menu", "ouvrir le menu", "rechercher sur le site"),
        *("suivant", "précédent", "suivez-nous", "la rédaction", "galerie", "vidéo", "urgent"),
        *("exclusif", "mise à jour", "actualisation", "analyse", "opinion", "tribune", "commentaire", "édito"),
        *("direct", "en direct", "alerte", "flash", "entretien", "note"),
        *("rechercher dans ce blog", "aucun commentaire", "enregistrer un commentaire", "en temps réel"),
        *("dernières nouvelles", "dernières infos", "dernières news", "haut de page", "les plus lus"),
        *("menu", "contact", "communiqués", "presse", "espace presse", "newsroom", "agenda"),
        *("publications", "nos actions", "faire un don", "nous contacter", "nous connaître"),
        *("taille du texte", "photo d'archives", "politique", "économie", "sport", "sports", "culture"),
        *("société", "santé", "international", "monde", "télécharger", "menu principal", "plan du site"),
        *("mon compte", "facebook", "twitter", "partager cet article", "lire plus", "actualité"),
        *("afficher les titres", "masquer les titres", "afficher le sommaire", "masquer le sommaire", "sommaire"),
    ),
    own_names=("français",),
    urgent=("urgent", "dernière minute", "dernière heure", "alerte info", "flash info"),
    reading_times=(
        r"(?:(?:temps|durée) de lecture|lecture) ?:? ?[0-9]{1,3} ?(?:min|mn|minutes?)\.?",
        r"[0-9]{1,3} ?(?:min|mn|minutes?)\.?(?: de lecture)?",
    ),
    cookies=(
        r"activer javascript|javascript (?:est|doit être|soit) (?:dés)?activé",
        r"(?:utilis\w+|gestion|utilisation) des cookies",
        r"accepter (?:les|tous les) cookies",
        r"politique de cookies",
    ),
    photographers=("photographe",),
    reporters=(
        *("journaliste", "rédacteur", "rédactrice", "correspondant", "correspondante", "reporter"),
        *("envoyé spécial",),
    ),
    pictures=("crédit photo", "crédit", "photo", "image", "illustration", "légende"),
    advertising=("publicité", "annonces", "contenu sponsorisé"),
    counts=("Vues", "Lectures", "Affichages"),
    welcomes=(
        r"bienvenue sur (?:le|la|les) (?:site|page|pages)",
        r"contacts?(?: presse| médias?)? ?:",
        r"il y a \w+ (?:secondes?|minutes?|heures?|jours?|semaines?|mois)$",
        r"langues? ?:",
        _BACK,
    ),
    title_labels=("titre", "objet"),
    release_labels=("pour (?:diffusion|publication) immédiate",),
    unfinished=(
        *("de", "la", "le", "les", "l'", "un", "une", "des", "du", "d'", "au", "aux", "à", "en"),
        *("et", "ou", "par", "pour", "sur", "dans", "avec", "sans", "sous", "entre", "vers"),
        *("chez", "son", "sa", "ses", "leur", "leurs", "ce", "cette", "ces", "que", "qui", "dont"),
        *("contre", "lors", "depuis", "selon", "ainsi", "après", "avant", "n°", "no"),
    ),
    # The statement
    genres=GENRES,
    types=(
        (
            r"(?i:(?:communiqué|note|dossier) de presse|(?:avis à la|alerte|invitation|information) presse)",
            "press-release",
        ),
        (r"(?i:communiqué(?: conjoint| commun| final| officiel)?)", "communique"),
        (r"(?i:déclaration(?: conjointe| commune| officielle)?)", "statement"),
        (r"(?i:mise au point|droit de réponse|rectificatif)", "clarification"),
        (r"(?i:lettre ouverte|lettre|courrier)", "letter"),
        (r"(?i:(?:message|t[ée]l[ée]gramme) de (?:condoléances|sympathie))", "condolence"),
        (r"(?i:messages?|t[ée]l[ée]grammes?|dépêche officielle)", "message"),
        (r"(?i:discours|allocution)", "speech"),
    ),
    issuing=(
        r"(?:[Dd]ans|[Ss]elon|[Pp]ar|[Vv]ia|publi(?:é|e|ait)|diffus(?:é|e)|adress(?:é|e)|envoy(?:é|e)|émis|émet|sort(?:i)?|signé"
        r"|indiqu(?:e|ait|é)|précis(?:e|ait|é)|soulign(?:e|ait|é)|ajout(?:e|ait|é)|affirm(?:e|ait|é)|conclut|poursuit|rappelle)"
        r" (?:un|une|son|sa|le|la|leur|ce|cette) (?:long |nouveau |bref )?"
    ),
    cues=(
        r"(?i:(?:voici |ci-dessous )?(?:le )?texte (?:intégral )?(?:du|de la) {types})[^.:\n]{0,40}[ ]?:",
        r"(?i:{types} (?:suivante?|ci-après))[^.:\n]{0,90}?[ ]?:",
    ),
    tails=(
        r"(?i:lire aussi|à lire aussi|voir aussi|sur le même sujet|articles? liés?|partager).{0,80}",
        r"(?i:source ?:).*",
        *(r"-? ?(?i:fin) ?-?", r"(?i:contacts? (?:de )?presse).*", r"(?i:mots-clés ?:).*", r"_{5,}", r"\\?#{3}\\?"),
    ),
    labels=r"(?:Le|le|Fait le|En date du) ",
    issue_labels=r"(?i:date (?:de publication|d'émission) ?: ?)",
    dated=r"[ ,]{1,2}(?:du|daté du|en date du) ",
    voice=VOICE,
    # Who issued it and who speaks
    syntax=FACTS,
    by=r" (?:de la |de l'|du |des |de |par le |par la |par )",
    roles=(
        *("président", "Président", "présidente", "Présidente", "ministre", "Ministre", "Premier ministre"),
        "porte-parole",
        *("Porte-parole", "secrétaire général", "Secrétaire général", "secrétaire générale", "ambassadeur"),
        "Ambassadeur",
        *("directeur", "Directeur", "directrice", "Directrice", "maire", "Maire", "Préfet", "préfet", "général"),
        "Général",
        *("Coordinateur", "coordinateur", "Chef", "chef", "commandant", "Commandant", "envoyé spécial"),
        "premier ministre",
        *("Premier Ministre", "chancelier", "députée", "député", "sénateur", "sénatrice"),
    ),
    adjective_after_role=True,
    before_surname=("Président", "président", "Premier ministre"),
    subject_words=(
        "à l'occasion",
        "lors de",
        "lors du",
    ),
    honorifics=("M.", "Mme", "Mr", "Monsieur", "Madame", "Dr", "Me"),
    signed=r"(?:[Ss]igné(?: par)?|Signature) ?:? ?",
    verbs=(
        *("a déclaré", "a annoncé", "a affirmé", "a indiqué", "a condamné", "déclare", "annonce", "affirme"),
        "indique",
    ),
    # Names of bodies, persons and places
    bodies=(
        *("Ministère", "ministère", "Conseil", "Comité", "Commission", "Gouvernement", "gouvernement", "Présidence"),
        *("présidence", "Ambassade", "ambassade", "Association", "Associations", "Fédération", "Union", "Parti"),
        "Mouvement",
        *("Front", "Coalition", "Organisation", "Ligue", "Syndicat", "Direction", "Administration", "Assemblée"),
        "Sénat",
        *("Cour", "Parlement", "Mission", "Bureau", "Haut-Commissariat", "Collectif", "Réseau", "Centre"),
        "Observatoire",
        *("Agence", "Fondation", "Institut", "Autorité", "Préfecture", "préfecture", "Mairie", "mairie", "Primature"),
    ),
    states=(r"(?:république|royaume)(?: \w+){0,2}(?: d[eu]s?| de la| de l'| d')? ?\w+(?:[ -]\w+)?",),
    offices=(
        *("Bureau", "Service de presse", "Bureau de presse", "Cellule de communication"),
        "Direction de la communication",
    ),
    noun_articles=("la", "le", "les", "du", "des", "l'"),
    small=("de", "des", "du", "la", "le", "les", "et", "d'", "l'", "pour", "à"),
    carriers=(
        *("affaires", "étrangères", "intérieur", "défense", "justice", "santé", "éducation", "nationale", "armées"),
        *("général", "générale", "national", "international", "internationale", "fédéral", "française", "culture"),
        *("économie", "finances", "travail", "agriculture", "transports", "syrienne", "syrien", "république", "État"),
    ),
    stops=(
        *("a", "ont", "est", "sont", "sur", "dans", "pour", "par", "avec", "au", "aux", "lors", "après", "avant"),
        *("que", "qui"),
        *("Le", "La", "Les", "Ce", "Cette", "Il", "Elle", "Nous", "Dans", "En", "Communiqué", "Déclaration"),
        *("exprime", "ce"),
    ),
    before_town=("à", "de", "d'", "vers", "en", "depuis", "entre", "par", "près de", "autour de"),
    place_heads=("ville de", "province de", "village de"),
    # The end of a letter
    valedictions=(
        (
            r"(?:je vous prie|nous vous prions|veuillez|recevez|agréez) .{0,120}"
            r"(?:salutations|considération|sentiments|respects?)[^.\n]{0,40}"
        ),
        r"(?:bien )?(?:cordialement|respectueusement|sincèrement|amicalement|fraternellement)(?: vôtre)?",
        r"avec (?:mes|nos|toute)[^.\n]{0,60}",
        r"(?:fait|signé)(?: par)?|(?:bien )?à vous|(?:meilleures )?salutations distinguées",
    ),
    on_behalf=(
        "pour",
        "au nom de",
        "au nom du",
        "au nom des",
        "p/o",
    ),
)
