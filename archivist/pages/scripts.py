"""Which scripts of `static/` a page needs, in their order: each uses those before it."""

__all__ = ["CERTIFICATE", "JUDGING", "VERIFIER"]

JUDGING = ("forms.js", "keys.js", "trust.js", "manifests.js", "log.js", "verify.js")
CERTIFICATE = (*JUDGING, "certificate.js")
VERIFIER = (*CERTIFICATE, "verifier.js")
