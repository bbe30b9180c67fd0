"""The lists of a site: its records by issuer, speaker, date, language and place, a hundred on a page."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from archivist.base.digest import sha256_hex
from archivist.model.card import Facts
from archivist.model.site import ShownRecord, Site
from archivist.pages.site_frame import KINDS, SitePage, entry, key_of, site_page, site_words
from archivist.pages.statement import QuotedWords, quoted
from archivist.pages.words import Words

__all__ = ["list_pages", "newest_first"]

_RECORDS, _NAMES = 100, 500  # on one page
_PLAIN = re.compile("[0-9]{4}(-[0-9]{2})?|[a-z]{2,3}(-[a-z0-9]{2,8})*", re.ASCII)
_YEAR, _MONTH = 4, 7
_NONE = "none"
_Item = TypeVar("_Item")


@dataclass
class _Group:
    """Records that share a name; `labels` counts how it is written, each with the language it stands in."""

    key: str | None
    labels: Counter[tuple[str, str | None]] = field(default_factory=Counter)
    records: list[ShownRecord] = field(default_factory=list)

    @property
    def label(self) -> tuple[str, str | None]:
        """How it is written most often."""
        return min(self.labels.items(), key=lambda item: (-item[1], item[0][0], item[0][1] or ""))[0]

    def stem(self) -> str:
        """Return the name of its page without the end: no name of a record is a path."""
        if self.key is None:
            return _NONE
        return self.key if _PLAIN.fullmatch(self.key) else sha256_hex(self.key.encode("utf-8", "surrogatepass"))[:16]


@dataclass(frozen=True, slots=True)
class _Link:
    name: str
    label: str
    count: int = 0
    here: bool = False


@dataclass(frozen=True, slots=True)
class _Name:
    name: str
    quote: QuotedWords
    count: int


def list_pages(site: Site, records: Iterable[ShownRecord]) -> Iterator[SitePage]:
    """Return every page of every list; a record stands under each name that it or one of its statements has."""
    ordered = newest_first(records)
    for kind in KINDS:
        groups = _groups(kind, ordered)
        years = [group for group in groups.values() if not _is_month(kind, group)]
        yield from _names(site, kind, years)
        months = _months(kind, groups.values())
        for group in groups.values():
            yield from _list(site, kind, group, months[group.key])


def newest_first(records: Iterable[ShownRecord]) -> list[ShownRecord]:
    """Return records by their date of issue, the newest first; those without one last, by when they came."""
    return sorted(records, key=lambda item: (item.facts.date_issued or "", item.changed, item.id), reverse=True)


def _groups(kind: str, records: Iterable[ShownRecord]) -> dict[str | None, _Group]:
    groups: defaultdict[str | None, _Group] = defaultdict(lambda: _Group(None))
    for record in records:
        named = {key: label for facts in record.card.all_facts for key, label in _keys(kind, facts)}
        for key, label in named.items() or [(None, ("", None))]:
            group = groups[key]
            group.key = key
            group.labels[label] += 1
            group.records.append(record)
    return dict(groups)


def _keys(kind: str, facts: Facts) -> Iterator[tuple[str, tuple[str, str | None]]]:
    """Return by what a record is found, and how that is written: an authority's id before a name."""
    if kind == "date":
        if facts.date_issued:
            for length in (_YEAR, _MONTH):
                if len(facts.date_issued) >= length:
                    yield facts.date_issued[:length], (facts.date_issued[:length], None)
    elif kind == "language":
        if facts.language:
            yield facts.language, (facts.language, None)
    else:
        value = getattr(facts, kind)
        if value:
            yield getattr(facts, f"{kind}_ref") or f"name:{value}", (value, facts.language)


def _is_month(kind: str, group: _Group) -> bool:
    return kind == "date" and group.key is not None and len(group.key) > _YEAR


