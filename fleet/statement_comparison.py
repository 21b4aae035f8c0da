"""An insurer's statement beside what is known here: every difference, and until when it counts.

Claims are paired by their day, then by the nearest day of the same nature. Pure functions; the
coefficient itself is compared by `fleet.reconciliation`; the prose is in
docs/algorithms/statement_comparison.md.

Sources:
    annexe A121-1, art. 8 (a correction counts for two years from the renewal after the claim) and
    art. 12 (what a statement holds).
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum

from bonusmalus.claims import Claim, Liability
from bonusmalus.coefficient import START, Coefficient
from bonusmalus.errors import BonusMalusError
from bonusmalus.history import replay
from bonusmalus.periods import RenewalDay, renewal_counting
from bonusmalus.record import Record, requalification_limit
from bonusmalus.statement import StatementClaim, claims_since
from fleet.coefficient import claim_of
from fleet.driving import Contract, RecordedClaim
from fleet.insurer_statements import InsurerStatement
from fleet.reconciliation import Reconciliation

SAME_EVENT = timedelta(days=31)
"""Two claims of one nature that far apart at most may be the same, with a slip in the day."""


class DifferenceKind(StrEnum):
    """How a statement and what is known here differ."""

    UNKNOWN_TO_INSURER = "unknown_to_insurer"
    UNKNOWN_TO_US = "unknown_to_us"
    OTHER_SHARE = "other_share"
    NOT_DECIDED_HERE = "not_decided_here"
    OTHER_DAY = "other_day"
    OTHER_NATURE = "other_nature"
    OTHER_USE = "other_use"
    OTHER_START = "other_start"


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing that the statement has otherwise than we do.

    Attributes:
        printed: The claim on the statement; None for one that it does not hold, and where the
            difference is about no claim.
        ours: The claim as we know it.
        until_on: The last day on which a correction still counts; None where no claim is meant.
    """

    kind: DifferenceKind
    printed: StatementClaim | None = None
    ours: Claim | None = None
    until_on: date | None = None

    @property
    def occurred_on(self) -> date:
        """The day of the claim; the first of all days where no claim is meant."""
        if self.printed is not None:
            return self.printed.occurred_on
        return date.min if self.ours is None else self.ours.occurred_on

    def is_in_time(self, today: date) -> bool:
        """Whether a correction would still count."""
        return self.until_on is None or today <= self.until_on

    @property
    def is_against_us(self) -> bool:
        """Whether the company has a reason to write: what the insurer left out costs nothing."""
        return self.kind is not DifferenceKind.UNKNOWN_TO_INSURER


@dataclass(frozen=True, slots=True)
class Comparison:
    """A statement beside what is known here.

    Attributes:
        since_on: First day of the five periods; claims before it are not compared.
        number_of_claims: How many of ours lie in them.
        differences: Of the contract first, then by claim, oldest first.
        reconciliation: The printed coefficient against ours, where both can be compared.
        by_statement: What follows from the use and the claims that the statement itself prints,
            from the figure of the year before; None where that is not known.
    """

    statement: InsurerStatement
    contract: Contract
    since_on: date
    number_of_claims: int
    differences: tuple[Difference, ...]
    reconciliation: Reconciliation | None = None
    by_statement: Coefficient | None = None

    @property
    def is_consistent(self) -> bool | None:
        """Whether the statement's own claims lead to its coefficient; None: not known."""
        if self.by_statement is None:
            return None
        return self.by_statement == self.statement.coefficient

    @property
    def agrees(self) -> bool:
        """Whether nothing differs, the coefficient included."""
        known = self.reconciliation
        return not self.differences and (known is None or not known.difference_hundredths)


def compare(
    statement: InsurerStatement,
    contract: Contract,
    claims: Iterable[RecordedClaim],
    reconciliation: Reconciliation | None = None,
) -> Comparison:
    """Every difference between a statement and the claims of its contract.

    Args:
        statement: As it was printed.
        contract: Its contract, with the use of the day on which it was drawn up.
        claims: The claims with vehicles of the contract, as known today.
        reconciliation: The coefficient's own comparison.
    """
    since_on = first_day_held(statement, contract)
    ours = [claim_of(one) for one in claims if since_on <= one.occurred_on <= statement.drawn_up_on]
    printed = [one for one in statement.claims if one.occurred_on >= since_on]
    found = (*_of_contract(statement, contract), *_of_claims(printed, ours, contract.renewal_day))
    own = None if reconciliation is None else coefficient_of_statement(statement, reconciliation)
    return Comparison(statement, contract, since_on, len(ours), found, reconciliation, own)


