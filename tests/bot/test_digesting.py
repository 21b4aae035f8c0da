"""The monthly message: to whom, once, silent, by day; dropped where it is no longer wanted."""

import asyncio
import html
import re
from collections import Counter
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from bot.calendar import Calendar, Occasion, Surroundings
from bot.delivery.sender import Hold
from bot.digesting import send_months, still_wanted
from bot.holidays import working_days
from bot.jobs import JOBS
from bot.texts import bot_texts
from fleet.delivery import OutgoingMessage, Priority
from fleet.job_runs import JobRun
from fleet.people import Language, Preferences
from fleet.renewals import NewClose
from fleet.streaks import Pause
from fleet.usecases.read_month import read_month
from fleet.working_days import WorkingDays
from playground.clock import Jump, JumpingClock
from tests.support.contradictions import contradict
from tests.support.delivery import PARIS, FixedClock
from tests.support.fake_store import FakeStore
from tests.support.small_company import NOW, SmallCompany, small_company

DIGEST = tuple(job for job in JOBS if job.name == "monthly_digest")
MONDAY = datetime(2026, 12, 7, 9, 30, tzinfo=UTC)
TAG = re.compile(r"<[^>]*>")
DAYS = WorkingDays()
WORKING_DAYS = working_days(is_alsace_moselle=False)


@pytest.fixture
def store() -> FakeStore:
    return FakeStore()


@pytest.fixture
def company(store: FakeStore) -> SmallCompany:
    return small_company(store.work)


def queued(store: FakeStore, now: datetime = MONDAY) -> dict[int, OutgoingMessage]:
    """The calendar at work; the monthly messages by employee."""
    around = Surroundings(PARIS, bot_texts())
    asyncio.run(Calendar(store, FixedClock(now), around, DIGEST).tick())
    found = [row.message for row in store.work.state.outbox.values()]
    return {one.picture.subject_id: one for one in found if one.picture is not None}


def runs(store: FakeStore) -> list[JobRun]:
    return store.work.jobs.history("monthly_digest", 0, 100)


def occasion(store: FakeStore, now: datetime = MONDAY) -> Occasion:
    today = now.astimezone(PARIS).date()
    return Occasion(store.work, now, today, PARIS, bot_texts(), DAYS, f"{today:%Y-%m}", Counter())


def visible(message: OutgoingMessage) -> str:
    return html.unescape(TAG.sub("", str(message.params["caption"])))


def test_each_driver_gets_one_silent_picture_with_its_words(
    store: FakeStore, company: SmallCompany
) -> None:
    message = queued(store)[company.camille]
    assert (message.method, message.priority) == ("sendPhoto", Priority.BROADCAST)
    assert message.params["disable_notification"] is True
    assert message.params["protect_content"] is True
    assert message.key == f"digest:2026-12:{company.camille}"
    assert message.picture is not None
    assert dict(message.picture.options) == {}


def test_its_words_hold_the_labelled_figures_a_tip_and_what_comes_next(
    store: FakeStore, company: SmallCompany
) -> None:
    said = visible(queued(store)[company.camille]).replace("\xa0", " ")
    assert "coefficient pédagogique interne, inchangé depuis le" in said
    assert "(reconnaissance)" in said
    assert "L’idée du mois" in said
    assert "À l’échéance du" in said
    assert "En image" in said


def renewed(store: FakeStore, employee_id: int, on: date, before: int, at: datetime) -> None:
    """A renewal that gave the person the coefficient in force."""
    figure = read_month(store.work, employee_id, at.date(), PARIS).figure
    assert figure is not None
    after = figure.coefficient.hundredths
    store.work.renewals.close([NewClose(employee_id, on, before, after, None, False)], at)


@pytest.mark.parametrize("on", [date(2026, 12, 1), date(2026, 4, 1)])
def test_the_month_in_which_a_renewal_is_closed_says_what_changed_however_old_it_is(
    store: FakeStore, company: SmallCompany, on: date
) -> None:
    renewed(store, company.camille, on, 99, MONDAY)
    plain = visible(queued(store)[company.camille]).replace("\xa0", " ")

    assert "passé de 0,99 à 0,90 le" in plain
    assert "inchangé depuis" not in plain


