"""Explain somebody's coefficient: every step of its history, newest first."""

from dataclasses import dataclass
from datetime import date, datetime

from bonusmalus.coefficient import Coefficient
from bonusmalus.history import Step, replay
from fleet.access import Action, Actor, guarded_about
from fleet.coefficient import Awaited, PendingRange, internal_figure
from fleet.driving import Figure
from fleet.errors import NotFoundError
from fleet.people import Employee
from fleet.ports import Work
from fleet.usecases.show_coefficient import begun_facts, contested_in, note_view

STEPS_ON_A_PAGE = 5


@dataclass(frozen=True, slots=True)
class Explanation:
    """One page of the steps that led to a person's coefficient.

    Attributes:
        coefficient: The value that the steps lead to.
        steps: Newest first.
        page: Number of the page, from 0.
        awaited: Renewals to come that will feel decided claims: no step tells of them yet.
        pending: Claims without a decision: no step tells of them either.
        contested: Numbers of the claims whose decision the person contests.
    """

    employee: Employee
    coefficient: Coefficient
    steps: tuple[Step, ...]
    page: int
    number_of_pages: int
    awaited: tuple[Awaited, ...]
    pending: PendingRange | None
    contested: frozenset[str] = frozenset()
    figure: Figure = Figure.INTERNAL


@guarded_about(Action.SEE_COEFFICIENT)
def explain_coefficient(
    work: Work, actor: Actor, employee_id: int, page: int, today: date, now: datetime
) -> Explanation:
    """The steps on one page; a page that does not exist gives the nearest one.

    Raises:
        NotFoundError: The person has no driving record that has begun.
    """
    note_view(work, actor, employee_id, "steps", now)
    record, claims = begun_facts(work, employee_id, today)
    if record is None:
        raise NotFoundError(kind="driving_record", key=employee_id)
    history, figure = replay(record, today), internal_figure(record, today)
    newest_first = history.steps[::-1]
    number_of_pages = -(-len(newest_first) // STEPS_ON_A_PAGE)
    shown = min(max(page, 0), number_of_pages - 1)
    first = shown * STEPS_ON_A_PAGE
    return Explanation(
        employee=work.people.get(employee_id),
        coefficient=history.coefficient,
        steps=newest_first[first : first + STEPS_ON_A_PAGE],
        page=shown,
        number_of_pages=number_of_pages,
        awaited=figure.awaited,
        pending=figure.pending,
        contested=contested_in(claims),
    )
