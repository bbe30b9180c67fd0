"""Documents that mix everything: each visible word is in the text, or it is told that it is not."""

import random
from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import count

from docx_writer import (
    Parts,
    box,
    complex_field,
    docx,
    item,
    level,
    lists,
    mark,
    note,
    p,
    para,
    run,
    style,
    table,
    word_art,
)
from every_case import every_case

from archivist.model.source import Source
from archivist.readers.read import read

DOCUMENTS = 40
WORDS = {
    "en": ("well", "council", "decree", "harbour", "school", "toll"),
    "fr": ("décret", "préfecture", "été", "forêt", "œuvre", "conseil"),
    "ar": ("بئر", "مجلس", "قرارًا", "ميناء", "مدرسةٍ", "رسوم"),
    "fa": ("چاه", "شورا", "تصمیم‌نامه", "بندر", "مدرسه‌ها", "پیگیری"),
    "ckb": ("بیر", "ئەنجومەن", "بڕیار", "بەندەر", "قوتابخانە", "باج"),
    "he": ("באר", "מועצה", "צו", "נמל", "בית־ספר", "אגרה"),
}
RIGHT_TO_LEFT = frozenset({"ar", "fa", "ckb", "he"})


@dataclass
class Made:
    """A document that is being made: its body, the lines that its page shows, what must be told."""

    random: random.Random
    language: str
    body: list[str] = field(default_factory=list)
    shown: list[str] = field(default_factory=list)
    secret: list[str] = field(default_factory=list)
    told: set[tuple[str, str]] = field(default_factory=set)
    notes: list[tuple[str, str]] = field(default_factory=list)
    parts: Parts = field(default_factory=Parts)
    numbers: count = field(default_factory=lambda: count(1))
    article: int = 0

    def words(self, *, secret=False):
        """Return words that no other place of the document has."""
        text = f"{' '.join(self.random.sample(WORDS[self.language], 3))} {'X' if secret else 'N'}{next(self.numbers)}"
        if secret:
            self.secret.append(text)
        return text

    def run(self, text, properties=""):
        return run(text, properties + ("<w:rtl/>" if self.language in RIGHT_TO_LEFT else ""))


def paragraph(made):
    text = made.words()
    made.body.append(para(made.run(text), properties="<w:bidi/>" if made.language in RIGHT_TO_LEFT else ""))
    made.shown.append(text)


def article(made):
    text = made.words()
    made.article += 1
    made.body.append(item(text, 1))
    made.shown.append(f"§ {made.article} {text}")


def clauses(made):
    text, other = made.words(), made.words()
    made.article += 1
    made.body.append(item(text, 1) + item(other, 1, 1) + item(other, 1, 1))
    made.shown += [f"§ {made.article} {text}", f"{made.article}.a {other}", f"{made.article}.b {other}"]


def table_of_cells(made):
    first, second, third = made.words(), made.words(), made.words()
    made.body.append(table((p(first), p(second)), (p(third), p(""))))
    made.shown += [f"{first}\t{second}", third]


def nested_table(made):
    inner, outer = made.words(), made.words()
    made.body.append(table((table((p(inner), p("1"))), p(outer))))
    made.shown.append(f"{inner}\t1\t{outer}")


def list_in_a_cell(made):
    text, other = made.words(), made.words()
    made.article += 2
    made.body.append(table((item(text, 1) + item(other, 1), p("2"))))
    made.shown += [f"§ {made.article - 1} {text}", f"§ {made.article} {other}", "2"]


def footnote(made):
    text, below = made.words(), made.words()
    made.notes.append(("footnote", below))
    number = len(made.notes)
    made.body.append(para(made.run(text), mark(number), made.run(" end")))
    made.shown.append(f"{text}[{number}] end")


def text_box(made):
    text, inside = made.words(), made.words()
    made.body.append(para(made.run(text), box(p(inside) + table((p(inside), p("2"))))))
    made.shown += [text, inside, f"{inside}\t2"]


def art(made):
    text, words = made.words(), made.words()
    made.body.append(para(word_art(words), made.run(text)))
    made.shown += [text, words]


def insertion(made):
    text, added = made.words(), made.words()
    made.body.append(para(made.run(text), f"<w:ins>{made.run(f' {added}')}</w:ins>"))
    made.shown.append(f"{text} {added}")


def deletion(made):
    text = made.words()
    gone = made.run(made.words(secret=True)).replace("<w:t ", "<w:delText ").replace("</w:t>", "</w:delText>")
    made.body.append(para(made.run(text), f"<w:del>{gone}</w:del>"))
    made.shown.append(text)
    made.told.add(("unshown-text", "tracked deletions"))


def joined(made):
    first, second = made.words(), made.words()
    made.body.append(para(made.run(f"{first} "), properties="<w:rPr><w:del/></w:rPr>") + p(second))
    made.shown.append(f"{first} {second}")


def moved(made):
    text = made.words()
    made.body.append(para(f"<w:moveFrom>{made.run(made.words(secret=True))}</w:moveFrom>", made.run(text)))
    made.body.append(para(f"<w:moveTo>{made.run(text)}</w:moveTo>"))
    made.shown += [text, text]
    made.told.add(("unshown-text", "tracked moves"))


