"""Where a sentence of Persian, Sorani or Kurmanji begins behind its dateline, or behind the agency that brings it."""

from collections.abc import Sequence

from archivist.analysis.syntax import izafe_ends
from archivist.analysis.syntax.tokens import Token

__all__ = ["behind_dateline"]

_DASHES, _DATELINE = "-–—", 8  # words of a dateline with its day and its agency
_COMMAS, _COLON = ",،", ":"
_MEDIUM, _PLACES = 4, 14  # words and signs of the name of a medium; of places with an agency in brackets
_NO_NAME = ("role", "honorific", "saying", "statement", "issuing")
_NO_TOWN = ("body", "role", "honorific", "saying", "statement", "spoken", "close")


def behind_dateline(words: Sequence[Token]) -> int:
    """Return where a sentence begins behind its dateline: "TOWN - AGENCY - …", also with the dash written on."""
    begin = _behind_agency(words) or _behind_medium(words) or _behind_brackets(words)
    for at, word in enumerate(words[: _DATELINE + 1]) if begin == 0 else ():
        if word.has(*_NO_TOWN) or (not word.word and word.text not in _DASHES):
            break
        if word.text in _DASHES and at > begin and not (at > 1 and izafe_ends.set_off(words, at)):
            begin = at + 1
    return begin if begin < len(words) else 0


def _behind_agency(words: Sequence[Token]) -> int:
    """Return where a sentence begins that a body opens behind the name of another and a dash: "NEWS CLUB - BODY …"."""
    for at, word in enumerate(words[1:_DATELINE], 1):
        if word.text in _DASHES and words[0].has("body"):
            apart = word.start > words[at - 1].end and at + 1 < len(words) and words[at + 1].start > word.end
            return at + 1 if apart and (words[at + 1].has("body") or _goes_on_with_another(words, at + 1)) else 0
        if not word.word or word.has("close", "saying", "statement"):
            return 0
    return 0


def _goes_on_with_another(words: Sequence[Token], at: int) -> bool:
    """Return whether an adjunct follows, and behind its comma another body: "NEWS CLUB - after the match, BODY …"."""
    if words[at].has("time") and at + 1 < len(words) and words[at + 1].has("body"):
        return True
    comma = next((number for number, word in enumerate(words[at:], at) if word.text in _COMMAS), len(words))
    begins = words[at].has("close", "frame", "time") and comma + 2 < len(words)
    return begins and any(word.has("body") for word in words[comma + 1 : comma + 3])


def _behind_medium(words: Sequence[Token]) -> int:
    """Return where a sentence begins behind the medium that brings it and a colon: "agency NAME: …"."""
    if not words or not words[0].has("media"):
        return 0
    for at, word in enumerate(words[1:_MEDIUM], 1):
        if word.text == _COLON:
            return at + 1 if at + 1 < len(words) else 0
        if not word.word or word.has("close", "saying", "statement", "role"):
            return 0
    return 0


def _behind_brackets(words: Sequence[Token]) -> int:
    """Return where a sentence begins behind places and an agency in brackets: "TOWN, REGION (AGENCY) - …"."""
    opening = next((at for at, word in enumerate(words[:_PLACES]) if word.text == "("), 0)
    dash = next((at for at, word in enumerate(words[:_PLACES]) if word.text in _DASHES), 0)
    if not 0 < opening < dash - 1 or words[dash - 1].text != ")" or dash + 1 >= len(words):
        return 0
    places = all(word.text in _COMMAS if not word.word else not word.has(*_NO_NAME) for word in words[:opening])
    return dash + 1 if places else 0
