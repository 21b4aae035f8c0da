"""Fleets drawn at random, of which the true frequency and costs are known, and their next year."""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cache
from itertools import pairwise
from math import exp, log
from random import Random

from bonusmalus.claims import Liability
from fleet.pricing.facts import FleetClaim, FleetFacts, InsuranceYear, PricedVehicle
from fleet.renewal_draws import poisson
from fleet.what_ifs.experience import Renewals
from tests.support.what_if_fleets import EXAMPLE, FLEET, claim, fleet_of_the_example, vehicle

_STARTS = (date(2024, 1, 1), date(2025, 1, 1), date(2026, 1, 1), date(2027, 1, 1))


@dataclass(frozen=True, slots=True)
class Truth:
    """What the claims of a fleet are drawn from.

    Attributes:
        frequency: Claims per vehicle-year.
        mean_cents: Mean cost of a claim.
        deviation: Of the logarithm of a cost: 1.2 makes one claim in a hundred cost eight times
            the mean.
        as_at: The day on which the range is asked; what comes after it is the truth.
    """

    vehicles: int
    frequency: float
    mean_cents: float = 1_700_00
    deviation: float = 1.2
    as_at: date = date(2026, 6, 30)


def chance(seed: int) -> Random:
    """Where chance comes from, the same each time."""
    return Random(seed)  # noqa: S311 - a test needs the same fleets each time, no secret


def drawn(truth: Truth, random: Random) -> tuple[FleetFacts, FleetFacts]:
    """The facts on the day, and those on the eve of the renewal, when every claim is known."""
    claims: list[FleetClaim] = []
    for starts_on, ends_before in pairwise(_STARTS):
        for _ in range(poisson(random, truth.frequency * truth.vehicles)):
            on = starts_on + timedelta(days=random.randrange((ends_before - starts_on).days))
            mean_log = log(truth.mean_cents) - truth.deviation**2 / 2
            cents = round(exp(random.gauss(mean_log, truth.deviation)))
            liability = Liability.FULL if random.random() < 0.5 else Liability.NONE
            claims.append(claim(len(claims) + 1, on, max(cents, 1), liability))
    premium = round(truth.frequency * truth.mean_cents * truth.vehicles / 0.75)
    eve = _facts(truth, _STARTS[-1] - timedelta(days=1), premium)
    eve = replace(eve, claims=tuple(claims))
    known = tuple(one for one in claims if one.occurred_on <= truth.as_at)
    return replace(_facts(truth, truth.as_at, premium), claims=known), eve


def renewed_cents(eve: FleetFacts) -> int:
    """What the contract renews at, once all is known."""
    return Renewals.of(eve, FLEET).prices(1)[0].cents


def _facts(truth: Truth, as_at: date, premium: int) -> FleetFacts:
    model = fleet_of_the_example(EXAMPLE, 1)
    contract = replace(model.contracts[0], net_cents=premium)
    years = []
    for starts_on, ends_before in pairwise(_STARTS):
        days = (min(ends_before, as_at + timedelta(days=1)) - starts_on).days
        earned = premium * days // (ends_before - starts_on).days
        years.append(InsuranceYear(FLEET, starts_on, ends_before, truth.vehicles * days, earned))
    return replace(
        model,
        as_at=as_at,
        contracts=(contract,),
        vehicles=_vehicles(truth.vehicles),
        years=tuple(years),
    )


@cache
def _vehicles(number: int) -> tuple[PricedVehicle, ...]:
    return tuple(vehicle(one) for one in range(1, number + 1))
