"""A page as a reader has it."""

from pathlib import Path

from browser.bundling import record_ids
from machine import open_in

from archivist.pipeline.custody.certificate import CertificateRequest, certificate

__all__ = ["SETTLED", "Opened", "choose", "page_of"]

SETTLED = "#verdict[data-verdict]:not([data-verdict=running])"


class Opened:
    """One page, every address that it asked for, and what its browser complained of."""

    def __init__(self, context, html: str, file: Path) -> None:
        file.write_text(html, "utf-8")
        self.page = context.new_page()
        self.requests: list[str] = []
        self.problems: list[str] = []
        self.page.on("request", lambda request: self.requests.append(request.url))
        self.page.on("pageerror", lambda error: self.problems.append(str(error)))
        self.page.on("console", lambda message: self.problems.append(message.text) if message.type == "error" else None)
        self.page.goto(file.as_uri())

    @property
    def verdict(self) -> str:
        self.page.wait_for_selector(SETTLED)
        return self.page.get_attribute("#verdict", "data-verdict")

    @property
    def codes(self) -> set[str]:
        """The codes of all that failed, as the table has them."""
        assert self.verdict
        rows = self.page.query_selector_all("#checks tr[data-state=failed] [data-code]")
        return {row.get_attribute("data-code") for row in rows}

    def type_pin(self, pin: str) -> None:
        self.page.fill("#pin", pin)
        self.page.evaluate("document.getElementById('verdict').dataset.verdict = 'running'")
        self.page.press("#pin", "Enter")


def page_of(press, lang="en", place=0) -> str:
    request = CertificateRequest(lang, reveals_others=True)
    report = certificate(open_in(press), record_ids(press)[place], request)
    assert report.result, report.findings
    return report.result.page


def choose(made: Opened, place: str, file: Path) -> str:
    made.page.evaluate("document.getElementById('verdict').dataset.verdict = 'running'")
    made.page.set_input_files(place, file)
    return made.verdict
