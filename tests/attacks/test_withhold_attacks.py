"""Attacks by withholding: a list of removed files excuses an absence only if it is signed and names what was listed.

Each row: what is done, every error that it brings, the exit code, which VERIFY.sh gives as well.
"""

import os
import subprocess
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from attacks.forging import Body, Forger

from archivist.base.digest import sha256_hex
from archivist.base.places import manifest_path
from archivist.signing.keys import PrivateKey, generate

Attack = Callable[[Forger], object]
REASON = {"at": "2026-01-01T00:00:00Z", "by": "the archive", "because": "to protect a witness"}


def first_source(forger: Forger) -> Path:
    return forger.press / next(row["name"] for row in forger.body(1)["subject"] if "/source." in row["name"])


def entry_of(forger: Forger, path: Path, **changes: str) -> Body:
    return (
        REASON | {"name": path.relative_to(forger.press).as_posix(), "sha256": sha256_hex(path.read_bytes())} | changes
    )


def withhold(forger: Forger, *entries: Body, signers: Sequence[PrivateKey] = (), **predicate: object) -> None:
    """Write a next manifest that lists nothing and withholds these, signed by the thief unless said otherwise."""
    body = forger.next_body()
    (forger.press / body["subject"][0]["name"]).unlink()
    start = body["predicate"]["log"]["start"]
    body["predicate"] |= {"withheld": list(entries), "log": {"start": start, "end": start + 1}} | predicate
    forger.write_manifest(3, body | {"subject": []}, *signers)
    forger.write_log()


def gone(forger: Forger, **given: object) -> None:
    source = first_source(forger)
    withhold(forger, entry_of(forger, source), **given)
    source.unlink()


def with_own_keys(forger: Forger) -> None:
    gone(forger, signers=[generate("ed25519"), generate("ml-dsa-65/1")])


def with_one_half(forger: Forger) -> None:
    gone(forger, signers=[key for key in forger.role("manifest") if key.alg == "ed25519"])


def without_signature(forger: Forger) -> None:
    gone(forger)
    forger.change_signatures(3, lambda _: [])
    forger.write_log()


def changed_after_signing(forger: Forger) -> None:
    """Name another file in a list that was rightly signed."""
    source = first_source(forger)
    withhold(forger, entry_of(forger, source.parent / "r1/record.json"))
    signatures = forger.envelope(3).signatures
    forger.change_manifest(3, lambda body: body["predicate"].update(withheld=[entry_of(forger, source)]))
    forger.change_signatures(3, lambda _: signatures)
    forger.write_log()
    source.unlink()


def in_the_name_of_another_archive(forger: Forger) -> None:
    gone(forger, archive="archive.example.org/other")


def without_a_row_or_an_entry(forger: Forger) -> None:
    withhold(forger)


def comes_back_altered(forger: Forger) -> None:
    gone(forger)
    first_source(forger).write_bytes(b"another statement")


def comes_back_as_a_link(forger: Forger) -> None:
    gone(forger)
    (forger.press.parent / "outside").write_bytes(b"another statement")
    first_source(forger).symlink_to(forger.press.parent / "outside")


def another_digest(forger: Forger) -> None:
    withhold(forger, entry_of(forger, first_source(forger), sha256="0" * 64))
    first_source(forger).unlink()


def never_listed(forger: Forger) -> None:
    withhold(
        forger, entry_of(forger, first_source(forger), name="records/ab/ab000000000000000000000000000000/source.txt")
    )


def a_manifest(forger: Forger) -> None:
    """The signed side itself is never withheld."""
    withhold(forger, entry_of(forger, forger.press / manifest_path(1)))


def a_schema(forger: Forger) -> None:
    """What the batches list beside records is as little withheld as the batches themselves."""
    schema = next((forger.press / "manifests/schemas").glob("*.rng"))
    withhold(forger, entry_of(forger, schema))
    schema.unlink()


ATTACKS: dict[str, tuple[Attack, set[str], int]] = {
    "rightly signed": (gone, set(), 0),
    "signed with keys of one's own": (with_own_keys, {"missing", "signer-unknown", "below-threshold"}, 11),
    "signed by half a pair": (with_one_half, {"missing", "hybrid-incomplete", "below-threshold"}, 11),
    "not signed": (without_signature, {"missing", "below-threshold"}, 11),
    "changed after signing": (changed_after_signing, {"missing", "signature-bad", "below-threshold"}, 12),
    "in the name of another archive": (in_the_name_of_another_archive, {"missing", "manifest-other-archive"}, 11),
    "neither a row nor an entry": (without_a_row_or_an_entry, {"manifest-malformed"}, 12),
    "a withheld file that comes back altered": (comes_back_altered, {"altered"}, 10),
    "a withheld file that comes back as a link": (comes_back_as_a_link, {"not-a-file"}, 10),
    "another digest": (another_digest, {"missing", "withheld-unknown"}, 12),
    "a file that only another archive lists": (never_listed, {"withheld-unknown"}, 12),
    "a manifest": (a_manifest, {"manifest-malformed"}, 12),
    "a schema": (a_schema, {"manifest-malformed", "missing"}, 12),
}


def by_hand(press: Path) -> int:
    script = Path(__file__).parents[2] / "archivist/_aids/VERIFY.sh"
    command = ["sh", str(script), "--archive", str(press)]
    return subprocess.run(command, env={"PATH": os.environ["PATH"]}, capture_output=True, check=False).returncode


@pytest.mark.parametrize("name", ATTACKS)
def test_withholding_excuses_nothing_by_force(thief: Forger, verified, name: str) -> None:
    attack, codes, exit_code = ATTACKS[name]
    attack(thief)
    report, errors = verified()
    assert (report["exit"], errors) == (exit_code, codes)
    assert by_hand(thief.press) == exit_code
