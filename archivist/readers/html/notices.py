"""Pages that were saved instead of a statement: a check of the browser, an error, a wall before the page.

Only a page that says nothing else is refused for its words; a statement may well speak of passwords and robots.
"""

import re
from collections.abc import Sequence

from lxml import html

__all__ = ["cut_short", "notice"]


def _any(*patterns: str) -> re.Pattern[str]:
    return re.compile("|".join(patterns), re.IGNORECASE)


# In the title or the first lines of a page: what follows explains it.
_CHECKS = _any(
    r"checking (?:if the site connection is secure|your browser)|verif(?:y|ying) (?:that )?you are (?:a )?human",
    r"^just a moment\b|attention required!|ddos protection by|performance (?:&|and) security by cloudflare",
    r"unusual traffic from your|complete the (?:captcha|security check)",
    r"are you a robot\?|^(?:confirm|verify|show) (?:that )?you.{1,4}re not a robot",
    r"pardon our interruption|access (?:to this page has been|is) (?:denied|blocked)|^access denied\b|^blocked$",
    r"^(?:sorry, )?you have been blocked|request (?:was |has been )?(?:blocked|rejected|unsuccessful)",
    r"request could not be satisfied|incapsula incident|^einen moment,? bitte|^un instant…?$",
    r"التحقق من (?:أنك|المتصفح)|لست روبوت",
)
_ERRORS = _any(
    r"^(?:error|http|fehler|erreur|خطأ)[ :#-]*(?:40[0134]|410|429|50[0-4])\s*$|^404$",
    r"^(?:error|http|fehler|erreur)?[ :-]*(?:40[0134]|410|429|50[0-4])[ :|–-]+(?:not found|forbidden|error|page|bad\b)",
    r"^(?:error )?(?:40[0134]|410|429|50[0-4])[ :|–-]+(?:gone|service|internal|gateway|seite|unauthori[sz]ed|too many)",
    r"^(?:oops|sorry)?[!,. ]*(?:the |this |that )?page (?:you \w+[\w ]* )?(?:was |is |could |can)? ?(?:not|can.t|n.t)"
    r" (?:be )?(?:found|exist|available)|^(?:the |this )?page does(?: not|n.t) exist",
    r"^(?:(?:page )?not found|forbidden|bad gateway|service (?:temporarily )?unavailable|internal server error)$",
    r"seite (?:wurde |konnte )?nicht gefunden|page (?:introuvable|non trouvée)|página no encontrada",
    r"страница не найдена|الصفحة (?:المطلوبة )?غير موجودة|لم يتم العثور على الصفحة",
    r"صفحه (?:مورد نظر )?(?:یافت|پیدا) نشد",
)
_EXPLAINED = {"a check of the browser": _CHECKS, "a message that the page is not there": _ERRORS}
# In any line: they stand on pages of every kind.
_SCRIPTS = _any(
    r"(?:enable|activate|turn on|requires?|needs?|support) java ?script",
    r"java ?script (?:is|to be) (?:not available|disabled|not enabled|required|turned off|enabled)",
    r"java ?script (?:aktivieren|einschalten|ist deaktiviert|non activé|désactivé|deshabilitado|не поддерж|отключ)",
    r"(?:activer|activez|habilit\w+|activ(?:a|ar|e)|включит\w+|abilita\w*) (?:le |el |o |l[ae] )?java ?script",
    r"(?:تفعيل|تمكين|فعال|فعّل) (?:ال)?جافا ?سكر[يی]بت|جاوا ?اسکریپت",
)
_LOGIN = _any(
    r"(?:you must|please|must|to) (?:log|sign) ?in (?:to|first|before)|^(?:log|sign) in to\b|se connecter pour",
    r"(?:bitte )?(?:melden sie sich an|einloggen)|(?:يرجى |الرجاء )?تسجيل الدخول (?:ل|من أجل)",
    r"^(?:forgot(?:ten)? (?:your )?password|create (?:a |new )?(?:new )?account|email|password)\b",
)
_CONSENT = _any(
    r"\bcookies?\b|\bconsent\b|your privacy|our partners|personal data|legitimate interest|before you continue to",
    r"datenschutz|einwilligung|confidentialité|privacidad|ملفات تعريف الارتباط|کوکی",
)
_AGREE = _any(
    r"^(?:i )?(?:accept|agree|allow|reject|decline|deny|manage|continue without)\b",
    r"^(?:alle )?(?:akzeptieren|zustimmen|ablehnen)|^(?:tout )?(?:accepter|refuser)|^(?:aceptar|rechazar)",
    r"^(?:قبول|موافق|رفض)",
)
# Shorter lines are names, dates and labels of buttons.
_SENTENCE = 40
_EXPLANATION = 600
# A message stands alone, or within the menus of a site.
_PAGE = 6_000
_LABEL = 60
_HEADING = 90
_FIRST = 3
_CUT = _any(
    r"(?:subscribe|register|sign (?:in|up)|log ?in) (?:now )?(?:to|and) (?:continue|keep|read)",
    r"to (?:continue|keep) reading|for subscribers only|nur für abonnenten|هذا المحتوى (?:مخصص )?للمشتركين",
    r"(?:this )?(?:article|content|story) is (?:reserved )?(?:for|only available to) (?:our )?subscribers",
    r"(?:réservé|reservado|riservato) (?:aux|a|agli|para|à nos) (?:abonn|suscript|abbonat)",
)
_CALL = 240
_LAST = 60


def notice(lines: Sequence[str], shown: Sequence[str], titles: Sequence[str], root: html.HtmlElement) -> str | None:
    """Return what a page is that holds a notice and no text beside it; None for a page with a text.

    `lines` are what seems to be the text, `shown` all lines of the page.
    """
    if sum(map(len, lines)) > _PAGE:
        return None
    first = [title.strip() for title in titles] + [line for line in lines[:_FIRST] if len(line) < _HEADING]
    for kind, pattern in _EXPLAINED.items():
        if (
            any(map(pattern.search, first))
            and _sentences_beside(lines, pattern) < _EXPLANATION
            and sum(map(len, shown)) < _PAGE
        ):
            return kind
    if any(map(_SCRIPTS.search, lines)) and not _sentences_beside(lines, _SCRIPTS):
        return "a notice that scripts are off"
    agrees = any(len(line) < _LABEL and _AGREE.search(line) for line in shown)
    if agrees and any(map(_CONSENT.search, lines)) and not _sentences_beside(lines, _CONSENT):
        return "a question for consent before the page"
    password = root.find(".//input[@type='password']") is not None
    if (password or any(map(_CUT.search, lines))) and not _sentences_beside(lines, _LOGIN, _CUT):
        return "a wall before the page"
    return None


def cut_short(lines: Sequence[str]) -> int:
    """Return the number of lines that say that the rest is for subscribers."""
    return sum(len(line) < _CALL and bool(_CUT.search(line)) for line in lines[-_LAST:])


def _sentences_beside(lines: Sequence[str], *patterns: re.Pattern[str]) -> int:
    """Return the number of characters in sentences beside those of a notice."""
    others = (line for line in lines if not any(pattern.search(line) for pattern in patterns))
    return sum(len(line) for line in others if len(line) >= _SENTENCE)
