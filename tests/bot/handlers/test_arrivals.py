"""What a message brings: photos, documents, and what is said about those that are not kept."""

from collections.abc import Mapping
from zoneinfo import ZoneInfo

import pytest
from telegram import Update

from bot.handlers.arrivals import arrived_in, why_not_kept
from bot.texts import bot_texts
from bot.turn import Turn
from fleet.access import STRANGER
from fleet.evidence import EvidenceKind
from fleet.people import Language
from fleet.usecases.add_evidence import Addition, Arrived
from tests.support.fake_store import FakeStore
from tests.support.small_company import NOW, TODAY


def turn_with(**content: object) -> Turn:
    """The turn of a message that holds this."""
    chat = {"id": 5, "type": "private"}
    message = {"message_id": 1, "date": 1, "chat": chat, **content}
    return Turn(
        work=FakeStore().work,
        now=NOW,
        today=TODAY,
        zone=ZoneInfo("Europe/Paris"),
        update=Update.de_json({"update_id": 1, "message": message}, None),
        chat_id=5,
        telegram_user_id=5,
        identity=None,
        actor=STRANGER,
        language=Language.FRENCH,
        catalogue=bot_texts(),
    )


def size(name: str, side: int) -> Mapping[str, object]:
    return {
        "file_id": name,
        "file_unique_id": f"u-{name}",
        "width": side,
        "height": side,
        "file_size": side * 10,
    }


def test_the_largest_size_of_a_photo_is_what_arrived() -> None:
    turn = turn_with(photo=[size("small", 90), size("large", 1280), size("middle", 320)])
    assert arrived_in(turn) == Arrived(EvidenceKind.PHOTO, "large", "u-large", 12800)


def test_a_document_arrives_with_its_kind_and_size() -> None:
    document = {
        "file_id": "letter",
        "file_unique_id": "u-letter",
        "file_size": 77,
        "mime_type": "Application/PDF",
    }
    assert arrived_in(turn_with(document=document)) == Arrived(
        EvidenceKind.DOCUMENT, "letter", "u-letter", 77, "application/pdf"
    )


def test_a_document_of_an_unnamed_kind_arrives_and_is_not_kept() -> None:
    arrived = arrived_in(turn_with(document={"file_id": "x", "file_unique_id": "u"}))
    assert arrived is not None
    assert not arrived.is_kept


@pytest.mark.parametrize(
    "content", [{"text": "bonjour"}, {"location": {"latitude": 1.0, "longitude": 2.0}}]
)
def test_another_message_brings_nothing(content: Mapping[str, object]) -> None:
    assert arrived_in(turn_with(**content)) is None


def test_what_is_not_kept_is_said_with_what_to_do_instead() -> None:
    turn = turn_with(text="x")
    assert "HEIC" in why_not_kept(turn, Addition.NOT_KEPT)
    assert "20" in why_not_kept(turn, Addition.FULL)
    assert why_not_kept(turn, Addition.ADDED) == why_not_kept(turn, Addition.KNOWN) == ""
