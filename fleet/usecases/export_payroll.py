"""What was given and has value in a month, for payroll: asked for by HR, made when it is sent."""

from collections.abc import Sequence
from datetime import date, datetime

from fleet.access import Action, Actor, guarded, scopes
from fleet.journal import JournalEntry
from fleet.months import Month
from fleet.payroll import PayrollMonth, payroll_lines
from fleet.ports import Work
from fleet.usecases.save_case import Present

_LATEST = 100


@guarded(Action.HAND_OUT_REWARDS)
def show_payroll(work: Work, actor: Actor, month: Month) -> PayrollMonth:
    """What a month has for payroll, within the actor's scope."""
    return read_payroll(work, scopes(actor, Action.HAND_OUT_REWARDS), month)


@guarded(Action.HAND_OUT_REWARDS)
def ask_for_payroll(
    work: Work, actor: Actor, month: Month, present: Present
) -> tuple[tuple[int, ...], PayrollMonth]:
    """Take note that the actor exports a month.

    Returns:
        The units whose people stand in it, and what it says now.
    """
    units = scopes(actor, Action.HAND_OUT_REWARDS)
    found = read_payroll(work, units, month)
    details: dict[str, str | int | bool | None] = {
        "month": str(month),
        "lines": len(found.lines),
        "total_cents": found.total_cents,
        "units": ",".join(map(str, units)),
    }
    entry = JournalEntry(
        present.now, "payroll_exported", _subject(month), actor.employee_id, details
    )
    work.journal.write(entry)
    return units, found


def was_exported(work: Work, unit_id: int, on: date, since: datetime) -> bool:
    """Whether a unit's month went to payroll since then: a part of use cases that asked."""
    lineage = {str(one) for one in work.units.get(unit_id).lineage}
    entries = work.journal.about(_subject(Month.of(on)), _LATEST)
    return any(
        one.at >= since and not lineage.isdisjoint(str(one.details["units"]).split(","))
        for one in entries
    )


def _subject(month: Month) -> str:
    return f"payroll:{month}"


def read_payroll(work: Work, unit_ids: Sequence[int], month: Month) -> PayrollMonth:
    """A month of those units: the sender makes what was allowed when it was asked for."""
    first_on, next_on = month.first_on, month.plus(1).first_on
    given = work.rewards.given_below(unit_ids, first_on, next_on)
    return PayrollMonth(month, payroll_lines(given))