def deleted_row(made):
    text = made.words()
    row = f"<w:tr><w:trPr><w:del/></w:trPr><w:tc>{p(made.words(secret=True))}</w:tc></w:tr>"
    made.body.append(table((p(text), p("3"))).replace("</w:tbl>", f"{row}</w:tbl>"))
    made.shown.append(f"{text}\t3")
    made.told.add(("unshown-text", "tracked deletions"))


def hidden(made):
    text = made.words()
    by_style = made.run(made.words(secret=True), "<w:rStyle w:val='Secret'/>")
    made.body.append(para(made.run(text), by_style, made.run(made.words(secret=True), "<w:vanish/>")))
    made.shown.append(text)
    made.told.add(("unshown-text", "hidden words"))


def linked(made):
    text = made.words()
    made.body.append(para(complex_field('HYPERLINK "x"', made.run(text))))
    made.shown.append(text)


def dated(made):
    text = made.words()
    made.body.append(para(complex_field("DATE", made.run(text))))
    made.shown.append(text)
    made.told.add(("doubtful-text", "dates that word processors write anew"))


def struck(made):
    text = made.words()
    made.body.append(para(made.run(text, "<w:strike/>")))
    made.shown.append(text)
    made.told.add(("doubtful-text", "words that are struck through"))


def controlled(made):
    text, prompt = made.words(), made.words()
    made.body.append(f"<w:sdt><w:sdtPr><w:alias w:val='x'/></w:sdtPr><w:sdtContent>{p(text)}</w:sdtContent></w:sdt>")
    control = "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>"
    made.body.append(para(control.format(made.run(prompt))))
    made.shown += [text, prompt]
    made.told.add(("doubtful-text", "prompts of forms that nobody filled in"))


def power(made):
    text = made.words()
    made.body.append(para(made.run(f"{text} 10"), run("3", "<w:vertAlign w:val='superscript'/>")))
    made.shown.append(f"{text} 10³")


def chart(made):
    text = made.words()
    made.body.append(para(made.run(text), "<w:r><w:drawing><c:chart r:id='x'/></w:drawing></w:r>"))
    made.shown.append(text)
    made.told.add(("unread-content", "charts"))


def chunk(made):
    text = made.words()
    identifier = made.parts.add("aFChunk", f"c{next(made.numbers)}.docx", docx(p(text)))
    made.body.append(f"<w:altChunk r:id='{identifier}'/>")
    made.shown.append(text)


def embedded(made):
    text = made.words()
    identifier = made.parts.add("package", "embeddings/annex.xlsx", b"PK")
    inside = f"<w:object><o:OLEObject Type='Embed' r:id='{identifier}'/></w:object>"
    made.body.append(para(made.run(text), f"<w:r>{inside}</w:r>"))
    made.shown.append(text)
    made.told.add(("attachments-left-out", ""))


FEATURES: tuple[Callable[[Made], None], ...] = (
    *(paragraph, article, clauses, table_of_cells, nested_table, list_in_a_cell, footnote, text_box, art, insertion),
    *(deletion, joined, moved, deleted_row, hidden, linked, dated, struck, controlled, power, chart, chunk, embedded),
)


def made_document(seed: int) -> tuple[Made, bytes]:
    """Make a document of nine kinds of content and headers, in one of the languages."""
    chance = random.Random(seed)  # noqa: S311  # the same documents every time
    made = Made(chance, sorted(WORDS)[seed % len(WORDS)])
    # Each kind comes in many of the documents, and each document begins with another one.
    for make in (FEATURES[seed % len(FEATURES)], *made.random.sample(FEATURES, 9)):
        make(made)
    head, foot, first = made.words(), made.words(), made.words(secret=True)
    identifier = made.parts.add("header", "header9.xml", p(first), root="hdr")
    notes = "".join(note(number, text) for number, (_, text) in enumerate(made.notes, start=1))
    made.shown = [head, *made.shown, *(f"[{n}] {text}" for n, (_, text) in enumerate(made.notes, start=1)), foot]
    made.told.add(("unshown-text", "page headers and footers that no page shows"))
    data = docx(
        "".join(made.body),
        p(head),
        p(foot),
        parts=made.parts,
        section=f"<w:headerReference w:type='first' r:id='{identifier}'/>",
        footnotes=notes,
        styles=style("Secret", "character", "<w:vanish/>"),
        numbering=lists(level("§ %1") + level("%1.%2", "lowerLetter", 1)),
    )
    return made, data


@every_case("seed", range(DOCUMENTS))
def test_each_visible_word_is_in_the_text_or_told(seed):
    made, data = made_document(seed)
    document, findings = read(Source("s.docx", "s.docx", data, "file"))
    assert document is not None, findings
    assert document.text.splitlines() == made.shown
    assert not [text for text in made.secret if text in document.text]
    assert {(item.code, "" if item.code.startswith("att") else item.found) for item in findings} == made.told


def test_the_documents_have_every_kind_of_content():
    made = {seed: made_document(seed)[0] for seed in range(DOCUMENTS)}
    assert {document.language for document in made.values()} == set(WORDS)
    assert len({code for document in made.values() for code in document.told}) == 9
