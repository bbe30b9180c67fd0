"""What a language says where a text does not name its own kind: patterns by which the kind is known."""

from dataclasses import dataclass

__all__ = ["Genres"]


@dataclass(frozen=True, slots=True)
class Genres:
    """Patterns of one language; empty where its folder does not know."""

    we: str = "(?!)"  # the first person plural: whoever issued the text speaks in it
    denying: tuple[str, ...] = ()  # "denies", "is not true"
    announcing: tuple[str, ...] = ()  # "announces", "registration is open"
    meeting: tuple[str, ...] = ()  # "received the ambassador", "held a telephone conversation"
    oral: tuple[str, ...] = ()  # "in an interview", "told reporters"
    speaking: tuple[str, ...] = ()  # "in his speech"
    mourning: tuple[str, ...] = ()  # "mourns the death of"
    wishing: tuple[str, ...] = ()  # "congratulates"
    condoling: tuple[str, ...] = ()  # "offers its condolences to"
    saluting: tuple[str, ...] = ()  # how a letter begins: "Dear"
    addressing: tuple[str, ...] = ()  # how the line above a letter names whom it is for: "To the", "An den"
    hailing: tuple[str, ...] = ()  # how a speech begins: whom it addresses, "Ladies and gentlemen"
    closing: tuple[str, ...] = ()  # how it ends: "Sincerely"
    to_media: tuple[str, ...] = ()  # whom a press release addresses: "Dear journalists"
    stating: tuple[str, ...] = ()  # present and past forms of what only a statement does: "condemns", "calls on"
    kinds: tuple[tuple[str, str], ...] = ()  # nouns that name a kind in a title or on a label: "open letter"
