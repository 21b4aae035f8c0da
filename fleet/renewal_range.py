"""The next renewal as a range: a seeded simulation of frequency × cost (10, 50 and 90 %)."""

from dataclasses import dataclass

from fleet.pricing.results import PriceStep

DRAWS = 2000
SEED = 1976


@dataclass(frozen=True, slots=True)
class RenewalRange:
    """Net premiums at the next renewal, of which one in ten lies below, half, and nine in ten.

    Attributes:
        draws: How many renewals were simulated.
        steps: What was drawn and from what.
    """

    low_cents: int
    middle_cents: int
    high_cents: int
    draws: int
    steps: tuple[PriceStep, ...] = ()
