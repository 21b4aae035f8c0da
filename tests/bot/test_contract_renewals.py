"""The calendar's job for contracts: who is told what, once, whatever happens in between."""

import asyncio
from collections import Counter
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.contract_renewals import follow_contracts
from bot.holidays import working_days
from bot.occasions import Occasion
from bot.texts import bot_texts
from fleet.contract_renewals import NotedStep, RenewalStep
from fleet.delivery import OutgoingMessage
from fleet.ports import Work
from fleet.streaks import Pause
from fleet.usecases.offer_statements import DRIVERS_AT_ONCE
from fleet.usecases.renew_contracts import CONTRACTS_AT_ONCE
from tests.support.conversation import PARIS, Conversation, conversation
from tests.support.golden_contracts import (
    FLEET,
    STATUTORY,
    closed,
    fleet_manager,
    many_contracts,
    printed,
    run_calendar,
    run_chunks,
)
from tests.support.small_company import NOW

RENEWAL_ON = date(2027, 1, 1)
WORKING_DAYS = working_days()


def told(talk: Conversation, on: date) -> tuple[OutgoingMessage, ...]:
    return run_calendar(talk, on).messages


def alone(talk: Conversation) -> Conversation:
    """The statutory contract only."""
    state = talk.store.work.state
    for vehicle in list(state.vehicles.values()):
        if vehicle.contract_id == FLEET:
            state.vehicles[vehicle.id] = replace(vehicle, contract_id=None)
    del state.contracts[FLEET]
    return talk


@pytest.fixture
def talk() -> Conversation:
    return alone(conversation())


def test_each_step_is_told_once_over_a_year(talk: Conversation) -> None:
    days = [date(2026, 7, 1) + timedelta(days=number) for number in range(250)]
    messages = [message for day in days for message in told(talk, day)]

    names = [m.key.split(":")[3] for m in messages if m.chat_id == fleet_manager(talk)]
    assert names == ["ask", "clean", "market", "decide", "notice", "renew", "drivers"]


def test_after_downtime_the_latest_step_alone_is_told(talk: Conversation) -> None:
    told(talk, date(2026, 7, 1))
    [message] = told(talk, date(2026, 10, 20))

    assert ":decide:" in message.key


def test_a_second_run_on_the_same_day_says_nothing(talk: Conversation) -> None:
    assert len(told(talk, date(2026, 8, 4))) == 1
    assert told(talk, date(2026, 8, 4)) == ()


@pytest.mark.parametrize("day", [date(2026, 11, 1), date(2027, 1, 1), date(2026, 8, 8)])
def test_nobody_is_told_where_offices_do_not_work(talk: Conversation, day: date) -> None:
    assert told(talk, day) == ()


def test_a_last_day_of_notice_is_not_sent_after_it(talk: Conversation) -> None:
    [message] = told(talk, date(2026, 10, 30))

    assert ":notice:" in message.key
    assert message.not_after == datetime(2026, 11, 1, 23, tzinfo=UTC)
    assert told(talk, date(2026, 11, 2)) == ()


def test_a_step_is_told_also_where_what_was_printed_leads_to_no_figure(talk: Conversation) -> None:
    printed(talk, 1926, 80)  # somebody mistyped 2025: no clause was in force then
    [message] = told(talk, date(2026, 10, 20))

    assert ":decide:" in message.key


def test_what_is_put_off_is_told_again_on_its_day(talk: Conversation) -> None:
    told(talk, date(2026, 8, 4))
    talk.tap(fleet_manager(talk), "contract:1:later:20270101:ask")

    assert told(talk, date(2026, 8, 10)) == ()
    [message] = told(talk, date(2026, 8, 11))
    assert ":ask:2026-08-11:" in message.key
    assert told(talk, date(2026, 8, 12)) == ()


def test_what_is_done_is_not_told(talk: Conversation) -> None:
    talk.store.work.contracts.note_step(
        NotedStep(STATUTORY, RENEWAL_ON, RenewalStep.ASK_STATEMENTS, talk.company.fleet, NOW.date())
    )

    assert told(talk, date(2026, 8, 4)) == ()


def test_a_notice_entered_early_spares_the_reminder_of_the_renewal(talk: Conversation) -> None:
    talk.store.work.contracts.note_step(
        NotedStep(STATUTORY, RENEWAL_ON, RenewalStep.RENEW, talk.company.fleet, NOW.date())
    )

    assert told(talk, date(2027, 1, 4)) == ()


def test_several_contracts_are_told_in_one_message() -> None:
    talk = conversation()
    [message] = told(talk, date(2026, 8, 4))

    assert "2" in str(message.params["text"])


