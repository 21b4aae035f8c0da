"""What a handler may ask of a turn, and what becomes of it."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from telegram import Update

from bot.registry import Command, menu_for
from bot.turn import Button, Html, Turn, TurnError
from fleet.access import STRANGER, Action
from fleet.delivery import Picture
from fleet.people import Grant, Language, Role
from tests.support.delivery import NOON, PARIS, KeysAsTexts, add_person
from tests.support.fake_store import FakeStore, FakeWork

CHAT = 500


def turn_of(work: FakeWork, *, tapped: dict[str, object] | None = None) -> Turn:
    """A turn in a private chat; of a tap on that message when there is one."""
    raw: dict[str, object] = {"update_id": 9}
    if tapped is not None:
        person = {"id": CHAT, "is_bot": False, "first_name": "Ana"}
        chat = {"id": CHAT, "type": "private"}
        message = {"message_id": 3, "chat": chat, "date": 1, **tapped}
        raw["callback_query"] = {
            "id": "1",
            "from": person,
            "chat_instance": "1",
            "data": "x",
            "message": message,
        }
    return Turn(
        work=work,
        now=NOON,
        today=date(2026, 11, 21),
        zone=PARIS,
        update=Update.de_json(raw, None),
        chat_id=CHAT,
        telegram_user_id=CHAT,
        identity=None,
        actor=STRANGER,
        language=Language.ENGLISH,
        catalogue=KeysAsTexts(),
        commands=(
            Command("start", Action.JOIN, lambda _: None, "start", (None, *Role)),
            Command("find", Action.FIND_PERSON, lambda _: None, "find", (Role.HR,)),
        ),
    )


@pytest.fixture
def work() -> FakeWork:
    return FakeStore().work


def test_the_present_of_a_turn_has_its_legal_day(work: FakeWork) -> None:
    turn = replace(turn_of(work), now=datetime(2026, 11, 21, 23, 30, tzinfo=UTC))
    assert turn.present.now == turn.now
    assert turn.present.today == date(2026, 11, 22)
    assert turn.present.working_days is turn.working_days


def test_variables_of_a_text_are_escaped_and_html_is_not_escaped_twice(work: FakeWork) -> None:
    turn = turn_of(work)
    assert turn.words("hello", name="<b>&", card=Html("<i>x</i>"), n=3) == (
        "en hello name=&lt;b&gt;&amp; card=<i>x</i> n=3"
    )


def test_a_label_is_plain_text(work: FakeWork) -> None:
    assert turn_of(work).label("hello", name="<b>") == "en hello name=<b>"


def test_each_message_has_a_key_of_its_own(work: FakeWork) -> None:
    turn = turn_of(work)
    turn.reply("one")
    turn.reply("two")
    assert [message.key for message in turn.messages] == ["9:0", "9:1"]


def test_what_is_said_once_has_the_key_of_its_name_in_the_chat(work: FakeWork) -> None:
    turn = turn_of(work)
    turn.reply("one", once="album:5")
    assert [message.key for message in turn.messages] == [f"{CHAT}:album:5"]


@pytest.mark.parametrize("data", ["", "é" * 33])
def test_the_data_of_a_button_has_1_to_64_bytes(data: str) -> None:
    with pytest.raises(TurnError) as caught:
        Button("tap", data)
    assert caught.value.args == ("button", len(data.encode()))


@pytest.mark.parametrize("text", ["", "<b></b>", "x" * 4097])
def test_a_text_that_telegram_would_refuse_is_found_before_it_is_sent(
    work: FakeWork, text: str
) -> None:
    with pytest.raises(TurnError):
        turn_of(work).reply(text)


def test_the_fault_that_goes_to_the_log_holds_nothing_of_what_was_to_be_said(
    work: FakeWork,
) -> None:
    with pytest.raises(TurnError) as caught:
        turn_of(work).reply("Zoé Martin" * 500)
    assert caught.value.args == ("text", 5000)


def test_a_sign_that_takes_two_units_of_utf_16_counts_once(work: FakeWork) -> None:
    turn_of(work).reply("\N{AUTOMOBILE}" * 4096)


def test_tags_and_entities_do_not_count_as_text(work: FakeWork) -> None:
    turn_of(work).reply("<b>" + "&amp;" * 4096 + "</b>")


def test_an_edit_rewrites_the_tapped_message(work: FakeWork) -> None:
    turn = turn_of(work, tapped={"text": "before"})
    turn.edit("after")
    [message] = turn.messages
    assert (message.method, message.params["message_id"]) == ("editMessageText", 3)


@pytest.mark.parametrize(
    "tapped",
    [
        None,
        {"date": 0},  # too old: Telegram no longer shows what it was
        {"photo": [{"file_id": "a", "file_unique_id": "b", "width": 1, "height": 1}]},
    ],
)
def test_an_edit_that_cannot_be_is_a_new_message(
    work: FakeWork, tapped: dict[str, object] | None
) -> None:
    turn = turn_of(work, tapped=tapped)
    turn.edit("after")
    assert [message.method for message in turn.messages] == ["sendMessage"]


def test_a_picture_takes_the_place_of_a_picture_and_stands_alone_after_a_text(
    work: FakeWork,
) -> None:
    picture = Picture("chart", 1, date(2026, 11, 21), "en")
    photo = [{"file_id": "a", "file_unique_id": "b", "width": 1, "height": 1}]
    over_picture, over_text = turn_of(work, tapped={"photo": photo}), turn_of(work, tapped={})
    for turn in (over_picture, over_text):
        turn.edit_photo(picture, "words")
    assert over_picture.messages[0].method == "editMessageMedia"
    assert over_text.messages[0].method == "sendPhoto"
    assert over_text.messages[0].picture == picture


def test_the_menu_of_a_chat_follows_the_roles_of_its_person(work: FakeWork) -> None:
    person = add_person(work, CHAT)
    work.people.grant(person.id, Grant(Role.HR, person.unit_id))
    turn = turn_of(work)
    turn.publish_commands()
    [message] = turn.messages
    assert message.method == "setMyCommands"
    assert message.params["scope"] == {"type": "chat", "chat_id": CHAT}
    assert message.params["commands"] == [
        {"command": "start", "description": "fr start"},
        {"command": "find", "description": "fr find"},
    ]


def test_the_menu_of_a_stranger_is_that_of_everybody(work: FakeWork) -> None:
    turn = turn_of(work)
    turn.publish_commands()
    assert turn.messages[0].method == "deleteMyCommands"
    assert [command.name for command in menu_for(turn.commands, [None])] == ["start"]
