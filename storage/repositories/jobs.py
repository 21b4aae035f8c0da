"""What the calendar has done: a lease, a fenced cursor and a history for each job and period."""

import json
from collections.abc import Collection
from dataclasses import dataclass, fields
from datetime import datetime
from typing import Any

import sqlalchemy as sa

from fleet.errors import LeaseLostError
from fleet.job_runs import (
    FARTHEST_LEASE,
    FARTHEST_RETRY,
    LEASE,
    MOST_ATTEMPTS_TAKEN_BACK,
    ClaimedRun,
    JobRun,
    Tally,
)
from storage.repositories.statements import Statement, statement, to_json
from storage.tables.columns import table_of
from storage.tables.delivery import IS_OPEN, JobRunRow

_FREE = "(job_run.lease_until <= :now OR job_run.lease_until > :farthest_lease)"
_HELD = " WHERE job = :job AND period = :period AND attempts = :attempts AND state = 'running'"


def _guarded(sql: str, *instants: str) -> Statement:
    """Make a statement that asks who holds the run."""
    return statement(sql.replace("<free>", _FREE).replace("<held>", _HELD), *instants)


_CLAIM = _guarded(
    "INSERT INTO job_run (job, period, state, cursor, lease_until, attempts, failures, started_at,"
    " worked_ms, counts, is_late)"
    " VALUES (:job, :period, 'running', '', :until, 1, 0, :now, 0, '{}', :is_late)"
    " ON CONFLICT (job, period) DO UPDATE SET state = 'running',"
    " lease_until = excluded.lease_until, attempts = job_run.attempts + 1, retry_at = NULL,"
    " ended_at = NULL, is_late = excluded.is_late,"
    " started_at = coalesce(job_run.started_at, excluded.started_at)"
    " WHERE job_run.state <> 'done' AND <free> AND (job_run.retry_at IS NULL"
    " OR job_run.retry_at <= :now OR job_run.retry_at > :farthest_retry)"
    " RETURNING cursor, attempts, failures, worked_ms, counts",
    "until",
    "now",
    "farthest_lease",
    "farthest_retry",
)
_ADVANCE = _guarded(
    "UPDATE job_run SET cursor = :new, lease_until = :until, worked_ms = :worked_ms,"
    " counts = :counts<held> AND cursor = :old",
    "until",
)
_FINISH = _guarded(
    "UPDATE job_run SET state = 'done', ended_at = :now, lease_until = :now,"
    " worked_ms = :worked_ms, counts = :counts<held> AND cursor = :old",
    "now",
)
_FAIL = _guarded(
    "UPDATE job_run SET state = 'failed', failures = failures + 1, error = :error,"
    " retry_at = :retry_at, lease_until = :now<held>",
    "retry_at",
    "now",
)
_DROP = _guarded(
    "INSERT INTO job_run (job, period, state, cursor, lease_until, attempts, failures, ended_at,"
    " worked_ms, counts, is_late)"
    " VALUES (:job, :period, 'dropped', '', :now, 0, 0, :now, 0, '{}', false)"
    " ON CONFLICT (job, period) DO UPDATE SET state = 'dropped', ended_at = excluded.ended_at,"
    " retry_at = NULL, lease_until = excluded.lease_until"
    " WHERE job_run.state IN ('running', 'failed') AND <free>",
    "now",
    "farthest_lease",
)
_ASK = _guarded(
    "INSERT INTO job_run (job, period, state, cursor, lease_until, attempts, failures,"
    " worked_ms, counts, is_late)"
    " VALUES (:job, :period, 'asked', '', :now, 0, 0, 0, '{}', false)"
    " ON CONFLICT (job, period) DO UPDATE SET state = 'asked', retry_at = NULL,"
    " cursor = CASE WHEN job_run.state = 'done' THEN '' ELSE job_run.cursor END,"
    " counts = CASE WHEN job_run.state = 'done' THEN '{}' ELSE job_run.counts END,"
    " worked_ms = CASE WHEN job_run.state = 'done' THEN 0 ELSE job_run.worked_ms END,"
    " started_at = CASE WHEN job_run.state = 'done' THEN NULL ELSE job_run.started_at END,"
    " lease_until = excluded.lease_until"
    " WHERE job_run.state NOT IN ('running', 'asked') OR (job_run.state = 'running' AND <free>)",
    "now",
    "farthest_lease",
)
_ALERT = statement(
    "UPDATE job_run SET alerted_at = :now"
    " WHERE job = :job AND period = :period AND alerted_at IS NULL",
    "now",
)
_TAKE_BACK = statement(
    "UPDATE job_run SET lease_until = :now"
    " WHERE state = 'running' AND lease_until > :now AND attempts <= :most",
    "now",
)
_FORGET = statement("DELETE FROM job_run WHERE job = :job AND period < :before")
_PERIODS_SINCE = statement("SELECT job, period FROM job_run WHERE period >= :earliest")
_TALLY = statement(
    "SELECT job, count(*), sum(CASE WHEN state = 'done' THEN 1 ELSE 0 END),"
    " sum(CASE WHEN state = 'done' AND is_late THEN 1 ELSE 0 END),"
    " sum(CASE WHEN state = 'dropped' THEN 1 ELSE 0 END),"
    " sum(CASE WHEN state = 'done' AND failures > 0 THEN 1 ELSE 0 END)"
    " FROM job_run GROUP BY job"
)
_RUN = table_of(JobRunRow)
_PLAIN = [field.name for field in fields(JobRun) if field.name != "counts"]
_SELECT = sa.select(*(_RUN.c[name] for name in _PLAIN), _RUN.c.counts)