def test_of_many_reminders_the_last_days_of_notice_come_first_and_are_named() -> None:
    talk = many_contracts(conversation())
    [message] = told(talk, date(2026, 10, 30))
    buttons = message.params["reply_markup"]["inline_keyboard"]  # type: ignore[index,call-overload]

    assert [row[0]["text"] for row in buttons[:4]] == ["FL-1", "MX-104", "MX-109", "MX-77"]
    text = str(message.params["text"])
    assert text.index("MX-104") < text.index("10 contracts")
    assert "MX-100" not in text


def test_the_list_of_what_is_to_do_holds_every_reminder_page_by_page() -> None:
    talk = many_contracts(conversation())
    told(talk, date(2026, 10, 30))
    rows = [
        button
        for page in (0, 1)
        for button in talk.tap(fleet_manager(talk), f"contract:due:{page}").buttons.values()
        if ":at:" in button
    ]

    assert len(rows) == len(set(rows)) == 14


def test_what_is_done_leaves_the_list_of_what_is_to_do() -> None:
    talk = conversation()
    told(talk, date(2026, 8, 4))
    talk.tap(fleet_manager(talk), "contract:1:done:20270101:ask")

    shown = talk.tap(fleet_manager(talk), "contract:due:0").buttons.values()
    assert [one for one in shown if ":at:" in one] == ["contract:2:at:20270101"]


def test_somebody_who_joins_later_is_told_then(talk: Conversation) -> None:
    state = talk.store.work.state
    link = state.links.pop(talk.company.fleet)
    assert told(talk, date(2026, 8, 4)) == ()

    state.links[talk.company.fleet] = link
    assert len(told(talk, date(2026, 8, 5))) == 1


def test_somebody_who_cannot_be_written_to_is_told_once_they_can(talk: Conversation) -> None:
    people = talk.store.work.people
    people.mark_unreachable(fleet_manager(talk), NOW)
    assert told(talk, date(2026, 8, 4)) == ()

    people.mark_unreachable(fleet_manager(talk), None)
    assert len(told(talk, date(2026, 8, 6))) == 1


def test_a_manager_who_has_left_is_not_told(talk: Conversation) -> None:
    state = talk.store.work.state
    manager = state.employees[talk.company.fleet]
    state.employees[manager.id] = replace(manager, left_on=date(2026, 8, 1))

    assert told(talk, date(2026, 8, 4)) == ()


def test_where_everybody_is_away_somebody_is_told_nevertheless(talk: Conversation) -> None:
    pause_of(talk.store.work, talk.company.fleet, date(2026, 7, 1))

    assert len(told(talk, date(2026, 8, 4))) == 1


def pause_of(work: Work, employee_id: int, from_on: date) -> None:
    work.streaks.add_pause(Pause(0, employee_id, from_on))


def test_a_message_waits_for_the_end_of_quiet_hours(talk: Conversation) -> None:
    people = talk.store.work.people
    mine = people.preferences_of(talk.company.fleet)
    people.set_preferences(
        talk.company.fleet, replace(mine, quiet_from_minute=0, quiet_until_minute=15 * 60)
    )
    [message] = told(talk, date(2026, 8, 4))

    assert message.not_before == datetime(2026, 8, 4, 13, tzinfo=UTC)


def test_a_period_is_closed_once_on_its_day_whether_offices_work_or_not(
    talk: Conversation,
) -> None:
    for day in (date(2026, 12, 31), RENEWAL_ON, RENEWAL_ON, date(2027, 1, 4)):
        told(talk, day)

    closes = [one.renewal_on for one in talk.store.work.state.contract_closes.values()]
    journal = [entry.event for entry in talk.store.work.state.journal]
    assert closes == [date(2026, 1, 1), RENEWAL_ON]
    assert journal.count("contract_period_closed") == 2


def test_an_old_close_is_made_in_silence(talk: Conversation) -> None:
    assert told(talk, date(2026, 6, 1)) == ()
    assert len(talk.store.work.state.contract_closes) == 1


# The statement of a month after.


def offered(talk: Conversation, on: date) -> list[OutgoingMessage]:
    return [m for m in told(talk, on) if m.chat_id != fleet_manager(talk)]


AFTER = date(2027, 2, 1)


def test_each_driver_of_the_contract_is_offered_the_statement_once(talk: Conversation) -> None:
    printed(talk, 2027, 72)
    first, second = offered(talk, AFTER), offered(talk, AFTER + timedelta(days=1))

    assert [m.chat_id for m in first] == [talk.company.account(talk.company.camille)]
    assert second == []


