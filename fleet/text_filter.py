"""What must not be written here: licence points, offences, alcohol and drugs, health.

Nobody but the State may keep somebody's licence points (Code de la route, L223-7), offences are
not for an employer to record about a driver (GDPR, art. 10; CNIL 2021), and an injury is a yes or
a no (GDPR, art. 9). Free text is read before anything of it is stored; a text that says such a
thing is refused whole. The words are French and English in any mixture; accents, capitals,
hyphens and apostrophes do not matter. What was chosen, and what passes on purpose, stands in
docs/decisions/0075; this is a courtesy to people who write in a hurry, and no proof.
"""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from enum import StrEnum

from fleet import text_filter_words


class Topic(StrEnum):
    """What a text speaks of that is not kept."""

    LICENCE_POINTS = "licence_points"
    OFFENCE = "offence"
    ALCOHOL_OR_DRUGS = "alcohol_or_drugs"
    HEALTH = "health"


_PATTERNS: Mapping[Topic, tuple[str, ...]] = {
    Topic.LICENCE_POINTS: text_filter_words.LICENCE_POINTS,
    Topic.OFFENCE: text_filter_words.OFFENCE,
    Topic.ALCOHOL_OR_DRUGS: text_filter_words.ALCOHOL_OR_DRUGS,
    Topic.HEALTH: text_filter_words.HEALTH,
}
_APART = re.compile(r"[^a-z0-9]+")
_LIGATURES = str.maketrans({"œ": "oe", "æ": "ae", "’": " "})


def _one_of(patterns: Iterable[str]) -> re.Pattern[str]:
    return re.compile(rf"(?<![a-z0-9])(?:{'|'.join(patterns)})(?![a-z0-9])")


_FOUND_BY = {topic: _one_of(patterns) for topic, patterns in _PATTERNS.items()}


def forbidden_in(text: str) -> Topic | None:
    """What the text speaks of that must not be stored; None when nothing was recognised."""
    words = plain_words(text)
    return next((topic for topic, found in _FOUND_BY.items() if found.search(words)), None)


def plain_words(text: str) -> str:
    """Small letters without accents, one blank between words, nothing invisible in them."""
    letters = unicodedata.normalize("NFKD", text.casefold().translate(_LIGATURES))
    kept = (one for one in letters if unicodedata.category(one) not in {"Mn", "Cf"})
    return _APART.sub(" ", "".join(kept)).strip()
