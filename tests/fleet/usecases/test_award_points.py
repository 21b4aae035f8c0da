"""Points come with the fact that earns them, once, and nothing that follows takes any away."""

from dataclasses import replace
from datetime import date, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bonusmalus.claims import ClaimKind, Liability
from fleet.access import Actor, actor_of
from fleet.driving import ClaimDecision, RecordedClaim
from fleet.evidence import EvidenceKind
from fleet.incidents import EventType, Incident, IncidentStatus, Place
from fleet.months import Month
from fleet.points import MOST_PREVENTIVE_A_MONTH, RULE_OF, level_of, total_of
from fleet.ports import Work
from fleet.recognition import BadgeKind, PointReason
from fleet.reporting_answers import Answer
from fleet.usecases.add_evidence import Arrived, add_evidence
from fleet.usecases.answer_report import answer_report
from fleet.usecases.award_badges import award_badges
from fleet.usecases.award_points import award, award_for_case, thank_for_case
from fleet.usecases.begin_report import begin_report
from fleet.usecases.change_case_status import change_case_status
from fleet.usecases.fill_report import fill_report, say_nobody_is_hurt
from fleet.usecases.save_case import Present
from fleet.usecases.send_report import SentReport, send_report, send_with_injury
from fleet.working_days import WorkingDays
from tests.support.cases import add_case, add_contest, add_near_miss
from tests.support.fake_store import FakeStore
from tests.support.small_company import NOW, TODAY, SmallCompany, small_company

PARIS = ZoneInfo("Europe/Paris")
PRESENT = Present(NOW, PARIS, WorkingDays())
PHOTO = Arrived(EvidenceKind.PHOTO, "file", "unique")


@pytest.fixture
def camille(work: Work, company: SmallCompany) -> Actor:
    return actor(work, company.account(company.camille))


def actor(work: Work, account: int) -> Actor:
    identity = work.people.identify(account)
    assert identity is not None
    return actor_of(identity)


def begun(work: Work, who: Actor, event: EventType, *answers: Answer) -> int:
    incident_id = begin_report(work, who, NOW).incident.id
    say_nobody_is_hurt(work, who, incident_id)
    for answer in (Answer(event=event), *answers):
        fill_report(work, who, incident_id, answer, PRESENT)
    return incident_id


def sent(
    work: Work, who: Actor, *answers: Answer, event: EventType = EventType.GLASS
) -> SentReport:
    return send_report(work, who, begun(work, who, event, *answers), PRESENT)


def reasons(work: Work, employee_id: int) -> list[str]:
    return [one.reason.value for one in work.recognition.entries_of(employee_id)]


TODAY_ANSWER = Answer(occurred_on=TODAY, occurred_minute=540)
WHOLE = (
    Answer(plate="AB-123-CD"),
    TODAY_ANSWER,
    Answer(place=Place("rue des Lilas")),
    Answer(has_other_party=False),
    Answer(adds_facts="La vitre arrière."),
)


def test_a_report_of_the_same_day_earns_points_as_it_is_sent(
    work: Work, company: SmallCompany, camille: Actor
) -> None:
    assert sent(work, camille, TODAY_ANSWER).points == 10
    assert reasons(work, company.camille) == ["same_day_report"]


def test_a_whole_report_earns_its_file_too(
    work: Work, company: SmallCompany, camille: Actor
) -> None:
    assert sent(work, camille, *WHOLE).points == 20
    assert reasons(work, company.camille) == ["same_day_report", "complete_file"]


def test_sending_again_gives_nothing_again(
    work: Work, company: SmallCompany, camille: Actor
) -> None:
    incident = sent(work, camille, TODAY_ANSWER).report.incident
    assert send_report(work, camille, incident.id, PRESENT).points == 0
    assert reasons(work, company.camille) == ["same_day_report"]


def test_a_late_report_gains_nothing_and_costs_nothing(
    work: Work, company: SmallCompany, camille: Actor
) -> None:
    late = Answer(occurred_on=date(2026, 10, 1), occurred_minute=540)
    assert sent(work, camille, late, *WHOLE[2:]).points == 0
    assert reasons(work, company.camille) == []


def test_what_is_completed_later_earns_the_file(
    work: Work, company: SmallCompany, camille: Actor
) -> None:
    *most, facts = WHOLE
    incident = sent(work, camille, *most).report.incident
    filled = fill_report(work, camille, incident.id, facts, PRESENT)
    assert filled.points == RULE_OF[PointReason.COMPLETE_FILE].points
    assert reasons(work, company.camille) == ["same_day_report", "complete_file"]


