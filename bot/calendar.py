"""What is done by the calendar: once for each job and period, also after a time without power.

APScheduler only wakes us; which runs are due is asked of pure code, and that a run happens once is
the store's: docs/decisions and STORAGE.md § 3 say why. The jobs themselves stand in `bot.jobs`.
"""

import logging
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from apscheduler.schedulers.asyncio import AsyncIOScheduler
from apscheduler.triggers.interval import IntervalTrigger

from bot.turn import Catalogue
from fleet.errors import FleetError
from fleet.months import Month
from fleet.ports import Clock, Store, Work
from fleet.working_days import WorkingDays

log = logging.getLogger(__name__)

_LEASE_SECONDS = 300
_QUARTER_MINUTES = 15


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What the jobs need beside the store and the clock."""

    zone: ZoneInfo
    catalogue: Catalogue
    working_days: WorkingDays = field(default_factory=WorkingDays)


@dataclass(frozen=True, slots=True)
class Occasion:
    """One chunk of a run: the transaction, the time, and what is needed to speak to people.

    Attributes:
        now: The present instant, also where a missed period is made up for.
        today: The legal day of `now`.
        period: Which period is done, such as `2026-11-21`.
        counts: What this chunk has done, by name, such as `told`: a run adds to it for `/jobs`.
    """

    work: Work
    now: datetime
    today: date
    zone: ZoneInfo
    catalogue: Catalogue
    working_days: WorkingDays
    period: str
    counts: Counter[str] = field(default_factory=Counter)


@dataclass(frozen=True, slots=True)
class Job:
    """Something that is due once in each of its periods.

    Attributes:
        period_of: The period of an instant in the company's zone, such as `2026-11-21` or
            `2026-11`; None when nothing is due then.
        run: Does one chunk in one transaction. It gets the cursor, empty at first, and returns
            the next one, or None when the run is complete.
        number_of_missed_days: How many days back a missed period is made up for; the days before
            the first start count as missed, so a run must find by the facts what is to be done.
    """

    name: str
    period_of: Callable[[datetime], str | None]
    run: Callable[[Occasion, str], str | None]
    number_of_missed_days: int = 0

    def periods_at(self, local: datetime) -> tuple[str, ...]:
        """The periods that are due at an instant in the company's zone, oldest first."""
        missed = range(self.number_of_missed_days, 0, -1)
        # `local` itself, as it is: arithmetic would forget that an hour comes twice in autumn
        instants = (*(local - timedelta(days=age) for age in missed), local)
        named = (self.period_of(instant) for instant in instants)
        return tuple(dict.fromkeys(period for period in named if period is not None))


def each_day(local: datetime) -> str:
    """The period of what is due every day."""
    return local.date().isoformat()


def each_week(local: datetime) -> str:
    """The period of what is due every week, by its Monday."""
    day = local.date()
    return (day - timedelta(days=day.weekday())).isoformat()


def each_month(local: datetime) -> str:
    """The period of what is due every month, such as `2026-11`."""
    return str(Month.of(local.date()))


def each_quarter_hour(local: datetime) -> str:
    """The period of what is due every quarter of an hour.

    It is named in UTC, so that in the night in which the clocks go back no name comes twice; the
    names sort by time.
    """
    at = local.astimezone(UTC)
    minute = at.minute - at.minute % _QUARTER_MINUTES
    return at.replace(minute=minute).strftime("%Y-%m-%dT%H:%MZ")


class Calendar:
    """Runs the jobs that are due and not done."""

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
        self._surroundings = surroundings
        self._jobs = jobs
        self._wake = wake

    async def tick(self) -> None:
        """Run what is due now; a job that fails is tried again by a later tick."""
        local = self._clock.now().astimezone(self._surroundings.zone)
        for job in self._jobs:
            for period in job.periods_at(local):
                await self._try(job, period)

    async def _try(self, job: Job, period: str) -> None:
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
            following = job.run(self._occasion(work, now, period), cursor)
            if following is None:
                work.jobs.finish(job.name, period, now)
            else:
                work.jobs.advance(job.name, period, cursor, following, now, _LEASE_SECONDS)
            return following

        following = await self._store.write(chunk)
        if following is None:
            log.debug("job=%s period=%s done", job.name, period)
        return following

    def _occasion(self, work: Work, now: datetime, period: str) -> Occasion:
        around = self._surroundings
        today = now.astimezone(around.zone).date()
        return Occasion(
            work, now, today, around.zone, around.catalogue, around.working_days, period
        )


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
