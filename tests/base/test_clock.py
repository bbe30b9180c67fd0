import pytest

from archivist.base.clock import BadEpochError, is_time, now, parse_time


def test_the_time_has_one_written_form() -> None:
    assert is_time(now())


def test_source_date_epoch_fixes_the_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1642846920")
    assert now() == "2022-01-22T10:22:00Z"


@pytest.mark.parametrize(
    "text",
    [
        "2022-01-22",
        "2022-01-22T10:22:00",
        "2022-01-22T10:22:00+00:00",
        "2022-01-22 10:22:00Z",
        "2022-02-30T10:22:00Z",
        "2022-01-22T24:00:00Z",
        "٢٠٢٢-٠١-٢٢T10:22:00Z",
        "2022-01-22T10:22:00Z\n",
        None,
        20220122,
    ],
)
def test_every_other_form_is_refused(text: object) -> None:
    assert not is_time(text)
    if isinstance(text, str):
        with pytest.raises(ValueError, match=r"time|day|hour"):
            parse_time(text)


@pytest.mark.parametrize("epoch", ["soon", "99999999999999", "1e9"])
def test_an_epoch_that_is_no_time_is_told(monkeypatch: pytest.MonkeyPatch, epoch: str) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    with pytest.raises(BadEpochError, match="SOURCE_DATE_EPOCH"):
        now()
