"""Show the curve of somebody's coefficient."""

from dataclasses import dataclass
from datetime import date, datetime

from fleet.access import Action, Actor, guarded_about
from fleet.curve import Curve, curve_of
from fleet.errors import NotFoundError
from fleet.people import Employee
from fleet.ports import Work
from fleet.usecases.show_coefficient import begun_facts, contested_in, note_view


@dataclass(frozen=True, slots=True)
class PersonalCurve:
    """The curve of a person."""

    employee: Employee
    curve: Curve


@guarded_about(Action.SEE_PICTURE)
def show_curve(
    work: Work, actor: Actor, employee_id: int, today: date, now: datetime
) -> PersonalCurve:
    """The curve of a person on a day.

    Raises:
        NotFoundError: The person has no driving record that has begun.
    """
    note_view(work, actor, employee_id, "chart", now)
    return read_curve(work, employee_id, today)


def read_curve(work: Work, employee_id: int, as_of: date) -> PersonalCurve:
    """The same for the sender, which draws later what was allowed when it was asked for.

    Raises:
        NotFoundError: The person has no driving record that has begun.
    """
    record, claims = begun_facts(work, employee_id, as_of)
    if record is None:
        raise NotFoundError(kind="driving_record", key=employee_id)
    curve = curve_of(record, as_of, contested_in(claims))
    return PersonalCurve(work.people.get(employee_id), curve)
