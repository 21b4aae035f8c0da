"""From the stored facts of a person to the figures of their coefficient, as pure functions.

The internal figure is the statutory rules applied to one person's own decided claims; the official
one was printed by an insurer for a contract. They are never mixed: each carries its `Figure`.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache

from bonusmalus.claims import Claim, Liability, Verdict, effect_of
from bonusmalus.coefficient import FLOOR, Coefficient
from bonusmalus.history import History, Record, Standing, replay, standing
from bonusmalus.periods import add_years, next_renewal, renewal_counting
from bonusmalus.record import holds_claim_of
from fleet.driving import (
    Assignment,
    Contract,
    DrivingRecord,
    Figure,
    OfficialCoefficient,
    RecordedClaim,
    Regime,
    Vehicle,
)

FARTHEST_YEARS = 30
_NEAR_YEARS = 15  # from 1.00 it takes 13: nearly everybody is spared half of the fold

VehicleInUse = tuple[Assignment, Vehicle, Contract | None]


@dataclass(frozen=True, slots=True)
class Prospect:
    """A value that a coefficient would take on a renewal date."""

    renewal_on: date
    coefficient: Coefficient


@dataclass(frozen=True, slots=True)
class PendingRange:
    """What claims without a decision may still change, if all of them were decided alike.

    Attributes:
        renewal_on: The renewal date at which the last of them is felt.
    """

    number_of_claims: int
    renewal_on: date
    if_none: Coefficient
    if_partial: Coefficient
    if_full: Coefficient


@dataclass(frozen=True, slots=True)
class Awaited:
    """A renewal to come that will feel decided claims.

    Attributes:
        coefficient: The value from that day, if no further claim happens.
    """

    renewal_on: date
    coefficient: Coefficient
    number_of_claims: int


@dataclass(frozen=True, slots=True)
class InternalFigure:
    """The internal coefficient of a person on a day, and where it goes from there.

    Attributes:
        unchanged_since: Day from which the value has been what it is.
        awaited: The renewals to come that feel claims already decided, soonest first.
        floor: When 0.50 is reached without a further claim; None when it is reached, or too far.
        number_of_years_to_floor: Renewals from now until then; 0 when `floor` is None.
        joker_from_on: First day on which a first claim would be free, while at 0.50.
    """

    coefficient: Coefficient
    unchanged_since: date
    next_renewal_on: date
    without_claim: Prospect
    with_partial: Prospect
    with_full: Prospect
    floor: Prospect | None
    number_of_years_to_floor: int
    joker_from_on: date | None
    awaited: tuple[Awaited, ...]
    pending: PendingRange | None
    figure: Figure = Figure.INTERNAL

    @property
    def number_of_awaiting(self) -> int:
        """Decided claims that a later renewal will feel."""
        return sum(one.number_of_claims for one in self.awaited)


@dataclass(frozen=True, slots=True)
class OfficialFigure:
    """What an insurer printed for a contract of which the person has a vehicle.

    Attributes:
        next_renewal_on: None once that renewal has passed and its notice is not known yet: the
            figure is then the one of a former year.
    """

    coefficient: Coefficient
    contract_number: str
    insurer: str
    in_force_since: date
    next_renewal_on: date | None
    figure: Figure = Figure.OFFICIAL


@dataclass(frozen=True, slots=True)
class PremiumBase:
    """The yearly premium, before any coefficient, of the vehicle that a person has.

    Attributes:
        contract: The contract's own record from its official coefficient on, with the person's
            decided claims that this figure does not hold yet; None when the contract does not
            follow the statutory clause, when no insurer printed its present coefficient, or when
            such a claim may or may not be the contract's.
    """

    reference_premium_cents: int
    contract: Record | None


def record_of(driving: DrivingRecord, claims: Iterable[RecordedClaim]) -> Record:
    """The facts that the law folds, from the facts that the company keeps.

    A claim of before the first cover is no fact of the record: it stays a claim of the company.
    """
    record = Record(
        use=driving.use,
        start=driving.start,
        first_insured_on=driving.first_insured_on,
        renewal_day=driving.renewal_day,
        interruptions=driving.interruptions,
        years_at_floor=driving.years_at_floor,
    )
    held = (claim for claim in claims if holds_claim_of(record, claim.occurred_on))
    return replace(record, claims=tuple(claim_of(claim) for claim in held))


def claim_of(recorded: RecordedClaim) -> Claim:
    """The claim as its last decision has it; a decision that changes one is a requalification.

    Sources:
        annexe A121-1, art. 8: of all that was held, the law lets in what came in time.
    """
    *before, last = _verdicts(recorded) or [Verdict(Liability.UNDETERMINED)]
    return Claim(
        recorded.occurred_on,
        last.liability,
        recorded.held_kind,
        last.exemption,
        recorded.number,
        requalified_on=last.since_on,
        before=tuple(before),
    )


def _verdicts(recorded: RecordedClaim) -> list[Verdict]:
    """The decisions that changed something, as entered; "undetermined" changes nothing."""
    verdicts: list[Verdict] = []
    kind, differs = recorded.kind, any(decision.kind for decision in recorded.decisions)
    for decision in recorded.decisions:
        kind = decision.kind or kind
        on = max(decision.decided_on, recorded.occurred_on) if verdicts else None
        said = kind if differs else None
        verdict = Verdict(decision.liability, decision.exemption, on, said)
        repeats = bool(verdicts) and verdict.is_as(verdicts[-1])
        if verdict.liability is not Liability.UNDETERMINED and not repeats:
            verdicts.append(verdict)
    return verdicts


@lru_cache(maxsize=1024)
def internal_figure(record: Record, today: date) -> InternalFigure:
    """Fold the record up to today, and look ahead without and with one more claim today.

    A card, its reasons and its what-ifs ask for the same fold within minutes: the latest are kept.
    """
    here = standing(record, today)
    history = here.history
    ahead = _until_floor(here)
    return InternalFigure(
        coefficient=history.coefficient,
        unchanged_since=history.unchanged_since or history.in_force_since,
        next_renewal_on=history.next_renewal_on,
        without_claim=_prospect(here, None),
        with_partial=_prospect(here, Liability.PARTIAL),
        with_full=_prospect(here, Liability.FULL),
        floor=ahead[-1] if ahead else None,
        number_of_years_to_floor=len(ahead),
        joker_from_on=history.joker_from_on,
        awaited=_awaited(here, history),
        pending=_pending_range(record, history),
    )


def official_figures(
    vehicles: Sequence[VehicleInUse],
    officials: Iterable[OfficialCoefficient],
    today: date,
) -> tuple[OfficialFigure, ...]:
    """What insurers printed for the statutory contracts of the vehicles in use, each once."""
    contracts = {
        contract.id: contract
        for _, _, contract in vehicles
        if contract is not None and contract.regime is Regime.STATUTORY
    }
    return tuple(
        OfficialFigure(
            coefficient=official.coefficient,
            contract_number=contract.number,
            insurer=contract.insurer,
            in_force_since=official.in_force_since,
            next_renewal_on=None
            if _is_stale(official, contract, today)
            else _renewed(official, contract),
        )
        for official in officials
        if (contract := contracts.get(official.contract_id)) is not None
    )


def premium_base(
    vehicles: Sequence[VehicleInUse],
    officials: Iterable[OfficialCoefficient],
    claims: Sequence[RecordedClaim],
    today: date,
) -> PremiumBase | None:
    """The reference premium of the vehicle held longest, among those whose premium is known."""
    printed = {official.contract_id: official for official in officials}
    for _, vehicle, contract in vehicles:
        if vehicle.reference_premium_cents is not None and contract is not None:
            official = printed.get(contract.id)
            record = None
            if official is not None and _is_current(official, contract, today):
                record = _contract_record(contract, official, vehicles, claims)
            return PremiumBase(vehicle.reference_premium_cents, record)
    return None


def _contract_record(
    contract: Contract,
    official: OfficialCoefficient,
    vehicles: Sequence[VehicleInUse],
    claims: Sequence[RecordedClaim],
) -> Record | None:
    """The contract from its printed figure on; None where a claim cannot be told to be its own."""
    awaiting = [claim for claim in claims if _is_after(claim, contract, official)]
    contract_of = {vehicle.id: of and of.id for _, vehicle, of in vehicles}
    if any(claim.vehicle_id not in contract_of for claim in awaiting):
        return None
    own = [one for one in awaiting if contract_of[one.vehicle_id or 0] == contract.id]
    return contract_record(contract, official, own)


def contract_record(
    contract: Contract,
    official: OfficialCoefficient,
    claims: Iterable[RecordedClaim],
    years_at_floor: int = 0,
) -> Record:
    """The facts of a contract from a printed figure on, with its own claims that come after it.

    Args:
        contract: The contract, with its use and its renewal day.
        official: From which its record starts.
        claims: Claims of the contract; those that the figure holds already are left out.
        years_at_floor: Full years at 0.50 before that figure.
    """
    later = (one for one in claims if is_felt_after(one, contract, official))
    return Record(
        use=contract.use,
        start=official.coefficient,
        first_insured_on=official.in_force_since,
        renewal_day=contract.renewal_day,
        claims=tuple(claim_of(claim) for claim in later),
        years_at_floor=years_at_floor,
    )


def is_felt_after(
    recorded: RecordedClaim, contract: Contract, official: OfficialCoefficient
) -> bool:
    """Tell whether the renewal at which a claim counts is later than the printed figure."""
    return renewal_counting(recorded.occurred_on, contract.renewal_day) > official.in_force_since


def _is_after(recorded: RecordedClaim, contract: Contract, official: OfficialCoefficient) -> bool:
    """Tell whether a claim counts, at a renewal later than the printed figure."""
    is_felt = is_felt_after(recorded, contract, official)
    return is_felt and bool(effect_of(claim_of(recorded)).counts)


def _is_current(official: OfficialCoefficient, contract: Contract, today: date) -> bool:
    """Tell whether the printed figure is still the one of the contract's present year."""
    return contract.regime is Regime.STATUTORY and not _is_stale(official, contract, today)


