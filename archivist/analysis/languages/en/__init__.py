"""English, American and British usage."""

from archivist.analysis.language import Language
from archivist.analysis.languages.en.furniture import AUTHOR_WORDS, FURNITURE, PICTURES, POINTERS, REPORTERS
from archivist.analysis.languages.en.genres import GENRES, IMMEDIATE_RELEASE
from archivist.analysis.languages.en.syntax import FACTS
from archivist.analysis.languages.en.voice import VOICE

__all__ = ["PLUGIN"]


PLUGIN = Language(
    tag="en",
    # Letters
    function_words=("the", "of", "and", "to", "in", "that", "is", "for", "with", "on", "has", "have", "was", "by"),
    # Dates
    months={
        1: ("January", "Jan", "Jan."),
        2: ("February", "Feb", "Feb."),
        3: ("March", "Mar", "Mar."),
        4: ("April", "Apr", "Apr."),
        5: ("May",),
        6: ("June", "Jun", "Jun."),
        7: ("July", "Jul", "Jul."),
        8: ("August", "Aug", "Aug."),
        9: ("September", "Sept", "Sept.", "Sep", "Sep."),
        10: ("October", "Oct", "Oct."),
        11: ("November", "Nov", "Nov."),
        12: ("December", "Dec", "Dec."),
    },
    hijri_months={
        1: ("Muharram",),
        7: ("Rajab",),
        8: ("Shaban", "Sha'ban"),
        9: ("Ramadan",),
        10: ("Shawwal",),
    },
    jalali_months={
        1: ("Farvardin",),
        2: ("Ordibehesht", "Ordibehest"),
        3: ("Khordad",),
        4: ("Tir",),
        5: ("Mordad", "Amordad"),
        6: ("Shahrivar",),
        7: ("Mehr",),
        8: ("Aban",),
        9: ("Azar",),
        10: ("Dey",),
        11: ("Bahman",),
        12: ("Esfand",),
    },
    month_first=True,
    day_endings=("st", "nd", "rd", "th"),
    of_words=("of", "day of"),
    before_year=("of",),
    range_words=("to", "until", "through", "and"),
    same_day=("corresponding to", "equivalent to"),
    date_articles=("the",),
    broken_day=("st", "nd", "rd", "th"),
    broken_month=("of",),
    broken_year=("of",),
    named_after=("Movement", "movement", "Revolution", "revolution", "Coalition", "Alliance", "Brigade", "attacks"),
    dateline_words=("on",),
    made_at=("Done at", "Done in", "Given at", "Issued at", "Issued in", "Signed at", "Signed in", "Made at"),
    adopted=(
        "adopted (?:unanimously )?by",
        "approved (?:unanimously )?by",
        "passed by",
        "adopted (?:unanimously )?on",
        "issued by",
        "enacted by",
    ),
    after_place=("on",),
    number_words=("No",),
    numbered_words=("nos", "article"),
    acts=(
        r"(?:[Dd]ecisions?|[Dd]ecrees?|[Ll]aws?|[Rr]esolutions?|[Rr]egulations?|[Dd]irectives?"
        r"|[Oo]rders?|[Aa]cts?|[Oo]rdinances?|[Tt]reat(?:y|ies)|[Cc]onventions?|[Aa]greements?"
        r"|[Cc]harter|[Pp]rotocols?|[Cc]irculars?|[Jj]udge?ments?|[Rr]ulings?|[Cc]onstitution"
        r"|[Aa]ccords?|[Mm]emorand(?:um|a)|[Oo]fficial [Gg]azette)"
    ),
    act_dated=r"(?:of|dated|issued on|adopted on|signed on|from)",
    abbreviations=("[Nn]os?", "art", "Art"),
    # Days counted from another day
    weekdays=(("Monday",), ("Tuesday",), ("Wednesday",), ("Thursday",), ("Friday",), ("Saturday",), ("Sunday",)),
    sure_weekdays=("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
    not_weekday=r"(?:Good|Black|Palm|Bloody|Easter|Ash|Cyber|Holy|Super|Shrove|Maundy|Giving|[Ee]very|[Ee]ach|[Aa]ny) ",
    weekday_range=("to", "through", "thru", "until"),
    day_words=("on", "On"),
    no_day=("today's", "Good Friday", "Black Friday", "Palm Sunday", "Bloody Sunday", "every Friday", "on Sundays"),
    by_week=("next",),
    today=(
        *("today", "Today", "this morning", "This morning", "this afternoon", "This afternoon", "this evening"),
        "tonight",
    ),
    yesterday=("yesterday", "last night"),
    before_yesterday=("the day before yesterday",),
    tomorrow=("tomorrow",),
    after_tomorrow=("the day after tomorrow",),
    last=("last", "past"),
    next=("next", "coming"),
    this_day=("this",),
    future=r"\b(?:will|would|shall|is to|are to|scheduled|plans to|upcoming|(?:last|next|this) (?:week|month|year))\b",
    deadline=r"(?:by|until|till|before|no later than)(?: \w+day,?)?",
    declared=(
        r"(?:said|says?|stated|announced|declared|confirmed|denied|added|noted|told"
        r"|condemned|welcomed|called|urged|warned|stressed|affirmed|reaffirmed"
        r"|expressed|emphasi[sz]ed|reiterated|reported|revealed|disclosed|claimed|accused|criticized|criticised|vowed"
        r"|pledged|promised|apologi[sz]ed|responded|replied|explained|insisted|maintained|argued|wrote|tweeted|posted"
        r"|issued|released|published|praised|hailed|demanded|appealed|rejected|dismissed|admitted|acknowledged"
        r"|conveyed|commended|applauded|deplored|denounced|signaled|signalled|unveiled|pronounced|testified|commented)"
    ),
    occasions=(
        r"(?:following|regarding|concerning|in (?:response|reaction|reply) to|in (?:relation|connection) (?:to|with)"
        r"|in (?:the )?(?:wake|light|view|aftermath) of|with (?:regard|respect|reference) to|as a result of|over)"
    ),
    complements=r"(?:that|which|who|whom|whose|whether|if|because|after|before|when|where|while|during|since|until)",
    performs=(
        r"(?:announces?|condemns?|welcomes?|regrets?|expresses|calls? (?:on|upon|for)|urges?|informs?|invites?"
        r"|extends?|conveys?|reaffirms?|reiterates?|congratulates?|mourns?|notes|wishes|rejects?|denounces?"
        r"|(?:is|are) (?:pleased|proud|saddened|deeply|honou?red|delighted|shocked|appalled|gravely|concerned"
        r"|happy|excited|committed))"
    ),
    first_person=r"(?:[Ww]e|[Oo]ur|[Oo]urs|[Uu]s|I|[Mm]y|[Mm]e)",
    # Lines of a page and of a message
    page_words=("page", r"p\.", r"pg\."),
    page_of=("of",),
    mail_from=("From",),
    memos=(r"(?:internal )?memo(?:randum)?", "circular"),
    mail_fields=("Date", "Sent", "To", "Cc", "CC", "Subject", "Reply-To"),
    rights=("copyright", "all rights reserved"),
    author_words=AUTHOR_WORDS,
    published=(
        "published",
        "published on",
        "posted",
        "posted on",
        "updated",
        "last updated",
        "last modified",
        "date published",
        "date posted",
        "first published",
        "publication date",
        "publish date",
        "date",
    ),
    updated=("last updated", "updated", "last modified", "modified", "last update", "last edited"),
    clock_words=(
        "at",
        "am",
        "pm",
        "a.m.",
        "p.m.",
        "a.m",
        "p.m",
        "AM",
        "PM",
        "UTC",
        "GMT",
        "EST",
        "EDT",
        "ET",
        "PST",
        "PDT",
        "CET",
        "CEST",
        "BST",
        "IST",
        "hrs",
        "h",
    ),
    pointers=POINTERS,
    masthead=("editor-in-chief", "editor in chief", "managing editor", "chief editor", "publisher"),
    furniture=FURNITURE,
    own_names=("english",),
    urgent=("breaking", "breaking news", "urgent", "just in", "news flash"),
    reading_times=(
        r"(?:(?:reading|read) time ?:? ?)?(?:about )?[0-9]{1,3}[ -]?min(?:s|\.|utes?)?(?:[ -]read(?:ing time)?)?",
    ),
    cookies=(
        r"enable javascript|javascript (?:is|must be|to be) (?:disabled|enabled)",
        r"(?:we|site|page) uses? cookies",
        r"cookie (?:settings|policy|preferences|consent|notice)",
        r"accept (?:all )?cookies",
    ),
    photographers=("photographer",),
    reporters=REPORTERS,
    pictures=PICTURES,
    advertising=("advertisement", "advertisements", "advertising", "sponsored content"),
    counts=("Views", "Hits", "Reads"),
    welcomes=(
        r"welcome to the (?:web ?site|home ?page|official|pages?)",
        r"(?:(?:media|press) )?contacts?(?: person| information)? ?:",
        r"\w+ (?:seconds?|minutes?|mins?|hours?|days?|weeks?|months?) ago$",
        r"languages? ?:",
        r"(?:return|go back|back) to (?:the |all |our )?(?:headlines?|news\w*|list\w*|home|index|top|press|articles?)",
        r"(?:press|news|media) releases? (?:(?:article|details?|archives?|page|view)$|(?:number|id) ?[:#]? ?[0-9]\S*)",
    ),
    title_labels=("title", "headline", "subject", "re"),
    release_labels=("for (?:immediate )?release",),
    unfinished=(
        *("of", "the", "a", "an", "to", "in", "on", "at", "by", "for", "from", "with", "and", "or"),
        *("nor", "as", "into", "onto", "upon", "between", "among", "against", "under", "over"),
        *("after", "before", "during", "concerning", "regarding", "its", "their", "his", "her"),
        *("our", "your", "this", "these", "that", "which", "whose", "than", "dated", "without"),
        *("within", "No.", "Nos."),
    ),
    # The statement
    genres=GENRES,
    types=(
        (
            rf"(?i:(?:joint )?(?:press|news|media) release|media advisory|press (?:note|notice))|{IMMEDIATE_RELEASE}",
            "press-release",
        ),
        (r"(?i:(?:press|daily|media|background) briefing|briefing (?=by|on))", "briefing"),
        (r"(?i:remarks)", "remarks"),
        (r"(?i:readout)", "readout"),
        (r"(?i:(?:joint |final |press ){0,2}communiqu[eé])", "communique"),
        (r"(?i:(?:joint )?declaration)", "declaration"),
        (r"(?i:message of condolences?|condolence message)", "condolence"),
        (r"(?i:(?:identical |open )?letters?)", "letter"),
        (r"(?i:message)", "message"),
        (r"(?i:clarification)", "clarification"),
        (r"(?i:speech|address (?=by|to the))", "speech"),
        (
            r"(?i:(?:joint |press |media |official |public |club |board |council |family ){0,3}statement)",
            "statement",
        ),
    ),
    issuing=(
        r"(?i:(?:in|issu(?:ed|es|ing)|releas(?:ed|es|ing)|publish(?:ed|es|ing)|sent"
        r"|posted|according to|text of|via|through)"
        r" (?:a|an|the|its|his|her|their|this|another) (?:\w+ ){0,2})"
    ),
    cues=(
        (
            r"(?i:(?:the )?(?:full )?text of (?:the|its|his|her"
            r"|their) {types}(?: is as follows| follows| reads)?)[ ]?[.:]"
        ),
        r"(?i:(?:the )?(?:full )?(?:text of (?:the )?)?{types} (?:reads|read|is) as follows)[ ]?[.:]",
        r"(?i:(?:the )?following is the (?:full )?text of the {types})[ ]?[.:]",
        *(r"(?i:(?:issued|released) the following {types})[ ]?[.:]", r"(?i:{types} in full)[ ]?:"),
    ),
    tails=(
        *(r"\\?#{3}\\?", r"(?i:-?end(?:s)?-?)", r"-30-", r"(?i:source ?:).*", r"(?i:# ?# ?#)"),
        *(r"(?i:(?:related|more) (?:news|articles|stories|content|topics)):?.*", r"(?i:read (?:more|also)):?.*"),
        *(r"(?i:share(?: this)?(?: on| via)?)(?:[ :].{0,60})?", r"(?i:tags ?:).*"),
        r"(?i:media contacts?|press contacts?):?.*",
        r"(?i:for (?:further|more) information,? (?:please )?contact).*",
    ),
    labels=r"(?i:(?:date|dated|issued|released|date of issue)(?: on)? ?:? (?:(?:this|the) )?)",
    issue_labels=r"(?i:date of (?:issue|release)|release date|issue date) ?: ?",
    formal_day=r"(?i:this (?:the )?)[0-9]{1,2}(?i:st|nd|rd|th) (?i:day of) ",
    dated=r"[ ,]{1,2}(?i:dated|issued on|released on|of) ",
    agencies=("Reuters", "AP", "AFP", "SANA", "NNA"),
    voice=VOICE,
    syntax=FACTS,
    # Who issued it and who speaks
    by=r"(?: to [\w' ]{3,60}?(?= from ))? (?:by|from|of) (?:the )?",  # "Message to the Town from NAME"
    subject_words=(
        *("on", "regarding", "about", "at", "following", "after", "before", "concerning", "in", "to", "for the", "and"),
    ),
    roles=(
        *("President", "Vice President", "Prime Minister", "Minister", "Secretary", "Secretary-General"),
        "Spokesperson",
        *("Spokesman", "Spokeswoman", "Press Secretary", "Advisor", "Adviser", "Ambassador", "Director", "Governor"),
        *("Chairman", "Chair", "Commander", "General", "Envoy", "Representative", "Senator", "Commissioner", "Deputy"),
        *("Secretary General", "Chancellor", "Chairperson", "Chairwoman", "Mayor", "King", "Queen", "Prince", "Emir"),
        *("Speaker", "Colonel", "Major General", "Congressman", "Congresswoman", "High Representative"),
        "Director-General",
        *("Foreign Minister", "Defense Minister", "Defence Minister", "Interior Minister", "spokesperson", "spokesman"),
        "spokeswoman",
    ),
    before_surname=(
        "President",
        "Vice President",
        "Prime Minister",
        "Foreign Minister",
        "Chancellor",
        "Senator",
        "Secretary-General",
    ),
    honorifics=("Dr.", "Mr.", "Mrs.", "Ms.", "Sen.", "Rep.", "Gen.", "Dr", "Mr"),
    signed=r"(?:Signature|Signed(?: by)?|/s/) ?:? ?",
    verbs=(
        *("said", "added", "stated", "announced", "condemned", "welcomed", "called", "urged", "stressed", "affirmed"),
        *("confirmed", "denied", "declared", "expressed", "noted", "emphasized", "emphasised", "reiterated", "told"),
    ),
    # Names of bodies, persons and places
    bodies=(
        *("Ministry", "Department", "Office", "Government", "Embassy", "Mission", "Council", "Committee", "Commission"),
        *("Presidency", "Authority", "Agency", "Administration", "Party", "Union", "Organisation", "Organization"),
        *("Directorate", "Bureau", "Federation", "Association", "Network", "Movement", "Front", "Coalition"),
        "Alliance",
        *(
            "government",
            "Parliament",
            "Assembly",
            "Senate",
            "Court",
            "Forces",
            "Command",
            "Army",
            "Fund",
            "Bank",
            "Institute",
        ),
        *("Centre", "Center", "Foundation", "League", "Syndicate", "Board", "Secretariat", "Society", "House"),
    ),
    states=(r"(?:the )?(?:\w+ ){0,2}(?:republic|kingdom|commonwealth|federation|sultanate) of (?:the )?\w+(?: \w+)?",),
    offices=("Office", "Press Office", "Bureau", "Media Office", "Media Center", "Media Centre", "Press Service"),
    parts_of_bodies=(
        r"(?:Press|Media|Public) (?:Office|Centre|Center|Service|Department)$|Office of the"
        r" (?:Spokes|Press)\w+"
    ),
    article=("The ",),
    noun_articles=("the",),
    head_inside=True,
    small=("of", "the", "for", "and"),
    carriers=(
        *("State", "Defense", "Defence", "Homeland", "Security", "Transportation", "Treasury", "Foreign", "Affairs"),
        *("Interior", "Health", "Education", "Justice", "Finance", "Information", "Energy", "Commerce", "Labor"),
        *("Agriculture", "National", "International", "Development", "Human", "Rights", "Services", "Veterans"),
    ),
    stops=(
        *("on", "at", "about", "regarding", "in", "for", "to", "after", "before", "following", "during", "and"),
        *("today", "yesterday", "has", "have", "had", "was", "were", "is", "are", "will", "The", "In", "On"),
        *("This", "I"),
        *("We", "He", "She", "It", "They", "Statement", "Press", "Release", "Joint", "Remarks", "Readout"),
    ),
    headline_verb=(
        r"(?!(?:Nations|States|Rights|Affairs|Forces|Services|Nurses|Workers|Teachers"
        r"|News)$)[A-Z][a-z]+(?:s|ed)"
    ),
    before_town=("in", "near", "from", "to", "at", "of", "around", "outside", "towards", "between", "through"),
    place_heads=("city of", "town of", "province of", "village of"),
    # The end of a letter
    valedictions=(
        r"(?:yours |very )?(?:sincerely|truly|faithfully|respectfully)(?: yours| submitted)?",
        r"(?:with )?(?:kind|best|warm)(?:est)? (?:regards|wishes)",
        r"regards",
        r"signed(?: by)?",
    ),
    on_behalf=(
        "for",
        "on behalf of",
        "for and on behalf of",
    ),
)
