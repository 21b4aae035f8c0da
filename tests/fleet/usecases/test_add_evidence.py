"""Adding photos and documents to cases and hand-overs."""

from datetime import date

import pytest

from fleet.access import Actor, actor_of
from fleet.cases import Contest, EntryKind
from fleet.errors import AccessDeniedError, CaseRefusedError
from fleet.evidence import EvidenceKind
from fleet.incidents import MAX_PHOTOS, Incident, IncidentStatus
from fleet.logbook import Handover
from fleet.ports import Work
from fleet.usecases.add_evidence import (
    MAX_FETCHED_BYTES,
    MAX_PDF_BYTES,
    PDF,
    Addition,
    Arrived,
    add_evidence,
    add_handover_evidence,
)
from tests.support.evidence import a_case
from tests.support.fake_store import FakeWork
from tests.support.small_company import NOW, SmallCompany


def actor(work: Work, company: SmallCompany, employee_id: int) -> Actor:
    identity = work.people.identify(company.account(employee_id))
    assert identity is not None
    return actor_of(identity)


def a_photo(number: int = 1) -> Arrived:
    return Arrived(EvidenceKind.PHOTO, f"file-{number}", f"unique-{number}", 1000)


def a_document(content_type: str, size_bytes: int = 1000) -> Arrived:
    return Arrived(EvidenceKind.DOCUMENT, "file", "unique", size_bytes, content_type)


@pytest.fixture
def camille(work: Work, company: SmallCompany) -> Actor:
    return actor(work, company, company.camille)


@pytest.fixture
def case(work: Work, company: SmallCompany) -> Incident:
    return a_case(work, company.camille)


def test_the_driver_adds_a_photo_that_is_then_wanted(
    work: Work, camille: Actor, company: SmallCompany, case: Incident
) -> None:
    assert add_evidence(work, camille, case.id, a_photo(), NOW) is Addition.ADDED
    [wanted] = work.evidence.wanted(NOW, 10)
    assert (wanted.incident_id, wanted.added_by) == (case.id, company.camille)
    assert wanted.chat_id == company.account(company.camille)


def test_a_photo_of_a_sent_case_stands_in_its_thread(
    work: Work, camille: Actor, case: Incident
) -> None:
    add_evidence(work, camille, case.id, a_photo(), NOW)
    [entry] = work.incidents.entries_of(case.id)
    assert (entry.kind, entry.author_id) == (EntryKind.PHOTO, camille.employee_id)


def test_a_photo_of_a_draft_stands_in_no_thread(
    work: Work, camille: Actor, company: SmallCompany
) -> None:
    draft = a_case(work, company.camille, status=IncidentStatus.DRAFT, number="")
    assert add_evidence(work, camille, draft.id, a_photo(), NOW) is Addition.ADDED
    assert work.incidents.entries_of(draft.id) == []


def test_nothing_is_added_to_ones_own_closed_case(
    work: Work, camille: Actor, company: SmallCompany
) -> None:
    closed = a_case(work, company.camille, status=IncidentStatus.CLOSED)
    with pytest.raises(CaseRefusedError) as caught:
        add_evidence(work, camille, closed.id, a_photo(), NOW)
    assert caught.value.reason == "closed"
    assert work.evidence.of_incident(closed.id) == []


def test_a_closed_case_takes_photos_while_it_is_contested(
    work: Work, camille: Actor, company: SmallCompany
) -> None:
    closed = a_case(work, company.camille, status=IncidentStatus.CLOSED)
    contest = Contest(0, closed.id, company.camille, NOW, "non", date(2026, 12, 21))
    work.incidents.add_contest(contest)
    assert add_evidence(work, camille, closed.id, a_photo(), NOW) is Addition.ADDED


def test_who_handles_a_closed_case_still_adds_a_letter(
    work: Work, hr: Actor, company: SmallCompany
) -> None:
    closed = a_case(work, company.camille, status=IncidentStatus.CLOSED)
    assert add_evidence(work, hr, closed.id, a_document(PDF), NOW) is Addition.ADDED


def test_the_same_photo_is_added_once(work: Work, camille: Actor, case: Incident) -> None:
    add_evidence(work, camille, case.id, a_photo(), NOW)
    assert add_evidence(work, camille, case.id, a_photo(), NOW) is Addition.KNOWN
    assert len(work.evidence.of_incident(case.id)) == 1