def coefficient_of_statement(
    statement: InsurerStatement, known: Reconciliation
) -> Coefficient | None:
    """The coefficient to which a statement leads by itself, from the figure of the year before.

    Args:
        statement: Its claims and its use are taken as they are printed.
        known: The comparison of the coefficients, with the figure before in its record.

    Returns:
        None where the facts that it prints contradict each other.
    """
    record = known.record
    felt = (
        one
        for one in statement.claims
        if renewal_counting(one.occurred_on, record.renewal_day) > record.first_insured_on
    )
    printed = tuple(Claim(one.occurred_on, one.liability, one.kind) for one in felt)
    supposed = replace(record, use=statement.vehicle_use, use_changes=(), claims=printed)
    try:
        return replay(supposed, known.renewal_on).coefficient
    except BonusMalusError:
        return None


def first_day_held(statement: InsurerStatement, contract: Contract) -> date:
    """The first day of the five periods that a statement holds."""
    record = Record(
        statement.vehicle_use,
        start=START,
        first_insured_on=statement.subscribed_on,
        renewal_day=contract.renewal_day,
    )
    return max(claims_since(record, statement.drawn_up_on), statement.subscribed_on)


def _of_contract(statement: InsurerStatement, contract: Contract) -> tuple[Difference, ...]:
    found = []
    if statement.vehicle_use is not contract.use:
        found.append(Difference(DifferenceKind.OTHER_USE))
    if statement.subscribed_on != contract.starts_on:
        found.append(Difference(DifferenceKind.OTHER_START))
    return tuple(found)


def _of_claims(
    printed: Sequence[StatementClaim], ours: Sequence[Claim], renewal_day: RenewalDay
) -> list[Difference]:
    pairs, only_printed, only_ours = _paired(printed, ours)
    found = [Difference(DifferenceKind.UNKNOWN_TO_US, printed=one) for one in only_printed]
    found += [Difference(DifferenceKind.UNKNOWN_TO_INSURER, ours=one) for one in only_ours]
    for one, other in pairs:
        found += [Difference(kind, one, other) for kind in _kinds(one, other)]
    dated = [
        Difference(one.kind, one.printed, one.ours, _until(one.occurred_on, renewal_day))
        for one in found
    ]
    return sorted(dated, key=lambda one: (one.occurred_on, list(DifferenceKind).index(one.kind)))


def _until(occurred_on: date, renewal_day: RenewalDay) -> date:
    return requalification_limit(occurred_on, renewal_day).until_on


def _kinds(printed: StatementClaim, ours: Claim) -> list[DifferenceKind]:
    found = []
    if printed.liability is not ours.liability:
        is_open = ours.liability is Liability.UNDETERMINED
        kind = DifferenceKind.NOT_DECIDED_HERE if is_open else DifferenceKind.OTHER_SHARE
        found.append(kind)
    if printed.occurred_on != ours.occurred_on:
        found.append(DifferenceKind.OTHER_DAY)
    if printed.kind is not ours.kind:
        found.append(DifferenceKind.OTHER_NATURE)
    return found


_Pair = tuple[StatementClaim, Claim]


def _paired(
    printed: Sequence[StatementClaim], ours: Sequence[Claim]
) -> tuple[list[_Pair], list[StatementClaim], list[Claim]]:
    """The pairs that lie nearest to each other first; and what is left of either side."""
    candidates = sorted(
        (_distance(one, other), place, other_place)
        for place, one in enumerate(printed)
        for other_place, other in enumerate(ours)
        if _may_be_same(one, other)
    )
    taken: dict[int, int] = {}
    for _, place, other_place in candidates:
        if place not in taken and other_place not in taken.values():
            taken[place] = other_place
    pairs = [(printed[place], ours[other]) for place, other in taken.items()]
    only_printed = [one for place, one in enumerate(printed) if place not in taken]
    only_ours = [one for place, one in enumerate(ours) if place not in taken.values()]
    return pairs, only_printed, only_ours


def _may_be_same(printed: StatementClaim, ours: Claim) -> bool:
    apart = abs(printed.occurred_on - ours.occurred_on)
    return not apart or (apart <= SAME_EVENT and printed.kind is ours.kind)


def _distance(printed: StatementClaim, ours: Claim) -> tuple[int, bool, bool]:
    apart = abs((printed.occurred_on - ours.occurred_on).days)
    return apart, printed.kind is not ours.kind, printed.liability is not ours.liability
