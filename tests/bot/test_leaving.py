"""Leavers are offered their attestation, once, and human resources are told."""

from collections import Counter
from dataclasses import replace
from datetime import date, timedelta

from bot.leaving import offer_to_leavers
from bot.occasions import Occasion
from bot.texts import bot_texts
from fleet.delivery import OutgoingMessage
from fleet.working_days import WorkingDays
from tests.support.conversation import PARIS, Conversation
from tests.support.small_company import NOW, TODAY


def leaves(talk: Conversation, employee_id: int, left_on: date) -> None:
    state = talk.store.work.state
    state.employees[employee_id] = replace(state.employees[employee_id], left_on=left_on)


def run(talk: Conversation) -> int:
    occasion = Occasion(
        talk.store.work, NOW, TODAY, PARIS, bot_texts(), WorkingDays(), str(TODAY), Counter()
    )
    assert offer_to_leavers(occasion, "") is None
    return occasion.counts["told"]


def told(talk: Conversation) -> list[OutgoingMessage]:
    return [row.message for row in talk.store.work.state.outbox.values()]


def test_the_leaver_and_hr_are_told_once(talk: Conversation) -> None:
    leaves(talk, talk.company.camille, TODAY + timedelta(days=20))

    assert run(talk) == 2
    assert run(talk) == 0
    chats = {one.chat_id for one in told(talk)}
    assert chats == {
        talk.company.account(talk.company.camille),
        talk.company.account(talk.company.hr),
    }
    assert all(one.params["disable_notification"] for one in told(talk))


def test_who_has_one_is_told_and_hr_is_not(talk: Conversation) -> None:
    talk.tap(talk.company.account(talk.company.hr), f"att:{talk.company.camille}:make")
    leaves(talk, talk.company.camille, TODAY + timedelta(days=20))

    assert run(talk) == 1


def test_nobody_is_told_long_before_or_after(talk: Conversation) -> None:
    leaves(talk, talk.company.camille, TODAY + timedelta(days=60))
    leaves(talk, talk.company.ines, TODAY)

    assert run(talk) == 0


def test_who_never_drove_is_offered_nothing(talk: Conversation) -> None:
    leaves(talk, talk.company.noa, TODAY + timedelta(days=5))

    assert run(talk) == 0
