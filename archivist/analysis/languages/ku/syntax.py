"""The grammar of Kurmanji: the verb ends the clause, the izafe -a, -ê, -ên joins a noun to what follows it."""

from archivist.analysis.syntax_facts import SyntaxFacts

__all__ = ["FACTS"]

_NOUN = "(?:y?[aê]|y?ên|y?an|yek(?:e|ê|a|î)?|ek(?:e|ê|a|î)?|an)?(?: ?de|'?an)?"
_PAST = "(?:in|iye|îye|ine|im|iribû|îbû)?"


def _noun(*stems: str) -> tuple[str, ...]:
    """Return the stems with izafe, case and "a": "statement", "in a statement"."""
    return tuple(stem + _NOUN for stem in stems)


FACTS = SyntaxFacts(
    order="sov",
    saying=(
        *("got", "gotin", "gotiye", "gotine", "dibêje", "dibêjin", "dibêjîn", "ragihand", "ragihandin", "ragihandiye"),
        *("nivîsand", "nivîsî", "nivîsandiye", "xwest", "xwestin", "xwestiye", "vegot", "anî ziman", "axivî", "axivîn"),
        *("destnîşan", "piştrast", "bersivand", "pesinand"),
    ),
    spoken=(
        *("diyar", "eşkere", "şermezar", "mehkûm", "mahkûm", "pîroz", "red", "înkar", "derewandin", "teqez", "tekez"),
        *("îfade", "daxwaz", "bang", "gazî", "bal", "hişyarî", "spas", "behs", "rexne", "îdia", "zelal", "aşkera"),
        *("daxuyanî", "agahî", "agahdarî", "nîşan", "ziman", "xemgînî", "sersaxî", "dubare", "piştgirî", "hêvî", "soz"),
        *("rawest", "bawerî", "eşkerekirin", "protesto", "lanet", "bilêv", "dîyar", "tawanbar", "gilî", "balê"),
    ),
    light=(
        *(f"kir{_PAST}", "da", "dan", "daye", "dane", "kişand", "kişandin", "kişandiye", "anî", "anîn", "aniye", "xwest"),
        *("xist", "girt", "rakir", "şand"),
    ),
    performing=(
        *("dike", "dikin", "dikim", "dide", "didin", "dikişîne", "dikişînin", "tîne", "tînin", "radigihîne", "radigihînin"),
        *("radigihînim", "dibêjin", "dibêjîn", "dixwaze", "dixwazin", "hêvîdar", "dikîn", "didîn", "dixwazîn"),
    ),
    announcing=("ragihand", "ragihandin", "ragihandiye", "red", "derewandin", "eşkere", "şermezar", "mehkûm", "diyar"),
    personal=("got", "gotin", "gotiye", "dibêje", "axivî", "nivîsand", "nivîsî"),
    issuing=(
        *("weşand", "weşandin", "weşandiye", "belav", "parve", "da", "dan", "daye", "şand", "şandin", "şandiye", "dane"),
        *("xwend", "xwendin", "derxist", "daxuyand"),
    ),
    statement=(
        *_noun("daxuyanî", "daxuyani", "peyam", "name", "beyanname", "encamname", "ragihandin", "bangewazî", "bangewazi"),
        *_noun("danezan", "nivîs", "beyan", "daxuyand"),
    ),
    frame=("di", "bi", "li", "gorî", "nava", "rêya", "deqa", "nivîsa", "metna"),
    answer=("bersiva", "li ser", "ser", "derbarê", "derheqê", "dijî", "têkildarî", "piştî", "ji bo", "li hember", "bersîva"),
    described=("nivîskî", "hevbeş", "çapemeniyê", "fermî", "sersaxiyê", "pîrozbahiyê", "vekirî", "dawî", "ya", "yê", "a"),
    as_body=("weke", "wekî", "wek"),
    agent=("aliyê", "alîyê", "navê", "hêla"),
    article=("ev", "vê", "vî", "ew", "wê"),
    possessive=("xwe",),
    link=("ya", "yê", "yên", "a", "ê", "ên", "û", "yî"),
    close=(
        *("li", "di", "ji", "bi", "ku", "de", "da", "re", "ve", "ev", "ew", "wê", "vê", "vî", "wî", "jî", "lê", "lewma"),
        *("bo", "ser", "nav", "ber", "bin", "dema", "piştî", "beriya", "gelek", "hemû", "her", "wiha", "weke", "wekî"),
        *("wek", "têkildarî", "derbarê", "derheqê", "dijî", "heta", "hat", "hate", "hatin", "bû", "bûn", "ye", "in", "tê"),
        *("çimkî", "ger", r"nûçe(?:ya|yên|yê|yan)", "îdiayên", "gotegotên", "biryara", "heger", "an", "yan", "dîsa", "herwiha", "xwe", "mîna", "gorî", "hember", "ne", "na", "nema"),
    ),
    time=(
        *("îro", "duh", "do", "sibê", "îsal", "roja", "êvarê", "sibehê", "saet", "meha", "sala", "niha", "nuha", "şeva"),
        *("duşem", "duşemê", "sêşem", "sêşemê", "çarşem", "çarşemê", "pêncşem", "pêncşemê", "în", "înê", "şemî", "şemiyê"),
        *("yekşem", "yekşemê", "înî", "duşemî", "sêşemî", "çarşemî", "pêncşemî", "yekşemî"),
    ),
    pronoun=("em", "ez", "me", "min", "ew", "wan", "hûn", "wî", "wê", "tu", "kes"),
    role=(
        r"(?:hev)?(?:serok|wezîr|berdevk|fermandar|sekreter|rêveber|şaredar|nûner|endam|walî|parlamenter)(?:[aê]|ên|an)?",
        r"(?:serokkomar|serokwezîr|cîgir|alîkar|şêwirmend|balyoz|konsul|mamoste|parêzer|doktor|dozger)(?:[aê]|ên|an)?",
        r"(?:nivîskar|helbestvan|hunermend|derhêner|rojnameger|rojnamevan|çalakvan|lîstikvan|aktîvîst)(?:[aê]|ên|an)?",
        r"(?:hevseroka?|koordînator|rêber|general|birêvebir|midûr|qaymeqam|patrîk|mele|şêx|muxtar)(?:[aê]|ên|an)?",
    ),
    spokesman=("berdevk(?:[aê])?",),
    member=(r"(?:endam|parlamenter|nûner|nivîskar|hunermend|parêzer|derhêner|mamoste)(?:[aê]|ên)?",),
    body=(
        r"(?:wezaret|wezîrî|meclîs|encûmen|konsey?|hikûmet|hikumet|navend|komîte|komele|tevger|koordînasyon)(?:y?a|y?ê)?",
        r"(?:rêxistin|balyozxane|konsolxane|parlamento|parleman|kongre|federasyon|platform|ofîs|büro|buro)(?:y?a|y?ê)?",
        r"(?:sazî|sazi|yekîtî|yekîti|partî|parti|deste|ajans|zanîngeh|artêş|înîsiyatîf|senter|akademî|akademi)(?:y?a|y?ê)?",
        r"(?:hêz|yekîne|sendîka|weqf|dezge|komîsyon|enstîtu|kom|lijne|civat|dadgeh|şîrket|klûb|tora?|hevpeymanî)(?:y?a|y?ê|y?ên)?",
        r"\w{3,}(?:tî|ti|darî|dari|berî|beri|kî|vanî|geh)ya",
    ),
    office=("çapemeniyê", "ragihandinê", "ragihandin"),
    unique=("hikûmet", "parlamento", "artêş"),
    governing=("têkoşîna", "piştgiriya", "alîkariya", "xebata", "berxwedana", "hevkariya", "parastina", "dijberiya"),
    media=(r"nûçe\w*", "ajansa", "rojnameya", "televîzyona", "kovara", "çavkanî", "çavkaniyên", "anf", "anha", "rûdaw", "kanala"),
    honorific=("birêz", "xanim", "dr", "şehîd", "şêx", "seyda", "heval", "mamoste", "mele", "generel"),
    abbreviation=("dr", "prof", "hwd"),
)
