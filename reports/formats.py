"""Numbers, money and dates as a reader of French or of English expects them.

French is `fr`, English is `en_GB`. The minus is U+2212 everywhere, and French spaces inside a
figure do not break. Callers pass integers: hundredths, cents, permille.

Sources:
    CHARTS.md § 3.5, measured with Babel 2.18.
"""

from datetime import date
from decimal import Decimal
from functools import cache, lru_cache
from typing import Literal, get_args

from babel import Locale
from babel.dates import format_date
from babel.numbers import format_currency, format_decimal

from reports.errors import UnknownLanguageError

Language = Literal["fr", "en"]
LANGUAGES: tuple[Language, ...] = get_args(Language)
_TEXTS_KEPT = 4096  # all coefficients in both languages, and some eleven years of days
MINUS = "\N{MINUS SIGN}"
NO_BREAK_SPACE = "\N{NO-BREAK SPACE}"
TIMES = "\N{MULTIPLICATION SIGN}"

_A_THOUSAND_EUROS = 99_950  # in cents; from there on it is rounded to a thousand
_A_MILLION_EUROS = 99_950_000

_LOCALES = {"fr": "fr", "en": "en_GB"}


@cache
def locale_of(language: str) -> Locale:
    """The Babel locale of a language of ours.

    Raises:
        UnknownLanguageError: the language is neither `fr` nor `en`.
    """
    if language not in _LOCALES:
        raise UnknownLanguageError(language)
    return Locale.parse(_LOCALES[language])


def _minus(text: str) -> str:
    return text.replace("-", MINUS)


def number_text(value: Decimal | int, language: str) -> str:
    """A plain number with the separators of the language and all of its own decimals."""
    pattern = "#,##0." + "#" * max(1, _decimals(value))
    return _minus(format_decimal(value, format=pattern, locale=locale_of(language)))


def _decimals(value: Decimal | int) -> int:
    exponent = Decimal(value).as_tuple().exponent
    return -exponent if isinstance(exponent, int) and exponent < 0 else 0


@lru_cache(maxsize=_TEXTS_KEPT)
def coefficient_text(hundredths: int, language: str) -> str:
    """A coefficient with two decimals, always: `0,85` or `0.85`."""
    value = Decimal(hundredths).scaleb(-2)
    return format_decimal(value, format="0.00", locale=locale_of(language))


def factor_text(permille: int, language: str) -> str:
    """What a claim multiplies the coefficient by: `× 1,25`, `× 1.125`."""
    value = Decimal(permille).scaleb(-3)
    figure = format_decimal(value, format="0.00#", locale=locale_of(language))
    return f"{TIMES}{NO_BREAK_SPACE}{figure}"


def euros_text(cents: int, language: str) -> str:
    """An amount to the cent: `1 234,50 €` or `€1,234.50`."""
    return _minus(format_currency(Decimal(cents).scaleb(-2), "EUR", locale=locale_of(language)))


def percent_text(permille: int, language: str, *, signed: bool = False) -> str:
    """A percentage with one decimal where it has one: `12,5 %`, or with its sign `−15 %`.

    Args:
        permille: the share in thousandths.
        language: `fr` or `en`.
        signed: print the plus of a positive figure as well; zero never has a sign.
    """
    figure = number_text(Decimal(permille).scaleb(-1).normalize() if permille else 0, language)
    plus = "+" if signed and permille > 0 else ""
    space = NO_BREAK_SPACE if language == "fr" else ""
    return f"{plus}{figure}{space}%"


@lru_cache(maxsize=_TEXTS_KEPT)
def _dated(day: date, pattern: str, language: str) -> str:
    text = format_date(day, pattern, locale=locale_of(language))
    if language == "fr" and day.day == 1 and pattern.startswith("d"):
        text = "1er" + text.removeprefix("1")
    return text.replace(" ", NO_BREAK_SPACE)


def date_text(day: date, language: str) -> str:
    """A day with its short month: `1er sept. 2027`, `1 Sept 2027`; its parts do not break."""
    return _dated(day, "d MMM y", language)


def short_date_text(day: date, language: str) -> str:
    """A day of the present or the next months, for buttons: `24 nov.`, `24 Nov`."""
    return _dated(day, "d MMM", language)


def long_date_text(day: date, language: str) -> str:
    """A day with its whole month: `1er septembre 2027`, `1 September 2027`."""
    return _dated(day, "d MMMM y", language)


def month_text(day: date, language: str) -> str:
    """A month with its year: `févr. 2026`, `Feb 2026`."""
    return _dated(day, "MMM y", language)


def long_month_text(day: date, language: str) -> str:
    """A month in whole words: `février 2026`, `February 2026`."""
    return _dated(day, "LLLL y", language)


def initial_of_month(number: int, language: str) -> str:
    """The letter of a month of the year, for an axis: `N` for the eleventh."""
    return format_date(date(2000, number, 1), "LLLLL", locale=locale_of(language))


def share_text(part: int, whole: int, language: str) -> str:
    """A share in whole percents, rounded half up once: 25 of 41 are `61 %`."""
    percent = (200 * part + whole) // (2 * whole)
    return percent_text(10 * percent, language)


def short_euros_text(cents: int, language: str, *, signed: bool = False) -> str:
    """An amount for a picture, with at most three figures: `128,4 k€`, `€1.28M`, `−850 €`.

    Args:
        cents: the amount; it is rounded half away from zero, once.
        language: `fr` or `en`.
        signed: print the plus of a positive figure as well; zero never has a sign.
    """
    step, decimals, unit = _short_unit(abs(cents))
    rounded = (2 * abs(cents) + step) // (2 * step)
    figure = number_text(Decimal(rounded).scaleb(-decimals).normalize() if rounded else 0, language)
    amount = f"{figure}{NO_BREAK_SPACE}{unit}€" if language == "fr" else f"€{figure}{unit.upper()}"
    if not rounded:
        return amount
    return f"{MINUS if cents < 0 else '+' if signed else ''}{amount}"


def _short_unit(cents: int) -> tuple[int, int, str]:
    """In what an amount is counted: cents of its last figure, decimals, the letter of its unit."""
    if cents < _A_THOUSAND_EUROS:
        return 100, 0, ""
    return (10_000, 1, "k") if cents < _A_MILLION_EUROS else (1_000_000, 2, "M")


def spread_text(low: int, middle: int, high: int) -> str:
    """Which ends of a range are apart from its middle, as the texts of ranges choose by it.

    Of three equal values, eight draws in ten at least are that value: no case lies below or above.
    """
    match low < middle, middle < high:
        case False, False:
            return "flat"
        case False, True:
            return "up"
        case True, False:
            return "down"
        case _:
            return "both"
