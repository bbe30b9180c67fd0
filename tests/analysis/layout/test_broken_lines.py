"""The same statement on a page as in one piece: a layout may leave a value open, it never makes another one."""

import textwrap
import tomllib
from functools import cache
from pathlib import Path

import pytest
from every_case import every_case

from archivist.analysis.analyse import analyse
from archivist.authority.matcher import load_authority
from archivist.model.document import Document
from archivist.model.metadata import Speaker

STATEMENTS = {
    item["name"]: item
    for item in tomllib.loads((Path(__file__).parent / "laid_out.toml").read_text("utf-8"))["statement"]
}
WIDTHS = (20, 30, 40, 60)
PLAIN, PDF = "text/plain", "application/pdf"


@cache
def values(text, media_type=PLAIN):
    reading = analyse(Document(text, media_type, "utf-8", "given"), load_authority().find(text))
    return {
        name: (field.value.name, field.value.role) if isinstance(field.value, Speaker) else field.value
        for name, field in reading.metadata.items()
    }


def wrap(text, width):
    return textwrap.wrap(text, width, break_long_words=False, break_on_hyphens=False)


def in_one_piece(paragraphs):
    """Every way in which the paragraphs stand below one another without a broken line."""
    yield "\n".join(paragraphs) + "\n"
    yield "\n\n".join(paragraphs) + "\n"
    yield "\n".join((paragraphs[0], "", *paragraphs[1:])) + "\n"


