"""What a contract covers and who insured it before: the terms that its policy states."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from bonusmalus.coefficient import Coefficient
from fleet.pricing.facts import Guarantee

DEDUCTIBLE_GUARANTEES = frozenset(Guarantee) - {Guarantee.INJURY}
"""Nothing is left to the insured of what an injured person is owed."""


class RegimeReason(StrEnum):
    """Why a contract has its regime, as somebody confirmed it (`fleet.regime_wizard`)."""

    RENTED_OR_LEASED = "rented_or_leased"  # A121-2, 1°: stays under the statutory clause
    THREE_OR_FEWER = "three_or_fewer"  # A121-1
    MORE_THAN_THREE = "more_than_three"  # A121-2, 1°
    EMPLOYEES_CARS = "employees_cars"  # A121-2, 4°
    HEAVY = "heavy"  # A121-2, 3°
    PUBLIC_TRANSPORT = "public_transport"  # A121-2, 3°
    OUT_OF_SCOPE = "out_of_scope"  # A121-1: moped, machine, collection …
    POLICY = "policy"  # as the policy says


@dataclass(frozen=True, slots=True)
class FormerInsurer:
    """Who insured a contract before its insurer changed.

    Attributes:
        ended_on: The first day with the next insurer.
        coefficient: What was in force then, and goes on with the next one; None: not known.
        starts_on: The first day with that insurer.
        net_premium_cents: What the policy stated then.
        premiums: Reference premium of each vehicle then, in cents by id; None: not known.
        changed_at: When somebody entered the change; None: it was imported.
        premiums_after: Reference premium of each vehicle as the change left it.
    """

    contract_id: int
    insurer: str
    number: str
    starts_on: date
    ended_on: date
    coefficient: Coefficient | None = None
    net_premium_cents: int | None = None
    premiums: Mapping[int, int | None] = field(default_factory=dict)
    changed_at: datetime | None = None
    premiums_after: Mapping[int, int | None] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ContractTerms:
    """What is entered of a contract besides `fleet.driving.Contract`.

    Attributes:
        guarantees: What is covered; everything as long as nobody entered it.
        are_guarantees_known: Somebody entered them.
        deductibles_cents: By guarantee; one that is missing has none.
        net_premium_cents: Net premium of the running year as the policy states it; None: unknown.
        regime_reason: Why it has its regime; None as long as nobody confirmed one.
        former: Who insured it before, oldest first.
    """

    contract_id: int
    guarantees: frozenset[Guarantee] = frozenset(Guarantee)
    are_guarantees_known: bool = False
    deductibles_cents: Mapping[Guarantee, int] = field(default_factory=dict)
    net_premium_cents: int | None = None
    regime_reason: RegimeReason | None = None
    former: tuple[FormerInsurer, ...] = ()
