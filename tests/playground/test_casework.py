"""The cases of the demo company: opened by the use cases of the bot, in every state and site."""

import io
from collections import Counter
from dataclasses import dataclass
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest
from PIL import Image

from fleet.cases import CaseQuery, CaseTab, ContestState, ProposalState
from fleet.errors import NotFoundError
from fleet.incidents import Incident, IncidentStatus
from fleet.usecases.save_case import Present
from fleet.working_days import WorkingDays
from playground.casework.drawings import Drawing, drawn
from playground.casework.model import Somebody
from playground.casework.opening import (
    Desk,
    desk_in,
    hand_over,
    open_cases,
    person_of,
    write_memos,
)
from playground.casework.stories import DRIVES, STORIES
from playground.company import found_company
from tests.support.demo_company import move_in
from tests.support.fake_store import FakeStore

NOW = datetime(2026, 11, 23, 8, 30, tzinfo=UTC)
PARIS = ZoneInfo("Europe/Paris")
LARGEST_PHOTO_BYTES = 60_000


class FilesInMemory:
    """Bytes by a name."""

    def __init__(self) -> None:
        self.kept: dict[str, bytes] = {}

    def put(self, content: bytes) -> str:
        name = f"{hash(content):x}"
        self.kept[name] = content
        return name

    def read(self, sha256: str) -> bytes:
        if sha256 not in self.kept:
            raise NotFoundError(kind="file", key=sha256)
        return self.kept[sha256]

    def drop(self, sha256: str) -> None:
        self.kept.pop(sha256, None)


@dataclass(frozen=True)
class Opened:
    desk: Desk
    files: FilesInMemory
    cases: list[Incident]

    def one_of(self, persona: str) -> Incident:
        number = person_of(self.desk.company, Somebody(persona=persona)).number
        driver_id = self.desk.employees[number]
        return next(one for one in self.cases if one.driver_id == driver_id)


@pytest.fixture(scope="module")
def opened() -> Opened:
    work, files = FakeStore().work, FilesInMemory()
    company = found_company(date(2026, 11, 23))
    move_in(work, company)
    desk = desk_in(work, files, company, Present(NOW, PARIS, WorkingDays()))
    write_memos(desk)
    hand_over(desk, "shared_van", DRIVES)
    ids = open_cases(desk, STORIES)
    return Opened(desk, files, [work.incidents.get(one) for one in ids])


def test_every_status_but_a_draft_is_met_by_a_case(opened: Opened) -> None:
    met = {one.status for one in opened.cases}

    assert met == set(IncidentStatus) - {IncidentStatus.DRAFT}


def test_numbers_follow_time(opened: Opened) -> None:
    assert [one.number for one in opened.cases] == sorted(one.number for one in opened.cases)
    assert [one.reported_at for one in opened.cases] == sorted(
        one.reported_at for one in opened.cases
    )


def test_nothing_happens_after_the_founding(opened: Opened) -> None:
    incidents = opened.desk.work.incidents
    last = max(entry.at for one in opened.cases for entry in incidents.entries_of(one.id))

    assert last <= NOW


def test_every_site_has_cases(opened: Opened) -> None:
    units = opened.desk.work.units
    sites = Counter(units.get(one.unit_id).lineage[1] for one in opened.cases)

    assert len(sites) == 4


@pytest.mark.parametrize("tab", CaseTab)
def test_a_fleet_manager_finds_something_in_every_part_of_the_queue(
    opened: Opened, tab: CaseTab
) -> None:
    work, today = opened.desk.work, NOW.date()
    patrick = opened.desk.employees["B0004"]
    scopes = tuple(grant.unit_id for grant in work.people.grants_of(patrick))

    _, total = work.incidents.page(CaseQuery(scopes, patrick, tab, today), 0, 5)

    assert total > 0


def test_one_decision_waits_for_its_second_person_and_one_contest_for_its_answer(
    opened: Opened,
) -> None:
    incidents = opened.desk.work.incidents
    proposals = [p.state for one in opened.cases for p in incidents.proposals_of(one.id)]
    contests = [c.state for one in opened.cases for c in incidents.contests_of(one.id)]

    assert proposals.count(ProposalState.OPEN) == 1
    assert contests == [ContestState.OPEN]


def test_the_decision_that_can_be_contested_is_recorded_as_a_claim(opened: Opened) -> None:
    case = opened.one_of("to_contest")

    claims = opened.desk.work.driving.claims_of(case.driver_id or 0)

    assert [claim.id for claim in claims] == [case.claim_id]


def test_an_anonymous_near_miss_keeps_no_name(opened: Opened) -> None:
    [case] = [one for one in opened.cases if one.wants_anonymity]

    assert (case.reporter_id, case.driver_id) == (None, None)


def test_the_shared_van_was_driven_by_three_people_one_after_the_other(opened: Opened) -> None:
    person = person_of(opened.desk.company, Somebody(persona="shared_van"))
    [plate] = [
        one.plate for one in opened.desk.company.assignments if one.employee_number == person.number
    ]
    drives = opened.desk.work.logbook.between(
        opened.desk.vehicles[plate], datetime(2026, 11, 1, tzinfo=UTC), NOW
    )

    assert len({drive.employee_id for drive in drives}) == len(drives) == 3
    assert drives[-1].employee_id == opened.desk.employees[person.number]


def test_every_vehicle_has_a_memo(opened: Opened) -> None:
    logbook = opened.desk.work.logbook

    assert all(logbook.memo_of(one).number for one in opened.desk.vehicles.values())


@pytest.mark.parametrize("drawing", Drawing)
def test_a_drawn_photo_is_a_small_jpeg_without_exif(drawing: Drawing) -> None:
    content = drawn(drawing)

    with Image.open(io.BytesIO(content)) as picture:
        assert (picture.format, len(picture.getexif())) == ("JPEG", 0)
    assert len(content) < LARGEST_PHOTO_BYTES


def test_every_photo_of_a_case_is_kept(opened: Opened) -> None:
    kept = [row for one in opened.cases for row in opened.desk.work.evidence.of_incident(one.id)]

    assert len(kept) == sum(len(story.photos) for story in STORIES)
    assert all(opened.files.read(row.sha256) for row in kept)
