"""Where the name of a person begins behind a role, and the full name that a surname alone points back to."""

import re
from collections.abc import Sequence

from archivist.analysis.languages import given_names
from archivist.analysis.names.common_given_names import is_given_name, latin_given_names
from archivist.analysis.syntax.capital_words import is_acronym, is_firm
from archivist.analysis.syntax.declined_names import behind_particles
from archivist.analysis.syntax.extents import Extent
from archivist.analysis.syntax.name_beginnings import behind_strangers
from archivist.analysis.syntax.noun_capitals import is_local
from archivist.analysis.syntax.relations import Setting, is_english_like
from archivist.analysis.syntax.tokens import Token
from archivist.analysis.syntax_facts import SyntaxFacts
from archivist.analysis.text_view import Span

__all__ = ["GENITIVE", "behind_genitive", "full_name", "is_field", "name_start", "named_in_full", "person_run"]

_BEFORE = re.compile(r"(?:[^\W\d_](?:\.|[\w'-]*) ){1,4}$")
_REACH = 60  # characters before a surname
_MENTIONS = 6  # of a surname that are looked at
GENITIVE = re.compile(r"(?:а|я|ы|и|ого|ой|ей)$")  # of a name where names are declined
_TWO, _THREE = 2, 3
_STEM = 4  # letters that a case ending may be cut from
_OPEN, _SHUT = '“"«', '”"»'
_GLUED = re.compile(r"[^\W\d_]{3}\.[^\W\d_]{3}")  # two sentences without a space between them
_FIELD = re.compile(
    "(?:cy|ment|[ts]ion|ance|ence|(?:cur|al)ity|ics|ing|research|(?:program|affair|relation|operation|sale)s)$"
)
_JUNIOR = ("jr", "sr")
_INITIALS = re.compile(r"[^\W\d_](?:\.[^\W\d_])+")  # before a surname, without a space between them
_FIRST = re.compile(r"[\w.'-]*")
_CASE = re.compile(r"(?:ым|ой|[ауе])(?!\w)")  # "FIRST Karpov" in the text, and "Karpov" as a subject
_OF_GIVEN = frozenset(("particle", "oblique", "adjective"))  # what the ending of a given name may look like
_PAST = re.compile(r"[аеёиоуыя]ли?$")  # of a verb with which a sentence begins
_YOUNGER = re.compile(r",? [JS]r\.")
_GIVEN = 24  # characters of given names; before them stands something else
_FURTHER = re.compile(r" ([^\W\d_])[^\W\d_]+(?=[,.;:\n]|$)")
_CAPITAL_BEFORE = re.compile(r"[^\W\d_a-zа-я]\w+[”\"»]?\Z")  # a word that has one
_LONGEST = 40  # characters of it
_SURNAME = re.compile(r"(?:[оеё]в|[иы]н|[сц]к(?:ий|ая|ого|ой)|ко|[чщ]ук)(?:а|у|ой|ым)?$")
_PATRONYMIC = re.compile(r"(?:вич|вича|вичем|вичу|вна|вны|вне|вной|вну|ична|ичны)$")  # "FIRST PATRONYMIC LAST"


def person_run(tokens: Sequence[Token], start: int, end: int) -> int:
    """Return where the words with capitals begin that end at `end` and may be a person's name."""
    place = end
    while place > start:
        token = tokens[place - 1]
        if not token.word:
            opened = _nickname(tokens, place - 1)
            if opened is not None and opened > start:
                place = opened
                continue
            initial = (
                token.text == "."
                and place - 1 > start
                and (len(tokens[place - 2].text) == 1 or tokens[place - 2].has("honorific", "abbreviation"))
            )
            junior = token.text == "," and place < end and tokens[place].form in _JUNIOR
            if not (initial or junior):
                break
        elif token.has("particle") and not token.capital:
            given = next((k for k in range(place - 2, start - 1, -1) if not tokens[k].has("particle")), None)
            if given is None or place >= end or not _part(tokens[given]):
                break
        elif not _part(token):
            break
        place -= 1
    while place < end and not tokens[place].word and tokens[place].text not in _OPEN:
        place += 1
    return place


def _part(token: Token) -> bool:
    attached = token.text.startswith(("al-", "el-", "d'"))
    noun = token.has("role", "body") and not token.has("honorific")
    glued = _GLUED.search(token.text) is not None
    return (token.capital or attached) and token.word and not (noun or glued or token.text.endswith("'s"))


