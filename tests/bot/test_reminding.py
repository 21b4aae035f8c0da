"""Reminders over weeks: at most once each, never after the case moved on, never before their time.

The calendar ticks, is killed in the middle of a run, and stands still for days; the weeks hold
public holidays, and the night in which the clocks go back.
"""

import asyncio
import re
from collections import Counter
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bonusmalus.claims import ClaimKind, Liability
from bot.calendar import Calendar, Surroundings
from bot.jobs import JOBS
from bot.quiet_hours import end_of_quiet_hours
from bot.texts import bot_texts
from fleet.cases import Contest
from fleet.delivery import OutgoingMessage
from fleet.driving import ClaimDecision, RecordedClaim
from fleet.incidents import EventType, Incident, IncidentStatus, Place, Question, StatementKind
from fleet.reminders import Remindable, is_by_day, planned_reminders
from fleet.streaks import Pause
from fleet.working_days import WorkingDays
from tests.support.delivery import PARIS, FixedClock
from tests.support.fake_store import FakeStore
from tests.support.small_company import SmallCompany, small_company

OFFICE = WorkingDays(lambda day: day in {date(2026, 11, 1), date(2026, 11, 2), date(2026, 11, 11)})
QUARTER = 900
REMIND = tuple(job for job in JOBS if job.name == "remind")


class Company:
    """The small company with the calendar at work."""

    def __init__(self, local: str) -> None:
        self.store = FakeStore()
        self.people: SmallCompany = small_company(self.store.work)
        self.clock = FixedClock(datetime.fromisoformat(local).replace(tzinfo=PARIS))
        self.clock.at = self.clock.at.astimezone(UTC)
        self.calendar = Calendar(
            self.store, self.clock, Surroundings(PARIS, bot_texts(), OFFICE), REMIND
        )

    def report(self, **more: object) -> Incident:
        work = self.store.work
        camille = self.people.camille
        local = self.clock.now().astimezone(PARIS)
        incident = Incident(
            id=0,
            unit_id=work.people.get(camille).unit_id,
            reporter_id=camille,
            driver_id=camille,
            reported_at=self.clock.now(),
            status=IncidentStatus.DECLARED,
            number=f"2026-{len(work.state.incidents) + 1:04}",
            event=EventType.MANOEUVRE,
            occurred_on=local.date(),
            plate="AA-123-BB",
            place=Place("rue des Lilas"),
            is_injured=False,
            has_other_party=False,
            facts="En reculant.",
        )
        return work.incidents.add(replace(incident, **more))  # type: ignore[arg-type]

    def pause(self, employee_id: int) -> None:
        today = self.clock.now().astimezone(PARIS).date()
        self.store.work.streaks.add_pause(Pause(0, employee_id, today))

    def tick(self) -> list[OutgoingMessage]:
        """What a tick queues."""
        before = set(self.store.work.state.outbox)
        asyncio.run(self.calendar.tick())
        queued = self.store.work.state.outbox
        return [row.message for key, row in queued.items() if key not in before]

    def told(self, messages: list[OutgoingMessage]) -> set[int]:
        return {message.chat_id - 1000 for message in messages}


@pytest.fixture
def company() -> Company:
    return Company("2026-11-16T10:00")


def test_all_who_handle_it_are_reminded_of_a_case_that_nobody_took(company: Company) -> None:
    company.report()
    company.clock.move(4 * 3600)
    assert company.told(company.tick()) == {company.people.hr, company.people.fleet}


def test_the_handler_alone_is_reminded_of_a_case_that_was_taken(company: Company) -> None:
    company.report(handler_id=company.people.hr)
    company.clock.move(4 * 3600)
    assert company.told(company.tick()) == {company.people.hr}


def test_a_handler_who_cannot_be_written_to_does_not_silence_the_case(company: Company) -> None:
    company.report(handler_id=company.people.hr)
    account = company.people.account(company.people.hr)
    company.store.work.people.mark_unreachable(account, company.clock.now())
    company.clock.move(4 * 3600)
    assert company.told(company.tick()) == {company.people.fleet}


