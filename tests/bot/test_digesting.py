"""The monthly message: to whom, once, silent, by day; dropped where it is no longer wanted."""

import asyncio
import html
import re
from collections import Counter
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.calendar import Calendar, Occasion, Surroundings
from bot.delivery.sender import Hold
from bot.digesting import send_months, still_wanted
from bot.jobs import JOBS
from bot.texts import bot_texts
from fleet.delivery import OutgoingMessage, Priority
from fleet.people import Language, Preferences
from fleet.streaks import Pause
from fleet.working_days import WorkingDays
from tests.support.delivery import PARIS, FixedClock
from tests.support.fake_store import FakeStore
from tests.support.small_company import SmallCompany, small_company

DIGEST = tuple(job for job in JOBS if job.name == "monthly_digest")
MONDAY = datetime(2026, 12, 7, 9, 30, tzinfo=UTC)
TAG = re.compile(r"<[^>]*>")
DAYS = WorkingDays()


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


def test_a_month_that_is_nearly_over_brings_none(store: FakeStore) -> None:
    small_company(store.work)
    assert queued(store, datetime(2026, 12, 28, 10, 0, tzinfo=UTC)) == {}


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