def _nickname(tokens: Sequence[Token], place: int) -> int | None:
    if tokens[place].text not in _SHUT:
        return None
    for opened in (place - 2, place - 3):
        before = tokens[opened - 1] if opened > 0 and tokens[opened].text in _OPEN else None
        if before is not None and before.capital and not (before.has("body") or is_acronym(before)):
            return opened
    return None


def name_start(setting: Setting, tokens: Sequence[Token], head: int | None, begin: int, end: int) -> int:
    """Return where the name begins in a run of capitals whose first words may belong to the role's complement."""
    run = begin
    while begin < end and _is_firm(tokens, begin, end) and not is_acronym(tokens[end - 1]):
        begin += 1
    if head is None or begin >= end:
        return begin
    behind = end if _is_club(tokens, run, end) else _behind_place(setting, tokens, begin, end)
    if behind is not None:
        return behind
    words = sum(token.word for token in tokens[begin:end])
    facts = setting.tongue.syntax
    if tokens[head].has("kin") and words > _TWO and facts and facts.oblique:
        return begin + _TWO  # "daughter of FIRST LAST" in the genitive, and her name
    if facts and not facts.article:
        return behind_genitive(setting, tokens, begin, end)
    return _behind(setting, tokens, head, Extent(begin, end), words)


def _is_club(tokens: Sequence[Token], begin: int, end: int) -> bool:
    """Return whether all that stands behind "of" is a club's name, or a firm's: "Sprecherin des FC Velm"."""
    linked = begin > 0 and tokens[begin - 1].has("link", "article")
    named = any(is_given_name(token.text) for token in tokens[begin : end - 1])
    return linked and is_firm(tokens[begin:end]) and not named


def _is_firm(tokens: Sequence[Token], begin: int, end: int) -> bool:
    """Return whether a word before a name is no part of it: an acronym, or capitals inside as in "MyFirm"."""
    if _INITIALS.fullmatch(tokens[begin].text):
        return False
    inner = tokens[begin].text[2:].strip("s")
    mixed = end - begin > _TWO and not inner.islower() and inner.isalpha() and any(c.isupper() for c in inner)
    return is_acronym(tokens[begin]) or mixed


def _behind(setting: Setting, tokens: Sequence[Token], head: int, run: Extent, words: int) -> int:
    """Return where the name begins by the word before the run; its end where all of it is the role's complement."""
    begin, end = run.start, run.end
    before = tokens[begin - 1]
    adjunct = before.has("inside", "close") and not before.capital
    facts = setting.tongue.syntax
    plain = words != _TWO or bool(facts and facts.nouns_capital and not is_given_name(tokens[begin].text))
    small = not before.capital and words > _TWO and is_given_name(tokens[begin].text)  # "du gouvernement FIRST da LAST"
    in_body = before.has("body") and begin - 1 != head and plain and not small
    if adjunct or in_body:
        nouns = adjunct and facts is not None and facts.nouns_capital  # "Leiter des Amtes für Wasser KARL HOLM"
        return _behind_town(tokens, begin, end) if nouns or (in_body and not adjunct) else end
    if is_acronym(before):
        if words == 1 and is_field(setting, tokens, begin):
            return end
        return _behind_acronym(setting, tokens, run)
    if before.has("link", "article", "conjunction") or before.text == "&":
        return _in_complement(setting, tokens, begin, end, words)
    distant = begin - 1 != head and before.word and not before.has("honorific")
    return end if words == 1 and (distant or is_acronym(tokens[begin])) else begin


def is_field(setting: Setting, tokens: Sequence[Token], place: int) -> bool:
    """Return whether a word behind "of" and initials is what somebody does there: "Head of ABC Advocacy"."""
    linked = place > 1 and tokens[place - 2].has("link") and is_acronym(tokens[place - 1])
    return linked and is_english_like(setting) and _FIELD.search(tokens[place].form) is not None


def _behind_acronym(setting: Setting, tokens: Sequence[Token], run: Extent) -> int:
    """Return where a name begins behind initials, to which a noun may belong: "Sprecher der IG Brunnen KARL HOLM"."""
    begin, end = run.start, run.end
    facts = setting.tongue.syntax
    if not (facts and facts.nouns_capital) or begin < _TWO or not tokens[begin - _TWO].has("link", "article"):
        return begin
    given = next((k for k in range(begin, end - 1) if is_given_name(tokens[k].text)), None)
    local = end - begin == 1 and (is_local(setting, tokens[begin]) or tokens[begin - 1].has("body"))
    return given if given is not None else end if local else begin


