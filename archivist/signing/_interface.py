"""What a signature algorithm offers."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

__all__ = ["Algorithm", "Remote"]


@dataclass(frozen=True, slots=True)
class Algorithm:
    """One algorithm under its name in the trust root.

    `generate` makes a private key; `owns` tells whether a private or public key object is of this
    algorithm; `sign(private, message)` gives the raw signature; `verify(spki, signature, message)` is
    false for a bad signature and for a public key that is not this algorithm's canonical SPKI DER;
    `shapes(signature)` tells whether these bytes have the form that its signatures have, whoever's they are.
    """

    name: str
    generate: Callable[[], Any]
    owns: Callable[[object], bool]
    sign: Callable[[Any, bytes], bytes]
    verify: Callable[[bytes, bytes, bytes], bool]
    shapes: Callable[[bytes], bool]


@dataclass(frozen=True, slots=True)
class Remote:
    """The handle of a private key that is elsewhere: message → raw signature by the key's scheme."""

    sign: Callable[[bytes], bytes]
