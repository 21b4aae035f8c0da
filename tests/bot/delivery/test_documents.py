"""Files that go out, over HTTP: photos and documents, by upload and by file id."""

from collections.abc import Mapping
from datetime import date
from typing import Any

import pytest

from bot.delivery.pictures import Label
from bot.registry import Handle
from bot.settings import Settings
from bot.turn import Button, Turn
from fleet.delivery import Picture
from fleet.ports import Work
from tests.support.delivery import (
    FakeArtist,
    FakeChart,
    bot_at_work,
    letters,
    settings_for,
    tables,
    with_buttons,
)
from tests.support.fake_store import FakeStore
from tests.support.local_telegram import LocalTelegram

LETTER = Picture("letter", 1, date(2026, 11, 21), "en")


class Letter(FakeChart):
    """A document that the artist writes."""

    @property
    def label(self) -> Label:
        return Label("2026-0042.pdf", "application/pdf")


def letter(_: Work, picture: Picture) -> Letter:
    return Letter(picture.subject_id)


class Writer(FakeArtist):
    """Writes so many bytes."""

    def __init__(self, size: int = 100, failure: Exception | None = None) -> None:
        super().__init__(failure=failure)
        self.size = size

    async def draw(self, chart: FakeChart) -> bytes:
        await super().draw(chart)
        return b"%PDF-1.7".ljust(self.size)


def send_letter(turn: Turn) -> None:
    again = ((Button("try again", "again"),),)
    turn.document(LETTER, turn.words("here", text=turn.text), otherwise=("not made", again))


@pytest.fixture
def store() -> FakeStore:
    return FakeStore()


@pytest.fixture
def settings(bot_api: LocalTelegram) -> Settings:
    return settings_for(
        bot_api.url, bot_api.token, messages_per_second=1000, chat_interval_seconds=0
    )


async def user_of(bot_api: LocalTelegram, name: str = "Ana") -> int:
    return int((await bot_api.add_user(name, language_code="en"))["id"])


def parts(writer: FakeArtist) -> Mapping[str, Any]:
    return {"painter": letter, "artist": writer}


async def test_a_document_goes_out_under_its_name_and_kind(
    bot_api: LocalTelegram, store: FakeStore, settings: Settings
) -> None:
    user = await user_of(bot_api)
    async with bot_at_work(settings, store, tables(send_letter), **parts(Writer())):
        await bot_api.send_text(user, "one")
        message = await bot_api.wait_for_message(user, "one")
    document = message["document"]
    assert (document["file_name"], document["mime_type"]) == ("2026-0042.pdf", "application/pdf")
    assert (await bot_api.file(document["file_id"])).startswith(b"%PDF")


async def test_the_same_document_is_uploaded_once(
    bot_api: LocalTelegram, store: FakeStore, settings: Settings
) -> None:
    user, writer = await user_of(bot_api), Writer()
    async with bot_at_work(settings, store, tables(send_letter), **parts(writer)):
        for text in ("one", "two"):
            await bot_api.send_text(user, text)
            message = await bot_api.wait_for_message(user, text)
            assert message["document"]
    assert len(writer.drawn) == 1


async def test_who_waits_for_a_document_sees_that_it_comes(
    bot_api: LocalTelegram, store: FakeStore, settings: Settings
) -> None:
    user = await user_of(bot_api)
    async with bot_at_work(settings, store, tables(send_letter), **parts(Writer())):
        await bot_api.send_text(user, "one")
        await bot_api.wait_for_message(user, "one")
    [action] = await bot_api.calls("sendChatAction")
    assert action["params"]["action"] == "upload_document"


async def test_a_document_that_cannot_be_made_is_said_in_words_with_a_way_to_try_again(
    bot_api: LocalTelegram, store: FakeStore, settings: Settings
) -> None:
    user, writer = await user_of(bot_api), Writer(failure=RuntimeError("no ink"))
    answers = with_buttons(tables(send_letter), again=send_letter)
    async with bot_at_work(settings, store, answers, **parts(writer)):
        await bot_api.send_text(user, "one")
        message = await bot_api.wait_for_message(user, "not made")
        writer.failure = None
        await bot_api.tap(user, message["message_id"], "again")
        made = await bot_api.wait_for_message(user, "here", after=message["event"])
    assert made["document"]


