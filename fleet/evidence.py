"""Photos and documents: rows when they arrive, files beside the database once fetched."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Protocol


class EvidenceState(StrEnum):
    """Where the bytes are."""

    WANTED = "wanted"  # at Telegram; fetched soon
    STORED = "stored"  # beside the database, under their hash
    LOST = "lost"  # could not be fetched, or are nothing that is kept


class EvidenceKind(StrEnum):
    """What was sent: a photo is compressed by Telegram, a document comes as it is."""

    PHOTO = "photo"
    DOCUMENT = "document"


@dataclass(frozen=True, slots=True)
class Evidence:
    """A photo or a document of an incident or of a vehicle's hand-over.

    Attributes:
        incident_id: The case, or None for a hand-over.
        handover_id: The hand-over, or None for a case.
        added_by: Who sent it; None when it belongs to an anonymous report.
        chat_id: The chat that hears of it when it cannot be fetched; None: nobody.
        file_id: Telegram's name, by which it is fetched.
        file_unique_id: Telegram's name that stays the same when the same file is sent again.
        sha256: Of the stored bytes, in hexadecimal: EXIF removed, size bounded.
        content_type: Of the stored bytes: `image/jpeg` or `application/pdf`.
        fault: Why it is lost: `unreachable`, `too_big`, `unreadable`, `not_kept`.
    """

    id: int
    incident_id: int | None
    handover_id: int | None
    added_by: int | None
    chat_id: int | None
    kind: EvidenceKind
    file_id: str
    file_unique_id: str
    arrived_at: datetime
    state: EvidenceState = EvidenceState.WANTED
    sha256: str = ""
    content_type: str = ""
    size_bytes: int = 0
    attempts: int = 0
    retry_at: datetime | None = None
    fault: str = ""


class Files(Protocol):
    """Bytes beside the database, each under the hash of its content."""

    def put(self, content: bytes) -> str:
        """Keep the bytes, durably, and return their SHA-256; the same bytes are kept once."""
        ...

    def read(self, sha256: str) -> bytes:
        """The bytes.

        Raises:
            NotFoundError: No such file is kept.
        """
        ...

    def drop(self, sha256: str) -> None:
        """Delete the bytes; nothing happens when they are gone."""
        ...

    def kept(self) -> Iterable[str]:
        """The hash of everything that is kept, in any order."""
        ...
