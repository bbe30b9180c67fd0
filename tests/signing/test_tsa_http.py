"""Asking an authority: every way in which the network can answer badly."""

from threading import Event

import pytest
import tsa
from every_case import every_case

from archivist.model.errors import ArchivistError, UsageError
from archivist.signing import tsa_http
from archivist.signing.timestamp import TOKEN_BYTES
from archivist.signing.tsa_http import host_of, post


def test_the_question_is_posted_and_the_answer_given():
    with tsa.served(lambda handler, body: tsa.reply(handler, body[::-1])) as (url, seen):
        assert post(url, b"question") == b"noitseuq"
    assert seen == [("application/timestamp-query", b"question")]


@every_case("status", [204, 301, 302, 303, 307, 308, 400, 500])
def test_any_other_status_is_no_answer_and_no_redirect_is_followed(status):
    def answer(handler, _body):
        tsa.reply(handler, b"", status=status, Location="file:///etc/hostname")

    with tsa.served(answer) as (url, seen), pytest.raises(ArchivistError, match=f"status {status}"):
        post(url, b"question")
    assert len(seen) == 1


def test_another_media_type_is_no_answer():
    with (
        tsa.served(lambda handler, _body: tsa.reply(handler, b"<html>", "text/html")) as (url, _),
        pytest.raises(ArchivistError, match="text/html"),
    ):
        post(url, b"question")


def test_an_endless_answer_is_not_read():
    with (
        tsa.served(lambda handler, _body: tsa.reply(handler, b"0" * (TOKEN_BYTES + 1))) as (url, _),
        pytest.raises(ArchivistError, match=str(TOKEN_BYTES)),
    ):
        post(url, b"question")


def test_a_dripping_answer_is_given_up(monkeypatch):
    monkeypatch.setattr(tsa_http, "_WHOLE_SECONDS", 0.0)

    def answer(handler, _body):
        tsa.reply(handler, b"", **{"Content-Length": "2"})
        handler.wfile.write(b"00")

    with tsa.served(answer) as (url, _), pytest.raises(ArchivistError, match="longer than 0 seconds"):
        post(url, b"question")


def test_a_silent_authority_is_given_up(monkeypatch):
    monkeypatch.setattr(tsa_http, "_WAIT_SECONDS", 0.05)
    given_up = Event()
    with tsa.served(lambda _handler, _body: given_up.wait(600)) as (url, _):
        with pytest.raises(ArchivistError, match="cannot be asked"):
            post(url, b"question")
        given_up.set()


def test_nobody_there():
    with tsa.served(lambda _handler, _body: None) as (url, _):
        pass
    with pytest.raises(ArchivistError, match="cannot be asked"):
        post(url, b"question")


def test_what_is_no_http():
    def answer(handler, _body):
        handler.wfile.write(b"SSH-2.0\r\n")

    with tsa.served(answer) as (url, _), pytest.raises(ArchivistError, match="cannot be asked"):
        post(url, b"question")


@every_case(
    "url",
    [
        "",
        "file:///etc/passwd",
        "ftp://a/",
        "a.example",
        "http://",
        "http://[",
        "http://a:b/",
        "https://a/ b",
        "http://مثال/",
    ],
)
def test_only_web_addresses_are_asked(url):
    with pytest.raises(UsageError, match="not the address"):
        host_of(url)


def test_the_host_is_that_of_the_address():
    assert host_of("https://TSA.example:8080/path?x") == "tsa.example"
