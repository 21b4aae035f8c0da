"""A calendar that lives through months: ticks at any time, kills, a store that is away, replicas.

The effects are journal entries, which no unique key protects: that each stands there once is the
calendar's own doing.
"""

from collections import Counter
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta

from hypothesis import strategies as st

from bot.calendar import Calendar, Surroundings
from bot.occasions import Job, Occasion
from bot.periods import (
    each_day,
    each_month,
    each_quarter_hour,
    each_week,
    from_first_working_morning,
    from_morning,
)
from fleet.job_runs import JobRun
from fleet.journal import JournalEntry
from fleet.months import Month
from fleet.ports import Store, Work
from fleet.working_days import WorkingDays
from tests.support.delivery import PARIS, FixedClock, KeysAsTexts
from tests.support.faulty_store import Fault, FaultyStore, Killed

CHUNKS = 3
OFFICE = WorkingDays(lambda day: (day.month, day.day) in {(1, 1), (5, 1), (11, 1), (12, 25)})
AROUND = Surroundings(PARIS, KeysAsTexts(), OFFICE)


def in_chunks(name: str) -> Job:
    """The job of that name: `daily`, `morning`, `weekly`, `monthly` or `often`."""

    def run(occasion: Occasion, cursor: str) -> str | None:
        chunk = int(cursor or 0)
        subject = f"{name}:{occasion.period}"
        occasion.work.journal.write(
            JournalEntry(occasion.now, "effect", subject, details={"chunk": chunk})
        )
        occasion.counts["chunks"] += 1
        return None if chunk + 1 == CHUNKS else str(chunk + 1)

    return {
        "daily": Job(name, each_day, run, number_of_missed_days=2),
        "today": Job(name, each_day, run),
        "morning": Job(name, each_day, run, number_of_missed_days=1, opens=from_morning),
        "weekly": Job(name, each_week, run, number_of_missed_days=3),
        "monthly": Job(
            name, each_month, run, number_of_missed_days=20, opens=from_first_working_morning
        ),
        "often": Job(name, each_quarter_hour, run, is_sweep=True),
    }[name]


JOBS = tuple(in_chunks(name) for name in ("daily", "today", "morning", "weekly", "monthly"))
SWEEP = in_chunks("often")


@dataclass(frozen=True)
class Step:
    """Time passes, then one replica ticks; something may go wrong in it."""

    minutes: int
    replica: int
    fault: Fault | None
    writes_until: int


_MINUTES = st.one_of(st.integers(1, 90), st.integers(90, 3_000), st.integers(3_000, 60_000))
STEPS = st.lists(
    st.builds(
        Step,
        _MINUTES,
        st.integers(0, 1),
        st.one_of(st.none(), st.sampled_from(Fault)),
        st.integers(0, 12),
    ),
    min_size=1,
    max_size=40,
)
STARTS = st.sampled_from(
    [
        datetime(2026, 3, 27, 22, 30, tzinfo=UTC),  # before the short night
        datetime(2026, 10, 23, 5, 10, tzinfo=UTC),  # before the long night
        datetime(2028, 2, 26, 23, 40, tzinfo=UTC),  # before 29 February
        datetime(2026, 12, 30, 8, 0, tzinfo=UTC),  # before the end of a year
    ]
)


@dataclass
class Life:
    """Two replicas on one store; a replica that is killed starts again at its next step."""

    store: Store
    clock: FixedClock
    jobs: tuple[Job, ...] = JOBS
    around: Surroundings = AROUND
    _replicas: dict[int, tuple[FaultyStore, Calendar]] = field(default_factory=dict)

    async def live(self, step: Step) -> None:
        self.clock.move(60 * step.minutes)
        if step.replica not in self._replicas:
            faulty = FaultyStore(self.store)
            calendar = Calendar(faulty, self.clock, self.around, self.jobs)
            self._replicas[step.replica] = (faulty, calendar)
        faulty, calendar = self._replicas[step.replica]
        if step.fault is not None:
            faulty.fail_at(step.fault, step.writes_until)
        try:
            await calendar.tick()
        except Killed:
            del self._replicas[step.replica]

    async def end_well(self) -> None:
        """Tick until nothing waits for a lease or a retry any more."""
        for _ in range(3):
            self.clock.move(7200)
            await Calendar(self.store, self.clock, self.around, self.jobs).tick()

    @property
    def today(self) -> date:
        return self.clock.today()

    async def effects(self) -> dict[str, Counter[int]]:
        """How often each chunk of each `job:period` had its effect."""

        def read(work: Work) -> dict[str, Counter[int]]:
            found = {}
            for run in all_runs(work, self.jobs):
                subject = f"{run.job}:{run.period}"
                entries = work.journal.about(subject, 100)
                found[subject] = Counter(int(entry.details["chunk"] or 0) for entry in entries)
            return found

        return await self.store.read(read)

    async def runs(self) -> dict[str, dict[str, JobRun]]:
        """Every run by job and period."""
        runs = await self.store.read(lambda work: all_runs(work, self.jobs))
        by_job: dict[str, dict[str, JobRun]] = {job.name: {} for job in self.jobs}
        for run in runs:
            by_job[run.job][run.period] = run
        return by_job


def all_runs(work: Work, jobs: tuple[Job, ...]) -> list[JobRun]:
    return [run for job in jobs for run in work.jobs.history(job.name, 0, 10_000)]


def expected_periods(job: Job, first_on: date, last_on: date) -> set[str]:
    """The periods of the days between, without the last day's: written without `Job.period_at`."""
    days = [first_on + timedelta(days=n) for n in range((last_on - first_on).days)]
    if job.name == "monthly":
        return {str(Month.of(day)) for day in days if Month.of(day) < Month.of(last_on)}
    if job.name == "weekly":
        mondays = {day - timedelta(days=day.weekday()) for day in days}
        return {one.isoformat() for one in mondays if one + timedelta(days=7) <= last_on}
    return {day.isoformat() for day in days}


def last_day_of(job: Job, period: str) -> date:
    """The last day of a period."""
    if job.name == "monthly":
        return Month.read(period).last_on
    day = date.fromisoformat(period)
    return day + timedelta(days=6) if job.name == "weekly" else day
