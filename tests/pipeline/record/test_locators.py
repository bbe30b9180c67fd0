"""Each proof in an extracted text is told where in the source it stands; what no reader says stays null."""

from archivist.model.document import Document, Embedded, Place
from archivist.model.metadata import Candidate, Evidence, Field, Metadata, Reading, Statement
from archivist.pipeline.record.locators import located

TEXT = "Water\nOpened today\n"
DOCUMENT = Document(TEXT, "application/pdf", None, "", "x 1", places=(Place(6, "pdf:page=1;line=1"),))
BEFORE, INSIDE = Evidence("Water", 0, 5), Evidence("today", 13, 18)
OUTSIDE = Evidence("2024", place="embedded", locator="pdf:info[Date]")


def test_proofs_of_fields_candidates_and_statements_get_the_place_of_their_first_character() -> None:
    field = Field("x", evidence=(BEFORE, INSIDE))
    open_field = Field(candidates=(Candidate("x", None, "low", "r", None, (INSIDE,)),))
    reading = Reading(
        Metadata(title=field, issuer=open_field), (Statement("direct", ((0, 5),), Metadata(title=field)),), ()
    )
    result = located(reading, DOCUMENT)
    # A proof before the first place has none.
    for metadata in (result.metadata, result.statements[0].metadata):
        assert metadata is not None
        assert [item.locator for item in metadata.title.evidence] == [None, "pdf:page=1;line=1"]
    (candidate,) = result.metadata.issuer.candidates
    assert [item.locator for item in candidate.evidence] == ["pdf:page=1;line=1"]
    # Nothing else changes.
    assert result.metadata.title.evidence[1].text == "today"
    assert result.statements[0].spans == ((0, 5),)


def test_a_fact_outside_the_text_keeps_the_place_that_it_has() -> None:
    reading = Reading(Metadata(date_published=Field("2024", evidence=(OUTSIDE,))), (), ())
    assert located(reading, DOCUMENT) == reading


def test_a_text_that_is_its_own_source_has_no_places() -> None:
    reading = Reading(Metadata(title=Field("Water", evidence=(BEFORE,))), (Statement("direct", ((0, 5),)),), ())
    plain = Document(TEXT, "text/plain", "utf-8", "", embedded=(Embedded("a", "b"),))
    assert located(reading, plain) is reading