def test_a_photo_earns_once_the_report_is_sent_and_once_alone(
    work: Work, company: SmallCompany, camille: Actor
) -> None:
    incident_id = begun(work, camille, EventType.GLASS, TODAY_ANSWER)
    assert thank_for_case(work, camille, incident_id, PRESENT) == 0
    send_report(work, camille, incident_id, PRESENT)
    for name in ("first", "second"):
        add_evidence(work, camille, incident_id, replace(PHOTO, file_unique_id=name), NOW)
        thank_for_case(work, camille, incident_id, PRESENT)
    assert reasons(work, company.camille) == ["same_day_report", "photos"]


def test_the_letter_that_hr_adds_is_no_photo_of_the_driver(
    work: Work, company: SmallCompany, camille: Actor, hr: Actor
) -> None:
    incident = sent(work, camille, TODAY_ANSWER).report.incident
    add_evidence(work, hr, incident.id, PHOTO, NOW)
    assert thank_for_case(work, hr, incident.id, PRESENT) == 0
    assert reasons(work, company.camille) == ["same_day_report"]


def test_an_injury_is_sent_without_a_day_and_earns_once_it_is_said(
    work: Work, company: SmallCompany, camille: Actor
) -> None:
    incident_id = begin_report(work, camille, NOW).incident.id
    assert send_with_injury(work, camille, incident_id, PRESENT).points == 0
    fill_report(work, camille, incident_id, Answer(event=EventType.MANOEUVRE), PRESENT)
    fill_report(work, camille, incident_id, TODAY_ANSWER, PRESENT)
    assert reasons(work, company.camille) == ["same_day_report"]


def test_a_near_miss_earns_when_a_human_has_answered_it(
    work: Work, company: SmallCompany, camille: Actor, hr: Actor
) -> None:
    told = sent(work, camille, event=EventType.NEAR_MISS)
    change = answer_report(work, hr, told.report.incident.id, "Merci : un miroir vient.", PRESENT)
    again = answer_report(work, hr, told.report.incident.id, "Merci : un miroir vient.", PRESENT)
    assert (told.points, change.points, again.points) == (0, 15, 0)
    assert reasons(work, company.camille) == ["near_miss"]


def test_four_near_misses_a_month_earn_however_late_they_are_answered(
    work: Work, company: SmallCompany, hr: Actor
) -> None:
    reports = [add_near_miss(work, company.camille, days_ago=day) for day in range(1, 7)]
    before = add_near_miss(work, company.camille, days_ago=40)
    for one in (*reports, before):
        answer_report(work, hr, one.id, "Merci.", PRESENT)
    entries = work.recognition.entries_of(company.camille)
    november = [one for one in entries if one.month == Month(2026, 11)]
    assert len(november) == MOST_PREVENTIVE_A_MONTH
    assert len(entries) == len(november) + 1


def test_a_nameless_report_earns_nothing_and_leaves_nothing(
    work: Work, camille: Actor, hr: Actor
) -> None:
    incident_id = begun(work, camille, EventType.NEAR_MISS)
    add_evidence(work, camille, incident_id, PHOTO, NOW)
    told = send_report(work, camille, incident_id, PRESENT, wants_anonymity=True)
    answer_report(work, hr, incident_id, "Merci.", PRESENT)
    award_for_case(work, work.incidents.get(incident_id), NOW, PARIS)
    assert told.points == 0
    assert work.state.points == {}  # type: ignore[attr-defined]


def test_what_is_noted_for_somebody_without_telegram_earns_them_the_same(
    work: Work, company: SmallCompany
) -> None:
    case = add_case(
        work,
        company.invited,
        reporter_id=company.hr,
        occurred_on=(NOW - timedelta(days=1)).date(),
        plate="AB-123-CD",
    )
    award_for_case(work, case, NOW, PARIS)
    assert reasons(work, company.invited) == ["same_day_report", "complete_file"]


def test_catching_up_by_the_facts_gives_what_the_hooks_gave_and_nothing_more(
    work: Work, company: SmallCompany, camille: Actor
) -> None:
    incident = sent(work, camille, *WHOLE).report.incident
    before = work.recognition.entries_of(company.camille)
    assert award_for_case(work, incident, NOW + timedelta(days=1), PARIS) == ()
    work.state.points.clear()  # type: ignore[attr-defined]
    award_for_case(work, incident, NOW, PARIS)
    after = work.recognition.entries_of(company.camille)
    assert [one.key for one in after] == [one.key for one in before]


