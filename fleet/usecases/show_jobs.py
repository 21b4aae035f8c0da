"""What the calendar has done, for administrators."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from fleet.access import Action, Actor, guarded
from fleet.job_runs import JobRun, Tally
from fleet.ports import Work


@dataclass(frozen=True, slots=True)
class JobsState:
    """How all jobs stand.

    Attributes:
        last: The newest period of each job that was begun.
        standing: The runs of the periods that were asked for, and those that have not ended.
    """

    last: Mapping[str, JobRun]
    tallies: Mapping[str, Tally]
    standing: Sequence[JobRun]


@guarded(Action.SEE_JOBS)
def show_jobs(work: Work, _actor: Actor, jobs: Sequence[str], periods: Sequence[str]) -> JobsState:
    """How the jobs stand, and whether those periods are done."""
    return read_jobs(work, jobs, periods)


def read_jobs(work: Work, jobs: Sequence[str], periods: Sequence[str]) -> JobsState:
    """The same without asking who it is for: the command line."""
    standing = work.jobs.standing(jobs, periods)
    return JobsState(work.jobs.last_runs(), work.jobs.tallies(), standing)


@guarded(Action.SEE_JOBS)
def show_runs(work: Work, _actor: Actor, job: str, page: int, at_once: int) -> list[JobRun]:
    """A page of the history of a job, newest first."""
    return work.jobs.history(job, page * at_once, at_once)