def test_nobody_handles_their_own_case(company: Company) -> None:
    company.report(driver_id=company.people.fleet)
    company.clock.move(4 * 3600)
    assert company.told(company.tick()) == {company.people.hr}


def test_an_injury_reminds_hr_in_the_night(company: Company) -> None:
    company.clock.at = datetime(2026, 11, 14, 22, 0, tzinfo=UTC)
    company.report(is_injured=True)
    company.clock.move(4 * 3600)

    [message] = company.tick()
    assert (message.chat_id, message.not_before) == (1000 + company.people.hr, None)


def test_an_injury_reminds_fleet_managers_where_there_is_no_hr(company: Company) -> None:
    del company.store.work.state.grants[company.people.hr]
    company.report(is_injured=True)
    company.clock.move(4 * 3600)
    urgent = [m for m in company.tick() if "48" in str(m.params["text"])]
    assert company.told(urgent) == {company.people.fleet}


def test_the_driver_is_asked_for_what_was_left_for_later(company: Company) -> None:
    incident = company.report(
        status=IncidentStatus.SENT_TO_INSURER, left_out=frozenset({Question.PLACE}), place=None
    )
    company.clock.move(4 * 3600)

    [message] = company.tick()
    assert message.chat_id == 1000 + company.people.camille
    assert f"complete:{incident.id}" in str(message.params["reply_markup"])


def test_the_driver_is_asked_for_the_statement_that_follows_later(company: Company) -> None:
    company.report(
        status=IncidentStatus.SENT_TO_INSURER,
        has_other_party=True,
        statement=StatementKind.LATER,
    )
    company.clock.move(4 * 3600)

    [message] = company.tick()
    assert message.chat_id == 1000 + company.people.camille
    assert "Il manque encore\N{NO-BREAK SPACE}: le constat." in str(message.params["text"])


def test_a_driver_on_pause_is_not_asked_for_what_was_left_for_later(company: Company) -> None:
    company.report(
        status=IncidentStatus.SENT_TO_INSURER, left_out=frozenset({Question.PLACE}), place=None
    )
    company.pause(company.people.camille)
    company.clock.move(4 * 3600)
    assert company.tick() == []


def test_who_began_a_report_is_reminded_during_a_pause_as_the_laws_delay_runs(
    company: Company,
) -> None:
    company.report(status=IncidentStatus.DRAFT, number="", plate="")
    company.pause(company.people.camille)
    company.clock.move(4 * 3600)
    assert company.told(company.tick()) == {company.people.camille}


def test_while_a_handler_is_on_pause_the_others_are_reminded(company: Company) -> None:
    company.report(handler_id=company.people.hr)
    company.pause(company.people.hr)
    company.clock.move(4 * 3600)
    assert company.told(company.tick()) == {company.people.fleet}


def test_where_every_handler_is_on_pause_the_case_is_not_silenced(company: Company) -> None:
    company.report(handler_id=company.people.hr)
    company.pause(company.people.hr)
    company.pause(company.people.fleet)
    company.clock.move(4 * 3600)
    assert company.told(company.tick()) == {company.people.hr}


def test_who_began_a_report_is_reminded_of_it_twice_and_nobody_else(company: Company) -> None:
    company.report(status=IncidentStatus.DRAFT, number="", plate="")
    told = []
    for _ in range(14 * 96):
        told += company.tick()
        company.clock.move(QUARTER)

    assert [message.chat_id for message in told] == [1000 + company.people.camille] * 2
    assert all("Déclaration commencée le 16" in str(one.params["text"]) for one in told)
    assert all("inc:open" in str(one.params["reply_markup"]) for one in told)


def test_a_report_that_was_sent_or_discarded_is_no_longer_reminded_of_as_begun(
    company: Company,
) -> None:
    incidents = company.store.work.incidents
    sent = company.report(status=IncidentStatus.DRAFT, number="")
    incidents.save(replace(sent, status=IncidentStatus.SENT_TO_INSURER, number="2026-0009"))
    incidents.remove(company.report(status=IncidentStatus.DRAFT, number="").id)
    company.clock.move(4 * 3600)
    assert company.tick() == []


