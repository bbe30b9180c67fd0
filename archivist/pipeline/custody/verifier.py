"""Make the archive's own verifier: a page that carries the pin, for whoever is given a certificate or a hand-over."""

from archivist.base.said import said
from archivist.model.findings import Report, finding, worst_exit
from archivist.model.results.certificate import VerifierResult
from archivist.pages.verifier import verifier_page
from archivist.pipeline.opened.archive import Archive, pin_of
from archivist.pipeline.signed.signed_side import read_roots

__all__ = ["verifier"]


def verifier(archive: Archive, lang: str) -> Report[VerifierResult]:
    """Return the page in one of the languages of pages; it says no more of the archive than its id and its pin.

    The pin is the one that is known here from elsewhere, never the archive's own word, and the chain of trust roots
    verifies by it (V2 of `verify`).
    """
    pin = pin_of(archive)
    if pin is None:
        reason = said("no pin for this archive here, and a verifier is worth no more than the pin in it")
        return Report("certificate", (finding("required-not-checked", check="pin", reason=reason),))
    _, findings = read_roots(archive, pin)
    if worst_exit(findings):
        return Report("certificate", findings)
    name = archive.settings.archive
    return Report("certificate", findings, VerifierResult(name, lang, pin, verifier_page(name, pin, lang)))
