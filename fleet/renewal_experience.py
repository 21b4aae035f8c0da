"""Draws of the renewals of a contract that is priced by its own claims: S/P, or its grid.

The same formulas as `fleet.what_ifs.experience` on floats; a test holds both together.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import chain
from math import inf
from random import Random

from fleet.pricing.clause_grid import band_of
from fleet.pricing.exact import PERMILLE
from fleet.pricing.experience import USUAL_YEARS, development_of, lived_years
from fleet.pricing.facts import FleetFacts
from fleet.pricing.loss_ratio import credibility_permille, expected_claims
from fleet.pricing.parameters import Parameters
from fleet.renewal_draws import Lived
from fleet.what_ifs.experience import Renewals
from fleet.what_ifs.years import Year, sum_of


@dataclass(frozen=True, slots=True)
class _Known:
    """What is known of the window of one renewal.

    Attributes:
        claims: Cents, as the S/P or the grid takes them.
        weight: The credibility of its S/P.
        premium: What was paid for the days that have passed, where a grid looks at it.
        exposure: Vehicle-years of the whole window, those ahead too.
        ahead: Which of the times ahead belong to it, with their part of a year.
    """

    claims: float
    weight: float
    premium: float
    exposure: float
    ahead: tuple[tuple[int, float], ...]


@dataclass(frozen=True, slots=True)
class ExperienceDraws:
    """The renewals of one contract, as they can be drawn.

    Attributes:
        exposures: Vehicle-years of each time ahead.
        cap: What a claim counts for at most, at the level of those that are drawn.
    """

    lived: Lived
    parameters: Parameters
    vehicles: int
    net_cents: float
    windows: tuple[_Known, ...]
    exposures: tuple[float, ...]
    cap: float

    @classmethod
    def of(cls, facts: FleetFacts, contract_id: int, years: int) -> "ExperienceDraws":
        """Read what is drawn from the facts.

        Raises:
            PricingRefusedError: `no_years`, `no_exposure` or `no_premium`.
        """
        renewals = Renewals.of(facts, contract_id)
        own = renewals.contract.parameters
        windows = tuple(_known(renewals, number) for number in range(years))
        parts = dict(chain.from_iterable(one.ahead for one in windows))
        return cls(
            lived=_lived(facts, contract_id, own),
            parameters=own,
            vehicles=renewals.vehicles,
            net_cents=float(renewals.contract.net_cents),
            windows=windows,
            exposures=tuple(parts.get(i, 0.0) * renewals.vehicles for i in range(years)),
            cap=inf if own.grid else own.claim_cap_cents * _level(own, 0),
        )

    def draw(self, random: Random, frequency: float) -> Sequence[float]:
        """One way ahead; the frequency of the contracts under the clause plays no part."""
        del frequency
        nature = self.lived.supposed(random)
        drawn = [nature.claims(random, one, self.cap) for one in self.exposures]
        return self.premiums(drawn)

    def premiums(self, drawn: Sequence[tuple[int, float]]) -> list[float]:
        """The premium at each renewal after claims ahead: number and cents of each time."""
        return self._by_grid(drawn) if self.parameters.grid else self._by_ratio(drawn)

    def _by_ratio(self, drawn: Sequence[tuple[int, float]]) -> list[float]:
        own, price, found = self.parameters, self.net_cents, []
        trend = 1.0
        for known in self.windows:
            claims = known.claims + sum([drawn[i][1] for i, _ in known.ahead])
            ratio = claims * trend * self.vehicles / (price * known.exposure)
            price *= _factor(own, ratio, known.weight)
            found.append(price)
            trend *= 1 + own.trend_permille / PERMILLE
        return found

    def _by_grid(self, drawn: Sequence[tuple[int, float]]) -> list[float]:
        own, found = self.parameters, []
        paid = [self.net_cents]
        trend = 1 + own.trend_permille / PERMILLE
        for known in self.windows:
            claims = known.claims + sum([drawn[i][1] * trend**i for i, _ in known.ahead])
            premium = known.premium + sum([paid[i] * part for i, part in known.ahead])
            band = band_of(own.grid, Fraction(claims / premium))
            paid.append(paid[-1] * (1 + band.change_permille / PERMILLE))
            found.append(paid[-1])
        return found


def _known(renewals: Renewals, number: int) -> _Known:
    window = renewals.window(number)
    has_grid = bool(renewals.contract.parameters.grid)
    claims = sum_of(one.filed if has_grid else one.today for one in window)
    exposure = sum(
        (one.vehicle_years + one.left * renewals.vehicles for one in window), Fraction(0)
    )
    return _Known(
        float(claims.cents),
        _weight(renewals, exposure),
        sum(float(one.premium) for one in window),
        float(exposure),
        tuple((_place(one, renewals), float(one.left)) for one in window if one.left),
    )


def _place(year: Year, renewals: Renewals) -> int:
    """Which time ahead it is: 0 for the rest of the running year, 1 for the year after it."""
    return max(year.starts_on.year - renewals.on(0).year + 1, 0)


def _lived(facts: FleetFacts, contract_id: int, own: Parameters) -> Lived:
    """The claims of the last years at the level at which those ahead are drawn."""
    lived = lived_years(facts, contract_id, USUAL_YEARS)
    costs = [
        one.charge_cents * (1 if own.grid else _level(own, year.age))
        for year in lived
        for one in year.claims
    ]
    return Lived.of(costs, sum(float(one.vehicle_years) for one in lived))


def _level(own: Parameters, age: int) -> float:
    trend = (1 + own.trend_permille / PERMILLE) ** age
    return trend * development_of(age, own) / PERMILLE


def _weight(renewals: Renewals, exposure: Fraction) -> float:
    """As it is printed of the same renewal."""
    contract, vehicles = renewals.contract, renewals.vehicles
    expected = expected_claims(contract, exposure)
    return credibility_permille(contract.parameters, vehicles, expected) / PERMILLE


def _factor(own: Parameters, ratio: float, weight: float) -> float:
    """What the S/P does to a premium, with the market's own rise."""
    raw = weight * ratio * PERMILLE / own.target_permille + 1 - weight
    lowest, highest = 1 - own.most_down_permille / PERMILLE, 1 + own.most_up_permille / PERMILLE
    return (1 + own.market_permille / PERMILLE) * min(max(raw, lowest), highest)
