"""What the script says of data, good and altered, beside what `archivist verify` says of the same archive."""

import json
from base64 import b64decode, b64encode

import pytest
from browser.bundling import as_json, bundle, files_of, record_ids

from archivist.pages.policy import static


@pytest.fixture(scope="module")
def judge(chromium, tmp_path_factory):
    page_file = tmp_path_factory.mktemp("script") / "page.html"
    page_file.write_text(
        f"<!DOCTYPE html><meta charset=utf-8><title>script</title><script>{static('verify.js')}</script>"
    )
    page = chromium.new_page()
    page.goto(page_file.as_uri())

    def judged(data, pin=None):
        return page.evaluate("([text, pin]) => archivist.judge(JSON.parse(text), pin)", [as_json(data), pin])

    yield judged
    page.close()


def states(result):
    return {item["check"]: item["state"] for item in result["checks"]}


def test_good_certificate(judge, press):
    for record_id in record_ids(press):
        data = bundle(press, record_id)
        result = judge(data)
        print(json.dumps(result, indent=1))
        assert result["verdict"] == "consistent"
        assert judge(data, result["pin"])["verdict"] == "authentic"
