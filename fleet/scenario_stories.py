"""What happens in each of the seven scenarios: facts in, years with their steps out. Pure."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date, timedelta
from typing import Final

from bonusmalus.articles import Article
from bonusmalus.claims import Claim, Liability
from bonusmalus.clause import VehicleUse
from bonusmalus.coefficient import START, Coefficient
from bonusmalus.history import History, Record, replay
from bonusmalus.periods import RenewalDay, add_years
from bonusmalus.premium import ReferencePremium, premium_of
from bonusmalus.surcharges import (
    AGGRAVATION_CAPS,
    Circumstance,
    NoviceSurcharge,
)
from bonusmalus.transfer import transfer
from fleet.profile_changes import DAYS_TO_DECLARE
from fleet.scenarios import (
    BY_YOUNG,
    NONE,
    PARTIAL,
    REFERENCE_CENTS,
    Scenario,
    Told,
    ToldYear,
    values_of,
)

_BAREME: Final = (Article.ART_1.value, Article.ART_4.value, Article.ART_5.value)
_YEARS_AFTER: Final = 3
_CLEAN_BEFORE_SEVERAL: Final = 5
_MALUS_YEARS: Final = 3
_WITH_AGGRAVATION: Final = 3
_NOVICE_PERMILLE: Final = 1000
_DECLARE: Final = "art. L113-2, 3°"
_NEW_PRICE: Final = "art. L113-4"

_Values = Mapping[str, int]


def tell(scenario: Scenario, chosen: Mapping[str, int], starts_on: date) -> Told:
    """Tell a scenario for some values, from a first of January on.

    Args:
        scenario: Which.
        chosen: By the name of the dial; what is missing takes its default.
        starts_on: The first insured day of the story, which is the renewal day of all its years.

    Raises:
        KeyError: A value is none of those offered.
    """
    return _STORIES[scenario](values_of(scenario, chosen), starts_on)


def _liability(percent: int) -> Liability:
    if percent == NONE:
        return Liability.NONE
    return Liability.PARTIAL if percent == PARTIAL else Liability.FULL


def _record(
    starts_on: date, use: VehicleUse = VehicleUse.BUSINESS, start: Coefficient = START
) -> Record:
    return Record(use, start, starts_on, RenewalDay(starts_on.month, starts_on.day))


def _claims(starts_on: date, year: int, number: int, liability: Liability) -> tuple[Claim, ...]:
    """Claims of a year of the story, from its sixth month on, twenty days apart."""
    first = add_years(starts_on, year - 1) + timedelta(days=150)
    return tuple(
        Claim(first + timedelta(days=20 * place), liability, reference=str(place + 1))
        for place in range(number)
    )


def _values_of(history: History) -> dict[date, int]:
    """The coefficient of each renewal, in hundredths, without that of the first day."""
    steps = {one.on: one.after.hundredths for one in history.steps if one.on is not None}
    first = history.steps[0].on
    return {on: value for on, value in steps.items() if on != first}


def _compared(before: Record, after: Record, years: int) -> tuple[tuple[ToldYear, ...], History]:
    """The coefficients of both ways, and the whole history of the second."""
    until = add_years(before.first_insured_on, years)
    history = replay(after, until)
    without, with_it = _values_of(replay(before, until)), _values_of(history)
    return tuple(ToldYear(on, without[on], value) for on, value in with_it.items()), history


def _new_driver(values: _Values, starts_on: date) -> Told:
    use = VehicleUse.TOURS if values["tours"] else VehicleUse.BUSINESS
    number = values["years"]
    history = replay(_record(starts_on, use), add_years(starts_on, number))
    years = tuple(
        ToldYear(on, START.hundredths, value) for on, value in _values_of(history).items()
    )
    floor = replay(_record(starts_on, use), add_years(starts_on, 20))
    at_floor = [value for value in _values_of(floor).values() if value > Coefficient(50).hundredths]
    findings = {"value": years[-1].after, "floor_after": len(at_floor) + 1}
    return Told(
        Scenario.NEW_DRIVER,
        values,
        "hundredths",
        years,
        number - 1,
        history.steps,
        _BAREME,
        findings,
    )


def _one_claim(values: _Values, starts_on: date) -> Told:
    clean = values["clean_years"]
    before = _record(starts_on)
    liability = _liability(values["liability"])
    after = replace(before, claims=_claims(starts_on, clean + 1, 1, liability))
    years, history = _compared(before, after, clean + 1 + _YEARS_AFTER)
    year = years[clean]
    lost = _premium(REFERENCE_CENTS, year.after) - _premium(REFERENCE_CENTS, year.before)
    findings = {
        "earned": years[clean - 1].after,
        "value": year.after,
        "without": year.before,
        "lost_cents": lost,
        "reference_cents": REFERENCE_CENTS,
    }
    return Told(
        Scenario.ONE_CLAIM, values, "hundredths", years, clean, history.steps, _BAREME, findings
    )


def _several_claims(values: _Values, starts_on: date) -> Told:
    clean, number = _CLEAN_BEFORE_SEVERAL, values["claims"]
    before = _record(starts_on)
    claims = _claims(starts_on, clean + 1, number, _liability(values["share"]))
    years, history = _compared(before, replace(before, claims=claims), clean + 1 + _YEARS_AFTER)
    surcharge = AGGRAVATION_CAPS[Circumstance.THREE_LIABLE_CLAIMS].value
    findings = {
        "earned": years[clean - 1].after,
        "value": years[clean].after,
        "next": years[clean + 1].after,
        "surcharge_permille": surcharge if number >= _WITH_AGGRAVATION else 0,
    }
    articles = (*_BAREME, *((Article.AGGRAVATION.value,) if number >= _WITH_AGGRAVATION else ()))
    return Told(
        Scenario.SEVERAL_CLAIMS,
        values,
        "hundredths",
        years[clean - 1 :],
        1,
        history.steps,
        articles,
        findings,
    )


def _new_insurer(values: _Values, starts_on: date) -> Told:
    """The coefficient goes along with the statement; the new insurer's own tariff does not."""
    claims = _claims(starts_on, 1, values["malus_claims"], Liability.FULL)
    record = replace(_record(starts_on), claims=claims)
    history = replay(record, add_years(starts_on, _MALUS_YEARS))
    paths = _values_of(history)
    moved = transfer(Coefficient(next(iter(paths.values()))), ("driver",), ("driver",))
    new_cents = REFERENCE_CENTS * (100 + values["price"]) // 100
    years = tuple(
        ToldYear(on, _premium(REFERENCE_CENTS, value), _premium(new_cents, value))
        for on, value in paths.items()
    )
    findings = {
        "value": moved.coefficient.hundredths,
        "reference_cents": REFERENCE_CENTS,
        "new_reference_cents": new_cents,
    }
    articles = (moved.article.value, *(one.value for one in (Article.ART_11, Article.ART_13)))
    return Told(Scenario.NEW_INSURER, values, "cents", years, 0, history.steps, articles, findings)