def test_a_renewal_of_another_month_or_without_a_change_is_not_told_again(
    store: FakeStore, company: SmallCompany
) -> None:
    renewed(store, company.camille, date(2026, 11, 1), 99, MONDAY - timedelta(days=30))
    assert "inchangé depuis" in visible(queued(store)[company.camille])

    renewed(store, company.camille, date(2026, 12, 1), 90, MONDAY)
    month = read_month(store.work, company.camille, MONDAY.date(), PARIS)
    assert month.changed is None


def test_running_again_and_ticking_for_a_month_sends_nothing_twice(
    store: FakeStore, company: SmallCompany
) -> None:
    first = queued(store)
    for days in range(1, 20):
        assert queued(store, MONDAY + timedelta(days=days)) == first
    send_months(occasion(store), "")
    assert {one.message.key for one in store.work.state.outbox.values()} == {
        one.key for one in first.values()
    }
    assert company.camille in first


def test_the_next_month_brings_the_next_message(store: FakeStore, company: SmallCompany) -> None:
    queued(store)
    queued(store, datetime(2027, 1, 4, 9, 30, tzinfo=UTC))
    keys = {row.message.key for row in store.work.state.outbox.values()}
    assert {f"digest:2026-12:{company.camille}", f"digest:2027-01:{company.camille}"} <= keys


def test_nobody_is_written_to_before_the_first_working_morning(store: FakeStore) -> None:
    small_company(store.work)
    assert queued(store, datetime(2026, 12, 1, 6, 0, tzinfo=UTC)) == {}


def keys_of(store: FakeStore, employee_id: int) -> list[str]:
    keys = (row.message.key for row in store.work.state.outbox.values())
    return sorted(key for key in keys if key.endswith(f":{employee_id}"))


def test_a_first_start_on_the_28th_brings_the_month(
    store: FakeStore, company: SmallCompany
) -> None:
    assert company.camille in queued(store, datetime(2026, 12, 28, 10, 0, tzinfo=UTC))


@pytest.mark.parametrize("day", range(1, 32))
def test_a_jump_of_a_month_from_any_day_brings_one_month_each(
    store: FakeStore, company: SmallCompany, day: int, tmp_path: Path
) -> None:
    clock = JumpingClock(PARIS, tmp_path / "clock.txt")
    first_on = WORKING_DAYS.on_or_after(date(2027, 1, day))
    clock.begin_on(first_on)
    queued(store, clock.now())
    clock.jump(Jump.MONTH)
    queued(store, clock.now())
    clock.jump(Jump.MONTH)
    queued(store, clock.now())
    assert len(keys_of(store, company.camille)) == 3


def test_after_a_standstill_until_the_29th_the_month_comes_and_the_first_of_the_next_brings_none(
    store: FakeStore, company: SmallCompany
) -> None:
    queued(store, datetime(2027, 10, 5, 8, 0, tzinfo=UTC))
    queued(store, datetime(2027, 11, 29, 10, 0, tzinfo=UTC))
    queued(store, datetime(2027, 12, 1, 10, 0, tzinfo=UTC))
    queued(store, datetime(2028, 1, 4, 10, 0, tzinfo=UTC))
    months = [key.split(":")[1] for key in keys_of(store, company.camille)]
    assert months == ["2027-10", "2027-11", "2028-01"]
    [december] = [one for one in runs(store) if one.period == "2027-12"]
    assert december.counts == {"too_soon": 1}


def test_who_joins_after_a_month_fell_due_gets_the_next_one(
    store: FakeStore, company: SmallCompany
) -> None:
    assert queued(store, NOW) == {}
    assert company.camille in queued(store, datetime(2026, 12, 1, 10, 0, tzinfo=UTC))


def test_no_message_waits_until_its_month_is_over(store: FakeStore, company: SmallCompany) -> None:
    last_saturday = datetime(2027, 1, 30, 10, 0, tzinfo=UTC)
    assert queued(store, last_saturday) == {}
    queued(store, datetime(2027, 2, 1, 10, 0, tzinfo=UTC))
    assert keys_of(store, company.camille) == [f"digest:2027-02:{company.camille}"]


def test_a_month_that_is_over_is_sent_to_nobody_also_by_hand(
    store: FakeStore, company: SmallCompany
) -> None:
    store.work.jobs.ask("monthly_digest", "2026-11", MONDAY)
    queued(store)
    [november] = [one for one in runs(store) if one.period == "2026-11"]
    assert november.counts == {"too_late": 1}
    assert keys_of(store, company.camille) == [f"digest:2026-12:{company.camille}"]


