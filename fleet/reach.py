"""Whether somebody can be told something: they can be written to, and are not on a pause."""

from datetime import date

from fleet.people import Role
from fleet.ports import Work
from fleet.streaks import is_paused


def is_reachable(work: Work, employee_id: int) -> bool:
    """Whether the person has an account, and Telegram lets the bot write to it."""
    link = work.people.link_of(employee_id)
    return link is not None and link.unreachable_at is None


def is_away(work: Work, employee_id: int, on: date) -> bool:
    """Whether the person is on a pause that day."""
    return is_paused(work.streaks.pauses_of(employee_id), on)


def managers_to_tell(work: Work, unit_id: int, on: date) -> list[int]:
    """Whom of a unit's fleet managers something can be told that day.

    Where all of them are away, those are told whom a message reaches: a last day still is one.
    """
    lineage = work.units.get(unit_id).lineage
    managers = work.people.holders((Role.FLEET_MANAGER,), lineage, on)
    reachable = [one for one in managers if is_reachable(work, one)]
    return [one for one in reachable if not is_away(work, one, on)] or reachable
