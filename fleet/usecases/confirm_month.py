"""Confirm a month: the vehicle was checked, or there is nothing to report; and take it back.

Who has no Telegram says so on paper: HR notes it for them, and never sees what follows from it.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from fleet.access import Action, Actor, guarded_about
from fleet.journal import JournalEntry
from fleet.months import Month
from fleet.ports import Work
from fleet.recognition import PointReason
from fleet.streaks import Confirmation, ConfirmationKind, MonthMark
from fleet.streaks_facts import responsible_facts
from fleet.streaks_rules import mark_of, open_months
from fleet.usecases.award_points import award
from fleet.usecases.save_case import Present
from fleet.usecases.show_streaks import read_records


class Confirming(StrEnum):
    """What came of a confirmation."""

    CONFIRMED = "confirmed"
    BEFORE = "before"  # it was confirmed already
    CLOSED = "closed"  # the month can no longer be confirmed, or not yet
    PAUSED = "paused"  # no day of the month counts
    LATE_NEWS = "late_news"  # kept, but something of that month was learnt late
    NOT_EMPLOYED = "not_employed"


@dataclass(frozen=True, slots=True)
class Confirmed:
    """A month that somebody wanted to confirm, and what came of it.

    Attributes:
        points: Points that the check of the vehicle gave; 0 for none.
    """

    month: Month
    kind: ConfirmationKind
    outcome: Confirming
    points: int = 0


def noting_months(today: date) -> tuple[Month, ...]:
    """The months that HR may note from paper: paper takes longer than the chat."""
    present = Month.of(today)
    return (present.plus(-1), present)


@guarded_about(Action.CONFIRM_MONTH)
def confirm_month(
    work: Work,
    actor: Actor,
    employee_id: int,
    kind: ConfirmationKind,
    month: Month,
    present: Present,
) -> Confirmed:
    """Confirm one's own month; confirming it again changes nothing."""
    if month not in open_months(present.today):
        return Confirmed(month, kind, Confirming.CLOSED)
    return _confirm(work, actor, employee_id, kind, month, present)


@guarded_about(Action.NOTE_FOR_OTHERS)
def note_month(
    work: Work,
    actor: Actor,
    employee_id: int,
    kind: ConfirmationKind,
    month: Month,
    present: Present,
) -> Confirmed:
    """Note what somebody confirmed on paper, for this month or the last one."""
    if month not in noting_months(present.today):
        return Confirmed(month, kind, Confirming.CLOSED)
    return _confirm(work, actor, employee_id, kind, month, present)


@guarded_about(Action.CONFIRM_MONTH)
def unconfirm_month(
    work: Work,
    actor: Actor,
    employee_id: int,
    kind: ConfirmationKind,
    month: Month,
    present: Present,
) -> bool:
    """Take one's confirmation back on the day on which it was made; points that it gave stay.

    Returns:
        False when there is none of that day.
    """
    return _unconfirm(work, actor, employee_id, kind, month, present)


@guarded_about(Action.NOTE_FOR_OTHERS)
def unnote_month(
    work: Work,
    actor: Actor,
    employee_id: int,
    kind: ConfirmationKind,
    month: Month,
    present: Present,
) -> bool:
    """Take back on the same day what was noted from paper; what people confirm is their own."""
    return _unconfirm(work, actor, employee_id, kind, month, present, is_from_paper=True)


def _confirm(
    work: Work,
    actor: Actor,
    employee_id: int,
    kind: ConfirmationKind,
    month: Month,
    present: Present,
) -> Confirmed:
    records = read_records(work, employee_id)
    if not records.employee.is_employed(present.today):
        return Confirmed(month, kind, Confirming.NOT_EMPLOYED)
    facts = responsible_facts(records, present.today, present.zone)
    if mark_of(facts, month, present.today) is MonthMark.PAUSED:
        return Confirmed(month, kind, Confirming.PAUSED)
    noted_by = None if actor.employee_id == employee_id else actor.employee_id
    confirmation = Confirmation(employee_id, month, kind, present.now, noted_by)
    if not work.streaks.confirm(confirmation):
        return Confirmed(month, kind, Confirming.BEFORE)
    _note(work, actor, "month_confirmed", confirmation, present)
    points = _points_of(work, confirmation, present)
    is_late = any(one.month == month for one in facts.late_news)
    outcome = Confirming.LATE_NEWS if is_late else Confirming.CONFIRMED
    return Confirmed(month, kind, outcome, points)


def _unconfirm(
    work: Work,
    actor: Actor,
    employee_id: int,
    kind: ConfirmationKind,
    month: Month,
    present: Present,
    *,
    is_from_paper: bool = False,
) -> bool:
    for one in work.streaks.confirmations_of(employee_id, month):
        made_on = one.confirmed_at.astimezone(present.zone).date()
        is_own = is_from_paper and one.noted_by is None
        if (one.month, one.kind, made_on) == (month, kind, present.today) and not is_own:
            _note(work, actor, "confirmation_taken_back", one, present)
            return work.streaks.unconfirm(employee_id, month, kind)
    return False


def _points_of(work: Work, confirmation: Confirmation, present: Present) -> int:
    if confirmation.kind is not ConfirmationKind.VEHICLE_CHECK:
        return 0
    key = f"vehicle_check:{confirmation.employee_id}:{confirmation.month}"
    reason = PointReason.VEHICLE_CHECK
    entry = award(
        work, confirmation.employee_id, reason, key, present.now, month=confirmation.month
    )
    return entry.points if entry is not None else 0


def _note(
    work: Work, actor: Actor, event: str, confirmation: Confirmation, present: Present
) -> None:
    details = {"month": str(confirmation.month), "kind": confirmation.kind.value}
    subject = f"employee:{confirmation.employee_id}"
    work.journal.write(JournalEntry(present.now, event, subject, actor.employee_id, details))
