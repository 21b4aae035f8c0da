"""The calendar's job for countdowns: who is told what, once, whatever happens in between."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from bonusmalus.clause import VehicleUse
from fleet.delivery import OutgoingMessage
from fleet.streaks import Pause
from fleet.usecases.follow_countdowns import AT_ONCE
from tests.support.conversation import Conversation, conversation
from tests.support.golden_contracts import FLEET, STATUTORY, at_day
from tests.support.golden_releve import (
    ASKED_ON,
    CHANGE_OPENED,
    asked,
    enter,
    noted,
    offered,
    run_countdowns,
    tap,
)
from tests.support.small_company import NOW


@pytest.fixture
def talk() -> Conversation:
    return conversation()


def names(messages: tuple[OutgoingMessage, ...] | list[OutgoingMessage]) -> list[str]:
    return [":".join(message.key.split(":")[:3]) for message in messages]


def lived(talk: Conversation, first_on: date, number_of_days: int) -> list[str]:
    days = (first_on + timedelta(days=number) for number in range(number_of_days))
    return [name for day in days for name in names(run_countdowns(talk, day))]


def test_each_reminder_of_a_request_is_told_once(talk: Conversation) -> None:
    asked(talk)

    assert lived(talk, ASKED_ON, 80) == [
        "request:1:soon",
        "request:1:last_day",
        "request:1:overdue",
        "request:1:again",
    ]


def test_a_statement_that_came_is_not_asked_after(talk: Conversation) -> None:
    asked(talk)
    tap(talk, "rel:1:got:1")

    assert lived(talk, ASKED_ON, 40) == []


def test_after_downtime_the_latest_reminder_alone_is_told(talk: Conversation) -> None:
    asked(talk)

    assert lived(talk, date(2026, 8, 24), 3) == ["request:1:overdue"]


def test_each_reminder_of_a_change_is_told_once_until_it_is_declared(talk: Conversation) -> None:
    noted(talk)
    said = lived(talk, ASKED_ON, 16)
    at_day(talk, date(2026, 8, 20))
    tap(talk, "prof:1:told:1")

    assert said == ["change:1:soon", "change:1:last_day", "change:1:overdue"]
    assert lived(talk, date(2026, 8, 20), 30) == []


def test_a_new_price_is_reminded_of_until_it_is_answered(talk: Conversation) -> None:
    offered(talk)
    said = lived(talk, date(2026, 8, 24), 25)
    tap(talk, "prof:1:price:1:refused")

    assert said == ["price:1:soon"]
    assert lived(talk, date(2026, 9, 18), 10) == []


def test_a_last_day_on_a_saturday_is_told_on_friday_and_sent_until_saturday_evening(
    talk: Conversation,
) -> None:
    offered(talk)
    [message] = run_countdowns(talk, date(2026, 9, 18))

    assert names([message]) == ["price:1:last_day"]
    assert message.not_after == datetime(2026, 9, 19, 22, tzinfo=UTC)


def test_nobody_is_told_where_offices_do_not_work(talk: Conversation) -> None:
    asked(talk)

    assert run_countdowns(talk, date(2026, 8, 15)) == ()  # a Saturday, and a public holiday


def test_several_reminders_of_one_kind_are_one_message(talk: Conversation) -> None:
    asked(talk)
    tap(talk, f"rel:{FLEET}:ask")
    [message] = run_countdowns(talk, date(2026, 8, 14))

    assert "MX-77" in str(message.params["text"])
    assert "FL-1" in str(message.params["text"])


def test_somebody_who_cannot_be_written_to_is_told_once_they_can(talk: Conversation) -> None:
    asked(talk)
    account = talk.company.account(talk.company.fleet)
    people = talk.store.work.people
    people.mark_unreachable(account, NOW)
    assert run_countdowns(talk, date(2026, 8, 14)) == ()

    people.mark_unreachable(account, None)
    assert len(run_countdowns(talk, date(2026, 8, 17))) == 1


def test_where_everybody_is_away_somebody_is_told_nevertheless(talk: Conversation) -> None:
    asked(talk)
    talk.store.work.streaks.add_pause(Pause(0, talk.company.fleet, date(2026, 8, 1)))

    assert len(run_countdowns(talk, date(2026, 8, 19))) == 1


def test_a_reminder_waits_for_the_end_of_quiet_hours(talk: Conversation) -> None:
    asked(talk)
    people = talk.store.work.people
    mine = people.preferences_of(talk.company.fleet)
    people.set_preferences(
        talk.company.fleet, replace(mine, quiet_from_minute=0, quiet_until_minute=15 * 60)
    )
    [message] = run_countdowns(talk, date(2026, 8, 14))

    assert message.not_before == datetime(2026, 8, 14, 13, tzinfo=UTC)


def test_a_use_begins_on_its_day_whether_offices_work_or_not(talk: Conversation) -> None:
    at_day(talk, ASKED_ON)
    enter(
        talk,
        CHANGE_OPENED,
        "profform:1:set:kind:use",
        "profform:1:set:use:tours",
        "15/08/2026",
        "profform:1:set:known_on:0",
        "profform:1:set:words:0",
        "profform:1:set:direction:up",
        "profform:1:keep",
    )
    work = talk.store.work
    run_countdowns(talk, date(2026, 8, 14))
    assert work.driving.contract(STATUTORY).use is VehicleUse.BUSINESS

    run_countdowns(talk, date(2026, 8, 15))
    run_countdowns(talk, date(2026, 8, 16))
    assert work.driving.contract(STATUTORY).use is VehicleUse.TOURS
    events = [entry.event for entry in work.state.journal]
    assert events.count("contract_use_begun") == 1


def test_more_requests_than_one_chunk_holds_are_all_told_of(talk: Conversation) -> None:
    asked(talk)
    work = talk.store.work
    one = work.statements.request(1)
    model = work.driving.contract(STATUTORY)
    for number in range(AT_ONCE + 5):
        contract = work.driving.add_contract(replace(model, id=0, number=f"N-{number}"))
        work.statements.ask(replace(one, id=0, contract_id=contract.id))
    messages = run_countdowns(talk, date(2026, 8, 14))

    assert len(messages) == 2
    assert len(work.state.countdowns_told) == AT_ONCE + 6
