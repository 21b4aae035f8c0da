"""Whether a text promises what is worth money: a symbol that is called a voucher is one.

The guard judges kind and condition; the name that HR writes must not say something else. The words
are French and English; as `fleet.text_filter` is, this is a courtesy to people in a hurry and no
proof.
"""

import re

from fleet.text_filter import plain_words

_CURRENCIES = frozenset("€$£")
_WORDS = (
    r"(?<!valeur en )euros?",
    r"\d+ ?(?:eur|e|euros?|dollars?|pounds?)",
    r"cheques?",
    r"bons? (?:d achats?|cadeaux?|de reduction|essence|carburant)",
    r"(?:cartes?|coffrets?) (?:cadeaux?|carburant|essence)",
    r"tickets? (?:restaurant|cinema|cadeaux?)",
    r"sommes? d argent",
    r"primes?(?! d assurance)",
    r"avantages? en nature",
    r"(?:jours?|journees?|demi journees?|heures?) (?:de |d )?(?:conges?|repos|rtt|recuperation)",
    r"(?:jours?|journees?|demi journees?|heures?) (?:offertes?|offerts?|libres?|payee?s?)",
    r"conges? (?:payes?|supplementaires?|offerts?)",
    r"gift (?:cards?|certificates?|vouchers?|boxes|box)",
    r"vouchers?",
    r"cash",
    r"fuel cards?",
    r"(?:days?|afternoons?|mornings?|hours?) off",
    r"(?:paid|extra) (?:days?|leave|holidays?|hours?|afternoons?|mornings?)",
    r"pay (?:rise|bonus)",
)
_VALUE = re.compile(rf"(?<![a-z0-9])(?:{'|'.join(_WORDS)})(?![a-z0-9])")


def promises_value(text: str) -> bool:
    """Whether the text names an amount, or something that is worth money."""
    return not _CURRENCIES.isdisjoint(text) or _VALUE.search(plain_words(text)) is not None
