"""What the calendar has done: a lease and a fenced cursor for each job and period."""

from dataclasses import dataclass
from datetime import datetime, timedelta

import sqlalchemy as sa

from fleet.errors import LeaseLostError
from storage.repositories.statements import statement

_CLAIM = statement(
    "INSERT INTO job_run (job, period, cursor, lease_until, attempts)"
    " VALUES (:job, :period, '', :until, 1)"
    " ON CONFLICT (job, period) DO UPDATE SET lease_until = excluded.lease_until,"
    " attempts = job_run.attempts + 1"
    " WHERE job_run.done_at IS NULL AND job_run.lease_until <= :now RETURNING cursor",
    "until",
    "now",
)
_ADVANCE = statement(
    "UPDATE job_run SET cursor = :new, lease_until = :until"
    " WHERE job = :job AND period = :period AND cursor = :old AND done_at IS NULL",
    "until",
)
_FINISH = statement(
    "UPDATE job_run SET done_at = :now WHERE job = :job AND period = :period AND done_at IS NULL",
    "now",
)
_IS_DONE = statement(
    "SELECT 1 FROM job_run WHERE job = :job AND period = :period AND done_at IS NOT NULL"
)
_FORGET = statement("DELETE FROM job_run WHERE job = :job AND period < :before")


@dataclass(frozen=True, slots=True)
class SqlJobRuns:
    """What the calendar has done: one row for each job and period."""

    connection: sa.Connection

    def claim(self, job: str, period: str, now: datetime, lease_seconds: float) -> str | None:
        """Take a run that is new or whose lease ran out; returns its cursor, None when taken."""
        run = {"job": job, "period": period, "now": now, "until": _after(now, lease_seconds)}
        cursor: str | None = _CLAIM.first(self.connection, **run)
        return cursor

    def advance(
        self, job: str, period: str, old: str, new: str, now: datetime, lease_seconds: float
    ) -> None:
        """Move the cursor and the lease, in the transaction of the chunk that was done.

        Raises:
            LeaseLostError: The cursor is no longer `old`: another owner went on.
        """
        run = {"job": job, "period": period, "until": _after(now, lease_seconds)}
        if _ADVANCE.run(self.connection, **run, old=old, new=new) != 1:
            raise LeaseLostError(job, period)

    def finish(self, job: str, period: str, now: datetime) -> None:
        """Mark the run as done for good."""
        _FINISH.run(self.connection, job=job, period=period, now=now)

    def is_done(self, job: str, period: str) -> bool:
        """Whether that run is done."""
        return _IS_DONE.first(self.connection, job=job, period=period) is not None

    def forget(self, job: str, before: str) -> int:
        """Delete the runs of a job whose period sorts before that one; returns how many."""
        return _FORGET.run(self.connection, job=job, before=before)


def _after(now: datetime, seconds: float) -> datetime:
    return now + timedelta(seconds=seconds)