def _behind_town(tokens: Sequence[Token], begin: int, end: int) -> int:
    """Return where a given name begins behind a body and its town: "spokesman of the Guild Velm KARL HOLM"."""
    given = next((k for k in range(begin + 1, end - 1) if is_given_name(tokens[k].text)), None)
    return given if given is not None and end - given in (_TWO, _THREE) else end


def _behind_place(setting: Setting, tokens: Sequence[Token], begin: int, end: int) -> int | None:
    """Return where a listed place ends with which the run begins; None where it begins with none."""
    place = setting.known.at(tokens[begin].start, "place")
    if place is None:
        return None
    behind = next((k for k in range(begin, end) if tokens[k].start >= place.end), end)
    return behind if behind > begin else None


def _in_complement(setting: Setting, tokens: Sequence[Token], begin: int, end: int, words: int) -> int:
    """Return where the name begins behind "of": its last two words of three, or those that the text repeats."""
    facts = setting.tongue.syntax
    if facts and facts.nouns_capital and end - begin > 1 and not is_given_name(tokens[end - _TWO].text):
        return _repeated(setting, tokens, begin + 1, end)  # nouns have capitals too: "chair of the Free Workers"
    if words == _THREE == end - begin:
        return end if tokens[end - _TWO].has("particle", "link") else end - _TWO
    given = next((k for k in range(begin + 1, end - 1) if is_given_name(tokens[k].text)), end)
    if end - given in (_TWO, _THREE) and setting.tongue.head_inside:
        return given  # "Chief of Staff FIRST SECOND LAST", "Minister of Health and Social Affairs FIRST LAST"
    return _repeated(setting, tokens, begin + 1, end)


def _repeated(setting: Setting, tokens: Sequence[Token], begin: int, end: int) -> int:
    """Return where the words begin that the text names again without those before them; `end` where none do.

    A place with which a complement ends may stand anywhere again: "minister of Sea Affairs of COUNTRY".
    """
    text = setting.view.text
    if setting.known.at(tokens[end - 1].start, "place"):
        return end
    for start in range(begin, end - 1):
        name = re.escape(text[tokens[start].start : tokens[end - 1].end])
        if any(not _preceded(text, place, tokens[start - 1]) for place in _places(text, name)):
            return start
    for start in range(end - 2, begin - 1, -1):
        last = tokens[start + 1]  # "of" stands everywhere, and is nobody's surname
        again = _places(text, re.escape(last.text)) if last.capital else ()
        if any(not _preceded(text, place, tokens[start]) for place in again):
            return start
    return end


def _places(text: str, words: str) -> list[int]:
    return [match.start() for match in re.finditer(rf"(?<!\w){words}(?!\w)", text)]


def _preceded(text: str, place: int, word: Token) -> bool:
    return text.endswith(word.text + " ", 0, place)


def behind_genitive(setting: Setting, tokens: Sequence[Token], begin: int, end: int) -> int:
    """Return where a name of two words begins, or of three with that of the father, behind a place in the genitive."""
    parted = behind_particles(tokens, begin, end)
    if parted is not None:
        return parted
    words = sum(token.word for token in tokens[begin:end])
    while words > _TWO and (words > _THREE or not _is_whole(setting, tokens, begin, end)):
        begin, words = begin + 1, words - 1
    if words == 1 and (tokens[begin].text.isupper() or not full_name(setting, tokens[begin])):
        return end
    return begin


def _is_whole(setting: Setting, tokens: Sequence[Token], begin: int, end: int) -> bool:
    """Return whether three words are one name: with the father's, with initials, or none in the genitive of a place."""
    first, second = tokens[begin], tokens[begin + 1]
    if all(
        not token.word or len(token.text) == 1 or _INITIALS.fullmatch(token.text) for token in tokens[begin + 1 : end]
    ):
        return len(first.text) > 1  # "LAST A. B."
    if _PATRONYMIC.search(tokens[end - 1].form) and _SURNAME.search(first.form) and is_given_name(second.text):
        return True  # "LAST FIRST PATRONYMIC"
    if _PATRONYMIC.search(second.form) or (len(first.text) == 1 and second.text == "."):
        return True
    if first.text in latin_given_names() and not setting.known.at(first.start, "place"):
        return True
    given = second.form in given_names() or second.text in setting.tongue.given_set
    behind_acronym = begin > 0 and is_acronym(tokens[begin - 1])
    return behind_acronym and not given and not GENITIVE.search(first.form)


