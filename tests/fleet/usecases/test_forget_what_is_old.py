"""What a person earned stays when the records of it are forgotten."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from fleet.incidents import EventType, Incident, IncidentStatus
from fleet.months import Month
from fleet.ports import Work
from fleet.streaks import ResponsibleStreak
from fleet.usecases.forget_what_is_old import Place, forget_what_is_old
from fleet.usecases.show_streaks import read_streaks
from tests.support.delivery import PARIS
from tests.support.fake_store import FakeWork
from tests.support.small_company import NOW, TODAY, SmallCompany

TOLD_AT = NOW - timedelta(days=200)


def a_report(work: Work, company: SmallCompany, event: EventType, told_at: datetime) -> Incident:
    unit_id = work.people.get(company.camille).unit_id
    case = Incident(0, unit_id, company.camille, company.camille, told_at, event=event)
    case = work.incidents.add(replace(case, number=f"{told_at:%Y-%m%d}", is_injured=False))
    closed_at = told_at + timedelta(days=20)
    return work.incidents.save(replace(case, status=IncidentStatus.CLOSED, closed_at=closed_at))


def forget(work: Work) -> None:
    place: Place | None = Place()
    while place is not None:
        place = forget_what_is_old(work, place, NOW, PARIS).goes_on_at


def series(work: Work, company: SmallCompany) -> ResponsibleStreak:
    return read_streaks(work, company.camille, TODAY, PARIS).responsible


def linked_long_ago(work: FakeWork, company: SmallCompany) -> None:
    link = work.people.link_of(company.camille)
    assert link is not None
    work.people.link(replace(link, linked_at=NOW - timedelta(days=4000)))


@pytest.mark.parametrize(
    ("event", "days"),
    [(EventType.NEAR_MISS, 200), (EventType.HAZARD, 3000), (EventType.MANOEUVRE, 3000)],
)
def test_a_month_that_a_report_earned_stays_when_it_is_forgotten(
    work: FakeWork, company: SmallCompany, event: EventType, days: int
) -> None:
    linked_long_ago(work, company)
    case = a_report(work, company, event, NOW - timedelta(days=days))
    before = series(work, company)
    forget(work)

    assert work.incidents.get(case.id).reporter_id is None
    assert before.best_months == 1
    assert series(work, company) == before


def test_what_stays_of_a_near_miss_is_the_person_and_the_month_alone(
    work: FakeWork, company: SmallCompany
) -> None:
    a_report(work, company, EventType.NEAR_MISS, TOLD_AT)
    forget(work)
    forget(work)
    kept = [(one.employee_id, one.month) for one in work.state.kept_months.values()]
    assert kept == [(company.camille, Month.of(TOLD_AT.date()))]


def test_of_who_left_no_month_is_written_down(work: FakeWork, company: SmallCompany) -> None:
    a_report(work, company, EventType.NEAR_MISS, TOLD_AT)
    person = work.state.employees[company.camille]
    work.state.employees[company.camille] = replace(person, left_on=TODAY)
    forget(work)
    assert work.state.kept_months == {}
