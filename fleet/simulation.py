"""What one more claim would do: to the internal coefficient, and to the company's premium.

The premium is the company's cost, shown to explain; nobody owes it (C. trav. L1331-2).
"""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum

from bonusmalus.claims import Claim, Liability
from bonusmalus.coefficient import FLOOR, Coefficient
from bonusmalus.history import Record, replay
from bonusmalus.periods import reference_period, renewal_counting
from bonusmalus.premium import difference_cents
from fleet.coefficient import FARTHEST_YEARS, PremiumBase, path
from fleet.driving import Figure

YEARS_OF_PREMIUM = 5


class Moment(StrEnum):
    """When the imagined claim happens."""

    TODAY = "today"
    END_OF_PERIOD = "end_of_period"
    NEXT_PERIOD = "next_period"


@dataclass(frozen=True, slots=True)
class PremiumEffect:
    """What the claim adds to the company's premiums over the years that follow.

    Attributes:
        extra_cents: Sum of the reference premium × (coefficient with − without) of each year.
        is_official: By the contract's official coefficient; otherwise by the internal one, which
            gives an order of size only.
        from_on: First of the renewals that are summed.
        without_claim: The coefficients of those years without the claim, and `with_claim` with it.
    """

    extra_cents: int
    is_official: bool
    from_on: date
    without_claim: tuple[Coefficient, ...]
    with_claim: tuple[Coefficient, ...]

    @property
    def number_of_years(self) -> int:
        """How many years are summed."""
        return len(self.with_claim)


@dataclass(frozen=True, slots=True)
class Simulation:
    """An imagined claim and its effect.

    Attributes:
        felt_on: The renewal date at which it counts.
        today: The coefficient in force now.
        without_claim: The value on `felt_on` without it.
        with_claim: The value on `felt_on` with it.
        back_on: First renewal from `felt_on` whose value is no higher than today's.
        number_of_years_back: Renewals from `felt_on` until then; 0 when it is not higher at all.
        is_free: The claim would count, and article 4 forgives it (three years at 0.50).
    """

    liability: Liability
    moment: Moment
    occurring_on: date
    felt_on: date
    today: Coefficient
    without_claim: Coefficient
    with_claim: Coefficient
    back_on: date | None
    number_of_years_back: int
    is_free: bool
    premium: PremiumEffect | None
    figure: Figure = Figure.INTERNAL


def moments_from(record: Record, today: date) -> dict[Moment, date]:
    """The days on which a claim may be imagined: today, and around the end of this period."""
    period = reference_period(renewal_counting(today, record.renewal_day), record.renewal_day)
    return {
        Moment.TODAY: today,
        Moment.END_OF_PERIOD: period.ends_before - timedelta(days=1),
        Moment.NEXT_PERIOD: period.ends_before,
    }


def simulate(
    record: Record, today: date, liability: Liability, moment: Moment, premium: PremiumBase | None
) -> Simulation:
    """Compare the way ahead with and without one claim of that liability at that moment."""
    occurring_on = moments_from(record, today)[moment]
    claim = Claim(occurring_on, liability)
    ways = _ways(record, today, claim)
    now = replay(record, today).coefficient
    felt_on, without_claim, with_claim = ways[0]
    back = next((i for i, (_, _, value) in enumerate(ways) if value <= now), None)
    return Simulation(
        liability=liability,
        moment=moment,
        occurring_on=occurring_on,
        felt_on=felt_on,
        today=now,
        without_claim=without_claim,
        with_claim=with_claim,
        back_on=None if back is None else ways[back][0],
        number_of_years_back=len(ways) if back is None else back,
        is_free=liability is not Liability.NONE and with_claim == without_claim == FLOOR,
        premium=_premium_effect(premium, record, today, claim),
    )


def _ways(record: Record, today: date, claim: Claim) -> list[tuple[date, Coefficient, Coefficient]]:
    """Each renewal from the one that feels the claim on, with the values without and with it."""
    imagined = replace(record, claims=(*record.claims, claim))
    felt_on = renewal_counting(claim.occurred_on, record.renewal_day)
    without = path(record, today, FARTHEST_YEARS)
    with_claim = path(imagined, today, FARTHEST_YEARS)
    return [
        (one.renewal_on, one.coefficient, other.coefficient)
        for one, other in zip(without, with_claim, strict=True)
        if one.renewal_on >= felt_on
    ]


def _premium_effect(
    base: PremiumBase | None, record: Record, today: date, claim: Claim
) -> PremiumEffect | None:
    """The extra premium, by the contract's own coefficient where it is known.

    Sources:
        FLEET.md § 1.2: reference premium × (path with the claim − path without), summed.
    """
    if base is None:
        return None
    years = _ways(base.contract or record, today, claim)[:YEARS_OF_PREMIUM]
    days, without_claim, with_claim = zip(*years, strict=True)
    extra_cents = difference_cents(base.reference_premium_cents, without_claim, with_claim)
    return PremiumEffect(extra_cents, base.contract is not None, days[0], without_claim, with_claim)
