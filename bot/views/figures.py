"""Figures as the reader writes them, beyond what `reports.formats` gives."""

from datetime import date, datetime
from decimal import Decimal
from zoneinfo import ZoneInfo

from bonusmalus.articles import Article
from bonusmalus.coefficient import Coefficient
from bonusmalus.history import Step
from bot.views.screen import Words
from fleet.months import Month
from reports.formats import (
    coefficient_text,
    date_text,
    long_month_text,
    month_text,
    number_text,
)

_TWO_DECIMALS = Decimal("0.01")
_MINUTES_IN_AN_HOUR = 60


def coefficient(words: Words, value: Coefficient) -> str:
    """A coefficient with its two decimals: `0,85`."""
    return coefficient_text(value.hundredths, words.language.value)


def day(words: Words, on: date) -> str:
    """A day with its short month: `1er sept. 2027`."""
    return date_text(on, words.language.value)


def month_name(words: Words, named: Month) -> str:
    """A month in whole words, for sentences and titles: `avril 2027`.

    A French sentence takes it after a colon or after `en`, so that nothing is elided before it.
    """
    return long_month_text(named.first_on, words.language.value)


def short_month_name(words: Words, named: Month) -> str:
    """A month for a button: `avr. 2027`."""
    return month_text(named.first_on, words.language.value)


def local_day(words: Words, at: datetime, zone: ZoneInfo) -> str:
    """The legal day of an instant."""
    return day(words, at.astimezone(zone).date())


def exact_product(words: Words, step: Step) -> str:
    """The product before rounding, with all of its decimals and two at least: `1,1875`."""
    value = Decimal(step.exact_product).scaleb(-5).normalize()
    if value > value.quantize(_TWO_DECIMALS) or value < value.quantize(_TWO_DECIMALS):
        return number_text(value, words.language.value)
    return coefficient_text(int(value * 100), words.language.value)


def time_of_day(words: Words, minute: int) -> str:
    """A minute of the day as the reader writes it: `19 h`, `7 h 30`, or `19:00`."""
    hour, rest = divmod(minute, _MINUTES_IN_AN_HOUR)
    key = "time-half" if rest else "time-hour"
    return words.label(key, hour=str(hour), minutes=f"{rest:02}")


def article(words: Words, named: Article) -> str:
    """Where a rule stands, in the reader's language."""
    number = named.name.removeprefix("ART_")
    return words.label("article-annex", number=number) if number.isdigit() else named.value
