"""Changes of signed files by chance, for scripts/compare_verifiers.py: of what they say, of their bytes, of signatures.

Every maker of a change takes a seeded source of chance, so that a difference comes back under the same number.
"""

import base64
import json
import random
from collections.abc import Callable

Signatures = list[tuple[str, bytes]]
_KEYID = 64

# What a careless or hostile writer might put anywhere.
VALUES = [
    *("", " ", "\u00a0\u2003\u3000", "é", "a\x85b", "a\x7fb", "a\u200bb", 'a"b\\c', "٣", "\U0010ffff", "a+b", "a b"),
    *("x" * 1000, "x" * 1001, "é" * 1000, "é" * 1001, "\\" * 1000, "x" * 255, "x" * 256),
    *(0, 1, 2, 3, -1, 2**53 - 1, 2**53, 10**16, 1025, 1.5, 1e30, True, None, [], {}, [[]], "null", "0", "1"),
    *("2024-02-29T00:00:00Z", "2023-02-29T00:00:00Z", "0000-01-01T00:00:00Z", "0001-01-01T00:00:00Z"),
    *(
        "9999-12-31T23:59:59Z",
        "2024-01-01T00:00:60Z",
        "2024-01-01T24:00:00Z",
        "2024-13-01T00:00:00Z",
        "2024-04-31T00:00:00Z",
    ),
    *("1970-01-01T00:00:00Z", "2024-01-01T00:00:00+00:00", "0" * 64, "A" * 64, "0" * 63, "0" * 128),
    *("records/../x", "records/00/" + "0" * 32 + "/source.txt", "manifests/log/time/3.A.tsr", "manifests/VERIFY.sh"),
    *("manifests/trust/root.2.json", "manifests/trust/root.0.json", "manifests/schemas/" + "0" * 64 + ".xml"),
    *(
        "ed25519",
        "ecdsa-p256",
        "ml-dsa-65/1",
        "x509",
        "root",
        "log",
        "pin",
        "time",
        "lost",
        "compromised",
        "AAAA",
        "AAB=",
    ),
]


def compact(value: object) -> bytes:
    """Return compact JSON with sorted keys; any value, also one that the formats do not allow."""
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode("utf-8", "surrogatepass")


def content_changed(chance: random.Random) -> Callable[[bytes], bytes]:
    """Return a change of one place in a JSON value."""

    def change(payload: bytes) -> bytes:
        body = json.loads(payload)
        # Every kind of place is as likely as any other, however many keys or rows there are.
        kinds: dict[tuple, list[tuple]] = {}
        for way in _places(body):
            kind = tuple("*" if isinstance(key, int) or len(str(key)) == _KEYID else key for key in way)
            kinds.setdefault(kind, []).append(way)
        *way, last = chance.choice(kinds[chance.choice(sorted(kinds))])
        holder = body
        for key in way:
            holder = holder[key]
        _change_at(holder, last, chance)
        return compact(body)

    return change


def _places(value: object, way: tuple = ()) -> list[tuple]:
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [place for key, item in inner for place in [(*way, key), *_places(item, (*way, key))]]


def _change_at(holder: dict | list, key: str | int, chance: random.Random) -> None:
    act = chance.choice(["value", "value", "value", "near", "near", "drop", "twice", "rename", "add"])
    old = holder[key]
    if act == "drop":
        del holder[key]
    elif act == "twice" and isinstance(holder, list):
        holder.insert(chance.randrange(len(holder) + 1), old)
    elif act == "rename" and isinstance(holder, dict):
        holder[str(chance.choice(VALUES))] = holder.pop(key)
    elif act == "add" and isinstance(holder, dict):
        holder[str(chance.choice(VALUES))] = chance.choice(VALUES)
    else:
        holder[key] = _near(old, chance) if act == "near" else chance.choice(VALUES)


def _near(old: object, chance: random.Random) -> object:
    """Return another number or another letter in a text, where it is one."""
    if isinstance(old, int):
        return old + chance.choice([-1, 1])
    if isinstance(old, str) and old:
        at = chance.randrange(len(old))
        return old[:at] + chance.choice('0aA9Z-/. é"') + old[at + 1 :]
    return chance.choice(VALUES)