def _names(site: Site, kind: str, groups: Sequence[_Group]) -> Iterator[SitePage]:
    """Return the pages that name what there is: the newest date first, else the most frequent name."""
    named = [group for group in groups if group.key is not None]
    if kind == "date":
        named.sort(key=lambda group: group.key or "", reverse=True)
    else:
        named.sort(key=lambda group: (-len(group.records), group.label[0], group.key or ""))
    ordered = [*named, *(group for group in groups if group.key is None)]
    plain = [(f"{group.stem()}.html", _written(kind, group), len(group.records)) for group in ordered]
    pages = _parts(plain, _NAMES)
    for number, part in enumerate(pages, start=1):
        path = f"browse/{kind}/{_file('index', number)}"

        def make(
            path: str = path, number: int = number, part: Sequence[tuple[str, tuple[str, str | None], int]] = part
        ) -> bytes:
            said = site_words(site.lang)
            values = {
                "heading": said.word(f"browse.{kind}"),
                "number": number,
                "items": [_Name(name, _shown(kind, label, said), count) for name, label, count in part],
                "pages": _turns("index", number, len(pages), said),
            }
            return site_page("site_names.html", site, path, values)

        yield SitePage(path, key_of(path, part, len(pages)), make)


def _months(kind: str, groups: Iterable[_Group]) -> Mapping[str | None, list[_Link]]:
    """Return links to the months of each year."""
    found: defaultdict[str | None, list[_Link]] = defaultdict(list)
    for group in groups:
        if group.key is not None and _is_month(kind, group):
            found[group.key[:_YEAR]].append(_Link(f"{group.key}.html", group.key, len(group.records)))
    for links in found.values():
        links.sort(key=lambda link: link.name)
    return found


def _list(site: Site, kind: str, group: _Group, within: Sequence[_Link]) -> Iterator[SitePage]:
    """Return the pages of the records under one name; `within` are links to parts of it."""
    stem, label, total = group.stem(), _written(kind, group), len(group.records)
    pages = _parts(group.records, _RECORDS)
    for number, part in enumerate(pages, start=1):
        path = f"browse/{kind}/{_file(stem, number)}"

        def make(path: str = path, number: int = number, part: Sequence[ShownRecord] = part) -> bytes:
            said = site_words(site.lang)
            quote = _shown(kind, label, said)
            values = {
                "heading": quote.html.striptags(),
                "quote": quote,
                "kind": said.word(f"browse.{kind}"),
                "number": number,
                "total": total,
                "within": within,
                "items": [entry(record, said) for record in part],
                "pages": _turns(stem, number, len(pages), said),
            }
            return site_page("site_list.html", site, path, values)

        content = [(record.id, record.facts, record.is_withdrawn) for record in part]
        yield SitePage(path, key_of(path, label, total, within, content, len(pages)), make)


def _written(kind: str, group: _Group) -> tuple[str, str | None]:
    return group.label if group.key is not None else ("", kind)


def _shown(kind: str, label: tuple[str, str | None], said: Words) -> QuotedWords:
    text, language = label
    if not text:
        return quoted(said.word("site.undated" if kind == "date" else "site.unnamed"), said.lang)
    if kind == "language":
        return quoted(said.term("language", text), said.lang)
    return quoted(text, said.lang if kind == "date" else language)


def _parts(items: Sequence[_Item], size: int) -> list[Sequence[_Item]]:
    return [items[first : first + size] for first in range(0, len(items), size)] or [()]


def _file(stem: str, number: int) -> str:
    """Return the name of a page; no stem has a full stop in it."""
    return f"{stem}.html" if number == 1 else f"{stem}.p{number}.html"


def _turns(stem: str, here: int, count: int, said: Words) -> list[_Link]:
    """Return links to the other pages of a list: the first, the last, and those around this one."""
    near = sorted({1, count, *(number for number in range(here - 3, here + 4) if 1 <= number <= count)})
    label = said.word("site.page")
    return [_Link(_file(stem, number), label.format(n=number), here=number == here) for number in near]
