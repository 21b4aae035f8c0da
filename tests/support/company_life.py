"""A small company that lives with every job of the calendar, a sender, and what happens to people.

The sender is that of the bot in what counts here: it claims what is due, drops what is out of
date, asks the facts of the moment before a broadcast goes, and is away when Telegram is.
"""

from collections import Counter
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from enum import Enum, auto

from hypothesis import strategies as st

from bonusmalus.clause import VehicleUse
from bonusmalus.coefficient import Coefficient
from bonusmalus.periods import RenewalDay
from bot.asking import first_hold, still_asked
from bot.by_day import still_by_day
from bot.calendar import Surroundings
from bot.digesting import still_wanted
from bot.holidays import working_days
from bot.jobs import JOBS
from bot.texts import bot_texts
from fleet.delivery import OutgoingMessage
from fleet.driving import DrivingRecord
from fleet.job_runs import JobRun
from fleet.people import Language, Preferences
from fleet.ports import Work
from fleet.streaks import Pause
from tests.support.calendar_life import Life, Step, all_runs
from tests.support.cases import add_case, add_near_miss
from tests.support.contradictions import contradict
from tests.support.delivery import PARIS, FixedClock
from tests.support.fake_store import FakeStore
from tests.support.faulty_store import Fault
from tests.support.small_company import small_company

OFFICE = working_days(is_alsace_moselle=False)
AROUND = Surroundings(PARIS, bot_texts(), OFFICE)
MAY_GO = first_hold(
    still_wanted(PARIS, OFFICE), still_asked(PARIS, OFFICE), still_by_day(PARIS, OFFICE)
)
QUIET_UNTIL_TWO = Preferences(Language.FRENCH, 8 * 60, 14 * 60)


class Event(Enum):
    """What happens in the company before a tick."""

    ACCIDENT = auto()
    NEAR_MISS = auto()
    PAUSE = auto()
    LEAVING = auto()
    BLOCKING = auto()
    CONTRADICTION = auto()


@dataclass(frozen=True)
class Moment:
    """A step of the calendar, what happens before it, and whether Telegram is there after it."""

    step: Step
    event: Event | None
    is_telegram_there: bool


@dataclass(frozen=True)
class Sent:
    """What reached a person, and when."""

    message: OutgoingMessage
    at: datetime

    @property
    def kind(self) -> str:
        return self.message.key.partition(":")[0]


@dataclass
class CompanyLife:
    """The life of the company."""

    clock: FixedClock
    store: FakeStore = field(default_factory=FakeStore)
    sent: list[Sent] = field(default_factory=list)
    queued: Counter[str] = field(default_factory=Counter)
    _seen: set[int] = field(default_factory=set)

    def __post_init__(self) -> None:
        work = self.store.work
        self.people = small_company(work)
        work.people.set_preferences(self.people.marc, QUIET_UNTIL_TWO)
        new_year = RenewalDay(1, 1)
        first_on = date(2024, 1, 1)
        work.driving.set_record(
            DrivingRecord(
                self.people.noa, VehicleUse.BUSINESS, Coefficient(100), first_on, new_year
            )
        )
        self.life = Life(self.store, self.clock, JOBS, AROUND)

    @property
    def work(self) -> Work:
        return self.store.work

    async def live(self, moment: Moment) -> None:
        if moment.event is not None:
            self._happen(moment.event)
        await self.life.live(moment.step)
        self._note_queued()
        if moment.is_telegram_there:
            self.send()

    async def end_well(self) -> None:
        await self.life.end_well()
        self._note_queued()
        self.send()

    def runs(self) -> list[JobRun]:
        return all_runs(self.work, JOBS)

    def send(self) -> None:
        """Send all that may go now."""
        now, outbox = self.clock.now(), self.work.outbox
        while claimed := outbox.claim(now, 1000, 30):
            for one in claimed:
                message = one.message
                hold = MAY_GO(self.work, message, now)
                if message.not_after is not None and now > message.not_after:
                    outbox.give_up(one.id, "expired", now)
                elif hold is not None and hold.until is not None:
                    outbox.postpone(one.id, hold.until, hold.why)
                else:
                    outbox.mark_sent([(one.id, 1)], now)
                    if hold is None:
                        self.sent.append(Sent(message, now))

    def _note_queued(self) -> None:
        rows = self.store.work.state.outbox
        for number in set(rows) - self._seen:
            self.queued[rows[number].message.key] += 1
        self._seen |= set(rows)

    def _happen(self, event: Event) -> None:
        people, work, now = self.people, self.store.work, self.clock.now()
        today = now.astimezone(PARIS).date()
        match event:
            case Event.ACCIDENT:
                happened_on = today - timedelta(days=1)
                add_case(work, people.camille, reported_at=now, occurred_on=happened_on)
            case Event.NEAR_MISS:
                add_near_miss(work, people.ines, reported_at=now, occurred_on=today)
            case Event.PAUSE:
                until_on = today + timedelta(days=40)
                work.streaks.add_pause(Pause(0, people.noa, today, until_on))
            case Event.LEAVING:
                fleet = work.people.get(people.fleet)
                work.state.employees[fleet.id] = replace(fleet, left_on=today)
            case Event.BLOCKING:
                work.people.mark_unreachable(people.account(people.marc), now)
            case Event.CONTRADICTION:
                contradict(work, people.camille)


_MINUTES = st.one_of(st.integers(1, 90), st.integers(90, 3_000), st.integers(3_000, 60_000))
MOMENTS = st.lists(
    st.builds(
        Moment,
        st.builds(
            Step,
            _MINUTES,
            st.integers(0, 1),
            st.one_of(st.none(), st.sampled_from(Fault)),
            st.integers(0, 40),
        ),
        st.one_of(st.none(), st.none(), st.sampled_from(Event)),
        st.booleans(),
    ),
    min_size=1,
    max_size=30,
)
