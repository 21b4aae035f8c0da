"""What the calendar has done: one run for each job and period, with its history, as a port."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final, Protocol

LEASE: Final = timedelta(minutes=5)  # who leads next waits for none: docs/decisions/0086
LONGEST_RETRY: Final = timedelta(hours=1)
# Further ahead of now, a lease or a retry was noted under a wrong clock: it holds nothing.
FARTHEST_LEASE: Final = 2 * LEASE
FARTHEST_RETRY: Final = 2 * LONGEST_RETRY
MOST_ATTEMPTS_TAKEN_BACK: Final = 2


class RunState(StrEnum):
    """Where a run stands."""

    RUNNING = "running"
    DONE = "done"
    FAILED = "failed"  # and is tried again
    DROPPED = "dropped"  # its maximum age passed before it was done
    ASKED = "asked"  # by hand: the next tick takes it


ENDED: Final = frozenset({RunState.DONE, RunState.DROPPED})


@dataclass(frozen=True, slots=True)
class JobRun:
    """One period of one job.

    Attributes:
        lease_until: Until when its owner holds it; past where nobody does.
        attempts: How often it was taken.
        failures: How often it raised; they stay when it succeeds in the end.
        started_at: When it was first taken; None where it was dropped before.
        worked_ms: How long its chunks took, without what lay between them.
        error: The class of the last error, without anything that it said.
        retry_at: Before that instant it is not tried again.
        is_late: It was begun when its period was over.
        alerted_at: When the administrators were told that it fails.
        counts: What it did, by name, such as `told`.
    """

    job: str
    period: str
    state: RunState
    lease_until: datetime
    attempts: int = 0
    failures: int = 0
    started_at: datetime | None = None
    ended_at: datetime | None = None
    worked_ms: int = 0
    error: str | None = None
    retry_at: datetime | None = None
    is_late: bool = False
    alerted_at: datetime | None = None
    counts: Mapping[str, int] = field(default_factory=dict)

    def is_free(self, now: datetime) -> bool:
        """Whether nobody holds it."""
        return self.lease_until <= now or self.lease_until > now + FARTHEST_LEASE

    def may_be_taken(self, now: datetime) -> bool:
        """Whether it is not done, nobody holds it, and it does not wait after a failure."""
        if self.state is RunState.DONE or not self.is_free(now):
            return False
        if self.retry_at is None:
            return True
        return self.retry_at <= now or self.retry_at > now + FARTHEST_RETRY


@dataclass(frozen=True, slots=True)
class ClaimedRun:
    """A run that its owner holds until the lease runs out.

    Attributes:
        cursor: Where it stands; empty at first.
        attempts: The fence: whoever took it later has a higher number.
    """

    job: str
    period: str
    cursor: str
    attempts: int
    failures: int = 0
    worked_ms: int = 0
    counts: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Tally:
    """How the runs of a job went, in numbers of periods.

    Attributes:
        runs: All that are written down.
        caught_up: Done when the period was over.
        missed: Dropped.
        recovered: Done after failures.
    """

    runs: int = 0
    done: int = 0
    caught_up: int = 0
    missed: int = 0
    recovered: int = 0


class JobRuns(Protocol):
    """What the calendar has done: one row for each job and period."""

    def claim(
        self, job: str, period: str, now: datetime, *, is_late: bool = False
    ) -> ClaimedRun | None:
        """Take a run that is new or may be taken (`JobRun.may_be_taken`); None when it may not."""
        ...

    def advance(self, held: ClaimedRun, following: ClaimedRun, now: datetime) -> None:
        """Store how far it is and move the lease, in the transaction of the chunk that was done.

        Raises:
            LeaseLostError: Another owner went on: roll back.
        """
        ...

    def finish(self, held: ClaimedRun, following: ClaimedRun, now: datetime) -> None:
        """Mark the run as done, in the transaction of its last chunk.

        Raises:
            LeaseLostError: Another owner went on: roll back.
        """
        ...

    def fail(self, held: ClaimedRun, error: str, retry_at: datetime, now: datetime) -> None:
        """Give the run back after a chunk raised; it goes on where it stood.

        Raises:
            LeaseLostError: Another owner went on, or it was done after all.
        """
        ...

    def drop(self, job: str, periods: Collection[str], now: datetime) -> int:
        """Write down periods that are not done and too old; returns how many."""
        ...

    def ask(self, job: str, period: str, now: datetime) -> bool:
        """Have a period run by the next tick, also one that was done; False when it runs now."""
        ...

    def mark_alerted(self, job: str, period: str, now: datetime) -> bool:
        """Note that the administrators were told; False when they were told before."""
        ...

    def get(self, job: str, period: str) -> JobRun | None:
        """The run of a period, if there is one."""
        ...

    def standing(self, jobs: Collection[str], periods: Collection[str]) -> list[JobRun]:
        """The runs of those jobs that are of one of the periods, or have not ended."""
        ...

    def periods_since(self, earliest: str) -> dict[str, set[str]]:
        """The names of all periods from that one on, by job."""
        ...

    def last_runs(self) -> dict[str, JobRun]:
        """The newest period of each job that was ever begun."""
        ...

    def tallies(self) -> dict[str, Tally]:
        """How the runs of each job went."""
        ...

    def history(self, job: str, offset: int, limit: int) -> list[JobRun]:
        """The runs of a job, newest period first."""
        ...

    def take_back(self, now: datetime) -> int:
        """Free what a dead process held: only where no other process works on the store.

        What was taken three times stays held until its lease runs out: it may have been what
        ended the process.

        Returns:
            How many runs were held.
        """
        ...

    def forget(self, job: str, before: str) -> int:
        """Delete the runs of a job whose period sorts before that one; returns how many."""
        ...