@dataclass(frozen=True, slots=True)
class SqlJobRuns:
    """What the calendar has done: one row for each job and period."""

    connection: sa.Connection

    def claim(
        self, job: str, period: str, now: datetime, *, is_late: bool = False
    ) -> ClaimedRun | None:
        """Take a run that is new or may be taken (`JobRun.may_be_taken`); None when it may not."""
        rows = _CLAIM.rows(
            self.connection,
            job=job,
            period=period,
            now=now,
            until=now + LEASE,
            is_late=is_late,
            farthest_lease=now + FARTHEST_LEASE,
            farthest_retry=now + FARTHEST_RETRY,
        )
        if not rows:
            return None
        cursor, attempts, failures, worked_ms, counts = rows[0]
        return ClaimedRun(job, period, cursor, attempts, failures, worked_ms, json.loads(counts))

    def advance(self, held: ClaimedRun, following: ClaimedRun, now: datetime) -> None:
        """Store how far it is and move the lease, in the transaction of the chunk that was done.

        Raises:
            LeaseLostError: Another owner went on: roll back.
        """
        values = _worked(held, following)
        changed = _ADVANCE.run(self.connection, **values, new=following.cursor, until=now + LEASE)
        _require(held, changed)

    def finish(self, held: ClaimedRun, following: ClaimedRun, now: datetime) -> None:
        """Mark the run as done, in the transaction of its last chunk.

        Raises:
            LeaseLostError: Another owner went on: roll back.
        """
        _require(held, _FINISH.run(self.connection, **_worked(held, following), now=now))

    def fail(self, held: ClaimedRun, error: str, retry_at: datetime, now: datetime) -> None:
        """Give the run back after a chunk raised; it goes on where it stood.

        Raises:
            LeaseLostError: Another owner went on, or it was done after all.
        """
        fault = {"error": error, "retry_at": retry_at, "now": now}
        _require(held, _FAIL.run(self.connection, **_name(held), **fault))

    def drop(self, job: str, periods: Collection[str], now: datetime) -> int:
        """Write down periods that are not done and too old; returns how many."""
        if not periods:
            return 0
        around = {"job": job, "now": now, "farthest_lease": now + FARTHEST_LEASE}
        rows = [{**around, "period": period} for period in periods]
        return _DROP.run_all(self.connection, rows)

    def ask(self, job: str, period: str, now: datetime) -> bool:
        """Have a period run by the next tick, also one that was done; False when it runs now."""
        farthest_lease = now + FARTHEST_LEASE
        run = {"job": job, "period": period, "now": now, "farthest_lease": farthest_lease}
        return _ASK.run(self.connection, **run) == 1

    def mark_alerted(self, job: str, period: str, now: datetime) -> bool:
        """Note that the administrators were told; False when they were told before."""
        return _ALERT.run(self.connection, job=job, period=period, now=now) == 1

    def get(self, job: str, period: str) -> JobRun | None:
        """Read the run of a period, if there is one."""
        found = self._runs(_SELECT.where(_RUN.c.job == job, _RUN.c.period == period))
        return found[0] if found else None

    def standing(self, jobs: Collection[str], periods: Collection[str]) -> list[JobRun]:
        """Read the runs of those jobs that are of one of the periods, or have not ended."""
        of_periods = _SELECT.where(_RUN.c.job.in_(jobs), _RUN.c.period.in_(periods))
        not_ended = _SELECT.where(_RUN.c.job.in_(jobs), IS_OPEN)
        runs = (*self._runs(of_periods), *self._runs(not_ended))
        return list({(run.job, run.period): run for run in runs}.values())

    def periods_since(self, earliest: str) -> dict[str, set[str]]:
        """Read the names of all periods from that one on, by job."""
        rows = _PERIODS_SINCE.rows(self.connection, earliest=earliest)
        periods: dict[str, set[str]] = {}
        for job, period in rows:
            periods.setdefault(job, set()).add(period)
        return periods

    def last_runs(self) -> dict[str, JobRun]:
        """Read the newest period of each job that was ever begun."""
        begun = _RUN.c.started_at.is_not(None)
        newest = (
            sa.select(_RUN.c.job, sa.func.max(_RUN.c.period).label("period"))
            .where(begun)
            .group_by(_RUN.c.job)
            .subquery()
        )
        is_newest = sa.and_(_RUN.c.job == newest.c.job, _RUN.c.period == newest.c.period)
        found = self._runs(_SELECT.join_from(_RUN, newest, is_newest))
        return {run.job: run for run in found}

    def tallies(self) -> dict[str, Tally]:
        """Count how the runs of each job went."""
        return {job: Tally(*map(int, counts)) for job, *counts in _TALLY.rows(self.connection)}

    def history(self, job: str, offset: int, limit: int) -> list[JobRun]:
        """Read the runs of a job, newest period first."""
        of_job = _SELECT.where(_RUN.c.job == job).order_by(_RUN.c.period.desc())
        return self._runs(of_job.offset(offset).limit(limit))

    def take_back(self, now: datetime) -> int:
        """Free what a dead process held: only where no other process works on the store.

        What was taken three times stays held until its lease runs out: it may have been what
        ended the process.

        Returns:
            How many runs were held.
        """
        return _TAKE_BACK.run(self.connection, now=now, most=MOST_ATTEMPTS_TAKEN_BACK)

    def forget(self, job: str, before: str) -> int:
        """Delete the runs of a job whose period sorts before that one; returns how many."""
        return _FORGET.run(self.connection, job=job, before=before)

    def _runs(self, query: sa.Select[Any]) -> list[JobRun]:
        return [JobRun(*(*row[:-1], json.loads(row[-1]))) for row in self.connection.execute(query)]


def _name(held: ClaimedRun) -> dict[str, object]:
    return {"job": held.job, "period": held.period, "attempts": held.attempts}


def _worked(held: ClaimedRun, following: ClaimedRun) -> dict[str, object]:
    counts = to_json(following.counts)
    return {**_name(held), "old": held.cursor, "worked_ms": following.worked_ms, "counts": counts}


def _require(held: ClaimedRun, number_of_rows: int) -> None:
    if number_of_rows != 1:
        raise LeaseLostError(held.job, held.period)
