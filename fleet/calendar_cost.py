"""What premiums cost in a calendar year, with taxes: the forecast of a budget, and its range. Pure.

A contract counts by days: the years that are over at what was paid, the running one at today's
premium, and what follows its next renewals at premiums that are drawn (the simulation of
`fleet.renewal_range`). What cannot be drawn counts at its projected premium, so that the range and
the forecast are of the same vehicles and the same days (docs/decisions/0117).
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from itertools import pairwise
from random import Random
from typing import Final

from bonusmalus.periods import add_years
from fleet.errors import PricingRefusedError
from fleet.premium_lines import PremiumLine, premium_lines
from fleet.pricing.exact import half_up
from fleet.pricing.facts import FleetFacts, PricedContract
from fleet.renewal_range import HIGH, LOW, MIDDLE, SEED, Drawing, drawing_of, quantile
from fleet.renewal_statutory import frequency_shared
from fleet.what_ifs.expected import at_fault_frequency

_NOTHING: Final = Fraction(0)
_RENEWALS: Final = 2
"""From a day of the year before, a calendar year can see two renewals of a contract."""


@dataclass(frozen=True, slots=True)
class GrossRange:
    """A cost with taxes that is not certain: one in ten lies below, half, nine in ten."""

    low_cents: int
    middle_cents: int
    high_cents: int
    draws: int


@dataclass(frozen=True, slots=True)
class CalendarCost:
    """The premiums of a calendar year with taxes.

    Attributes:
        known_cents: With the claims that are known today, and no other.
        range: With claims to come; None where nothing is drawn or nothing of it can change.
        number_fixed: Contracts, and vehicles without one, that count without a draw.
    """

    known_cents: int
    range: GrossRange | None
    number_fixed: int

    @property
    def forecast_cents(self) -> int:
        """What to expect: as often above it as below."""
        return self.known_cents if self.range is None else self.range.middle_cents


@dataclass(frozen=True, slots=True)
class _Cost:
    """What one contract costs in the year.

    Attributes:
        settled: What is settled today, in cents with taxes.
        ahead: What a cent of net premium after each renewal to come adds, with taxes.
        projected: The net premium after the next renewal, by the claims that are known.
    """

    contract: PricedContract
    settled: Fraction
    ahead: tuple[Fraction, ...]
    projected: int

    @property
    def known(self) -> Fraction:
        """The year with the claims that are known."""
        return self.settled + sum(self.ahead) * self.projected


def calendar_cost(facts: FleetFacts, year: int, draws: int, seed: int = SEED) -> CalendarCost:
    """The premiums of a calendar year, of everything in the facts.

    Args:
        facts: Of the fleet, or of one contract.
        year: That of the facts' day, or the next.
        draws: How many ways ahead; 0: none, and so no range.
        seed: Where chance begins.
    """
    lines = tuple(premium_lines(facts))
    ids = {one.id for one in facts.contracts}
    alone = [one for one in lines if one.contract_id not in ids]
    costs = [_cost(facts, one, lines, year) for one in facts.contracts]
    drawn = [(one, drawing) for one in costs if (drawing := _drawing(facts, one))]
    number_fixed = len(costs) - len(drawn) + len(alone)
    known = sum((one.known for one in costs), Fraction(sum(one.amounts.gross for one in alone)))
    fixed = known - sum((one.known - one.settled for one, _ in drawn), _NOTHING)
    moving = [(one, drawing) for one, drawing in drawn if any(one.ahead)]
    found = _range(facts, moving, fixed, Random(seed), draws) if draws and moving else None  # noqa: S311 - the same range each time, no secret
    return CalendarCost(half_up(known), found, number_fixed)


def _cost(
    facts: FleetFacts, contract: PricedContract, lines: Iterable[PremiumLine], year: int
) -> _Cost:
    amounts = [one.amounts for one in lines if one.contract_id == contract.id]
    net, after = sum(one.net for one in amounts), sum(one.next_net for one in amounts)
    taxed = _with_taxes(sum(one.gross for one in amounts), net)
    taxed_after = _with_taxes(sum(one.next_gross for one in amounts), after)
    bounds = max(date(year, 1, 1), contract.starts_on), date(year + 1, 1, 1)
    renewals = [add_years(contract.renewal_on, at) for at in range(-1, _RENEWALS + 1)]
    running, *ahead = (
        _days(since, until, bounds) / (until - since).days for since, until in pairwise(renewals)
    )
    paid = sum(
        (
            _days(one.starts_on, one.ends_before, bounds)
            * Fraction(one.premium_cents, (one.ends_before - one.starts_on).days)
            for one in facts.years
            if one.contract_id == contract.id and one.ends_before <= renewals[0]
        ),
        _NOTHING,
    )
    settled = taxed(paid + running * net)
    return _Cost(contract, settled, tuple(taxed_after(one) for one in ahead), after)


def _with_taxes(gross: int, net: int) -> Callable[[Fraction], Fraction]:
    ratio = Fraction(gross, net) if net else Fraction(1)
    return lambda cents: cents * ratio


def _days(since: date, until: date, bounds: tuple[date, date]) -> Fraction:
    """How many days of a time are in the year."""
    first, last = max(since, bounds[0]), min(until, bounds[1])
    return Fraction(max((last - first).days, 0))


def _drawing(facts: FleetFacts, cost: _Cost) -> Drawing | None:
    try:
        return drawing_of(facts, cost.contract, _RENEWALS)
    except PricingRefusedError:
        return None


def _range(
    facts: FleetFacts,
    moving: Sequence[tuple[_Cost, Drawing]],
    fixed: Fraction,
    random: Random,
    draws: int,
) -> GrossRange:
    law = frequency_shared(at_fault_frequency(facts))
    shares = [([float(one) for one in cost.ahead], drawing) for cost, drawing in moving]
    totals = []
    for _ in range(draws):
        shared = law.draw(random)
        total = float(fixed)
        for ahead, drawing in shares:
            way = drawing.draw(random, shared)
            total += sum([share * cents for share, cents in zip(ahead, way, strict=True)])
        totals.append(total)
    rising = sorted(totals)
    low, middle, high = (half_up(Fraction(quantile(rising, q))) for q in (LOW, MIDDLE, HIGH))
    return GrossRange(low, middle, high, draws)
