"""The parts of an Office Open XML package (ECMA-376, part 2), each bounded and parsed without a DTD."""

import io
import posixpath
import zipfile
import zlib

from lxml import etree

from archivist.readers._limits import PART_BYTES, ZIP_MEMBERS

__all__ = ["Package", "PackageError", "TooMuchError"]

_TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}"
_RELATIONS = "{http://schemas.openxmlformats.org/package/2006/relationships}"
_DEFINITIONS = (b"<!DOCTYPE", b"<!ENTITY")
# What a damaged or hostile ZIP makes the standard library raise.
_FAILURES = (zipfile.BadZipFile, zlib.error, OSError, EOFError, RuntimeError, ValueError, KeyError)


class PackageError(Exception):
    """The package cannot be read; the message says why."""


class TooMuchError(Exception):
    """A limit is reached: what was found, the limit, and its name."""

    def __init__(self, found: str, limit: int, name: str) -> None:
        super().__init__(found)
        self.found, self.limit, self.name = found, limit, name


class Package:
    """One package: its parts by name, their content types, their relationships."""

    def __init__(self, data: bytes) -> None:
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except _FAILURES as error:
            raise PackageError("it is no whole ZIP archive") from error
        names = self._zip.namelist()
        if len(names) > ZIP_MEMBERS:
            raise TooMuchError(f"{len(names)} members", ZIP_MEMBERS, "ZIP_MEMBERS")
        if len(set(names)) < len(names):
            raise PackageError("two of its members have one name")
        self.names = frozenset(names)

    def content_types(self) -> dict[str, str]:
        """Give part name → content type, of the parts that have their own."""
        root = self.part("[Content_Types].xml")
        return {
            item.get("PartName", "").lstrip("/"): item.get("ContentType", "") for item in root.iter(f"{_TYPES}Override")
        }

    def relations(self, name: str) -> dict[str, str]:
        """Give relationship id → part name, of the parts inside the package to which a part refers."""
        folder, base = posixpath.split(name)
        described = posixpath.join(folder, "_rels", f"{base}.rels")
        if described not in self.names:
            return {}
        found = {}
        for item in self.part(described).iter(f"{_RELATIONS}Relationship"):
            if item.get("TargetMode") != "External":
                target = posixpath.normpath(posixpath.join("/", folder, item.get("Target", "")))
                found[item.get("Id", "")] = target.lstrip("/")
        return found

    def part(self, name: str) -> etree._Element:
        """Parse one part; PackageError if it is missing or no XML, TooMuchError over the limit."""
        try:
            with self._zip.open(name) as stream:
                data = stream.read(PART_BYTES + 1)
        except _FAILURES as error:
            raise PackageError(f"its part {name[:80]} is missing or damaged") from error
        if len(data) > PART_BYTES:
            raise TooMuchError(f"over {PART_BYTES} bytes in {name[:80]}", PART_BYTES, "PART_BYTES")
        # ECMA-376 forbids document types (part 2, clause 9.1.4); UTF-16 would hide the words between zero bytes.
        if any(word in data.replace(b"\0", b"") for word in _DEFINITIONS):
            raise PackageError(f"its part {name[:80]} has a document type")
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
            raise PackageError(f"its part {name[:80]} is no well-formed XML") from error
