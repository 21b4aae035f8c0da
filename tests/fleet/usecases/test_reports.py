"""Sending and completing reports: anonymity, who is told, what is frozen."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from fleet.access import Actor, actor_of
from fleet.cases import Contest, EntryKind
from fleet.driving import Assignment
from fleet.errors import AccessDeniedError, CaseRefusedError, ReportAnswerError
from fleet.evidence import EvidenceKind
from fleet.incidents import EventType, Incident, IncidentStatus, Place, Question, StatementKind
from fleet.logbook import Handover
from fleet.people import Grant, Role, UnitKind
from fleet.ports import Work
from fleet.reporting_answers import Answer
from fleet.usecases.add_evidence import Arrived, add_evidence
from fleet.usecases.begin_report import begin_report, discard_report, report_of, vehicle_choices
from fleet.usecases.fill_report import fill_report, say_nobody_is_hurt
from fleet.usecases.save_case import Present
from fleet.usecases.send_report import SentReport, send_report, send_with_injury
from fleet.working_days import WorkingDays
from tests.support.fake_store import FakeStore
from tests.support.small_company import NOW, SmallCompany, small_company

PARIS = ZoneInfo("Europe/Paris")
PRESENT = Present(NOW, PARIS, WorkingDays())


@pytest.fixture
def work() -> Work:
    return FakeStore().work


@pytest.fixture
def company(work: Work) -> SmallCompany:
    return small_company(work)


@pytest.fixture
def camille(work: Work, company: SmallCompany) -> Actor:
    return _actor(work, company, company.camille)


def _actor(work: Work, company: SmallCompany, employee_id: int) -> Actor:
    identity = work.people.identify(company.account(employee_id))
    assert identity is not None
    return actor_of(identity)


def _begun(work: Work, actor: Actor, event: EventType) -> int:
    incident_id = begin_report(work, actor, NOW).incident.id
    say_nobody_is_hurt(work, actor, incident_id)
    fill_report(work, actor, incident_id, Answer(event=event), PRESENT)
    return incident_id


def _sent(work: Work, actor: Actor, event: EventType = EventType.GLASS) -> SentReport:
    return send_report(work, actor, _begun(work, actor, event), PRESENT)


def test_a_person_has_one_report_at_a_time(work: Work, camille: Actor) -> None:
    first = begin_report(work, camille, NOW)
    assert begin_report(work, camille, NOW + timedelta(hours=1)) == first


def test_cases_of_a_year_are_numbered_one_after_the_other(work: Work, camille: Actor) -> None:
    numbers = [_sent(work, camille).report.incident.number for _ in range(3)]
    assert numbers == ["2026-0001", "2026-0002", "2026-0003"]


def test_the_year_of_a_number_is_that_of_the_company(work: Work, camille: Actor) -> None:
    new_year = replace(PRESENT, now=NOW.replace(month=12, day=31, hour=23, minute=30))
    incident_id = _begun(work, camille, EventType.GLASS)
    sent = send_report(work, camille, incident_id, new_year)
    assert sent.report.incident.number == "2027-0001"


def test_a_report_is_not_sent_before_it_says_what_happened(work: Work, camille: Actor) -> None:
    incident_id = begin_report(work, camille, NOW).incident.id
    with pytest.raises(ReportAnswerError):
        send_report(work, camille, incident_id, PRESENT)


def test_whoever_reports_is_not_told_of_their_own_case(work: Work, company: SmallCompany) -> None:
    hr = _actor(work, company, company.hr)
    assert _sent(work, hr).tell == (company.fleet,)


def test_nothing_stands_in_the_journal_before_a_report_is_sent(work: Work, camille: Actor) -> None:
    incident_id = _begun(work, camille, EventType.GLASS)
    discard_report(work, camille, incident_id)
    assert work.journal.about(f"incident:{incident_id}", 9) == []


def test_a_sent_report_is_not_discarded(work: Work, camille: Actor) -> None:
    incident = _sent(work, camille).report.incident
    assert discard_report(work, camille, incident.id) is False
    assert work.incidents.get(incident.id) == incident


def test_a_nameless_report_stands_with_the_site(
    work: Work, company: SmallCompany, camille: Actor
) -> None:
    site = work.people.get(company.camille).unit_id
    team = work.units.add("LYO-1", "Équipe 1", UnitKind.TEAM, site)
    moved = replace(work.people.get(company.camille), unit_id=team.id)
    work.state.employees[company.camille] = moved  # type: ignore[attr-defined]
    incident_id = _begun(work, camille, EventType.HAZARD)
    sent = send_report(work, camille, incident_id, PRESENT, wants_anonymity=True)
    assert sent.report.incident.unit_id == site


def _nameless(work: Work, actor: Actor, *answers: Answer) -> Incident:
    """A near miss with a photo, sent without a name after those answers."""
    incident_id = _begun(work, actor, EventType.NEAR_MISS)
    for answer in answers:
        fill_report(work, actor, incident_id, answer, PRESENT)
    photo = Arrived(EvidenceKind.PHOTO, "file", "unique")
    add_evidence(work, actor, incident_id, photo, NOW)
    sent = send_report(work, actor, incident_id, PRESENT, wants_anonymity=True)
    return sent.report.incident


def test_a_nameless_report_keeps_the_day_and_no_hour(work: Work, camille: Actor) -> None:
    """The hour would lead, through what was received and answered then, to a chat."""
    incident = _nameless(work, camille)
    (entry,) = work.incidents.entries_of(incident.id)
    (noted,) = work.journal.about(f"incident:{incident.id}", 9)
    (photo,) = work.evidence.of_incident(incident.id)
    midnight = datetime(2026, 11, 20, 23, tzinfo=UTC)
    assert {incident.reported_at, entry.at, noted.at, photo.arrived_at} == {midnight}


def test_a_nameless_report_is_answered_within_a_week_of_its_day(work: Work, camille: Actor) -> None:
    assert _nameless(work, camille).due_on == date(2026, 11, 28)


def test_a_nameless_report_forgets_what_an_old_button_said_about_the_person(
    work: Work, camille: Actor
) -> None:
    """The logbook says who had a vehicle at that hour."""
    van = work.driving.vehicle_by_plate("AB-123-CD")
    assert van is not None
    old_buttons = (
        Answer(vehicle_id=van.id),
        Answer(occurred_on=date(2026, 11, 21), occurred_minute=500),
        Answer(has_other_party=True),
        Answer(statement=StatementKind.PAPER),
    )
    sent = _nameless(work, camille, *old_buttons)
    assert (sent.vehicle_id, sent.plate) == (None, "")
    assert (sent.occurred_on, sent.occurred_minute) == (None, None)
    assert (sent.has_other_party, sent.statement) == (None, None)


def test_a_collision_is_not_sent_without_a_name(work: Work, camille: Actor) -> None:
    incident_id = _begun(work, camille, EventType.COLLISION_WITH_VEHICLE)
    with pytest.raises(ReportAnswerError) as caught:
        send_report(work, camille, incident_id, PRESENT, wants_anonymity=True)
    assert caught.value.reason == "needs_name"
    assert work.incidents.get(incident_id).is_draft


def test_somebody_hurt_is_no_near_miss(work: Work, camille: Actor) -> None:
    incident_id = _begun(work, camille, EventType.NEAR_MISS)
    sent = send_with_injury(work, camille, incident_id, PRESENT).report.incident
    assert (sent.event, sent.is_injured, sent.status) == (None, True, IncidentStatus.DECLARED)
    with pytest.raises(ReportAnswerError) as caught:
        fill_report(work, camille, sent.id, Answer(event=EventType.HAZARD), PRESENT)
    assert caught.value.reason == "somebody_hurt"


def test_an_answer_after_sending_is_noted_in_thread_and_journal(work: Work, camille: Actor) -> None:
    incident = _sent(work, camille).report.incident
    answer = Answer(place=Place("Rue de Lyon"))
    fill_report(work, camille, incident.id, answer, PRESENT)
    last = work.incidents.entries_of(incident.id)[-1]
    assert (last.kind, last.text) == (EntryKind.COMPLETED, Question.PLACE.value)
    entry = work.journal.about(f"incident:{incident.id}", 1)[0]
    assert dict(entry.details) == {"question": "place"}


def test_the_day_that_is_said_later_moves_the_deadline(work: Work, camille: Actor) -> None:
    incident = _sent(work, camille).report.incident
    filled = fill_report(
        work, camille, incident.id, Answer(occurred_on=date(2026, 11, 16)), PRESENT
    )
    assert incident.due_on == date(2026, 11, 27)
    assert filled.report.incident.due_on == date(2026, 11, 23)


def test_the_same_late_answer_twice_is_noted_once(work: Work, camille: Actor) -> None:
    incident = _sent(work, camille).report.incident
    for _ in range(2):
        fill_report(work, camille, incident.id, Answer(place=Place("Lyon")), PRESENT)
    assert len(work.incidents.entries_of(incident.id)) == 2


def test_a_contested_case_takes_no_more_answers(work: Work, camille: Actor) -> None:
    incident = _sent(work, camille).report.incident
    contest = Contest(0, incident.id, incident.driver_id or 0, NOW, "non", date(2026, 12, 21))
    work.incidents.add_contest(contest)
    with pytest.raises(CaseRefusedError):
        fill_report(work, camille, incident.id, Answer(place=Place("Lyon")), PRESENT)


def test_a_closed_case_takes_no_more_answers(work: Work, camille: Actor) -> None:
    incident = _sent(work, camille).report.incident
    work.incidents.save(replace(incident, status=IncidentStatus.CLOSED))
    with pytest.raises(CaseRefusedError):
        fill_report(work, camille, incident.id, Answer(place=Place("Lyon")), PRESENT)


def test_a_vehicle_that_was_taken_is_offered_first(
    work: Work, company: SmallCompany, camille: Actor
) -> None:
    van = work.driving.vehicle_by_plate("EF-456-GH")
    assert van is not None
    work.logbook.take(Handover(0, van.id, company.camille, NOW))
    incident_id = begin_report(work, camille, NOW).incident.id
    plates = [one.plate for one in vehicle_choices(work, camille, incident_id, PARIS)]
    assert plates == ["EF-456-GH", "AB-123-CD"]


def test_a_report_after_midnight_offers_the_vehicle_of_that_day(
    work: Work, company: SmallCompany, camille: Actor
) -> None:
    van = work.driving.vehicle_by_plate("EF-456-GH")
    assert van is not None
    work.driving.assign(Assignment(0, company.camille, van.id, date(2026, 11, 24)))
    after_midnight = datetime(2026, 11, 23, 23, 30, tzinfo=UTC)
    incident_id = begin_report(work, camille, after_midnight).incident.id
    plates = [one.plate for one in vehicle_choices(work, camille, incident_id, PARIS)]
    assert "EF-456-GH" in plates


def test_not_even_hr_fills_in_somebody_elses_report(
    work: Work, company: SmallCompany, camille: Actor
) -> None:
    hr = _actor(work, company, company.hr)
    draft = _begun(work, camille, EventType.GLASS)
    with pytest.raises(AccessDeniedError):
        fill_report(work, hr, draft, Answer(place=Place("Lyon")), PRESENT)
    sent = send_report(work, camille, draft, PRESENT).report.incident
    with pytest.raises(AccessDeniedError):
        fill_report(work, hr, sent.id, Answer(place=Place("Lyon")), PRESENT)


def test_two_roles_do_not_reach_a_draft(work: Work, company: SmallCompany, camille: Actor) -> None:
    draft = _begun(work, camille, EventType.GLASS)
    root = work.people.lineage_of(company.camille)[0]
    everything = Actor(company.ines, tuple(Grant(role, root) for role in Role))
    with pytest.raises(AccessDeniedError):
        send_report(work, everything, draft, PRESENT)


def test_what_lacks_is_read_from_the_incident(work: Work, camille: Actor) -> None:
    incident = _sent(work, camille).report.incident
    assert report_of(work, incident).missing == (
        Question.VEHICLE,
        Question.WHEN,
        Question.PLACE,
        Question.OTHER_PARTY,
        Question.EVIDENCE,
    )


@pytest.mark.parametrize("answer", [Answer(has_other_party=False), Answer(event=EventType.THEFT)])
def test_nobody_unsays_the_other_party_of_a_report_that_was_sent(
    work: Work, camille: Actor, answer: Answer
) -> None:
    begun = _begun(work, camille, EventType.COLLISION_WITH_VEHICLE)
    fill_report(work, camille, begun, Answer(statement=StatementKind.LATER), PRESENT)
    sent = send_report(work, camille, begun, PRESENT).report.incident
    with pytest.raises(ReportAnswerError):
        fill_report(work, camille, sent.id, answer, PRESENT)
    assert work.incidents.get(sent.id) == sent


def test_how_the_statement_is_made_may_follow_after_sending(work: Work, camille: Actor) -> None:
    begun = _begun(work, camille, EventType.COLLISION_WITH_VEHICLE)
    fill_report(work, camille, begun, Answer(statement=StatementKind.LATER), PRESENT)
    send_report(work, camille, begun, PRESENT)
    paper = Answer(statement=StatementKind.PAPER)
    filled = fill_report(work, camille, begun, paper, PRESENT).report.incident
    assert (filled.has_other_party, filled.statement) == (True, StatementKind.PAPER)


def test_an_event_that_is_said_later_keeps_the_other_party(work: Work, camille: Actor) -> None:
    begun = begin_report(work, camille, NOW).incident.id
    sent = send_with_injury(work, camille, begun, PRESENT).report.incident
    fill_report(work, camille, sent.id, Answer(has_other_party=True), PRESENT)
    breakdown = Answer(event=EventType.BREAKDOWN)
    filled = fill_report(work, camille, sent.id, breakdown, PRESENT).report.incident
    assert (filled.event, filled.has_other_party) == (EventType.BREAKDOWN, True)
