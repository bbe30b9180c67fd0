"""French: the facts of its grammar."""

from archivist.analysis.syntax_facts import SyntaxFacts

__all__ = ["FACTS"]

FACTS = SyntaxFacts(
    order="svo",
    saying=(
        (
            r"(?:déclar|annonc|affirm|indiqu|soulign|condamn|précis|ajout|estim|exprim|dénonc|rappel|réaffirm|rapport|assur"
            r"|regrett|salu|confirm|rejet|expliqu|ni|lanc|not|argument|plaid|insist|martel|assén|répliqu|ironis|concéd"
            r"|signal|révél|communiqu|notifi|constat|déplor|critiqu|fustig|invit|félicit|remerci|réclam|appel|exhort|demand"
            r"|protest|expos|exig|pos|témoign|considèr|considér|tranch|glis|glissé|clam|proclam|attest|évoqu|mentionn)"
            r"(?:é|ée|és|ées|e|ent|ait|aient|a|èrent)"
        ),
        *("dit", "disent", "disait", "fait", "font", "écrit", "écrivent", "prévient", "prévenu", "averti"),
        *("avertit", "dément", "démentent", "démenti", "réagi", "réagit", "répondu", "répond", "soutenu"),
        *("soutient", "souscrit", "maintient", "maintenu", "reconnu", "reconnaît", "promis", "promet", "admis"),
        *("admet", "convie", "informe", "informé", "exhorte", "exige", "rappelle", "rappellent", "appelle"),
        *("appellent", "précisé", "conclu", "requis", "souhaite", "souhaité", "suggère", "suggéré", "espère"),
        *("relève", "relevé", "démentie", "poursuit", "tweeté", "partagé", "confié", "tonné", "fulminé", "abondé"),
        *("proposé", "propose", "réitéré", "réitère", "alerte", "alerté", "tient", "considère", "refuse", "refusé"),
        *("attribué", "accusé", "accuse", "prévenue", "avancé"),
    ),
    performing=(
        *("annonce", "annoncent", "condamne", "condamnent", "dénonce", "dénoncent", "regrette", "regrettent"),
        *("salue", "saluent", "appelle", "appellent", "invite", "invitent", "informe", "informent", "exprime"),
        *("expriment", "déplore", "déplorent", "rejette", "rejettent", "exige", "exigent", "réclame", "réclament"),
        *("demande", "demandent", "félicite", "félicitent", "remercie", "remercient", "rappelle", "rappellent"),
        *("dément", "démentent", "affirme", "affirment", "réaffirme", "réaffirment", "déclare", "déclarent"),
        *("souligne", "soulignent", "porte", "portent", "tient", "tiennent", "exhorte", "exhortent", "alerte"),
        *("alertent", "souhaite", "souhaitent", "présente", "présentent", "adresse", "adressent", "convie"),
        *("convient", "proteste", "protestent", "soutient", "soutiennent", "confirme", "confirment", "précise"),
        *("précisent", "refuse", "refusent", "lance", "lancent", "organise", "organisent", "heureu(?:x|se)"),
        *("s'associe", "s'indigne", "s'inquiète", "réitère", "réitèrent", "constate", "constatent", "communique"),
        *("communiquent", "indigne", "inquiète", "associe", "félicitons", "apporte", "apportent", "saisi"),
        "saisit",
    ),
    issuing=(
        *("publié", "publiée", "publie", "publient", "diffusé", "diffusée", "diffuse", "adressé", "émis", "émise"),
        *("rendu", "rendue", "transmis", "transmise", "fait", "envoyé", "signé", "posté", "partagé", "relayé"),
    ),
    statement=(
        *("communiqués?", "communiques?", "déclarations?", "messages?", "lettres?", "notes?", "tribunes?"),
        *("discours", "allocutions?", "annonces?", "tweets?", "post", "publications?", "mises? au point", "appel"),
        *("entretien", "interview", "avis", "bulletins?", "motion", "pétition", "courrier", "mail", "mot"),
        "article",
    ),
    frame=("dans", "par", "via"),
    agent=("de", "du", "des", "d'", "par"),
    source=("selon", "d'après", "suivant"),
    article=("le", "la", "les", "l'", "un", "une"),
    indefinite=("un", "une", "plusieurs", "certains", "quelques", "deux", "trois", "quatre", "chaque", "tout"),
    possessive=("son", "sa", "ses", "leur", "leurs", "notre", "nos", "mon", "ma", "mes", "votre", "vos"),
    link=("de", "du", "des", "d'", "et", "pour", "à", "au", "aux", "&"),
    clause=(
        *("que", "qu'", "qui", "dont", "où", "parce", "quand", "lorsque", "lorsqu'", "puisque", "si", "mais"),
        *("car", "tandis"),
    ),
    conjunction=("et", "&", "ou"),
    passive=("été", "est", "sont", "sera", "était"),
    inside=("contre", "pour", "sur", "sans", "en"),
    office=("presse", "communication", "information", "médias", "porte-parole"),
    governing=("lutte", "combat", "soutien", "aide", "accès"),
    particle=("de", "du", "des", "d'", "van", "von", "ben", "bin", "al", "el", "la", "le", "da", "dos", "di"),
    close=(
        *("que", "qu'", "où", "dans", "par", "sur", "avec", "après", "avant", "lors", "pendant", "en", "afin"),
        *("mais", "selon", "depuis", "dès", "vers", "chez", "contre", "sans", "sous", "entre", "suite", "face"),
        *("concernant", "relatif", "relative", "relatifs", "relatives", "via", "comme", "si", "car", "donc", "ni"),
        *("or", "parce", "quand", "lorsque", "lorsqu'", "puisque", "alors", "tandis", "jusqu'", "jusque", "malgré"),
        *("envers", "hors", "durant", "auprès", "devant", "derrière", "grâce", "cependant", "toutefois", "ainsi"),
        *("ce", "cet", "cette", "ces", "ne", "n'", "pas", "plus", "suivant", "sauf", "voire", "outre", "afin"),
        *("quant", "parmi", "ayant", "étant", "notamment", "pourtant", "ci-dessous", "ci-après", "reçu", "reçue"),
    ),
    auxiliary=(
        *("a", "ont", "avait", "avaient", "est", "sont", "était", "étaient", "aussi", "également", "vient"),
        *("viennent", "se", "s'", "été", "encore", "déjà", "ensuite", "enfin", "toujours", "tout", "bien", "ainsi"),
        *("donc", "y"),
        r"\w+ment(?<!gouvernement)(?<!parlement)(?<!mouvement)(?<!département)(?<!rassemblement)(?<!régiment)",
        *("tient", "tiennent", "lui", "leur", "nous", "vous", "me", "m'", "de", "heureux", "par", "ailleurs"),
        *("sera", "souhaite", "souhaitent", "reste", "très", "fermement", "vivement", "jamais", "plus", "aussitôt"),
        "alors",
    ),
    negation=("ne", "n'", "pas", "jamais"),
    pronoun=(
        *("il", "elle", "ils", "elles", "on", "nous", "vous", "je", "j'", "tu", "qui", "dont", "lequel"),
        *("laquelle", "lesquels", "celui-ci", "celle-ci", "celui", "celle", "ceux", "cela", "c'", "ça", "y", "t'"),
        "-t-il",
    ),
    role=(
        *("sources?", "(?:vice-|ex-|co-)?présidente?s?", "premier", "première", "ministres?", "maires?"),
        *("gouverneure?", "roi", "directeurs?", "directrices?", "secrétaires?", "porte-paroles?", "ambassadeurs?"),
        *("ambassadrice", "sénateurs?", "sénatrice", "députée?s?", "chefs?", "cheffe", "responsables?", "préfète?"),
        *("général", "colonel", "capitaine", r"coordina(?:teur|trice)\w*", "représentante?s?", "pape"),
        *("avocate?s?", "procureure?", "entraîneure?", "sélectionneur", "évêque", "archevêque", "cardinal"),
        *("patriarche", "imam", "père", "pasteur", "rabbin", "juge", "commissaire", "commandant", "lieutenant"),
        *("sergent", "amiral", "chancelier", "chancelière", "conseillère?", "élue?s?", "membres?", "leaders?"),
        *("dirigeante?s?", "patronne?", "patron", "fondateur", "fondatrice", "président-directeur", "pdg", "dg"),
        *("envoyée?", "émissaire", "rapporteure?", "délégué[e]?", "adjointe?", "doyenne?", "recteur", "rectrice"),
        *("professeure?", "docteur", "médecin", "économiste", "syndicaliste", "militante?s?", "opposante?"),
        *("candidate?", "journaliste", "écrivaine?", "auteure?", "reine", "prince", "princesse", "émir", "sultan"),
        *("trésorière?", "animateur", "animatrice", "sportif", "joueur", r"\w{4,}(?:ologue|ologiste)"),
        *("gestionnaire", "inspecteur", "inspectrice", "administrateur", "intendant"),
    ),
    spokesman=("sources?", "porte-paroles?", "attachée?"),
    body=(
        *("ministère", "conseil", "comité", "association", "associations", "syndicat", "syndicats", "parti"),
        *("gouvernement", "mairie", "préfecture", "commission", "fédération", "union", "organisation"),
        *("organisations", "ambassade", "consulat", "société", "agence", "direction", "collectif", "mouvement"),
        *("coordination", "confédération", "fondation", "ong", "cabinet", "université", "club", "parlement"),
        *("armée", "police", "gendarmerie", "présidence", "primature", "sénat", "assemblée", "cour", "tribunal"),
        *("parquet", "haute", "autorité", "autorités", "centre", "institut", "bureau", "front", "coalition"),
        *("alliance", "ligue", "réseau", "observatoire", "mission", "délégation", "état-major", "banque"),
        *("compagnie", "entreprise", "groupe", "coopérative", "chambre", "ordre", "rassemblement", "plateforme"),
        *("église", "diocèse", "archidiocèse", "secrétariat", "administration", "département", "région", "commune"),
        *("métropole", "municipalité", "service", "hôpital", "école", "lycée", "académie", "forum", "cercle"),
        *("caisse", "office", "régie", "fonds", "sa", "sas", "sarl", "intersyndicale", "section", "cellule"),
        *("équipe", "haut-commissariat", "communauté", "conférence", "forces", "garde", "milice", "brigade"),
        *("projet", "maison", "amicale", "corps", "opérateur"),
    ),
    time=(
        *("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche", "hier", "aujourd'hui", "demain"),
        *("janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre"),
        *("novembre", "décembre", "matin", "soir", "après-midi", "midi", "nuit", "récemment", "dernier"),
        *("dernière", "passé"),
    ),
    answer=("réponse", "réaction", "réagissant", "commentant", "répondant", "réplique", "interrogée?s?", "suite"),
    media=(
        *("reuters", "afp", "journal", "quotidien", "hebdomadaire", "magazine", "chaîne", "télévision", "radio"),
        *("presse", "média", "médias", "site", "correspondante?", "journaliste", "rfi", "bfmtv", "franceinfo"),
    ),
    honorific=(
        *("m", "mm", "mme", "mlle", "mgr", "monseigneur", "maître", "me", "dr", "pr", "monsieur", "madame"),
        *("sieur", "mr", "mrs", "ms", "prof", "docteur", "professeur"),
    ),
    abbreviation=(r"\w(?:\.\w)+", "m", "mm", "mme", "mgr", "dr", "pr", "st", "ste", "art", "cf", "no", "etc"),
    locative=("à",),
)
