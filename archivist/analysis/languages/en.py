"""English, American and British usage."""

from archivist.analysis.vocabulary import Cue, Language

__all__ = ["PLUGIN"]

_BODY = r"(?:the )?(?=[A-Z])"

PLUGIN = Language(
    tag="en",
    months={
        1: ("January", "Jan", "Jan."),
        2: ("February", "Feb", "Feb."),
        3: ("March", "Mar."),
        4: ("April", "Apr", "Apr."),
        5: ("May",),
        6: ("June",),
        7: ("July",),
        8: ("August", "Aug", "Aug."),
        9: ("September", "Sept", "Sept.", "Sep."),
        10: ("October", "Oct", "Oct."),
        11: ("November", "Nov", "Nov."),
        12: ("December", "Dec", "Dec."),
    },
    weekdays=(("Monday",), ("Tuesday",), ("Wednesday",), ("Thursday",), ("Friday",), ("Saturday",), ("Sunday",)),
    function_words=("the", "of", "and", "to", "in", "that", "is", "for", "with", "on", "has", "have", "was", "by"),
    day_words=("on", "On"),
    today=("today", "Today", "this morning", "This morning", "this afternoon", "This afternoon", "this evening"),
    yesterday=("yesterday", "Yesterday"),
    tomorrow=("tomorrow", "Tomorrow"),
    last=("last", "past"),
    next=("next", "coming"),
    future=r"\b(?:will|shall|is to|are to|scheduled|plans to|upcoming|(?:last|next|this) (?:week|month|year))\b",
    types=(
        (r"(?i:press release|for immediate release|news release)", "press-release"),
        (r"(?i:(?:press|daily|media|background) briefing|briefing (?=by|on))", "briefing"),
        (r"(?i:remarks)", "remarks"),
        (r"(?i:readout)", "readout"),
        (r"(?i:(?:joint |final )?communiqu[eé])", "communique"),
        (r"(?i:declaration)", "declaration"),
        (r"(?i:(?:identical |open )?letters?)", "letter"),
        (r"(?i:message)", "message"),
        (r"(?i:clarification)", "clarification"),
        (r"(?i:(?:joint |press |media |official |public )*statement)", "statement"),
    ),
    issuing=r"(?i:(?:in|issued|released|according to|text of) (?:a|an|the|its|his|her|their) (?:\w+ )?)",
    cues=(
        r"(?i:(?:the )?(?:full )?text of (?:the|its|his|her|their) {types}(?: is as follows| follows| reads)?)[ ]?[.:]",
        r"(?i:(?:the )?(?:full )?{types} (?:reads|read|is) as follows)[ ]?[.:]",
        r"(?i:the following is the text of the {types})[ ]?[.:]",
    ),
    tails=(r"\\?#{3}\\?", r"(?i:-?end(?:s)?-?)", r"-30-", r"(?i:source ?:).*"),
    labels=r"(?i:(?:date|dated|issued|released|date of issue)(?: on)? ?:? )",
    dated=r"[ ,]{1,2}(?i:dated|issued on|released on|of) ",
    agencies=("Reuters", "AP", "AFP", "SANA", "NNA"),
    bodies=(
        *("Ministry", "Department", "Office", "Government", "Embassy", "Mission", "Council", "Committee", "Commission"),
        *("Presidency", "Authority", "Agency", "Administration", "Party", "Union", "Organisation", "Organization"),
    ),
    offices=("Office", "Press Office", "Bureau", "Media Office", "Media Center", "Media Centre", "Press Service"),
    issuers=(
        Cue("issuer.issued", r"\b(?i:statement|release) (?:was )?(?i:issued|released) by " + _BODY, "", 90, "high"),
        Cue("issuer.statement-of", r"\b(?i:statement|communiqué) (?:by|from|of) " + _BODY, "", 85),
        Cue("issuer.said-in-statement", r"\b[Tt]he (?=[A-Z])", r"^ said in (?:a|an) (?:\w+ )?statement", 85),
    ),
    by=r" (?:by|from|of) (?:the )?",
    roles=(
        *(
            "President",
            "Vice President",
            "Prime Minister",
            "Minister",
            "Secretary",
            "Secretary-General",
            "Spokesperson",
        ),
        *("Spokesman", "Spokeswoman", "Press Secretary", "Advisor", "Adviser", "Ambassador", "Director", "Governor"),
        *("Chairman", "Chair", "Commander", "General", "Envoy", "Representative", "Senator", "Commissioner", "Deputy"),
    ),
    honorifics=("Dr.", "Mr.", "Mrs.", "Ms.", "Sen.", "Rep.", "Gen.", "Dr", "Mr"),
    stops=("on", "at", "about", "regarding", "in", "for", "to", "after", "before", "following", "during", "and"),
)
