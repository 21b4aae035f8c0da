"""How each job of the calendar stands at an instant: for /jobs and for `bonroute jobs`."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from bot.due import next_start
from bot.occasions import Job
from fleet.job_runs import JobRun, RunState, Tally
from fleet.usecases.show_jobs import JobsState
from fleet.working_days import WorkingDays

_NOTHING = Tally()


@dataclass(frozen=True, slots=True)
class JobLine:
    """A job and how it stands.

    Attributes:
        last: The newest period that was begun, if any.
        next_at: From when the next period may begin.
        is_due: A period may be begun now.
        period: What may be run by hand; None when nothing is due, nothing waits, or it is
            asked for already.
        is_done: That period is done.
    """

    job: Job
    last: JobRun | None
    tally: Tally
    next_at: datetime | None
    is_due: bool
    period: str | None
    is_done: bool


def due_periods(jobs: Sequence[Job], local: datetime, working_days: WorkingDays) -> list[str]:
    """The names of all periods that are due: what `show_jobs` is asked about."""
    return sorted({period for job in jobs for period in job.periods_at(local, working_days)})


def job_lines(
    jobs: Sequence[Job], state: JobsState, local: datetime, working_days: WorkingDays
) -> list[JobLine]:
    """Every job as it stands at a local instant."""
    return [_line(job, state, local, working_days) for job in jobs]


def _line(job: Job, state: JobsState, local: datetime, working_days: WorkingDays) -> JobLine:
    runs = {run.period: run for run in state.standing if run.job == job.name}
    due, now = job.periods_at(local, working_days), local.astimezone(UTC)
    last = state.last.get(job.name)
    period = due[-1] if due else None
    if period is None and last is not None and last.state is not RunState.DONE:
        period = last.period
    if period in runs and runs[period].state is RunState.ASKED:
        period = None
    return JobLine(
        job,
        last,
        state.tallies.get(job.name, _NOTHING),
        next_start(job, local, working_days),
        any(one not in runs or runs[one].may_be_taken(now) for one in due),
        period,
        period in runs and runs[period].state is RunState.DONE,
    )