def bytes_changed(chance: random.Random) -> Callable[[bytes], bytes]:
    """Return a change of the bytes of a JSON text that may leave what it says as it is."""

    def at_one(old: bytes, new: bytes) -> Callable[[bytes], bytes]:
        def change(data: bytes) -> bytes:
            found = [at for at in range(len(data)) if data.startswith(old, at)]
            at = chance.choice(found) if found else 0
            return data[:at] + new + data[at + len(old) :]

        return change

    odd = [
        b"\xff",
        b"\xc3",
        b"\xc0\xaf",
        b"\xed\xa0\x80",
        b"\xf4\x90\x80\x80",
        b"\\u00e9",
        b"\\n",
        b"\\/",
        b"\\ud800",
        b"\x00",
        b"\n",
    ]
    return chance.choice(
        [
            at_one(b",", b", "),
            at_one(b":", b" :"),
            at_one(b'{"', b'{"a":1,"'),
            at_one(b'"because"', b'"\\u0062ecause"'),
            at_one(b"},", b"},,"),
            at_one(b"}", b""),
            *(at_one(b"archivist", b"archiv" + item + b"ist") for item in odd),
            *(at_one(b'"', b'"' + item) for item in odd[:3]),
            lambda data: data + b"\n",
            lambda data: b"\xef\xbb\xbf" + data,
            lambda data: data[: chance.randrange(len(data))],
            lambda data: b"[" + data + b"]",
        ]
    )


def signatures_changed(chance: random.Random, strangers: list[str]) -> Callable[[Signatures], Signatures]:
    """Return a change of an envelope's signatures; it is logged as it then stands."""
    forms = [
        b"",
        b"\0",
        bytes(64),
        bytes(3309),
        bytes(65),
        bytes.fromhex("3006020101020101"),
        bytes.fromhex("300602018102017f"),
    ]

    def change(signatures: Signatures) -> Signatures:
        kept = list(signatures)
        at = chance.randrange(len(kept))
        act = chance.choice(["drop", "all", "flip", "stranger", "stranger", "swap", "twice", "order", "form"])
        if act == "drop":
            del kept[at]
        elif act == "all":
            kept = []
        elif act == "flip":
            kept[at] = (kept[at][0], kept[at][1][:-1] + bytes([kept[at][1][-1] ^ 1]))
        elif act == "stranger":
            kept = sorted([*kept, (chance.choice([*strangers, "0" * 64, "f" * 64]), chance.choice(forms))])
        elif act == "swap":
            kept[at] = (kept[at][0], kept[at - 1][1])
        elif act == "twice":
            kept.insert(at, kept[at])
        elif act == "order":
            kept.reverse()
        else:
            kept[at] = (kept[at][0], chance.choice(forms))
        return kept

    return change


def checkpoint_changed(chance: random.Random) -> Callable[[bytes, Callable[[bytes], bytes]], bytes]:
    """Return a change of the checkpoint: of its text, signed again, or of its lines."""
    names = ["a", "a+b", "é", "\u00a0x", "x" * 255, "x" * 256, "witness.example.org"]

    def change(text: bytes, line: Callable[[bytes], bytes]) -> bytes:
        origin, size, root = text.decode().split("\n")[:3]
        stranger = (
            f"— {chance.choice(names)} {base64.b64encode(bytes(chance.choice([4, 5, 68, 76]))).decode()}\n".encode()
        )
        texts = [
            f"{origin}\n{int(size) + chance.choice([-1, 1, 5])}\n{root}\n",
            f"{origin}\n0{size}\n{root}\n",
            f"{origin}\n{chance.choice([2**53, 2**53 - 1, -1, 10**16])}\n{root}\n",
            f"{origin}\n{size}\n{base64.b64encode(bytes(chance.choice([31, 32, 33]))).decode()}\n",
            f"{origin}x\n{size}\n{root}\n",
            f"{origin}\n{size}\n{root}\nextension\n",
            f"{origin}\n{size}\n{root[:-2]}{chance.choice('ABZ')}=\n",
        ]
        good = text + b"\n" + line(text)
        if chance.random() < 0.5:  # noqa: PLR2004
            other = chance.choice(texts).encode()
            return other + b"\n" + line(other)
        at = chance.randrange(len(good))
        files = [
            good + stranger,
            text + b"\n" + stranger + line(text),
            good + line(text),
            text + b"\n" + stranger,
            text + line(text),
            good[:-1],
            good + b"\n",
            good.replace(b"\n", b"\r\n"),
            good[:at] + bytes([good[at] ^ 1]) + good[at + 1 :],
            text + b"\n" + line(text).replace(b" ", b"  "),
            b"",
        ]
        return chance.choice(files)

    return change
