"""The years of a contract that is priced by its own claims: known, ahead, and supposed."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from fractions import Fraction

from fleet.pricing.experience import LivedYear, charge_of
from fleet.pricing.facts import FleetClaim, PricedContract

_ONE = Fraction(1)
_NOTHING = Fraction(0)


@dataclass(frozen=True, slots=True)
class Amount:
    """Claims of a time: those with fault, the others, and how many.

    Attributes:
        at_fault: Cents.
        other: Cents.
    """

    at_fault: Fraction = _NOTHING
    other: Fraction = _NOTHING
    number: Fraction = _NOTHING

    def plus(self, more: "Amount") -> "Amount":
        """Add."""
        return Amount(
            self.at_fault + more.at_fault, self.other + more.other, self.number + more.number
        )

    def times(self, factor: Fraction) -> "Amount":
        """Multiply everything."""
        return Amount(self.at_fault * factor, self.other * factor, self.number * factor)

    @property
    def cents(self) -> Fraction:
        """All of it."""
        return self.at_fault + self.other


NO_AMOUNT = Amount()


@dataclass(frozen=True, slots=True)
class Supposed:
    """What changes in the years ahead.

    Attributes:
        at_fault: What is left of the cost of claims with fault: 7/10 for 30 % fewer.
        other: What is left of the cost of the others.
        extra: Claims that come on top in the running year, at today's level.
        vehicles: How many vehicles from the next renewal on; None: as many as now.
    """

    at_fault: Fraction = _ONE
    other: Fraction = _ONE
    extra: Amount = NO_AMOUNT
    vehicles: int | None = None


AS_NOW = Supposed()


@dataclass(frozen=True, slots=True)
class Year:
    """A year of the window, as far as it is known.

    Attributes:
        today: Its claims at today's level, as the S/P takes them.
        filed: Its claims as they were filed, as a grid takes them.
        premium: What was paid for the days that have passed.
        vehicle_years: Exposure of these days.
        left: Part of twelve months that is ahead.
    """

    starts_on: date
    today: Amount = NO_AMOUNT
    filed: Amount = NO_AMOUNT
    premium: Fraction = _NOTHING
    vehicle_years: Fraction = _NOTHING
    left: Fraction = _ONE


def known_year(lived: LivedYear, contract: PricedContract, as_at: date) -> Year:
    """A year that has begun, with what is known of it."""
    own = contract.parameters
    days = (lived.year.ends_before - lived.year.starts_on).days
    ahead = (lived.year.ends_before - as_at - timedelta(days=1)).days
    return Year(
        lived.year.starts_on,
        _amount(lived, lambda claims: charge_of(replace(lived, claims=claims), own)),
        _amount(lived, lambda claims: Fraction(sum(one.charge_cents for one in claims))),
        Fraction(lived.premium_cents),
        lived.vehicle_years,
        Fraction(min(max(ahead, 0), days), lived.year.days_in_full),
    )


def _amount(lived: LivedYear, weighed: Callable[[tuple[FleetClaim, ...]], Fraction]) -> Amount:
    at_fault = tuple(one for one in lived.claims if one.is_at_fault)
    other = tuple(one for one in lived.claims if not one.is_at_fault)
    return Amount(weighed(at_fault), weighed(other), Fraction(len(lived.claims)))


def sum_of(amounts: Iterable[Amount]) -> Amount:
    """All of them together."""
    total = NO_AMOUNT
    for one in amounts:
        total = total.plus(one)
    return total
