import pytest
from hypothesis import given
from hypothesis import strategies as st

from archivist.model.findings import VERDICTS, Report, Severity, finding, worst_exit

WORST_FIRST = [130, 1, 2, 12, 10, 14, 11, 13, 20, 7, 8, 5, 4, 6, 3]  # contract, section 7


def test_the_order_of_the_contract_is_the_order_of_the_verdicts() -> None:
    assert [code for code in VERDICTS if code] == WORST_FIRST


@given(st.lists(st.sampled_from(["altered", "missing", "nothing", "undecided", "busy", "signature-bad"])))
def test_the_worst_finding_wins(codes: list[str]) -> None:
    found = [finding(code, "p", detail="x", advice="x", field="x", reason="x", holder="x", alg="x") for code in codes]
    expected = next((code for code in WORST_FIRST if any(item.exit == code for item in found)), 0)
    assert worst_exit(found) == expected
    report = Report("verify", tuple(found))
    assert (report.exit, report.verdict) == (expected, VERDICTS[expected])


def test_a_warning_never_changes_the_exit_code() -> None:
    warned = finding("unsigned-record", "records/ab/abc").as_warning()
    assert warned.severity is Severity.WARNING
    assert worst_exit([warned]) == 0
    assert warned.to_dict()["exit"] == 0


def test_a_finding_is_the_contracts_object() -> None:
    made = finding("altered", "records/a", expected="00", found="11", detail="the same length")
    assert list(made.to_dict()) == ["code", "severity", "exit", "path", "message", "hint", "expected", "found"]
    assert made.exit == 10


def test_an_unknown_code_is_a_bug() -> None:
    with pytest.raises(KeyError):
        finding("no-such-code")
