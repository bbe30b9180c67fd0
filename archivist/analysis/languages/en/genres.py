"""The kinds of statements by their words: en."""

from archivist.analysis.genres import Genres

__all__ = ["GENRES"]

GENRES = Genres(
    we=r"(?<!\w)(?:[Ww]e|[Oo]ur)(?!\w)",
    denying=(
        r"(?:categorically |strongly |firmly )?den(?:y|ies|ied)(?! (?:access|entry|bail|visa))",
        r"(?:are|is|was|were) (?:false|untrue|unfounded|baseless|not true|fabricated)",
        r"no truth (?:to|in)",
        r"(?:refutes?|refuted|rebuts?|dismisse[sd]) (?:the |these |reports|claims|allegations|rumou?rs)",
        r"sets? the record straight",
    ),
    rumours=(r"(?:rumou?rs?|reports?|claims?|allegations?|accusations?|speculation)(?!\w)",),
    announcing=(
        r"(?:is|are) (?:pleased|happy|proud|delighted) to announce",
        r"(?:hereby |today )?announces? (?:the|that|a|an|its)",
        r"informs? (?:the public|all|its|our|members|citizens|applicants|residents|customers|passengers|students)",
        r"(?:registration|applications|enrol?ment) (?:is|are) (?:now )?open",
        r"will be (?:closed|open) (?:on|from|until)",
    ),
    meeting=(
        (
            r"(?:spoke|met|meets|speaks) (?:(?:today|yesterday|by (?:tele)?phone|on \w+|again) ){0,3}with "
            r"(?:the |his |her )?(?=[A-Z])"
        ),
        r"held (?:a (?:phone|telephone) (?:call|conversation)|talks|a meeting) with",
        r"received (?:today )?(?:the |H\.E\. )?(?:ambassador|minister|delegation|envoy)",
    ),
    oral=(
        r"in an interview",
        r"told (?:reporters|journalists|the press|a press conference|a news conference)",
        r"at a (?:press|news) conference",
        r"speaking to",
    ),
    speaking=(r"in (?:his|her|a|an|their) (?:speech|address)(?! book)", r"addressing the"),
    mourning=(
        r"(?:mourns?|regrets? to announce) the (?:death|passing|loss)",
        r"passed away (?:on|peacefully|this)",
        r"(?:funeral|burial) (?:prayer|service)",
    ),
    wishing=(
        r"congratulat(?:es?|ed|ions)",
        r"wish(?:es)? (?:him|her|them|you|the (?:people|president))",
        r"sends? (?:its|our|my|their|his|her) (?:best |warm )?(?:wishes|greetings)",
    ),
    hailing=(
        r"(?i:(?:distinguished |honou?rable )?ladies and gentlemen)",
        r"(?:Your |Honou?rable |Distinguished ){0,3}Excellencies(?!\w)",
        r"Your (?:Majest(?:y|ies)|Royal Highness(?:es)?)(?!\w)",
        r"(?i:(?:honou?rable|distinguished) (?:\w+ ){0,3}(?:ministers|members|guests|delegates|colleagues))",
        r"(?i:good (?:morning|afternoon|evening))(?!\w)",
        r"(?i:(?:my )?fellow (?:citizens|countrymen|compatriots|\w+s)[,:!.])",
    ),
    addressing=(r"(?:To|For the attention of)(?: ?:| (?=[A-Z]|the |all ))", r"(?:Attn\.?|Attention) ?: ?"),
    styles=(
        r"(?i:(?:mr|madam|mister)\.? (?:chair|president|speaker|secretary|minister|mayor))",
        r"(?i:(?:honou?rable|distinguished|esteemed|fellow|hello|hi|greetings|comrades|(?:your )?excellency))(?!\w)",
    ),
    answering=(r"(?:On|Regarding|Concerning|Commenting on|Following)(?: (?:the|a|an|this))?",),
    saluting=(r"Dear (?=\w)", r"To whom it may concern", r"(?:Your Excellency|Excellency|Honou?rable \w+)[,:]"),
    closing=(
        *(r"(?:Yours )?(?:sincerely|faithfully|truly)", r"(?:Best|Kind|Warm) regards", r"Respectfully"),
        r"(?:Please )?[Aa]ccept, .{0,60}(?:assurances?|expression) of my",
    ),
    to_media=(r"Dear (?:journalists|editors|members of the (?:press|media)|colleagues of the press)",),
    stating=(
        (
            r"(?:strongly |firmly )?(?:condemns?|denounces?|deplores?|welcomes?|rejects?"
            r"|reaffirms?|reiterates?|urges?|calls? (?:on|for|upon)|demands?|expresses?"
            r"|affirms?|supports?|protests?|appeals?|declares?)"
        ),
    ),
    condoling=(
        (
            r"(?:offer|extend|express|convey|send)(?:s|ed)? (?:its|our|my|their|his"
            r"|her) (?:\w+ ){0,3}(?:condolences|sympath)"
        ),
        r"condolences? (?:to|on)",
    ),
    acting=(
        (
            r"(?:strongly |firmly )?(?:condemn(?:s|ed)|denounce[sd]|deplore[sd]|welcome[sd]|reject(?:s|ed)|urge[sd]"
            r"|call(?:s|ed) (?:on|for|upon)|demand(?:s|ed)|protest(?:s|ed)|criti[cs]i[sz]e[sd]|praise[sd])(?!\w)"
        ),
    ),
    demanding=(
        r"[Ww]e (?:\w+ ){0,2}(?:condemn|demand|urge|reject|denounce|deplore|oppose|protest|call (?:on|for|upon))(?!\w)",
    ),
    happening=(
        (
            r"(?:was|were|been) (?:\w+ly )?(?:injured|killed|wounded|hurt|arrested|detained|remanded|rescued|robbed"
            r"|hospitali[sz]ed|stabbed|shot|charged|sentenced|jailed|destroyed|stolen|gutted)(?!\w)"
        ),
        r"(?:fire|blaze|fighting) broke out",
        r"(?:collided|crashed|capsized|overturned|derailed)(?!\w)",
        r"(?:beat|defeated|lost to|drew with) (?=[A-Z0-9])",
        r"(?:prices|shares|stocks|futures) (?:rose|fell|climbed|dropped|slipped|gained)(?!\w)",
    ),
    relayed=(
        (
            r"(?:the|local|state|foreign|several) (?:[\w-]+ ){0,3}(?:newspaper|news agency|daily|broadcaster|media"
            r"|news outlets?) (?:have |has |had )?(?:reported|reports?|said)(?!\w)"
        ),
        (
            r"[Aa]ccording to (?:an? |the )?(?:[\w-]+ ){0,3}(?:(?:newspaper|news agency|media|press|broadcaster|news)"
            r" reports?|newspaper|news agency|media|broadcaster|news outlets?)(?!\w)"
        ),
        r"(?:[Ee]ye)?[Ww]itness(?:es)? (?:said|told|reported)(?!\w)",
    ),
    unnamed=(
        r"sources? (?:close to|familiar with|who asked not)",
        r"(?:on|under) (?:the )?condition of anonymity",
        r"(?:unnamed|anonymous) (?:sources?|officials?)",
    ),
    contacts=(
        (
            r"(?i:(?:media|press|news)(?: &| and| relations| office)? (?:contacts?|enquir(?:y|ies)|inquir(?:y|ies)"
            r"|relations contacts?))(?!\w)"
        ),
        r"(?i:notes? (?:to|for) (?:the )?editors?)(?!\w)",
    ),
    opining=(r"(?i:opinion|op-?ed|commentary|editorial|guest column)",),
    byline=(r"By",),
    singular=r"(?<!\w)(?:I|I'm|I've|I'd)(?!\w)",
    terms=(r"(?i:from|until|till|between|before|by|no later than|as of|with effect from|starting)",),
    kinds=(
        (r"(?i:(?:press|news|media) releases?|for immediate release)", "press-release"),
        (r"(?i:(?:press |daily |media |background ){1,3}briefings?)", "briefing"),
        (r"(?i:(?:message|letter|statement|note|telegram)s? of (?:condolences?|sympathy)|condolences?)", "condolence"),
        (r"(?i:obituar(?:y|ies)|death notices?|in memoriam)", "obituary"),
        (r"(?i:open letters?|(?:joint |cover |resignation )?letters?(?= (?:to|from|of|by)(?!\w)))", "letter"),
        (r"(?i:readouts?)", "readout"),
        (r"(?i:transcripts?|interviews?|(?:press|news) conferences?|remarks)", "remarks"),
        (
            r"(?i:(?:keynote |inaugural |acceptance |full ){0,3}(?:speech(?:es)?|address(?= (?:by|to|of)(?!\w))))",
            "speech",
        ),
        (r"(?i:clarifications?|corrections?|rebuttals?|denials?|right of reply|fact ?checks?)", "clarification"),
        (r"(?i:communiqu[eé]s?)", "communique"),
        (r"(?i:declarations?|manifestos?|charter)", "declaration"),
        (r"(?i:(?:public |media )?(?:notices?|advisor(?:y|ies)|announcements?)|call for \w+|circular)", "announcement"),
        (r"(?i:(?:message|greetings?)(?= (?:to|from|of|by|on)(?!\w))|congratulations)", "message"),
        (r"(?i:(?:joint |official |public |press |media ){0,3}statements?)", "statement"),
    ),
)
