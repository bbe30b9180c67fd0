"""What a language says of itself: the interface of the folders in `languages`.

Words, not grammar, wherever words are enough.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal

from archivist.analysis.genres import Genres
from archivist.analysis.patterns import alternation, cased, folded
from archivist.analysis.syntax_facts import SyntaxFacts
from archivist.analysis.text_view import Span
from archivist.analysis.voice_facts import VoiceFacts

__all__ = ["Calendar", "Language", "NameGrammar", "OneLinePage"]

Calendar = Literal["gregorian", "hijri", "jalali"]


@dataclass(frozen=True, slots=True)
class NameGrammar:
    """Where a body's name ends in a language of its own grammar; each function takes the language too.

    `body_at` returns the body's name that begins at an index of a text. `is_body` returns whether the words of a line
    are a body's name and nothing else, `is_whole` whether a name in a text is a whole one.
    """

    body_at: Callable[[str, int, "Language"], Span | None]
    is_body: Callable[[Sequence[str], "Language"], bool]
    is_whole: Callable[[str, Span, "Language"], bool]


@dataclass(frozen=True, slots=True)
class OneLinePage:
    """Patterns for a page whose line ends were lost: its section, its title, then the date and behind it the time."""

    section: str
    title: str
    time: str


@dataclass(frozen=True)
class Language:
    """One language: its words as they are written, and patterns of them. Empty where its folder does not know.

    Only `tag` must be there; each field more lets one rule more read the language. `(?!)` never matches.
    """

    tag: str  # BCP 47

    # Letters and words by which the language is known: detection/detect
    script: str = "Latn"  # ISO 15924
    capitals: bool = True  # whether names have them
    letters: str = ""  # letters that its neighbours in the script do not write, or seldom: the more, the likelier
    rare_letters: str = ""  # letters that no other language of the script writes: a few of them decide
    function_words: tuple[str, ...] = ()  # the most frequent words, for languages of the Latin script

    # Dates: room dates
    months: Mapping[int, tuple[str, ...]] = field(default_factory=dict)  # number → forms
    hijri_months: Mapping[int, tuple[str, ...]] = field(default_factory=dict)
    jalali_months: Mapping[int, tuple[str, ...]] = field(default_factory=dict)
    months_with_year: tuple[str, ...] = ()  # those of its months that are other words too where no year follows
    other_months: tuple[str, ...] = ()  # months of calendars whose dates are marked and not converted
    unmarked_years: Mapping[Calendar, range] = field(default_factory=dict)  # years that need no mark of their calendar
    ordinals: Mapping[int, tuple[str, ...]] = field(default_factory=dict)  # spelled days of the month
    numbers: Mapping[str, int] = field(default_factory=dict)  # spelled numbers of one word, below a hundred
    number_joint: str = ""  # between the words of a spelled number: "thirty AND one"
    two_thousand: str = ""  # with which a spelled year begins
    before_ordinals: tuple[str, ...] = ()  # words right before a spelled day; without one it counts something else
    day_first: bool = False  # whether nobody who writes this language puts the month before the day in figures
    month_first: bool = False  # whether the month comes before the day where it is a word: "May 3, 2020"
    day_endings: tuple[str, ...] = ()  # patterns on the figures of a day: "3rd"
    of_words: tuple[str, ...] = ()  # patterns between the day and its month: "of"
    month_words: tuple[str, ...] = ()  # the same, behind those: "the month of"
    before_year: tuple[str, ...] = ()  # patterns between the month and its year: "of the year"
    year_endings: tuple[str, ...] = ()  # patterns on the figures of a year
    year_words: str = "(?!)"  # behind the figures of a year: "года"
    of_month: str = "(?!)"  # between a day's number and "this" or "last": "of the month"
    range_words: tuple[str, ...] = ()  # between two dates: "to"
    same_day: tuple[str, ...] = ()  # between two dates of one day: "corresponding to"
    date_articles: tuple[str, ...] = ()  # right before the figures of a date: "the"
    before_date: tuple[str, ...] = ()  # the same, only behind a weekday: "on the day"
    counts: tuple[str, ...] = ()  # labels of how often a page was read, beside its date: "Views: 12"
    beside_date: tuple[str, ...] = ()  # words on a line that is a date and nothing else: "in the year"
    # Where a date is broken over two lines: patterns on the figures of its day, words before its month, its year
    broken_day: tuple[str, ...] = ()
    broken_month: tuple[str, ...] = ()
    broken_year: tuple[str, ...] = ()
    # Words beside a day and month without a year that make them a name: "the April 6 Movement"
    named_before: tuple[str, ...] = ()
    named_after: tuple[str, ...] = ()
    dateline_words: tuple[str, ...] = ()  # between the place and the date of a dateline: "on"
    signing_words: tuple[str, ...] = ()  # the same, also on the line of a signature: "le"
    made_at: tuple[str, ...] = ()  # before the place on such a line: "done at"
    adopted: tuple[str, ...] = ()  # patterns before the body on the line above an act: "adopted by"
    after_place: tuple[str, ...] = ()  # those that a place's name never ends with
    number_words: tuple[str, ...] = ()  # before the number of a paper, which is no date: "No."
    numbered_words: tuple[str, ...] = ()  # patterns of further such words at the end of a line: "article"
    # Nouns for what is cited by number and date, "decision", and the words between such a noun and its date
    acts: str = "(?!)"
    act_dated: str = "(?!)"
    sovereign: str = "(?!)"  # "We, NAME, king of LAND", by which an act of a sovereign begins: groups `name`, `role`
    dated_act: str = "(?!)"  # what follows the date of a cited act, where it stands before the noun
    abbreviations: tuple[str, ...] = ()  # patterns before a full stop that ends no sentence where an act is cited

    # Days counted from another day: dates/relative_days
    weekdays: tuple[tuple[str, ...], ...] = ()  # seven groups of forms, Monday first
    sure_weekdays: tuple[str, ...] = ()  # those whose name alone, without "day" or "on", is never another word
    not_weekday: str = "(?!)"  # what stands right before such a name where it is another word: "Good Friday"
    weekday_range: tuple[str, ...] = ()  # between two weekdays of every week: "Monday to Friday"
    day_words: tuple[str, ...] = ()  # "day", "on": before a weekday
    days_after: tuple[str, ...] = ()  # the same, after a weekday
    no_day: tuple[str, ...] = ()  # phrases that hold a word for a day and name none: "the morning"
    adjective: Literal["before", "after", "both"] = "before"  # where "last" stands beside a weekday
    # "last", "next": said of the calendar's week by some writers, of the nearest such day by others
    by_week: tuple[Literal["last", "next"], ...] = ()
    today: tuple[str, ...] = ()
    yesterday: tuple[str, ...] = ()
    before_yesterday: tuple[str, ...] = ()
    tomorrow: tuple[str, ...] = ()
    after_tomorrow: tuple[str, ...] = ()
    last: tuple[str, ...] = ()
    next: tuple[str, ...] = ()
    current: tuple[str, ...] = ()
    not_today: str = "(?!)"  # what follows "today" where it is a name: World Day
    this_day: tuple[str, ...] = ()  # before a weekday of the days around now: "this"
    future: str = "(?!)"  # a verb in the future before a weekday
    deadline: str = "(?!)"  # words before a day that is the last: "by", "until"
    deadline_behind: str = "(?!)"  # the same, behind it
    past: str = ""  # a verb in the past that a bare weekday needs beside it, where the present may be the future

    # On which day somebody spoke: dates/telling
    declared: str = "(?!)"  # a pattern of verbs by which a text tells that somebody spoke
    told_on: str = ""  # the words before the day of a speech, where other signs cannot tell it from other days
    said_in: str = "(?!)"  # the end of a word for a statement behind which stands what is said in it: "-da"
    complements: str = "(?!)"  # words behind which what was said, or another clause, begins: "that", "who", "after"
    occasions: str = "(?!)"  # words that bring in on what occasion somebody speaks: "following", "in response to"
    day_of_noun: str = "(?!)"  # with which a day belongs to the noun behind it: "günkü"
    performs: str = "(?!)"  # verbs by which a text itself does what it says: "condemns", "is pleased to"
    first_person: str = "(?!)"  # words of those who speak for themselves: "we", "our"

    # Lines that are none of the statement's words, patterns: room layout
    page_words: tuple[str, ...] = ()  # before the number of a page: "page"
    page_words_after: tuple[str, ...] = ()  # behind it
    page_of: tuple[str, ...] = ()  # between it and the number of pages: "of"
    mail_from: tuple[str, ...] = ()  # header of a message: "From"
    mail_fields: tuple[str, ...] = ()  # its other lines: "Date", "To", "Subject"
    memos: tuple[str, ...] = ()  # words above such lines that head a memorandum
    rights: tuple[str, ...] = ()  # "all rights reserved"
    one_line_page: OneLinePage | None = None
    no_heading: tuple[str, ...] = ()  # words with which no second line of a heading begins
    author_verbs: tuple[str, ...] = ()  # before the name of who wrote a page, and nothing behind it: "wrote"
    author_words: tuple[str, ...] = ()  # before the name of who wrote a page: "by"
    published: tuple[str, ...] = ()  # before the date of a page: "published on"
    updated: tuple[str, ...] = ()  # before the day on which a page was changed: "last updated"
    clock_words: tuple[str, ...] = ()  # beside a time of day: "at", "p.m."
    furniture: tuple[str, ...] = ()  # a page's labels, each a line of its own: "home", "share", "skip to content"
    masthead: tuple[str, ...] = ()  # who makes a paper, above the name: "editor-in-chief"
    pointers: tuple[str, ...] = ()  # before a colon and what is none of the text: "read also", "tags", "issued by"
    photographers: tuple[str, ...] = ()  # who makes the pictures of a page
    reporters: tuple[str, ...] = ()  # behind the name of who wrote a page: "correspondent"
    own_names: tuple[str, ...] = ()  # what the language calls itself, among a page's languages
    urgent: tuple[str, ...] = ()  # with which a line of news begins before its headline: "breaking"
    reading_times: tuple[str, ...] = ()  # patterns of how long a page takes to read: "3 min read"
    cookies: tuple[str, ...] = ()  # patterns with which a page asks to keep something: "we use cookies"
    pictures: tuple[str, ...] = ()  # before the name of who took a picture: "photo"
    advertising: tuple[str, ...] = ()  # a line above what a medium is paid to show: "advertisement"
    welcomes: tuple[str, ...] = ()  # patterns of how a page greets, a text invokes God or names whom to call
    title_labels: tuple[str, ...] = ()  # before a title: "headline"
    release_labels: tuple[str, ...] = ()  # patterns before a title that say when it may be printed
    elisions: tuple[str, ...] = ()  # words without their last vowel, behind which a phrase goes on: "l'"
    # Words behind which a phrase goes on: articles, prepositions, conjunctions, nouns that wait for another one
    unfinished: tuple[str, ...] = ()
    prefixes: tuple[str, ...] = ()  # of verbs, which end a clause: "stellt … vor"

    # The statement: its kind, where it begins and ends, when and where it was issued
    types: tuple[tuple[str, str], ...] = ()  # (pattern, document type), the more telling first
    contents: tuple[tuple[str, str], ...] = ()  # words that only one kind of statement has
    genres: Genres = field(default_factory=Genres)  # by what else the kind of a statement is known
    issuing: str = "(?!)"  # words around a type that say a text is one: "in a statement"
    cues: tuple[str, ...] = ()  # patterns that end where the statement begins; `{types}` is any word for a statement
    tails: tuple[str, ...] = ()  # patterns of a line behind its end
    labels: str = "(?!)"  # a label of the date of issue at the start of a line
    issue_labels: str = "(?!)"  # a label that can only be that of the date of issue, wherever it stands
    formal_day: str = "(?!)"  # how an act writes its day in the words that close it: "this the third day of"
    dated: str = "(?!)"  # between a type and the date of issue: "dated"
    agencies: tuple[str, ...] = ()  # news agencies in a dateline
    issued_at: tuple[str, ...] = ()  # patterns up to the place where the text says the statement was issued
    issued_by_assembly: tuple[str, ...] = ()  # the same, with a group `name`: what follows the noun for the assembly
    long_ago: str = "(?!)"  # what follows such a place where a statement of the past is meant

    syntax: SyntaxFacts | None = None  # the facts of its grammar: room syntax
    voice: VoiceFacts = field(default_factory=VoiceFacts)  # who is talking in its texts: room form

    # Who issued it and who speaks
    spokesmen: str = "(?!)"  # the role up to the body's name: "spokesman for"
    by: str = "(?!)"  # between a type and a speaker in a title
    subject_words: tuple[str, ...] = ()  # behind the speaker in a title: "on", "regarding"
    roles: tuple[str, ...] = ()  # "president"
    role_endings: str = ""  # a pattern of the endings of a role's head word
    izafe: tuple[str, ...] = ()  # with which a noun waits for what it is of: "Wezîrê" needs a ministry, no name
    adjective_after_role: bool = False  # "le ministre arménien NAME"
    before_surname: tuple[str, ...] = ()  # roles before a surname alone: "President Brown"; honorifics always may
    honorifics: tuple[str, ...] = ()  # "Mr."
    valedictions: tuple[str, ...] = ()  # patterns of the line that closes a letter: "Yours sincerely"
    on_behalf: tuple[str, ...] = ()  # before the body in whose name somebody signs: "for the"
    contacts: tuple[str, ...] = ()  # with which the line begins below which a press release says whom to ask
    senders: tuple[str, ...] = ()  # labels before the name of who sends a press release: "original content from"
    signed: str = "(?!)"  # a label before the name of who signed
    verbs: tuple[str, ...] = ()  # "said"

    # Names of bodies, persons and places
    bodies: tuple[str, ...] = ()  # head words: "ministry"
    offices: tuple[str, ...] = ()  # head words of parts of bodies: "press office"
    parts_of_bodies: str = "(?!)"  # the head of a name that needs its body beside it: "the press office"
    article: tuple[str, ...] = ()  # a pattern of the article before the head of an office, with its space
    noun_articles: tuple[str, ...] = ()  # words with which a noun of its own begins: a body's name begins behind it
    article_attached: bool = False  # whether article and particles are written on to a word, adjectives follow it
    grammar: NameGrammar | None = None  # for a language whose bodies' names a head word and capitals do not end
    adjectives: tuple[str, ...] = ()  # those that carry a body's name on, for such a grammar
    portfolios: tuple[str, ...] = ()  # second halves of a ministry's name with their "and", for such a grammar
    parted_case: str = ""  # a case behind an apostrophe, which a space may part from its word: "ye"
    head_last: bool = False  # whether the head word ends a body's name, an ending may be written on to it
    head_inside: bool = False  # whether words with capitals may stand before the head word: "Northern Council"
    endings: str = ""  # a pattern of an ending on the head word
    small: tuple[str, ...] = ()  # words inside a name that have no capital: "of the"
    carriers: tuple[str, ...] = ()  # words that carry a body's name on, with or without a capital: "foreign affairs"
    stops: tuple[str, ...] = ()  # words that end a name
    not_first: str = "(?!)"  # a word that begins a sentence and no name, though it has a capital
    headline_verb: str = "(?!)"  # what a verb beside a body's head word looks like in a headline
    given_names: tuple[str, ...] = ()  # common ones, where letters have no capitals
    states: tuple[str, ...] = ()  # patterns of a state's name, as it stands above all others: "Republic of X"
    place_heads: tuple[str, ...] = ()  # words right before a place's name: "the town of"
    lands: tuple[str, ...] = ()  # nouns with which the names of towns begin: "hill", "valley"
    before_town: tuple[str, ...] = ()  # prepositions behind which the name of a listed town means the town: "from"
    on_town: tuple[str, ...] = ()  # such prepositions that are written on to the name
    base_forms: Mapping[str, str] = field(default_factory=dict)  # a name's first word in a case → as it is listed

    @cached_property
    def weekday_numbers(self) -> Mapping[str, int]:
        """Return folded form → 0 for Monday to 6."""
        return {form: day for day, group in enumerate(self.weekdays) for form in cased(group)}

    @cached_property
    def verb_set(self) -> frozenset[str]:
        """Return the folded reporting verbs."""
        return frozenset(map(folded, self.verbs))

    @cached_property
    def stop_set(self) -> frozenset[str]:
        """Return the folded words that end a name."""
        return frozenset(map(folded, self.stops)) | self.verb_set

    @cached_property
    def heads(self) -> frozenset[str]:
        """Return the folded head words of bodies."""
        return frozenset(map(folded, self.bodies))

    @cached_property
    def given_set(self) -> frozenset[str]:
        """Return the folded given names."""
        return frozenset(map(folded, self.given_names))

    @cached_property
    def office_heads(self) -> frozenset[str]:
        """Return the folded head words of offices."""
        return frozenset(map(folded, self.offices))

    @cached_property
    def agreeing(self) -> frozenset[str]:
        """Return the folded adjectives that carry a body's name on."""
        return frozenset(map(folded, self.adjectives))

    @cached_property
    def joined(self) -> frozenset[str]:
        """Return the folded second halves of a ministry's name, with their "and"."""
        return frozenset(map(folded, self.portfolios))

    @cached_property
    def unfinished_set(self) -> frozenset[str]:
        """Return the folded words behind which a phrase goes on, small; with an attached article also bare heads."""
        heads = self.bodies + self.offices + self.place_heads if self.article_attached else ()
        return frozenset(folded(word).casefold() for word in (*self.unfinished, *heads) if " " not in word)

    @cached_property
    def small_set(self) -> frozenset[str]:
        """Return the folded small words inside names."""
        return frozenset(map(folded, self.small))

    @cached_property
    def carrier_set(self) -> frozenset[str]:
        """Return the folded words that carry a body's name on."""
        words = set(map(folded, self.carriers))
        return frozenset(words | {word[:1].upper() + word[1:] for word in words})

    @cached_property
    def role_set(self) -> frozenset[str]:
        """Return the folded roles of one word and first words of longer ones."""
        return frozenset(folded(role).split()[0] for role in self.roles)

    @cached_property
    def before_surname_set(self) -> frozenset[str]:
        """Return the folded roles and honorifics that a surname alone may follow."""
        return frozenset(map(folded, (*self.before_surname, *self.honorifics)))

    @cached_property
    def ends_name_set(self) -> frozenset[str]:
        """Return the words that no name goes on with, also with a capital: roles, stop words, days, months."""
        days = (folded(form) for forms in (*self.weekdays, *self.months.values()) for form in forms)
        words = {*self.role_set, *self.stop_set, *days}
        return frozenset(words | {word[:1].upper() + word[1:] for word in words})

    @cached_property
    def no_name_set(self) -> frozenset[str]:
        """Return the words with a capital that are no person's name: also heads of bodies and what carries those on."""
        words = {*self.heads, *self.office_heads, *self.carrier_set}
        return self.ends_name_set | words | {word[:1].upper() + word[1:] for word in words}

    @cached_property
    def type_source(self) -> str:
        """Return one pattern for every word for a statement."""
        return "(?:" + "|".join(source for source, _ in self.types) + ")" if self.types else "(?!)"

    @cached_property
    def verb_source(self) -> str:
        """Return one pattern for every reporting verb."""
        return alternation(self.verbs)
