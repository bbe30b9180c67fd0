"""Review: every open question with its candidates, the command that answers it, and the asking at a terminal."""

import shlex
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest
from every_case import every_case
from machine import here, open_in
from terminal import at_terminal
from walks import ENGLISH, codes, ingest_into, verify_all

from archivist.cli.main import run
from archivist.cli.review import answer
from archivist.model.errors import NothingError
from archivist.model.findings import Report
from archivist.model.metadata import Candidate, Evidence
from archivist.model.results.review import OpenQuestion, ReviewResult
from archivist.model.stated_fields import StatedFields
from archivist.pipeline.opened.archive import initialise
from archivist.pipeline.show.review import review
from archivist.pipeline.write.amend import Amendment, amend
from archivist.reports import View, render

AMBIGUOUS = "Statement by the Ministry of Water\n\n03/04/2024\nThe ministry opened the well.\n"
LATER = "2025-12-01T08:00:00Z"
UNDATED = "Statement by the Ministry of Water\n\nThe ministry opened the well.\n"


@pytest.fixture
def open_questions(press: Path, tmp_path: Path) -> Path:
    """Return an archive in which one date may be read in two ways, and another is absent."""
    for name, text in (("ambiguous.txt", AMBIGUOUS), ("undated.txt", UNDATED)):
        (tmp_path / name).write_text(text)
        assert ingest_into(press, tmp_path / name).exit == 0
    return press


def reviewed(folder: Path, *wanted: str, **options: Any) -> Report:
    return review(open_in(folder), wanted, **options)


def test_a_value_that_may_be_read_in_two_ways_is_a_question(open_questions: Path) -> None:
    (question,) = reviewed(open_questions).to_dict()["questions"]
    assert question["path"] == f"records/{question['id'][:2]}/{question['id']}/r1"
    assert (question["field"], question["reason"], question["option"]) == ("date_issued", "ambiguous", "--date")
    assert question["answers"] == ["2024-04-03", "2024-03-04"]
    assert [item["evidence"][0]["text"] for item in question["candidates"]] == ["03/04/2024", "03/04/2024"]


def test_what_a_person_states_to_be_absent_is_no_question(open_questions: Path) -> None:
    absent = StatedFields(absent=frozenset({"date_issued"}))
    for identity in {item["id"] for item in reviewed(open_questions, everything=True).to_dict()["questions"]}:
        assert amend(open_in(open_questions, LATER), identity, Amendment(absent, "A. Keeper", "undated")).exit == 0
    assert reviewed(open_questions, everything=True).to_dict()["questions"] == []
    assert verify_all(open_questions).exit == 0


def test_what_is_absent_is_asked_for_on_request(open_questions: Path) -> None:
    questions = reviewed(open_questions, everything=True).to_dict()["questions"]
    assert sorted((item["field"], item["reason"]) for item in questions) == [
        ("date_issued", "absent"),
        ("date_issued", "ambiguous"),
    ]
    undated = next(item for item in questions if item["reason"] == "absent")
    assert reviewed(open_questions, undated["id"][:6], everything=True).to_dict()["questions"] == [undated]
    assert reviewed(open_questions, undated["id"]).to_dict()["questions"] == []


def test_an_answered_question_is_not_asked_again(open_questions: Path) -> None:
    (question,) = reviewed(open_questions).to_dict()["questions"]
    word = Amendment(StatedFields({"date_issued": "2024-04-03"}), "A. Keeper", "the day comes first")
    assert amend(open_in(open_questions, "2025-12-01T08:00:00Z"), question["id"], word)
    report = reviewed(open_questions)
    assert report.to_dict()["questions"] == []
    assert render(report, "text", View()) == "no question is open\n"


def test_no_record_and_an_unknown_one(press: Path, tmp_path: Path) -> None:
    empty = initialise(
        here(), tmp_path / "empty", archive_id=None, title=None, holder="one", created="2025-11-24T16:00:00Z"
    )
    with pytest.raises(NothingError):
        review(empty, [])
    with pytest.raises(NothingError):
        reviewed(press, "abcdef")


def test_a_record_that_cannot_be_read_does_not_hide_the_others(open_questions: Path) -> None:
    paths = sorted(open_questions.glob("records/*/*/r1/record.json"))
    first, second = [path for path in paths if "2024-04-03" not in path.read_text()][:2]
    first.write_text("{")
    second.with_name("record.xml").unlink()
    report = reviewed(open_questions)
    assert codes(report) == {"json-syntax", "cannot-read"}
    assert len(report.to_dict()["questions"]) == 1


