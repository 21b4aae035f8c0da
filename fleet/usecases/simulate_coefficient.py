"""Simulate one more claim: what it would do to somebody's coefficient, and for how long."""

from dataclasses import dataclass
from datetime import date, datetime

from bonusmalus.claims import Liability
from bonusmalus.history import Record
from fleet.access import Action, Actor, guarded_about
from fleet.coefficient import Awaited, PendingRange, internal_figure, premium_base
from fleet.driving import Figure
from fleet.errors import NotFoundError
from fleet.people import Employee
from fleet.ports import Work
from fleet.simulation import Moment, Simulation, moments_from, simulate
from fleet.usecases.show_coefficient import begun_record, note_view, printed_for


@dataclass(frozen=True, slots=True)
class Question:
    """What can be imagined: the days on which a claim may happen.

    Attributes:
        pending: Claims without a decision, which the answer takes as without effect.
    """

    employee: Employee
    moments: dict[Moment, date]
    pending: PendingRange | None
    figure: Figure = Figure.INTERNAL


@dataclass(frozen=True, slots=True)
class Answer:
    """The effect of an imagined claim on a person's coefficient.

    Attributes:
        awaited: Renewals to come that feel decided claims, which it holds with and without.
        pending: Claims without a decision, which it takes as without effect.
    """

    employee: Employee
    simulation: Simulation
    awaited: tuple[Awaited, ...]
    pending: PendingRange | None


@guarded_about(Action.SIMULATE_COEFFICIENT)
def ask_what_if(work: Work, _actor: Actor, employee_id: int, today: date) -> Question:
    """The choices that a simulation offers.

    Raises:
        NotFoundError: The person has no driving record that has begun.
    """
    record = _record(work, employee_id, today)
    pending = internal_figure(record, today).pending
    return Question(work.people.get(employee_id), moments_from(record, today), pending)


@guarded_about(Action.SIMULATE_COEFFICIENT)
def simulate_coefficient(
    work: Work,
    actor: Actor,
    employee_id: int,
    liability: Liability,
    moment: Moment,
    today: date,
    now: datetime,
) -> Answer:
    """The effect of one claim of that liability at that moment.

    Raises:
        NotFoundError: The person has no driving record that has begun.
    """
    note_view(work, actor, employee_id, "simulation", now)
    record = _record(work, employee_id, today)
    vehicles = work.driving.vehicles_of(employee_id, today)
    claims = [one for one in work.driving.claims_of(employee_id) if one.occurred_on <= today]
    premium = premium_base(vehicles, printed_for(work, vehicles, today), claims, today)
    figure = internal_figure(record, today)
    return Answer(
        employee=work.people.get(employee_id),
        simulation=simulate(record, today, liability, moment, premium),
        awaited=figure.awaited,
        pending=figure.pending,
    )


def _record(work: Work, employee_id: int, today: date) -> Record:
    record = begun_record(work, employee_id, today)
    if record is None:
        raise NotFoundError(kind="driving_record", key=employee_id)
    return record
