"""Minimal pairs: short texts of one construction each, with fillers drawn at random, and what must be read in them.

    python -m tests.analysis.pairs [--seed N] [--language xx] [--construction N] [--id ID] [--cases N] [-v] [--show]

One TOML file a language holds the fillers, the contexts and the constructions; nothing in it is a real text.

A word is a string. Its cases stand behind slashes in the order of `cases`, its agreement class behind " =", an article
before " | ": "die/der/der/die | Stelle =f". A table holds variants: by agreement class ("m", "f") or by name ("quote").
A shape makes a word of words: "{head} {adjective~head}". In templates:

    {body}  {body2}         one draw, and another one that shares no name with it
    {body.gen}  {body.name} in a case; without its article
    {body:said/spoke}       by the agreement class of the body, in the order of `kinds`
    {adjective~body}        the variant that agrees with the body
    {^body}  {body.lower}   with a capital, without; {place.upper} all of them; {body.tag} joined by underscores
    {body.acronym}          the first letters of its long words
    [a|b]                   one of these
    {d} {month} {y} {weekday} {dd} {mm} {iso} {rfc} {hijri}   one day; {d2} {month2} … another one
"""

import random
import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from email.utils import format_datetime
from functools import cache
from pathlib import Path
from typing import Any

import jdatetime
from hijridate import Gregorian

__all__ = ["FIELDS", "Case", "cases_of", "construction_tables", "languages"]

FIELDS = ("issuer", "speaker", "office", "date_issued", "date_published", "place", "title", "form", "statement")
_HERE = Path(__file__).parent
_SLOT = re.compile(r"\{(\^?)([a-z_]+?)([0-9]?)(?:~([a-z_]+[0-9]?))?((?:\.[a-z]+)*)(?::([^{}]*))?\}")
_CHOICE = re.compile(r"\[([^\[\]]*\|[^\[\]]*)\]")
_FIRST_DAY, _DAYS = date(2014, 1, 1), 4200
_DAY_SLOTS = frozenset({"d", "dd", "mm", "month", "y", "weekday", "iso", "rfc", "hijri"})
_LONG_WORD = 4  # letters: shorter words tie names together, and two names may share them
_TRIES = 20  # draws until two names share no word


@dataclass(frozen=True)
class Case:
    """One text; `expected` gives for a field the values that are right, `unwanted` those that are wrong (None: any)."""

    language: str
    id: str
    construction: int
    text: str
    expected: Mapping[str, frozenset[str]]
    unwanted: Mapping[str, frozenset[str] | None]


@dataclass(frozen=True)
class _Word:
    variants: Mapping[str, tuple[str, ...]]  # "" is the usual variant; a variant has one form a case
    kind: str = ""
    article: tuple[str, ...] = ()

    def form(self, cases, case="", variant="", *, bare=False):
        forms = self.variants.get(variant) or next(iter(self.variants.values()))
        number = cases.index(case) if case else 0
        text = forms[number] if number < len(forms) else forms[0]
        article = "" if bare or not self.article else self.article[number if number < len(self.article) else 0]
        return f"{article} {text}" if article else text