def _way_back(values: _Values, starts_on: date) -> Told:
    before = _record(starts_on)
    claims = _claims(starts_on, 1, values["claims"], _liability(values["share"]))
    years, history = _compared(before, replace(before, claims=claims), 1 + _YEARS_AFTER + 1)
    findings = {"highest": years[0].after, "value": years[2].after, "next": years[3].after}
    return Told(Scenario.WAY_BACK, values, "hundredths", years, 2, history.steps, _BAREME, findings)


def _two_vehicles(values: _Values, starts_on: date) -> Told:
    """The claim moves the contract of the vehicle that was driven, whoever drove it."""
    liability = _liability(values["liability"])
    first = _record(starts_on, start=Coefficient(85))
    claims = _claims(starts_on, 1, 1, liability)
    years, history = _compared(first, replace(first, claims=claims), _YEARS_AFTER)
    other = _values_of(replay(first, add_years(starts_on, 1)))[years[0].on]
    novice = NoviceSurcharge(_NOVICE_PERMILLE)
    young = premium_of(ReferencePremium(REFERENCE_CENTS), Coefficient(other), novice).net_cents
    findings = {
        "vehicle": 2 if values["driver"] == BY_YOUNG else 1,
        "value": years[0].after,
        "other": other,
        "novice_cents": young,
        "without_novice_cents": _premium(REFERENCE_CENTS, other),
    }
    articles = (Article.ART_5.value, Article.ART_6.value, Article.NOVICE.value)
    return Told(
        Scenario.TWO_VEHICLES, values, "hundredths", years, 0, history.steps, articles, findings
    )


def _new_profile(values: _Values, starts_on: date) -> Told:
    """The tariff follows the risk; the coefficient does not, save for the rates of another use."""
    before = _record(starts_on, start=Coefficient(80))
    after = replace(before, use=VehicleUse.TOURS) if values["tours"] else before
    coefficients, history = _compared(before, after, _YEARS_AFTER)
    new_cents = REFERENCE_CENTS * (100 + values["rise"]) // 100
    years = tuple(
        ToldYear(one.on, _premium(REFERENCE_CENTS, one.before), _premium(new_cents, one.after))
        for one in coefficients
    )
    known_on = starts_on + timedelta(days=243)
    findings = {
        "value": coefficients[0].after,
        "reference_cents": REFERENCE_CENTS,
        "new_reference_cents": new_cents,
        "days": DAYS_TO_DECLARE,
    }
    return Told(
        Scenario.NEW_PROFILE,
        values,
        "cents",
        years,
        0,
        history.steps,
        (_DECLARE, _NEW_PRICE, Article.ART_4.value),
        findings,
        due_on=known_on + timedelta(days=DAYS_TO_DECLARE),
    )


def _premium(reference_cents: int, hundredths: int) -> int:
    """The net premium of an example that has nothing but third-party liability."""
    return premium_of(ReferencePremium(reference_cents), Coefficient(hundredths)).net_cents


_STORIES: Final[Mapping[Scenario, Callable[[_Values, date], Told]]] = {
    Scenario.NEW_DRIVER: _new_driver,
    Scenario.ONE_CLAIM: _one_claim,
    Scenario.SEVERAL_CLAIMS: _several_claims,
    Scenario.NEW_INSURER: _new_insurer,
    Scenario.WAY_BACK: _way_back,
    Scenario.TWO_VEHICLES: _two_vehicles,
    Scenario.NEW_PROFILE: _new_profile,
}
