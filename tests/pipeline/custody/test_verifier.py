"""The archive's own verifier carries the pin that is known here, never one out of the archive."""

import json
import re

import pytest
from machine import here, open_in

from archivist.pages.words import LANGUAGES
from archivist.pipeline.custody.verifier import verifier
from archivist.pipeline.opened.archive import initialise

ARCHIVE = "archive.example.org/press"


@pytest.fixture
def press(tmp_path, monkeypatch):
    monkeypatch.setenv("ARCHIVIST_KEYS", str(tmp_path / "keys"))
    folder = tmp_path / "press"
    initialise(here(), folder, archive_id=ARCHIVE, title=None, holder="Amal", created="2025-11-24T16:00:00Z")
    return folder


@pytest.mark.parametrize("lang", LANGUAGES)
def test_it_carries_the_pin(press, lang):
    report = verifier(open_in(press), lang)
    assert not report.findings
    made = report.result
    assert made.to_dict()["verifier"]["bytes"] == len(made.page.encode())
    held = re.search('id="archivist-pin">(.*?)</script>', made.page)
    assert json.loads(held[1]) == {"archive": ARCHIVE, "pin": made.pin}
    assert made.page.startswith(f'<!DOCTYPE html>\n<html lang="{lang}"')
    assert verifier(open_in(press), lang) == report


def test_without_a_pin_there_is_none(press, tmp_path, monkeypatch):
    monkeypatch.setenv("ARCHIVIST_KEYS", str(tmp_path / "other keys"))
    report = verifier(open_in(press), "en")
    assert report.result is None
    assert (report.exit, [item.code for item in report.findings]) == (20, ["required-not-checked"])


def test_with_the_pin_of_another_archive_there_is_none(press, monkeypatch):
    monkeypatch.setenv("ARCHIVIST_ROOT_PIN", "SHA256:" + "A" * 43)
    report = verifier(open_in(press), "en")
    assert report.result is None
    assert (report.exit, [item.code for item in report.findings]) == (13, ["pin-differs"])
