"""Names of papers and sites, which pages have above their headlines: "Valley Gazette", "Le Courrier de Valcourt"."""

from archivist.analysis.language import Language
from archivist.analysis.syntax_facts import SyntaxFacts

__all__ = ["names_site"]

_MEDIUM, _NAME = 3, 5  # words of a name with a noun for a medium; of one without, at most


def names_site(tongue: Language, text: str) -> bool:
    """Return whether a line is the name of a medium and no more.

    It begins or ends with a noun for one. Where headlines have small letters, the name of any site shows itself by
    capitals behind its article.
    """
    facts, words = tongue.syntax or SyntaxFacts(), text.split()
    if not 1 < len(words) <= _NAME or text != text.strip(".,:;!?؟،"):
        return False
    kinds = [facts.classes_of(word.casefold()) for word in words]
    named = all(word[:1].isupper() for word in words) or not tongue.capitals
    last = tongue.head_inside or tongue.head_last
    if len(words) <= _MEDIUM and named and "media" in kinds[-1 if last else 0]:
        return True
    inner = (word[:1].isupper() or {"link", "inside"} & kind for word, kind in zip(words[1:], kinds[1:], strict=True))
    small = facts.late_subject and not facts.nouns_capital
    return small and "article" in kinds[0] and words[1][:1].isupper() and all(inner)
