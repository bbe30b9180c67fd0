"""What a name in a text may name, and which words in capitals are short forms of a body's name."""

import re
from functools import lru_cache
from typing import Literal

from archivist.analysis.syntax.tokens import Token
from archivist.analysis.text_view import Span

__all__ = ["NameKind", "NamedSpan", "is_short_form"]

NameKind = Literal["person", "organisation", "place"]
NamedSpan = tuple[NameKind, Span, str]  # what it names, where it stands, by which rule

_ACRONYM = re.compile(r"[^\W\d_a-zà-ÿа-яё]{3,8}")
_ROMAN = re.compile(r"[IVXLCDM]+")
# Short forms that name no body: units, currencies, times, technical terms, roles, illnesses
_NO_BODY = frozenset(
    (
        *("USD", "EUR", "GBP", "CHF", "CAD", "AUD", "JPY", "CFA", "FCFA", "GMT", "UTC", "CET", "CEST", "EST", "EDT"),
        *("PST", "PDT", "MSK", "PDF", "HTML", "HTTP", "HTTPS", "URL", "WWW", "CEO", "COO", "CFO", "CTO", "PDG", "DNA"),
        *("RNA", "HIV", "VIH", "AIDS", "SIDA", "COVID", "SARS", "SMS", "GPS", "FAQ", "RSS", "ISBN", "ISSN", "API"),
        *("XML", "SQL", "USB", "RAM", "CPU", "GPU", "PIN", "ATM", "GDP", "PIB", "BIP", "ВВП", "GNP", "VAT", "TVA"),
        *(
            "IVA",
            "KDV",
            "NDA",
            "DOB",
            "SUV",
            "LED",
            "LGBT",
            "LGBTQ",
            "LGBTI",
            "VIP",
            "TVA",
            "RTT",
            "CDI",
            "CDD",
            "IRPF",
        ),
        *("AND", "THE", "FOR", "NOT", "ALL", "NEW", "ARE", "WHO", "HAS", "LES", "DES", "UNE", "QUE", "LOS", "LAS"),
        *("DEL", "POR", "CON", "UND", "DER", "DIE", "DAS", "VON", "DEN", "ЭТО", "ДЛЯ", "КАК", "ЧТО", "СМИ", "НПО"),
        *("ONG", "NGO", "NRO", "ONGS", "NGOS", "PME", "TPE", "SARL", "GMBH", "LLC", "INC", "LTD", "PLC", "ООО", "ОАО"),
        *("MERS", "HOME", "GNU", "DNS", "CMS", "SSL", "ANA", "YENİ", "BİR", "VE"),
        *(
            "MOU",
            "GPL",
            "LGPL",
            "LPG",
            "LNG",
            "GNL",
            "GNV",
            "ZAC",
            "PLU",
            "EWS",
            "ICU",
            "PPE",
            "UAV",
            "IED",
            "NPT",
            "TNP",
        ),
        *("JCPOA", "GDPR", "RGPD", "DSGVO", "CETA", "TTIP", "ODD", "SDG"),
        *("HTM", "JPG", "PNG", "ETA", "TBD", "RIP", "SOS", "DIY", "DVD", "QR", "IBAN", "BIC", "TEL", "FAX", "SMR"),
    )
)


def is_short_form(token: Token) -> bool:
    """Return whether a word in capitals can be the short form of a body's name."""
    return _is_short(token.text)


@lru_cache(maxsize=1 << 14)
def _is_short(text: str) -> bool:
    return bool(_ACRONYM.fullmatch(text)) and text not in _NO_BODY and not _ROMAN.fullmatch(text)
