"""What a message brings: the photo in its largest size, or a document.

Telegram sends an album as one message for each picture; each is read here by itself.

A caption counts as the text of its photo (docs/decisions/0075): one that must not be stored is
refused together with the photo (`refuses_caption`), one that has no place is said not to be kept
(`caption_not_kept`).
"""

from telegram import Message

from bot.handlers.refusing import refuse
from bot.turn import Html, Turn
from fleet.evidence import EvidenceKind
from fleet.incidents import MAX_PHOTOS
from fleet.text_filter import forbidden_in
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


def refuses_caption(turn: Turn) -> bool:
    """Refuse a photo or document whose caption must not be stored; False when it may be kept."""
    topic = forbidden_in(turn.text) if arrived_in(turn) is not None else None
    if topic is not None:
        refuse(turn, topic)
    return topic is not None


def caption_not_kept(turn: Turn) -> Html:
    """That the photo or document is kept without its caption; empty where it has none."""
    return turn.words("photos-caption-not-kept") if turn.text else Html()


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