def test_a_reminder_of_a_begun_report_leads_from_nobody_to_what_is_sent_without_a_name(
    company: Company,
) -> None:
    draft = company.report(status=IncidentStatus.DRAFT, number="", event=EventType.NEAR_MISS)
    company.clock.move(4 * 3600)
    [message] = company.tick()

    assert message.key == f"remind:20261116T090000:unsent:h4:{company.people.camille}"
    assert f"inc:{draft.id}" not in str(message.params)
    [(noted, at)] = company.store.work.state.reminders.items()
    assert noted == (draft.id, "unsent:h4")
    assert at == datetime(2026, 11, 16, tzinfo=UTC)


def test_who_decided_first_is_not_reminded_to_answer_the_contest(company: Company) -> None:
    incident = company.report(status=IncidentStatus.CLOSED)
    work = company.store.work
    decision = ClaimDecision(
        Liability.FULL, None, date(2026, 11, 16), "lettre", company.clock.now(), company.people.hr
    )
    claim = RecordedClaim(
        0, "S-9", company.people.camille, None, date(2026, 11, 16), ClaimKind.COLLISION, (decision,)
    )
    claim_id = work.driving.add_claim(claim).id
    incident = work.incidents.save(replace(incident, claim_id=claim_id))
    due_on = date(2026, 12, 16)
    work.incidents.add_contest(
        Contest(0, incident.id, company.people.camille, company.clock.now(), "non", due_on)
    )
    company.clock.move(28 * 86400)
    assert company.told(company.tick()) == {company.people.fleet}


def test_a_reminder_speaks_the_language_of_its_reader(company: Company) -> None:
    company.report(handler_id=company.people.fleet)
    company.clock.move(4 * 3600)
    [message] = company.tick()
    assert "The insurer has not been told yet." in str(message.params["text"])


def test_a_reminder_that_could_not_be_sent_by_day_is_not_sent_in_the_night(
    company: Company,
) -> None:
    company.report(handler_id=company.people.hr)
    company.clock.move(4 * 3600)
    [message] = company.tick()
    assert message.not_after == datetime(2026, 11, 16, 18, 0, tzinfo=UTC)


def test_quiet_hours_that_end_later_put_a_reminder_off(company: Company) -> None:
    work, hr = company.store.work, company.people.hr
    preferences = replace(work.people.preferences_of(hr), quiet_until_minute=15 * 60)
    work.people.set_preferences(hr, preferences)
    company.report(handler_id=hr)
    company.clock.move(4 * 3600)

    assert company.tick() == []
    company.clock.move(3600)
    assert company.told(company.tick()) == {hr}


def test_more_cases_than_one_chunk_holds_are_all_reminded_of() -> None:
    company = Company("2026-11-16T10:00")
    for _ in range(450):
        company.report(handler_id=company.people.hr)
    company.clock.move(4 * 3600)
    texts = [str(message.params["text"]) for message in company.tick()]
    numbers = [int(re.findall(r"(\d+) échéances", text)[0]) for text in texts]
    assert sum(numbers) == 450
    assert all(len(text) < 4096 for text in texts)


def test_what_waits_in_several_cases_comes_to_a_person_in_one_message(company: Company) -> None:
    cases = [
        company.report(),
        company.report(event=EventType.THEFT),
        company.report(event=EventType.PARKED_HIT, handler_id=company.people.hr),
    ]
    company.clock.move(4 * 3600)
    messages = company.tick()

    assert company.told(messages) == {company.people.hr, company.people.fleet}
    assert len(messages) == 2
    [heard] = [one for one in messages if one.chat_id == 1000 + company.people.hr]
    lines = [line for line in str(heard.params["text"]).splitlines() if line.startswith("•")]
    assert [cases[1].number in line for line in lines] == [True, False, False]  # due soonest
    assert all("Lyon" in line and "prévenir l’assureur" in line for line in lines)
    assert "Camille" not in str(heard.params)
    buttons = str(heard.params["reply_markup"])
    assert all(f"case:{case.id}" in buttons for case in cases)
    assert company.tick() == []


def test_an_injury_is_never_gathered_with_what_can_wait(company: Company) -> None:
    company.report(is_injured=True)
    company.report()
    company.report()
    company.clock.move(4 * 3600)
    to_hr = [one for one in company.tick() if one.chat_id == 1000 + company.people.hr]
    assert ["Urgent" in str(one.params["text"]) for one in to_hr].count(True) == 1
    assert len(to_hr) == 2


