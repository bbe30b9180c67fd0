"""The kinds of statements by their words: en."""

from archivist.analysis.genres import Genres

__all__ = ["GENRES", "IMMEDIATE_RELEASE"]

# a label, and not what somebody "calls for", or in capitals that "of somebody"
IMMEDIATE_RELEASE = r"(?<![a-z] )(?i:for immediate release(?! of(?!\w)))"

GENRES = Genres(
    we=r"(?<!\w)(?:[Ww]e|[Oo]ur)(?!\w)",
    denying=(
        r"(?:categorically |strongly |firmly )?den(?:y|ies|ied)(?! (?:access|entry|bail|visa))",
        r"(?:are|is|was|were) (?:false|untrue|unfounded|baseless|not true|fabricated)",
        r"no truth (?:to|in)",
        r"(?:refutes?|refuted|rebuts?|dismisse[sd]) (?:the |these |reports|claims|allegations|rumou?rs)",
        r"sets? the record straight",
        (
            r"(?:reports?|rumou?rs?|claims?|allegations?|news|information|articles?|videos?|images?"
            r"|documents?|letters?|posts?)(?!\w)[^.!?\n]{0,80}? (?:are|is|was|were) (?:\w+ly )?(?:false|fake"
            r"|untrue|incorrect|inaccurate|misleading|groundless|malicious|unfounded|a (?:forgery|hoax"
            r"|fabrication)|without (?:any )?(?:foundation|basis))(?!\w)"
        ),
        r"[Cc]ontrary to (?:what (?:has|have|was|is|some)|(?:\w+ ){0,2}(?:reports?|rumou?rs?))(?!\w)",
        r"(?:wish(?:es)?|would like|wants?|seeks?) to (?:clarify|make (?:it )?clear|correct)(?!\w)",
        r"clarif(?:y|ies|ied) (?:that|the following)(?!\w)",
        r"[Nn]o such (?:\w+ )?(?:decision|order|statement|agreement|plan|meeting|document|incident|payment)",
        r"contains? (?:\w+ ){0,2}(?:inaccuracies|falsehoods)(?!\w)",
        r"never (?:made|said|issued|gave|signed) (?:the|any|such) (?:\w+ ){0,2}(?:attributed|remarks|statements?)",
    ),
    rumours=(r"(?:rumou?rs?|reports?|claims?|allegations?|accusations?|speculation)(?!\w)",),
    announcing=(
        r"(?:is|are) (?:pleased|happy|proud|delighted) to announce",
        r"(?:hereby |today )?announces? (?:the|that|a|an|its)",
        r"informs? (?:the public|all|its|our|members|citizens|applicants|residents|customers|passengers|students)",
        r"(?:registration|applications|enrol?ment) (?:is|are) (?:now )?open",
        r"will be (?:closed|open) (?:on|from|until)",
        (
            r"(?:will be|is|are|remains?|will remain) (?:shut off|cut off|interrupted|suspended|closed"
            r"|disrupted|postponed|unavailable|cancelled)(?: \w+){0,3} (?:on|from|until|till|between|tomorrow"
            r"|due to)(?!\w)"
        ),
        (
            r"(?:[Aa]pplications?|[Rr]egistrations?|[Nn]ominations|[Ss]ubmissions|[Tt]enders|[Bb]ids"
            r"|[Ee]ntries|[Ee]nrol?ment) (?:\w+ ){0,4}(?:is|are|opens?|closes?|must be) (?:now |on "
            r"|still )?(?:open|invited|welcome|accepted|due|until|received|monday|[0-9])"
        ),
        r"invites? (?:\w+ ){0,3}(?:applications|tenders|bids|nominations|proposals|expressions of interest)(?!\w)",
        r"(?:[Cc]andidates|[Aa]pplicants) (?:must|should|are required)",
        r"[Dd]eadline for (?:\w+ ){0,3}(?:is|are|has been)(?!\w)",
        r"[Nn]otice is (?:hereby )?given",
        r"hereby (?:notif(?:ies|y)|inform(?:s|ed)?|announces?)(?!\w)",
        r"(?:is|are) (?:hereby |kindly )?(?:informed|notified|reminded|advised|requested|invited) (?:that|to)(?!\w)",
        r"pleased to (?:inform|invite|announce)",
        r"(?:has|have) been (?:postponed|cancell?ed|rescheduled)(?!\w)",
        r"until further notice",
        r"with effect from",
        (
            r"(?:[Rr]esidents|[Cc]ustomers|[Pp]assengers|[Mm]embers|[Vv]isitors|[Uu]sers|[Pp]atients"
            r"|[Pp]arents|[Ss]tudents|[Mm]otorists|[Dd]rivers) are (?:\w+ )?(?:asked|urged) to(?!\w)"
        ),
    ),
    meeting=(
        (
            r"(?:spoke|met|meets|speaks) (?:(?:today|yesterday|by (?:tele)?phone|on \w+|again) ){0,3}with "
            r"(?:the |his |her )?(?=[A-Z])"
        ),
        r"held (?:a (?:phone|telephone) (?:call|conversation)|talks|a meeting) with",
        r"received (?:today )?(?:the |H\.E\. )?(?:ambassador|minister|delegation|envoy)",
        (
            r"received (?:today |yesterday |on [A-Z]\w+day )?(?:the )?(?:[A-Z]\w+ ){0,2}(?:Minister|Ambassador"
            r"|President|Chancellor|Governor|Envoy)(?! ?['’]s)(?= (?:of|to|and|[A-Z]))"
        ),
        (
            r"(?:met|meets|spoke|speaks|talked|conferred) (?:(?:this (?:morning|afternoon|evening|week)"
            r"|briefly|virtually|separately|earlier|by phone|over the phone) ){1,2}with"
        ),
        (
            r"(?:had|held|holds) (?:an? |\w+ ){0,3}(?:(?:phone|telephone|video) (?:call|conversation)"
            r"|conversation|talks|meeting|audience|consultations) with"
        ),
        (
            r"(?:met|meets|received|receives|hosted|hosts) (?:\w+ ){0,3}(?:his|her"
            r"|their) (?:\w+ ){0,2}counterparts?(?!\w)"
        ),
        r"(?:met|meets|held talks|hold talks) (?:\w+ ){0,4}on the (?:margins|sidelines) of",
        r"(?:(?:tele)?phone|video) (?:call|conversation) (?:\w+ ){0,2}between",
        r"paid a courtesy (?:call|visit) (?:on|to)",
        r"(?:was|were) received (?:\w+ )?by",
        r"(?:received|receives) (?:\w+ ){0,2}in audience",
        r"(?:received|receives|hosted|hosts) (?:\w+ )?(?:a |the )?(?:\w+ )?(?:delegation|ambassador)",
        (
            r"(?:receive[sd]|had|took|made) (?:a |an )?(?:(?:tele)?phone |video )?call (?:from|to) "
            r"(?:the |his |her )?(?=[A-Z])"
        ),
        r"[A-Z]\w+['’]s (?:call|meeting) with (?=[A-Z])",
        r"held talks (?:in|on|at|today|yesterday)(?!\w)",
    ),
    oral=(
        r"in an interview",
        r"told (?:reporters|journalists|the press|a press conference|a news conference)",
        r"at a (?:press|news) conference",
        r"speaking to",
    ),
    speaking=(
        r"in (?:his|her|a|an|their) (?:speech|address)(?! book)",
        r"addressing the",
        (
            r"(?:[Ii]t is|[Ii]t's|[Ii]t’s) (?:an? |my )(?:great |real |distinct )?(?:hono(?:u)?r|pleasure"
            r"|privilege) (?:for me )?to (?:be|stand|address|join|speak|welcome)(?!\w)"
        ),
        (
            r"I(?: am|'m|’m) (?:\w+ )?(?:delighted|pleased|honou?red|happy|glad|grateful) to (?:be (?:here"
            r"|back|with)|join you|speak to|welcome you)(?!\w)"
        ),
        r"[Ll]et me (?:begin|start|first|open) (?:\w+ )?(?:by|with|say|thank)",
        r"I rise to",
        r"(?:great|good|wonderful|lovely) to be (?:back|here|with you)(?!\w)",
    ),
    mourning=(
        r"(?:mourns?|regrets? to announce) the (?:death|passing|loss)",
        r"passed away (?:on|peacefully|this)",
        r"(?:funeral|burial) (?:prayer|service)",
        (
            r"mourns? (?:its|our|his|her|their) (?:\w+ ){0,2}(?:founder|member|leader|colleague|president"
            r"|chair\w*|captain|director|friend)"
        ),
        r"announces? the (?:death|passing)",
        r"(?:is|are) survived by(?!\w)",
    ),
    wishing=(
        r"congratulat(?:es?|ed|ions)",
        r"wish(?:es)? (?:him|her|them|you|the (?:people|president))",
        r"sends? (?:its|our|my|their|his|her) (?:best |warm )?(?:wishes|greetings)",
        r"felicitat(?:es?|ed|ions)",
        (
            r"wish(?:es)? (?:you|him|her|them|(?:all|every|the|our|its|my) (?:\w+ ){0,5}?)(?:a "
            r"|an )?(?:very )?(?:happy|merry|blessed|prosperous|joyful|joy|health|happiness|peaceful)(?!\w)"
        ),
        (
            r"(?:send|extend|convey|offer|express)(?:s|ed)? (?:its|our|my|their|his"
            r"|her) (?:\w+ ){0,3}(?:wishes|greetings|congratulations)"
        ),
        (
            r"(?:happy|merry|blessed) (?:new year|easter|christmas|eid|diwali|nowruz|newroz|hanukkah|holidays"
            r"|birthday|anniversary|(?:\w+['’]?s? ){1,2}day)(?!\w)"
        ),
        (
            r"may (?:this|the) (?:\w+ ){0,3}(?:year|month|day|feast|festival|holiday"
            r"|season) (?:\w+ )?(?:bring|be a)(?!\w)"
        ),
        r"season['’]s greetings",
    ),
    hailing=(
        r"(?i:(?:distinguished |honou?rable )?ladies and gentlemen)",
        r"(?:Your |Honou?rable |Distinguished ){0,3}Excellencies(?!\w)",
        r"Your (?:Majest(?:y|ies)|Royal Highness(?:es)?)(?!\w)",
        r"(?i:(?:honou?rable|distinguished) (?:\w+ ){0,3}(?:ministers|members|guests|delegates|colleagues))",
        r"(?i:good (?:morning|afternoon|evening))(?!\w)",
        r"(?i:(?:my )?fellow (?:citizens|countrymen|compatriots|\w+s)[,:!.])",
        r"(?i:thank you(?: very much| so much)?[,.]? (?:mr|madam|mister|thank you|everyone|chair))",
        (
            r"(?i:(?:mr|madam|mister)\.? (?:speaker|chair|president|chairman),? (?:i|honou?rable"
            r"|distinguished|your|excellencies|ladies|fellow|colleagues))(?!\w)"
        ),
        r"(?i:(?:my )?dear (?:compatriots|friends and|brothers and sisters))(?!\w)",
        r"(?i:comrades(?:,| and))",
        r"(?i:your excellency,? [^\n]{1,60}(?:excellencies|distinguished|ladies))(?!\w)",
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
    aside=(r"while (?:offering|expressing|extending) (?:its|his|her|their) (?:\w+ )?(?:condolences|sympath)",),
    condoling=(
        (
            r"(?:offer|extend|express|convey|send)(?:s|ed)? (?:its|our|my|their|his"
            r"|her) (?:\w+ ){0,3}(?:condolences|sympath)"
        ),
        r"condolences? (?:to|on)",
        r"(?:deep|deepest|sincere|sincerest|heartfelt|profound) (?:condolences|sympath(?:y|ies))",
        r"(?:thoughts|prayers|hearts?) (?:and (?:thoughts|prayers) )?(?:are with|go(?:es)? out to)",
        (
            r"(?:saddened|shocked|grieved|devastated) (?:by|at|to (?:hear"
            r"|learn)(?: of)?) (?:the )?(?:\w+ ){0,2}(?:death|passing|loss|demise)"
        ),
        (
            r"with (?:\w+ )?(?:sadness|sorrow|grief|regret|hearts?)[^.!?\n]{0,80}(?:death|passing away"
            r"|passing|loss|demise) of"
        ),
        r"(?:shares?|join(?:s|ed)?) (?:\w+ ){0,4}(?:grief|sorrow|mourning)",
        r"may (?:his|her|their) (?:\w+ )?(?:souls?|memory) (?:\w+ ){0,2}(?:rest|be)",
        r"(?:strength|patience|fortitude|courage) to bear",
    ),
    acting=(
        (
            r"(?:strongly |firmly )?(?:condemn(?:s|ed)|denounce[sd]|deplore[sd]|welcome[sd]|reject(?:s|ed)|urge[sd]"
            r"|call(?:s|ed) (?:on|for|upon)|demand(?:s|ed)|protest(?:s|ed)|criti[cs]i[sz]e[sd]|praise[sd])(?!\w)"
        ),
    ),
    which=(r"(?:who|which|whom)",),
    demanding=(
        (
            r"[Ww]e (?:\w+ ){0,2}(?:condemn|demand|urge|reject|denounce|deplore|oppose|protest|call (?:on|for"
            r"|upon))(?!\w)"
        ),
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
    presenting=r"(?i:about) (?:the )?(?P<name>\S[^\n]*)",
    opining=(r"(?i:opinion|op-?ed|commentary|editorial|guest column)",),
    byline=(r"By",),
    singular=r"(?<!\w)(?:I|I'm|I've|I'd)(?!\w)",
    suspending=(
        (
            r"(?:announce[sd]?|ordered) (?:that )?(?:the |all )?(?:temporary )?(?:closure|suspension|postponement)"
            r" of (?:all |the |its )?(?:\w+ ){0,2}(?:schools|classes|exams|flights|services|roads?|ports?)(?!\w)"
        ),
    ),
    reciting=(
        r"(?:WHEREAS|Whereas)(?=[,: ])",
        r"(?:RESOLVED|Resolved)(?=[,:]| (?:by|that|further))",
        r"NOW,? THEREFORE",
    ),
    terms=(r"(?i:from|until|till|between|before|by|no later than|as of|with effect from|starting)",),
    kinds=(
        (rf"(?i:(?:press|news|media) releases?)|{IMMEDIATE_RELEASE}", "press-release"),
        (r"(?i:(?:press |daily |media |background ){1,3}briefings?)", "briefing"),
        (r"(?i:(?:message|letter|statement|note|telegram)s? of (?:condolences?|sympathy)|condolences?)", "condolence"),
        (r"(?i:obituar(?:y|ies)|death notices?|in memoriam)", "obituary"),
        (
            r"(?i:(?:open|pastoral) letters?|(?:joint |cover |resignation )?letters?(?= (?:to|from|of|by)(?!\w)))",
            "letter",
        ),
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
