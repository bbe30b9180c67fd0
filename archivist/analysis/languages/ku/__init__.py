"""Northern Kurdish (Kurmanji), in Latin letters."""

from archivist.analysis.language import Language
from archivist.analysis.languages.ku.genres import GENRES
from archivist.analysis.languages.ku.syntax import FACTS
from archivist.analysis.languages.ku.voice import VOICE

__all__ = ["PLUGIN"]


def _inflected(*names: str) -> tuple[str, ...]:
    """Return the names with the endings that link them to a year or a sentence: Sibat, Sibata, Sibatê."""
    return tuple(
        form
        for name in names
        for form in (name, *(f"{name}{'y' if name[-1] in 'aeî' else ''}{ending}" for ending in ("a", "ê", "an")))
    )


PLUGIN = Language(
    tag="ku",
    # Letters
    letters="êîû",
    function_words=("û", "li", "ji", "bi", "ku", "di", "de", "xwe", "ya", "yên", "hat", "dike", "ev", "wê"),
    # Dates
    months={
        1: _inflected("Çile", "Rêbendan", "Kanûna Paşîn", "Kanûna Duyem", "Çileya Paşîn"),
        2: _inflected("Sibat"),
        3: _inflected("Adar"),
        4: _inflected("Nîsan"),
        5: _inflected("Gulan"),
        6: _inflected("Hezîran"),
        7: _inflected("Tîrmeh"),
        8: _inflected("Tebax"),
        9: _inflected("Îlon"),
        10: _inflected("Cotmeh", "Çiriya Pêşîn", "Çiriya Yekem"),
        11: _inflected("Mijdar", "Çiriya Paşîn", "Çiriya Duyem"),
        12: _inflected("Berfanbar", "Kanûna Pêşîn", "Kanûna Yekem", "Çileya Pêşîn"),
    },
    # Months of the Kurdish solar year, which begin in the middle of a Gregorian one; Kanûn alone is one of two.
    other_months=("Kanûn", "Kanûnê", "Reşemî", "Gelawêj", "Rezber", "Kewçêr", "Sermawez", "Pûşper"),
    day_endings=("'?y?ê", "'?an"),
    month_words=("meha",),
    year_endings=("'?(?:an|y?ê)",),
    same_day=("beramberî",),
    broken_day=("'?y?[êa]",),
    broken_month=("meha",),
    numbered_words=("hejmar[a-z]?",),
    acts=(
        r"(?:[Bb]iryar\w*|[Qq]anûn\w*|[Zz]agon\w*|[Rr]êziknam\w*|[Pp]eyman\w*|[Rr]êkeftin\w*"
        r"|[Dd]estûr\w*|[Mm]erheb\w*|[Ff]erman(?:a|ê)?)"
    ),
    act_dated=r"(?:ya|a|yê|ê|ji|di|li|roja|di roja|dîroka|di dîroka|bi dîroka)",
    # Days counted from another day
    weekdays=(
        ("duşem", "duşemê", "duşemî", "duşemb", "duşembê"),
        ("sêşem", "sêşemê", "sêşemî", "sêşemb", "sêşembê"),
        ("çarşem", "çarşemê", "çarşemî", "çarşemb", "çarşembê"),
        ("pêncşem", "pêncşemê", "pêncşemî", "pêncşemb", "pêncşembê"),
        ("înî", "înê", "în"),
        ("şemî", "şemiyê", "şembî"),
        ("yekşem", "yekşemê", "yekşemî", "yekşemb", "yekşembê"),
    ),
    sure_weekdays=("duşemê", "duşembê", "sêşemê", "sêşembê", "çarşemê", "çarşembê", "pêncşemê", "pêncşembê", "yekşemê"),
    weekday_range=("heta",),
    day_words=("roja", "di roja", "li roja"),
    no_day=("serê sibê", "vê sibê", "sibê zû", "heta îro"),
    adjective="after",
    by_week=("last", "next"),
    today=("îro", "îroj", "îro sibê"),
    yesterday=("duh", "duhî", "do"),
    before_yesterday=("pêr",),
    deadline=r"(?:heta|beriya|berî)",
    tomorrow=("sibê", "sibehê"),
    after_tomorrow=("dusibê",),
    last=("borî", "çûyî", "derbasbûyî"),
    next=("bê", "pêş"),
    past="(?!)",  # a bare weekday is not counted from the anchor: the tense does not tell
    declared=(
        r"(?:got|gotin|ragihand|ragihandin|ragihandiye|diyar kir|diyar kirin|eşkere kir|eşkere kirin|destnîşan kir"
        r"|şermezar kir|şermezar kirin|anî ziman|anîn ziman|da zanîn|daxuyand|daxuyandin|weşand|weşandin|nivîsand"
        r"|nivîsî|xwest|xwestin|bersivand|red kir|pîroz kir|îfade kir|hişyarî da|hat gotin|hat ragihandin|hate gotin)"
    ),
    occasions=r"(?:li ser|li dijî|der barê|derbarê)",
    complements=r"(?:ku|piştî|berî|dema)",
    performs=(
        r"(?:şermezar dike|ragihîne|radigihîne|diyar dike|pîroz dike|vexwendin dike|bang dike|daxwaz dike"
        r"|protesto dike)"
    ),
    first_person=r"(?:[Ee]m|[Mm]e|[Ee]z|[Mm]in)",
    # Lines of a page and of a message
    page_words=("rûpela?",),
    page_of=("ji",),
    mail_from=("Ji",),
    mail_fields=("Dîrok", "Roj", "Ji bo", "Mijar"),
    published=("hate weşandin", "hat weşandin", "dîrok", "roj", "nûkirin", "dema weşanê"),
    updated=("nûkirin", "hate nûkirin"),
    clock_words=("saet", "demjimêr"),
    pointers=(
        *("herwiha bixwîne", "her wiha bixwîne", "nûçeyên têkildar", "etîket"),
        *("çavkanî", "belavkar", "weşanger"),
    ),
    masthead=("sernivîskar", "sernivîser"),
    furniture=(
        *("destpêk", "rûpela sereke", "menû", "lêgerîn", "têkilî", "têketin", "derbarê me de", "parve bike"),
        *(
            "çap bike",
            "bişîne",
            "kopî bike",
            "şîrove",
            "nûçeyên têkildar",
            "bêtir bixwîne",
            "zêdetir",
            "nûçe",
            "nûçeyên dawî",
            "navenda nûçeyan",
            "reklam",
        ),
        *("bigire", "vegere", "vîdyo", "lezgîn", "taybet", "analîz", "hevpeyvîn", "zindî"),
        *("siyaset", "aborî", "werziş", "çand", "civak", "cîhan", "facebook", "twitter"),
        *("pêwendî",),
    ),
    own_names=("kurdî", "kurmancî"),
    urgent=("lezgîn", "bilez", "nûçeya lezgîn"),
    reading_times=(r"dema xwendinê ?:? ?[0-9]{1,3} (?:deqe|xulek)\w*",),
    author_words=("nivîskar:", "amadekar:", "ji aliyê"),
    reporters=("nûçegihan", "rojnamevan"),
    pictures=("wêne", "foto"),
    advertising=("reklam",),
    title_labels=("sernav", "mijar"),
    unfinished=(
        *("û", "an", "ya", "yê", "yên", "a", "ê", "ên", "li", "di", "ji", "bi", "ku", "bo", "ser"),
        *("nav", "ber", "ev", "ew", "her", "jî", "lê", "hejmar", "hejmara", "Wezareta"),
        *("Serokatiya", "Meclîsa", "Encûmena", "Konseya", "Hikûmeta", "Rêveberiya", "Hêzên"),
        *("Partiya", "Navenda", "Fermandariya", "Yekîneyên", "Yekîtiya", "Desteya", "Komîteya"),
        *("Komeleya", "Tevgera", "Koordînasyona", "Rêxistina", "Balyozxaneya", "Parlamentoya"),
        *("Kongreya", "Federasyona", "Şaredariya", "Ofîsa", "Buroya", "Daxuyaniya", "Ragihandina"),
        *("Peyama", "Nameya", "Serokê", "Wezîrê", "Wezîra", "Berdevkê", "Berdevka", "Fermandarê"),
        *("Hevserokê", "bajarê", "gundê", "navçeya", "parêzgeha"),
    ),
    # The statement
    genres=GENRES,
    types=(
        (r"(?i:ji (?:çapemenî|raya? ?giştî)(?: û (?:çapemenî|raya? ?giştî))? ?(?:yê|ya)? re)", "statement"),
        (r"(?i:dax[uû]yan[iî]ya çapemen(?:î|iyê))", "press-release"),
        (r"(?i:daxuyaniy(?:a|eke|ekê|ek|ê|eka|ên)?(?: çapemeniyê)?(?: ya hevbeş)?|daxuyanî)", "statement"),
        (r"(?i:ragihandin(?:a|ek)?)", "announcement"),
        (r"(?i:peyam(?:a|eke|eka|ek)? sersaxiyê)", "condolence"),
        (r"(?i:peyam(?:a|ek)?)", "message"),
        (r"(?i:name(?:ya|yek)?(?: vekirî)?)", "letter"),
        (r"(?i:encamname\w*)", "communique"),
    ),
    contents=((r"(?<!\w)daxuyan(?:î|iyek|iyeke)\w* (?:\w+ )?(?:da|weşand|belav kir|parve kir)(?!\w)", "statement"),),
    issuing=r"(?i:di|bi|li gorî) ",
    cues=(
        r"(?i:(?:nivîsa|deqa|temamiya|tevahiya|tevayiya) (?:temam a )?(?:daxuyaniy|peyam|name)\w+[^.:\n]{0,80}?) ?:",
        r"(?i:daxuyan\w+[^.:\n]{0,60} (?:wiha|bi vî (?:awayî|rengî)) ye) ?:",
    ),
    tails=(r"(?i:nûçeyên (?:têkildar|din)|parve bike).{0,80}", r"(?i:çavkanî ?:).*", r"\\?#{3}\\?"),
    labels=r"(?:Dîrok|Roj) ?: ?",
    voice=VOICE,
    syntax=FACTS,
    # Who issued it and who speaks
    spokesmen=r"(?:[Bb]erdevk[aêe]|[Bb]erdevkê [Ff]ermî yê) ",
    by=r" ",
    roles=(
        *("Serok", "Serokê", "Serokkomar", "Serokkomarê", "Serokwezîr", "Serokwezîrê", "Wezîr", "Wezîrê", "Wezîra"),
        *("Fermandarê", "Fermandara", "Fermandarê Giştî", "Fermandarê Giştî yê", "Berdevkê", "Berdevka"),
        *("Hevserok", "Hevseroka"),
        *("Hevserokê", "Endamê", "Endama", "Parlamenterê", "Parlamentera", "Rêveberê", "Rêvebera", "Nûnerê", "Nûnera"),
        "Sekreterê",
    ),
    honorifics=("birêz", "Birêz", "xanim", "Dr.", "şehîd"),
    verbs=("got", "ragihand", "diyar kir", "eşkere kir", "destnîşan kir", "şermezar kir"),
    # Names of bodies, persons and places
    bodies=(
        *("Wezareta", "Wezareta", "Serokatiya", "Meclîsa", "Encûmena", "Konseya", "Hikûmeta", "Rêveberiya"),
        *("Hêzên", "Partiya"),
        *("Navenda", "Fermandariya", "Yekîneyên", "Yekîtiya", "Desteya", "Komîteya", "Komeleya", "Tevgera"),
        "Koordînasyona",
        *("Sazîya", "Rêxistina", "Balyozxaneya", "Fermandariya", "Parlamentoya", "Kongreya", "Platforma"),
        "Federasyona",
        *("Şaredariya", "Fermandarîya", "Saziya", "Ofîsa", "Buroya"),
    ),
    welcomes=(r"bi navê xwed[êa]", r"beriya? \w+ (?:saet|deqe|roj)\w*$", r"ziman ?:"),
    states=(r"komara \w+(?: \w+)?",),
    offices=("Navenda Ragihandinê", "Navenda Çapemeniyê", "Navenda Ragihandin", "Ofîsa Ragihandinê"),
    endings=r"(?:y?[êî])",
    izafe=("ê", "a", "ên"),
    small=("û", "ya", "yê", "yên", "a", "ê", "ên"),
    carriers=("derve", "navxwe", "parastinê", "ragihandinê", "çapemeniyê", "giştî"),
    stops=(
        *("li", "di", "ji", "bi", "ku", "de", "da", "ev", "wê", "îro", "Îro", "Li", "Di", "Ji", "Bi", "Em", "Ev"),
        "Daxuyanî",
        *("Daxuyaniya", "Ragihandin", "Nûçeyan"),
        *("civîna", "kombûna", "hevdîtina"),  # what a body holds is none
    ),
    place_heads=("bajarê", "gundê", "navçeya", "parêzgeha"),
    # The end of a letter
    valedictions=(
        r"(?:bi|digel|li gel) (?:rêz|hurmet|silav|rêzdarî|silavên)(?:\w*)(?: .{0,30})?",
        r"îmze",
    ),
    on_behalf=(
        "li ser navê",
        "bi navê",
    ),
)
