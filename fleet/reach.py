"""Whether somebody can be told something: they can be written to, and are not on a pause."""

from datetime import date

from fleet.ports import Work
from fleet.streaks import is_paused


def is_reachable(work: Work, employee_id: int) -> bool:
    """Whether the person has an account, and Telegram lets the bot write to it."""
    link = work.people.link_of(employee_id)
    return link is not None and link.unreachable_at is None


def is_away(work: Work, employee_id: int, on: date) -> bool:
    """Whether the person is on a pause that day."""
    return is_paused(work.streaks.pauses_of(employee_id), on)