def full_name(setting: Setting, surname: Token) -> Span | None:
    """Return the full name in the text whose last word is this one; in another case where it stands in no other."""
    facts = setting.tongue.syntax
    found = _in_full(setting, surname, cased=False)
    declined = facts is not None and not facts.article and bool(facts.oblique)
    return _in_full(setting, surname, cased=True) if found is None and declined else found


def _in_full(setting: Setting, surname: Token, *, cased: bool) -> Span | None:
    """Return the full name in the text whose last word is this one, or is it with an ending."""
    text, facts = setting.view.text, setting.tongue.syntax
    place, seen = text.find(surname.text), 0
    while place >= 0 and seen < _MENTIONS:
        end = place + len(surname.text)
        case = _CASE.match(text, end) if cased else None
        end = case.end() if case else end
        if end >= len(text) or not text[end].isalnum():
            before = _BEFORE.search(text, max(0, place - _REACH), place)
            start = place
            for word in reversed(re.findall(r"\S+", before.group()) if before else []):
                classes = facts.classes_of(word.casefold().rstrip(".")) if facts else frozenset()
                if (
                    not word[0].isupper()
                    or any(map(str.isupper, word[_TWO + 1 :]))
                    or _in_capitals(word)
                    or _is_plural_role(setting, word)
                    or classes - (_OF_GIVEN if is_given_name(word) else {"particle"})
                ):
                    break
                start = text.rindex(word, 0, start)
                if place - start > _GIVEN:
                    break
            if start < place and (not (facts and facts.nouns_capital) or _is_persons(facts, text, start)):
                start = behind_strangers(setting, _without_place(setting, text, start, place), place)
                return Span(start, _surname_end(text, end))
        place, seen = text.find(surname.text, place + 1), seen + 1
    return None


def _is_plural_role(setting: Setting, word: str) -> bool:
    """Return whether a word before a surname is what several are: "Senators"."""
    facts = setting.tongue.syntax
    plural = facts is not None and word.endswith("s") and not is_given_name(word) and is_english_like(setting)
    return plural and facts is not None and "role" in facts.classes_of(word[:-1].casefold())


def _is_persons(facts: SyntaxFacts, text: str, start: int) -> bool:
    """Return whether a full name is one where every noun has a capital: by its given name, or the role before it."""
    first = _FIRST.match(text, start)
    if first is not None and is_given_name(first.group()):
        return True
    before = text[max(0, start - _REACH) : start].split()
    return bool(before) and "role" in facts.classes_of(before[-1].casefold())


def _without_place(setting: Setting, text: str, start: int, surname: int) -> int:
    """Return where a name begins behind a land's genitive, or a verb, where nouns have cases."""
    words, facts = text[start:surname].split(), setting.tongue.syntax
    if facts is None or facts.article or not facts.oblique or len(words) != _TWO or not is_given_name(words[1]):
        return start
    other = (GENITIVE.search(words[0]) or _PAST.search(words[0])) and not is_given_name(words[0])
    return text.index(words[1], start + len(words[0])) if other else start


def named_in_full(setting: Setting, word: Token) -> bool:
    """Return whether the text has the word, in whatever case, behind another with a capital, as a surname stands."""
    stem = word.text[:-1] if len(word.text) > _STEM else word.text
    before = setting.view.text.split(f" {stem}")[:-1]
    return any(_CAPITAL_BEFORE.search(part[-_LONGEST:]) for part in before)


def _surname_end(text: str, end: int) -> int:
    """Return where the name ends that may go on with a second surname: "Ana Vega" in "Ana Vega Luna", or with "Jr."."""
    younger = _YOUNGER.match(text, end)
    if younger:
        return younger.end()
    further = _FURTHER.match(text, end)
    return further.end() if further and further[1].isupper() else end


def _in_capitals(text: str) -> bool:
    return len(text.rstrip(".")) > 1 and text.isupper()
