"""What is done by the calendar: once for each job and period, also after a time without power.

APScheduler only wakes us; which runs are due is asked of pure code, and that a run happens once is
the store's: docs/decisions and STORAGE.md § 3 say why.
"""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from apscheduler.schedulers.asyncio import AsyncIOScheduler
from apscheduler.triggers.interval import IntervalTrigger

from fleet.errors import FleetError
from fleet.ports import Clock, Store, Work

log = logging.getLogger(__name__)

_LEASE_SECONDS = 300
INBOX_KEPT = timedelta(hours=48)  # Telegram repeats an update for 24 hours at most
OUTBOX_KEPT = timedelta(days=90)
DEAD_LETTERS_KEPT = timedelta(days=30)  # so long they can be sent again: bonroute letters


@dataclass(frozen=True, slots=True)
class Job:
    """Something that is due once in each of its periods.

    Attributes:
        period_of: The period that a day belongs to, such as `2026-11-21` or `2026-11`; None on
            days on which nothing is due.
        run: Does one chunk in one transaction. It gets the cursor, empty at first, and returns
            the next one, or None when the run is complete.
    """

    name: str
    period_of: Callable[[date], str | None]
    run: Callable[[Work, datetime, str], str | None]


def each_day(day: date) -> str:
    """The period of what is due every day."""
    return day.isoformat()


def forget_delivered(work: Work, now: datetime, _: str) -> None:
    """Delete updates and messages that were delivered, or given up, long ago."""
    work.inbox.forget(now - INBOX_KEPT)
    work.outbox.forget(now - OUTBOX_KEPT)
    work.outbox.forget_dead_letters(now - DEAD_LETTERS_KEPT)


JOBS: tuple[Job, ...] = (Job("forget_delivered", each_day, forget_delivered),)


class Calendar:
    """Runs the jobs that are due and not done."""

    def __init__(
        self,
        store: Store,
        clock: Clock,
        jobs: tuple[Job, ...] = JOBS,
        wake: Callable[[], None] = lambda: None,
    ) -> None:
        self._store = store
        self._clock = clock
        self._jobs = jobs
        self._wake = wake

    async def tick(self) -> None:
        """Run what is due now; a job that fails is tried again by a later tick."""
        for job in self._jobs:
            period = job.period_of(self._clock.today())
            if period is None:
                continue
            try:
                await self._run(job, period)
            except FleetError as error:
                log.warning("job=%s period=%s put off error=%r", job.name, period, error)
            except Exception:
                log.exception("job=%s period=%s failed", job.name, period)

    async def _run(self, job: Job, period: str) -> None:
        if await self._store.read(lambda work: work.jobs.is_done(job.name, period)):
            return
        now = self._clock.now()
        cursor = await self._store.write(
            lambda work: work.jobs.claim(job.name, period, now, _LEASE_SECONDS)
        )
        while cursor is not None:
            cursor = await self._run_chunk(job, period, cursor)
            self._wake()

    async def _run_chunk(self, job: Job, period: str, cursor: str) -> str | None:
        now = self._clock.now()

        def chunk(work: Work) -> str | None:
            following = job.run(work, now, cursor)
            if following is None:
                work.jobs.finish(job.name, period, now)
            else:
                work.jobs.advance(job.name, period, cursor, following, now, _LEASE_SECONDS)
            return following

        following = await self._store.write(chunk)
        if following is None:
            log.info("job=%s period=%s done", job.name, period)
        return following


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
