"""Read cases with the real analysis, and count what was right."""

import re
import unicodedata
from collections import Counter

from archivist.analysis.analyse import analyse
from archivist.authority.matcher import load_authority
from archivist.model.document import Document
from archivist.model.metadata import Speaker

__all__ = ["OUTCOMES", "Reader", "judge", "shares"]

OUTCOMES = ("right", "missed", "wrong", "false", "clean")
_ARTICLES = re.compile(r"(?:the|la|le|les|el|los|las|der|die|das|des|dem|den) |l |و?ال")
_SAME_LETTERS = str.maketrans({"أ": "ا", "إ": "ا", "آ": "ا", "ة": "ه", "ى": "ی", "ي": "ی", "ك": "ک", "ё": "е"})


class Reader:
    """Reads texts with the built-in lists of names, loaded once."""

    def __init__(self):
        self._authority = load_authority()

    def __call__(self, text):
        """Return the values read in a text by field, and how many slices are not the words they claim to be."""
        reading = analyse(Document(text, "text/plain", "utf-8", "given"), self._authority.find(text))
        values = {name: _plain(value.value) for name, value in reading.metadata.items()}
        forms = [entry.form for entry in reading.statements]
        values["form"] = forms[0] if forms else "none"
        spans = [span for entry in reading.statements for span in entry.spans]
        values["statement"] = "\n".join(text[start:end] for start, end in spans) or None
        return values, _broken(reading, text)


def _plain(value):
    return value.name if isinstance(value, Speaker) else value


def _broken(reading, text):
    evidence = [piece for _, item in reading.metadata.items() for piece in item.evidence if piece.place == "text"]
    pieces = [*evidence, *reading.mentions]
    return sum(1 for piece in pieces if text[piece.start : piece.end] != piece.text)


def judge(case, values):
    """Return the outcome of each field that a case is about, by field."""
    outcomes = {name: _of_expected(values.get(name), right) for name, right in case.expected.items()}
    for name, bad in case.unwanted.items():
        value = values.get(name)
        has_it = value is not None and (bad is None or _normal(value) in {_normal(one) for one in bad})
        if name in outcomes:
            outcomes[name] = "false" if has_it else outcomes[name]
        else:
            outcomes[name] = "false" if has_it else "clean"
    return outcomes


def _of_expected(value, right):
    if value is None:
        return "missed"
    return "right" if _normal(value) in {_normal(one) for one in right} else "wrong"


def _normal(value):
    text = unicodedata.normalize("NFKC", value).casefold().translate(_SAME_LETTERS)
    text = "".join(letter for letter in text if unicodedata.category(letter) not in ("Mn", "Cf"))
    return _ARTICLES.sub("", re.sub(r"[^\w]+", " ", text).strip(), count=1) if text else text


def shares(outcomes):
    """Return found and precision of counted outcomes; None where nothing was expected or nothing was asserted."""
    count = Counter(outcomes)
    expected = count["right"] + count["missed"] + count["wrong"]
    asserted = count["right"] + count["wrong"] + count["false"]
    return (
        count["right"] / expected if expected else None,
        count["right"] / asserted if asserted else None,
    )
