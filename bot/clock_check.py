"""Whether the clock may be believed by a job that deletes: what is deleted does not come back.

A machine that starts with a clock a year ahead would forget what is to be kept. It looks just as a
long standstill does, so an administrator decides: who has the job done by hand says that the clock
is right (docs/decisions/0086). Everything else is made up for without asking.
"""

from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta
from functools import partial
from typing import Final

from bot.notices import Notices
from bot.occasions import Job, Surroundings
from bot.views.jobs import clock_ahead_screen
from fleet.delivery import OutgoingMessage
from fleet.job_runs import JobRun, RunState
from fleet.people import Role
from fleet.ports import Work

MOST_DAYS_APART: Final = timedelta(days=7)
"""After a longer time without a run, a job that deletes asks whether the clock is right."""


def in_doubt(
    jobs: Iterable[Job],
    last_runs: Mapping[str, JobRun],
    open_runs: Iterable[JobRun],
    now: datetime,
    longest: timedelta,
) -> dict[str, datetime]:
    """The jobs that wait for an answer, each with when it was last at work.

    Args:
        jobs: All jobs.
        last_runs: The newest run of each.
        open_runs: The runs that have not ended; one that was lately asked for is the answer.
        now: The present instant, if the clock is right.
        longest: The longest standstill about which nobody is asked.
    """
    answered = {run.job for run in open_runs if _is_answer(run, now, longest)}
    found: dict[str, datetime] = {}
    for job in jobs:
        run = last_runs.get(job.name)
        if run is None or not job.is_irreversible or job.name in answered:
            continue
        worked_at = run.ended_at or run.started_at or run.lease_until
        if now - worked_at >= longest:
            found[job.name] = worked_at
    return found


def _is_answer(run: JobRun, now: datetime, longest: timedelta) -> bool:
    return run.state is RunState.ASKED and now - run.lease_until < longest


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
