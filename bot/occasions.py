"""What a job of the calendar is, and what one chunk of it is given."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.periods import Opens, at_any_time, each_week, first_working_morning
from bot.turn import Catalogue
from fleet.months import Month
from fleet.ports import Work
from fleet.working_days import WorkingDays

_END_OF_DAY = time(23, 59, 59)
_NO_HOLIDAYS = WorkingDays()


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What the jobs need beside the store and the clock.

    Attributes:
        longest_gap: After a longer time without a run, a job that cannot be undone waits until an
            administrator says that the clock is right; None: it may jump, as in the playground.
    """

    zone: ZoneInfo
    catalogue: Catalogue
    working_days: WorkingDays = field(default_factory=WorkingDays)
    longest_gap: timedelta | None = None


@dataclass(frozen=True, slots=True)
class Occasion:
    """One chunk of a run: the transaction, the time, and what is needed to speak to people.

    Attributes:
        now: The present instant, also where a missed period is made up for.
        today: The legal day of `now`.
        period: Which period is done, such as `2026-11-21`.
        counts: What this chunk has done, by name, such as `told`: a run adds to it for `/jobs`.
        found: What the job's `read` gave for this chunk.
    """

    work: Work
    now: datetime
    today: date
    zone: ZoneInfo
    catalogue: Catalogue
    working_days: WorkingDays
    period: str
    counts: Counter[str] = field(default_factory=Counter)
    found: object = None

    @property
    def is_in_month(self) -> bool:
        """Whether the present day is in the month of the run: of another one, nobody is told."""
        return self.period == str(Month.of(self.today))

    def has_joined_since(self, first_on: date, employee_id: int) -> bool:
        """Whether somebody's account is younger than what fell due in a period: it is not for them.

        Args:
            first_on: The first day of the period.
            employee_id: Whose account.
        """
        link = self.work.people.link_of(employee_id)
        local = self.now.astimezone(self.zone)
        due_at = first_working_morning(first_on, local, self.working_days)
        return link is not None and link.linked_at > due_at


@dataclass(frozen=True, slots=True)
class Job:
    """Something that is due once in each of its periods.

    Attributes:
        period_of: The period of an instant in the company's zone, such as `2026-11-21` or
            `2026-11`; None when nothing is due then. The names of periods sort by time.
        run: Does one chunk in one transaction. It gets the cursor, empty at first, and returns
            the next one, or None when the run is complete.
        number_of_missed_days: The maximum age, in days: so long after its end a missed period is
            made up for; an older one is written down as dropped. The days before the first start
            count as missed, so a run must find by the facts what is to be done.
        opens: From when in its period it may begin (`bot.periods.from_…`).
        is_sweep: Each run does all that became due before it: a missed period is no loss and is
            not written down, and old runs are forgotten.
        may_run_again: It does no harm to do a period that is done once more, by hand.
        is_irreversible: It deletes: it is not done under a clock that may be wrong.
        read: Reads and works out a chunk before its transaction, changing nothing, so that long
            work keeps nobody from writing; `run` is given what it returns as `found`.
    """

    name: str
    period_of: Callable[[datetime], str | None]
    run: Callable[[Occasion, str], str | None]
    number_of_missed_days: int = 0
    opens: Opens = at_any_time
    is_sweep: bool = False
    may_run_again: bool = False
    is_irreversible: bool = False
    read: Callable[[Occasion, str], object] | None = None

    @property
    def is_weekly(self) -> bool:
        """Whether its periods are weeks, which are named by a day, as days are."""
        return self.period_of is each_week

    def period_at(self, local: datetime, working_days: WorkingDays = _NO_HOLIDAYS) -> str | None:
        """The period that may be begun at an instant in the company's zone."""
        return self.period_of(local) if self.opens(local, working_days) else None

    def periods_at(
        self, local: datetime, working_days: WorkingDays = _NO_HOLIDAYS
    ) -> tuple[str, ...]:
        """The periods that are due at an instant in the company's zone, oldest first."""
        missed = range(self.number_of_missed_days, 0, -1)
        # `local` itself, as it is: arithmetic would forget that an hour comes twice in autumn
        instants = (*(end_of_day(local, age) for age in missed), local)
        named = (self.period_at(instant, working_days) for instant in instants)
        return tuple(dict.fromkeys(period for period in named if period is not None))


def end_of_day(local: datetime, days_before: int) -> datetime:
    """The last second of the day that many days before, in the same zone."""
    day = local.date() - timedelta(days=days_before)
    return datetime.combine(day, _END_OF_DAY, local.tzinfo)
