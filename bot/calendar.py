"""What is done by the calendar: once for each job and period, also after a time without power.

APScheduler only wakes us; which runs are due is asked of pure code (`bot.due`), and that a run
happens once is the store's: docs/decisions/0086 says how. The jobs themselves stand in `bot.jobs`.
"""

import logging
from collections import deque
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from apscheduler.schedulers.asyncio import AsyncIOScheduler
from apscheduler.triggers.interval import IntervalTrigger

from bot.clock_check import ask_about_clock, in_doubt
from bot.due import DAYS_LOOKED_BACK, Due, agenda, missed_periods
from bot.job_runner import Runner
from bot.occasions import Job, Occasion, Surroundings
from bot.periods import each_day, each_month, each_quarter_hour, each_week
from fleet.errors import FleetError
from fleet.job_runs import ClaimedRun, JobRun
from fleet.ports import Clock, Store, Work

__all__ = [
    "Calendar",
    "Job",
    "Occasion",
    "Surroundings",
    "each_day",
    "each_month",
    "each_quarter_hour",
    "each_week",
    "scheduler_for",
]

log = logging.getLogger(__name__)

_LOOK_AGAIN: Final = timedelta(minutes=1)
_UNNOTICED: Final = timedelta(hours=1)  # in a shorter time without a tick no period is missed


@dataclass(slots=True)
class _Lane:
    """The runs of one job that are due, oldest first, and the one that is held."""

    job: Job
    waiting: deque[Due] = field(default_factory=deque)
    held: ClaimedRun | None = None


