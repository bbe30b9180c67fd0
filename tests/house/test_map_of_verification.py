"""The steps of a verification are listed once, and whatever else verifies names its place in that list."""

import re
from pathlib import Path

from every_case import every_case

from archivist.pipeline.verify import verify as module

PIPELINE = Path(module.__file__).parents[1]
STEPS = re.findall(r"^(V[1-9])  \S", module.__doc__, flags=re.MULTILINE)
ELSEWHERE = [
    "batch/batching.py",
    "batch/recompute.py",
    "batch/unsigned.py",
    "change/check.py",
    "custody/custody.py",
    "record/examine.py",
    "record/prepare.py",
    "signed/other_revision.py",
    "signed/signed_side.py",
    "write/rebase.py",
    "write/rebase_sides.py",
    "write/revise.py",
]


def test_the_list_is_carried_out_in_its_order() -> None:
    text = Path(module.__file__).read_text("utf-8")
    assert [*STEPS] == [f"V{number}" for number in range(1, 8)]
    assert re.findall(r"^    # (V[1-9]) ", text, flags=re.MULTILINE) == STEPS


@every_case("path", ELSEWHERE)
def test_other_procedures_name_their_place(path: str) -> None:
    named = re.findall(r"\bV[1-9]\b", (PIPELINE / path).read_text("utf-8"))
    assert named
    assert set(named) <= set(STEPS)


def test_whatever_reads_the_signed_side_or_examines_a_record_is_among_them() -> None:
    """A new procedure that judges signatures or records by itself must say which step it is."""
    judging = re.compile(r"(?<!def )\b(judge_batches|signature_findings|verify_chain|examine)\(")
    found = {
        path.relative_to(PIPELINE).as_posix()
        for path in PIPELINE.rglob("*.py")
        if judging.search(path.read_text("utf-8"))
    }
    assert found - set(ELSEWHERE) <= ASKED_ELSEWHERE, "name the step of verify in its docstring, and list it above"


# These judge one thing by the function that `verify` judges it by, or show what was judged.
ASKED_ELSEWHERE = {
    "batch/withheld_words.py",
    "custody/certificate_data.py",
    "record/validate.py",
    "show/diff.py",
    "show/explain_record.py",
    "show/review.py",
    "show/show.py",
    "signed/manifests.py",
    "trust/sign.py",
    "verify/examine_task.py",
}
