"""Which runs of the calendar are due, too old, or next: pure questions about given instants."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from typing import Final

from bot.occasions import Job, end_of_day
from fleet.job_runs import LONGEST_RETRY, JobRun, RunState
from fleet.working_days import WorkingDays

FIRST_RETRY: Final = timedelta(minutes=1)
DAYS_LOOKED_BACK: Final = 400
_QUARTER: Final = timedelta(minutes=15)
_LONGEST_WAY_AHEAD: Final = 400  # days


@dataclass(frozen=True, slots=True)
class Due:
    """A run that is to be done now.

    Attributes:
        is_late: Its period is over.
    """

    job: Job
    period: str
    is_late: bool


@dataclass(frozen=True, slots=True)
class Agenda:
    """What a tick has to do.

    Attributes:
        due: What may be taken, for each job oldest first.
        too_old: Periods that were begun and whose maximum age has passed, by job.
    """

    due: tuple[Due, ...]
    too_old: Mapping[str, tuple[str, ...]]


def agenda(
    jobs: Sequence[Job],
    periods: Mapping[str, Sequence[str]],
    standing: Iterable[JobRun],
    local: datetime,
    working_days: WorkingDays,
) -> Agenda:
    """Say what is to be done.

    Args:
        jobs: All jobs.
        periods: The periods that are due of each (`Job.periods_at`).
        standing: The runs of these periods, and all that have not ended.
        local: The present instant in the company's zone.
        working_days: The days on which offices work.
    """
    runs = {(run.job, run.period): run for run in standing}
    now = local.astimezone(UTC)
    due: list[Due] = []
    too_old: dict[str, tuple[str, ...]] = {}
    for job in jobs:
        own = [run for run in runs.values() if run.job == job.name]
        asked = {run.period for run in own if run.state is RunState.ASKED}
        current = job.period_at(local, working_days)
        for period in sorted({*periods[job.name], *asked}):
            run = runs.get((job.name, period))
            if run is None or run.may_be_taken(now):
                due.append(Due(job, period, period != current))
        too_old[job.name] = _too_old(own, periods[job.name], now)
    return Agenda(tuple(due), too_old)


def _too_old(runs: Iterable[JobRun], periods: Collection[str], now: datetime) -> tuple[str, ...]:
    begun = (run for run in runs if run.state in {RunState.RUNNING, RunState.FAILED})
    return tuple(run.period for run in begun if run.period not in periods and run.is_free(now))


def missed_periods(
    job: Job, known: Collection[str], local: datetime, working_days: WorkingDays
) -> tuple[str, ...]:
    """The periods that passed without a run and are older than the job allows, oldest first.

    Args:
        job: The job; where it sweeps, nothing is missed.
        known: The periods that are written down; before the first of them nothing was missed.
        local: The present instant in the company's zone.
        working_days: The days on which offices work.
    """
    if not known or job.is_sweep:
        return ()
    first = min(known)
    due = set(job.periods_at(local, working_days))
    missed: list[str] = []
    for age in range(job.number_of_missed_days + 1, DAYS_LOOKED_BACK):
        period = job.period_at(end_of_day(local, age), working_days)
        if period is not None and period < first:
            break
        if period is not None and period not in known and period not in due:
            missed.append(period)
    return tuple(dict.fromkeys(reversed(missed)))


def retry_after(failures: int) -> timedelta:
    """How long a run waits after so many failures, 1 or more: it doubles up to an hour."""
    times = 1 << min(failures - 1, 10)
    return min(FIRST_RETRY * times, LONGEST_RETRY)


def next_start(job: Job, local: datetime, working_days: WorkingDays) -> datetime | None:
    """The instant, to a quarter of an hour, from which the next period of a job may begin.

    Args:
        job: The job.
        local: The present instant in the company's zone.
        working_days: The days on which offices work.
    """
    present = job.period_at(local, working_days)
    for ahead in range(_LONGEST_WAY_AHEAD):
        latest = job.period_at(end_of_day(local, -ahead), working_days)
        if latest is not None and latest != present:
            return _first_quarter(job, present, local, ahead, working_days)
    return None


def _first_quarter(
    job: Job, present: str | None, local: datetime, ahead: int, working_days: WorkingDays
) -> datetime | None:
    """The first quarter of an hour of that day at which another period may begin."""
    midnight = datetime.combine(end_of_day(local, -ahead).date(), time(), local.tzinfo)
    at, now = midnight.astimezone(UTC), local.astimezone(UTC)  # in one zone, hours come twice
    while (quarter := at.astimezone(local.tzinfo)).date() == midnight.date():
        period = job.period_at(quarter, working_days)
        if at > now and period is not None and period != present:
            return at
        at += _QUARTER
    return None
