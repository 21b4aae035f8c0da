"""The values of a what-if as people read them: contracts, vehicles, claims, shares, amounts."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Final

from babel.dates import get_month_names

from bot.views.figures import day
from bot.views.screen import Words
from fleet.pricing.facts import FleetFacts
from fleet.what_ifs import Choice, ChoiceKind
from reports.formats import locale_of, number_text, percent_text
from reports.what_if_charts_words import whole_euros_text

_Says = Callable[[Words, FleetFacts, int], str]


def value_text(words: Words, facts: FleetFacts, choice: Choice, value: int | str) -> str:
    """A value of a choice in the reader's words."""
    if isinstance(value, str):
        return _word(words, choice, value)
    return _NUMBERS[choice.kind](words, facts, value)


def _word(words: Words, choice: Choice, value: str) -> str:
    """A word of a short list; a grid is only told by whose it is."""
    match choice.kind:
        case ChoiceKind.LIABILITY:
            return words.label("word-liability", liability=value)
        case ChoiceKind.USE:
            return words.label("fleetif-use", use=value)
        case ChoiceKind.GUARANTEE:
            return words.label("fleetif-guarantee", guarantee=value)
        case _:
            return words.label("fleetif-grid", bands=value.count(",") + 1)


def _contract(words: Words, facts: FleetFacts, value: int) -> str:
    named = [f"{one.number} · {one.insurer}" for one in facts.contracts if one.id == value]
    return named[0] if named else words.label("fleetif-all")


def _vehicle(words: Words, facts: FleetFacts, value: int) -> str:
    named = [f"{one.plate} {one.label}".strip() for one in facts.vehicles if one.id == value]
    return named[0] if named else words.label("fleetif-unknown")


def _claim(words: Words, facts: FleetFacts, value: int) -> str:
    """The day and the cost of a claim: never who drove."""
    found = next((one for one in facts.claims if one.id == value), None)
    if found is None:
        return words.label("fleetif-unknown")
    cost = whole_euros_text(found.cost_cents, words.language.value)
    return words.label("fleetif-claim", date=day(words, found.occurred_on), cost=cost)


def _permille(words: Words, _facts: FleetFacts, value: int) -> str:
    return percent_text(value, words.language.value)


def _cents(words: Words, _facts: FleetFacts, value: int) -> str:
    return whole_euros_text(value, words.language.value)


def _count(words: Words, _facts: FleetFacts, value: int) -> str:
    return number_text(value, words.language.value)


def _years(words: Words, _facts: FleetFacts, value: int) -> str:
    return words.label("fleetif-years", number=value)


def _month(words: Words, _facts: FleetFacts, value: int) -> str:
    number = date(2000, value, 1).month
    return str(get_month_names("wide", locale=locale_of(words.language.value))[number])


_NUMBERS: Final[Mapping[ChoiceKind, _Says]] = {
    ChoiceKind.CONTRACT: _contract,
    ChoiceKind.VEHICLE: _vehicle,
    ChoiceKind.CLAIM: _claim,
    ChoiceKind.PERMILLE: _permille,
    ChoiceKind.CENTS: _cents,
    ChoiceKind.COUNT: _count,
    ChoiceKind.YEARS: _years,
    ChoiceKind.MONTH: _month,
}