def test_no_more_than_twenty_are_taken_from_the_driver(
    work: Work, camille: Actor, case: Incident
) -> None:
    for number in range(MAX_PHOTOS):
        assert add_evidence(work, camille, case.id, a_photo(number), NOW) is Addition.ADDED
    assert add_evidence(work, camille, case.id, a_photo(MAX_PHOTOS), NOW) is Addition.FULL
    assert add_evidence(work, camille, case.id, a_photo(0), NOW) is Addition.KNOWN


def test_a_full_report_does_not_keep_the_insurers_letter_out(
    work: Work, camille: Actor, hr: Actor, case: Incident
) -> None:
    for number in range(MAX_PHOTOS):
        add_evidence(work, camille, case.id, a_photo(number), NOW)
    assert add_evidence(work, hr, case.id, a_document(PDF), NOW) is Addition.ADDED


@pytest.mark.parametrize("content_type", ["image/jpeg", "image/png", "image/webp", PDF])
def test_pictures_and_pdfs_are_kept(
    work: Work, camille: Actor, case: Incident, content_type: str
) -> None:
    added = add_evidence(work, camille, case.id, a_document(content_type), NOW)
    assert added is Addition.ADDED


@pytest.mark.parametrize(
    "arrived",
    [
        a_document("image/heic"),
        a_document("video/mp4"),
        a_document(""),
        a_document("image/jpeg", MAX_FETCHED_BYTES + 1),
        a_document(PDF, MAX_PDF_BYTES + 1),
    ],
)
def test_what_is_of_another_kind_or_too_big_is_not_kept(
    work: Work, camille: Actor, case: Incident, arrived: Arrived
) -> None:
    assert add_evidence(work, camille, case.id, arrived, NOW) is Addition.NOT_KEPT
    assert work.evidence.of_incident(case.id) == []


def test_nobody_adds_to_the_case_of_a_colleague(
    work: Work, company: SmallCompany, case: Incident
) -> None:
    with pytest.raises(AccessDeniedError):
        add_evidence(work, actor(work, company, company.ines), case.id, a_photo(), NOW)


def test_who_handles_cases_of_other_units_adds_nothing(
    work: Work, company: SmallCompany, hr: Actor
) -> None:
    lille = work.units.by_code("LIL")
    assert lille is not None
    case = a_case(work, company.marc, unit_id=lille.id)
    with pytest.raises(AccessDeniedError):
        add_evidence(work, hr, case.id, a_photo(), NOW)


def test_the_journal_names_the_case_and_no_file(
    work: FakeWork, camille: Actor, case: Incident
) -> None:
    add_evidence(work, camille, case.id, a_photo(), NOW)
    [entry] = work.journal.about(f"incident:{case.id}", 10)
    assert (entry.event, entry.details) == ("evidence_added", {"kind": "photo"})


@pytest.fixture
def handover(work: Work, company: SmallCompany) -> Handover:
    vehicle = next(iter(work.driving.vehicles_of(company.camille, NOW.date())))[1]
    return work.logbook.take(Handover(0, vehicle.id, company.camille, NOW))


def test_a_photo_of_a_hand_over_belongs_to_it(
    work: Work, camille: Actor, handover: Handover
) -> None:
    assert add_handover_evidence(work, camille, handover.id, a_photo(), NOW) is Addition.ADDED
    [row] = work.evidence.of_handover(handover.id)
    assert (row.handover_id, row.incident_id) == (handover.id, None)


def test_nobody_adds_to_the_hand_over_of_a_colleague(
    work: Work, company: SmallCompany, handover: Handover
) -> None:
    for employee_id in (company.ines, company.hr):
        with pytest.raises(AccessDeniedError):
            add_handover_evidence(
                work, actor(work, company, employee_id), handover.id, a_photo(), NOW
            )


def test_a_hand_over_that_does_not_exist_is_refused_like_a_foreign_one(
    work: Work, camille: Actor
) -> None:
    with pytest.raises(AccessDeniedError):
        add_handover_evidence(work, camille, 4711, a_photo(), NOW)
