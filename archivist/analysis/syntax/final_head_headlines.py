"""Headlines of Turkish that say from whom what they name is: "X'ten … açıklama", "X'ten teşekkür"."""

import re
from collections.abc import Sequence

from archivist.analysis.syntax.final_head_phrases import Chain
from archivist.analysis.syntax.tokens import Token

__all__ = ["noun_at_end"]

_CAME = re.compile(r"(?:geldi|gönderildi|yapıldı|yayımlandı|yayınlandı|paylaşıldı)")  # "a statement came from"
# what a body does by words, as the last noun of a headline
_ACTS = re.compile(
    r"(?:açıklama|duyuru|mesaj|bildiri|teşekkür|tepki|kınama|yanıt|cevap|çağrı|uyarı|karar|taziye|kutlama|yalanlama)"
    r"(?:s?[ıiuü])?"
)


def noun_at_end(words: Sequence[Token], chain: Chain, *, headline: bool) -> int | None:
    """Return the number of the noun for a statement with which a sentence ends that begins with whom it is from.

    Nobody else speaks in it. `headline`: it is the first of its line, where any noun may have a capital, and a noun
    for what a body does by words is enough.
    """
    if chain.case != "from" or any(word.word for word in words[: chain.start]):
        return None
    stop = next((at for at, word in enumerate(words) if word.text == ":"), len(words))
    spoken = [at for at in range(chain.after, stop) if words[at].word]
    came = bool(spoken) and _CAME.fullmatch(words[spoken[-1]].form) is not None
    spoken = spoken[:-1] if came else spoken
    if not spoken or any(words[at].has("saying", "performing", "personal") for at in spoken):
        return None
    last = words[spoken[-1]]
    named = last.has("statement") and (came or headline)
    return spoken[-1] if named or (headline and _ACTS.fullmatch(last.form)) else None