def _is_stale(official: OfficialCoefficient, contract: Contract, today: date) -> bool:
    return _renewed(official, contract) <= today


def _renewed(official: OfficialCoefficient, contract: Contract) -> date:
    """The renewal after the printed figure, from which another one holds."""
    return next_renewal(contract.renewal_day, official.in_force_since)


def path(record: Record, after: date, years: int) -> tuple[Prospect, ...]:
    """The values at the renewal dates of the years after a day, later claims of the record too."""
    return _values_after(after, replay(record, add_years(after, years)))


def _values_after(day: date, history: History) -> tuple[Prospect, ...]:
    steps = history.steps
    values = {step.on: step.after for step in steps if step.on is not None and step.on > day}
    return tuple(Prospect(renewal_on, value) for renewal_on, value in values.items())


def _prospect(here: Standing, liability: Liability | None) -> Prospect:
    future = here.outlook(liability)
    return Prospect(future.renewal_on, future.coefficient)


def _until_floor(here: Standing) -> tuple[Prospect, ...]:
    """The renewals up to the one that reaches 0.50; none when it is reached, or too far."""
    if here.fold.state.coefficient == FLOOR:
        return ()
    for years in (_NEAR_YEARS, FARTHEST_YEARS):
        ahead = _values_after(here.as_of, here.ahead(add_years(here.as_of, years)).history)
        values = [prospect.coefficient for prospect in ahead]
        if FLOOR in values:
            return ahead[: values.index(FLOOR) + 1]
    return ()


def _awaited(here: Standing, history: History) -> tuple[Awaited, ...]:
    renewal_day = here.fold.record.renewal_day
    days = Counter(renewal_counting(claim.occurred_on, renewal_day) for claim in history.awaiting)
    return tuple(
        Awaited(day, here.ahead(day).history.coefficient, number)
        for day, number in sorted(days.items())
    )


def _pending_range(record: Record, history: History) -> PendingRange | None:
    if not history.pending:
        return None
    felt_on = max(
        history.next_renewal_on,
        *(renewal_counting(claim.occurred_on, record.renewal_day) for claim in history.pending),
    )
    none, partial, full = (
        replay(_decided(record, liability), felt_on).coefficient
        for liability in (Liability.NONE, Liability.PARTIAL, Liability.FULL)
    )
    return PendingRange(len(history.pending), felt_on, none, partial, full)


def _decided(record: Record, liability: Liability) -> Record:
    return replace(
        record,
        claims=tuple(
            replace(claim, liability=liability)
            if claim.liability is Liability.UNDETERMINED
            else claim
            for claim in record.claims
        ),
    )
