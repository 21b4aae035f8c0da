"""Messages to somebody other than the one who writes."""

from datetime import date

import pytest
from telegram import Update

from bot.notices import tell
from bot.turn import Turn
from bot.views.screen import Screen, Words, button
from fleet.access import STRANGER
from fleet.delivery import Priority
from fleet.people import Language, Preferences
from tests.support.delivery import NOON, PARIS, KeysAsTexts, add_person
from tests.support.fake_store import FakeStore, FakeWork

CHAT = 500


@pytest.fixture
def work() -> FakeWork:
    return FakeStore().work


def turn_of(work: FakeWork) -> Turn:
    """A turn of somebody who is answered in English."""
    return Turn(
        work=work,
        now=NOON,
        today=date(2026, 11, 21),
        zone=PARIS,
        update=Update(9),
        chat_id=CHAT,
        telegram_user_id=CHAT,
        identity=None,
        actor=STRANGER,
        language=Language.ENGLISH,
        catalogue=KeysAsTexts(),
    )


def news(words: Words) -> Screen:
    return Screen(words.words("news", name="<x>"), ((button(words, "open", "case:1"),),))


def test_a_notice_is_in_the_language_of_who_gets_it_with_its_variables_escaped(
    work: FakeWork,
) -> None:
    person, turn = add_person(work, 77), turn_of(work)
    assert tell(turn, person.id, news)
    [message] = turn.messages
    assert (message.chat_id, message.params["text"]) == (77, "fr news name=&lt;x&gt;")
    assert message.priority is Priority.NOTICE


def test_the_buttons_of_a_notice_go_with_it(work: FakeWork) -> None:
    person, turn = add_person(work, 77), turn_of(work)
    tell(turn, person.id, news)
    markup = {"inline_keyboard": [[{"text": "fr open", "callback_data": "case:1"}]]}
    assert turn.messages[0].params["reply_markup"] == markup


def test_a_notice_waits_for_the_end_of_quiet_hours(work: FakeWork) -> None:
    person, turn = add_person(work, 77), turn_of(work)
    work.people.set_preferences(person.id, Preferences(Language.FRENCH, 0, 23 * 60))
    tell(turn, person.id, news)
    quiet_until = turn.messages[0].not_before
    assert quiet_until is not None
    assert quiet_until > NOON


def test_an_emergency_does_not_wait(work: FakeWork) -> None:
    person, turn = add_person(work, 77), turn_of(work)
    work.people.set_preferences(person.id, Preferences(Language.FRENCH, 0, 23 * 60))
    tell(turn, person.id, news, is_urgent=True)
    assert turn.messages[0].not_before is None


def test_what_is_said_once_has_the_key_of_its_name_for_the_person(work: FakeWork) -> None:
    person, turn = add_person(work, 77), turn_of(work)
    tell(turn, person.id, news, once="case:1:declared")
    assert turn.messages[0].key == f"{person.id}:case:1:declared"


def test_nobody_who_blocked_the_bot_is_told(work: FakeWork) -> None:
    person, turn = add_person(work, 77), turn_of(work)
    work.people.mark_unreachable(77, NOON)
    assert not tell(turn, person.id, news)
    assert turn.messages == []
