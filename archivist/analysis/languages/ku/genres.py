"""The kinds of statements by their words: ku."""

from archivist.analysis.genres import Genres

__all__ = ["GENRES"]

GENRES = Genres(
    we=r"(?<!\w)(?:[Ee]m|[Mm]e)(?!\w)",
    denying=(r"(?:red kir|derewand|derew in|ne rast e|bêbingeh e)",),
    rumours=(r"(?:nûçe\w*|îdia\w*|gotegot\w*)(?!\w)",),
    announcing=(r"(?:radigihîne ku|dê were lidarxistin|dest pê dike)",),
    meeting=(
        r"pêşwazî(?:ya| li) (?:\w+ ){0,2}(?:şand|wezîr|serok|balyoz|konsol|parêzgar|nûner)",
        r"(?:hevdîtin (?:kir|pêk anî)|civiya bi|pêşwazî kir)",
    ),
    oral=(r"(?:di hevpeyvînekê de|ji rojnamevanan re got|di civîna çapemeniyê de)",),
    wishing=(r"pîroz (?:kir|dike)",),
    hailing=(r"(?i:(?:xatûn|xanim) û (?:mîrza|birêz)|mêvanên (?:hêja|birêz|giranbuha))",),
    addressing=(r"Ji bo (?=[A-ZÊÎÛÇŞ])",),
    styles=(r"(?:Hevalên|Gelê)(?!\w)",),
    saluting=(r"(?:Birêz|Hêja)(?!\w)",),
    closing=(r"(?:Bi rêzdarî|Bi hurmet|Silav û rêz)",),
    stating=(
        (r"(?:şermezar (?:kir|dike|dikin)|bang (?:kir|dike)|diyar kir|da zanîn|ragihand|destnîşan kir|daxuyanî\w*)"),
    ),
    condoling=(r"sersaxî\w*",),
    acting=(r"(?:şermezar (?:kir|kirin|dike|dikin)|bang(?:a)? (?:li .{0,40} )?(?:kir|dike)|protesto kir)(?!\w)",),
    happening=(r"(?:birîndar bûn?|hat(?:in)? (?:kuştin|girtin)|qezaya trafîkê)(?!\w)",),
    relayed=(r"(?i:li gor[iî] (?:kovara|rojnameya|ajansa|nûçeya))(?!\w)",),
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
