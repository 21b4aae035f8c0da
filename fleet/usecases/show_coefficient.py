"""Show somebody's coefficient: the card, with each figure under its label.

Whoever looks at another person's record leaves an entry in the journal.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from bonusmalus.history import Record
from fleet.access import Action, Actor, guarded_about
from fleet.coefficient import (
    InternalFigure,
    OfficialFigure,
    VehicleInUse,
    internal_figure,
    official_figures,
    record_of,
)
from fleet.driving import Contract, OfficialCoefficient, RecordedClaim
from fleet.journal import JournalEntry
from fleet.people import Employee
from fleet.ports import Work


@dataclass(frozen=True, slots=True)
class CoefficientCard:
    """What is known of a person's coefficient on a day.

    Attributes:
        internal: None when no driving record has begun.
        number_of_contested: Decided claims that the person contests: they count until the answer.
        has_decided: A decided claim is among the facts, which the person may contest.
        contract_without_official: Where there is no official figure to show, the contract of the
            vehicle held longest, whose rules say why.
        last_close_id: The newest close of a yearly period, if there is one.
    """

    employee: Employee
    internal: InternalFigure | None
    officials: tuple[OfficialFigure, ...]
    number_of_contested: int = 0
    has_decided: bool = False
    contract_without_official: Contract | None = None
    last_close_id: int | None = None


@guarded_about(Action.SEE_COEFFICIENT)
def show_coefficient(
    work: Work, actor: Actor, employee_id: int, today: date, now: datetime
) -> CoefficientCard:
    """The card of a person: the internal figure, and the official ones of their vehicles."""
    note_view(work, actor, employee_id, "card", now)
    record, claims = begun_facts(work, employee_id, today)
    vehicles = work.driving.vehicles_of(employee_id, today)
    officials = official_figures(vehicles, printed_for(work, vehicles, today), today)
    return CoefficientCard(
        employee=work.people.get(employee_id),
        internal=internal_figure(record, today) if record else None,
        officials=officials,
        number_of_contested=sum(claim.is_contested for claim in claims),
        has_decided=any(claim.decisions for claim in claims),
        contract_without_official=None if officials else _contract_of(vehicles),
        last_close_id=next((one.id for one in work.renewals.closes_of(employee_id)), None),
    )


def _contract_of(vehicles: Sequence[VehicleInUse]) -> Contract | None:
    return next((contract for _, _, contract in vehicles if contract is not None), None)


def printed_for(
    work: Work, vehicles: Sequence[VehicleInUse], today: date
) -> tuple[OfficialCoefficient, ...]:
    """What insurers printed for the contracts of some vehicles, as it stands on that day."""
    contract_ids = {contract.id for _, _, contract in vehicles if contract is not None}
    found = (work.driving.official_coefficient(one, today) for one in sorted(contract_ids))
    return tuple(official for official in found if official is not None)


def begun_record(work: Work, employee_id: int, today: date) -> Record | None:
    """The facts of the person that are known on that day; None when no record has begun."""
    record, _ = begun_facts(work, employee_id, today)
    return record


def begun_facts(
    work: Work, employee_id: int, today: date
) -> tuple[Record | None, tuple[RecordedClaim, ...]]:
    """The same with the claims as they are recorded; no claims where no record has begun."""
    driving = work.driving.record_of(employee_id)
    if driving is None or driving.first_insured_on > today:
        return None, ()
    claims = work.driving.claims_of(employee_id)
    known = tuple(claim for claim in claims if claim.occurred_on <= today)
    return record_of(driving, known), known


def contested_in(claims: Iterable[RecordedClaim]) -> frozenset[str]:
    """The numbers of the claims whose decision is contested."""
    return frozenset(claim.number for claim in claims if claim.is_contested)


def note_view(work: Work, actor: Actor, employee_id: int, screen: str, now: datetime) -> None:
    """Write down that the actor looked at another person's record."""
    if actor.employee_id == employee_id:
        return
    work.journal.write(
        JournalEntry(
            at=now,
            event="coefficient_viewed",
            subject=f"employee:{employee_id}",
            actor_id=actor.employee_id,
            details={"screen": screen},
        )
    )
