"""What a language says where a text does not name its own kind: patterns by which the kind is known."""

from dataclasses import dataclass

__all__ = ["Genres"]


@dataclass(frozen=True, slots=True)
class Genres:
    """Patterns of one language; empty where its folder does not know."""

    we: str = "(?!)"  # the first person plural: whoever issued the text speaks in it
    denying: tuple[str, ...] = ()  # "denies", "is not true"
    rumours: tuple[str, ...] = ()  # what is denied: "rumours", "reports"
    explaining: str | None = None  # a word for a statement that is the one for an explanation, too: "açıklama"
    refuting: tuple[str, ...] = ()  # what such an explanation says: "the news are not true"
    announcing: tuple[str, ...] = ()  # "announces", "registration is open"
    meeting: tuple[str, ...] = ()  # "received the ambassador", "held a telephone conversation"
    oral: tuple[str, ...] = ()  # "in an interview", "told reporters"
    speaking: tuple[str, ...] = ()  # "in his speech"
    mourning: tuple[str, ...] = ()  # "mourns the death of"
    wishing: tuple[str, ...] = ()  # "congratulates"
    condoling: tuple[str, ...] = ()  # "offers its condolences to"
    aside: tuple[str, ...] = ()  # the same beside another deed: "while offering its condolences"
    answering: tuple[str, ...] = ()  # how a sentence begins before a statement that is another's: "On the"
    saluting: tuple[str, ...] = ()  # how a letter begins: "Dear"
    addressing: tuple[str, ...] = ()  # how the first line begins of those that say whom a letter is for: "To the"
    delivered: tuple[str, ...] = ()  # the line that ends them where a letter is handed over: "Presente"
    styles: tuple[str, ...] = ()  # how a line may greet in a text that is signed off, and in no other: "Mr President"
    hailing: tuple[str, ...] = ()  # how a speech begins: whom it addresses, "Ladies and gentlemen"
    addressed: tuple[str, ...] = ()  # a line that says to whom a letter goes, and no more
    closing: tuple[str, ...] = ()  # how it ends: "Sincerely"
    to_media: tuple[str, ...] = ()  # whom a press release addresses: "Dear journalists"
    stating: tuple[str, ...] = ()  # present and past forms of what only a statement does: "condemns", "calls on"
    kinds: tuple[tuple[str, str], ...] = ()  # nouns that name a kind in a title or on a label: "open letter"
    acting: tuple[str, ...] = ()  # of those the ones that take a side, present and past: nobody else's act
    which: tuple[str, ...] = ()  # pronouns of a clause whose verb tells of the noun before them: "who", "التي"
    demanding: tuple[str, ...] = ()  # with which they take a side in the first person: "we demand"
    happening: tuple[str, ...] = ()  # what befalls people and things: "were injured", "broke out"
    unnamed: tuple[str, ...] = ()  # who speaks in nobody's name: "sources familiar with"
    relayed: tuple[str, ...] = ()  # how news says from which media, or witnesses, it has what it tells
    contacts: tuple[str, ...] = ()  # how a line begins that says whom the press may ask: "Press contact"
    notices: tuple[str, ...] = ()  # words for an announcement in which, when told, somebody states: "Mitteilung"
    presenting: str = "(?!)"  # the line below which a release says who sends it: "About (?P<name>.+)"
    opining: tuple[str, ...] = ()  # labels of what a writer thinks: "Opinion"
    byline: tuple[str, ...] = ()  # what stands before the writer's name: "By"
    singular: str | None = None  # the first person singular: the writer; None where no news has such a byline
    suspending: tuple[str, ...] = ()  # what is told of whoever closes or puts off something: "announced the closure of"
    reciting: tuple[str, ...] = ()  # how the clauses before an act begin, that say on what it rests: "Whereas"
    terms: tuple[str, ...] = ()  # what stands before the day from which, or to which, something holds: "until"
