"""Draw the pages that the how-tos show: certificate, site and report of this repository's own archive.

usage: python scripts/draw_pages.py     (with the packages of requirements-browser.lock and Debian's chromium; run it
whenever a page changes its look. It rewrites docs/how-to/pictures/; the same Chromium and fonts draw the same bytes)
"""

import base64
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from os import environ
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

REPOSITORY = Path(__file__).resolve().parents[1]
PICTURES = REPOSITORY / "docs" / "how-to" / "pictures"
RECORD = "0582186ee6565d29ccefe4dccf63bcb7"
NOW = "1800000000"  # 2027-01-15T08:00:00Z, later than anything in the archive
WIDTH = 720
PIN = re.compile(r"SHA256:[A-Za-z0-9_-]{43}")
_SETTLED = "#verdict[data-verdict]:not([data-verdict=running])"
# A picture without loss by the browser's own encoder: a quarter of its PNG, and no other program is needed.
_AS_WEBP = """async png => {
  const picture = new Image();
  picture.src = "data:image/png;base64," + png;
  await picture.decode();
  const canvas = document.createElement("canvas");
  canvas.width = picture.width;
  canvas.height = picture.height;
  canvas.getContext("2d").drawImage(picture, 0, 0);
  return canvas.toDataURL("image/webp", 0.5).split(",")[1];
}"""


@dataclass(frozen=True)
class Picture:
    """What of a page is drawn: its top, after a pin was typed if there is one."""

    name: str
    file: str
    height: int
    pin: str = ""


def make_pages(folder: Path, pin: str) -> None:
    """Make all pages with archivist itself, at a fixed time and with the published pin."""
    settings = {"SOURCE_DATE_EPOCH": NOW, "ARCHIVIST_KEYS": str(folder / "keys")}
    for arguments in (
        ["--lang", "en", "certificate", RECORD, "-o", str(folder / "certificate.html")],
        ["--lang", "ar", "certificate", RECORD, "-o", str(folder / "certificate.ar.html")],
        ["--lang", "en", "site", "build", "-o", str(folder / "site")],
        ["--lang", "en", "verify", "--pin", pin, "--report", f"html={folder / 'report.html'}"],
    ):
        command = [sys.executable, "-m", "archivist", "--archive", str(REPOSITORY), *arguments]
        subprocess.run(command, cwd=folder, env=environ | settings, check=True, stdout=subprocess.DEVNULL)


@contextmanager
def chromium() -> Iterator[Browser]:
    """Start Debian's Chromium, which keeps nothing."""
    with sync_playwright() as playwright:
        path = shutil.which("chromium") or sys.exit("apt-get install chromium")
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox", "--font-render-hinting=none"])
        yield browser
        browser.close()


def show(page: Page, picture: Picture, folder: Path) -> bytes:
    """Return what a reader sees of a page, as PNG."""
    page.set_viewport_size({"width": WIDTH, "height": picture.height})
    page.goto((folder / picture.file).as_uri())
    if page.query_selector("#verdict[aria-live]"):
        page.wait_for_selector(_SETTLED)
    if picture.pin:
        page.fill("#pin", picture.pin)
        page.press("#pin", "Enter")
        page.wait_for_selector("#verdict[data-verdict=authentic]")
        page.evaluate("document.activeElement.blur()")
    return page.screenshot()


def main() -> None:
    """Make the pages in a folder that goes afterwards, and draw each picture."""
    found = PIN.search((REPOSITORY / "README.md").read_text("utf-8")) or sys.exit("README.md has no pin")
    pin = found.group()
    statement = f"site/records/{RECORD}.html"
    pictures = (
        Picture("certificate.en", "certificate.html", 900, pin=pin),
        Picture("certificate.ar", "certificate.ar.html", 900),
        Picture("site-front", "site/index.html", 690),
        Picture("site-statement", statement, 900),
        Picture("report", "report.html", 900),
    )
    PICTURES.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as name, chromium() as browser:
        folder = Path(name)
        make_pages(folder, pin)
        for picture in pictures:
            page = browser.new_page(color_scheme="light", reduced_motion="reduce")
            png = base64.b64encode(show(page, picture, folder)).decode("ascii")
            page.goto("about:blank")
            drawn = base64.b64decode(page.evaluate(_AS_WEBP, png))
            (PICTURES / f"{picture.name}.webp").write_bytes(drawn)
            print(f"{picture.name}.webp  {len(drawn)} bytes")


if __name__ == "__main__":
    main()
