"""The premium of a fleet beside what it would be at 1.00, was last year, and will be. Pure.

All of it is the company's cost, and nothing that a person owes. Under the statutory clause the
coefficients are those that insurers printed, and a projection keeps every reference premium as it
is; under a fleet's own clause a projection is that of the contract's grid, else of its S/P.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from fleet.driving import Regime
from fleet.premium_lines import NAMES, NOTHING, Amounts, PremiumLine, premium_lines
from fleet.pricing.facts import FleetFacts
from fleet.pricing.results import Measure, Origin, Price, PriceStep, Quantity

_SOURCE = "docs/algorithms/fleet_premium.md"


class PremiumCase(StrEnum):
    """Which premium of the fleet."""

    TODAY = "today"
    AT_ONE = "at_one"  # every contract at coefficient 1.00
    LAST_YEAR = "last_year"
    PROJECTED = "projected"  # after the next renewal of each contract


_Amount = Callable[[Amounts], int]
_AMOUNTS: Mapping[PremiumCase, tuple[_Amount, _Amount]] = {
    PremiumCase.TODAY: (lambda one: one.net, lambda one: one.gross),
    PremiumCase.AT_ONE: (lambda one: one.one_net, lambda one: one.one_gross),
    PremiumCase.LAST_YEAR: (lambda one: one.last_net, lambda one: one.last_gross),
    PremiumCase.PROJECTED: (lambda one: one.next_net, lambda one: one.next_gross),
}


@dataclass(frozen=True, slots=True)
class CasePrice:
    """A premium before tax and with it; the parts of each are its regimes."""

    net: Price
    gross: Price


@dataclass(frozen=True, slots=True)
class FleetPremium:
    """The premium of a fleet, or of a part of it, as known on a day.

    Attributes:
        number_of_vehicles: In service that day.
        number_with_defaults: Vehicles for which something is a default: no reference premium was
            entered, or nothing was printed of a coefficient.
        last_default_cents: What of last year's net premium nobody entered.
        compared_cents: Today's net premium of what had a year before.
    """

    unit_id: int
    as_at: date
    cases: Mapping[PremiumCase, CasePrice]
    number_of_vehicles: int
    number_with_defaults: int
    last_default_cents: int = 0
    compared_cents: int = 0

    def of(self, case: PremiumCase) -> CasePrice:
        """One of the four."""
        return self.cases[case]

    @property
    def today(self) -> CasePrice:
        """The running year's."""
        return self.cases[PremiumCase.TODAY]

    @property
    def projected(self) -> CasePrice:
        """After the next renewal of each contract."""
        return self.cases[PremiumCase.PROJECTED]

    def change_cents(self, case: PremiumCase) -> int:
        """How far today's net premium is from another one: below zero where it is lower.

        With last year only what had a year before is compared: a new contract is no increase.
        """
        is_last = case is PremiumCase.LAST_YEAR
        today = self.compared_cents if is_last else self.today.net.cents
        return today - self.of(case).net.cents


class BridgePart(StrEnum):
    """The bars of a premium bridge, from left to right."""

    REFERENCE = "reference"  # everything at 1.00
    REDUCTION = "reduction"  # what coefficients below 1.00 take off: below zero
    INCREASE = "increase"
    ACTUAL = "actual"  # today
    COMING_REDUCTION = "coming_reduction"  # at the next renewals, below zero
    COMING_INCREASE = "coming_increase"
    PROJECTED = "projected"


@dataclass(frozen=True, slots=True)
class Bridge:
    """How the net premium comes from 1.00 to today, and from today to the next renewal.

    Attributes:
        parts: Every bar in cents. Reference, reduction and increase add up to actual; actual and
            what is coming add up to projected.
    """

    parts: Mapping[BridgePart, int]

    @property
    def total_cents(self) -> int:
        """Where the bridge ends: the projected premium."""
        return self.parts[BridgePart.PROJECTED]