def test_a_person_whose_facts_contradict_each_other_keeps_nobody_else_from_their_month(
    store: FakeStore, company: SmallCompany
) -> None:
    contradict(store.work, company.camille)
    assert set(queued(store)) == {company.marc, company.ines, company.fleet}
    [run] = runs(store)
    assert (run.failures, run.counts) == (0, {"told": 3, "refused": 1})


def test_who_stopped_it_left_blocked_the_bot_or_pauses_gets_none(
    store: FakeStore, company: SmallCompany
) -> None:
    work = store.work
    work.people.set_preferences(company.camille, Preferences(Language.FRENCH, wants_digest=False))
    work.people.mark_unreachable(company.account(company.marc), MONDAY)
    work.streaks.add_pause(Pause(0, company.ines, MONDAY.date() - timedelta(days=3)))
    fleet = work.people.get(company.fleet)
    work.state.employees[company.fleet] = replace(fleet, left_on=MONDAY.date())
    got = set(queued(store))
    assert not got & {company.camille, company.marc, company.ines, company.fleet}


def test_who_neither_drives_nor_has_a_record_gets_none(
    store: FakeStore, company: SmallCompany
) -> None:
    assert not {company.hr, company.admin, company.invited} & set(queued(store))


def test_a_reader_of_english_reads_english(store: FakeStore, company: SmallCompany) -> None:
    message = queued(store)[company.fleet]
    assert visible(message).startswith("Your month: Dec")
    assert message.picture is not None
    assert message.picture.language == "en"


def test_quiet_hours_are_over_before_it_comes(store: FakeStore, company: SmallCompany) -> None:
    quiet = Preferences(Language.FRENCH, 8 * 60, 14 * 60)
    store.work.people.set_preferences(company.camille, quiet)
    assert queued(store)[company.camille].not_before == datetime(2026, 12, 7, 13, 0, tzinfo=UTC)


def test_chunks_of_people_meet_everybody_once(store: FakeStore) -> None:
    small_company(store.work)
    cursor: str | None = ""
    at = occasion(store)
    while cursor is not None:
        cursor = send_months(at, cursor)
    assert at.counts["told"] == len(store.work.state.outbox) > 0


class TestWhenItIsTheTurnOfAMessage:
    """What the sender asks before it lets the message go."""

    @pytest.fixture
    def message(self, store: FakeStore, company: SmallCompany) -> OutgoingMessage:
        return queued(store)[company.camille]

    def asked(
        self, store: FakeStore, message: OutgoingMessage, now: datetime = MONDAY
    ) -> Hold | None:
        return still_wanted(PARIS, DAYS)(store.work, message, now)

    def test_it_goes_where_nothing_changed(
        self, store: FakeStore, message: OutgoingMessage
    ) -> None:
        assert self.asked(store, message) is None

    def test_it_never_goes_at_night_nor_over_the_week_end_after_an_outage(
        self, store: FakeStore, message: OutgoingMessage
    ) -> None:
        night = datetime(2026, 12, 11, 23, 0, tzinfo=UTC)  # a Friday
        held = self.asked(store, message, night)
        assert held == Hold("by day", datetime(2026, 12, 14, 8, 0, tzinfo=UTC))

    def test_who_stopped_it_meanwhile_gets_none(
        self, store: FakeStore, company: SmallCompany, message: OutgoingMessage
    ) -> None:
        wishes = Preferences(Language.FRENCH, wants_digest=False)
        store.work.people.set_preferences(company.camille, wishes)
        assert self.asked(store, message) == Hold("not wanted")

    def test_who_unlinked_meanwhile_gets_none(
        self, store: FakeStore, company: SmallCompany, message: OutgoingMessage
    ) -> None:
        store.work.people.unlink(company.camille)
        assert self.asked(store, message) == Hold("unlinked")

    def test_who_is_on_pause_since_gets_none(
        self, store: FakeStore, company: SmallCompany, message: OutgoingMessage
    ) -> None:
        store.work.streaks.add_pause(Pause(0, company.camille, MONDAY.date()))
        assert self.asked(store, message) == Hold("on pause")

    def test_other_messages_are_not_asked_about(
        self, store: FakeStore, message: OutgoingMessage
    ) -> None:
        night = datetime(2026, 12, 11, 23, 0, tzinfo=UTC)
        assert self.asked(store, replace(message, key="other:1"), night) is None
