"""What a message brings: the photo in its largest size, or a document.

Telegram sends an album as one message for each picture; each is read here by itself.
"""

from telegram import Message

from bot.turn import Turn
from fleet.evidence import EvidenceKind
from fleet.incidents import MAX_PHOTOS
from fleet.usecases.add_evidence import Addition, Arrived


def arrived_in(turn: Turn) -> Arrived | None:
    """The photo or document of the update; None when it brings neither.

    A document of any kind is returned: `Arrived.is_kept`, and with it `add_evidence`, says whether
    it is kept, so that the person gets an answer.
    """
    message = turn.update.message
    if message is None:
        return None
    return _photo_in(message) or _document_in(message)


def why_not_kept(turn: Turn, addition: Addition) -> str:
    """What to say about something that was not added, as HTML; empty when it was, or is known."""
    if addition in {Addition.ADDED, Addition.KNOWN}:
        return ""
    key = "photos-full" if addition is Addition.FULL else "photos-not-kept"
    return turn.words(key, most=MAX_PHOTOS)


def _photo_in(message: Message) -> Arrived | None:
    if not message.photo:
        return None
    largest = max(message.photo, key=lambda size: size.width * size.height)
    return Arrived(
        EvidenceKind.PHOTO, largest.file_id, largest.file_unique_id, largest.file_size or 0
    )


def _document_in(message: Message) -> Arrived | None:
    document = message.document
    if document is None:
        return None
    return Arrived(
        EvidenceKind.DOCUMENT,
        document.file_id,
        document.file_unique_id,
        document.file_size or 0,
        (document.mime_type or "").lower(),
    )
