"""The kinds of statements by their words: ku."""

from archivist.analysis.genres import Genres

__all__ = ["GENRES"]

GENRES = Genres(
    we=r"(?<!\w)(?:[Ee]m|[Mm]e)(?!\w)",
    denying=(
        r"(?:red kir|derewand|derew in|ne rast e|bêbingeh e)",
        r"(?:ne rast in|bêbingeh in|ne rast e|derew e)(?!\w)",
        r"tu têkiliya? [^.!?\n]{0,40}(?:nîne|tune)",
    ),
    rumours=(r"(?:nûçe\w*|îdia\w*|gotegot\w*)(?!\w)",),
    announcing=(
        r"(?:radigihîne ku|dê were lidarxistin|dest pê dike)",
        r"(?:qeydkirin|tomarkirin)\w* [^.!?\n]{0,30}(?:dest pê|berdewam)",
        r"(?:tê xwestin ku|tên vexwendin|dê were (?:girtin|qutkirin))(?!\w)",
    ),
    meeting=(
        r"pêşwazî(?:ya| li) (?:\w+ ){0,2}(?:şand|wezîr|serok|balyoz|konsol|parêzgar|nûner)",
        r"(?:hevdîtin (?:kir|pêk anî)|civiya bi|pêşwazî kir)",
        r"bi (?:[\w'’]+ ){1,9}re (?:civiya(?:n|ne|ye)?|hevdîtin\w*|hev dît)(?!\w)",
        r"(?:şand|wezîr|serok|balyoz|konsol|parêzgar|nûner)\w* [^.!?\n]{0,60}?(?:qebûl|pêşwazî) (?:kir|dike)(?!\w)",
        r"(?:hevdîtin\w* (?:pêk anî|kir|kirin)|bi telefonê axivî|pêşwaziya? [^.!?\n]{1,60} kir)",
    ),
    oral=(
        r"(?:di hevpeyvînekê de|ji rojnamevanan re got|di civîna çapemeniyê de)",
        r"di (?:konferans|kon[gf]re|civîn)\w* (?:a )?(?:rojnamevanî|rojnamegerî|çapemeniy)\w* de",
        (
            r"ji (?:[A-Z]\w*[0-9]+|(?:ajans|rojname|malper|televizyon|radyo|kovar)\w* [^.\n]{2,30})"
            r"(?:['’]\w+)? re (?:got|axivî|ragihand|diyar kir)"
        ),
    ),
    wishing=(
        r"pîroz (?:kir|dike)",
        r"pîroz be(?!\w)",
        r"pîrozbahiy\w*",
        r"(?:sersala|newroza|cejna) we",
    ),
    hailing=(
        r"(?i:(?:xatûn|xanim) û (?:mîrza|birêz)|mêvanên (?:hêja|birêz|giranbuha))",
        r"(?i:gelê me yê|hevalên hêja)",
    ),
    addressing=(r"Ji bo (?=[A-ZÊÎÛÇŞ])",),
    styles=(r"(?:Hevalên|Gelê)(?!\w)",),
    saluting=(r"(?:Birêz|Hêja)(?!\w)",),
    closing=(r"(?:Bi rêzdarî|Bi hurmet|Silav û rêz)",),
    stating=(
        (r"(?:şermezar (?:kir|dike|dikin)|bang (?:kir|dike)|diyar kir|da zanîn|ragihand|destnîşan kir|daxuyanî\w*)"),
    ),
    condoling=(
        r"sersaxî\w*",
        r"(?:xemgîn\w*|kovan\w*)[^.!?\n]{0,60}(?:mirin|wefat|koça dawî|şehadet)\w*",
        r"(?:rehmet|cihê wî bihuşt|cihê wê bihuşt)",
        r"êşa (?:wan|malbat\w*|we) parve",
    ),
    acting=(r"(?:şermezar (?:kir|kirin|dike|dikin)|bang(?:a)? (?:li .{0,40} )?(?:kir|dike)|protesto kir)(?!\w)",),
    happening=(r"(?:birîndar bûn?|hat(?:in)? (?:kuştin|girtin)|qezaya trafîkê)(?!\w)",),
    relayed=(r"(?i:li gor[iî] (?:kovara|rojnameya|ajansa|nûçeya))(?!\w)",),
    presenting=r"(?:Li ser|Der barê|Derbarê) (?P<name>\S[^\n]*?)(?: de)?",
    kinds=(
        (r"(?i:(?:peyama )?sersaxiy\w*)", "condolence"),
        (r"(?i:name(?:ya|yek)?(?: vekirî)?)", "letter"),
        (r"(?i:hevpeyvîn\w*)", "remarks"),
        (r"(?i:axaftin\w*)", "speech"),
        (r"(?i:rastkirin\w*|zelalkirin\w*)", "clarification"),
        (r"(?i:encamname\w*)", "communique"),
        (r"(?i:ragihandin\w*|agahdarî\w*)", "announcement"),
        (r"(?i:peyam\w*|pîrozbahî\w*)", "message"),
        (r"(?i:daxuyanî\w*|beyanname\w*)", "statement"),
    ),
)
