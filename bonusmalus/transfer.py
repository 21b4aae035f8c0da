"""What happens to the coefficient when the vehicle, the drivers or the insurer change.

The coefficient belongs to a contract and its usual drivers, not to a person.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from bonusmalus.articles import Article
from bonusmalus.claims import Claim
from bonusmalus.clause import FR_1992, VehicleUse
from bonusmalus.coefficient import START, Coefficient
from bonusmalus.errors import Reason, TransferError
from bonusmalus.periods import RenewalDay, reference_period
from bonusmalus.record import Record


class TransferReason(StrEnum):
    """Why a coefficient moved or did not, as a code."""

    INCREASE_FOLLOWS = "increase_follows"
    SAME_DRIVERS = "same_drivers"
    FEWER_DRIVERS = "fewer_drivers"
    NEW_DRIVER = "new_driver"


@dataclass(frozen=True, slots=True)
class Transfer:
    """The coefficient of the vehicle that replaces or joins the first one.

    Attributes:
        coefficient: What the new vehicle starts from.
        moves: The coefficient of the first vehicle was kept.
        reason: Why.
        article: Where that is written.
    """

    coefficient: Coefficient
    moves: bool
    reason: TransferReason
    article: Article = Article.ART_10


def transfer(
    coefficient: Coefficient,
    main_drivers_before: Iterable[str],
    main_drivers_after: Iterable[str],
) -> Transfer:
    """Say what a replacing or additional vehicle starts from.

    The coefficient moves by itself; a reduction only as long as every usual driver of the new
    vehicle was one before. A value above 1.00 is not so limited.

    Args:
        coefficient: Value of the first vehicle.
        main_drivers_before: Who usually drove it, by any stable name.
        main_drivers_after: Who will usually drive the new one.

    Raises:
        TransferError: No driver is named.

    Sources:
        annexe A121-1, art. 10.
    """
    before, after = frozenset(main_drivers_before), frozenset(main_drivers_after)
    if not after:
        raise TransferError(Reason.MISSING, "main_drivers_after", "")
    if coefficient >= START:
        return Transfer(coefficient, moves=True, reason=TransferReason.INCREASE_FOLLOWS)
    if after == before:
        return Transfer(coefficient, moves=True, reason=TransferReason.SAME_DRIVERS)
    if after < before:
        return Transfer(coefficient, moves=True, reason=TransferReason.FEWER_DRIVERS)
    return Transfer(START, moves=False, reason=TransferReason.NEW_DRIVER)


def practice_for_additional_vehicle(coefficients: Iterable[Coefficient]) -> Coefficient:
    """Propose a start for a further vehicle, as insurers do: a proposal, not the law (Q8).

    The first further vehicle takes the existing value; from the next on it is the average of the
    contracts, rounded down. The person who enters the contract confirms or replaces it.

    Raises:
        TransferError: There is no contract to look at.
    """
    found = tuple(one.hundredths for one in coefficients)
    if not found:
        raise TransferError(Reason.MISSING, "coefficients", "")
    return Coefficient(sum(found) // len(found))


@dataclass(frozen=True, slots=True)
class FormerContract:
    """What the statement of the former insurer says, as far as the coefficient goes.

    Attributes:
        coefficient: Value applied at the last renewal.
        applied_on: That renewal date.
        years_at_floor: Years at 0.50 printed on the statement.
        claims: Claims printed on it.
    """

    coefficient: Coefficient
    applied_on: date
    years_at_floor: int = 0
    claims: tuple[Claim, ...] = ()


@dataclass(frozen=True, slots=True)
class Candidate:
    """Who asks a new insurer for a contract.

    Attributes:
        former: What the statement says; ``None`` for a first contract.
        has_handed_over_statement: The undertaking of article 13 is kept.
        declared_claims: Claims that the insured declares besides the statement; ``None`` as long
            as nothing was declared.
    """

    former: FormerContract | None
    has_handed_over_statement: bool
    declared_claims: tuple[Claim, ...] | None = ()


def first_record(
    candidate: Candidate, use: VehicleUse, insured_on: date, renewal_day: RenewalDay
) -> Record:
    """Open the record of a contract with a new insurer.

    The first premium uses the statement and the insured's own declarations: the record goes on
    from the renewal that the statement prints, with the claims that it did not count yet.

    Raises:
        TransferError: The insured declared nothing yet, or the statement of the former contract
            was not handed over.

    Sources:
        annexe A121-1, art. 11 (statement and declarations) and 13 (handing it over).
    """
    former, declared = candidate.former, candidate.declared_claims
    if declared is None:
        raise TransferError(Reason.MISSING, "declared_claims", Article.ART_11)
    if former is None:
        start = Coefficient(FR_1992.start.value)
        return Record(use, start, insured_on, renewal_day, declared)
    if not candidate.has_handed_over_statement:
        raise TransferError(Reason.MISSING, "statement", Article.ART_13)
    # The last two months before that renewal were not in its period: they count at the next one.
    uncounted_from = reference_period(former.applied_on).ends_before
    known = dict.fromkeys(former.claims + declared)
    claims = tuple(claim for claim in known if claim.occurred_on >= uncounted_from)
    return Record(
        use,
        former.coefficient,
        former.applied_on,
        renewal_day,
        claims,
        years_at_floor=former.years_at_floor,
    )
