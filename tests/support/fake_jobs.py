"""The runs of the calendar, in memory."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import datetime

from fleet.errors import LeaseLostError
from fleet.job_runs import (
    ENDED,
    LEASE,
    MOST_ATTEMPTS_TAKEN_BACK,
    ClaimedRun,
    JobRun,
    RunState,
    Tally,
)
from tests.support.fake_state import State


@dataclass
class FakeJobRuns:
    """Each row is a run and its cursor."""

    state: State

    def claim(
        self, job: str, period: str, now: datetime, *, is_late: bool = False
    ) -> ClaimedRun | None:
        run, cursor = self._row(job, period, now)
        if not run.may_be_taken(now):
            return None
        taken = replace(
            run,
            state=RunState.RUNNING,
            lease_until=now + LEASE,
            attempts=run.attempts + 1,
            started_at=run.started_at or now,
            ended_at=None,
            retry_at=None,
            is_late=is_late,
        )
        self._put(taken, cursor)
        return ClaimedRun(
            job, period, cursor, taken.attempts, run.failures, run.worked_ms, run.counts
        )

    def advance(self, held: ClaimedRun, following: ClaimedRun, now: datetime) -> None:
        run = self._held(held, held.cursor)
        self._put(self._worked(replace(run, lease_until=now + LEASE), following), following.cursor)

    def finish(self, held: ClaimedRun, following: ClaimedRun, now: datetime) -> None:
        run = self._held(held, held.cursor)
        done = replace(run, state=RunState.DONE, ended_at=now, lease_until=now)
        self._put(self._worked(done, following), held.cursor)

    def fail(self, held: ClaimedRun, error: str, retry_at: datetime, now: datetime) -> None:
        run = self._held(held)
        _, cursor = self.state.job_runs[held.job, held.period]
        failed = replace(
            run,
            state=RunState.FAILED,
            failures=run.failures + 1,
            error=error,
            retry_at=retry_at,
            lease_until=now,
        )
        self._put(failed, cursor)

    def drop(self, job: str, periods: Collection[str], now: datetime) -> int:
        number = 0
        for period in periods:
            is_new = (job, period) not in self.state.job_runs
            run, cursor = self._row(job, period, now)
            is_open = run.state in {RunState.RUNNING, RunState.FAILED} and run.is_free(now)
            if is_new or is_open:
                dropped = replace(run, state=RunState.DROPPED, ended_at=now, lease_until=now)
                self._put(replace(dropped, retry_at=None), cursor)
                number += 1
        return number

    def ask(self, job: str, period: str, now: datetime) -> bool:
        is_new = (job, period) not in self.state.job_runs
        run, cursor = self._row(job, period, now)
        if not is_new:
            if run.state is RunState.ASKED:
                return False
            if run.state is RunState.RUNNING and not run.is_free(now):
                return False
        if run.state is RunState.DONE:
            run, cursor = replace(run, counts={}, worked_ms=0, started_at=None), ""
        self._put(replace(run, state=RunState.ASKED, retry_at=None, lease_until=now), cursor)
        return True

    def mark_alerted(self, job: str, period: str, now: datetime) -> bool:
        run, cursor = self._row(job, period, now)
        if (job, period) not in self.state.job_runs or run.alerted_at is not None:
            return False
        self._put(replace(run, alerted_at=now), cursor)
        return True

    def get(self, job: str, period: str) -> JobRun | None:
        row = self.state.job_runs.get((job, period))
        return row[0] if row else None

    def standing(self, jobs: Collection[str], periods: Collection[str]) -> list[JobRun]:
        return [
            run
            for run, _ in self.state.job_runs.values()
            if run.job in jobs and (run.period in periods or run.state not in ENDED)
        ]

    def periods_since(self, earliest: str) -> dict[str, set[str]]:
        periods: dict[str, set[str]] = {}
        for job, period in self.state.job_runs:
            if period >= earliest:
                periods.setdefault(job, set()).add(period)
        return periods

    def last_runs(self) -> dict[str, JobRun]:
        begun = [run for run, _ in self.state.job_runs.values() if run.started_at is not None]
        return {run.job: run for run in sorted(begun, key=lambda run: run.period)}

    def tallies(self) -> dict[str, Tally]:
        jobs = {job for job, _ in self.state.job_runs}
        return {job: self._tally(self.history(job, 0, len(self.state.job_runs))) for job in jobs}

    def history(self, job: str, offset: int, limit: int) -> list[JobRun]:
        own = [run for run, _ in self.state.job_runs.values() if run.job == job]
        own.sort(key=lambda run: run.period, reverse=True)
        return own[offset : offset + limit]

    def take_back(self, now: datetime) -> int:
        held = [
            (run, cursor)
            for run, cursor in self.state.job_runs.values()
            if run.state is RunState.RUNNING
            and run.lease_until > now
            and run.attempts <= MOST_ATTEMPTS_TAKEN_BACK
        ]
        for run, cursor in held:
            self._put(replace(run, lease_until=now), cursor)
        return len(held)

    def forget(self, job: str, before: str) -> int:
        old = [run for run in self.state.job_runs if run[0] == job and run[1] < before]
        for run in old:
            del self.state.job_runs[run]
        return len(old)

    def _row(self, job: str, period: str, now: datetime) -> tuple[JobRun, str]:
        new = JobRun(job, period, RunState.RUNNING, now)
        return self.state.job_runs.get((job, period), (new, ""))

    def _put(self, run: JobRun, cursor: str) -> None:
        self.state.job_runs[run.job, run.period] = (run, cursor)

    def _held(self, held: ClaimedRun, cursor: str | None = None) -> JobRun:
        run, stored = self.state.job_runs.get((held.job, held.period), (None, ""))
        if (
            run is None
            or run.state is not RunState.RUNNING
            or run.attempts != held.attempts
            or (cursor is not None and cursor != stored)
        ):
            raise LeaseLostError(kind=held.job, key=held.period)
        return run

    def _worked(self, run: JobRun, following: ClaimedRun) -> JobRun:
        return replace(run, worked_ms=following.worked_ms, counts=dict(following.counts))

    def _tally(self, runs: Collection[JobRun]) -> Tally:
        done = [run for run in runs if run.state is RunState.DONE]
        return Tally(
            len(runs),
            len(done),
            sum(run.is_late for run in done),
            sum(run.state is RunState.DROPPED for run in runs),
            sum(run.failures > 0 for run in done),
        )