async def test_a_document_that_is_too_big_for_telegram_is_said_in_words(
    bot_api: LocalTelegram, store: FakeStore, settings: Settings
) -> None:
    user, writer = await user_of(bot_api), Writer(50 * 1024 * 1024 + 1)
    async with bot_at_work(settings, store, tables(send_letter), **parts(writer)):
        await bot_api.send_text(user, "one")
        await bot_api.wait_for_message(user, "not made", seconds=20)
    assert await bot_api.calls("sendDocument") == []
    assert set(letters(store).values()) == {"sent"}


async def test_a_large_document_goes_out(
    bot_api: LocalTelegram, store: FakeStore, settings: Settings
) -> None:
    user, writer = await user_of(bot_api), Writer(20 * 1024 * 1024)
    async with bot_at_work(settings, store, tables(send_letter), **parts(writer)):
        await bot_api.send_text(user, "one")
        message = await bot_api.wait_for_message(user, "one", seconds=20)
    assert message["document"]["file_size"] == 20 * 1024 * 1024


async def test_a_file_that_telegram_refuses_is_said_in_words(
    bot_api: LocalTelegram, store: FakeStore, settings: Settings
) -> None:
    user = await user_of(bot_api)
    bot_api.allows_refused_calls = True

    def send_no_picture(turn: Turn) -> None:
        turn.photo(LETTER, "words instead")  # the bytes of a PDF are no photo

    async with bot_at_work(settings, store, tables(send_no_picture), **parts(Writer())):
        await bot_api.send_text(user, "one")
        message = await bot_api.wait_for_message(user, "words instead", seconds=20)
    assert "photo" not in message
    assert set(letters(store).values()) == {"sent"}


def letter_or_word(turn: Turn) -> None:
    if turn.text == "letter":
        send_letter(turn)
    else:
        turn.reply(turn.text)


async def test_a_pause_for_one_upload_holds_up_nobody_else(
    bot_api: LocalTelegram, store: FakeStore, settings: Settings
) -> None:
    user, other = await user_of(bot_api), await user_of(bot_api, "Bo")
    bot_api.allows_refused_calls = True
    await bot_api.fault("429", method="sendDocument", retry_after=60)
    async with bot_at_work(settings, store, tables(letter_or_word), **parts(Writer())):
        await bot_api.send_text(user, "letter")
        await bot_api.calls("sendDocument", seconds=10)
        await bot_api.send_text(other, "word")
        await bot_api.wait_for_message(other, "word", seconds=10)
    assert sorted(letters(store).values()) == ["sent", "waiting"]


async def test_a_document_is_sent_after_the_pause_that_telegram_asks_for(
    bot_api: LocalTelegram, store: FakeStore, settings: Settings
) -> None:
    user = await user_of(bot_api)
    bot_api.allows_refused_calls = True
    await bot_api.fault("429", method="sendDocument", retry_after=1)
    async with bot_at_work(settings, store, tables(send_letter), **parts(Writer(200_000))):
        await bot_api.send_text(user, "one")
        message = await bot_api.wait_for_message(user, "one", seconds=20)
    assert message["document"]
    assert len([one for one in letters(store).values() if one == "sent"]) == 1


def show_then_say(text: str) -> Handle:
    """Shows the document with a button; the button then edits."""

    def answer(turn: Turn) -> None:
        turn.document(LETTER, text, ((Button("back", "back"),),))

    return answer


async def test_a_button_under_a_document_answers_in_a_new_message(
    bot_api: LocalTelegram, store: FakeStore, settings: Settings
) -> None:
    user = await user_of(bot_api)
    answers = with_buttons(tables(show_then_say("file")), back=lambda turn: turn.edit("card"))
    async with bot_at_work(settings, store, answers, **parts(Writer())):
        await bot_api.send_text(user, "x")
        message = await bot_api.wait_for_message(user, "file")
        await bot_api.tap(user, message["message_id"], "back")
        card = await bot_api.wait_for_message(user, "card")
    assert card["message_id"] != message["message_id"]
