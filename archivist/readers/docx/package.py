"""The parts of an Office Open XML package (ECMA-376, part 2), each bounded and parsed without a DTD."""

import io
import posixpath
import re
import zipfile
import zlib
from dataclasses import dataclass

from lxml import etree

from archivist.base.said import said
from archivist.base.source_limits import ATTRIBUTES, PACKAGE_BYTES, PART_BYTES, PART_MARKUP, ZIP_MEMBERS
from archivist.readers.shared.too_much_inside import TooMuchInsideError

__all__ = ["Package", "PackageError", "Relation"]

_TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}"
_RELATIONS = "{http://schemas.openxmlformats.org/package/2006/relationships}"
_DEFINITIONS = (b"<!DOCTYPE", b"<!ENTITY")
_LONG_TAG = re.compile(rb"<[^<>]{%d,}" % (4 * ATTRIBUTES))
# What a damaged or hostile ZIP makes the standard library raise.
_FAILURES = (zipfile.BadZipFile, zlib.error, OSError, EOFError, RuntimeError, ValueError, KeyError)


class PackageError(Exception):
    """The package cannot be read; the message says why."""


@dataclass(frozen=True, slots=True)
class Relation:
    """One part as another refers to it: the last word of the relationship's type, and the part's name."""

    kind: str
    target: str
    external: bool = False


class Package:
    """One package: its parts by name, their content types, their relationships.

    Names are compared as the standard says, without regard to case. What is read of all parts together has a limit.
    """

    def __init__(self, data: bytes, budget: int = PACKAGE_BYTES) -> None:
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except _FAILURES as error:
            raise PackageError("it is no whole ZIP archive") from error
        names = self._zip.namelist()
        if len(names) > ZIP_MEMBERS:
            raise TooMuchInsideError(said("{n} members", n=len(names)), ZIP_MEMBERS, "ZIP_MEMBERS")
        if len(set(names)) < len(names):
            raise PackageError("two of its members have one name")
        self.budget = budget
        self._members = {_folded(name): name for name in names}
        self._relations: dict[str, dict[str, Relation]] = {}
        self._types: tuple[dict[str, str], dict[str, str]] | None = None

    @property
    def names(self) -> frozenset[str]:
        """The names of all members, as the archive spells them."""
        return frozenset(self._members.values())

    def __contains__(self, name: str) -> bool:
        """Return whether the package has a part of this name."""
        return _folded(name) in self._members

    def content_type(self, name: str) -> str:
        """Return the content type of a part: its own, or that of its extension; "" if it has none."""
        if self._types is None:
            root = self.part("[Content_Types].xml")
            own = {
                _folded(item.get("PartName", "")): item.get("ContentType", "")
                for item in root.iter(f"{_TYPES}Override")
            }
            usual = {
                item.get("Extension", "").lower(): item.get("ContentType", "") for item in root.iter(f"{_TYPES}Default")
            }
            self._types = own, usual
        own, usual = self._types
        return own.get(_folded(name)) or usual.get(name.rpartition(".")[2].lower(), "")

    def relations(self, name: str) -> dict[str, Relation]:
        """Return relationship id → relation, of the parts and addresses to which a part refers; "" is the package."""
        if name not in self._relations:
            self._relations[name] = self._read_relations(name)
        return self._relations[name]

    def _read_relations(self, name: str) -> dict[str, Relation]:
        folder, base = posixpath.split(name)
        described = posixpath.join(folder, "_rels", f"{base}.rels")
        if described not in self:
            return {}
        relations = {}
        for item in self.part(described).iter(f"{_RELATIONS}Relationship"):
            external = item.get("TargetMode") == "External"
            target = item.get("Target", "").replace("\\", "/")
            if not external:
                target = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
            relations[item.get("Id", "")] = Relation(item.get("Type", "").rpartition("/")[2], target, external)
        return relations

    def part(self, name: str) -> etree._Element:
        """Return one part, parsed; PackageError if it is missing or no XML, TooMuchInsideError over a limit."""
        data = self.content(name)
        plain = data.replace(b"\0", b"")
        # ECMA-376 forbids document types (part 2, clause 9.1.4); UTF-16 would hide the words between zero bytes.
        if any(word in plain for word in _DEFINITIONS):
            raise PackageError(said("its part {name} has a document type", name=name[:80]))
        _check_markup(plain, name)
        parser = etree.XMLParser(
            resolve_entities=False,
            no_network=True,
            load_dtd=False,
            remove_comments=True,
            remove_pis=True,
            collect_ids=False,
        )
        try:
            return etree.fromstring(data, parser)
        except (etree.XMLSyntaxError, ValueError) as error:
            raise PackageError(said("its part {name} is no well-formed XML", name=name[:80])) from error

    def content(self, name: str) -> bytes:
        """Return the bytes of one part; PackageError if it is missing or damaged, TooMuchInsideError over a limit."""
        try:
            with self._zip.open(self._members[_folded(name)]) as stream:
                data = stream.read(PART_BYTES + 1)
        except _FAILURES as error:
            raise PackageError(said("its part {name} is missing or damaged", name=name[:80])) from error
        if len(data) > PART_BYTES:
            raise TooMuchInsideError(
                said("over {part_bytes} bytes in {name}", part_bytes=PART_BYTES, name=name[:80]),
                PART_BYTES,
                "PART_BYTES",
            )
        self.budget -= len(data)
        if self.budget < 0:
            raise TooMuchInsideError(
                said("over {package_bytes} bytes in all", package_bytes=PACKAGE_BYTES), PACKAGE_BYTES, "PACKAGE_BYTES"
            )
        return data


def _folded(name: str) -> str:
    return name.replace("\\", "/").lstrip("/").lower()


def _check_markup(data: bytes, name: str) -> None:
    """Check, before parsing, that a part takes not much more room as a tree than as bytes."""
    signs = data.count(b"<") - data.count(b"</") + 2 * data.count(b"=")
    if signs > PART_MARKUP:
        raise TooMuchInsideError(
            said("{signs} tags and attributes in {name}", signs=signs, name=name[:80]), PART_MARKUP, "PART_MARKUP"
        )
    if any(tag.group().count(b"=") > ATTRIBUTES for tag in _LONG_TAG.finditer(data)):
        raise TooMuchInsideError(
            said("an element with very many attributes in {name}", name=name[:80]), ATTRIBUTES, "ATTRIBUTES"
        )
