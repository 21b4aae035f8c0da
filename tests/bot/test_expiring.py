"""What becomes of a report that is never sent: it goes, and the person hears of it."""

import asyncio
from datetime import UTC, datetime, timedelta

import pytest

from bot.calendar import Calendar, Surroundings
from bot.expiring import DRAFTS_KEPT
from bot.jobs import JOBS
from bot.texts import bot_texts
from fleet.incidents import Incident, IncidentStatus
from tests.support.delivery import PARIS, FixedClock
from tests.support.drivers import spaced
from tests.support.evidence import a_case, a_photo
from tests.support.fake_store import FakeStore
from tests.support.small_company import SmallCompany, small_company

MORNING = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)  # a Monday
EXPIRE = tuple(job for job in JOBS if job.name == "drop_unsent")
LONG_AGO = MORNING - DRAFTS_KEPT - timedelta(hours=1)


@pytest.fixture
def store() -> FakeStore:
    return FakeStore()


@pytest.fixture
def company(store: FakeStore) -> SmallCompany:
    return small_company(store.work)


@pytest.fixture
def draft(store: FakeStore, company: SmallCompany) -> Incident:
    """A report with a photo that Camille began and did not send."""
    begun = {"status": IncidentStatus.DRAFT, "number": "", "reported_at": LONG_AGO}
    draft = a_case(store.work, company.camille, **begun)
    a_photo(store.work, draft, 1, arrived_at=LONG_AGO)
    return draft


def _tick(store: FakeStore, now: datetime = MORNING) -> list[str]:
    """The calendar at work; returns what was said about reports that went."""
    around = Surroundings(PARIS, bot_texts())
    asyncio.run(Calendar(store, FixedClock(now), around, EXPIRE).tick())
    said = [row.message for row in store.work.state.outbox.values()]
    return [spaced(str(one.params["text"])) for one in said if "expired" in one.key]


def test_a_report_that_is_never_sent_goes_with_its_photos(
    store: FakeStore, draft: Incident
) -> None:
    _tick(store)
    assert store.work.incidents.draft_of(draft.reporter_id or 0) is None
    assert store.work.evidence.of_incident(draft.id) == []


def test_the_person_hears_of_it_once(store: FakeStore, draft: Incident) -> None:
    assert draft.is_draft
    _tick(store)
    (said,) = _tick(store, MORNING + timedelta(days=1))
    assert "24 oct. 2026" in said
    assert "effacées" in said


def test_the_message_does_not_name_the_report(store: FakeStore, draft: Incident) -> None:
    _tick(store)
    keys = [row.message.key for row in store.work.state.outbox.values()]
    assert keys == [f"report-expired:{draft.reporter_id}:2026-11-23"]


def test_nobody_is_told_by_night(store: FakeStore, draft: Incident) -> None:
    assert _tick(store, MORNING.replace(hour=2)) == []
    assert store.work.incidents.get(draft.id) == draft


def test_a_report_that_got_a_photo_meanwhile_stays(store: FakeStore, draft: Incident) -> None:
    a_photo(store.work, draft, 2, arrived_at=MORNING - timedelta(days=1))
    assert _tick(store) == []
    assert len(store.work.evidence.of_incident(draft.id)) == 2


def test_a_case_never_goes(store: FakeStore, company: SmallCompany) -> None:
    sent = a_case(store.work, company.camille, reported_at=LONG_AGO)
    _tick(store)
    assert store.work.incidents.get(sent.id).number == sent.number


def test_a_report_of_somebody_who_cannot_be_told_goes_too(
    store: FakeStore, company: SmallCompany, draft: Incident
) -> None:
    assert draft.is_draft
    store.work.people.mark_unreachable(company.account(company.camille), MORNING)
    assert _tick(store) == []
    assert store.work.incidents.draft_of(company.camille) is None
