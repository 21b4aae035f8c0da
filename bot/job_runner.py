"""Runs one chunk of a job in one transaction; what raises is given back, and told once."""

import logging
from collections import Counter
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Final

from bot.due import Due, retry_after
from bot.job_alerts import alert
from bot.occasions import Job, Occasion, Surroundings
from fleet.errors import FleetError, LeaseLostError
from fleet.job_runs import ClaimedRun
from fleet.ports import Clock, Store, Work

log = logging.getLogger(__name__)

_LASTING: Final = 4  # failures of what is away for a while, such as the store: some ten minutes


@dataclass(frozen=True, slots=True)
class _Fault:
    """A failure that is still to be written down."""

    job: Job
    held: ClaimedRun
    error: str
    is_temporary: bool


@dataclass(slots=True)
class Runner:
    """Runs chunks.

    Attributes:
        unsaid: Failures that could not be written down, because the store was away.
    """

    store: Store
    clock: Clock
    around: Surroundings
    unsaid: list[_Fault] = field(default_factory=list)

    async def claim(self, due: Due) -> ClaimedRun | None:
        """Take a run; None when somebody else was first, or it waits after a failure."""
        now = self.clock.now()
        name, period, is_late = due.job.name, due.period, due.is_late
        return await self.store.write(
            lambda work: work.jobs.claim(name, period, now, is_late=is_late)
        )

    async def run_chunk(self, job: Job, held: ClaimedRun) -> ClaimedRun | None:
        """Do the next chunk; what raises is kept for `say_what_failed`.

        Returns:
            What is then held; None when the run is over, or failed.
        """
        try:
            return await self._chunk(job, held)
        except LeaseLostError:
            log.warning("job=%s period=%s was taken over", held.job, held.period)
        except FleetError as error:
            log.warning("job=%s period=%s put off error=%r", held.job, held.period, error)
            self._note(job, held, error)
        except Exception as error:
            log.exception("job=%s period=%s failed", held.job, held.period)
            self._note(job, held, error)
        return None

    async def say_what_failed(self) -> None:
        """Give back the runs that raised, and tell the administrators of each period once."""
        while self.unsaid:
            fault = self.unsaid[0]
            try:
                await self._give_back(fault)
            except LeaseLostError:
                log.info("job=%s period=%s went on", fault.held.job, fault.held.period)
            del self.unsaid[0]

    def _note(self, job: Job, held: ClaimedRun, error: Exception) -> None:
        is_temporary = isinstance(error, FleetError) and error.is_temporary
        self.unsaid.append(_Fault(job, held, type(error).__name__, is_temporary))

    async def _give_back(self, fault: _Fault) -> None:
        now, held = self.clock.now(), fault.held
        failures = held.failures + 1
        retry_at = now + retry_after(failures)
        await self.store.write(lambda work: work.jobs.fail(held, fault.error, retry_at, now))
        if not fault.is_temporary or failures >= _LASTING:
            await self._alert(fault.job, held.period, now)

    async def _alert(self, job: Job, period: str, now: datetime) -> None:
        """Tell the administrators; where that fails as well, the next failure tries again."""
        try:
            await self.store.write(lambda work: alert(work, self.around, job, period, now))
        except Exception:
            log.exception("job=%s period=%s told nobody that it fails", job.name, period)

    async def _chunk(self, job: Job, held: ClaimedRun) -> ClaimedRun | None:
        now = self.clock.now()
        found = await self._read(job, held, now)

        def chunk(work: Work) -> ClaimedRun | None:
            occasion = replace(self._occasion(work, now, held.period), found=found)
            cursor = job.run(occasion, held.cursor)
            following = self._following(held, occasion, cursor)
            if cursor is None:
                work.jobs.finish(held, following, self.clock.now())
                return None
            work.jobs.advance(held, following, self.clock.now())
            return following

        following = await self.store.write(chunk)
        if following is None:
            log.debug("job=%s period=%s done", held.job, held.period)
        return following

    async def _read(self, job: Job, held: ClaimedRun, now: datetime) -> object:
        """What a chunk needs and changes nothing, read where it keeps nobody from writing."""
        read = job.read
        if read is None:
            return None
        return await self.store.read(
            lambda work: read(self._occasion(work, now, held.period), held.cursor)
        )

    def _following(self, held: ClaimedRun, occasion: Occasion, cursor: str | None) -> ClaimedRun:
        took_ms = int((self.clock.now() - occasion.now).total_seconds() * 1000)
        return replace(
            held,
            cursor=held.cursor if cursor is None else cursor,
            worked_ms=held.worked_ms + max(took_ms, 0),
            counts=Counter(held.counts) + occasion.counts,
        )

    def _occasion(self, work: Work, now: datetime, period: str) -> Occasion:
        around = self.around
        today = now.astimezone(around.zone).date()
        return Occasion(
            work, now, today, around.zone, around.catalogue, around.working_days, period
        )
