"""What documents in French alone are written with: words, days, amounts, the logo."""

from datetime import date
from typing import Final

from bonusmalus.coefficient import Coefficient
from reports.claim_pack.content import Content
from reports.claim_pack.letters import showable
from reports.formats import (
    coefficient_text,
    date_text,
    euros_text,
    long_date_text,
    number_text,
    percent_text,
)
from reports.wording import Variable, french_words

LANGUAGE: Final = "fr"
LOGO: Final = "logo.png"
_PAGE, _PAGES = "\N{WHITE SQUARE}", "\N{BLACK SQUARE}"  # where the template puts its counters


class French:
    """The words of one document; its keys begin with its name."""

    def __init__(self, document: str) -> None:
        self.document = document

    def say(self, key: str, **variables: Variable) -> str:
        """The text of a key of this document."""
        return french_words().text(f"{self.document}-{key}", LANGUAGE, **variables)

    def word(self, key: str, **variables: Variable) -> str:
        """A word that the chat uses as well."""
        return french_words().text(f"word-{key}", LANGUAGE, **variables)

    def heads(self, *keys: str) -> list[str]:
        """The headings of a table."""
        return [self.say(key) for key in keys]

    def page(self) -> str:
        """The counter of the pages."""
        return self.say("page", page=_PAGE, pages=_PAGES)


def day(on: date | None) -> str:
    """A day with its whole month; a dash where it is not known."""
    return "–" if on is None else long_date_text(on, LANGUAGE)


def short_day(on: date | None) -> str:
    """A day for a table; a dash where it is not known."""
    return "–" if on is None else date_text(on, LANGUAGE)


def euros(cents: int | None) -> str:
    """An amount; a dash where it is not known."""
    return "–" if cents is None else euros_text(cents, LANGUAGE)


def percent(permille: int | None) -> str:
    """A share; a dash where it is not known."""
    return "–" if permille is None else percent_text(permille, LANGUAGE)


def number(value: int | None) -> str:
    """A number; a dash where it is not known."""
    return "–" if value is None else number_text(value, LANGUAGE)


def coefficient(value: Coefficient | None) -> str:
    """A coefficient; a dash where it is not known."""
    return "–" if value is None else coefficient_text(value.hundredths, LANGUAGE)


def with_logo(content: Content, company: str, *, has_logo: bool, alt: str) -> Content:
    """The document with the logo of the company, where there is one."""
    if not has_logo:
        return content
    return {**content, "logo": LOGO, "logo_alt": showable(alt or company)}
