"""Have the calendar do one period of a job now, by hand."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from fleet.access import Action, Actor, guarded
from fleet.job_runs import JobRun, RunState
from fleet.journal import JournalEntry
from fleet.ports import Work


class Asking(StrEnum):
    """What came of asking."""

    ASKED = "asked"
    ASKED_BEFORE = "asked_before"
    DONE_BEFORE = "done_before"


@dataclass(frozen=True, slots=True)
class Asked:
    """What came of asking, and the run as it was before."""

    outcome: Asking
    run: JobRun | None


@guarded(Action.SEE_JOBS)
def ask_for_run(
    work: Work, actor: Actor, job: str, period: str, now: datetime, *, is_again: bool
) -> Asked:
    """Leave a request, which the next tick of the calendar takes up.

    Args:
        work: The transaction.
        actor: Who asks.
        job: The name of the job.
        period: The period to do.
        now: The present instant.
        is_again: Do it also where it is done: only where that is harmless.
    """
    run = work.jobs.get(job, period)
    if run is not None and run.state is RunState.DONE and not is_again:
        return Asked(Asking.DONE_BEFORE, run)
    if not work.jobs.ask(job, period, now):
        return Asked(Asking.ASKED_BEFORE, run)
    details: dict[str, str | int | bool | None] = {"period": period, "again": is_again}
    entry = JournalEntry(now, "job_asked_for", f"job:{job}", actor.employee_id, details)
    work.journal.write(entry)
    return Asked(Asking.ASKED, run)
