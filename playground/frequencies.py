"""Claims drawn from the frequencies of French fleets (domain/FLEET.md, 1.3; Optimind, pre-2020).

Frequencies are per vehicle-year, in hundredths of a percent. How the cases of a guarantee split by
liability is ours, chosen so that about 60 % of the material claims are at fault.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from bonusmalus.claims import ClaimKind, Exemption, Liability

CERTAIN = 10_000
DAYS_OF_A_YEAR = 365


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a claim of a guarantee may end, with its weight among the others."""

    weight: int
    kind: ClaimKind
    liability: Liability
    exemption: Exemption | None = None


@dataclass(frozen=True, slots=True)
class Guarantee:
    """A guarantee with its frequency and the ways in which its claims end."""

    name: str
    frequency: int
    outcomes: tuple[Outcome, ...]


_COLLISION = ClaimKind.COLLISION

GUARANTEES = (
    Guarantee(
        "liability, material",
        900,
        (
            Outcome(70, _COLLISION, Liability.FULL),
            Outcome(30, _COLLISION, Liability.PARTIAL),
        ),
    ),
    Guarantee(
        "own damage",
        721,
        (
            Outcome(15, _COLLISION, Liability.FULL),
            Outcome(55, _COLLISION, Liability.NONE, Exemption.THIRD_PARTY_FAULT),
            Outcome(4, _COLLISION, Liability.NONE, Exemption.FORCE_MAJEURE),
            Outcome(1, _COLLISION, Liability.NONE, Exemption.UNAUTHORISED_USE),
            Outcome(25, ClaimKind.PARKED_UNKNOWN_PARTY, Liability.NONE),
        ),
    ),
    Guarantee("theft", 44, (Outcome(1, ClaimKind.THEFT, Liability.NONE),)),
    Guarantee("glass", 751, (Outcome(1, ClaimKind.GLASS, Liability.NONE),)),
    Guarantee("liability, bodily injury", 58, (Outcome(1, _COLLISION, Liability.FULL),)),
)


@dataclass(frozen=True, slots=True)
class DrawnClaim:
    """A claim of one driver; without a day of decision the insurer has not answered."""

    occurred_on: date
    kind: ClaimKind
    liability: Liability
    exemption: Exemption | None
    decided_on: date | None


def draw_claims(chance: Random, since: date, until: date) -> list[DrawnClaim]:
    """Draw the claims of one vehicle from `since` until the day before `until`, by date."""
    return sorted(_drawn(chance, since, until), key=lambda claim: claim.occurred_on)


def _drawn(chance: Random, since: date, until: date) -> Iterator[DrawnClaim]:
    year = since
    while year < until:
        days = min(DAYS_OF_A_YEAR, (until - year).days)
        for guarantee in GUARANTEES:
            if chance.randrange(CERTAIN * DAYS_OF_A_YEAR) < guarantee.frequency * days:
                yield _draw_one(chance, guarantee, year + timedelta(chance.randrange(days)), until)
        year += timedelta(days)


def _draw_one(chance: Random, guarantee: Guarantee, day: date, until: date) -> DrawnClaim:
    weights = [outcome.weight for outcome in guarantee.outcomes]
    (outcome,) = chance.choices(guarantee.outcomes, weights)
    return decided(
        day, until, outcome.kind, outcome.liability, outcome.exemption, chance.randint(12, 75)
    )


def decided(
    day: date,
    until: date,
    kind: ClaimKind,
    liability: Liability,
    exemption: Exemption | None = None,
    after_days: int = 30,
) -> DrawnClaim:
    """A claim as known on `until`: one decided later than that is still undetermined."""
    decided_on = day + timedelta(after_days)
    if decided_on > until:
        return DrawnClaim(day, kind, Liability.UNDETERMINED, None, None)
    return DrawnClaim(day, kind, liability, exemption, decided_on)
