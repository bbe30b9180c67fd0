"""The TEI `text`: divisions, blocks, one `lb` at the start of each line of the source."""

from collections.abc import Iterator, Sequence

from archivist.base.xml_writer import INDENT
from archivist.model.document import Document
from archivist.model.record import Record
from archivist.tei.blocks import Block, blocks_of, line_roles
from archivist.tei.divisions import Division, Segment, divide
from archivist.tei.entities import Entities, all_metadata
from archivist.tei.escaped_strings import FORM
from archivist.tei.inline import Marked, chosen_mentions, marked_text, text_markup
from archivist.tei.vocabulary import language_tag, source_range

__all__ = ["CARRIER", "Body", "statement_id"]

CARRIER = "carrier"
_LB_TYPES = {"\r\n": "crlf", "\r": "cr"}


def statement_id(index: int) -> str:
    """Return the xml:id of a statement's `bibl`; `index` counts from 0."""
    return f"s-{index + 1}"


class Body:
    """The text of one record, divided and ready to be written."""

    def __init__(
        self, record: Record, document: Document, entities: Entities, languages: Sequence[tuple[int, int, str]]
    ) -> None:
        self._text = document.text
        self._language = language_tag(record.metadata.language.value)
        self._languages = languages
        self._divisions = divide(document.text, document.lines, record.statements)
        segments = [item for division in self._divisions for item in division.segments]
        self._roles = line_roles(segments, document.text, list(all_metadata(record)))
        self._marks: dict[Segment, list[Marked]] = {}
        issued = record.metadata.date_issued.value
        for place, indices in chosen_mentions(record.mentions, segments).items():
            self._marks[segments[place]] = [
                marked_text(record.mentions[index], index + 1, entities, issued if isinstance(issued, str) else None)
                for index in indices
            ]

    @property
    def has_frame(self) -> bool:
        """Return whether some text belongs to no statement."""
        return any(item.statement is None for item in self._divisions)

    def markup(self) -> str:
        """Write the `text` element, indented outside its blocks only."""
        return "".join(self._lines())

    def _lines(self) -> Iterator[str]:
        attributes = FORM.attributes([("xml:lang", self._language), ("xml:space", "preserve")])
        yield f"{INDENT}<text{attributes}>\n{INDENT * 2}<body>\n"
        block_number = 0
        for number, division in enumerate(self._divisions, 1):
            yield f"{INDENT * 3}<div{FORM.attributes(_division_attributes(number, division))}>\n"
            following = self._divisions[number].statement if number < len(self._divisions) else None
            leads = division.statement is None and following is not None
            for block in blocks_of(division, self._text, self._roles, before_statement=leads):
                block_number += block.tag is not None
                yield f"{INDENT * 4}{self._block(block, block_number)}\n"
            yield f"{INDENT * 3}</div>\n"
        yield f"{INDENT * 2}</body>\n{INDENT}</text>\n"

    def _block(self, block: Block, number: int) -> str:
        content = "".join(
            _line_break(item) + text_markup(self._text, item, self._marks.get(item, ())) for item in block.segments
        )
        if block.tag is None:
            return content
        attributes = [("xml:id", f"b{number}")]
        if block.type is not None:
            attributes.append(("type", block.type))
        start, end = block.segments[0].start, block.segments[-1].end
        attributes.append(("corresp", source_range(start, end)))
        other = next((tag for first, last, tag in self._languages if first <= start and end <= last), None)
        if other is not None:
            attributes.append(("xml:lang", language_tag(other)))
        return f"<{block.tag}{FORM.attributes(attributes)}>{content}</{block.tag}>"


def _division_attributes(number: int, division: Division) -> list[tuple[str, str]]:
    frame = division.statement is None
    target = CARRIER if division.statement is None else statement_id(division.statement)
    return [("xml:id", f"d{number}"), ("type", "frame" if frame else "statement"), ("decls", f"#{target}")]


def _line_break(segment: Segment) -> str:
    if segment.line is None:
        return ""
    attributes = [("n", str(segment.line))]
    if segment.before in _LB_TYPES:
        attributes.append(("type", _LB_TYPES[segment.before]))
    return f"<lb{FORM.attributes(attributes)}/>"