def test_the_file_of_a_closed_case_is_as_complete_as_it_was(
    work: Work, company: SmallCompany
) -> None:
    case = add_case(
        work,
        company.camille,
        occurred_on=(NOW - timedelta(days=1)).date(),
        status=IncidentStatus.CLOSED,
        closed_at=NOW,
        place=None,
    )
    award_for_case(work, case, NOW, PARIS)
    assert "complete_file" in reasons(work, company.camille)


def test_a_reason_with_a_cap_is_given_so_many_times_a_month(
    work: Work, company: SmallCompany
) -> None:
    check, month = PointReason.VEHICLE_CHECK, Month(2026, 11)
    first = award(work, company.noa, check, "vehicle_check:1", NOW, month=month)
    second = award(work, company.noa, check, "vehicle_check:2", NOW, month=month)
    assert (first is not None, second) == (True, None)


# What may happen to somebody, honest or not, lucky or not.
_DEEDS = (
    "report",
    "late_report",
    "near_miss",
    "answer",
    "decide_full",
    "decide_none",
    "contest",
    "close",
    "discard",
    "badges",
)


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.lists(st.sampled_from(_DEEDS), max_size=14))
def test_nothing_that_happens_ever_lowers_points_levels_or_badges(deeds: list[str]) -> None:
    work = FakeStore().work
    company = small_company(work)
    world = _World(work, company)
    points, level, badges = 0, level_of([]), set[BadgeKind]()
    for day, deed in enumerate(deeds):
        world.do(deed, day)
        entries = work.recognition.entries_of(company.camille)
        now_badges = {one.kind for one in work.recognition.badges_of(company.camille)}
        assert total_of(entries) >= points
        assert list(type(level)).index(level_of(entries)) >= list(type(level)).index(level)
        assert now_badges >= badges
        points, level, badges = total_of(entries), level_of(entries), now_badges


class _World:
    """A company in which anything may happen to Camille."""

    def __init__(self, work: Work, company: SmallCompany) -> None:
        self.work, self.company = work, company
        self.who = actor(work, company.account(company.camille))
        self.hr = actor(work, company.account(company.hr))
        self.cases: list[Incident] = []

    def do(self, deed: str, day: int) -> None:
        """Let it happen; what its rules refuse does not."""
        present = replace(PRESENT, now=NOW + timedelta(days=30 * day))
        own = [self.work.incidents.get(one.id) for one in self.cases]
        open_near_misses = [one for one in own if one.is_preventive and one.is_open]
        accidents = [one for one in own if not one.is_preventive]
        if deed in {"report", "late_report", "near_miss"}:
            self.cases.append(self._told(deed, present))
        elif deed == "answer" and open_near_misses:
            answer_report(self.work, self.hr, open_near_misses[0].id, "Merci.", present)
        elif deed.startswith("decide") and accidents:
            self._decide(deed, present)
        elif deed == "contest" and accidents and accidents[-1].is_open:
            if not self.work.incidents.contests_of(accidents[-1].id):
                add_contest(self.work, accidents[-1])
        elif deed == "close" and accidents and accidents[-1].status is IncidentStatus.KEPT_IN_HOUSE:
            case = accidents[-1]
            change_case_status(self.work, self.hr, case.id, IncidentStatus.CLOSED, present)
        elif deed == "discard":
            begin_report(self.work, self.who, present.now)
        elif deed == "badges":
            award_badges(self.work, 0, present.today, PARIS)

    def _told(self, deed: str, present: Present) -> Incident:
        event = EventType.NEAR_MISS if deed == "near_miss" else EventType.MANOEUVRE
        happened = present.today - timedelta(days=20 if deed == "late_report" else 0)
        report = begin_report(self.work, self.who, present.now)
        incident_id = report.incident.id
        say_nobody_is_hurt(self.work, self.who, incident_id)
        answers = [Answer(event=event)]
        if deed != "near_miss":
            answers.append(Answer(occurred_on=happened, occurred_minute=1))
        for answer in answers:
            fill_report(self.work, self.who, incident_id, answer, present)
        return send_report(self.work, self.who, incident_id, present).report.incident

    def _decide(self, deed: str, present: Present) -> None:
        liability = Liability.FULL if deed == "decide_full" else Liability.NONE
        by = self.company.hr
        decision = ClaimDecision(liability, None, present.today, "lettre", present.now, by)
        number = f"P-{len(self.work.driving.claims_of(self.company.camille))}"
        claim = RecordedClaim(
            0,
            number,
            self.company.camille,
            None,
            present.today - timedelta(days=1),
            ClaimKind.COLLISION,
            (decision,),
        )
        self.work.driving.add_claim(claim)
