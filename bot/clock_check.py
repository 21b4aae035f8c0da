"""Whether the clock may be believed: what it brings about, such as forgetting, cannot be undone.

A machine that starts with a wrong clock would do the periods of a month that has not come, and
delete what is to be kept. It looks just as a long standstill does, so an administrator decides: who
has one job done by hand says that the clock is right (docs/decisions/0086).
"""

from collections.abc import Iterable
from datetime import datetime, timedelta
from functools import partial
from typing import Final

from bot.notices import Notices
from bot.occasions import Surroundings
from bot.views.jobs import clock_ahead_screen
from fleet.delivery import OutgoingMessage
from fleet.job_runs import JobRun, RunState
from fleet.people import Role
from fleet.ports import Work

MOST_DAYS_APART: Final = timedelta(days=7)
"""After a longer time without any work, the calendar asks whether the clock is right."""


def last_work(runs: Iterable[JobRun]) -> datetime | None:
    """When the calendar last did something; None where it never did."""
    instants = (run.ended_at or run.started_at for run in runs)
    return max((one for one in instants if one is not None), default=None)


def is_confirmed(runs: Iterable[JobRun], now: datetime, longest: timedelta) -> bool:
    """Whether somebody lately asked for a run by hand."""
    return any(run.state is RunState.ASKED and now - run.lease_until < longest for run in runs)


def ask_about_clock(work: Work, around: Surroundings, before: datetime, now: datetime) -> int:
    """Queue one message to each administrator, once for each standstill; returns how many."""
    return work.outbox.add(_messages(work, around, before, now), now)


def _messages(
    work: Work, around: Surroundings, before: datetime, now: datetime
) -> Iterable[OutgoingMessage]:
    # It waits for no hour: of a wrong clock, the end of quiet hours may be a month away.
    notices = Notices(work, around.catalogue, around.zone, now)
    units = [unit.id for unit in work.units.all()]
    write = partial(clock_ahead_screen, now=now, before=before, zone=around.zone)
    for admin_id in work.people.holders([Role.ADMIN], units, before.astimezone(around.zone).date()):
        key = f"clock-ahead:{before.isoformat()}:{admin_id}"
        message = notices.to(admin_id, write, key, is_urgent=True)
        if message is not None:
            yield message
