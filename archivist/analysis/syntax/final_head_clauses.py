"""Clauses of Turkish: "X, … announced", "in the statement made by X", "X'in açıklaması", "X olarak … kınıyoruz"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from archivist.analysis.patterns import folded
from archivist.analysis.syntax.final_head_agents import is_agent, is_owned_by_other, is_speech
from archivist.analysis.syntax.final_head_first_person import acts_as_body, is_we
from archivist.analysis.syntax.final_head_headlines import noun_at_end
from archivist.analysis.syntax.final_head_persons import is_described, is_known_surname
from archivist.analysis.syntax.final_head_phrases import Chain, chains
from archivist.analysis.syntax.final_head_readings import phrase_of
from archivist.analysis.syntax.final_head_signers import signers
from archivist.analysis.syntax.phrases import Leaning, Phrase
from archivist.analysis.syntax.relations import Relation, RelationKind, Setting
from archivist.analysis.syntax.tokens import Sentence, Token

__all__ = ["relations"]

_DATELINE = 10  # words of a dateline with its agency
_INITIALS, _LONGEST = 4, 7  # letters of a body's initials, hardly more, or never: a surname in a heading
_REACH, _HEAD = 12, 14  # words from a name to the statement; before a colon
_QUOTES = "\"“”„«»'‘’"
_PARTICIPLE = re.compile(r"\w+(?:[ae]n|[dt][ae]ki)")  # "who works", "in the firm", before the noun that they describe
_OWNED = re.compile(r"\w+(?:n[dt][ae]n?|n[ae]|s[ıiuü]|l[ae]r[ıi]|[ıiuü]n[dt][ae]ki)")  # a noun that a name belongs to
_TO_MAKE = re.compile(
    r"(?:yap|bulun|yayımla|yayınla|ver|et|paylaş)m[ae](?:s[ıiuü]|n[ıiuü]n|l[ae]r[ıi])\w*"
)  # an infinitive that has a subject of its own
# with a genitive, of place or time
_BESIDE = re.compile(r"(?:ard|son|önc|ön|karşı|yan|üzer|hakk|konu)\w*(?:ndan|nden|nda|nde|na|ne)")
_NO_MODIFIER = ("close", "saying", "postposition", "statement", "issuing", "performing", "agent", "spoken")
_OF_FIRM = re.compile(
    r"(?<!\w)(?:[şŞ]irket|[fF]irma|[mM]arka|[yY]azılım|[kK]ullanıcı|[mM]üşteri|[hH]isse|[oO]tomobil|[tT]elefon"
    r"|[uU]ygulamas?[ıi]|[sS]atışa)"
)
_DOING = re.compile("yapan|bulunan|veren")
_ACCOUNT = re.compile(r"(?:hesap|hesab|site|sayfa)\w*n[dt][ae]n")  # "from its account", of a social network
_BY = folded("göre")
_DATIVE = re.compile(r"\w+(?:sına|sine|suna|süne|ya|ye|ına|ine|larına|lerine)")
_NOT_OWN = re.compile(r"\w+(?:(?:s[ıiuü])?n[ıiuü]n?|y[ıiuü]|n?[dt][ae]n|l[ae]r[ıi])")
_NOMINATIVE = re.compile(r"\w+(?:s[ıiuü]|[bjlrz][ıiuü])")
_POSSESSED = re.compile(
    r"\w+(?:s[ıiuü]|m[ıiuü]z|l[ae]r[ıi]|(?<![aeıioöuü])[ıiuü])(?:n[ae]|n?[dt][ae]n?|n[ıiuü]n?|yl[ae])?(?:ki)?"
)  # "their statement": what a genitive before it owns; "a statement", its object or its genitive are nobody's
_WRITTEN = folded("yazılı")
_PRESS = re.compile(r"(?:gazeteci(?:ler)?|muhabir(?:i|ler|leri)?)(?:n?[ae]|n[ıiuü]n)")  # to whom a person speaks
_TRADE = 3  # small words for what a person does, between a body and the name
_LATER = re.compile(r"(?:sonra|önce|beri|itibaren|başka|dolayı|ötürü|yana|ayrıl\w+|fazla)")  # what another does
_HIS_OWN = re.compile(r"(?:yap|ver|yayımla|yayınla|gönder|paylaş)[dt][ıiuü]ğ[ıiuü]\w*")  # "the statement that he made"
_DID = re.compile(r"(?:bulun|yap|ver|yayımla|yayınla|paylaş)(?:[dt][ıiuü](?:lar|ler)?|[ae]n|[ae]r[ae]k)")
_NOT_MADE = re.compile(
    r"(?:yap|bulun|ver|yapıl|gel|yayımlan|yayınlan)m[ae](?:d[ıi]\w*|m[ıi]ş\w*|y[ae]n)|bekl[ei]\w+|iste(?:di|[mn]?i?yor)\w*|talep"
)
_OFFICIALS = re.compile(
    r"(?:yetkili|yönetici|temsilci|sözcü|üye)(?:ler|lar)(?:i|ı)?(?:nce|nden|ndan)?|yönetimi(?:nce)?"
    r"|(?:cephe|kanad)[ıis]{1,2}ndan|cephesinden"
)
_REFUSED, _TO_DO = folded("redde"), (folded("mayı"), folded("meyi"))  # "refused to speak"


def relations(setting: Setting, sentence: Sentence, words: Sequence[Token]) -> Iterator[Relation]:
    """Return the relations in the words of a sentence, without those that it quotes."""
    of_sentence = tuple(chains(setting, words))
    if not of_sentence:
        return
    subject = _subject(setting, sentence, words, of_sentence)
    if subject:
        yield subject
    else:
        yield from _attributed(setting, sentence, words, of_sentence)
        yield from _relied_on(setting, sentence, words, of_sentence[0])
    for chain in of_sentence:
        for relation in _author(setting, sentence, words, chain):
            told = subject is not None and subject.subject.span.start < relation.subject.span.start
            yield replace(relation, foreign=relation.foreign or told)  # "X commented on the letter sent by Y"
    yield from signers(setting, sentence.number, words)
    yield from acts_as_body(setting, sentence)


def _relied_on(setting: Setting, sentence: Sentence, words: Sequence[Token], chain: Chain) -> Iterator[Relation]:
    """Take "X'e göre …" at the head of a sentence: according to a body."""
    if chain.case != "to" or chain.after >= len(words) or words[chain.after].form != _BY or not _opens(words, chain):
        return
    phrase = phrase_of(setting, words, chain, "body")
    if phrase.kind == "body" and not phrase.anaphora and "head-noun" in phrase.reasons:
        yield Relation("says", phrase, words[chain.after].start, sentence.number)


def _subject(
    setting: Setting, sentence: Sentence, words: Sequence[Token], of_sentence: Sequence[Chain]
) -> Relation | None:
    """Return the first chain in the nominative that opens its clause, with the verb that follows it."""
    for number, chain in enumerate(of_sentence):
        told = _told(words, chain)
        from_body = number > 0 and _is_from(words, of_sentence[number - 1], chain)
        from_body = from_body or is_described(words, chain.start, chain.end, chain.after)
        if chain.case or not (_opens(words, chain) or told or from_body):
            continue
        verb = _verb(words, chain.after) or (("says", chain.start - 1, True) if told else None)
        if verb is None:
            return None
        kind, at, personal = verb
        framed = kind == "issues" or any(word.has("statement") or word.form == _WRITTEN for word in words[:at])
        personal = personal or any(_PRESS.fullmatch(word.form) for word in words[chain.after : at])
        firm = words[at].has("announcing") or chain.end > chain.start + 1 or _OF_FIRM.search(setting.view.text)
        personal = personal or from_body or (chain.start > 0 and words[chain.start - 1].has("role"))
        personal = personal or (told and is_speech(words[chain.start - 1]))
        # one word may be a surname as well
        leaning: Leaning = "person" if personal else "body" if firm else None
        phrase = phrase_of(setting, words, chain, leaning)
        told_of = told and phrase.kind == "name" and chain.end > chain.start + 1 and not _owns(words, chain)
        if phrase.kind == "other" or not (told_of or _stands_free(words, chain, phrase)):
            continue
        alone = phrase.kind == "name" and " " not in setting.view.slice(phrase.span)
        alone = alone and not (told and not words[chain.after].word)  # "diyen NAME, …"
        if alone and not is_known_surname(setting, setting.view.slice(phrase.span)):
            continue
        if not _opens(words, chain) and phrase.kind not in ("name", "person"):
            continue  # a person alone is told of behind the body that it is from, or behind "who said"
        if kind == "performs" and (phrase.kind == "name" or (phrase.kind == "person" and is_we(words[at]))):
            return None  # whoever says "we" is none of those whom the text names
        if told and phrase.kind in ("name", "person"):
            phrase = replace(phrase, reasons=(*phrase.reasons, "telling"))
        framed = framed or (words[at].has("announcing") and not {"head-noun", "acronym"}.isdisjoint(phrase.reasons))
        spokesman = phrase.role is not None and phrase.body is not None and _speaks_for(words, phrase)
        kind = "speaks-for" if spokesman and kind == "says" else kind
        other = sentence.number > 0 and any(word.has("elsewhen") for word in words[chain.start : at])
        return Relation(kind, phrase, words[at].start, sentence.number, framed, foreign=other)
    return None


def _is_from(words: Sequence[Token], body: Chain, chain: Chain) -> bool:
    """Return whether a chain in the ablative opens the clause before another: "X Üniversitesi'nden astronom NAME"."""
    between = words[body.after : chain.start]
    if body.case != "from" or len(between) > _TRADE or not _opens(words, body):
        return False
    return all(word.word and not word.has(*_NO_MODIFIER) and not _PARTICIPLE.fullmatch(word.form) for word in between)


def _told(words: Sequence[Token], chain: Chain) -> bool:
    """Return whether a participle of speaking stands before a name: "diyen X", also "açıklama yapan X"."""
    before = words[: chain.start]
    while before and before[-1].word and not before[-1].capital and before[-1].has("role", "body", "described"):
        before = before[:-1]
    if not before or not before[-1].word:
        return False
    issues = len(before) > 1 and _DOING.fullmatch(before[-1].form) is not None and before[-2].has("statement", "spoken")
    return before[-1].has("telling") or issues


def _speaks_for(words: Sequence[Token], phrase: Phrase) -> bool:
    role = phrase.role
    return role is not None and any(word.has("spokesman") and word.end == role.end for word in words)


def _opens(words: Sequence[Token], chain: Chain) -> bool:
    """Return whether a chain can be the subject: the sentence or a clause begins with it, or a participle before it."""
    begins = _behind_agency(words)
    if chain.start < begins:
        return False
    before = [word for word in words[begins : chain.start] if word.text not in _QUOTES]
    while before and before[-1].word and not before[-1].capital and before[-1].has("role", "body", "described"):
        before = before[:-1]  # a role in small letters
        if not any(word.has(*_NO_MODIFIER) or not word.word or _PARTICIPLE.fullmatch(word.form) for word in before):
            return True  # and what describes it, from the beginning on
    if not any(word.word and not word.has("time") for word in before):
        return True
    previous = before[-1]
    separate = chain.after < len(words) and not words[chain.after].word
    if previous.text == "," or previous.has("time", "close", "statement"):
        described = _PARTICIPLE.fullmatch(previous.form) and words[chain.after : chain.after + 1]
        return separate or previous.text == "," or bool(described and words[chain.after].has("auxiliary"))
    separate = separate or (chain.after < len(words) and words[chain.after].has("auxiliary"))
    return separate and bool(_PARTICIPLE.fullmatch(previous.form)) and not previous.capital


def _behind_agency(words: Sequence[Token]) -> int:
    """Return where the sentence begins behind a dateline: "TOWN (AGENCY)- …"."""
    for at, word in enumerate(words[:_DATELINE]):
        if word.text in "-–—" and at > 0 and (not words[at - 1].word or _is_spaced_name(words, at)):
            return at + 1
        if word.text in "-–—" and at == 1 and words[0].text.isupper() and len(words[0].text) > _INITIALS:
            return at + 1  # "TOWN -X …"
    return 0


def _is_spaced_name(words: Sequence[Token], dash: int) -> bool:
    """Return whether a dash between spaces stands behind capitals alone: "TOWN NEWS - …"."""
    spaced = (
        words[dash - 1].end < words[dash].start and dash + 1 < len(words) and words[dash].end < words[dash + 1].start
    )
    return spaced and all(word.capital for word in words[:dash])


def _owns(words: Sequence[Token], chain: Chain) -> bool:
    """Return whether a noun or a second name belongs to a name, so that it is no subject."""
    following = words[chain.after] if chain.after < len(words) else None
    return following is None or following.capital or not following.word or bool(_OWNED.fullmatch(following.form))


def _stands_free(words: Sequence[Token], chain: Chain, phrase: Phrase) -> bool:
    """Return whether no noun follows that the chain belongs to, and no second name: "X'in önünde", "A, B ve C"."""
    if chain.after >= len(words):
        return False
    following = words[chain.after]
    if following.has("role") and phrase.kind == "body":
        return False  # "Kulüp başkanı NAME"
    if following.word:
        titled = chain.after > chain.end and following.capital and not following.has("time", "close", "statement")
        if following.has("postposition") or titled:
            return False  # "BODY (XYZ) Tarih Bölümü": what follows belongs to it
        if chain.after > chain.end and phrase.kind == "body" and not _POSSESSED.fullmatch(following.form):
            return True  # behind its initials no noun belongs to it
        belongs = _OWNED.fullmatch(following.form) and not following.has("statement", "spoken", "close")
        adjunct = following.has("close", "time", "statement", "auxiliary", "saying", "spoken", "performing", "issuing")
        return adjunct or (not belongs and "head-noun" in phrase.reasons) or (not belongs and phrase.kind == "person")
    listed = following.text == "," and chain.after + 1 < len(words) and words[chain.after + 1].capital
    listed = listed and "'" not in words[chain.after + 1].text  # with a case it is an adjunct: "X, Ankara'da …"
    described = phrase.kind in ("person", "body") or chain.after > chain.end  # "NAME (76), …"
    return not listed or words[chain.after + 1].has("time", "close") or described


def _verb(words: Sequence[Token], start: int) -> tuple[RelationKind, int, bool] | None:
    """Return the first finite verb behind a subject that issues, speaks or performs."""
    stated = spoken = None
    for at in range(start, len(words)):
        word = words[at]
        if word.form.startswith(_REFUSED) and words[at - 1].form.endswith(_TO_DO):
            return None
        if word.has("issuing") and stated is not None:
            return "issues", at, False
        if word.has("performing") and (spoken is not None or not word.has("light")):
            return "performs", at, False
        if word.has("saying"):
            return "says", at, word.has("personal")
        if word.has("light") and spoken is not None:
            return "says", at, word.has("personal")
        stated = at if word.has("statement") else stated
        spoken = at if word.has("spoken") else spoken
    return None


def _author(setting: Setting, sentence: Sentence, words: Sequence[Token], chain: Chain) -> Iterator[Relation]:
    """Take "X'ten yapılan açıklama", "X tarafından yapılan açıklama", "X'in açıklaması"."""
    by_agent, after = _agent(words, chain)
    if not by_agent and chain.case not in ("of", "from", "by"):
        return
    if not by_agent and after < len(words) and _BESIDE.fullmatch(words[after].form):
        return  # "after X's meeting … made a statement"
    statement = _statement(words, after, owned=not by_agent and chain.case == "of")
    statement = statement or (None if by_agent else noun_at_end(words, chain, headline=sentence.first))
    account = statement is not None and any(_ACCOUNT.fullmatch(word.form) for word in words[after:statement])
    owned = by_agent or chain.case != "of" or account
    if statement is None or (not owned and not _POSSESSED.fullmatch(words[statement].form)):
        return  # "after X's death … published a statement"
    if not by_agent and is_owned_by_other(words[after:statement], words[statement]):
        return
    if not _is_made(words, statement) or (
        chain.case == "from" and not by_agent and not _comes(words, after, statement)
    ):
        return
    foreign = _is_foreign(words, statement) or (chain.case == "of" and not by_agent and not _frames(words, statement))
    phrase = phrase_of(setting, words, chain, "body")
    if chain.case == "of" and not by_agent and {"genitive", "asked"}.intersection(phrase.reasons):
        foreign = True  # "Ankara Kuşatması'nın …": the genitive alone makes no body
    yield Relation("statement-of", phrase, words[statement].start, sentence.number, framed=True, foreign=foreign)


def _is_made(words: Sequence[Token], statement: int) -> bool:
    """Return whether a statement is made: neither is X expected to make it, or asked for it, nor did X make none."""
    behind = words[statement + 1 : statement + 3]
    return not (behind and _TO_MAKE.fullmatch(behind[0].form)) and not any(_NOT_MADE.fullmatch(w.form) for w in behind)


def _comes(words: Sequence[Token], after: int, statement: int) -> bool:
    """Return whether a statement comes from whom the ablative names, and is made by nobody else.

    "X'ten ayrılan NAME … açıklamada bulundu", "X'nden NAME, yaptığı açıklamada": another one's.
    """
    if _LATER.fullmatch(words[after].form):
        return False
    between, behind = words[after:statement], words[statement + 1 : statement + 3]
    if any(_HIS_OWN.fullmatch(word.form) for word in between):
        return False
    return not any(_DID.fullmatch(word.form) for word in behind)


def _agent(words: Sequence[Token], chain: Chain) -> tuple[bool, int]:
    """Return whether "by" or "on behalf of" follows a chain, and the number of the word behind that."""
    at = chain.after
    if at < len(words) and _OFFICIALS.fullmatch(words[at].form):
        at += 1
        if words[at - 1].form.endswith(("nce", "nden", "ndan")):
            return True, at
    if at < len(words) and words[at].has("agent") and not chain.case and is_agent(words, at):
        return True, at + 1
    return False, chain.after


def _statement(words: Sequence[Token], start: int, *, owned: bool) -> int | None:
    """Return the number of the noun for a statement soon behind a name in the same clause."""
    for at in range(start, min(len(words), start + _REACH)):
        word = words[at]
        if word.has("statement") and not word.capital:
            return at
        if word.has("saying", "performing") or word.text in ";:":
            return None
        if owned and (word.has("agent") or (word.text == "," and at > start)):
            return None
    return None


def _is_foreign(words: Sequence[Token], at: int) -> bool:
    """Return whether a statement is answered, or the object of another's act, and not the frame of its words."""
    form = words[at].form
    following = words[at + 1] if at + 1 < len(words) else None
    if following is not None and following.form == _BY:
        return False
    if any(word.has("opening") for word in words[at + 1 : at + 4]):
        return False
    answered = following is not None and following.has("answer")
    issued = any(word.has("issuing") for word in words[at + 1 : at + 4])
    return answered or ((bool(_DATIVE.fullmatch(form)) or bool(_NOT_OWN.fullmatch(form))) and not issued)


def _frames(words: Sequence[Token], at: int) -> bool:
    """Return whether "X's statement" is the frame of what follows: in it, with it, or before a colon or the end."""
    if not _NOMINATIVE.fullmatch(words[at].form):
        return True
    following = words[at + 1] if at + 1 < len(words) else None
    return following is None or not following.word or following.has("opening")


def _attributed(
    setting: Setting, sentence: Sentence, words: Sequence[Token], of_sentence: Sequence[Chain]
) -> Iterator[Relation]:
    """Take "X: …" at the head of a line."""
    colon = next((at for at, word in enumerate(words[:_HEAD]) if word.text == ":"), None)
    chain = of_sentence[0]
    if not sentence.first or colon is None or chain.after != colon or chain.case:
        return
    if any(word.word for word in words[: chain.start]):
        return
    phrase = phrase_of(setting, words, chain, "person")
    unknown = phrase.kind == "name" and not is_known_surname(setting, words[chain.start].text)  # "Yatak: 840"
    heading = phrase.reasons == ("acronym",) and chain.after - chain.start == 1 and len(words[0].text) > _LONGEST
    if phrase.kind != "other" and not (heading or unknown):
        yield Relation("says", phrase, words[colon].start, sentence.number)
