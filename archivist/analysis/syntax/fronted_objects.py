"""What is answered or told of, before the verb, where nouns have cases: "Заявление BODY раскритиковал ROLE NAME".

A verb in the past agrees with its subject in number and gender, so that what it does not agree with is its object.
"""

import re
from collections.abc import Sequence

from archivist.analysis.names.common_given_names import is_given_name
from archivist.analysis.syntax.person_names import GENITIVE
from archivist.analysis.syntax.phrases import Phrase
from archivist.analysis.syntax.relations import Setting
from archivist.analysis.syntax.roles_with_adjuncts import has_cases
from archivist.analysis.syntax.tokens import Token

__all__ = ["is_of_others", "is_what_is_told"]

_NEUTER = re.compile(r"\w+(?:(?:[еая]н|стви|[ыяиеу]т)ие|ство|[ао]вие|овье)")
_FEMININE = re.compile(r"\w+(?:ость|ция|сия)")
_MANY = re.compile(
    r"слова|данные|сведения|слухи|планы|выводы|упр[её]ки|претензии|доводы|итоги|действия|угрозы|"
    r"(?!словения|армения)\w{2,}ения|(?:обещ|треб|высказыв|пожел|замеч|показ|прит)\w{0,4}ания"
)
_MASCULINE = re.compile(
    r"ответ|приговор|закон|законопроект|проект|доклад|отч[её]т|арест|указ|приказ|иск|план|вывод|призыв|отказ"
)
_MUTE = re.compile(r"(?:законо)?проект|приговор|арест|иск|призыв|отказ|указ|приказ")  # which nobody hears speak
_PAST = re.compile(r"\w+?(?P<end>л|ла|ло|ли)(?:ся|сь)?")
_AGREES = ((_NEUTER, "ло"), (_FEMININE, "ла"), (_MANY, "ли"), (_MASCULINE, "л"))
_FRAME = 4  # tokens from "in" to what stands behind the noun for a statement
_TITLE = 3  # tokens of a sentence in which the noun for a statement opens it
_CLAUSE = 24  # tokens of a clause, at most


def is_what_is_told(setting: Setting, tokens: Sequence[Token], phrase: Phrase, verb: int) -> bool:
    """Return whether a phrase before a verb is its object: no verb agrees with it, or it is of what is answered."""
    if not has_cases(setting.tongue.syntax):
        return False
    start = next((k for k, token in enumerate(tokens) if token.start >= phrase.span.start), verb)
    if start >= verb:
        return False
    before = tokens[start - 1] if start else None
    if before is not None and before.has("statement") and not before.has("saying"):
        subject = phrase.name is not None and not GENITIVE.search(tokens[start].form)  # "Эти слова NAME назвал шуткой"
        framed = any(token.has("frame", "possessive") for token in tokens[max(0, start - _FRAME) : start - 1])
        return not subject and not framed  # "В своём заявлении BODY сообщила"
    if before is not None and before.has("within"):
        return False  # "В Управлении … сообщили" has nobody for its subject
    return _MUTE.fullmatch(tokens[start].form) is not None or not _agrees(tokens[start:verb], tokens[verb])


def is_of_others(setting: Setting, tokens: Sequence[Token], place: int) -> bool:
    """Return whether the statement with which a sentence begins is the object of a verb of somebody else."""
    if place > _TITLE or not has_cases(setting.tongue.syntax):
        return False
    for at in range(place + 1, min(len(tokens), place + _CLAUSE)):
        token = tokens[at]
        if not token.word and token.text not in '«»"“”„-':
            return False
        if token.has("saying") and not token.capital:
            return not _agrees(tokens[place:at], token)
    return False


def _agrees(words: Sequence[Token], verb: Token) -> bool:
    """Return whether the first noun of a phrase may be the subject of a verb, as number and gender of both tell."""
    past = _PAST.fullmatch(verb.form)
    if past is None or is_given_name(words[0].text) or any(word.has("conjunction") for word in words):
        return True
    ending = next((own for noun, own in _AGREES if noun.fullmatch(words[0].form)), None)
    return ending is None or ending == past["end"]