class Calendar:
    """Runs the jobs that are due and not done: a chunk of each in turn, so that none starves."""

    def __init__(
        self,
        store: Store,
        clock: Clock,
        surroundings: Surroundings,
        jobs: tuple[Job, ...],
        wake: Callable[[], None] = lambda: None,
    ) -> None:
        self._store = store
        self._clock = clock
        self._around = surroundings
        self._jobs = jobs
        self._wake = wake
        self._runner = Runner(store, clock, surroundings)
        self._lanes: dict[str, _Lane] = {}
        self._held_back: frozenset[str] = frozenset()
        self._ticked_at: datetime | None = None
        self._is_ticking = False

    async def tick(self) -> None:
        """Run what is due now; what fails is tried again by a later tick.

        Two ticks of one process never overlap: the second one has nothing to do.
        """
        if self._is_ticking:
            return
        self._is_ticking = True
        try:
            await self._runner.say_what_failed()
            await self._doubt_clock()
            await self._write_down_missed()
            await self._work_off()
        except FleetError as error:
            log.warning("calendar put off error=%s", type(error).__name__)
        except Exception:
            log.exception("calendar failed")
        finally:
            self._is_ticking = False

    def periods_of(self, job: Job, local: datetime) -> tuple[str, ...]:
        """The periods of a job that are due at a local instant, oldest first."""
        return job.periods_at(local, self._around.working_days)

    async def run_by_hand(self, job: Job, period: str) -> JobRun | None:
        """Run one period of a job to its end, also one that was done.

        Returns:
            How the run stands; None when somebody else runs it.
        """
        now = self._clock.now()
        if not await self._store.write(lambda work: work.jobs.ask(job.name, period, now)):
            return None
        local = now.astimezone(self._around.zone)
        is_late = period != job.period_at(local, self._around.working_days)
        held = await self._runner.claim(Due(job, period, is_late))
        while held is not None:
            held = await self._runner.run_chunk(job, held)
        await self._runner.say_what_failed()
        return await self._store.read(lambda work: work.jobs.get(job.name, period))

    async def _doubt_clock(self) -> None:
        """Hold back what deletes where it was not at work for long: the clock may be wrong."""
        now, longest = self._clock.now(), self._around.longest_gap
        if longest is None or not (self._held_back or self._has_jumped(self._ticked_at, now)):
            return
        names = tuple(job.name for job in self._jobs)
        last_runs, open_runs = await self._store.read(
            lambda work: (work.jobs.last_runs(), work.jobs.standing(names, ()))
        )
        doubted = in_doubt(self._jobs, last_runs, open_runs, now, longest)
        self._held_back = frozenset(doubted)
        if doubted:
            before = min(doubted.values())
            log.warning("clock in doubt now=%s before=%s held=%s", now, before, len(doubted))
            await self._store.write(lambda work: ask_about_clock(work, self._around, before, now))
            self._wake()

    def _at_work(self) -> tuple[Job, ...]:
        """The jobs that are not held back."""
        return tuple(job for job in self._jobs if job.name not in self._held_back)

    def _has_jumped(self, before: datetime | None, now: datetime) -> bool:
        longest = self._around.longest_gap
        return longest is not None and (before is None or now - before >= longest)

    async def _write_down_missed(self) -> None:
        """After a start or a gap, note the periods that nobody will make up for."""
        now = self._clock.now()
        before, self._ticked_at = self._ticked_at, None
        if before is None or not timedelta() <= now - before < _UNNOTICED:
            await self._drop(await self._missed(now))
        self._ticked_at = now

    async def _missed(self, now: datetime) -> Mapping[str, tuple[str, ...]]:
        local = now.astimezone(self._around.zone)
        # the name of a day sorts before those of its quarters of an hour, after that of its month
        earliest = each_month(local - timedelta(days=DAYS_LOOKED_BACK))
        known = await self._store.read(lambda work: work.jobs.periods_since(earliest))
        days = self._around.working_days
        return {
            job.name: missed_periods(job, known.get(job.name, ()), local, days)
            for job in self._at_work()
        }

    async def _drop(self, periods: Mapping[str, tuple[str, ...]]) -> None:
        now = self._clock.now()
        if not any(periods.values()):
            return

        def drop(work: Work) -> int:
            return sum(work.jobs.drop(job, names, now) for job, names in periods.items())

        log.warning("dropped runs=%d", await self._store.write(drop))

    async def _work_off(self) -> None:
        looked_at: datetime | None = None
        while looked_at is None or self._lanes:
            now = self._clock.now()
            if looked_at is not None and self._has_jumped(looked_at, now):
                return  # the next tick asks whether the clock is right
            if looked_at is None or abs(now - looked_at) >= _LOOK_AGAIN:
                await self._look(now)
                looked_at = now
            for name, lane in tuple(self._lanes.items()):
                await self._step(lane)
                if lane.held is None and not lane.waiting:
                    del self._lanes[name]

    async def _look(self, now: datetime) -> None:
        """Ask what is due: in one reading for all jobs."""
        local, days = now.astimezone(self._around.zone), self._around.working_days
        jobs = self._at_work()
        periods = {job.name: job.periods_at(local, days) for job in jobs}
        names = {period for of_job in periods.values() for period in of_job}
        standing = await self._store.read(lambda work: work.jobs.standing(tuple(periods), names))
        asked = agenda(jobs, periods, standing, local, days)
        await self._drop(asked.too_old)
        for lane in self._lanes.values():
            lane.waiting.clear()
        for due in asked.due:
            self._lanes.setdefault(due.job.name, _Lane(due.job)).waiting.append(due)

    async def _step(self, lane: _Lane) -> None:
        """Do one chunk of a job."""
        if lane.held is None and lane.waiting:
            lane.held = await self._runner.claim(lane.waiting.popleft())
        if lane.held is None:
            return
        held, lane.held = lane.held, None
        lane.held = await self._runner.run_chunk(lane.job, held)
        self._wake()
        await self._runner.say_what_failed()


def scheduler_for(calendar: Calendar, zone: ZoneInfo, every_seconds: float) -> AsyncIOScheduler:
    """A scheduler that ticks; a late tick is made up for once, and two never overlap."""
    scheduler = AsyncIOScheduler(timezone=zone)
    scheduler.add_job(
        calendar.tick,
        IntervalTrigger(seconds=every_seconds, timezone=zone),
        misfire_grace_time=None,
        coalesce=True,
        max_instances=1,
    )
    return scheduler