@dataclass(frozen=True, slots=True)
class RegimeAmounts:
    """The lines of one regime, added up: what is kept of a unit and month (`work.fleet`)."""

    regime: Regime
    amounts: Amounts = NOTHING
    number_of_vehicles: int = 0
    number_with_defaults: int = 0

    def plus(self, other: "RegimeAmounts") -> "RegimeAmounts":
        """Add another sum of the same regime."""
        return RegimeAmounts(
            self.regime,
            self.amounts.plus(other.amounts),
            self.number_of_vehicles + other.number_of_vehicles,
            self.number_with_defaults + other.number_with_defaults,
        )


def fleet_premium(facts: FleetFacts) -> FleetPremium:
    """The premium of the fleet in its four cases, with steps."""
    return premium_of_sums(facts.unit_id, facts.as_at, summed(premium_lines(facts)))


def premium_bridge(facts: FleetFacts) -> Bridge:
    """The bridge of the fleet's net premium."""
    return bridge_of_sums(summed(premium_lines(facts)))


def summed(lines: Iterable[PremiumLine]) -> tuple[RegimeAmounts, ...]:
    """Add up lines by regime."""
    cents: Counter[tuple[Regime, str]] = Counter()
    vehicles: Counter[Regime] = Counter()
    defaults: Counter[Regime] = Counter()
    seen: set[Regime] = set()
    for line in lines:
        seen.add(line.regime)
        for name in NAMES:
            cents[line.regime, name] += getattr(line.amounts, name)
        vehicles[line.regime] += line.vehicle_id is not None
        defaults[line.regime] += line.is_default and line.vehicle_id is not None
    return tuple(
        RegimeAmounts(
            one, Amounts(*(cents[one, name] for name in NAMES)), vehicles[one], defaults[one]
        )
        for one in Regime
        if one in seen
    )


def premium_of_sums(unit_id: int, as_at: date, sums: Iterable[RegimeAmounts]) -> FleetPremium:
    """The four cases from sums by regime, as they are kept."""
    kept = tuple(sums)
    prices = {
        case: CasePrice(_price(f"{case}_net", net, kept), _price(f"{case}_gross", gross, kept))
        for case, (net, gross) in _AMOUNTS.items()
    }
    return FleetPremium(
        unit_id=unit_id,
        as_at=as_at,
        cases=prices,
        number_of_vehicles=sum(one.number_of_vehicles for one in kept),
        number_with_defaults=sum(one.number_with_defaults for one in kept),
        last_default_cents=sum(one.amounts.last_default_net for one in kept),
        compared_cents=sum(one.amounts.compared_net for one in kept),
    )


def bridge_of_sums(sums: Iterable[RegimeAmounts]) -> Bridge:
    """The bridge from sums by regime, as they are kept."""
    whole = NOTHING
    for one in sums:
        whole = whole.plus(one.amounts)
    return Bridge(
        {
            BridgePart.REFERENCE: whole.one_net,
            BridgePart.REDUCTION: whole.reduction,
            BridgePart.INCREASE: whole.increase,
            BridgePart.ACTUAL: whole.net,
            BridgePart.COMING_REDUCTION: whole.coming_reduction,
            BridgePart.COMING_INCREASE: whole.coming_increase,
            BridgePart.PROJECTED: whole.next_net,
        }
    )


def _price(name: str, amount: _Amount, sums: tuple[RegimeAmounts, ...]) -> Price:
    """A sum of regimes, each of which is an input of its only step."""
    parts = {one.regime.value: amount(one.amounts) for one in sums}
    total = sum(parts.values())
    number = sum(one.number_of_vehicles for one in sums)
    defaults = sum(one.number_with_defaults for one in sums)
    step = PriceStep(
        name,
        (
            *(Quantity(key, value, Measure.CENTS) for key, value in parts.items()),
            Quantity("number_of_vehicles", number, Measure.NUMBER),
            *_defaults(defaults),
        ),
        Quantity("fleet_premium", total, Measure.CENTS, Origin.RESULT),
        _SOURCE,
    )
    return Price(total, (step,), parts)


def _defaults(number: int) -> tuple[Quantity, ...]:
    if not number:
        return ()
    return (Quantity("vehicles_with_defaults", number, Measure.NUMBER, Origin.DEFAULT),)