def test_without_any_statement_nothing_is_offered_until_there_is_one(talk: Conversation) -> None:
    assert offered(talk, AFTER) == []

    closed(talk, talk.company.camille)
    assert len(offered(talk, AFTER + timedelta(days=1))) == 1


def test_nothing_is_offered_more_than_a_month_late(talk: Conversation) -> None:
    printed(talk, 2027, 72)

    assert offered(talk, AFTER + timedelta(days=31)) == []


def test_a_driver_who_has_left_is_offered_nothing(talk: Conversation) -> None:
    printed(talk, 2027, 72)
    state = talk.store.work.state
    camille = state.employees[talk.company.camille]
    state.employees[camille.id] = replace(camille, left_on=date(2027, 1, 15))

    assert offered(talk, AFTER) == []


def test_a_driver_who_is_away_is_offered_it_afterwards(talk: Conversation) -> None:
    printed(talk, 2027, 72)
    pause_of(talk.store.work, talk.company.camille, date(2027, 1, 15))
    assert offered(talk, AFTER) == []

    talk.store.work.streaks.end_pause(1, date(2027, 2, 10))
    assert len(offered(talk, date(2027, 2, 10))) == 1


def with_drivers(talk: Conversation, number: int) -> list[int]:
    """As many drivers of the statutory contract, with an account."""
    state, company = talk.store.work.state, talk.company
    camille, link = state.employees[company.camille], state.links[company.camille]
    [place] = [one for one in state.assignments.values() if one.employee_id == camille.id]
    added = range(1000, 1000 + number)
    for one in added:
        state.employees[one] = replace(camille, id=one)
        state.links[one] = replace(link, employee_id=one, telegram_user_id=one)
        state.assignments[one] = replace(place, id=one, employee_id=one)
    return [camille.id, *added]


def test_a_contract_of_many_drivers_is_looked_at_a_few_of_them_at_a_time(
    talk: Conversation,
) -> None:
    """One transaction must not hold the store for a whole company."""
    printed(talk, 2027, 72)
    drivers = with_drivers(talk, 2 * DRIVERS_AT_ONCE)
    statements = [
        [message for message in chunk if ":statement:" in message.key]
        for chunk in run_chunks(talk, AFTER)
    ]
    offered_to = [len(chunk) for chunk in statements]

    assert max(offered_to) <= DRIVERS_AT_ONCE
    assert sum(offered_to) == len(drivers)
    assert offered(talk, AFTER + timedelta(days=1)) == []


# Weeks of simulated time, killed anywhere.


class KilledError(Exception):
    """The process died."""


def lived(kills: frozenset[int], every_days: int) -> Counter[str]:
    """Half a year of mornings; the runs whose number is in `kills` die before they commit."""
    talk = conversation()
    printed(talk, 2027, 72)
    store, number = talk.store, 0
    for passed in range(0, 260, every_days):
        on = date(2026, 7, 20) + timedelta(days=passed)
        now = datetime(on.year, on.month, on.day, 9, tzinfo=UTC)
        for _ in range(2):  # the run, and the next tick's second try
            number += 1
            dies = number in kills

            def morning(
                work: Work, on: date = on, now: datetime = now, *, dies: bool = dies
            ) -> None:
                occasion = Occasion(work, now, on, PARIS, bot_texts(), WORKING_DAYS, on.isoformat())
                cursor: str | None = ""
                while cursor is not None:
                    cursor = follow_contracts(occasion, cursor)
                if dies:
                    raise KilledError

            try:
                asyncio.run(store.write(morning))
            except KilledError:
                continue
    return Counter(row.message.key for row in store.work.state.outbox.values())


@settings(max_examples=20)
@given(st.sets(st.integers(1, 200), max_size=60), st.sampled_from([1, 2, 5]))
def test_each_effect_comes_once_whenever_the_process_dies(kills: set[int], every: int) -> None:
    keys = lived(frozenset(kills), every)

    assert set(keys.values()) <= {1}
    statements = [key for key in keys if ":statement:" in key]
    assert len(statements) <= 1


def test_a_run_that_dies_and_one_that_does_not_say_the_same() -> None:
    assert lived(frozenset(range(1, 400, 2)), 1) == lived(frozenset(), 1)


def test_more_contracts_than_one_chunk_holds_are_all_followed(talk: Conversation) -> None:
    work = talk.store.work
    one = work.driving.contract(STATUTORY)
    for number in range(CONTRACTS_AT_ONCE + 5):
        work.state.contracts[100 + number] = replace(one, id=100 + number, number=f"N-{number}")
    messages = told(talk, date(2026, 8, 4))

    assert len(messages) == 2
    assert len(work.state.contract_told) == CONTRACTS_AT_ONCE + 6
