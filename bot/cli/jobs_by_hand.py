"""Running one period of a job from the command line, or saying why it is not run."""

from datetime import datetime
from enum import StrEnum

from bot.calendar import Calendar
from bot.occasions import Job
from fleet.job_runs import JobRun, RunState
from fleet.ports import Store


class Reason(StrEnum):
    """Why a period is not run."""

    NOTHING_DUE = "nothing-due"
    NOT_DUE = "not-due"  # neither due nor written down
    DONE = "done"  # it may be done again
    DONE_ONCE = "done-once"  # it may not
    BUSY = "busy"  # the bot runs it


class NotRunError(Exception):
    """A period was not run."""

    def __init__(self, reason: Reason, period: str = "") -> None:
        super().__init__(reason, period)
        self.reason = reason
        self.period = period


async def by_hand(
    store: Store, calendar: Calendar, job: Job, period: str | None, local: datetime, *, again: bool
) -> JobRun:
    """Run a period to its end, or until it fails.

    Args:
        store: Where the runs are written down.
        calendar: Runs it.
        job: The job.
        period: The period; None for the newest one that is due.
        local: The present instant in the company's zone.
        again: Run it also where it is done.

    Raises:
        NotRunError: It is not due, or done, or runs already.
    """
    due = calendar.periods_of(job, local)
    wanted = period or next(reversed(due), None)
    if wanted is None:
        raise NotRunError(Reason.NOTHING_DUE)
    before = await store.read(lambda work: work.jobs.get(job.name, wanted))
    _require_allowed(job, wanted, before, is_due=wanted in due, again=again)
    run = await calendar.run_by_hand(job, wanted)
    if run is None:
        raise NotRunError(Reason.BUSY, wanted)
    return run


def _require_allowed(
    job: Job, period: str, before: JobRun | None, *, is_due: bool, again: bool
) -> None:
    if before is None and not is_due:
        raise NotRunError(Reason.NOT_DUE, period)
    if before is None or before.state is not RunState.DONE:
        return
    if not job.may_run_again:
        raise NotRunError(Reason.DONE_ONCE, period)
    if not again:
        raise NotRunError(Reason.DONE, period)