def on_pages(statement, lines, width):
    """Two pages with what stands at the head and the foot of every page, and a note at the foot of the first."""
    half = max(3, len(lines) // 2 + 1)
    pages = [lines[start : start + half] for start in range(0, len(lines), half)]
    for number, page in enumerate(pages, 1):
        note = wrap(statement["note"], width) if number == 1 else []
        foot = statement["page"].replace("{}", str(number), 1).replace("{}", str(len(pages)), 1)
        yield "\n".join((statement["head"], *page, *note, foot))


def layouts(statement, width):
    """Every layout of a statement: its name, its media type, its text."""
    paragraphs = statement["text"].strip().split("\n")
    broken = [wrap(paragraph, width) for paragraph in paragraphs]
    lines = [line for paragraph in broken for line in paragraph]
    headed = [*broken[0], "", *lines[len(broken[0]) :]]
    yield "wrapped", PLAIN, "\n".join(lines) + "\n"
    yield "with blank lines", PLAIN, "\n\n".join(map("\n".join, broken)) + "\n"
    yield "headline apart", PLAIN, "\n".join(headed) + "\n"
    yield "with a note", PLAIN, "\n".join((*lines, "", *wrap(statement["note"], width))) + "\n"
    yield "on pages", PLAIN, "\n\f".join(on_pages(statement, lines, width)) + "\n"
    yield "in a PDF", PDF, "\n\n".join(on_pages(statement, lines, width)) + "\n"
    yield "indented", PLAIN, "".join(f"  {line}\r\n" for line in lines)
    yield "only the headline", PLAIN, "\n".join((*broken[0], *paragraphs[1:])) + "\n"
    text = [line for paragraph in paragraphs[1:] for line in wrap(paragraph, 85)]
    yield "headline in large letters", PDF, "\n".join((*broken[0], *text)) + "\n"


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("name", STATEMENTS)
def test_no_layout_gives_another_value(name, width):
    statement = STATEMENTS[name]
    whole = [values(text) for text in in_one_piece(statement["text"].strip().split("\n"))]
    allowed = {field: {found[field] for found in whole} | {None} for field in whole[0]}
    for layout, media_type, text in layouts(statement, width):
        for field, value in values(text, media_type).items():
            assert value in allowed[field], (layout, field)


def test_most_values_survive_a_layout():
    kept = total = 0
    for statement in STATEMENTS.values():
        whole = values(statement["text"].strip() + "\n")
        for width in (30, 60):
            for _, media_type, text in layouts(statement, width):
                found = values(text, media_type)
                total += sum(value is not None for value in whole.values())
                kept += sum(value is not None and found[field] == value for field, value in whole.items())
    assert kept > 0.75 * total


def test_there_are_statements_in_every_language():
    assert {name.split("-")[0] for name in STATEMENTS} == {"ar", "ckb", "de", "en", "es", "fa", "fr", "ku", "ru", "tr"}


def value(read, text, field, media_type=PLAIN):
    return getattr(read(text, media_type).metadata, field)


@pytest.fixture
def read():
    def reading(text, media_type=PLAIN):
        return analyse(Document(text, media_type, "utf-8", "given"), load_authority().find(text))

    return reading


PROSE = "The ministry has opened seventeen wells in the valley, and nine more will follow."


def test_a_headline_over_five_lines_is_one_line_and_its_evidence_keeps_the_line_ends(read):
    text = f"Statement\nby the\nMinistry of\nWater on\nthe wells\n12 March 2024\n{PROSE}\n"
    title, issuer = value(read, text, "title", PDF), value(read, text, "issuer", PDF)
    assert (title.value, title.evidence[0].text) == (
        "Statement by the Ministry of Water on the wells",
        "Statement\nby the\nMinistry of\nWater on\nthe wells",
    )
    assert (issuer.value, issuer.evidence[0].text) == ("Ministry of Water", "Ministry of\nWater")
    assert value(read, text, "date_issued", PDF).value == "2024-03-12"


@every_case(
    ("text", "field"),
    [
        (f"Statement by the\n\n{PROSE}", "title"),
        (f"Statement issued by the Ministry of\n\n{PROSE}", "issuer"),
        (f"Press release of the Department for\n\n{PROSE}", "title"),
        ("بيان صادر عن وزارة\n\nأعلنت الوزارة فتح بئر جديدة في الوادي أمام الأهالي.", "title"),
        ("Communiqué du Ministère de l'\n\nLe ministère a ouvert dix-sept puits dans la vallée.", "title"),
        ("Statement by the Minis-\ntry of Water on the wells\n\n" + PROSE, "title"),
    ],
)
def test_a_value_that_ends_in_an_open_phrase_is_not_taken(read, text, field):
    found = value(read, text, field)
    assert (found.value, found.reason) in ((None, "ambiguous"), (None, "absent"))


@pytest.mark.parametrize(
    ("head", "iso"),
    [
        ("Damascus,\n12 March 2024", "2024-03-12"),
        ("Damascus, 12\nMarch 2024", "2024-03-12"),
        ("Damascus, 12 March\n2024", "2024-03-12"),
        ("Damascus, 12 March 2024", "2024-03-12"),
    ],
)
def test_a_date_over_a_line_end_is_a_date(read, head, iso):
    text = f"Statement by the Ministry of Water on the wells\n{head}\n{PROSE}"
    assert value(read, text, "date_issued").value == iso
    assert value(read, text, "place").value == "Damascus"


@pytest.mark.parametrize(
    "line",
    ["Decree of the Ministry of Water", "Order of the Council of Ministers"],
)
def test_what_is_of_a_body_is_no_body(read, line):
    assert value(read, f"{line}\n{PROSE}", "issuer").value is None


@pytest.mark.parametrize(
    "closing",
    [
        "Measured on 2 May 2021.",
        "Adopted by the Council of\nMinisters of 19 February 2024.",
        "Mesuré le 2 mai 2021",
        "The wells were counted, as the\nMinisters on 2 May 2021",
    ],
)
def test_the_words_before_a_date_in_a_sentence_are_no_place(read, closing):
    assert value(read, f"Statement by the Ministry of Water\n{PROSE}\n{closing}\n", "place").value is None


def test_a_line_that_is_longer_than_the_text_is_wide_is_a_line_of_its_own(read):
    title = "Statement by the Minister of Water Samuel Fieldhouse on the Wells of the Northern Valley"
    prose = wrap(" ".join([PROSE] * 6), 60)
    text = "\n".join([title, *prose]) + "\n"
    assert value(read, text, "title").value == title


def test_a_text_without_line_ends_inside_phrases_reads_as_it_did(read):
    text = f"Ministry of Water\nPress Release\n12 March 2024\n{PROSE}\n"
    assert value(read, text, "issuer").value == "Ministry of Water"
    assert value(read, text, "document_type").value == "press-release"


INVENTED = [
    item["text"].rstrip("\n").split("\n")
    for item in tomllib.loads((Path(__file__).parents[1] / "invented.toml").read_text("utf-8"))["statement"]
    if not item["text"].startswith("---")
]


@pytest.mark.parametrize("width", [25, 50])
def test_no_width_gives_another_value_of_the_invented_statements(width):
    for paragraphs in INVENTED:
        shown = [paragraph for paragraph in paragraphs if paragraph.strip()]
        texts = ("\n".join(paragraphs) + "\n", *in_one_piece(shown))
        whole = [values(text) for text in texts]
        found = values("\n".join(line for paragraph in shown for line in wrap(paragraph, width)) + "\n")
        for field, value in found.items():
            assert value is None or value in {one[field] for one in whole} | likeliest(texts, field), (field, shown[0])


def likeliest(texts, field):
    """Return what stands first where whole lines leave the type open: a torn speaker no longer speaks against it."""
    read = (analyse(Document(text, PLAIN, "utf-8", "given"), load_authority().find(text)) for text in texts)
    first = (reading.metadata.document_type.candidates[:1] for reading in read)
    return {item.value for items in first for item in items} if field == "document_type" else set()
