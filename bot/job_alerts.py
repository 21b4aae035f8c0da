"""Tells the administrators that a job of the calendar fails: once for each job and period."""

from collections.abc import Iterable
from datetime import datetime
from functools import partial
from typing import Final

from bot.notices import Notices
from bot.occasions import Job, Surroundings
from bot.views.jobs import failing_screen
from fleet.delivery import OutgoingMessage
from fleet.job_runs import JobRun
from fleet.people import Role
from fleet.ports import Work

_LETTERS_OF_A_DAY: Final = len("2026-11-21")


def alert(work: Work, around: Surroundings, job: Job, period: str, now: datetime) -> int:
    """Queue one message to each administrator, wherever in the company; returns how many."""
    run = work.jobs.get(job.name, period)
    if run is None or not work.jobs.mark_alerted(job.name, period, now):
        return 0
    return work.outbox.add(_messages(work, around, job, run, now), now)


def _messages(
    work: Work, around: Surroundings, job: Job, run: JobRun, now: datetime
) -> Iterable[OutgoingMessage]:
    notices = Notices(work, around.catalogue, around.zone, now)
    units = [unit.id for unit in work.units.all()]
    # what sweeps each quarter of an hour would be told ninety times a day
    name = run.period[:_LETTERS_OF_A_DAY] if job.is_sweep else run.period
    for admin_id in work.people.holders([Role.ADMIN], units, now.astimezone(around.zone).date()):
        write = partial(failing_screen, run=run, zone=around.zone, is_weekly=job.is_weekly)
        message = notices.to(admin_id, write, f"job-fails:{job.name}:{name}:{admin_id}")
        if message is not None:
            yield message
