"""The preview of a site: its files to this machine, and nothing else to anybody."""

import threading
from collections.abc import Iterator
from http.client import HTTPConnection
from pathlib import Path

import pytest

from archivist.cli.site_server import Preview, preview
from archivist.model.errors import ArchivistError


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Preview]:
    site = tmp_path / "site"
    (site / "browse/date").mkdir(parents=True)
    (site / "index.html").write_text("front")
    (site / "404.html").write_text("nothing here")
    (site / "browse/date/index.html").write_text("dates")
    (tmp_path / "secret.txt").write_text("secret")
    (site / "link.txt").symlink_to(tmp_path / "secret.txt")
    with preview(site, 0) as made:
        thread = threading.Thread(target=made.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        yield made
        made.shutdown()
        thread.join()


def asked(server: Preview, path: str, host: str | None = None, method: str = "GET") -> tuple[int, str]:
    connection = HTTPConnection("127.0.0.1", server.server_address[1])
    connection.putrequest(method, path, skip_host=True)
    connection.putheader("Host", host or f"127.0.0.1:{server.server_address[1]}")
    connection.endheaders()
    answer = connection.getresponse()
    said = answer.status, answer.read().decode()
    connection.close()
    return said


def test_it_listens_on_this_machine_alone(server: Preview) -> None:
    assert server.server_address[0] == "127.0.0.1"


@pytest.mark.parametrize(
    ("path", "content"),
    [("/", "front"), ("/index.html?a=b", "front"), ("/browse/date/", "dates"), ("/browse/date/index.html", "dates")],
)
def test_files_of_the_site_are_given(server: Preview, path: str, content: str) -> None:
    assert asked(server, path) == (200, content)
    assert asked(server, path, "localhost") == (200, content)
    assert asked(server, path, method="HEAD") == (200, "")


@pytest.mark.parametrize(
    "path",
    [
        "/../secret.txt",
        "/%2e%2e/secret.txt",
        "/browse/../../secret.txt",
        "//etc/passwd",
        "/link.txt",
        "/browse",
        "/%00",
        "/nothing.html",
    ],
)
def test_nothing_else_is(server: Preview, path: str) -> None:
    assert asked(server, path) == (404, "nothing here")


@pytest.mark.parametrize("host", ["press.example", "127.0.0.1.evil.example", "evil.example:8000"])
def test_under_another_name_it_gives_nothing(server: Preview, host: str) -> None:
    status, said = asked(server, "/", host)
    assert status == 421
    assert "front" not in said


def test_other_methods_are_refused(server: Preview) -> None:
    assert asked(server, "/", method="POST")[0] == 501


def test_a_port_that_is_taken_is_told(server: Preview, tmp_path: Path) -> None:
    with pytest.raises(ArchivistError):
        preview(tmp_path / "site", server.server_address[1])