def test_a_case_that_waits_for_two_weeks_is_reminded_of_three_times(company: Company) -> None:
    incident = company.report(handler_id=company.people.hr)
    told = []
    for _ in range(14 * 96):
        told += [message.key for message in company.tick()]
        company.clock.move(QUARTER)
    hr = company.people.hr
    stages = ("h4", "d1", "d3")
    assert told == [f"remind:{incident.id}:first_notice:{one}:{hr}" for one in stages]


MOVES = st.sampled_from(
    [
        IncidentStatus.CHECKED,
        IncidentStatus.SENT_TO_INSURER,
        IncidentStatus.KEPT_IN_HOUSE,
        IncidentStatus.CLOSED,
    ]
)
STEPS = st.one_of(
    st.tuples(st.just("wait"), st.integers(1, 400)),  # quarters of an hour without a tick
    st.tuples(st.just("ticks"), st.integers(1, 60)),
    st.tuples(st.just("kill"), st.just(0)),
    st.tuples(st.just("move"), MOVES),
    st.tuples(st.just("take"), st.just(0)),
    st.tuples(st.just("complete"), st.just(0)),
)


@settings(max_examples=60, deadline=None)
@given(
    quarters=st.integers(0, 26 * 96),  # after a Monday before the clocks go back
    event=st.sampled_from([EventType.MANOEUVRE, EventType.THEFT, EventType.HAZARD]),
    is_injured=st.booleans(),
    steps=st.lists(STEPS, max_size=25),
)
def test_each_reminder_comes_once_in_its_time_while_the_case_waits(
    quarters: int, event: EventType, is_injured: bool, steps: list[tuple[str, object]]
) -> None:
    company = Company("2026-10-19T00:00")
    company.clock.move(QUARTER * quarters)
    case_id = company.report(
        event=event, is_injured=is_injured, left_out=frozenset({Question.PLACE}), place=None
    ).id
    keys = Counter[str]()
    for kind, what in steps:
        _live(company, case_id, kind, what, keys)
    assert set(keys.values()) <= {1}


def _live(company: Company, case_id: int, kind: str, what: object, keys: Counter[str]) -> None:
    incidents = company.store.work.incidents
    incident = incidents.get(case_id)
    if kind == "wait":
        company.clock.move(QUARTER * int(str(what)))
    elif kind == "ticks":
        for _ in range(int(str(what))):
            _check(company, incident, company.tick(), keys)
            company.clock.move(QUARTER)
    elif kind == "kill":
        _kill_in_the_middle(company)
    elif kind == "move":
        incidents.save(replace(incident, status=IncidentStatus(str(what))))
    elif kind == "take":
        incidents.save(replace(incident, handler_id=company.people.fleet))
    else:
        incidents.save(replace(incident, left_out=frozenset(), place=Place("ici")))


def _kill_in_the_middle(company: Company) -> None:
    """A run whose transaction is lost, as by a kill before the commit; a new process follows."""
    state = company.store.work.state
    before = {name: value.copy() for name, value in vars(state).items() if hasattr(value, "copy")}
    asyncio.run(company.calendar.tick())
    vars(state).update(before)


def _check(
    company: Company, incident: Incident, messages: list[OutgoingMessage], keys: Counter[str]
) -> None:
    now = company.clock.now()
    planned = {one.name: one for one in planned_reminders(Remindable(incident), OFFICE, PARIS)}
    for message in messages:
        keys[message.key] += 1
        name = message.key.split(":", 2)[2].rpartition(":")[0]
        reminder = planned[name]  # a case that has moved on plans it no more
        assert reminder.due_at <= now
        assert reminder.due_on is None or now.astimezone(PARIS).date() <= reminder.due_on
        employee_id = int(message.key.rpartition(":")[2])
        preferences = company.store.work.people.preferences_of(employee_id)
        is_quiet = end_of_quiet_hours(preferences, now, PARIS) is not None
        assert reminder.is_urgent or (is_by_day(now, OFFICE, PARIS) and not is_quiet)
