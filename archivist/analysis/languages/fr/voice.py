"""Who is talking, in French: the issuer itself, or somebody who tells of the statement."""

from archivist.analysis.voice_facts import VoiceFacts

__all__ = ["VOICE"]

VOICE = VoiceFacts(
    own=(r"nous|notre(?! pays)|nos|je|j'\w+|mon|ma|mes|moi",),
    told=(
        (
            r"(?:(?:qu|l)')?(?:a|ont|avait|avaient) (?:\w+ment |aussi |ainsi |encore )?"
            r"(?:déclaré|annoncé|affirmé|indiqué|condamné|souligné|précisé|ajouté|dénoncé|estimé|rappelé|expliqué|réaffirmé|assuré|confirmé|démenti|dit|"
            r"salué|appelé|demandé|exprimé|martelé|prévenu|lancé|regretté|insisté|écrit|fait savoir|"
            r"révélé|critiqué|noté|répondu|poursuivi|conclu|évoqué|réagi|plaidé|promis|averti|rejeté|"
            r"nié|confié|soutenu|reconnu|proposé|relevé|déploré|exhorté|fustigé|signalé|fait (?:part|valoir|observer)|"
            r"détaillé|commenté|réitéré|avancé|rétorqué|répliqué|témoigné|raconté)"
        ),
        (
            "(?:déclare|annonce|affirme|indique|souligne|précise|ajoute|estime|explique|assure|confirme|"
            "dit|dénonce|rappelle|poursuit|conclut|prévient|écrit|note)(?:-t-(?:il|elle|on))"
        ),
        r"s'est (?:\w+ )?(?:dit|félicité|exprimé|réjoui)",
        r"(?:dit|déclare|souligne|explique|affirme|précise|indique|ajoute|estime) (?:le|la|l'|m\.|mme|\w+)",
        "à en croire",
    ),
    performing=(
        (
            "(?:condamne|annonce|exprime|félicite|appelle|dénonce|invite|porte à la connaissance|informe|"
            "remercie|salue|regrette|déplore|rejette|demande|exige|réaffirme|présente|adresse|tient à|"
            "soutient|rappelle)(?:nt)?"
        ),
        "(?:a|ont) (?:le regret|l'honneur|le plaisir|la douleur)",
    ),
    source=("selon|d'après|à en croire|cité par|rapporte|afp|reuters|aps",),
    statement=(
        "communiqués?",
        "déclarations?",
        "lettres?",
        "messages?",
        "discours|allocution|propos",
        "mise au point|tribune|tweets?",
    ),
    greeting=(
        r"(?:cher|chère|chers|chères)\b",
        "(?:madame|monsieur|mesdames|messieurs|citoyennes|citoyens|camarades)",
        "votre (?:majesté|altesse|excellence|sainteté|éminence)",
    ),
    closing=(
        (
            r"fait à|veuillez (?:agréer|recevoir)|cordialement|respectueu\w+|bien à vous|avec (?:mes|"
            r"nos)|signataires?|signé|le (?:président|bureau|secrétaire)"
        ),
    ),
    following=(
        "suivante?s?|ci-après|ci-dessous|comme suit|en ces termes|voici",
        r"(?<!dans )(?<!de )(?<!par )(?:ce (?:communiqué|message)|cette (?:lettre|déclaration|tribune))(?= ?\Z)",
    ),
    reproducing=(
        r"nous (?:vous )?(?:le |la )?(?:reproduisons|publions|diffusons|partageons|proposons|livrons|relayons)",
        "nous (?:a|ont) (?:fait parvenir|adressé|transmis|envoyé)|(?:nous est|qui nous est) parvenue?",
    ),
    reads=("déclare|indique|écrit|lit-on|stipule|dit",),
    partly=("notamment|entre autres|en partie|(?:un|quelques) extraits?",),
    elsewhere=(r"(?:l.adresse|(?:le|ce) lien|cette adresse)(?: suivante?| ci-dessous)?|ici|sur",),
    writes=("écrit|écrivait|posté|tweeté|publié",),
    carried=(
        (
            "(?:lit-on|peut-on lire|indique|conclut|précise|ajoute|poursuit|souligne|explique|renseigne|rapporte|note) "
            "(?:dans )?(?:le|la|ce|cette|un|une) (?:communiqué|lettre|texte|document|note|déclaration|missive)"
        ),
    ),
    page_before=(r"accueil|menu|connexion|rechercher|aller au contenu|partager|imprimer|\[?partager sur",),
    page_after=(
        (
            "lire aussi|à lire aussi|voir aussi|sur le même sujet|articles? (?:liés?|similaires?|récents?|"
            "précédent|suivant)|partager"
        ),
        "source ?:|mots-clés|étiquettes?|tags?|catégories?",
        "commentaires?|laisser un commentaire|réagir",
        "©|tous droits|copyright|mentions légales",
        "précédent|suivant|retour|newsletter|suivez-nous|s'abonner",
    ),
    releasing=("pour (?:diffusion|publication) immédiate", r"communiqué de presse(?=[ \t]*(?::|$))"),
    # "qui ont annoncé" is said by the way, of others
    says=(
        (
            r"(?<!qui )(?<!qui l')(?:l')?(?:a|ont|avait|avaient|a-t-(?:il|elle|on)|ont-ils) "
            r"(?:\w+ment |aussi |ainsi |encore |tenu à )?"
            r"(?:déclaré|annoncé|affirmé|indiqué|souligné|précisé|ajouté|estimé|expliqué|assuré|confirmé|dit|insisté|"
            r"fait (?:savoir|part|valoir|observer|remarquer)|révélé|noté|conclu|averti|prévenu|martelé|plaidé|confié|"
            r"détaillé|raconté|rétorqué|commenté|réagi)"
        ),
        r"(?:déclar|affirm|indiqu|soulign|précis|expliqu|assur|confi|ajout)e-t-(?:il|elle|on)",
        r"(?:annonç|déclar|affirm|indiqu|soulign|précis|expliqu|assur|confi|ajout)ai(?:t|ent)",
    ),
    nameless=("sources?|témoins?|médias?|confrères?|journa(?:l|ux)",),
    question=("question|journaliste",),
    resumes=(
        "rappelons|pour rappel|par ailleurs|à noter|il est à noter|plus tôt",
        "(?:le|la|ce|cette) (?:communiqué|message|lettre|déclaration) (?:a été|avait été) (?:publié|diffusé|envoyé)e?",
    ),
    text=(
        "texte intégral|intégralité|(?:communiqué|message|discours) (?:intégral|complet)",
        "lettre (?:intégrale|complète)",
    ),
    again=(
        r"a-t-(?:il|elle) \w+",
        r"(?:dit|ajoute|explique|déclare|affirme|précise|assure|écrit|poursuit|souligne|estime|confie)(?:-t)?-(?:il|elle)",
        r"(?:il|elle) a (?:dit|déclaré|affirmé|ajouté|expliqué|précisé|assuré|souligné|indiqué|annoncé|écrit)",
    ),
    heard=True,
)
