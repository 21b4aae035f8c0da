"""Show one close of a person's period: what was found, why, and what would change it next."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from bonusmalus.errors import BonusMalusError
from bonusmalus.history import Step
from fleet.access import Action, Actor, Subject, guarded, require
from fleet.coefficient import InternalFigure, internal_figure, record_of
from fleet.driving import DrivingRecord, Figure, RecordedClaim
from fleet.errors import AccessDeniedError, NotFoundError
from fleet.people import Employee
from fleet.ports import Work
from fleet.renewal_rules import known_on, steps_at
from fleet.renewals import RenewalClose
from fleet.usecases.show_coefficient import contested_in, note_view


@dataclass(frozen=True, slots=True)
class ShownRenewal:
    """A close, as it is told.

    Attributes:
        steps: Of that renewal, from the facts as they were known then; empty where facts of the
            record itself were corrected since, so that they no longer lead to what was found.
        contested: Numbers of the claims whose decision the person contests.
        present: The internal figure of the day on which it is told.
    """

    close: RenewalClose
    employee: Employee
    steps: tuple[Step, ...]
    contested: frozenset[str]
    present: InternalFigure
    figure: Figure = Figure.INTERNAL

    @property
    def has_changed_since(self) -> bool:
        """Whether another value is in force than the one that was found."""
        return self.present.coefficient != self.close.after


@guarded(Action.SEE_COEFFICIENT)
def show_renewal(
    work: Work, actor: Actor, close_id: int, today: date, now: datetime
) -> ShownRenewal:
    """A close of oneself, or of somebody in one's scope.

    Raises:
        AccessDeniedError: It is somebody else's, or there is none.
    """
    action = Action.SEE_COEFFICIENT
    try:
        close = work.renewals.get(close_id)
    except NotFoundError:
        raise AccessDeniedError(action.value, actor.employee_id, None) from None
    lineage = work.people.lineage_of(close.employee_id)
    require(actor, action, Subject(close.employee_id, lineage))
    note_view(work, actor, close.employee_id, "renewal", now)
    return read_renewal(work, close, today)


def read_renewal(work: Work, close: RenewalClose, today: date) -> ShownRenewal:
    """A close as it is told.

    Raises:
        BonusMalusError: The person's facts contradict each other.
    """
    records = work.driving.records_of([close.employee_id])
    claims = work.driving.claims_by_person([close.employee_id])
    driving, of_person = records[close.employee_id], claims.get(close.employee_id, [])
    return _shown(work, close, driving, of_person, today)


def read_renewals(
    work: Work, closes: Sequence[RenewalClose], today: date
) -> tuple[ShownRenewal, ...]:
    """Several closes as they are told; the facts of all their people are read at once.

    Those of people whose facts contradict each other are left out.
    """
    ids = sorted({close.employee_id for close in closes})
    records, claims = work.driving.records_of(ids), work.driving.claims_by_person(ids)

    def all_shown() -> Iterator[ShownRenewal]:
        for close in closes:
            driving, of_person = records[close.employee_id], claims.get(close.employee_id, [])
            try:
                yield _shown(work, close, driving, of_person, today)
            except BonusMalusError:
                continue

    return tuple(all_shown())


def _shown(
    work: Work,
    close: RenewalClose,
    driving: DrivingRecord,
    claims: Iterable[RecordedClaim],
    today: date,
) -> ShownRenewal:
    happened = [claim for claim in claims if claim.occurred_on <= today]
    then = known_on(driving, happened, close.renewal_on, close.closed_at)
    steps = steps_at(then, close.renewal_on)
    is_as_found = bool(steps) and steps[-1].after == close.after
    return ShownRenewal(
        close=close,
        employee=work.people.get(close.employee_id),
        steps=steps if is_as_found else (),
        contested=contested_in(happened),
        present=internal_figure(record_of(driving, happened), today),
    )