def test_the_printed_command_answers(open_questions: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    place = open_questions.rename(tmp_path / "the press's")
    told = render(reviewed(place, place=place), "text", View())
    command = next(line for line in told.splitlines() if line.endswith("--date 2024-04-03")).strip()
    words = shlex.split(command)
    assert words[0] == "archivist"
    # As it stands, with nobody named, the command is refused.
    assert run([{"$WHO": "", "$WHY": ""}.get(word, word) for word in words[1:]]) == 2
    assert run([{"$WHO": "A. Keeper", "$WHY": "I asked"}.get(word, word) for word in words[1:]]) == 0
    capsys.readouterr()
    assert verify_all(place).exit == 0
    assert reviewed(place).to_dict()["questions"] == []


def question(record_id: str = "a" * 32, field: str = "title", *answers: str | None) -> OpenQuestion:
    proof = (Evidence("a word", 3, 9),)
    return OpenQuestion(
        id=record_id,
        path=f"records/{record_id}",
        field=field,
        reason="conflict",
        option="--title",
        candidates=tuple(Candidate(each or "a\u202eb", None, "high", "x", None, proof) for each in answers),
        answers=answers,
    )


def test_a_command_never_says_what_a_terminal_would_not_show() -> None:
    questions = (question("a" * 32, "title", None, "It's; $(open)"), question("b" * 32, "place"))
    told = render(Report("review", (), ReviewResult(questions, ("amend",))), "text", View())
    start = 'archivist amend {} --by "$WHO" --because "$WHY" --title '
    commands = [line.strip() for line in told.splitlines() if "archivist amend" in line]
    assert commands == [
        start.format("a" * 32) + """'It'"'"'s; $(open)'""",
        start.format("a" * 32) + '"$VALUE"',
        start.format("b" * 32) + '"$VALUE"',
    ]
    assert "\u202e" not in told
    assert "characters 3–9" in told


def asker(*lines: str) -> Callable[[str], str]:
    rest: Iterator[str] = iter(lines)

    def ask(prompt: str) -> str:
        assert prompt.endswith(": ")
        for line in rest:
            return line + "\n"
        raise EOFError

    return ask


def unseen(questions: Sequence[OpenQuestion]) -> None:
    assert len({item.id for item in questions}) == 1


@every_case(
    ("lines", "stated"),
    [
        (["2", "Me", "because"], {"title": "Two"}),
        ([" Another title ", "Me", "because"], {"title": "Another title"}),
        (["3", "Me", "because"], {"title": "3"}),  # there is no third candidate
        (["1", "One", "Me", "because"], {"title": "One"}),  # the first cannot be taken as it stands
        (["\udcff", "One", "Me", "because"], {"title": "One"}),  # not UTF-8: asked again
        ([""], None),
        (["2", "", ""], None),
        (["2", "Me", ""], None),
        (["2", "Me"], None),
        ([], None),
    ],
)
def test_an_answer_needs_a_person_and_a_reason(lines: list[str], stated: dict[str, str] | None) -> None:
    given = answer([question("a" * 32, "title", None, "Two")], asker(*lines), unseen)
    assert given == ([("a" * 32, Amendment(StatedFields(stated), "Me", "because"))] if stated else [])


def test_a_hyphen_says_that_there_is_none() -> None:
    questions = [question("a" * 32, "title"), question("a" * 32, "date_issued")]
    said = StatedFields({"title": "A title"}, frozenset({"date_issued"}))
    given = answer(questions, asker("A title", "-", "Me", "an undated leaflet"), unseen)
    assert given == [("a" * 32, Amendment(said, "Me", "an undated leaflet"))]


def test_one_amendment_a_record_and_a_person_is_named_once() -> None:
    questions = [question("a" * 32, "title"), question("a" * 32, "date_issued"), question("b" * 32, "place")]
    lines = ["A title", "3 April", "2024-04-03", "Me", "one", "The valley", "", "two"]
    assert answer(questions, asker(*lines), unseen) == [
        ("a" * 32, Amendment(StatedFields({"title": "A title", "date_issued": "2024-04-03"}), "Me", "one")),
        ("b" * 32, Amendment(StatedFields({"place": "The valley"}), "Me", "two")),
    ]


def at_a_terminal(folder: Path, typed: bytes, *options: str) -> tuple[int, str]:
    """Review at a terminal; the end of the input follows what is typed, so that no question waits for ever."""
    code, seen = at_terminal(["--archive", folder, "review", *options], typed + b"\x04")
    return code, seen.decode("utf-8")


def test_at_a_terminal_it_asks_and_amends(open_questions: Path) -> None:
    code, told = at_a_terminal(open_questions, b"1\nA. Keeper\nthe day comes first\n")
    assert code == 0, told
    assert "(1 to 2, the value, - if there is none, or nothing to leave it open)" in told
    assert "--by" not in told
    assert "revision 2, signed in manifests/000005.dsse.json" in told
    assert verify_all(open_questions).exit == 0
    assert reviewed(open_questions).to_dict()["questions"] == []


def test_nothing_is_asked_with_quiet_json_or_without_a_key(open_questions: Path, tmp_path: Path) -> None:
    assert at_a_terminal(open_questions, b"", "--quiet")[0] == 0
    assert "leave it open" not in at_a_terminal(open_questions, b"", "--format", "json")[1]
    (tmp_path / "keys").rename(tmp_path / "elsewhere")
    code, told = at_a_terminal(open_questions, b"")
    assert code == 7
    assert "leave it open" not in told


def test_who_ends_before_the_reason_finds_the_archive_as_it_was(open_questions: Path) -> None:
    before = sorted(open_questions.glob("records/*/*/*"))
    assert at_a_terminal(open_questions, b"1\nA. Keeper\n")[0] == 0
    assert sorted(open_questions.glob("records/*/*/*")) == before


def test_a_complete_archive_has_no_question(tmp_path: Path, press: Path) -> None:
    (tmp_path / "third.txt").write_text(ENGLISH.replace("well", "bridge"))
    ingest_into(press, tmp_path / "third.txt")
    assert reviewed(press, everything=True).to_dict()["questions"] == []