@dataclass
class _Draw:
    """The fillers of one text: each slot is drawn once."""

    table: Mapping[str, Any]
    rng: random.Random
    drawn: dict[str, _Word] = field(default_factory=dict)

    def word(self, name, number=""):
        key = name + number
        if key not in self.drawn:
            if name in _DAY_SLOTS:
                self._draw_day(number)
            else:
                self.drawn[key] = self._draw_apart(name)
        return self.drawn[key]

    def _draw_apart(self, name):
        """Draw a word that shares no long word with the others of its class, nor with any other name."""
        others = [word for key, word in self.drawn.items() if key.rstrip("0123456789") in {name, *self.table["shapes"]}]
        taken = {part for word in others for part in _long_words(word)}
        for _ in range(_TRIES):
            word = self._draw_word(name)
            if not taken & _long_words(word):
                return word
        return next((word for word in map(self._draw_word, [name] * _TRIES) if word not in others), word)

    def _draw_word(self, name):
        shapes = self.table["shapes"].get(name)
        return self._compose(self.rng.choice(shapes)) if shapes else self._plain(self.rng.choice(self.table[name]))

    def _plain(self, entry):
        if isinstance(entry, str):
            text, kind, article = _parts(entry)
            return _Word({"": _cells(text)}, kind, _cells(article))
        kind = entry.get("is", "")
        return _Word({key: _cells(value) for key, value in entry.items() if key != "is"}, kind)

    def _compose(self, shape):
        """Make a word of the words in a shape: in each case, all its words stand in that case."""
        inner = _Draw(self.table, self.rng)
        text, kind, article = _parts(shape)
        count = len(self.cases)
        forms = tuple(inner.render(text, case) for case in self.cases[:count])
        articles = tuple(inner.render(article, case) for case in self.cases[:count]) if article else ()
        kind = kind or next((word.kind for word in inner.drawn.values() if word.kind), "")
        return _Word({"": forms}, kind, articles)

    @property
    def cases(self):
        return self.table.get("cases", [""])

    def _draw_day(self, number):
        day = _FIRST_DAY + timedelta(days=self.rng.randrange(_DAYS))
        instant = datetime(day.year, day.month, day.day, self.rng.randrange(24), self.rng.randrange(60), tzinfo=UTC)
        written = jdatetime.date.fromgregorian(date=day) if self.table.get("solar") else day
        plain = {"d": str(written.day), "dd": f"{written.day:02}", "mm": f"{written.month:02}", "y": str(written.year)}
        plain |= {"iso": day.isoformat(), "rfc": format_datetime(instant, usegmt=True)}
        words = {name: _Word({"": (text,)}) for name, text in plain.items()}
        words["month"] = self._plain(self.table["months"][written.month - 1])
        if months := self.table.get("hijri_months"):
            hijri = Gregorian.fromdate(day).to_hijri()
            words["hijri"] = self._plain(f"{hijri.day} {months[hijri.month - 1]} {hijri.year}")
        words["weekday"] = self._plain(self.table["weekdays"][day.weekday()])
        self.drawn |= {name + number: word for name, word in words.items()}

    def render(self, template, case=""):
        text = _CHOICE.sub(lambda choice: self.rng.choice(choice[1].split("|")), template)
        text = _SLOT.sub(lambda slot: self._fill(slot, case), text)
        for pattern, replacement in self.table.get("joins", ()):
            text = re.sub(pattern, replacement, text)
        if "{" in text:
            message = f"a slot is not understood: {text}"
            raise ValueError(message)
        return text

    def _fill(self, slot, case):
        capital, name, number, agrees, forms, by_kind = slot.groups()
        word = self.word(name, number)
        if by_kind is not None:
            return _by_kind(by_kind, self.table["kinds"], word.kind)
        wanted = forms.split(".")[1:]
        case = next((form for form in wanted if form in self.cases), case)
        variant = next((form for form in wanted if form in word.variants), "")
        if agrees:
            variant = self.word(agrees.rstrip("0123456789"), agrees[len(agrees.rstrip("0123456789")) :]).kind
        text = word.form(self.cases, case, variant, bare=bool({"name", "tag", "acronym", "upper"} & set(wanted)))
        text = _in_letters(text, wanted)
        return text[:1].upper() + text[1:] if capital else text

    def values(self, template):
        """Return all forms of a value: in every case, with its article and without."""
        whole = _SLOT.fullmatch(template)
        if not whole or whole[5] or whole[2] in _DAY_SLOTS:
            return {self.render(template)}
        word = self.word(whole[2], whole[3])
        return {word.form(self.cases, case, bare=bare) for case in self.cases for bare in (True, False)}


def _parts(entry):
    text, _, kind = entry.partition(" =")
    article, bar, rest = text.partition(" | ")
    return (rest, kind, article) if bar else (text, kind, "")


def _cells(text):
    return tuple(text.split("/")) if text else ()


def _by_kind(by_kind, kinds, kind):
    ways = by_kind.split("/")
    number = kinds.index(kind) if kind in kinds else 0
    return ways[min(number, len(ways) - 1)]


def _in_letters(text, wanted):
    if "acronym" in wanted:
        return "".join(word[0] for word in re.split(r"[\s-]+", text) if len(word) >= _LONG_WORD).upper()
    if "tag" in wanted:
        return text.replace(" ", "_").replace("\u200c", "_")
    if "lower" in wanted:
        return text[:1].lower() + text[1:]
    return text.upper() if "upper" in wanted else text


def _long_words(word):
    first = next(iter(word.variants.values()))[0]
    return {part for part in first.split() if len(part) >= _LONG_WORD}


def languages():
    """Return the tags of all languages that have pairs."""
    return sorted(path.stem for path in _HERE.glob("*.toml") if path.stem != "floors")


def construction_tables(language):
    """Return the constructions of a language, as its file has them."""
    return _table(language)["case"]


@cache
def _table(language):
    return tomllib.loads((_HERE / f"{language}.toml").read_text("utf-8"))


def cases_of(language, seed, count=1):
    """Return `count` texts of each construction of a language; the same seed gives the same texts."""
    table = _table(language)
    return [
        _case(language, table, entry, random.Random(f"{seed} {language} {entry['id']} {number}"))  # noqa: S311
        for entry in table["case"]
        for number in range(count)
    ]


def _case(language, table, entry, rng):
    draw = _Draw(table, rng)
    frame = entry.get("text") or rng.choice(table["contexts"][entry.get("context", "news")])
    text = draw.render(frame.replace("{lead}", entry.get("lead", "")))
    expected = {name: frozenset(_values(draw, entry[name])) for name in FIELDS if name in entry}
    unwanted = {name: frozenset(_values(draw, value)) for name, value in entry.get("not", {}).items()}
    unwanted |= dict.fromkeys(entry.get("none", ()))
    return Case(language, entry["id"], entry["construction"], text.strip("\n") + "\n", expected, unwanted)


def _values(draw, wanted):
    return {value for one in ([wanted] if isinstance(wanted, str) else wanted) for value in draw.values(one)}
