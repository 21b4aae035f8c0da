"""Show somebody's coefficient: the card, with each figure under its label.

Whoever looks at another person's record leaves an entry in the journal.
"""

from collections.abc import Sequence
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
from fleet.driving import Contract, OfficialCoefficient
from fleet.journal import JournalEntry
from fleet.people import Employee
from fleet.ports import Work


@dataclass(frozen=True, slots=True)
class CoefficientCard:
    """What is known of a person's coefficient on a day.

    Attributes:
        internal: None when no driving record has begun.
        contract_without_official: Where there is no official figure to show, the contract of the
            vehicle held longest, whose rules say why.
    """

    employee: Employee
    internal: InternalFigure | None
    officials: tuple[OfficialFigure, ...]
    contract_without_official: Contract | None = None


@guarded_about(Action.SEE_COEFFICIENT)
def show_coefficient(
    work: Work, actor: Actor, employee_id: int, today: date, now: datetime
) -> CoefficientCard:
    """The card of a person: the internal figure, and the official ones of their vehicles."""
    note_view(work, actor, employee_id, "card", now)
    record = begun_record(work, employee_id, today)
    vehicles = work.driving.vehicles_of(employee_id, today)
    officials = official_figures(vehicles, printed_for(work, vehicles, today), today)
    return CoefficientCard(
        employee=work.people.get(employee_id),
        internal=internal_figure(record, today) if record else None,
        officials=officials,
        contract_without_official=None if officials else _contract_of(vehicles),
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
    driving = work.driving.record_of(employee_id)
    if driving is None or driving.first_insured_on > today:
        return None
    claims = work.driving.claims_of(employee_id)
    return record_of(driving, [claim for claim in claims if claim.occurred_on <= today])


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
